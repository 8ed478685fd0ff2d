// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.Direction;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.SetAlgebra;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Sets as planes of bits, one bit for every choice of some of the options, the others being held. The option at place d
 * of {@code options} is bit d of a choice's number; 64 choices share a word. With fewer than six options the only word
 * repeats itself, so that every operation holds for it too.
 *
 * <p>Holding the options that nothing hangs on makes planes small; holding a decision maker's options to one choice cuts
 * a slice. Memory: 2^d / 8 bytes a set.
 */
public final class BitPlanes implements SetAlgebra<long[]> {

    /** Bits whose number has bit b clear, for b from 0 to 5. */
    private static final long[] CLEAR = {
        0x5555555555555555L,
        0x3333333333333333L,
        0x0F0F0F0F0F0F0F0FL,
        0x00FF00FF00FF00FFL,
        0x0000FFFF0000FFFFL,
        0x00000000FFFFFFFFL
    };

    public static final int WORD_BITS = 6;

    /** The most options that planes are over: 128 MB each. */
    public static final int MOST_OPTIONS = 30;

    /** From so many words on copying them at once is quicker than one by one. */
    private static final int LONG_RUN = 8;

    private final OptionSpace space;
    private final int[] options;
    private final BitSet held;
    private final int[] places;
    private final int words;

    /**
     * Planes over some options.
     *
     * @param options positions of options, in the order of bits
     * @param held of all other options, those that are held taken
     * @throws IllegalArgumentException for more than {@link #MOST_OPTIONS} options
     */
    public BitPlanes(OptionSpace space, int[] options, BitSet held) {
        if (options.length > MOST_OPTIONS) {
            throw new IllegalArgumentException("planes over too many options (" + options.length + ")");
        }
        this.space = space;
        this.options = options.clone();
        this.held = (BitSet) held.clone();
        this.places = new int[space.options()];
        Arrays.fill(places, -1);
        for (int place = 0; place < options.length; place++) {
            places[options[place]] = place;
        }
        this.words = 1 << Math.max(0, options.length - WORD_BITS);
    }

    /** The bits of a word whose number has bit b clear. */
    static long clear(int b) {
        return CLEAR[b];
    }

    int words() {
        return words;
    }

    /** The options that are not held, in the order of bits. */
    public int[] options() {
        return options.clone();
    }

    /** The place of an option among the bits of a choice's number; −1 when it is held. */
    public int place(int option) {
        return places[option];
    }

    @Override
    public long[] none() {
        return new long[words];
    }

    @Override
    public long[] all() {
        long[] all = new long[words];
        Arrays.fill(all, -1);
        return all;
    }

    @Override
    public long[] taking(int option) {
        int place = places[option];
        if (place < 0) {
            return held.get(option) ? all() : none();
        }
        long[] taking = new long[words];
        for (int w = 0; w < words; w++) {
            taking[w] = place < WORD_BITS ? ~CLEAR[place] : -(w >>> (place - WORD_BITS) & 1);
        }
        return taking;
    }

    @Override
    public long[] and(long[] a, long[] b) {
        long[] both = new long[words];
        for (int w = 0; w < words; w++) {
            both[w] = a[w] & b[w];
        }
        return both;
    }

    @Override
    public long[] or(long[] a, long[] b) {
        long[] either = new long[words];
        for (int w = 0; w < words; w++) {
            either[w] = a[w] | b[w];
        }
        return either;
    }

    @Override
    public long[] andNot(long[] a, long[] b) {
        long[] less = new long[words];
        for (int w = 0; w < words; w++) {
            less[w] = a[w] & ~b[w];
        }
        return less;
    }

    @Override
    public long[] changing(int option, long[] target) {
        Direction direction = space.direction(option);
        if (places[option] < 0) {
            return none();
        }
        long[] changing = flipped(target, 1 << places[option]);
        return switch (direction) {
            case BOTH -> changing;
            case FORWARD -> andNot(changing, taking(option));
            case BACK -> and(changing, taking(option));
            case FIXED -> none();
        };
    }

