// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.engine.sets.SetModel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What states are worth to one decision maker, as the ranks of levels from the worst, 0, on. */
public final class Levels {

    private final int[] options;
    private final char[] ranks;
    private final int count;

    private Levels(int[] options, char[] numbers) {
        this.options = options;
        BitSet levels = new BitSet();
        for (char number : numbers) {
            levels.set(number);
        }
        this.count = levels.cardinality();
        char[] rank = new char[levels.length()];
        int next = 0;
        for (int level = levels.nextSetBit(0); level >= 0; level = levels.nextSetBit(level + 1)) {
            rank[level] = (char) next++;
        }
        this.ranks = new char[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            ranks[k] = rank[numbers[k]];
        }
    }

    /** Empty where there may be more than 32,768. */
    public static Optional<Levels> of(SetModel<long[]> model, int[] options, int decisionMaker) {
        List<long[]> wants = model.wants(decisionMaker);
        if (wants.size() >= Character.SIZE) {
            return Optional.empty();
        }
        int words = 1 << Math.max(0, options.length - BitPlanes.WORD_BITS);
        return Optional.of(new Levels(options, StateValues.of(wants, words).numbers(1 << options.length)));
    }

    int count() {
        return count;
    }

    /** What taking an option contributes to the number of a rank; 0 when nothing hangs on it. */
    int part(int option) {
        int place = Arrays.binarySearch(options, option);
        return place < 0 ? 0 : 1 << place;
    }

    /** The rank of the level to which the options taken sum up. */
    char rank(int number) {
        return ranks[number];
    }
}
