// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.engine.sets.OptionSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The guard of {@link SortedSweeps}: what they compute, in time linear in the states however long improvements chain up.
 *
 * <p>Numbers are gone through in ascending order, backwards along improvements. Each state is labelled once, as a pointer
 * for each class tells how many of its worst strategies are labelled already. It visits each state once per decision
 * maker, at random: some ten sweeps take as long.
 */
final class StrategyLabels {

    private static final int NONE = -1;

    private final List<Mover> movers = new ArrayList<>();
    private final int states;

    /** One of the others, its options as bits of a state's number in the slice. */
    private static final class Mover {
        private final int own;
        private final int telling;
        private final int[] context;
        private final int heldContext;
        private final int[] strategies;
        private final int[] repeats;
        private final char[] best;
        private final char[] afterTier;
        private final char[] left;

        Mover(StrategyOrders orders, int[] options, BitSet held, int[] ownOptions) {
            int[] tellingPlaces = places(options, orders.own());
            this.telling = bits(tellingPlaces);
            this.own = bits(places(options, ownOptions));
            this.context = places(options, orders.context());
            this.heldContext = IntStream.range(0, context.length)
                    .filter(k -> context[k] == NONE && held.get(orders.context()[k]))
                    .map(k -> 1 << k)
                    .sum();
            this.strategies = LaneLayout.sums(
                    IntStream.of(tellingPlaces).map(place -> 1 << place).toArray());
            this.repeats = LaneLayout.sums(IntStream.range(0, options.length)
                    .map(place -> 1 << place)
                    .filter(bit -> (bit & own & ~telling) != 0)
                    .toArray());
            this.best = orders.best();
            this.afterTier = orders.afterTier();
            this.left = new char[1 << (options.length - Integer.bitCount(own))];
            Arrays.fill(left, (char) strategies.length);
        }

        private static int[] places(int[] options, int[] labels) {
            return IntStream.of(labels)
                    .map(option -> IntStream.range(0, options.length)
                            .filter(place -> options[place] == option)
                            .findFirst()
                            .orElse(NONE))
                    .toArray();
        }

        private static int bits(int[] places) {
            return IntStream.of(places)
                    .filter(place -> place != NONE)
                    .map(place -> 1 << place)
                    .sum();
        }

        /** Where the orders of a state's class begin. */
        int order(int state) {
            int number = heldContext;
            for (int k = 0; k < context.length; k++) {
                number |= context[k] == NONE ? 0 : (state >>> context[k] & 1) << k;
            }
            return number * strategies.length;
        }

        /** Which strategy a state takes. */
        int strategy(int state) {
            return Arrays.binarySearch(strategies, state & telling);
        }
    }

    /**
     * Labels for one slice.
     *
     * @param orders by decision maker; the slice holds the options of one, whose orders aren't used
     * @param options of the slice, in the order of bits of a state's number; each decision maker's ascending
     * @param held of the options that the slice holds, those that are taken
     */
    StrategyLabels(OptionSpace space, List<StrategyOrders> orders, int[] options, BitSet held, int focal) {
        this.states = 1 << options.length;
        for (int j = 0; j < orders.size(); j++) {
            if (j != focal && orders.get(j).strategies() > 1) {
                movers.add(new Mover(orders.get(j), options, held, space.own(j)));
            }
        }
    }

    /**
     * Lowers every number to the least that the others can bring about from its state by improvements. To be asked once.
     *
     * @param numbers by state
     */
    void lower(char[] numbers) {
        boolean[] labelled = new boolean[states];
        int[] open = new int[states];
        for (int target : ascending(numbers)) {
            char number = numbers[target];
            int size = 0;
            if (!labelled[target]) {
                labelled[target] = true;
                open[size++] = target;
            }
            while (size > 0) {
                int state = open[--size];
                for (Mover mover : movers) {
                    size = expand(mover, state, number, numbers, labelled, open, size);
                }
            }
        }
    }

    /** Labels the states of the class from which {@code state} is an improvement, as far as they aren't labelled yet. */
    private int expand(
            Mover mover, int state, char number, char[] numbers, boolean[] labelled, int[] open, int opened) {
        int size = opened;
        int base = state & ~mover.own;
        int which = Integer.compress(base, ~mover.own & (states - 1));
        int order = mover.order(base);
        int from = mover.afterTier[order + mover.strategy(state)];
        for (int place = mover.left[which] - 1; place >= from; place--) {
            int at = base + mover.strategies[mover.best[order + place] & StrategyOrders.STRATEGY];
            for (int repeat : mover.repeats) {
                if (!labelled[at + repeat]) {
                    labelled[at + repeat] = true;
                    numbers[at + repeat] = number;
                    open[size++] = at + repeat;
                }
            }
        }
        mover.left[which] = (char) Math.min(mover.left[which], from);
        return size;
    }

    /** The states by number, the least first. */
    private int[] ascending(char[] numbers) {
        int[] next = new int[Character.MAX_VALUE + 2];
        for (char number : numbers) {
            next[number + 1]++;
        }
        for (int k = 1; k < next.length; k++) {
            next[k] += next[k - 1];
        }
        int[] ascending = new int[states];
        for (int state = 0; state < states; state++) {
            ascending[next[numbers[state]]++] = state;
        }
        return ascending;
    }
}