    @Override
    public long[] before(int decisionMaker, long[] target) {
        long[] before = target;
        for (int option : space.own(decisionMaker)) {
            if (places[option] >= 0) {
                before = or(before, changing(option, before));
            }
        }
        return before;
    }

    /** The states in which every option that {@code flip} changes may change. */
    long[] allowed(int flip) {
        long[] allowed = all();
        for (int place = 0; place < options.length; place++) {
            if ((flip >>> place & 1) == 1 && space.direction(options[place]) != Direction.BOTH) {
                allowed = and(allowed, changing(options[place], all()));
            }
        }
        return allowed;
    }

    /** A set with every state's number changed in the bits of {@code flip}. */
    static long[] flipped(long[] set, int flip) {
        long[] flipped = new long[set.length];
        flip(set, flip, flipped, 0, set.length);
        return flipped;
    }

    /** Writes the words from {@code start} to before {@code end} of {@link #flipped} to where they belong. */
    static void flip(long[] set, int flip, long[] flipped, int start, int end) {
        int high = flip >>> WORD_BITS;
        int run = Math.min(Integer.lowestOneBit(high) & Integer.MAX_VALUE, end - start);
        if (high == 0) {
            System.arraycopy(set, start, flipped, start, end - start);
        } else if (run < LONG_RUN) {
            for (int w = start; w < end; w++) {
                flipped[w] = set[w ^ high];
            }
        } else {
            for (int w = start; w < end; w += run) {
                System.arraycopy(set, w ^ high, flipped, w, run);
            }
        }
        for (int rest = flip & ((1 << WORD_BITS) - 1); rest != 0; rest &= rest - 1) {
            int bit = Integer.numberOfTrailingZeros(rest);
            exchange(flipped, CLEAR[bit], 1 << bit, start, end);
        }
    }

    private static void exchange(long[] set, long clear, int by, int start, int end) {
        for (int w = start; w < end; w++) {
            set[w] = (set[w] >>> by & clear) | (set[w] & clear) << by;
        }
    }

    @Override
    public boolean isEmpty(long[] a) {
        for (long word : a) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean same(long[] a, long[] b) {
        return Arrays.equals(a, b);
    }

    @Override
    public BigInteger count(long[] a) {
        long bits = 0;
        for (long word : a) {
            bits += Long.bitCount(word);
        }
        return BigInteger.valueOf(bits >> Math.max(0, WORD_BITS - options.length));
    }

    /** The same set with the options in ascending order of position. */
    public long[] inNaturalOrder(long[] set) {
        long[] natural = set.clone();
        int[] order = options.clone();
        for (int place = 0; place < order.length; place++) {
            int least = place;
            for (int other = place + 1; other < order.length; other++) {
                least = order[other] < order[least] ? other : least;
            }
            if (least != place) {
                swapBits(natural, place, least);
                int swapped = order[place];
                order[place] = order[least];
                order[least] = swapped;
            }
        }
        return natural;
    }

    /** Moves every state's bit to where its number has the bits at two places, the lower first, exchanged. */
    private void swapBits(long[] set, int low, int high) {
        if (high < WORD_BITS) {
            int by = (1 << high) - (1 << low);
            long lowOnly = ~CLEAR[low] & CLEAR[high];
            for (int w = 0; w < words; w++) {
                long moved = (set[w] >>> by ^ set[w]) & lowOnly;
                set[w] ^= moved | moved << by;
            }
        } else if (low < WORD_BITS) {
            int stride = 1 << (high - WORD_BITS);
            int by = 1 << low;
            for (int w = 0; w < words; w++) {
                if ((w & stride) == 0) {
                    long moved = (set[w] >>> by ^ set[w + stride]) & CLEAR[low];
                    set[w + stride] ^= moved;
                    set[w] ^= moved << by;
                }
            }
        } else {
            int near = 1 << (low - WORD_BITS);
            int far = 1 << (high - WORD_BITS);
            for (int w = 0; w < words; w++) {
                if ((w & near) != 0 && (w & far) == 0) {
                    int other = w ^ near ^ far;
                    long swapped = set[w];
                    set[w] = set[other];
                    set[other] = swapped;
                }
            }
        }
    }
}
