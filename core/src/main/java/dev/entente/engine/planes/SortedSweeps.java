// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.engine.sets.OptionSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The worst that the others can do by improvements alone, in one slice of a space in which every state is feasible and
 * every option goes both ways: a kernel (docs/engines.md §4).
 *
 * <p><em>Idea.</em> A decision maker j's moves connect all choices of its options, a class. Going through a class from
 * j's best strategy to its worst, the least number met among strictly better strategies is what j can bring about by one
 * improvement; so one pass lowers every number of the class as far as j alone can. The others take turns until nothing
 * changes. The order of strategies comes from {@link StrategyOrders}; own options that j has no wants about only repeat
 * it, and the least over them is taken together.
 *
 * <p><em>Lanes.</em> Classes that differ only in what j has no wants about share an order, so that one pass serves as many
 * of them as a word has {@link Lanes}. Which options these are is another matter for each of the others: before its turn
 * the numbers are rearranged so that lanes differ in such options ({@link LaneLayout}). Where it has too few, lanes differ
 * in what repeats its strategies, and options that aren't there fill the rest. The turns are the same for all slices, and
 * so are their tables: {@link Turn}.
 *
 * <p><em>Guard.</em> Rounds can be many where improvements of several decision makers chain up. After some the numbers are
 * labelled instead: {@link StrategyLabels}.
 *
 * <p><em>Cost.</em> A visit to every word per turn, some thirty operations each, and up to three exchanges of bits.
 */
final class SortedSweeps {

    static final int MOST_ROUNDS = 30;

    private static final int NONE = -1;

    private final OptionSpace space;
    private final List<StrategyOrders> orders;
    private final int[] options;
    private final int focal;
    private final Lanes lanes;
    private final List<Mover> movers;
    private final LaneLayout start;
    private final List<Turn> turns = new ArrayList<>();

    /** One of the others. Options are numbered as in the slice, those that fill up after them. */
    private final class Mover {
        private final StrategyOrders orders;
        private final BitSet own = new BitSet();
        private final int[] telling;
        private final int[] context;

        Mover(StrategyOrders orders, int[] ownOptions) {
            this.orders = orders;
            this.telling = numbers(orders.own());
            this.context = numbers(orders.context());
            IntStream.of(numbers(ownOptions)).filter(option -> option != NONE).forEach(own::set);
        }

        private int[] numbers(int[] positions) {
            return IntStream.of(positions)
                    .map(position -> IntStream.range(0, options.length)
                            .filter(option -> options[option] == position)
                            .findFirst()
                            .orElse(NONE))
                    .toArray();
        }

        boolean moves() {
            return telling.length > 0;
        }

        /** Whether its orders hang on an option. */
        boolean minds(int option) {
            return IntStream.concat(IntStream.of(telling), IntStream.of(context))
                    .anyMatch(k -> k == option);
        }

        boolean repeats(int option) {
            return own.get(option) && !minds(option);
        }

        boolean ignores(int option) {
            return !own.get(option) && !minds(option);
        }

        /** How many options that aren't there it takes to fill the lanes. */
        int missing() {
            return lanes.bits()
                    - (int) IntStream.range(0, options.length)
                            .filter(option -> !minds(option))
                            .limit(lanes.bits())
                            .count();
        }

        /** What the options that the slice holds contribute to the number of a context. */
        int heldContext(BitSet held) {
            return IntStream.range(0, context.length)
                    .filter(k -> context[k] == NONE && held.get(orders.context()[k]))
                    .map(k -> 1 << k)
                    .sum();
        }
    }

    /** What one of the others does when it is its turn: tables of words and contexts, where a class is a sum of both. */
    private static final class Turn {
        private final Mover mover;
        private final LaneLayout layout;
        private final int[] strategies;
        private final int[] repeats;
        private final int[] repeatedLanes;
        private final int[] rows;
        private final int[] bases;
        private final int[] contexts;

        Turn(Mover mover, LaneLayout layout, Lanes lanes, int options) {
            this.mover = mover;
            this.layout = layout;
            this.strategies = words(IntStream.of(mover.telling));
            this.repeats = words(inWords(options, lanes).filter(mover::repeats));
            this.repeatedLanes = IntStream.range(0, lanes.bits())
                    .filter(bit -> mover.repeats(layout.option(bit)))
                    .toArray();
            this.rows = words(inWords(options, lanes).filter(mover::ignores));
            int[] shared = IntStream.range(0, mover.context.length)
                    .filter(k -> mover.context[k] != NONE)
                    .toArray();
            this.bases = words(IntStream.of(shared).map(k -> mover.context[k]));
            this.contexts =
                    LaneLayout.sums(IntStream.of(shared).map(k -> 1 << k).toArray());
        }

