// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.engine.planes.PlaneRegion.Cylinder;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SEQ and SSEQ for one decision maker where every state is feasible and every option goes both ways: the others' moves
 * never change its own options, so that each choice of these is a matter of its own (docs/engines.md §1.4). A slice holds most of
 * its options; some stay open where {@link SortedSweeps} have use for them. For each choice of the others' options one
 * number tells what is stable: the best that the focal decision maker can bring about there whatever the others do
 * (docs/engines.md §1.2).
 *
 * <p>Memory: for each thread a few bytes for each choice of the others' options.
 */
public final class SlicedReplies {

    private static final int TASKS_PER_CORE = 4;

    /** From so many options on a slice leaves no more open. */
    private static final int LARGE_SLICE = 17;

    private final OptionSpace space;
    private final StrategyOrders wants;
    private final int focal;
    private final boolean escapes;
    private final int[] others;
    private final int[] open;
    private final int[] held;
    private final Map<Integer, char[]> levels;
    private final Lanes lanes;
    private final SortedSweeps sweeps;
    private final Budget budget;

    /**
     * Replies to one decision maker.
     *
     * @param orders by decision maker
     * @param matters the options that anything speaks of
     */
    public SlicedReplies(
            OptionSpace space,
            List<StrategyOrders> orders,
            BitSet matters,
            SanctionConcept concept,
            int focal,
            Budget budget) {
        this.space = space;
        this.wants = orders.get(focal);
        this.focal = focal;
        this.escapes = concept.symmetric();
        this.budget = budget;
        this.others =
                matters.stream().filter(option -> space.owner(option) != focal).toArray();
        int[] own =
                matters.stream().filter(option -> space.owner(option) == focal).toArray();
        this.open = open(orders, own);
        this.held = Arrays.stream(own)
                .filter(option -> Arrays.binarySearch(open, option) < 0)
                .toArray();
        this.levels = levels();
        this.lanes = Lanes.of(
                levels.values().stream().mapToInt(each -> each.length).max().orElseThrow());
        this.sweeps = new SortedSweeps(
                space,
                orders,
                IntStream.concat(IntStream.of(others), IntStream.of(open)).toArray(),
                focal,
                lanes);
    }

    /** The own options to leave open, ascending: such as fill lanes where some mover's orders hang on most others. */
    private int[] open(List<StrategyOrders> orders, int[] own) {
        BitSet open = new BitSet();
        while (others.length + open.cardinality() < LARGE_SLICE) {
            int lacking = lacking(orders, open);
            int[] helping = IntStream.of(own)
                    .filter(option -> !open.get(option) && lacking(orders, with(open, option)) < lacking)
                    .toArray();
            if (helping.length == 0) {
                break;
            }
            open.set(helping[0]);
        }
        return open.stream().toArray();
    }

    private static BitSet with(BitSet set, int option) {
        BitSet with = (BitSet) set.clone();
        with.set(option);
        return with;
    }

    /** How many options more it would take for all lanes to differ in what their mover has no wants about. */
    private int lacking(List<StrategyOrders> orders, BitSet open) {
        return IntStream.range(0, orders.size())
                .filter(j -> j != focal && orders.get(j).strategies() > 1)
                .map(j -> {
                    int ignored = (int) IntStream.concat(IntStream.of(others), open.stream())
                            .filter(option ->
                                    space.owner(option) != j && orders.get(j).valueBit(option) == 0)
                            .count();
                    return Math.max(0, Lanes.BYTES.bits() - ignored);
                })
                .sum();
    }

    /** The distinct numbers that states are worth in each slice, ascending; by what its held options sum up to. */
    private Map<Integer, char[]> levels() {
        int[] heldBits = IntStream.of(held).map(wants::valueBit).toArray();
        int all = wants.values().length - 1;
        int[] free = LaneLayout.sums(IntStream.iterate(1, bit -> bit <= all, bit -> bit << 1)
                .filter(bit -> (bit & IntStream.of(heldBits).sum()) == 0)
                .toArray());
        return IntStream.of(LaneLayout.sums(heldBits))
                .distinct()
                .boxed()
                .collect(Collectors.toMap(from -> from, from -> levels(from, free)));
    }

    private char[] levels(int from, int[] free) {
        BitSet levels = new BitSet();
        for (int number : free) {
            levels.set(worth(from + number));
        }
        char[] ascending = new char[levels.cardinality()];
        int k = 0;
        for (int level = levels.nextSetBit(0); level >= 0; level = levels.nextSetBit(level + 1)) {
            ascending[k++] = (char) level;
        }
        return ascending;
    }

