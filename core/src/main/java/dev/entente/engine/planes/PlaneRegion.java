// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.State;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.Semantics;
import dev.entente.graph.StateSet;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A region as an intersection of cylinders: sets that hang on some of the options each, as bit planes over these. */
public final class PlaneRegion implements Region {

    private static final int BLOCK = 1 << 12;

    private final OptionSpace space;
    private final List<Cylinder> cylinders;
    private final Function<List<Cylinder>, Region> described;
    private final int[] options;

    /** A set that hangs on some options. */
    public static final class Cylinder {
        private final int[] options;
        private final long[] plane;
        /** The options as bits of a state's decimal; none where some are beyond its first {@value Long#SIZE}. */
        private final long mask;

        /**
         * The set over these options.
         *
         * @param options their positions, ascending
         * @param plane not copied
         */
        public Cylinder(int[] options, long[] plane) {
            this.options = options;
            this.plane = plane;
            boolean within = options.length > 0 && options[options.length - 1] < Long.SIZE;
            this.mask = within ? IntStream.of(options).mapToLong(k -> 1L << k).reduce(0, (a, b) -> a | b) : 0;
        }

        public int[] options() {
            return options;
        }

        public long[] plane() {
            return plane;
        }

        boolean contains(State state) {
            return contains(
                    mask == 0 ? number(state) : Long.compress(state.decimal().longValue(), mask));
        }

        /** Which of some states it contains, by their decimals. */
        private BitSet among(long[] decimals) {
            BitSet among = new BitSet(decimals.length);
            for (int s = 0; s < decimals.length; s++) {
                among.set(s, contains(Long.compress(decimals[s], mask)));
            }
            return among;
        }

        private boolean contains(long number) {
            return (plane[(int) (number >> BitPlanes.WORD_BITS)] >>> number & 1) == 1;
        }

        private long number(State state) {
            long number = 0;
            for (int place = 0; place < options.length; place++) {
                number |= (state.takes(options[place]) ? 1L : 0) << place;
            }
            return number;
        }
    }

    /** @param described the same region as a decision diagram, for what planes are no help with */
    public PlaneRegion(OptionSpace space, List<Cylinder> cylinders, Function<List<Cylinder>, Region> described) {
        this.space = space;
        this.cylinders = List.copyOf(cylinders);
        this.described = described;
        BitSet all = new BitSet();
        cylinders.forEach(cylinder -> Arrays.stream(cylinder.options()).forEach(all::set));
        this.options = all.stream().toArray();
    }

    @Override
    public BigInteger count() {
        int words = 1 << Math.max(0, options.length - BitPlanes.WORD_BITS);
        List<Reader> readers = cylinders.stream()
                .map(cylinder -> new Reader(cylinder, options))
                .toList();
        long bits = IntStream.range(0, (words + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToLong(block -> count(readers, block * BLOCK, Math.min(words, (block + 1) * BLOCK)))
                .sum();
        int repeated = Math.max(0, BitPlanes.WORD_BITS - options.length);
        return BigInteger.valueOf(bits >> repeated).shiftLeft(space.options() - options.length);
    }

    private static long count(List<Reader> readers, int from, int to) {
        long bits = 0;
        for (int word = from; word < to; word++) {
            long all = -1;
            for (int k = 0; k < readers.size() && all != 0; k++) {
                all &= readers.get(k).word(word);
            }
            bits += Long.bitCount(all);
        }
        return bits;
    }

    /** Reads a cylinder as if it were a plane over more options. */
    private static final class Reader {
        private final long[] plane;
        private final int highBits;
        private final int lowBits;
        private final long chunk;
        private final long spread;
        private final int[] repeats;

        Reader(Cylinder cylinder, int[] options) {
            this.plane = cylinder.plane();
            int places = 0;
            for (int place = 0; place < options.length; place++) {
                places |= (Arrays.binarySearch(cylinder.options(), options[place]) >= 0 ? 1 : 0) << place;
            }
            int inWord = (1 << BitPlanes.WORD_BITS) - 1;
            this.highBits = places >>> BitPlanes.WORD_BITS;
            this.lowBits = Integer.bitCount(places & inWord);
            this.chunk = lowBits == BitPlanes.WORD_BITS ? -1 : (1L << (1 << lowBits)) - 1;
            int absent = ~places & inWord;
            this.spread = IntStream.rangeClosed(0, inWord)
                    .filter(bit -> (bit & absent) == 0)
                    .mapToLong(bit -> 1L << bit)
                    .sum();
            this.repeats = IntStream.range(0, BitPlanes.WORD_BITS)
                    .filter(bit -> (absent >> bit & 1) == 1)
                    .map(bit -> 1 << bit)
                    .toArray();
        }

        long word(int word) {
            int at = Integer.compress(word, highBits) << lowBits;
            long bits = Long.expand(plane[at >>> BitPlanes.WORD_BITS] >>> at & chunk, spread);
            for (int by : repeats) {
                bits |= bits << by;
            }
            return bits;
        }
    }

    /**
     * Which of some states are in it.
     *
     * @param decimals of the states, in order of index
     */
    public StateSet among(long[] decimals) {
        BitSet all = new BitSet();
        all.set(0, decimals.length);
        cylinders.forEach(cylinder -> all.and(cylinder.among(decimals)));
        return StateSet.of(all);
    }

    @Override
    public boolean contains(State state) {
        for (Cylinder cylinder : cylinders) {
            if (!cylinder.contains(state)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Region and(Region other) {
        if (!(other instanceof PlaneRegion region) || region.space != space) {
            throw new IllegalArgumentException("a region of another engine (" + other + ")");
        }
        List<Cylinder> all = new ArrayList<>(cylinders);
        region.cylinders.stream().filter(cylinder -> !all.contains(cylinder)).forEach(all::add);
        return new PlaneRegion(space, all, described);
    }

    /** Where a statement speaks of more options than planes can be over, a decision diagram of the same states. */
    @Override
    public Region where(Statement statement) {
        BitSet mentioned = space.mentioned(Stream.of(statement));
        BitSet together = (BitSet) mentioned.clone();
        IntStream.of(options).forEach(together::set);
        if (together.cardinality() > BitPlanes.MOST_OPTIONS) {
            return described.apply(cylinders).where(statement);
        }
        BitPlanes planes = new BitPlanes(space, mentioned.stream().toArray(), new BitSet());
        long[] holds = new Semantics<>(planes, space.form()).of(statement);
        return and(new PlaneRegion(space, List.of(new Cylinder(planes.options(), holds)), described));
    }

    @Override
    public List<State> first(int most) {
        return described.apply(cylinders).first(most);
    }

    @Override
    public Optional<State> nearest(State from) {
        return described.apply(cylinders).nearest(from);
    }

    @Override
    public Optional<List<PointVerdict.Step>> path(State from, Steps which) {
        return described.apply(cylinders).path(from, which);
    }

    @Override
    public Cover cover(int most) {
        return described.apply(cylinders).cover(most);
    }
}