        private IntStream inWords(int options, Lanes lanes) {
            return IntStream.range(lanes.bits(), options).map(layout::option);
        }

        private int[] words(IntStream places) {
            return LaneLayout.sums(places.map(layout::word).toArray());
        }
    }

    /**
     * Sweeps over slices.
     *
     * @param orders by decision maker; the slices hold the options of one, whose orders aren't used
     * @param options of the slices, in the order of bits of a state's number; each decision maker's ascending
     */
    SortedSweeps(OptionSpace space, List<StrategyOrders> orders, int[] options, int focal, Lanes lanes) {
        this.space = space;
        this.orders = orders;
        this.options = options.clone();
        this.focal = focal;
        this.lanes = lanes;
        this.movers = IntStream.range(0, orders.size())
                .filter(j -> j != focal)
                .mapToObj(j -> new Mover(orders.get(j), space.own(j)))
                .filter(Mover::moves)
                .toList();
        int missing = movers.stream().mapToInt(Mover::missing).max().orElse(Math.max(0, lanes.bits() - options.length));
        LaneLayout ascending = LaneLayout.of(lanes, options.length + missing);
        this.start = movers.isEmpty() ? ascending : preferring(ascending, movers.getFirst(), movers.getLast());
    }

    private LaneLayout preferring(LaneLayout layout, Mover mover, Mover next) {
        int[] rank = new int[layout.bits()];
        for (int option = 0; option < rank.length; option++) {
            boolean soon = layout.tellsLane(option) || next.ignores(option);
            rank[option] = mover.ignores(option) ? (soon ? 0 : 1) : mover.repeats(option) ? 2 : 3;
        }
        return layout.preferring(rank);
    }

    /** How the numbers of a slice are to be laid out; those after the slice's are options that don't exist. */
    LaneLayout start() {
        return start;
    }

    private synchronized Turn turn(int number) {
        while (turns.size() <= number) {
            int n = movers.size();
            int k = turns.size();
            LaneLayout before = k == 0 ? start : turns.getLast().layout;
            LaneLayout layout = preferring(before, movers.get(k % n), movers.get((k + 1) % n));
            turns.add(new Turn(movers.get(k % n), layout, lanes, layout.bits()));
        }
        return turns.get(number);
    }

    /**
     * Lowers every number to the least that the others can bring about from its state by improvements; the state's own
     * counts too.
     *
     * @param numbers as {@link #start()} lays them out; changed
     * @param held of the options that the slice holds, those that are taken
     * @param mostRounds how many turns each of the others has before the numbers are labelled instead
     * @return the numbers by state
     */
    char[] lowered(long[] numbers, BitSet held, int mostRounds) {
        int[] heldContexts =
                movers.stream().mapToInt(mover -> mover.heldContext(held)).toArray();
        LaneLayout layout = start;
        int quiet = 0;
        int next = 0;
        for (; quiet < movers.size() && next < mostRounds * movers.size(); next++) {
            Turn turn = turn(next);
            layout = turn.layout;
            layout.arrange(numbers);
            quiet = sweep(turn, numbers, heldContexts[next % movers.size()]) ? 1 : quiet + 1;
        }
        char[] lowered = byState(numbers, layout);
        if (quiet < movers.size()) {
            new StrategyLabels(space, orders, options, held, focal).lower(lowered);
        }
        return lowered;
    }

    private char[] byState(long[] numbers, LaneLayout layout) {
        int[] places = IntStream.range(0, options.length)
                .map(option -> 1 << layout.bit(option))
                .toArray();
        int half = places.length / 2;
        int[] low = LaneLayout.sums(Arrays.copyOf(places, half));
        int[] high = LaneLayout.sums(Arrays.copyOfRange(places, half, places.length));
        char[] byState = new char[1 << places.length];
        for (int state = 0; state < byState.length; state++) {
            byState[state] = lanes.at(numbers, high[state >>> half] + low[state & low.length - 1]);
        }
        return byState;
    }

