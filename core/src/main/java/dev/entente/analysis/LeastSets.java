// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Those of some sets of numbers that contain no other of them; the numbers in a set are the bits that it has. The sets are
 * taken by size, and those found so far kept as columns: for each number, which of them have it. So the columns of the
 * numbers that a set lacks tell together which it doesn't contain. Takes n·k·m/64 steps for n sets of numbers below k, m of
 * which are found.
 */
final class LeastSets {

    private final List<BitSet> columns = new ArrayList<>();
    private int found;

    private LeastSets(int numbers) {
        for (int k = 0; k < numbers; k++) {
            columns.add(new BitSet());
        }
    }

    static Set<BigInteger> of(Collection<BigInteger> sets) {
        LeastSets least = new LeastSets(
                sets.stream().mapToInt(BigInteger::bitLength).max().orElse(0));
        Set<BigInteger> found = new HashSet<>();
        sets.stream()
                .distinct()
                .sorted(Comparator.comparingInt(BigInteger::bitCount))
                .filter(set -> !least.someIn(set))
                .forEach(set -> {
                    least.add(set);
                    found.add(set);
                });
        return found;
    }

    private boolean someIn(BigInteger set) {
        BitSet outside = new BitSet(found);
        for (int k = 0; k < columns.size(); k++) {
            if (!set.testBit(k)) {
                outside.or(columns.get(k));
            }
        }
        return outside.nextClearBit(0) < found;
    }

    private void add(BigInteger set) {
        for (int k = 0; k < columns.size(); k++) {
            columns.get(k).set(found, set.testBit(k));
        }
        found++;
    }
}
