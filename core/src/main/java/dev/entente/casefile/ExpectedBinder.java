// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Outcome;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.casefile.bind.DifferenceBinder;
import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.bind.Numbers;
import dev.entente.casefile.bind.StateBinder;
import dev.entente.casefile.bind.StatementBinder;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Expectation;
import dev.entente.cases.Expectation.Check;
import dev.entente.cases.Expectation.Near;
import dev.entente.cases.Expectation.Status;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds the checks of an {@code expected.yaml} to the case that they are about. */
final class ExpectedBinder {

    private static final List<String> COMMON = List.of("name", "source", "status", "note", "variant", "types");
    private static final List<String> KINDS = List.of(
            "equilibria",
            "stable",
            "some",
            "no",
            "joint",
            "no-joint",
            "reached",
            "unreached",
            "first-move",
            "no-first-move",
            "able",
            "unable",
            "packages",
            "hard-gesture",
            "belief",
            "compare",
            "promise");
    private static final List<String> COMPANIONS = List.of(
            "coalitions",
            "where",
            "leads-to",
            "concepts",
            "with",
            "opens",
            "before",
            "shares",
            "sufficient",
            "difference");

    private final Case subject;
    private final Function<Node, Optional<Case>> others;
    private final List<String> ids;
    private final Diagnostics findings;
    private final StatementBinder statements;
    private final StateBinder states;

    private ExpectedBinder(Case subject, Function<Node, Optional<Case>> others, Diagnostics findings) {
        this.subject = subject;
        this.others = others;
        this.findings = findings;
        Conflict conflict = subject.conflict();
        this.ids = conflict.decisionMakers().stream().map(DecisionMaker::id).toList();
        this.statements = new StatementBinder(conflict.form(), List.of(), true, findings);
        for (Outcome outcome : subject.framing().outcomes()) {
            statements.define(outcome.id(), outcome.when());
        }
        Map<String, State> names = new LinkedHashMap<>(subject.situation().aliases());
        conflict.statusQuo().ifPresent(state -> names.put("status-quo", state));
        this.states = new StateBinder(conflict.form(), space(conflict), statements, names, findings);
    }

    private static Optional<StateSpace> space(Conflict conflict) {
        try {
            return Optional.of(StateSpace.of(conflict.form()));
        } catch (LimitExceeded tooLarge) {
            return Optional.empty();
        }
    }

    /**
     * The expectations that a mapping states about a case.
     *
     * @param others the case that a path leads to; empty after saying why there is none
     */
    static List<Expectation> bind(
            Mapping mapping, Case subject, Function<Node, Optional<Case>> others, Diagnostics findings) {
        Fields root =
                new Fields(mapping, "a file of expectations", List.of("source", "status", "note", "checks"), findings);
        if (!root.has("checks")) {
            root.missing("checks", "List what is expected.");
        }
        ExpectedBinder binder = new ExpectedBinder(subject, others, findings);
        Optional<Status> status = binder.status(root);
        List<Expectation> expectations = new ArrayList<>();
        root.list("checks")
                .ifPresent(list -> list.items()
                        .forEach(item -> root.mapping(item, "a check")
                                .flatMap(check -> binder.expectation(check, root, status))
                                .ifPresent(expectations::add)));
        return expectations;
    }

    private Optional<Expectation> expectation(Mapping mapping, Fields root, Optional<Status> byDefault) {
        List<String> keys =
                Stream.of(COMMON, KINDS, COMPANIONS).flatMap(List::stream).toList();
        Fields fields = new Fields(mapping, "a check", keys, findings);
        List<String> kinds = mapping.keys().stream().filter(KINDS::contains).toList();
        if (kinds.size() != 1) {
            findings.error(
                    fields.place(),
                    kinds.isEmpty() ? "this check expects nothing" : "this check expects two things at once",
                    "Write one of " + String.join(", ", KINDS) + ".");
            return Optional.empty();
        }
        fields.scalar("variant")
                .filter(name -> !subject.basis().variants().contains(name.text()))
                .ifPresent(name -> findings.error(
                        name.place(),
                        "there is no variant “" + name.text() + "”",
                        Spelling.hint(name.text(), subject.basis().variants())));
        Optional<Check> check = check(kinds.getFirst(), fields);
        Optional<Status> stated = check.filter(Check.Promise.class::isInstance).isPresent()
                ? Optional.of(Status.PROMISED)
                : status(fields).or(() -> byDefault);
        if (stated.isEmpty()) {
            fields.missing("status", "Say how sure it is: read, memory, computed or promised.");
        }
        return check.flatMap(expected -> stated.map(how -> new Expectation(
                fields.text("name"),
                fields.text("source").or(() -> root.text("source")),
                how,
                fields.text("note"),
                fields.text("variant"),
                fields.list("types").stream()
                        .flatMap(list -> list.items().stream())
                        .flatMap(item -> fields.scalar(item, "a type").stream())
                        .flatMap(name -> type(name).stream())
                        .toList(),
                expected)));
    }

