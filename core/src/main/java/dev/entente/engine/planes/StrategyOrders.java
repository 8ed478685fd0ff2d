// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.SetModel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How one decision maker orders the choices of its own options that its wants speak of (its strategies), for every choice
 * of the others' options that they speak of (a context). Options that no want of its speaks of change nothing, so that
 * the orders are few and all slices share them.
 *
 * <p>Memory: four bytes for each choice of the options that its wants speak of.
 */
public final class StrategyOrders {

    /** Marks the first of several equally good strategies. */
    static final char NEW_TIER = 1 << 15;

    static final int TIER_BIT = 15;

    static final char STRATEGY = NEW_TIER - 1;

    private final int[] own;
    private final int[] context;
    private final char[] best;
    private final char[] afterTier;
    private final char[] values;

    public StrategyOrders(OptionSpace space, SetModelOver over, int decisionMaker) {
        BitSet wanted = space.wanted(decisionMaker);
        this.own = wanted.stream()
                .filter(option -> space.owner(option) == decisionMaker)
                .toArray();
        this.context = wanted.stream()
                .filter(option -> space.owner(option) != decisionMaker)
                .toArray();
        int[] options = Arrays.copyOf(own, own.length + context.length);
        System.arraycopy(context, 0, options, own.length, context.length);
        BitPlanes planes = new BitPlanes(space, options, new BitSet());
        List<long[]> wants = over.model(planes).wants(decisionMaker);
        this.values = StateValues.of(wants, planes.words()).numbers(1 << options.length);
        this.best = new char[values.length];
        this.afterTier = new char[values.length];
        long[] sorted = new long[1 << own.length];
        for (int from = 0; from < values.length; from += sorted.length) {
            sort(from, sorted);
        }
    }

    /** Makes the model of a conflict over given planes. */
    public interface SetModelOver {
        SetModel<long[]> model(BitPlanes planes);
    }

    /** How many strategies a decision maker has. */
    static long strategies(OptionSpace space, int decisionMaker) {
        long own = space.wanted(decisionMaker).stream()
                .filter(option -> space.owner(option) == decisionMaker)
                .count();
        return 1L << own;
    }

    /** Whether strategies, and what states are worth, are few enough to be numbered. */
    public static boolean fits(OptionSpace space, int decisionMaker, int wants) {
        return strategies(space, decisionMaker) < NEW_TIER && wants < Character.SIZE;
    }

    /** Best first; a strategy's number below its value turned round, so that equal ones keep their order. */
    private void sort(int from, long[] sorted) {
        for (int s = 0; s < sorted.length; s++) {
            sorted[s] = (long) (Character.MAX_VALUE - values[from + s]) << Character.SIZE | s;
        }
        Arrays.sort(sorted);
        int tier = 0;
        for (int place = 0; place < sorted.length; place++) {
            int strategy = (int) (sorted[place] & Character.MAX_VALUE);
            boolean first = place == 0 || sorted[place] >>> Character.SIZE != sorted[place - 1] >>> Character.SIZE;
            best[from + place] = (char) (first ? strategy | NEW_TIER : strategy);
            if (first) {
                for (; tier < place; tier++) {
                    afterTier[from + (best[from + tier] & STRATEGY)] = (char) place;
                }
            }
        }
        for (; tier < sorted.length; tier++) {
            afterTier[from + (best[from + tier] & STRATEGY)] = (char) sorted.length;
        }
    }

    /** The decision maker's own options that its wants speak of: bit k of a strategy's number is the k-th. */
    int[] own() {
        return own;
    }

    /** The others' options that its wants speak of: bit k of a context's number is the k-th. */
    int[] context() {
        return context;
    }

    /** At context · strategies + place: the strategy in that place, the best first, marked where a tier begins. */
    char[] best() {
        return best;
    }

    /** At context · strategies + strategy: the first place that is worse than its tier. */
    char[] afterTier() {
        return afterTier;
    }

    int strategies() {
        return 1 << own.length;
    }

    /** By the sum of {@link #valueBit} over the options taken: what that is worth, the more the better. */
    char[] values() {
        return values;
    }

    /** What the best strategy is worth in the context that a number of values belongs to. */
    char bestValue(int number) {
        int order = number & -strategies();
        return values[order + (best[order] & STRATEGY)];
    }

    /** What taking an option contributes to the number of a value; 0 when its wants don't speak of it. */
    int valueBit(int option) {
        int strategy = Arrays.binarySearch(own, option);
        int place = Arrays.binarySearch(context, option);
        return strategy >= 0 ? 1 << strategy : place >= 0 ? 1 << (own.length + place) : 0;
    }
}
