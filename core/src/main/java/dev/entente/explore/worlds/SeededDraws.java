// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.math.BigInteger;

/**
 * Numbers by chance that a seed fixes, on any machine and under any version of Java: SplitMix64 (Steele, Lea and Flood,
 * 2014; key SLF2014), with bounds by rejection, so that each number below a bound is as likely as any other.
 */
public final class SeededDraws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SeededDraws(long seed) {
        this.state = seed;
    }

    /** The draws of one member of a family, such as a world of a design; independent of how many others there are. */
    public static SeededDraws of(long seed, long member) {
        return new SeededDraws(mixed(mixed(seed + GOLDEN) ^ mixed(member * GOLDEN + 1)));
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** A number from 0 to less than the bound. */
    public long below(long bound) {
        long bits = next() >>> 1;
        long number = bits % bound;
        while (bits - number + (bound - 1) < 0) {
            bits = next() >>> 1;
            number = bits % bound;
        }
        return number;
    }

    /** A number from 0 to less than the bound. */
    public BigInteger below(BigInteger bound) {
        int width = bound.bitLength();
        BigInteger number = bound;
        while (number.compareTo(bound) >= 0) {
            BigInteger bits = BigInteger.ZERO;
            for (int drawn = 0; drawn < width; drawn += 32) {
                bits = bits.shiftLeft(32).or(BigInteger.valueOf(next() >>> 32));
            }
            number = bits.shiftRight((width + 31) / 32 * 32 - width);
        }
        return number;
    }
}
