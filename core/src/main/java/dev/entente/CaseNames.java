// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.Vocabulary.Misused;
import dev.entente.statement.Comparison;
import dev.entente.statement.ParsedStatement;
import dev.entente.statement.ParsedStatement.AtomUse;
import dev.entente.statement.ParsedStatement.Compared;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.StatementError;
import dev.entente.statement.StatementParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a person means by the name of a decision maker, or by a statement, of a case. */
public final class CaseNames {

    private final Form form;
    private final List<DecisionMaker> decisionMakers;
    private final Map<String, ByName> outcomes = new LinkedHashMap<>();
    private final Vocabulary vocabulary;

    /** Of options or states alone, while nothing else has a name. */
    public CaseNames(Form form) {
        this(form, List.of(), List.of());
    }

    public CaseNames(Form form, List<DecisionMaker> decisionMakers, List<Outcome> outcomes) {
        this.form = form;
        this.decisionMakers = decisionMakers;
        outcomes.forEach(outcome -> this.outcomes.put(outcome.id(), new ByName(outcome.id(), outcome.when())));
        this.vocabulary = new Vocabulary(form);
    }

    /** The place of a decision maker, from 0, by its id, its name or what it is called for short. */
    public Named<Integer> decisionMaker(String text) {
        List<Predicate<DecisionMaker>> known = List.of(
                one -> one.id().equals(text),
                one -> one.name().equalsIgnoreCase(text),
                one -> one.shortName().equalsIgnoreCase(text));
        for (Predicate<DecisionMaker> by : known) {
            for (int i = 0; i < decisionMakers.size(); i++) {
                if (by.test(decisionMakers.get(i))) {
                    return new Found<>(i);
                }
            }
        }
        return Named.unknown(
                "decision maker",
                List.of(text),
                decisionMakers.stream().map(DecisionMaker::id).toList());
    }

    /**
     * A statement with its atoms named in full; the name of an outcome stands for what it covers. A mistake is shown
     * under the text.
     */
    public Named<Statement> statement(String text) {
        return switch (StatementParser.parse(text)) {
            case ParsedStatement.Refused(StatementError error) ->
                new Unknown<>("The statement can't be read: " + error.message() + "."
                        + (error.hint().isEmpty() ? "" : " " + error.hint())
                        + shown(text, List.of(new AtomUse("", error.start(), error.end()))));
            case ParsedStatement.Read(Statement statement, List<AtomUse> uses) -> inFull(statement, uses, text);
        };
    }

    private Named<Statement> inFull(Statement statement, List<AtomUse> uses, String text) {
        List<String> all = new ArrayList<>(vocabulary.names());
        all.addAll(outcomes.keySet());
        for (AtomUse use : uses) {
            Optional<Misused> misused =
                    vocabulary.misused(use.name(), use.compared().map(Compared::comparison), all);
            if (misused.isPresent()) {
                return new Unknown<>("The statement can't be read: "
                        + misused.get().message() + ". " + misused.get().hint() + shown(text, List.of(use)));
            }
        }
        List<AtomUse> options = uses.stream()
                .filter(use -> use.compared().isEmpty() && !outcomes.containsKey(use.name()))
                .toList();
        List<AtomUse> unknown = options.stream()
                .filter(use -> vocabulary.atoms(use.name()).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            return Named.unknown(kind(), names(unknown), all, shown(text, unknown));
        }
        Optional<String> shared = vocabulary.ambiguous(names(options));
        return shared.isPresent() ? new Unknown<>(shared.get()) : bound(statement);
    }

    private Named<Statement> bound(Statement statement) {
        Statement bound = statement.replace(this::meaning);
        return bound.depth() <= StatementParser.DEEPEST
                ? new Found<>(bound)
                : new Unknown<>("With the outcomes that it names, the statement stands deeper than "
                        + StatementParser.DEEPEST + " statements within one another. State it by options.");
    }

    private static List<String> names(List<AtomUse> uses) {
        return uses.stream().map(AtomUse::name).distinct().toList();
    }

    /** The text with carets under some of it. */
    private static String shown(String text, List<AtomUse> places) {
        StringBuilder carets = new StringBuilder();
        for (AtomUse place : places) {
            carets.append(" ".repeat(Math.max(0, place.start() - carets.length())));
            carets.append("^".repeat(Math.max(1, place.end() - place.start())));
        }
        return "\n  " + text + "\n  " + carets;
    }

    private String kind() {
        return form instanceof GraphForm ? "state or outcome" : "option or outcome";
    }

    private Statement meaning(String name) {
        Optional<Statement> compared = Comparison.of(name).flatMap(vocabulary::meaning);
        if (compared.isPresent()) {
            return compared.get();
        }
        ByName outcome = outcomes.get(name);
        return outcome != null
                ? outcome
                : new Statement.Atom(vocabulary.atoms(name).getFirst());
    }
}
