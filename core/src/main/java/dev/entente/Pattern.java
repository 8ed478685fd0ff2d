// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * A set of states given option by option, in the order in which options are declared: {@code Y} taken, {@code N} not
 * taken, {@code -} either.
 */
public record Pattern(String letters) {

    public Pattern {
        if (!letters.matches("[YN-]+")) {
            throw new IllegalArgumentException("a pattern is made of Y, N and - (" + letters + ")");
        }
    }

    public boolean matches(State state) {
        for (int k = 0; k < letters.length(); k++) {
            if (letters.charAt(k) != '-' && (letters.charAt(k) == 'Y') != state.takes(k)) {
                return false;
            }
        }
        return true;
    }

    /** The matching state that takes the fewest options. */
    public State least() {
        BigInteger decimal = BigInteger.ZERO;
        for (int k = 0; k < letters.length(); k++) {
            decimal = letters.charAt(k) == 'Y' ? decimal.setBit(k) : decimal;
        }
        return new State(decimal);
    }

    /** The number of options of which it says nothing: 2 to that power is the number of states that match. */
    public int open() {
        return (int) letters.chars().filter(letter -> letter == '-').count();
    }

    /** All states that match, feasible or not: as many as 2 to the power of {@link #open}. */
    public Stream<State> states() {
        Stream<State> states = Stream.of(least());
        for (int k = 0; k < letters.length(); k++) {
            if (letters.charAt(k) == '-') {
                int option = k;
                states = states.flatMap(
                        state -> Stream.of(state, new State(state.decimal().setBit(option))));
            }
        }
        return states;
    }
}
