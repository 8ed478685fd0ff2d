// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Rule;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.exchange.Sketch.Choice;
import dev.entente.exchange.Sketch.Party;
import dev.entente.exchange.Sketch.Wants;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads files of GMCR+ and gmcr-py: JSON with {@code options}, {@code decisionMakers} and {@code infeasibles}. A condition is a
 * list of pairs of an option's place, from 0, and {@code Y} or {@code N}, all of which hold; a compound one holds where one of
 * its members does. With {@code useManualPreferenceRanking} states are ranked by their places, from 1, among the feasible
 * states in the order of their decimals.
 */
final class GmcrReader {

    private static final String PREFERENCES = "preferences";
    private static final Set<String> KNOWN = Set.of(
            "program",
            "version",
            "title",
            "options",
            "decisionMakers",
            "infeasibles",
            "useManualPreferenceRanking",
            "useManualPreferenceVectors");
    private static final Set<String> KNOWN_OF_PARTY =
            Set.of("name", "options", PREFERENCES, "preferenceRanking", "preferenceVector", "payoffs");
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("both", Direction.BOTH, "fwd", Direction.FORWARD, "back", Direction.BACK, "fixed", Direction.FIXED);

    private final Diagnostics findings;
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> infeasible = new ArrayList<>();
    private final Map<Integer, Place> owned = new HashMap<>();
    /** The places of the options in the file's order, in the order of the parties. */
    private final List<Integer> order = new ArrayList<>();

    private GmcrReader(Diagnostics findings) {
        this.findings = findings;
    }

    /** The case file, with a warning for all that can't come over. */
    static Reading<Document> read(SourceFile file, String title) {
        Diagnostics findings = new Diagnostics();
        Optional<Document> read = Document.of(file, findings)
                .filter(_ -> !findings.hasErrors())
                .flatMap(json -> new GmcrReader(findings).sketch(json.root(), title))
                .filter(_ -> !findings.hasErrors())
                .map(sketch -> sketch.document(file.name()));
        return findings.reading(read::orElseThrow);
    }

    private Optional<Sketch> sketch(Node root, String title) {
        Optional<Mapping> top = mapping(root, "a conflict");
        if (top.isEmpty()) {
            return Optional.empty();
        }
        unknown(top.get(), KNOWN);
        Names names = new Names();
        items(top.get(), "options", true).forEach(option -> choices.add(choice(option, names)));
        List<Mapping> parties = items(top.get(), "decisionMakers", true)
                .flatMap(party -> mapping(party, "a decision maker").stream())
                .toList();
        List<List<Integer>> whose = parties.stream().map(this::own).toList();
        whose.forEach(order::addAll);
        for (int k = 0; k < choices.size(); k++) {
            if (!owned.containsKey(k)) {
                findings.error(
                        top.get().place(),
                        "no decision maker has option %d, “%s”"
                                .formatted(k, choices.get(k).label()),
                        "In a case each option is somebody’s.");
            }
        }
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        items(top.get(), "infeasibles", false).forEach(one -> infeasible.addAll(patterns(one)));
        boolean ranked = Stream.of("useManualPreferenceRanking", "useManualPreferenceVectors")
                .anyMatch(key -> top.get()
                        .value(key)
                        .filter(value ->
                                value instanceof Scalar(String text, var _, var _, var _) && text.equals("true"))
                        .isPresent());
        Optional<StateSpace> space = ranked ? space(top.get()) : Optional.empty();
        Names partyNames = new Names();
        List<Party> read = IntStream.range(0, parties.size())
                .mapToObj(i -> party(parties.get(i), whose.get(i), space, partyNames))
                .toList();
        findings.warning(
                top.get().place().file().place(0, 0),
                "the file doesn’t say where things stand today",
                "Give “status-quo”, and outcomes that have a name.");
        String called = top.get().value("title").map(this::text).orElse(title);
        return Optional.of(
                new Sketch(called, read, infeasible.stream().map(Sketch::never).toList()));
    }

