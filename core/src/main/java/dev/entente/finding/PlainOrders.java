// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.Unknowns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The orders that a case leaves open, spelt out one by one, for {@link FindingCheck}; of parties that have no types. */
final class PlainOrders {

    private final Conflict conflict;
    private final List<Open> open = new ArrayList<>();

    private record Open(int who, OpenOrder order) {}

    PlainOrders(Conflict conflict, Unknowns unknowns) {
        this.conflict = conflict;
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            String id = conflict.decisionMakers().get(i).id();
            if (unknowns.typesOf(id).isEmpty()) {
                for (OpenOrder order : unknowns.ordersOf(id)) {
                    open.add(new Open(i, order));
                }
            }
        }
    }

    List<Integer> who() {
        return open.stream().map(Open::who).distinct().toList();
    }

    /** Of how many pairs the order is known. */
    int known() {
        return open.stream()
                .mapToInt(one -> new HashSet<>(one.order().known()).size())
                .sum();
    }

    /** How many pairs there are of those whose order is open. */
    int pairs() {
        return open.stream()
                .mapToInt(one -> one.order().count() * (one.order().count() - 1) / 2)
                .sum();
    }

    /**
     * The joint orders that agree with what is known: by open order, the places that stand there, from 0.
     *
     * @return empty where there are more than so many
     */
    Optional<List<List<List<Integer>>>> agreeing(int most) {
        List<List<List<Integer>>> joint = List.of(List.of());
        for (Open one : open) {
            List<List<Integer>> own = new ArrayList<>();
            extend(one.order(), List.of(), own, most);
            if ((long) own.size() * joint.size() > most) {
                return Optional.empty();
            }
            joint = joint.stream()
                    .flatMap(before -> own.stream().map(order -> longer(before, order)))
                    .toList();
        }
        return Optional.of(joint);
    }

    private static <T> List<T> longer(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    /** Every order that begins so and puts nothing before what is known to be above it; no more than one more than so many. */
    private static void extend(OpenOrder order, List<Integer> begun, List<List<Integer>> found, int most) {
        if (begun.size() == order.count()) {
            found.add(begun);
            return;
        }
        for (int place = order.first(); place < order.first() + order.count() && found.size() <= most; place++) {
            int next = place;
            boolean fits = !begun.contains(next)
                    && order.known().stream()
                            .filter(above -> above.lower() == next)
                            .map(Above::higher)
                            .allMatch(begun::contains);
            if (fits) {
                extend(order, longer(begun, next), found, most);
            }
        }
    }

    /** Whether it is a joint order at all. */
    boolean is(List<List<Integer>> joint) {
        return joint.size() == open.size()
                && IntStream.range(0, joint.size())
                        .allMatch(o -> joint.get(o).stream()
                                .sorted()
                                .toList()
                                .equals(places(open.get(o).order())));
    }

    private static List<Integer> places(OpenOrder order) {
        return IntStream.range(order.first(), order.first() + order.count())
                .boxed()
                .toList();
    }

    /** The conflict with the lists in a joint order. */
    Conflict in(List<List<Integer>> joint) {
        List<List<Integer>> lists = new ArrayList<>();
        for (DecisionMaker one : conflict.decisionMakers()) {
            lists.add(new ArrayList<>(
                    IntStream.range(0, items(one.preference())).boxed().toList()));
        }
        for (int o = 0; o < open.size(); o++) {
            for (int p = 0; p < joint.get(o).size(); p++) {
                lists.get(open.get(o).who())
                        .set(open.get(o).order().first() + p, joint.get(o).get(p));
            }
        }
        Conflict ordered = conflict;
        for (int who : who()) {
            ordered =
                    ordered.with(who, ordered(conflict.decisionMakers().get(who).preference(), lists.get(who)));
        }
        return ordered;
    }

    private static int items(Preference preference) {
        return switch (preference) {
            case Prioritized prioritized -> prioritized.wants().size();
            case Ranked ranked -> ranked.tiers().size();
            case Weighted _ -> 0;
        };
    }

    private static Preference ordered(Preference preference, List<Integer> places) {
        return switch (preference) {
            case Prioritized prioritized ->
                new Prioritized(places.stream().map(prioritized.wants()::get).toList());
            case Ranked ranked ->
                new Ranked(places.stream().map(ranked.tiers()::get).toList(), ranked.grounds());
            case Weighted weighted -> weighted;
        };
    }
}
