// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What several orders of the same things share: the stretches in which they differ, and what comes before what in all of them.
 *
 * @param items in an order that fits that, by their numbers
 * @param open the stretches, in places of {@code items}; what is known is what does not follow from other of it
 */
record SharedOrder(List<Integer> items, List<OpenOrder> open) {

    /**
     * What orders share. Cost: the square of how many things there are, times the orders, and its cube within a stretch.
     *
     * @param orders each of the numbers from 0
     */
    static SharedOrder of(List<List<Integer>> orders) {
        int count = orders.getFirst().size();
        int[][] places = new int[orders.size()][count];
        for (int o = 0; o < orders.size(); o++) {
            for (int place = 0; place < count; place++) {
                places[o][orders.get(o).get(place)] = place;
            }
        }
        boolean[][] above = new boolean[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                above[a][b] = a != b && before(places, a, b);
            }
        }
        List<Integer> items = written(above);
        return new SharedOrder(items, stretches(orders, items, above));
    }

    private static boolean before(int[][] places, int a, int b) {
        for (int[] place : places) {
            if (place[a] >= place[b]) {
                return false;
            }
        }
        return true;
    }

    /** At each place the first by number that nothing left has to come before. */
    private static List<Integer> written(boolean[][] above) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, above.length).boxed().toList());
        List<Integer> written = new ArrayList<>();
        while (!left.isEmpty()) {
            int[] open = left.stream().mapToInt(Integer::intValue).toArray();
            int next = IntStream.of(open)
                    .filter(item -> IntStream.of(open).noneMatch(other -> above[other][item]))
                    .findFirst()
                    .orElseThrow();
            written.add(next);
            left.removeIf(item -> item == next);
        }
        return written;
    }

    private static List<OpenOrder> stretches(List<List<Integer>> orders, List<Integer> items, boolean[][] above) {
        List<OpenOrder> open = new ArrayList<>();
        int first = 0;
        for (int end = 1; end <= items.size(); end++) {
            int upTo = end;
            List<Integer> so = items.subList(0, end);
            if (orders.stream().allMatch(order -> so.containsAll(order.subList(0, upTo)))) {
                if (end - first > 1) {
                    open.add(new OpenOrder(first, end - first, known(items, first, end, above)));
                }
                first = end;
            }
        }
        return open;
    }

    private static List<Above> known(List<Integer> items, int first, int end, boolean[][] above) {
        List<Above> known = new ArrayList<>();
        for (int higher = first; higher < end; higher++) {
            for (int lower = higher + 1; lower < end; lower++) {
                int one = higher;
                int other = lower;
                boolean follows = IntStream.range(higher + 1, lower)
                        .anyMatch(between -> above[items.get(one)][items.get(between)]
                                && above[items.get(between)][items.get(other)]);
                if (above[items.get(higher)][items.get(lower)] && !follows) {
                    known.add(new Above(higher, lower));
                }
            }
        }
        return known;
    }
}
