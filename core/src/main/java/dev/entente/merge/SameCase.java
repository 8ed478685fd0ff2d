// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.DecisionMaker;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Pattern;
import dev.entente.Preference;
import dev.entente.Rule;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.casefile.tree.NodePath;
import dev.entente.cases.Case;
import dev.entente.statement.NeverTaken;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether versions are of one case: who decides, what can be done, what can be, where things stand, and what is asked. */
final class SameCase {

    private static final String FEASIBLE = "feasible";
    private static final String GOAL = "goal";
    private static final String OUTCOMES = "outcomes";
    private static final String PARTIES = "decision-makers";

    private final Case base;
    private final List<Version> versions;
    private final List<Discord> discords = new ArrayList<>();
    private final List<Limits.Wider> wider = new ArrayList<>();

    /** Options, named in full, that the case or a version lacks. */
    private final Set<String> notOfAll = new TreeSet<>();

    SameCase(Case base, List<Version> versions) {
        this.base = base;
        this.versions = versions;
        Set<String> all = new LinkedHashSet<>();
        List<Set<String>> own = Stream.concat(Stream.of(base), versions.stream().map(Version::subject))
                .map(subject ->
                        Laying.options(subject).stream().map(Option::name).collect(Collectors.toSet()))
                .toList();
        own.forEach(all::addAll);
        all.stream()
                .filter(name -> own.stream().anyMatch(of -> !of.contains(name)))
                .forEach(notOfAll::add);
        for (int v = 0; v < versions.size(); v++) {
            of(v);
        }
        if (discords.isEmpty()) {
            wideRules();
        }
    }

    /** Everything that stands against it. */
    List<Discord> discords() {
        return List.copyOf(discords);
    }

    /** The rules about options that not all have. */
    Limits limits() {
        return new Limits(wider);
    }

    private Case version(int v) {
        return versions.get(v).subject();
    }

    private void of(int v) {
        Form form = version(v).conflict().form();
        boolean listed = form instanceof GraphForm;
        if (listed != base.conflict().form() instanceof GraphForm) {
            add(
                    v,
                    NodePath.of(listed ? "states" : PARTIES),
                    listed
                            ? "its states are listed, and those of the case come of options"
                            : "its states come of options, and those of the case are listed",
                    "Give all versions the same form.");
            return;
        }
        int before = discords.size();
        parties(v);
        if (discords.size() > before) {
            return;
        }
        switch (form) {
            case OptionForm options ->
                options(v, options, (OptionForm) base.conflict().form());
            case GraphForm graph -> graph(v, graph, (GraphForm) base.conflict().form());
        }
        today(v);
        framing(v);
    }

    private void add(int v, NodePath where, String message, String hint) {
        discords.add(new Discord(v, where, message, hint));
    }

    private static List<String> ids(Case subject) {
        return subject.conflict().decisionMakers().stream()
                .map(DecisionMaker::id)
                .toList();
    }

    private void parties(int v) {
        List<String> own = ids(version(v));
        List<String> all = ids(base);
        own.stream()
                .filter(id -> !all.contains(id))
                .forEach(id -> add(
                        v,
                        NodePath.of(PARTIES, id),
                        "“" + id + "” does not decide in the case",
                        Spelling.hint(id, all, "Those who decide there")));
        all.stream()
                .filter(id -> !own.contains(id))
                .forEach(id -> add(
                        v,
                        NodePath.of(PARTIES),
                        "“" + id + "” decides in the case, and not here",
                        "Take it in, or take it out of the case."));
    }

    private void options(int v, OptionForm own, OptionForm of) {
        for (Option option : own.options()) {
            if (of.has(option.name())) {
                Option there = of.options().get(of.position(option.name()));
                if (there.direction() != option.direction()) {
                    add(
                            v,
                            option(option),
                            "“" + option.name() + "” changes otherwise here: " + word(option) + ", and in the case "
                                    + word(there),
                            "Agree on which way it can be changed.");
                }
            }
        }
        if (!seals(own.merges()).equals(seals(of.merges()))) {
            add(v, NodePath.of("merge"), "other states count as one than in the case", "Agree on which do.");
        }
        rules(v);
        if (!notOfAll.isEmpty()) {
            rankings(v);
        }
    }

    private static NodePath option(Option option) {
        return NodePath.of(PARTIES, option.owner(), "options", option.id());
    }

