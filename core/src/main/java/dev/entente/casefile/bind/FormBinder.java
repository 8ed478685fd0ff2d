// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Direction;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.GraphForm.Arc;
import dev.entente.GraphForm.NamedState;
import dev.entente.Grounds;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.Situation.Deferred;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;

/** Reads how states and moves are given: options, or a graph. */
public final class FormBinder {

    private static final List<String> COUNTS = List.of("exactly-one", "at-least-one", "at-most-one");

    private final Fields root;
    private final GroundsBinder grounds;
    private final Diagnostics findings;
    private final List<Deferred> deferred;
    private final Optional<Mapping> hold;
    private final Set<String> unreadable = new LinkedHashSet<>();
    private final List<String> maybeOptions = new ArrayList<>();
    private final Map<Integer, Node> maybeRules = new LinkedHashMap<>();
    private final List<Node> mergeNodes = new ArrayList<>();
    private boolean complete = true;

    /** @param hold what a variant holds fixed */
    public FormBinder(
            Fields root, Optional<Mapping> hold, GroundsBinder grounds, List<Deferred> deferred, Diagnostics findings) {
        this.root = root;
        this.hold = hold;
        this.grounds = grounds;
        this.deferred = deferred;
        this.findings = findings;
    }

    /** Names that are declared and could not be read. */
    public Set<String> unreadable() {
        return unreadable;
    }

    /** Whether all declarations could be read. */
    public boolean complete() {
        return complete;
    }

    /** The form without rules and merged states: enough to read statements with. */
    public Form bare(Map<String, Fields> decisionMakers) {
        return root.has("states") && !byOptions(decisionMakers.values())
                ? graph(decisionMakers)
                : options(decisionMakers);
    }

    /** Whether states are given by options, so that “states” only names some of them. */
    private static boolean byOptions(Collection<Fields> decisionMakers) {
        return decisionMakers.stream().anyMatch(one -> one.has("options"))
                && decisionMakers.stream().noneMatch(one -> one.has("moves"));
    }

    private OptionForm options(Map<String, Fields> decisionMakers) {
        List<Option> options = new ArrayList<>();
        LevelsBinder levels = new LevelsBinder(grounds, findings);
        decisionMakers.forEach((owner, fields) -> {
            if (fields.has("moves")) {
                findings.error(
                        fields.place("moves"),
                        "“moves” belongs to graph form, and this case has no “states”",
                        "List the states at the top, or give options.");
            } else if (!fields.has("options")) {
                fields.missing("options", "Say what it can do; “options: {}” for one who can do nothing.");
            }
            Optional<Mapping> stated = fields.mapping("options");
            complete &= stated.isPresent();
            stated.ifPresent(mapping -> options.addAll(toldApart(mapping.entries().stream()
                    .flatMap(entry -> LevelsBinder.isMeant(entry.value())
                            ? levelled(owner, entry, levels).stream()
                            : option(owner, fields, entry).stream())
                    .toList())));
        });
        return new OptionForm(options, List.of(), List.of(), levels.read());
    }

    private List<Option> levelled(String owner, Entry entry, LevelsBinder levels) {
        boolean named = NamesInFile.check(entry.key(), "an option", findings);
        List<Option> options = levels.options(owner, entry);
        if (!named || options.isEmpty()) {
            unreadable.add(entry.key().text());
        }
        return options;
    }

