// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Spelling;
import dev.entente.Vocabulary;
import dev.entente.Vocabulary.Misused;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Place;
import dev.entente.statement.Comparison;
import dev.entente.statement.ParsedStatement;
import dev.entente.statement.ParsedStatement.AtomUse;
import dev.entente.statement.ParsedStatement.Compared;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.StatementError;
import dev.entente.statement.StatementParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads statements of a case: names become full names, outcomes what they stand for. */
public final class StatementBinder {

    /** So many names of a statement that stand for nothing are told. */
    private static final int MOST_ODD = 50;

    /** Where there are more names, they aren't all told. */
    private static final int MOST_LISTED = 100;

    private final Vocabulary vocabulary;
    private final String kind;
    private final Map<String, ByName> outcomes;
    private final Set<String> unreadable;
    private final boolean complete;
    private final Diagnostics findings;

    /**
     * @param unreadable names that are declared and could not be read: using them is no further mistake
     * @param complete whether all declarations could be read; else only a slip of the pen is a further mistake
     */
    public StatementBinder(Form form, Collection<String> unreadable, boolean complete, Diagnostics findings) {
        this.complete = complete;
        this.vocabulary = new Vocabulary(form);
        this.kind = form instanceof GraphForm ? "state" : "option";
        this.outcomes = new HashMap<>();
        this.unreadable = new HashSet<>(unreadable);
        this.findings = findings;
    }

    private StatementBinder(StatementBinder other, Diagnostics findings) {
        this.vocabulary = other.vocabulary;
        this.kind = other.kind;
        this.outcomes = other.outcomes;
        this.unreadable = other.unreadable;
        this.complete = other.complete;
        this.findings = findings;
    }

