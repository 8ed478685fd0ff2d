// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.OpenOrder;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.SeededDraws;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * That what a case has as known of orders that are open settles whether today holds and which of its outcomes can: every
 * joint order that agrees with it gives the same, and some other does not.
 *
 * <p>Source: docs/theory.md §6.4.
 *
 * @param parties whose orders they are, by place
 * @param compared of how many pairs the order is known
 * @param others of how many further pairs it is not
 * @param otherwise an order that gives another answer: by decision maker, and by open order, the places that stand there, from 0
 */
public record Settling(List<Integer> parties, int compared, int others, List<List<Integer>> otherwise) {

    /** With more joint orders left, it is not looked for. */
    private static final int MOST_LEFT = 20_000;

    /** So many orders are tried that do not agree with what is known. */
    private static final int MOST_OTHERS = 2_000;

    public Settling {
        parties = List.copyOf(parties);
        otherwise = otherwise.stream().map(List::copyOf).toList();
    }

    /**
     * Looks for it; of what else is not known the plain reading is taken.
     *
     * @return empty where nothing is known of an open order or all is, where it settles nothing, and where too many orders
     *     are left, or none was found that answers otherwise
     */
    public static Optional<Settling> of(Case subject, SanctionConcept concept, Budget budget) {
        Case open = Openings.only(subject);
        List<OpenOrder> orders = open.situation().unknowns().orders().values().stream()
                .flatMap(List::stream)
                .toList();
        int compared = (int) orders.stream()
                .mapToLong(order -> order.known().stream().distinct().count())
                .sum();
        int pairs = orders.stream()
                .mapToInt(order -> order.count() * (order.count() - 1) / 2)
                .sum();
        if (compared == 0 || compared == pairs) {
            return Optional.empty();
        }
        try {
            return agreed(open, concept, budget)
                    .flatMap(outlook -> otherwise(free(open), concept, outlook, budget))
                    .map(other -> new Settling(parties(open), compared, pairs - compared, other));
        } catch (LimitExceeded _) {
            return Optional.empty(); // the orders have no numbers
        }
    }

    private static List<Integer> parties(Case open) {
        return IntStream.range(0, open.conflict().decisionMakers().size())
                .filter(i -> !open.situation()
                        .unknowns()
                        .ordersOf(open.conflict().decisionMakers().get(i).id())
                        .isEmpty())
                .boxed()
                .toList();
    }

    /** What all orders that agree answer; empty where they don’t answer alike. */
    private static Optional<Outlook> agreed(Case open, SanctionConcept concept, Budget budget) {
        OrderAnswers answers = new OrderAnswers(open, concept, budget);
        BigInteger left = Inquiry.count(answers.lists());
        if (left.compareTo(BigInteger.valueOf(MOST_LEFT)) > 0) {
            return Optional.empty();
        }
        for (int number = 0; number < left.intValueExact() && answers.outlooks().size() < 2; number++) {
            answers.of(Inquiry.numbered(answers.lists(), number));
        }
        return Optional.of(answers.outlooks())
                .filter(outlooks -> outlooks.size() == 1)
                .map(List::getFirst);
    }

    /** The case as if nothing were known of its open orders. */
    private static Case free(Case open) {
        Map<String, List<OpenOrder>> orders = new HashMap<>();
        open.situation()
                .unknowns()
                .orders()
                .forEach((who, own) -> orders.put(
                        who,
                        own.stream()
                                .map(order -> new OpenOrder(order.first(), order.count(), List.of()))
                                .toList()));
        return open.with(new Unknowns(orders, Map.of(), List.of(), List.of()));
    }

    /** An order that answers otherwise: of few the first, of many one that is drawn. */
    private static Optional<List<List<Integer>>> otherwise(
            Case free, SanctionConcept concept, Outlook outlook, Budget budget) {
        OrderAnswers answers = new OrderAnswers(free, concept, budget);
        List<OpenList> lists = answers.lists();
        BigInteger all = Inquiry.count(lists);
        boolean few = all.compareTo(BigInteger.valueOf(MOST_OTHERS)) <= 0;
        SeededDraws draws = SeededDraws.of(1, 0);
        for (int k = 0; k < all.min(BigInteger.valueOf(MOST_OTHERS)).intValueExact(); k++) {
            List<int[]> joint = few
                    ? Inquiry.numbered(lists, k)
                    : lists.stream().map(list -> list.drawn(draws)).toList();
            int number = answers.of(joint);
            if (!answers.outlooks().get(number).equals(outlook)) {
                return Optional.of(places(lists, joint));
            }
        }
        return Optional.empty();
    }

    private static List<List<Integer>> places(List<OpenList> lists, List<int[]> joint) {
        List<List<Integer>> places = new ArrayList<>();
        for (int l = 0; l < joint.size(); l++) {
            int first = lists.get(l).first();
            places.add(Arrays.stream(joint.get(l))
                    .map(item -> first + item)
                    .boxed()
                    .toList());
        }
        return places;
    }
}