    private static List<Option> toldApart(List<Option> options) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        SequencedMap<String, String> nouns = new LinkedHashMap<>();
        options.forEach(option -> labels.put(option.id(), option.label()));
        options.forEach(option -> option.noun().ifPresent(noun -> nouns.put(option.id(), noun)));
        Map<String, String> told = Apart.told(labels);
        Map<String, String> toldNouns = Apart.told(nouns);
        return options.stream()
                .map(one -> new Option(
                        one.owner(),
                        one.id(),
                        told.getOrDefault(one.id(), one.label()),
                        Optional.ofNullable(toldNouns.get(one.id())),
                        one.undo(),
                        one.direction(),
                        one.grounds()))
                .toList();
    }

    private Optional<Option> option(String owner, Fields of, Entry entry) {
        String id = NamesInFile.known(entry.key());
        if (!NamesInFile.check(entry.key(), "an option", findings)) {
            unreadable.add(NamesInFile.possible(entry.key().text()));
        }
        String plain = id.replace('-', ' ').replace('_', ' ');
        return switch (entry.value()) {
            case Scalar label -> {
                String said = label.isNull() ? plain : of.words(label, "label").orElse(plain);
                yield Optional.of(new Option(owner, id, said, Direction.BOTH, Grounds.NONE));
            }
            case Mapping mapping -> {
                Fields fields = grounds.fields(
                        mapping, "an option", "label", "noun", "undo", "direction", "maybe", LevelsBinder.LEVELS);
                if (maybe(fields, "option " + owner + "." + id)) {
                    maybeOptions.add(owner + "." + id);
                }
                yield Optional.of(new Option(
                        owner,
                        id,
                        fields.words("label").orElse(plain),
                        fields.words("noun"),
                        fields.words("undo"),
                        direction(fields),
                        grounds.grounds(fields)));
            }
            case Sequence list -> {
                unreadable.add(entry.key().text());
                of.mapping(list, "an option");
                yield Optional.empty();
            }
        };
    }

    private Direction direction(Fields fields) {
        Optional<Scalar> written = fields.scalar("direction");
        for (Direction direction : Direction.values()) {
            if (written.filter(word -> word.text().equals(direction.name().toLowerCase(Locale.ROOT)))
                    .isPresent()) {
                return direction;
            }
        }
        written.ifPresent(word -> {
            String near = Spelling.hint(word.text(), List.of("both", "forward", "back", "fixed"));
            findings.error(
                    word.place(),
                    "“" + word.text() + "” is no direction",
                    near.isEmpty() ? "Write both, forward (N to Y only), back (Y to N only) or fixed." : near);
        });
        return Direction.BOTH;
    }

    /** Whether what has these fields may not be there. */
    private boolean maybe(Fields fields, String what) {
        boolean maybe = fields.truth("maybe");
        if (maybe) {
            deferred.add(new Deferred(
                    "maybe", "Whether there is " + what + " is marked as not known; it is taken to be there."));
        }
        return maybe;
    }

    /** The options, named in full, that may not be there. */
    public List<String> maybeOptions() {
        return maybeOptions;
    }

    /** The rules that may not be there: their places among all rules, from 0, and where they stand. */
    public Map<Integer, Node> maybeRules() {
        return maybeRules;
    }

    private GraphForm graph(Map<String, Fields> decisionMakers) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        Optional<Mapping> stated = root.mapping("states");
        complete &= stated.isPresent();
        stated.ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                if (NamesInFile.check(entry.key(), "a state", findings)) {
                    String label = entry.value() instanceof Scalar scalar && !scalar.isNull()
                            ? root.words(scalar, "label").orElse(entry.key().text())
                            : entry.key().text();
                    labels.put(entry.key().text(), label);
                } else {
                    unreadable.add(entry.key().text());
                }
            }
        });
        for (String key : List.of("feasible", "merge")) {
            if (root.has(key)) {
                findings.error(root.place(key), "“" + key + "” needs options, and this case lists its states", "");
            }
        }
        Map<String, List<Arc>> moves = new LinkedHashMap<>();
        List<NamedState> states = new ArrayList<>();
        Apart.told(labels).forEach((name, label) -> states.add(new NamedState(name, label)));
        Map<String, Integer> places = new LinkedHashMap<>();
        labels.keySet().forEach(name -> places.put(name, places.size()));
        decisionMakers.forEach((owner, fields) -> moves.put(owner, arcs(fields, places)));
        return new GraphForm(states, moves);
    }

    private List<Arc> arcs(Fields fields, Map<String, Integer> places) {
        if (fields.has("options")) {
            findings.error(
                    fields.place("options"),
                    "“options” can’t stand beside “states”",
                    "A case is given by options, or by states and moves.");
        }
        List<Arc> arcs = new ArrayList<>();
        fields.mapping("moves").ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                OptionalInt from = place(entry.key(), places);
                List<Node> targets = entry.value() instanceof Sequence list ? list.items() : List.of(entry.value());
                for (Node target : targets) {
                    OptionalInt to = fields.scalar(target, "a move")
                            .map(name -> place(name, places))
                            .orElse(OptionalInt.empty());
                    if (from.isPresent() && to.isPresent()) {
                        add(arcs, from.getAsInt(), to.getAsInt(), target);
                    }
                }
            }
        });
        return arcs;
    }

    private void add(List<Arc> arcs, int from, int to, Node written) {
        if (from == to) {
            findings.error(written.place(), "a move from a state to itself", "Leave it out.");
        } else {
            arcs.add(new Arc(State.of(from), State.of(to)));
        }
    }

    private OptionalInt place(Scalar name, Map<String, Integer> places) {
        Integer place = places.get(name.text());
        if (place != null) {
            return OptionalInt.of(place);
        }
        if (!unreadable.contains(name.text()) && !findings.full()) {
            findings.error(
                    name.place(),
                    "there is no state “" + name.text() + "”",
                    Spelling.hint(name.text(), places.keySet(), "States"));
        }
        return OptionalInt.empty();
    }

    /** The rules of feasibility and the conditions of merging, added to an option form. */
    public OptionForm whole(OptionForm bare, StatementBinder statements, StateBinder states) {
        List<Rule> rules = new ArrayList<>();
        root.list("feasible")
                .ifPresent(list -> list.items()
                        .forEach(item -> rule(item, bare, statements, states).ifPresent(rule -> {
                            if (item instanceof Mapping mapping
                                    && mapping.value("maybe")
                                            .filter(FormBinder::isTrue)
                                            .isPresent()) {
                                maybeRules.put(rules.size(), item);
                            }
                            rules.add(rule);
                        })));
        List<Statement> merges = new ArrayList<>();
        root.list("merge")
                .ifPresent(list -> list.items()
                        .forEach(item -> statements.statement(item).ifPresent(condition -> {
                            merges.add(condition);
                            mergeNodes.add(item);
                        })));
        bare.levels().forEach(one -> rules.add(new Rule.Count(1, 1, one.options(), Grounds.NONE)));
        return new OptionForm(bare.options(), rules, merges, bare.levels());
    }

    /** The rules of what a variant holds. */
    public List<Rule> held(StatementBinder statements) {
        return hold.stream()
                .flatMap(mapping -> mapping.entries().stream())
                .flatMap(entry -> held(entry, statements).stream())
                .toList();
    }

    /** Where the conditions of merging stand, in their order. */
    public List<Node> mergeNodes() {
        return mergeNodes;
    }

    private Optional<Rule> held(Entry entry, StatementBinder statements) {
        List<Levels> levels = statements.vocabulary().levels(entry.key().text());
        if (levels.size() == 1) {
            return heldAt(levels.getFirst(), entry.value());
        }
        Optional<String> atom = statements.atom(entry.key());
        String value = entry.value() instanceof Scalar scalar ? scalar.text() : "";
        if (!value.equals("Y") && !value.equals("N")) {
            findings.error(entry.value().place(), "an option is held at Y or N", "");
            return Optional.empty();
        }
        return atom.map(Statement.Atom::new)
                .map(held -> new Rule.Holds(value.equals("Y") ? held : new Statement.Not(held), Grounds.NONE));
    }

    private Optional<Rule> heldAt(Levels levels, Node value) {
        int level = value instanceof Scalar scalar ? levels.levels().indexOf(scalar.text()) : -1;
        if (level < 0) {
            findings.error(
                    value.place(),
                    "what has levels is held at one of them",
                    Spelling.hint(value instanceof Scalar scalar ? scalar.text() : "", levels.levels(), "Its levels"));
            return Optional.empty();
        }
        return Optional.of(new Rule.Holds(new Statement.Atom(levels.option(level)), Grounds.NONE));
    }

    private Optional<Rule> rule(Node item, OptionForm bare, StatementBinder statements, StateBinder states) {
        if (!(item instanceof Mapping mapping)) {
            return statements.statement(item).map(statement -> new Rule.Holds(statement, Grounds.NONE));
        }
        Fields fields = grounds.fields(
                mapping, "a rule", "exactly-one", "at-least-one", "at-most-one", "never", "only", "rule", "maybe");
        List<String> kinds = mapping.keys().stream()
                .filter(key ->
                        COUNTS.contains(key) || List.of("never", "only", "rule").contains(key))
                .toList();
        if (kinds.size() != 1) {
            boolean onlyGrounds = GroundsBinder.KEYS.containsAll(mapping.keys());
            if (onlyGrounds || kinds.size() > 1) {
                findings.error(
                        mapping.place(),
                        onlyGrounds ? "this rule says nothing" : "this rule says two things at once",
                        "Write one of exactly-one, at-least-one, at-most-one, never, only, or a statement.");
            }
            return Optional.empty();
        }
        var _ = maybe(fields, "a rule of feasibility");
        Grounds of = grounds.grounds(fields);
        String kind = kinds.getFirst();
        return switch (kind) {
            case "rule" ->
                fields.node(kind).flatMap(statements::statement).map(statement -> new Rule.Holds(statement, of));
            case "never" ->
                fields.scalar(kind)
                        .flatMap(scalar -> states.pattern(bare, scalar))
                        .map(pattern -> new Rule.Never(pattern, of));
            case "only" -> fields.list(kind).map(list -> new Rule.Only(patterns(fields, list, bare, states), of));
            default -> fields.list(kind).flatMap(list -> count(kind, list, statements, of));
        };
    }

    private static boolean isTrue(Node node) {
        return node instanceof Scalar scalar && scalar.text().equals("true");
    }

    private List<Pattern> patterns(Fields fields, Sequence list, OptionForm bare, StateBinder states) {
        return list.items().stream()
                .flatMap(item -> fields.scalar(item, "a pattern").stream())
                .flatMap(scalar -> states.pattern(bare, scalar).stream())
                .toList();
    }

    private Optional<Rule> count(String kind, Sequence list, StatementBinder statements, Grounds of) {
        List<Optional<String>> atoms =
                list.items().stream().map(statements::atom).toList();
        if (list.items().isEmpty()) {
            findings.error(list.place(), "“" + kind + "” names no option", "List the options it counts.");
        }
        if (list.items().isEmpty() || atoms.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<String> before = new HashSet<>();
        for (int i = 0; i < atoms.size(); i++) {
            if (!before.add(atoms.get(i).orElseThrow())) {
                findings.error(list.items().get(i).place(), "this option stands in the list already", "Leave it out.");
            }
        }
        int least = kind.equals("at-most-one") ? 0 : 1;
        int most = kind.equals("at-least-one") ? list.items().size() : 1;
        return Optional.of(new Rule.Count(
                least, most, atoms.stream().map(Optional::orElseThrow).toList(), of));
    }
}
