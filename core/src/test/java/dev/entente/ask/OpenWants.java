// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.RandomConflicts;
import dev.entente.Unknowns;
import dev.entente.cases.Asked;
import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Situation;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Oracle;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Small cases from a seed in which orders are open, and each of their joint orders spelt out with what it answers. */
final class OpenWants {

    private OpenWants() {}

    /** A joint order: by decision maker, the places of its list, the highest first; and what it answers. */
    record Ordered(List<List<Integer>> lists, Outlook outlook) {

        boolean agrees(Reply reply) {
            List<Integer> list = lists.get(reply.question().decisionMaker());
            return !reply.decides() || list.indexOf(reply.higher()) < list.indexOf(reply.lower());
        }
    }

    /** One or two parties with three to five wants or tiers, of which all or some are open, and something may be known. */
    static Case of(long seed) {
        Random random = new Random(seed);
        Conflict conflict = random.nextInt(4) == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
        int asked = 1 + random.nextInt(2);
        Map<String, List<OpenOrder>> orders = new LinkedHashMap<>();
        for (int i = 0; i < asked; i++) {
            if (conflict.form() instanceof OptionForm form) {
                conflict = conflict.with(i, wants(form, 3 + random.nextInt(asked == 1 ? 3 : 2), random));
            }
            int items = items(conflict.decisionMakers().get(i).preference());
            if (items > 1) {
                orders.put(conflict.decisionMakers().get(i).id(), open(Math.min(items, 5), random));
            }
        }
        List<Outcome> outcomes = IntStream.range(
                        0, Math.min(3, conflict.form().atoms().size()))
                .mapToObj(atoms(conflict)::get)
                .map(atom -> new Outcome("some-" + atom, atom, new Statement.Atom(atom)))
                .toList();
        return aCase(conflict, outcomes, orders);
    }

    /** The case with a question of its own. */
    static Case asking(Case subject, Asked asks) {
        return new Case(subject.situation(), subject.framing().asking(Optional.of(asks)), subject.basis());
    }

    private static List<String> atoms(Conflict conflict) {
        return conflict.form().atoms();
    }

    static Case aCase(Conflict conflict, List<Outcome> outcomes, Map<String, List<OpenOrder>> orders) {
        return new Case(
                new Situation(conflict).with(new Unknowns(orders, Map.of(), List.of(), List.of())),
                new Framing("A case", outcomes.toArray(Outcome[]::new)),
                new Basis("case"));
    }

    static Prioritized wants(OptionForm form, int count, Random random) {
        return new Prioritized(IntStream.range(0, count)
                .mapToObj(k -> new Want(
                        "w" + k,
                        RandomConflicts.statement(form.options(), random, 1 + random.nextInt(2)),
                        Grounds.NONE,
                        false))
                .toList());
    }

    private static List<OpenOrder> open(int items, Random random) {
        int first = items > 3 && random.nextInt(3) == 0 ? 1 : 0;
        List<Above> known = new ArrayList<>();
        for (int a = first; a < items; a++) {
            for (int b = a + 1; b < items; b++) {
                if (random.nextInt(8) == 0) {
                    known.add(new Above(a, b));
                }
            }
        }
        return List.of(new OpenOrder(first, items - first, known));
    }

    private static int items(Preference preference) {
        return switch (preference) {
            case Prioritized prioritized -> prioritized.wants().size();
            case Ranked ranked -> ranked.tiers().size();
            case Weighted _ -> 0;
        };
    }

    /** Every joint order that agrees with what the case has as known, by the definitions alone. */
    static List<Ordered> all(Case subject) {
        List<List<List<Integer>>> joint = List.of(List.of());
        for (DecisionMaker one : subject.conflict().decisionMakers()) {
            List<List<Integer>> own = lists(
                    items(one.preference()), subject.situation().unknowns().ordersOf(one.id()));
            joint = joint.stream()
                    .flatMap(before -> own.stream().map(list -> {
                        List<List<Integer>> longer = new ArrayList<>(before);
                        longer.add(list);
                        return longer;
                    }))
                    .<List<List<Integer>>>map(list -> list)
                    .toList();
        }
        Map<Conflict, StateSet> known = new HashMap<>();
        return joint.stream()
                .map(lists -> new Ordered(lists, outlook(subject, lists, known)))
                .toList();
    }

    private static List<List<Integer>> lists(int items, List<OpenOrder> open) {
        List<List<Integer>> lists = List.of(IntStream.range(0, items).boxed().toList());
        for (OpenOrder order : open) {
            lists = lists.stream()
                    .flatMap(list -> permutations(order.first(), order.count()).stream()
                            .filter(group -> order.known().stream()
                                    .allMatch(above -> group.indexOf(above.higher()) < group.indexOf(above.lower())))
                            .map(group -> {
                                List<Integer> reordered = new ArrayList<>(list);
                                IntStream.range(0, group.size())
                                        .forEach(p -> reordered.set(order.first() + p, group.get(p)));
                                return reordered;
                            }))
                    .<List<Integer>>map(list -> list)
                    .toList();
        }
        return lists;
    }

    private static List<List<Integer>> permutations(int first, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(first, count - 1)) {
            for (int p = 0; p < count; p++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(p, first + count - 1);
                all.add(longer);
            }
        }
        return all;
    }

    private static Outlook outlook(Case subject, List<List<Integer>> lists, Map<Conflict, StateSet> known) {
        Conflict conflict = subject.conflict();
        for (int i = 0; i < lists.size(); i++) {
            List<Integer> list = lists.get(i);
            conflict = switch (conflict.decisionMakers().get(i).preference()) {
                case Prioritized(List<Want> wants) ->
                    conflict.with(
                            i, new Prioritized(list.stream().map(wants::get).toList()));
                case Ranked ranked ->
                    conflict.with(
                            i, new Ranked(list.stream().map(ranked.tiers()::get).toList(), ranked.grounds()));
                case Weighted _ -> conflict;
            };
        }
        GraphModel model = GraphModel.of(conflict, Unknowns.NONE, Budget.UNLIMITED);
        Set<Integer> equilibria = new HashSet<>(new Oracle(model).equilibria("SEQ"));
        Optional<Boolean> today = model.statusQuo().isPresent()
                ? Optional.of(equilibria.contains(model.statusQuo().getAsInt()))
                : Optional.empty();
        List<Boolean> outcomes = subject.framing().outcomes().stream()
                .map(outcome -> equilibria.stream()
                        .anyMatch(state -> model.space().where(outcome.when()).contains(state)))
                .toList();
        return new Outlook(today, outcomes, new OwnDefinitions(subject, conflict, lists, known).answer());
    }
}