    /** What a state is worth as a sanction, by the number of its value. */
    private char worth(int number) {
        return escapes ? wants.bestValue(number) : wants.values()[number];
    }

    /** The stable states. */
    public Cylinder stable() {
        return stable(secured());
    }

    /** For each choice of the others' options the best that the focal decision maker can bring about there. */
    private char[] secured() {
        int tasks = Math.min(1 << held.length, Runtime.getRuntime().availableProcessors() * TASKS_PER_CORE);
        return IntStream.range(0, tasks)
                .parallel()
                .mapToObj(task -> secured(task, tasks))
                .reduce(SlicedReplies::most)
                .orElseThrow();
    }

    private char[] secured(int first, int step) {
        char[] most = new char[1 << others.length];
        for (int choice = first; choice < 1 << held.length; choice += step) {
            budget.check();
            BitSet taken = new BitSet();
            int from = 0;
            for (int k = 0; k < held.length; k++) {
                boolean takes = (choice >> k & 1) == 1;
                taken.set(held[k], takes);
                from += takes ? wants.valueBit(held[k]) : 0;
            }
            raise(most, from, taken);
        }
        return most;
    }

    /** Raises what can be brought about by what can be in the slice whose held options sum up to {@code from}. */
    private void raise(char[] most, int from, BitSet taken) {
        char[] level = Objects.requireNonNull(levels.get(from));
        char[] worst = sweeps.lowered(start(from, level), taken, SortedSweeps.MOST_ROUNDS);
        Sums numbers = new Sums(
                IntStream.range(0, others.length + open.length).map(this::part).toArray());
        for (int state = 0; state < worst.length; state++) {
            int choice = state & most.length - 1;
            char value = level[worst[state]];
            if (escapes) {
                value = (char) Math.min(value, wants.values()[from + numbers.at(state)]);
            }
            most[choice] = (char) Math.max(most[choice], value);
        }
    }

    private static char[] most(char[] a, char[] b) {
        for (int k = 0; k < a.length; k++) {
            a[k] = (char) Math.max(a[k], b[k]);
        }
        return a;
    }

    private long[] start(int from, char[] level) {
        LaneLayout layout = sweeps.start();
        int[] parts = IntStream.range(0, layout.bits())
                .map(bit -> part(layout.option(bit)))
                .toArray();
        return lanes.spread(parts, number -> Arrays.binarySearch(level, worth(from + number)));
    }

    /** What taking an option of a slice contributes to the number of a value. */
    private int part(int option) {
        return option < others.length
                ? wants.valueBit(others[option])
                : option < others.length + open.length ? wants.valueBit(open[option - others.length]) : 0;
    }

    /** Of parts, one for each bit of a number, the sum over those that are set. */
    private static final class Sums {
        private final int lowBits;
        private final int[] low;
        private final int[] high;

        Sums(int[] parts) {
            this.lowBits = parts.length / 2;
            this.low = LaneLayout.sums(Arrays.copyOf(parts, lowBits));
            this.high = LaneLayout.sums(Arrays.copyOfRange(parts, lowBits, parts.length));
        }

        int at(int number) {
            return low[number & low.length - 1] + high[number >>> lowBits];
        }
    }

    private Cylinder stable(char[] secured) {
        BitSet shown = new BitSet();
        IntStream.of(others).forEach(shown::set);
        IntStream.concat(IntStream.of(held), IntStream.of(open))
                .filter(option -> wants.valueBit(option) != 0)
                .forEach(shown::set);
        int[] options = shown.stream().toArray();
        Sums numbers = new Sums(IntStream.of(options).map(wants::valueBit).toArray());
        Sums choices = new Sums(IntStream.of(options)
                .map(option -> space.owner(option) == focal ? 0 : 1 << Arrays.binarySearch(others, option))
                .toArray());
        char[] values = wants.values();
        long[] stable = new long[1 << Math.max(0, options.length - BitPlanes.WORD_BITS)];
        int inWord = 1 << Math.min(BitPlanes.WORD_BITS, options.length);
        IntStream.range(0, stable.length).parallel().forEach(word -> {
            long bits = 0;
            for (int k = 0; k < inWord; k++) {
                int state = word * inWord + k;
                bits |= (values[numbers.at(state)] >= secured[choices.at(state)] ? 1L : 0) << k;
            }
            for (int by = inWord; by < Long.SIZE; by <<= 1) {
                bits |= bits << by;
            }
            stable[word] = bits;
        });
        return new Cylinder(options, stable);
    }
}