    private static String word(Option option) {
        return option.direction().name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> seals(List<Statement> statements) {
        return statements.stream().map(Statement::seal).collect(Collectors.toSet());
    }

    /** A ranking has no place for the states that a further option brings. */
    private void rankings(int v) {
        for (DecisionMaker one : version(v).conflict().decisionMakers()) {
            boolean ranks = Stream.concat(
                            Stream.of(one.preference()),
                            version(v).situation().unknowns().typesOf(one.id()).stream()
                                    .map(type -> type.preference()))
                    .anyMatch(Preference.Ranked.class::isInstance);
            if (ranks) {
                add(
                        v,
                        NodePath.of(PARTIES, one.id(), "ranking"),
                        "not all have the same options (" + String.join(", ", notOfAll)
                                + "), and a ranking has no place for the states that others bring",
                        "Write what it wants as preferences or weights, or give all the same options.");
            }
        }
    }

    private void rules(int v) {
        Map<String, Integer> own = reduced(version(v));
        Map<String, Integer> of = reduced(base);
        own.forEach((seal, place) -> {
            if (!of.containsKey(seal)) {
                add(
                        v,
                        NodePath.of(FEASIBLE).item(place),
                        "this limit is not in the case",
                        "Take it into the case and all versions, or out of this one.");
            }
        });
        of.forEach((seal, place) -> {
            if (!own.containsKey(seal)) {
                add(
                        v,
                        NodePath.of(FEASIBLE),
                        "a limit of the case is missing here: " + text(base, place),
                        "Take it in, or out of the case and all versions.");
            }
        });
        own.forEach((seal, place) -> {
            Integer there = of.get(seal);
            if (there != null && mayBeMissing(version(v), place) != mayBeMissing(base, there)) {
                add(
                        v,
                        NodePath.of(FEASIBLE).item(place),
                        "whether this limit may not be there is not as in the case",
                        "Agree on that.");
            }
        });
    }

    private static boolean mayBeMissing(Case subject, int rule) {
        return subject.situation().unknowns().rules().contains(rule);
    }

    private static String text(Case subject, int rule) {
        return form(subject)
                .rules()
                .get(rule)
                .beginning(new Vocabulary(subject.conflict().form()));
    }

    private static OptionForm form(Case subject) {
        return (OptionForm) subject.conflict().form();
    }

    /** What is left of each rule, where options that not all have are never taken, with its place; nothing of those that then say nothing. */
    private Map<String, Integer> reduced(Case subject) {
        Map<String, Integer> reduced = new LinkedHashMap<>();
        List<Rule> rules = form(subject).rules();
        for (int k = 0; k < rules.size(); k++) {
            Statement left = reduced(statement(rules.get(k), form(subject)));
            if (!left.equals(new Constant(true))) {
                reduced.putIfAbsent(left.seal(), k);
            }
        }
        return reduced;
    }

    private Statement reduced(Statement statement) {
        return NeverTaken.without(statement.spelledOut(_ -> false), notOfAll::contains);
    }

    /** What a rule says, the same for the same whatever the order of its options. */
    private static Statement statement(Rule rule, OptionForm form) {
        return switch (rule) {
            case Rule.Holds holds -> holds.statement();
            case Rule.Count(int least, int most, List<String> options, var _) -> {
                List<Statement> atoms =
                        options.stream().sorted().<Statement>map(Atom::new).toList();
                yield most > 1
                        ? Statement.any(atoms)
                        : new Statement.Count(least == 1 ? Quantity.ONE : Quantity.AT_MOST_ONE, atoms);
            }
            case Rule.Never(Pattern pattern, var _) -> new Not(statement(pattern, form));
            case Rule.Only(List<Pattern> patterns, var _) ->
                Statement.any(patterns.stream()
                        .map(pattern -> statement(pattern, form))
                        .toList());
        };
    }

    private static Statement statement(Pattern pattern, OptionForm form) {
        List<Statement> letters = new ArrayList<>();
        for (Option option : form.options().stream()
                .sorted(Comparator.comparing(Option::name))
                .toList()) {
            char letter = pattern.letters().charAt(form.position(option.name()));
            if (letter != '-') {
                Statement atom = new Atom(option.name());
                letters.add(letter == 'Y' ? atom : new Not(atom));
            }
        }
        return Statement.all(letters);
    }

    /** Goes through the rules about options that not all have. */
    private void wideRules() {
        Map<String, Limits.Wider> found = new HashMap<>();
        for (int v = 0; v < versions.size(); v++) {
            if (version(v).conflict().form() instanceof OptionForm own) {
                for (int k = 0; k < own.rules().size(); k++) {
                    Statement statement = statement(own.rules().get(k), own);
                    if (statement.atoms().stream().anyMatch(notOfAll::contains) && !inCase(statement)) {
                        wide(v, k, statement, found);
                    }
                }
            }
        }
    }

    private boolean inCase(Statement statement) {
        return has(base, statement);
    }

    private static boolean has(Case subject, Statement statement) {
        return form(subject).rules().stream()
                .anyMatch(rule -> statement(rule, form(subject)).seal().equals(statement.seal()));
    }

    private void wide(int v, int rule, Statement statement, Map<String, Limits.Wider> found) {
        Set<String> about = new HashSet<>(statement.atoms());
        IntStream.range(0, versions.size())
                .filter(other -> form(version(other)).atoms().containsAll(about) && !has(version(other), statement))
                .forEach(other -> add(
                        v,
                        NodePath.of(FEASIBLE).item(rule),
                        versions.get(other).name() + " has the same options and not this limit",
                        "Agree on it."));
        Statement left = reduced(statement);
        String key = left.equals(new Constant(true)) ? statement.seal() : left.seal();
        Integer instead = reduced(base).get(left.seal());
        Limits.Wider own = new Limits.Wider(
                instead == null ? -1 : instead,
                statement,
                form(version(v)).rules().get(rule).grounds());
        Limits.Wider before = found.putIfAbsent(key, own);
        if (before == null) {
            wider.add(own);
        } else if (!before.statement().seal().equals(statement.seal())) {
            add(
                    v,
                    NodePath.of(FEASIBLE).item(rule),
                    "this limit and one of another version widen the same limit of the case, each by an option of its own",
                    "Write into the case the limit with all of these options.");
        }
    }

    private void graph(int v, GraphForm own, GraphForm of) {
        if (!Set.copyOf(own.atoms()).equals(Set.copyOf(of.atoms()))) {
            Set<String> odd = new TreeSet<>(own.atoms());
            Set<String> missing = new TreeSet<>(of.atoms());
            odd.removeAll(of.atoms());
            missing.removeAll(own.atoms());
            odd.forEach(state -> add(
                    v,
                    NodePath.of("states", state),
                    "the case has no state “" + state + "”",
                    Spelling.hint(state, of.atoms(), "States")));
            missing.forEach(state -> add(
                    v, NodePath.of("states"), "the state “" + state + "” of the case is missing here", "Take it in."));
            return;
        }
        for (String id : ids(base)) {
            if (!arcs(own, id).equals(arcs(of, id))) {
                add(
                        v,
                        NodePath.of(PARTIES, id, "moves"),
                        "“" + id + "” has other moves than in the case",
                        "Agree on its moves.");
            }
        }
    }

    private static Set<List<String>> arcs(GraphForm form, String id) {
        return form.moves().getOrDefault(id, List.of()).stream()
                .map(arc -> List.of(form.pattern(arc.from()), form.pattern(arc.to())))
                .collect(Collectors.toSet());
    }

    private void today(int v) {
        Optional<Object> own = today(version(v));
        Optional<Object> of = today(base);
        if (!own.equals(of)) {
            add(
                    v,
                    NodePath.of("status-quo"),
                    own.isEmpty()
                            ? "where things stand is not said, and in the case it is"
                            : "things stand otherwise here than in the case",
                    "These are not the same case at the same time; 'entente compare' says what two times differ in, and what that does.");
        }
    }

    private static Optional<Object> today(Case subject) {
        return subject.conflict()
                .statusQuo()
                .map(state -> told(state, subject.conflict().form()));
    }

    private static Object told(State state, Form form) {
        return switch (form) {
            case OptionForm options ->
                options.options().stream()
                        .map(Option::name)
                        .filter(name -> state.takes(options.position(name)))
                        .collect(Collectors.toSet());
            case GraphForm graph -> graph.pattern(state);
        };
    }

    private void framing(int v) {
        for (Outcome outcome : version(v).framing().outcomes()) {
            Stream.concat(Stream.of(base), IntStream.range(0, v).mapToObj(this::version))
                    .flatMap(other -> other.framing().outcome(outcome.id()).stream())
                    .limit(1)
                    .filter(other -> !reduced(other.when())
                            .seal()
                            .equals(reduced(outcome.when()).seal()))
                    .findFirst()
                    .ifPresent(_ -> add(
                            v,
                            NodePath.of(OUTCOMES, outcome.id()),
                            "the outcome “" + outcome.id() + "” is something else elsewhere",
                            "Agree on what it is, or give one of them another name."));
        }
        Optional<String> own = version(v).framing().goal().map(Outcome::id);
        Optional<String> of = base.framing().goal().map(Outcome::id);
        if (!own.equals(of)) {
            add(
                    v,
                    NodePath.of(GOAL),
                    of.map(goal -> "the goal is not that of the case, “" + goal + "”")
                            .orElse("there is a goal, and none in the case"),
                    "Agree on what is asked; an answer is about one goal.");
        }
    }
}