    /** The same names, findings going elsewhere. */
    StatementBinder reportingTo(Diagnostics others) {
        return new StatementBinder(this, others);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** From now on the name stands for the statement. */
    public void define(String outcome, Statement statement) {
        outcomes.put(outcome, new ByName(outcome, statement));
    }

    /** From now on the name stands for a statement that could not be read. */
    void defineUnreadable(String outcome) {
        unreadable.add(outcome);
    }

    /** The statement that a node states, its atoms named in full; a finding and nothing when it states none. */
    public Optional<Statement> statement(Node node) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            findings.error(
                    node.place(),
                    "a statement is expected here, not " + node.described(),
                    "Write it as a text, in quotes if it holds “: ” or starts with a sign.");
            return Optional.empty();
        }
        return switch (StatementParser.parse(scalar.text())) {
            case ParsedStatement.Refused(StatementError error) -> {
                findings.error(scalar.place(error.start(), error.end()), error.message(), error.hint());
                yield Optional.empty();
            }
            case ParsedStatement.Read(Statement statement, List<AtomUse> uses) ->
                known(scalar, uses) ? bound(scalar, statement) : Optional.empty();
        };
    }

    /** Whether all names are known; a finding for each of the first that aren't. */
    private boolean known(Scalar scalar, List<AtomUse> uses) {
        List<AtomUse> odd =
                uses.stream().filter(use -> !stands(use)).limit(MOST_ODD).toList();
        odd.forEach(use -> odd(scalar, use));
        return odd.isEmpty();
    }

    private boolean stands(AtomUse use) {
        return use.compared().isPresent()
                ? vocabulary.meaning(use.compared().get().comparison()).isPresent()
                : outcomes.containsKey(use.name())
                        || vocabulary.atoms(use.name()).size() == 1;
    }

    private void odd(Scalar scalar, AtomUse use) {
        Optional<Misused> misused = findings.full()
                ? Optional.empty()
                : misused(use.name(), use.compared().map(Compared::comparison));
        if (misused.isEmpty()) {
            var _ = known(use.name(), () -> scalar.place(use.start(), use.end()));
            return;
        }
        if (unreadable.contains(use.name())) {
            return;
        }
        Optional<Compared> level = use.compared().filter(_ -> misused.get().ofLevel());
        findings.error(
                level.map(compared -> scalar.place(compared.start(), compared.end()))
                        .orElseGet(() -> scalar.place(use.start(), use.end())),
                misused.get().message(),
                misused.get().hint());
    }

    /** How a name is misused as that of something of several levels. */
    private Optional<Misused> misused(String name, Optional<Comparison> compared) {
        List<String> names = new ArrayList<>(vocabulary.names());
        names.addAll(outcomes.keySet());
        return vocabulary.misused(name, compared, names);
    }

    private Optional<Statement> bound(Scalar scalar, Statement statement) {
        Statement bound = statement.replace(this::meaning);
        if (bound.depth() <= StatementParser.DEEPEST) {
            return Optional.of(bound);
        }
        findings.error(
                scalar.place(),
                "with the outcomes that it names, this stands deeper than " + StatementParser.DEEPEST
                        + " statements within one another",
                "State it by options, or by fewer outcomes that name others.");
        return Optional.empty();
    }

    /** The full name of the one option, or state, that a node names. */
    Optional<String> atom(Node node) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            findings.error(node.place(), "the name of an option is expected here, not " + node.described(), "");
            return Optional.empty();
        }
        return atom(scalar.text(), scalar.place());
    }

    private Optional<String> atom(String name, Place place) {
        if (outcomes.containsKey(name)) {
            findings.error(place, "“" + name + "” is an outcome, and an option is expected here", "");
            return Optional.empty();
        }
        Optional<Misused> misused =
                vocabulary.levels(name).isEmpty() ? Optional.empty() : misused(name, Optional.empty());
        if (misused.isPresent()) {
            boolean one = vocabulary.levels(name).size() == 1;
            findings.error(
                    place,
                    misused.get().message(),
                    one ? atLevels(name) : misused.get().hint());
            return Optional.empty();
        }
        return known(name, () -> place) ? Optional.of(vocabulary.atoms(name).getFirst()) : Optional.empty();
    }

    private String atLevels(String name) {
        return "Write "
                + vocabulary.levels(name).getFirst().options().stream()
                        .map(vocabulary::shortest)
                        .collect(Collectors.joining(", or "))
                + ".";
    }

    private Statement meaning(String name) {
        Optional<Statement> compared = Comparison.of(name).flatMap(vocabulary::meaning);
        if (compared.isPresent()) {
            return compared.get();
        }
        Statement outcome = outcomes.get(name);
        return outcome != null
                ? outcome
                : new Statement.Atom(vocabulary.atoms(name).getFirst());
    }

    private String hint(String name) {
        List<String> names = new ArrayList<>(vocabulary.names());
        names.addAll(outcomes.keySet());
        String near = Spelling.hint(name, names);
        return near.isEmpty() && vocabulary.names().size() <= MOST_LISTED
                ? Spelling.hint(name, shortestNames(), kind.equals("state") ? "States" : "Options")
                : near;
    }

    private List<String> shortestNames() {
        return vocabulary.names().stream()
                .map(vocabulary::atoms)
                .filter(atoms -> atoms.size() == 1)
                .map(atoms -> vocabulary.shortest(atoms.getFirst()))
                .distinct()
                .toList();
    }

    /** Whether a name stands for exactly one atom; silent about names whose declaration is already a finding. */
    private boolean known(String name, Supplier<Place> place) {
        List<String> atoms = vocabulary.atoms(name);
        if (atoms.size() == 1) {
            return true;
        }
        if (findings.full()
                || unreadable.contains(name)
                || (atoms.isEmpty()
                        && !complete
                        && Spelling.hint(name, vocabulary.names()).isEmpty())) {
            return false;
        }
        if (atoms.isEmpty()) {
            findings.error(place.get(), "there is no " + kind + " or outcome “" + name + "”", hint(name));
        } else {
            findings.error(
                    place.get(),
                    "more than one decision maker has an option “" + name + "”",
                    "Write " + String.join(" or ", atoms) + ".");
        }
        return false;
    }
}
