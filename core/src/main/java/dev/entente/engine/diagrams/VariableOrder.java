// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.diagrams;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An order of options in which those that statements link stand close together, for small decision diagrams: FORCE
 * (Aloul, Markov and Sakallah, 2003; key AMS2003). Each option moves to the mean of the centres of its statements until
 * nothing gets shorter; from the order as declared and from a few seeded shuffles, the best by the width of its cuts.
 */
public final class VariableOrder {

    private static final int STARTS = 12;
    private static final int MOST_ROUNDS = 60;
    /** A cut of width w lets a diagram be some 1.5^w nodes wide. */
    private static final double PER_LINK = 1.5;

    private final int options;
    private final List<int[]> links;

    private VariableOrder(int options, List<int[]> links) {
        this.options = options;
        this.links = links;
    }

    /**
     * The options in the order in which to decide them.
     *
     * @param links sets of options that should stand close together
     */
    public static int[] of(int options, List<int[]> links) {
        VariableOrder order = new VariableOrder(options, links);
        SplittableRandom random = new SplittableRandom(options);
        int[] best = IntStream.range(0, options).toArray();
        double least = order.cost(best);
        for (int start = 0; start < STARTS; start++) {
            int[] improved = order.improved(start == 0 ? best : shuffled(options, random));
            double cost = order.cost(improved);
            if (cost < least) {
                least = cost;
                best = improved;
            }
        }
        return best;
    }

    private static int[] shuffled(int options, SplittableRandom random) {
        int[] order = IntStream.range(0, options).toArray();
        for (int k = options - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int swapped = order[k];
            order[k] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    private int[] improved(int[] start) {
        int[] order = start;
        double span = span(order);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int[] next = pulled(order);
            double shorter = span(next);
            if (shorter >= span) {
                break;
            }
            order = next;
            span = shorter;
        }
        return order;
    }

    /** Every option at the mean of the centres of its links. */
    private int[] pulled(int[] order) {
        int[] places = places(order);
        double[] pull = new double[options];
        int[] pulls = new int[options];
        for (int[] link : links) {
            double centre = Arrays.stream(link)
                    .mapToDouble(option -> places[option])
                    .average()
                    .orElse(0);
            for (int option : link) {
                pull[option] += centre;
                pulls[option]++;
            }
        }
        return Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        option -> pulls[option] == 0 ? places[option] : pull[option] / pulls[option]))
                .mapToInt(option -> option)
                .toArray();
    }

    private int[] places(int[] order) {
        int[] places = new int[options];
        for (int place = 0; place < options; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    private double span(int[] order) {
        int[] places = places(order);
        double span = 0;
        for (int[] link : links) {
            span += last(link, places) - first(link, places);
        }
        return span;
    }

    private double cost(int[] order) {
        int[] places = places(order);
        int[] opened = new int[options + 1];
        for (int[] link : links) {
            opened[first(link, places)]++;
            opened[last(link, places)]--;
        }
        double cost = 0;
        int width = 0;
        for (int place = 0; place < options; place++) {
            width += opened[place];
            cost += Math.pow(PER_LINK, width);
        }
        return cost;
    }

    private static int first(int[] link, int[] places) {
        return Arrays.stream(link).map(option -> places[option]).min().orElseThrow();
    }

    private static int last(int[] link, int[] places) {
        return Arrays.stream(link).map(option -> places[option]).max().orElseThrow();
    }
}
