// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import java.util.Arrays;

/**
 * Which option stands for which bit of a number's place among {@link Lanes}: the first few bits tell the lane, the others
 * the word. Options are given by number.
 */
final class LaneLayout {

    private final Lanes lanes;
    private final int[] options;
    private final int[] exchanges;

    private LaneLayout(Lanes lanes, int[] options, int[] exchanges) {
        this.lanes = lanes;
        this.options = options;
        this.exchanges = exchanges;
    }

    /** So many options in ascending order. */
    static LaneLayout of(Lanes lanes, int options) {
        int[] ascending = new int[options];
        Arrays.setAll(ascending, k -> k);
        return new LaneLayout(lanes, ascending, new int[0]);
    }

    /** How many bits a place has. */
    int bits() {
        return options.length;
    }

    /** The option that a bit stands for. */
    int option(int bit) {
        return options[bit];
    }

    /** The bit that stands for an option. */
    int bit(int option) {
        int bit = 0;
        while (options[bit] != option) {
            bit++;
        }
        return bit;
    }

    /** What an option adds to the number of a word; it must not tell the lane. */
    int word(int option) {
        return 1 << (bit(option) - lanes.bits());
    }

    boolean tellsLane(int option) {
        return bit(option) < lanes.bits();
    }

    /**
     * The layout in which lanes differ in such options as suit best; others change places with
     * them, from the highest bits, where long runs of words are exchanged.
     *
     * @param rank by option: the lower the better
     */
    LaneLayout preferring(int[] rank) {
        int[] moved = options.clone();
        int[] made = new int[0];
        for (int lane = 0; lane < lanes.bits(); lane++) {
            int best = lane;
            for (int bit = moved.length - 1; bit >= lanes.bits(); bit--) {
                best = rank[moved[bit]] < rank[moved[best]] ? bit : best;
            }
            if (best != lane) {
                int option = moved[lane];
                moved[lane] = moved[best];
                moved[best] = option;
                made = Arrays.copyOf(made, made.length + 2);
                made[made.length - 2] = lane;
                made[made.length - 1] = best - lanes.bits();
            }
        }
        return new LaneLayout(lanes, moved, made);
    }

    /** Brings words from the layout that this one was made of into this one. */
    void arrange(long[] words) {
        for (int k = 0; k < exchanges.length; k += 2) {
            lanes.exchange(words, exchanges[k], exchanges[k + 1]);
        }
    }

    /** Of parts, each with a bit of its own, the sum of every choice: at 5 the sum of the first and the third. */
    static int[] sums(int[] parts) {
        int[] sums = new int[1 << parts.length];
        for (int k = 0; k < parts.length; k++) {
            for (int choice = 0; choice < 1 << k; choice++) {
                sums[1 << k | choice] = sums[choice] + parts[k];
            }
        }
        return sums;
    }
}