    private boolean sweep(Turn turn, long[] numbers, int heldContext) {
        int rows = turn.rows.length;
        long changed = 0;
        for (int k = 0; k < turn.bases.length; k++) {
            int order = (turn.contexts[k] | heldContext) * turn.strategies.length;
            int base = turn.bases[k];
            if (rows == 1) {
                changed |= turn.repeatedLanes.length == 0
                        ? sweep(turn, numbers, base, order)
                        : sweepRepeatedLanes(turn, numbers, base, order);
            }
            for (int row = 1; row < rows; row += 2) {
                changed |= sweep(turn, numbers, base + turn.rows[row - 1], base + turn.rows[row], order);
            }
        }
        return changed != 0;
    }

    /**
     * One pass through the classes that share a row of words. {@code reached} is the least among strictly better
     * strategies, {@code least} among those met so far. Steps go through the repeats of each strategy in turn.
     */
    private long sweep(Turn turn, long[] numbers, int base, int order) {
        int[] strategies = turn.strategies;
        int[] repeats = turn.repeats;
        int repeatBits = Integer.numberOfTrailingZeros(repeats.length);
        int steps = strategies.length << repeatBits;
        char[] best = turn.mover.orders.best();
        long changed = 0;
        long reached = lanes.greatest();
        long least = reached;
        for (int step = 0; step < steps; step++) {
            int strategy = best[order + (step >>> repeatBits)];
            int repeat = step & repeats.length - 1;
            long newTier = tier(strategy, repeat);
            reached ^= (reached ^ least) & newTier;
            int at = base + strategies[strategy & StrategyOrders.STRATEGY] + repeats[repeat];
            long number = numbers[at];
            long lower = lanes.least(number, reached);
            numbers[at] = lower;
            changed |= number ^ lower;
            least = lanes.least(least, number);
        }
        return changed;
    }

    /** All bits where a step is the first of a tier. */
    private static long tier(int strategy, int repeat) {
        return -(long) ((strategy >>> StrategyOrders.TIER_BIT) & ((repeat - 1) >>> (Integer.SIZE - 1)));
    }

    /** The same for two rows at once, which takes little longer than one. */
    private long sweep(Turn turn, long[] numbers, int base, int base2, int order) {
        int[] strategies = turn.strategies;
        int[] repeats = turn.repeats;
        int repeatBits = Integer.numberOfTrailingZeros(repeats.length);
        int steps = strategies.length << repeatBits;
        char[] best = turn.mover.orders.best();
        long changed = 0;
        long reached = lanes.greatest();
        long reached2 = reached;
        long least = reached;
        long least2 = reached;
        for (int step = 0; step < steps; step++) {
            int strategy = best[order + (step >>> repeatBits)];
            int repeat = step & repeats.length - 1;
            long newTier = tier(strategy, repeat);
            reached ^= (reached ^ least) & newTier;
            reached2 ^= (reached2 ^ least2) & newTier;
            int offset = strategies[strategy & StrategyOrders.STRATEGY] + repeats[repeat];
            long number = numbers[base + offset];
            long number2 = numbers[base2 + offset];
            long lower = lanes.least(number, reached);
            long lower2 = lanes.least(number2, reached2);
            numbers[base + offset] = lower;
            numbers[base2 + offset] = lower2;
            changed |= (number ^ lower) | (number2 ^ lower2);
            least = lanes.least(least, number);
            least2 = lanes.least(least2, number2);
        }
        return changed;
    }

    private long sweepRepeatedLanes(Turn turn, long[] numbers, int base, int order) {
        int[] strategies = turn.strategies;
        char[] best = turn.mover.orders.best();
        long changed = 0;
        long reached = lanes.greatest();
        long least = reached;
        for (int place = 0; place < strategies.length; place++) {
            char strategy = best[order + place];
            long newTier = tier(strategy, 0);
            reached ^= (reached ^ least) & newTier;
            for (int repeat : turn.repeats) {
                int at = base + strategies[strategy & StrategyOrders.STRATEGY] + repeat;
                long number = numbers[at];
                long lower = lanes.least(number, reached);
                numbers[at] = lower;
                changed |= number ^ lower;
                least = lanes.least(least, number);
            }
            for (int bit : turn.repeatedLanes) {
                least = lanes.least(least, lanes.exchanged(least, bit));
            }
        }
        return changed;
    }
}
