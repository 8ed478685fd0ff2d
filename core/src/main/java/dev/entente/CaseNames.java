// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.statement.ParsedStatement;
import dev.entente.statement.Statement;
import dev.entente.statement.StatementError;
import dev.entente.statement.StatementParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person means by the name of a decision maker, or by a statement, of a case. */
public final class CaseNames {

    private final Conflict conflict;
    private final List<Outcome> outcomes;
    private final Vocabulary vocabulary;

    public CaseNames(Case of) {
        this(of.conflict(), of.outcomes());
    }

    public CaseNames(Conflict conflict, List<Outcome> outcomes) {
        this.conflict = conflict;
        this.outcomes = List.copyOf(outcomes);
        this.vocabulary = new Vocabulary(conflict.form());
    }

    /** The place of a decision maker, from 0, by its id or name. */
    public Named<Integer> decisionMaker(String text) {
        List<DecisionMaker> all = conflict.decisionMakers();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(text) || all.get(i).name().equalsIgnoreCase(text)) {
                return new Found<>(i);
            }
        }
        return Named.unknown(
                "decision maker",
                List.of(text),
                all.stream().map(DecisionMaker::id).toList());
    }

    /** A statement with its atoms named in full; the name of an outcome stands for what it covers. */
    public Named<Statement> statement(String text) {
        return switch (StatementParser.parse(text)) {
            case ParsedStatement.Refused(StatementError error) -> new Unknown<>(pointAt(error, text));
            case ParsedStatement.Read(Statement statement, var _) -> inFull(statement);
        };
    }

    private static String pointAt(StatementError error, String text) {
        return "The statement can't be read: %s.%s\n  %s\n  %s%s"
                .formatted(
                        error.message(),
                        error.hint().isEmpty() ? "" : " " + error.hint(),
                        text,
                        " ".repeat(error.start()),
                        "^".repeat(Math.max(1, error.end() - error.start())));
    }

    private Named<Statement> inFull(Statement statement) {
        List<String> atoms = statement.atoms().stream()
                .filter(name -> outcome(name).isEmpty())
                .toList();
        List<String> unknown =
                atoms.stream().filter(name -> vocabulary.atoms(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            List<String> names = new ArrayList<>(vocabulary.names());
            outcomes.forEach(outcome -> names.add(outcome.id()));
            return Named.unknown(kind(), unknown, names);
        }
        Optional<String> shared = vocabulary.ambiguous(atoms);
        return shared.isPresent() ? new Unknown<>(shared.get()) : new Found<>(statement.replace(this::meaning));
    }

    private String kind() {
        return conflict.form() instanceof GraphForm ? "state or outcome" : "option or outcome";
    }

    private Statement meaning(String name) {
        return outcome(name)
                .map(Outcome::when)
                .orElseGet(() -> new Statement.Atom(vocabulary.atoms(name).getFirst()));
    }

    private Optional<Outcome> outcome(String name) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(name)).findFirst();
    }
}