    private Optional<Status> status(Fields fields) {
        Optional<Scalar> written = fields.scalar("status");
        for (Status status : Status.values()) {
            if (written.filter(word -> word.text().equals(status.name().toLowerCase(Locale.ROOT)))
                    .isPresent()) {
                return Optional.of(status);
            }
        }
        written.ifPresent(word -> findings.error(
                word.place(), "“" + word.text() + "” is no status", "Write read, memory, computed or promised."));
        return Optional.empty();
    }

    private Optional<Check> check(String kind, Fields fields) {
        return switch (kind) {
            case "equilibria" ->
                fields.mapping(kind).map(byConcept -> new Check.Equilibria(byConcept(byConcept), coalitions(fields)));
            case "stable" ->
                fields.mapping(kind).map(byConcept -> new Check.Stable(byDecisionMaker(fields, byConcept)));
            case "some" -> where(fields, "where").map(where -> new Check.Some(texts(fields, kind), where));
            case "no" -> where(fields, "where").map(where -> new Check.None(texts(fields, kind), where));
            case "joint", "no-joint" ->
                where(fields, "leads-to")
                        .map(where -> new Check.Joint(
                                coalition(fields.list(kind)), texts(fields, "concepts"), where, kind.equals("joint")));
            case "reached", "unreached" ->
                where(fields, kind).map(where -> new Check.Reached(where, kind.equals("reached")));
            case "first-move", "no-first-move" ->
                where(fields, "leads-to")
                        .map(where -> new Check.FirstMove(
                                coalition(fields.list(kind)),
                                fields.has("where")
                                        ? where(fields, "where").orElse(new Statement.Constant(true))
                                        : new Statement.Constant(true),
                                fields.has("concepts") ? texts(fields, "concepts") : List.of(),
                                where,
                                kind.equals("first-move")));
            case "able", "unable" ->
                fields.list(kind).map(members -> new Check.Able(coalition(Optional.of(members)), kind.equals("able")));
            case "packages" ->
                where(fields, "where")
                        .map(where -> new Check.Packages(
                                packages(fields, kind), side(fields), texts(fields, "concepts"), where));
            case "hard-gesture" ->
                fields.node(kind)
                        .flatMap(this::option)
                        .map(option -> new Check.HardGesture(option, coalition(fields.list("opens"))));
            case "belief" ->
                fields.mapping(kind).map(shares -> new Check.Belief(shares(fields, shares), before(fields)));
            case "compare" ->
                where(fields, "where")
                        .flatMap(where -> fields.node(kind)
                                .flatMap(others)
                                .map(other -> new Check.Compared(
                                        other,
                                        texts(fields, "concepts"),
                                        where,
                                        new DifferenceBinder(fields, ids, findings).bind())));
            default -> fields.text(kind).map(Check.Promise::new);
        };
    }

