// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.math.BigInteger;
import java.util.BitSet;

/**
 * A state of a conflict, of any width.
 *
 * @param decimal in option form the sum of 2^k over the options taken, the first option being k = 0; in graph form the
 *     state's place in the list of states, from 0
 */
public record State(BigInteger decimal) implements Comparable<State> {

    public State {
        if (decimal.signum() < 0) {
            throw new IllegalArgumentException("a negative state (" + decimal + ")");
        }
    }

    public static State of(long decimal) {
        return new State(BigInteger.valueOf(decimal));
    }

    /** In option form, the state in which the options at these positions, from 0, are taken. */
    public static State of(BitSet taken) {
        byte[] bytes = taken.toByteArray();
        byte[] largestFirst = new byte[bytes.length];
        for (int k = 0; k < bytes.length; k++) {
            largestFirst[k] = bytes[bytes.length - 1 - k];
        }
        return new State(new BigInteger(1, largestFirst));
    }

    /** Whether the option at {@code position}, from 0, is taken. */
    public boolean takes(int position) {
        return decimal.testBit(position);
    }

    /** The number of options taken. */
    public int taken() {
        return decimal.bitCount();
    }

    @Override
    public int compareTo(State other) {
        return decimal.compareTo(other.decimal);
    }
}
