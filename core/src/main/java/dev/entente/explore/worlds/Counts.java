// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.util.List;
import java.util.stream.LongStream;

/** In how many of some worlds each thing is so. */
public final class Counts {

    private final int states;
    private final int outcomes;
    private final long[] feasible;
    private final long[] equilibrium;
    private final long[] some;
    private final long[] none;
    private long worlds;

    /** @param states 0 where states are not counted one by one */
    Counts(int concepts, int states, int outcomes) {
        this.states = states;
        this.outcomes = outcomes;
        this.feasible = new long[states];
        this.equilibrium = new long[concepts * states];
        this.some = new long[concepts * outcomes];
        this.none = new long[concepts];
    }

    void add(WorldAnswer answer, long times) {
        worlds += times;
        if (states > 0) {
            add(answer.feasible(), times, feasible, 0);
        }
        for (int c = 0; c < none.length; c++) {
            if (states > 0) {
                add(answer.equilibria(c), times, equilibrium, c * states);
            }
            none[c] += answer.isEmpty(c) ? times : 0;
            for (int o = 0; o < outcomes; o++) {
                some[c * outcomes + o] += answer.holds(c, o) ? times : 0;
            }
        }
    }

    private static void add(long[] set, long times, long[] counts, int from) {
        for (int w = 0; w < set.length; w++) {
            for (long rest = set[w]; rest != 0; rest &= rest - 1) {
                counts[from + (w << 6) + Long.numberOfTrailingZeros(rest)] += times;
            }
        }
    }

    void addAll(Counts other) {
        worlds += other.worlds;
        addAll(feasible, other.feasible);
        addAll(equilibrium, other.equilibrium);
        addAll(some, other.some);
        addAll(none, other.none);
    }

    private static void addAll(long[] sums, long[] counts) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += counts[k];
        }
    }

    /** How many numbers there are to count with. */
    static double size(int concepts, int states, int outcomes) {
        return 1 + states + concepts * (1.0 + states + outcomes);
    }

    void write(ByteForm.Writer out) {
        out.longs(worlds);
        counts().forEach(out::longs);
    }

    /** Takes over what was written. */
    void read(ByteForm.Reader in) {
        worlds = in.aLong("the number of worlds");
        for (long[] counts : counts()) {
            long[] read = in.longs("the counts", counts.length);
            if (worlds < 0 || LongStream.of(read).anyMatch(count -> count < 0 || count > worlds)) {
                throw in.refused("something is so in more worlds than there are, or in fewer than none");
            }
            System.arraycopy(read, 0, counts, 0, read.length);
        }
    }

    private List<long[]> counts() {
        return List.of(feasible, equilibrium, some, none);
    }

    public long worlds() {
        return worlds;
    }

    /** Whether states are counted one by one. */
    public boolean ofStates() {
        return states > 0;
    }

    public long feasible(int state) {
        return feasible[state];
    }

    public long equilibrium(int concept, int state) {
        return equilibrium[concept * states + state];
    }

    public long some(int concept, int outcome) {
        return some[concept * outcomes + outcome];
    }

    public long none(int concept) {
        return none[concept];
    }
}