    private void unknown(Mapping mapping, Set<String> known) {
        for (Entry entry : mapping.entries()) {
            if (!known.contains(entry.key().text()) && !isEmpty(entry.value())) {
                findings.warning(
                        entry.key().place(),
                        "“" + entry.key().text() + "” does not come over",
                        "A case has no place for it, or none that would mean the same.");
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Sequence(List<Node> items, var _, var _) && items.isEmpty();
    }

    private Choice choice(Node node, Names names) {
        Optional<Mapping> option = mapping(node, "an option");
        String label = option.flatMap(one -> one.value("name")).map(this::text).orElse("");
        Optional<Node> written = option.flatMap(one -> one.value("permittedDirection"));
        Direction direction = written.map(this::text).map(DIRECTIONS::get).orElse(Direction.BOTH);
        if (written.isPresent() && !DIRECTIONS.containsKey(text(written.get()))) {
            findings.error(
                    written.get().place(),
                    "“" + text(written.get()) + "” is no direction",
                    "There are both, fwd, back and fixed.");
        }
        String otherwise = "option-" + (choices.size() + 1);
        return new Choice(names.of(label, otherwise), label.isBlank() ? otherwise : label, direction);
    }

    private List<Integer> own(Mapping party) {
        List<Integer> own = new ArrayList<>();
        items(party, "options", true)
                .forEach(node -> place(node).ifPresent(k -> {
                    Place before = owned.putIfAbsent(k, node.place());
                    if (before == null) {
                        own.add(k);
                    } else {
                        findings.error(
                                node.place(),
                                "option %d has an owner already".formatted(k),
                                "In line " + before.line() + "; an option is one decision maker’s.");
                    }
                }));
        return own;
    }

    /** The place of an option that is there. */
    private Optional<Integer> place(Node node) {
        String written = text(node);
        if (written.matches("\\d{1,6}(\\.0)?")) {
            int k = (int) Double.parseDouble(written);
            if (k < choices.size()) {
                return Optional.of(k);
            }
        }
        findings.error(
                node.place(),
                "there is no option " + written,
                "Options are counted from 0 to " + (choices.size() - 1) + ".");
        return Optional.empty();
    }

    private Party party(Mapping party, List<Integer> own, Optional<StateSpace> space, Names names) {
        unknown(party, KNOWN_OF_PARTY);
        String name = party.value("name").map(this::text).orElse("");
        String id = names.of(name, "party");
        Wants wants = space.<Wants>map(states -> ranking(party, states))
                .orElseGet(() -> new Wants.Listed(items(party, PREFERENCES, true)
                        .flatMap(want -> statement(want).stream())
                        .toList()));
        return new Party(
                id, name.isBlank() ? id : name, own.stream().map(choices::get).toList(), wants);
    }

    private Optional<String> statement(Node condition) {
        List<String> members = members(condition).stream()
                .map(this::conjunction)
                .filter(one -> !one.isEmpty())
                .toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        members.size() == 1
                                ? members.getFirst()
                                : members.stream()
                                        .map(one -> one.contains(" and ") ? "(" + one + ")" : one)
                                        .collect(Collectors.joining(" or ")));
    }

    private String conjunction(Map<Integer, Boolean> literals) {
        return literals.entrySet().stream()
                .map(one -> (one.getValue() ? "" : "not ")
                        + choices.get(one.getKey()).id())
                .collect(Collectors.joining(" and "));
    }

    /** What a condition forbids, as patterns in the order of the options in the case. */
    private List<String> patterns(Node condition) {
        return members(condition).stream()
                .filter(literals -> !literals.isEmpty())
                .map(literals -> order.stream()
                        .map(k -> literals.containsKey(k) ? literals.get(k) ? "Y" : "N" : "-")
                        .collect(Collectors.joining()))
                .toList();
    }

    /** The members of a condition, each as the truth of some options. */
    private List<Map<Integer, Boolean>> members(Node condition) {
        if (condition instanceof Mapping compound) {
            unknown(compound, Set.of("compound", "members"));
            return items(compound, "members", true).map(this::literals).toList();
        }
        return List.of(literals(condition));
    }

    private Map<Integer, Boolean> literals(Node condition) {
        Map<Integer, Boolean> literals = new LinkedHashMap<>();
        for (Node pair : sequence(condition, "a condition")) {
            List<Node> parts = sequence(pair, "a pair of an option and Y or N");
            String truth = parts.size() == 2 ? text(parts.get(1)) : "";
            if (!truth.equals("Y") && !truth.equals("N")) {
                findings.error(pair.place(), "no pair of an option and Y or N", "For example [0, \"Y\"].");
                continue;
            }
            place(parts.getFirst()).ifPresent(k -> literals.put(k, truth.equals("Y")));
        }
        return literals;
    }

    /** The feasible states; empty after saying that there are too many to be ranked. */
    private Optional<StateSpace> space(Mapping top) {
        List<Option> options = order.stream()
                .map(choices::get)
                .map(one -> new Option("x", one.id(), one.label(), one.direction(), Grounds.NONE))
                .toList();
        List<Rule> rules = infeasible.stream()
                .<Rule>map(pattern -> new Rule.Never(new Pattern(pattern), Grounds.NONE))
                .toList();
        try {
            return Optional.of(StateSpace.of(new OptionForm(options, rules, List.of())));
        } catch (LimitExceeded | IllegalArgumentException none) {
            findings.error(top.place(), "states that are ranked can’t be listed: " + none.getMessage());
            return Optional.empty();
        }
    }

    private Wants ranking(Mapping party, StateSpace space) {
        Optional<Entry> written = party.entry("preferenceRanking").or(() -> party.entry("preferenceVector"));
        if (written.isEmpty()) {
            findings.error(party.place(), "states are ranked by hand, and this decision maker has no ranking");
            return new Wants.Listed(List.of());
        }
        List<String> patterns = byDecimal(space);
        BitSet ranked = new BitSet();
        List<List<String>> groups = new ArrayList<>();
        for (Node group : sequence(written.get().value(), "a ranking")) {
            List<Node> members = group instanceof Sequence(List<Node> items, var _, var _) ? items : List.of(group);
            groups.add(members.stream()
                    .flatMap(member -> ordinal(member, patterns.size(), ranked).stream())
                    .map(patterns::get)
                    .toList());
        }
        if (ranked.cardinality() < patterns.size()) {
            findings.error(
                    written.get().key().place(),
                    "%d of %d feasible states are not ranked"
                            .formatted(patterns.size() - ranked.cardinality(), patterns.size()),
                    "States are counted from 1 in the order of their decimals.");
        }
        return new Wants.Ranked(
                groups.stream().filter(group -> !group.isEmpty()).toList());
    }

    private Optional<Integer> ordinal(Node node, int size, BitSet ranked) {
        String written = text(node);
        int ordinal = written.matches("\\d{1,7}") ? Integer.parseInt(written) : 0;
        if (ordinal < 1 || ordinal > size) {
            findings.error(node.place(), "there is no state " + written, "There are " + size + " feasible states.");
        } else if (ranked.get(ordinal - 1)) {
            findings.error(node.place(), "state " + written + " is ranked twice");
        } else {
            ranked.set(ordinal - 1);
            return Optional.of(ordinal - 1);
        }
        return Optional.empty();
    }

    /** The feasible states as patterns, by their decimals in the file's order of options. */
    private List<String> byDecimal(StateSpace space) {
        return IntStream.range(0, space.size())
                .mapToObj(space::pattern)
                .sorted(Comparator.comparing(this::decimal))
                .toList();
    }

    private BigInteger decimal(String pattern) {
        BigInteger decimal = BigInteger.ZERO;
        for (int k = 0; k < pattern.length(); k++) {
            decimal = pattern.charAt(k) == 'Y' ? decimal.setBit(order.get(k)) : decimal;
        }
        return decimal;
    }

    private Optional<Mapping> mapping(Node node, String what) {
        if (node instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        findings.error(node.place(), what + " is in braces, and this is " + node.described());
        return Optional.empty();
    }

    private Stream<Node> items(Mapping mapping, String key, boolean needed) {
        Optional<Node> value = mapping.value(key);
        if (value.isEmpty() && needed) {
            findings.error(mapping.place(), "“" + key + "” is missing");
        }
        return value.stream().flatMap(node -> sequence(node, "“" + key + "”").stream());
    }

    private List<Node> sequence(Node node, String what) {
        if (node instanceof Sequence(List<Node> items, var _, var _)) {
            return items;
        }
        findings.error(node.place(), what + " is a list, and this is " + node.described());
        return List.of();
    }

    private String text(Node node) {
        if (node instanceof Scalar(String text, var _, var _, var _)) {
            return text;
        }
        findings.error(node.place(), "a text or a number is needed, and this is " + node.described());
        return "";
    }
}
