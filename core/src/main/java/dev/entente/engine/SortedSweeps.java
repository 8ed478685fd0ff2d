// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The worst that the others can do by improvements alone, in one slice of a space in which every state is feasible and
 * every option goes both ways: a kernel (ENGINE §4).
 *
 * <p><em>Idea.</em> A decision maker j's moves connect all choices of its options, a class. Going through a class from
 * j's best strategy to its worst, the least number met among strictly better strategies is what j can bring about by one
 * improvement; so one pass lowers every number of the class as far as j alone can. The others take turns until nothing
 * changes. The order of strategies comes from {@link StrategyOrders}; own options that j has no wants about only repeat
 * it, and the least over them is taken together.
 *
 * <p><em>Guard.</em> Rounds can be many where improvements of several decision makers chain up. After
 * {@link #MOST_ROUNDS} the slice is labelled instead: targets in ascending order, backwards along improvements, each
 * state once, as a pointer for each class tells how many of its worst strategies are labelled already.
 *
 * <p><em>Cost.</em> A visit to every state per sweep; the guard visits each state once per decision maker, at random.
 */
final class SortedSweeps {

    static final int MOST_ROUNDS = 30;

    private final List<Mover> movers = new ArrayList<>();
    private final int states;

    /** One of the others, its options as bits of a state's number in the slice. */
    private static final class Mover {
        private final int own;
        private final int contextInSlice;
        private final int contextPlaces;
        private final int heldContext;
        private final int[] strategies;
        private final int[] repeats;
        private final char[] best;
        private final char[] afterTier;

        Mover(StrategyOrders orders, BitPlanes slice, BitSet held, int[] ownOptions) {
            int telling = places(slice, orders.own());
            this.own = places(slice, ownOptions);
            this.contextInSlice = places(slice, orders.context());
            int inSlice = 0;
            int fixed = 0;
            for (int k = 0; k < orders.context().length; k++) {
                int option = orders.context()[k];
                inSlice |= slice.place(option) >= 0 ? 1 << k : 0;
                fixed |= slice.place(option) < 0 && held.get(option) ? 1 << k : 0;
            }
            this.contextPlaces = inSlice;
            this.heldContext = fixed;
            this.strategies = choices(telling);
            this.repeats = choices(own & ~telling);
            this.best = orders.best();
            this.afterTier = orders.afterTier();
        }

        private static int places(BitPlanes slice, int[] options) {
            int places = 0;
            for (int option : options) {
                places |= slice.place(option) >= 0 ? 1 << slice.place(option) : 0;
            }
            return places;
        }

        private static int[] choices(int bits) {
            int[] choices = new int[1 << Integer.bitCount(bits)];
            for (int k = 0; k < choices.length; k++) {
                choices[k] = Integer.expand(k, bits);
            }
            return choices;
        }

        /** Where the orders of a state's class begin. */
        int order(int state) {
            int context = Integer.expand(Integer.compress(state, contextInSlice), contextPlaces) | heldContext;
            return context * strategies.length;
        }
    }

    /**
     * Sweeps over one slice.
     *
     * @param orders by decision maker; the slice holds the options of one, whose orders aren't used
     * @param held of the options that the slice holds, those that are taken; its options must be in ascending order
     */
    SortedSweeps(OptionSpace space, List<StrategyOrders> orders, BitPlanes slice, BitSet held, int focal) {
        this.states = 1 << slice.options().length;
        for (int j = 0; j < orders.size(); j++) {
            Mover mover = new Mover(orders.get(j), slice, held, space.own(j));
            if (j != focal && mover.strategies.length > 1) {
                movers.add(mover);
            }
        }
    }

    /**
     * Lowers every number to the least that the others can bring about from its state by improvements; the state's own
     * counts too.
     *
     * @param numbers by state
     * @param mostSweeps how many sweeps for each of the others before the numbers are labelled instead
     */
    void lower(char[] numbers, int mostSweeps) {
        int quiet = 0;
        int sweeps = 0;
        for (int k = 0; quiet < movers.size() && movers.size() > 0; k = (k + 1) % movers.size()) {
            if (sweeps++ == mostSweeps * movers.size()) {
                label(numbers);
                return;
            }
            quiet = sweep(movers.get(k), numbers) ? 1 : quiet + 1;
        }
    }

    private boolean sweep(Mover mover, char[] numbers) {
        boolean changed = false;
        int classes = states >> Integer.bitCount(mover.own);
        int others = ~mover.own & (states - 1);
        for (int k = 0; k < classes; k++) {
            int base = Integer.expand(k, others);
            changed |= mover.repeats.length == 1
                    ? sweepPlain(mover, numbers, base, mover.order(base))
                    : sweepRepeated(mover, numbers, base, mover.order(base));
        }
        return changed;
    }

    /** {@code reached} is the least among strictly better strategies, {@code least} among those met so far. */
    private static boolean sweepPlain(Mover mover, char[] numbers, int base, int order) {
        int[] strategies = mover.strategies;
        char[] best = mover.best;
        boolean changed = false;
        char reached = Character.MAX_VALUE;
        char least = Character.MAX_VALUE;
        for (int place = 0; place < strategies.length; place++) {
            char strategy = best[order + place];
            reached = strategy >= StrategyOrders.NEW_TIER ? least : reached;
            int state = base + strategies[strategy & StrategyOrders.STRATEGY];
            char number = numbers[state];
            if (number > reached) {
                numbers[state] = reached;
                changed = true;
            } else {
                least = number < least ? number : least;
            }
        }
        return changed;
    }

    private static boolean sweepRepeated(Mover mover, char[] numbers, int base, int order) {
        int[] strategies = mover.strategies;
        int[] repeats = mover.repeats;
        char[] best = mover.best;
        boolean changed = false;
        char reached = Character.MAX_VALUE;
        char least = Character.MAX_VALUE;
        for (int place = 0; place < strategies.length; place++) {
            char strategy = best[order + place];
            reached = strategy >= StrategyOrders.NEW_TIER ? least : reached;
            int at = base + strategies[strategy & StrategyOrders.STRATEGY];
            for (int repeat : repeats) {
                char number = numbers[at + repeat];
                if (number > reached) {
                    numbers[at + repeat] = reached;
                    changed = true;
                } else {
                    least = number < least ? number : least;
                }
            }
        }
        return changed;
    }

    /** Labels every state with the least number that it leads to, in time linear in the states. */
    private void label(char[] numbers) {
        int[] ascending = ascending(numbers);
        boolean[] labelled = new boolean[states];
        char[][] left = new char[movers.size()][];
        for (int j = 0; j < left.length; j++) {
            left[j] = new char[states >> Integer.bitCount(movers.get(j).own)];
            Arrays.fill(left[j], (char) movers.get(j).strategies.length);
        }
        int[] open = new int[states];
        for (int target : ascending) {
            char number = numbers[target];
            int size = 0;
            if (!labelled[target]) {
                labelled[target] = true;
                open[size++] = target;
            }
            while (size > 0) {
                int state = open[--size];
                for (int j = 0; j < left.length; j++) {
                    size = expand(movers.get(j), left[j], state, number, numbers, labelled, open, size);
                }
            }
        }
    }

    /** Labels the states of the class from which {@code state} is an improvement, as far as they aren't labelled yet. */
    private int expand(
            Mover mover,
            char[] left,
            int state,
            char number,
            char[] numbers,
            boolean[] labelled,
            int[] open,
            int opened) {
        int size = opened;
        int base = state & ~mover.own;
        int which = Integer.compress(base, ~mover.own & (states - 1));
        int order = mover.order(base);
        int strategy = Arrays.binarySearch(mover.strategies, state & mover.own & tellingBits(mover));
        int from = mover.afterTier[order + strategy];
        for (int place = left[which] - 1; place >= from; place--) {
            int at = base + mover.strategies[mover.best[order + place] & StrategyOrders.STRATEGY];
            for (int repeat : mover.repeats) {
                if (!labelled[at + repeat]) {
                    labelled[at + repeat] = true;
                    numbers[at + repeat] = number;
                    open[size++] = at + repeat;
                }
            }
        }
        left[which] = (char) Math.min(left[which], from);
        return size;
    }

    private static int tellingBits(Mover mover) {
        return mover.strategies[mover.strategies.length - 1];
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
