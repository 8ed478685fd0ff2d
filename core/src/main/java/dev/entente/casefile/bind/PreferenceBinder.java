// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Form;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.State;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import dev.entente.graph.StateSpace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what a decision maker wants: wants, a ranking or weights. */
public final class PreferenceBinder {

    /** What stands in a ranking between states that are greatly preferred and all that follow; and the sign for it. */
    private static final List<String> GREAT = List.of("much better than", "≫");

    static final List<String> FORMS = List.of("preferences", "ranking", "weights");

    private final Form form;
    private final Optional<StateSpace> space;
    private final StatementBinder statements;
    private final StateBinder states;
    private final VariantStates held;
    private final GroundsBinder grounds;
    private final Diagnostics findings;
    private boolean strong;

    /** A preference as it stands in the file, and where its order is open. */
    public record Stated(Preference preference, List<OpenOrder> open) {}

    public PreferenceBinder(
            Form form,
            Optional<StateSpace> space,
            StatementBinder statements,
            StateBinder states,
            VariantStates held,
            GroundsBinder grounds,
            Diagnostics findings) {
        this.form = form;
        this.space = space;
        this.statements = statements;
        this.states = states;
        this.held = held;
        this.grounds = grounds;
        this.findings = findings;
    }

    /** Whether an item of a ranking names no states, but says that all before are greatly preferred to all behind. */
    public static boolean isGreat(Node item) {
        return item instanceof Scalar scalar && GREAT.contains(scalar.text().strip());
    }

    /** Whether what was read so far marks a want strong, or a difference in a ranking great. */
    public boolean strong() {
        return strong;
    }

    /** The preference that a decision maker, or one of its types, states in exactly one of the three forms. */
    public Optional<Stated> preference(Fields of, Grounds ofWhole) {
        List<String> stated = FORMS.stream().filter(of::has).toList();
        if (stated.isEmpty()) {
            of.missing("preferences", "Say what it wants: preferences, a ranking or weights.");
            return Optional.empty();
        }
        if (stated.size() > 1) {
            findings.error(
                    of.place(stated.get(1)),
                    "“" + stated.get(1) + "” stands beside “" + stated.getFirst() + "”",
                    "A decision maker has one of preferences, ranking and weights.");
            return Optional.empty();
        }
        return switch (stated.getFirst()) {
            case "preferences" -> of.list("preferences").map(this::wants);
            case "ranking" ->
                of.list("ranking")
                        .flatMap(list -> ranking(of, list, ofWhole))
                        .map(ranked -> new Stated(ranked, List.of()));
            default ->
                of.mapping("weights").map(mapping -> new Stated(new Weighted(weights(mapping), ofWhole), List.of()));
        };
    }

    private Stated wants(Sequence list) {
        List<Want> wants = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<OpenOrder> open = new ArrayList<>();
        boolean weakBefore = false;
        for (Node item : list.items()) {
            List<Node> together = together(item);
            if (together.size() > 1) {
                open.add(new OpenOrder(wants.size(), together.size(), List.of()));
            }
            for (Node one : together) {
                Optional<Want> want = want(one, wants.size() + 1);
                refuseSharedId(one, ids);
                want.ifPresent(read -> {
                    wants.add(read);
                    ids.add(read.id());
                });
                boolean isStrong = want.map(Want::strong).orElse(false);
                if (isStrong && weakBefore) {
                    findings.error(
                            one.place(),
                            "a strong want stands below one that is not strong",
                            "Strong wants come before all others.");
                }
                weakBefore |= want.isPresent() && !isStrong;
                strong |= isStrong;
            }
            refuseMixed(item, wants.subList(Math.max(0, wants.size() - together.size()), wants.size()));
        }
        return new Stated(new Prioritized(toldApart(wants)), open);
    }