    private Map<String, Near> shares(Fields fields, Mapping mapping) {
        Map<String, Near> shares = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            Optional<String> type = type(entry.key());
            Optional<Near> share = fields.scalar(entry.value(), "how far a type is believed in")
                    .flatMap(this::near);
            type.ifPresent(name -> share.ifPresent(number -> shares.put(name, number)));
        }
        return shares;
    }

    /** A fraction, exactly; or a decimal, as far as it is written. */
    private Optional<Near> near(Scalar written) {
        return Numbers.share(written, findings)
                .map(share -> new Near(written.text(), share, Numbers.rounding(written)));
    }

    private List<String> before(Fields fields) {
        List<String> items = subject.basis().claims().stream().map(Claim::id).toList();
        List<String> before = new ArrayList<>();
        fields.list("before").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> fields.scalar(item, "an item of evidence").stream())
                .forEach(id -> {
                    before.add(id.text());
                    if (!items.contains(id.text())) {
                        findings.error(
                                id.place(),
                                "there is no item of evidence “" + id.text() + "”",
                                Spelling.hint(id.text(), items, "Items of evidence"));
                    }
                });
        return before;
    }

    /** The name in full of a type. */
    private Optional<String> type(Scalar named) {
        List<String> types = ids.stream()
                .flatMap(id ->
                        subject.situation().unknowns().typesOf(id).stream().map(type -> id + "." + type.id()))
                .toList();
        if (types.contains(named.text())) {
            return Optional.of(named.text());
        }
        findings.error(
                named.place(),
                "no decision maker has a type “" + named.text() + "”",
                types.isEmpty() ? "The case has no types." : Spelling.hint(named.text(), types, "Types"));
        return Optional.empty();
    }

    private List<Set<String>> packages(Fields fields, String key) {
        List<Set<String>> packages = new ArrayList<>();
        fields.list(key).ifPresent(list -> {
            for (Node item : list.items()) {
                fields.list(item, "a package, the options that it changes")
                        .ifPresent(options -> packages.add(options.items().stream()
                                .flatMap(node -> option(node).stream())
                                .collect(Collectors.toSet())));
            }
        });
        return packages;
    }

    private Coalition side(Fields fields) {
        return fields.has("with") ? coalition(fields.list("with")) : Coalition.of(0);
    }

    /** The name in full of an option. */
    private Optional<String> option(Node node) {
        Optional<Statement> read = statements.statement(node);
        if (read.isPresent() && !(read.get() instanceof Statement.Atom)) {
            findings.error(node.place(), "this is no option", "Name one option.");
        }
        return read.filter(Statement.Atom.class::isInstance).map(atom -> ((Statement.Atom) atom).name());
    }

    private Optional<Statement> where(Fields fields, String key) {
        if (!fields.has(key)) {
            fields.missing(key, "Say where: a statement.");
        }
        return fields.node(key).flatMap(statements::statement);
    }

    private List<String> texts(Fields fields, String key) {
        if (!fields.has(key)) {
            fields.missing(key, "Name the concepts.");
        }
        return fields.list(key).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> fields.scalar(item, "the name of a concept").stream())
                .map(Scalar::text)
                .toList();
    }

    private Map<String, Set<State>> byConcept(Mapping mapping) {
        Map<String, Set<State>> expected = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            expected.put(entry.key().text(), states(entry.value()));
        }
        return expected;
    }

    private Map<String, Map<String, Set<State>>> byDecisionMaker(Fields fields, Mapping byConcept) {
        Map<String, Map<String, Set<State>>> expected = new LinkedHashMap<>();
        for (Entry concept : byConcept.entries()) {
            fields.mapping(concept.value(), "the table of a concept").ifPresent(table -> {
                table.entries().forEach(entry -> known(entry.key()));
                expected.put(concept.key().text(), byConcept(table));
            });
        }
        return expected;
    }

    private Set<State> states(Node node) {
        List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
        return items.stream()
                .flatMap(item -> states.states(item).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<List<Coalition>> coalitions(Fields fields) {
        return fields.list("coalitions")
                .map(list -> list.items().stream()
                        .map(item -> coalition(fields.list(item, "a coalition")))
                        .toList());
    }

    private Coalition coalition(Optional<Sequence> members) {
        return Coalition.of(members.stream()
                .flatMap(list -> list.items().stream())
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(this::known)
                .mapToInt(member -> ids.indexOf(member.text()))
                .toArray());
    }

    private boolean known(Scalar id) {
        if (ids.contains(id.text())) {
            return true;
        }
        findings.error(id.place(), "there is no decision maker “" + id.text() + "”", Spelling.hint(id.text(), ids));
        return false;
    }
}