    private static List<Want> toldApart(List<Want> wants) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        wants.forEach(want -> want.name().ifPresent(name -> names.put(want.id(), name)));
        Map<String, String> told = Apart.told(names);
        return wants.stream()
                .map(want -> new Want(
                        want.id(),
                        Optional.ofNullable(told.get(want.id())),
                        want.statement(),
                        want.grounds(),
                        want.strong()))
                .toList();
    }

    /** Strong wants come before all others in every order that is open. */
    private void refuseMixed(Node item, List<Want> together) {
        boolean mixed = together.stream().map(Want::strong).distinct().count() > 1;
        if (mixed && together.getFirst().strong()) {
            findings.error(
                    item.place(),
                    "a group in any order holds strong wants and others",
                    "Strong wants come before all others; make two groups.");
        }
    }

    private void refuseSharedId(Node item, Set<String> before) {
        if (item instanceof Mapping mapping && mapping.value("id").orElse(null) instanceof Scalar id) {
            boolean named = NamesInFile.check(id, "a want", findings);
            if (named && id.text().chars().allMatch(Character::isDigit)) {
                findings.error(
                        id.place(), "a number is no id, as it would be taken for a place in the list", "Add a letter.");
            } else if (before.contains(id.text())) {
                findings.error(id.place(), "two wants have the id “" + id.text() + "”", "Give one of them another.");
            }
        }
    }

    /** The items of an {@code any-order} group, or the item itself. */
    private List<Node> together(Node item) {
        if (!(item instanceof Mapping mapping) || mapping.entry("any-order").isEmpty()) {
            return List.of(item);
        }
        Fields fields = new Fields(mapping, "an any-order group", List.of("any-order"), findings);
        return fields.list("any-order").map(Sequence::items).orElse(List.of());
    }

    private Optional<Want> want(Node item, int place) {
        if (!(item instanceof Mapping mapping)) {
            return statements
                    .statement(item)
                    .map(statement -> new Want(String.valueOf(place), statement, Grounds.NONE, false));
        }
        Fields fields = grounds.fields(mapping, "a want", "want", "id", "name", "strong");
        if (!fields.has("want")) {
            fields.missing("want", "Write the statement that is wanted.");
        }
        Grounds of = grounds.grounds(fields);
        Optional<String> id = fields.text("id").filter(text -> !text.isBlank());
        Optional<String> name = name(fields, id);
        boolean isStrong = fields.truth("strong");
        return fields.node("want")
                .flatMap(statements::statement)
                .map(statement -> new Want(id.orElse(String.valueOf(place)), name, statement, of, isStrong));
    }

    /** The name that a want has, or its id serves for; {@code null} says that neither does. */
    private static Optional<String> name(Fields want, Optional<String> id) {
        boolean without = want.node("name").orElse(null) instanceof Scalar scalar && scalar.isNull();
        return without
                ? Optional.empty()
                : want.words("name")
                        .or(() -> id.map(said -> said.replace('-', ' ').replace('_', ' ')));
    }

    private Optional<Preference> ranking(Fields of, Sequence list, Grounds ofWhole) {
        if (space.isEmpty() && !findings.hasErrors()) {
            findings.error(
                    of.place("ranking"),
                    "a ranking lists every state, and this case has more than " + StateSpace.MOST_STATES,
                    "Write preferences or weights instead.");
            return Optional.empty();
        }
        int before = findings.count();
        boolean allRead = true;
        List<Set<State>> tiers = new ArrayList<>();
        SortedSet<Integer> breaks = new TreeSet<>();
        Map<State, Place> ranked = new LinkedHashMap<>();
        boolean greatly = false;
        refuseGreatAtEnds(list);
        for (Node item : list.items()) {
            if (isGreat(item)) {
                greatly = true;
                continue;
            }
            Set<State> tier = new LinkedHashSet<>();
            for (Node one : item instanceof Sequence tie ? tie.items() : List.of(item)) {
                if (isGreat(one) || held.brokenBy(one).isPresent()) {
                    continue;
                }
                int beforeThis = findings.count();
                Set<State> here = states.states(one);
                allRead &= !here.isEmpty() || findings.count() == beforeThis || states.infeasible(one);
                here.forEach(state -> rank(state, one, tier, ranked));
            }
            if (!tier.isEmpty()) {
                if (greatly && !tiers.isEmpty()) {
                    breaks.add(tiers.size());
                }
                greatly = false;
                tiers.add(tier);
            }
        }
        if (allRead && space.isPresent()) {
            refuseMissing(of, space.orElseThrow(), ranked.keySet());
        }
        return findings.count() == before && space.isPresent()
                ? Optional.of(new Ranked(tiers, breaks, ofWhole))
                : Optional.empty();
    }

    /** What is much better, and than what, must both be there. */
    private void refuseGreatAtEnds(Sequence list) {
        List<Node> items = list.items();
        for (int k = 0; k < items.size(); k++) {
            if (isGreat(items.get(k))) {
                strong = true;
                if (k == 0 || k == items.size() - 1 || isGreat(items.get(k - 1))) {
                    findings.error(
                            items.get(k).place(),
                            "“" + GREAT.getFirst() + "” stands between states, best first",
                            "[a, b, much better than, c] says that a and b are greatly preferred to c.");
                }
            } else if (items.get(k) instanceof Sequence tie) {
                tie.items().stream()
                        .filter(PreferenceBinder::isGreat)
                        .forEach(within -> findings.error(
                                within.place(),
                                "the states of a nested list are equally good; none is much better than another",
                                "Put “" + GREAT.getFirst() + "” between the entries of the ranking."));
            }
        }
    }

    private void rank(State state, Node written, Set<State> tier, Map<State, Place> ranked) {
        Place first = ranked.putIfAbsent(state, written.place());
        if (first == null || tier.contains(state)) {
            tier.add(state);
            return;
        }
        String pattern = form.pattern(state);
        boolean another = written instanceof Scalar scalar
                && !scalar.text().contains("-")
                && !scalar.text().equals(pattern);
        findings.error(
                written.place(),
                another
                        ? "this state is merged with " + pattern + ", which is ranked already"
                        : "state " + pattern + " is ranked twice",
                "It stands first at " + first + ".");
    }

    private void refuseMissing(Fields of, StateSpace listed, Set<State> ranked) {
        List<String> missing = new ArrayList<>();
        for (int s = 0; s < listed.size(); s++) {
            if (!ranked.contains(listed.state(s))) {
                missing.add(listed.pattern(s));
            }
        }
        if (!missing.isEmpty()) {
            String few = String.join(", ", missing.subList(0, Math.min(6, missing.size())));
            findings.error(
                    of.place("ranking"),
                    "the ranking misses " + missing.size() + (missing.size() == 1 ? " state: " : " states: ") + few
                            + (missing.size() > 6 ? ", …" : ""),
                    "Every feasible state has a place; states in one nested list are equally good.");
        }
    }

    private List<Weight> weights(Mapping mapping) {
        List<Weight> weights = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Optional<BigDecimal> weight = Numbers.number(entry.value(), findings);
            statements
                    .statement(entry.key())
                    .ifPresent(statement -> weight.ifPresent(value -> weights.add(new Weight(statement, value))));
        }
        return weights;
    }
}
