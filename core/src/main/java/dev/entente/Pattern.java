// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.BitSet;
import java.util.stream.Stream;

/**
 * A set of states given option by option, in the order in which options are declared: {@code Y} taken, {@code N} not
 * taken, {@code -} either.
 */
public record Pattern(String letters) {

    public Pattern {
        if (!reads(letters)) {
            throw new IllegalArgumentException("a pattern is made of Y, N and - (" + letters + ")");
        }
    }

    /** Whether a text is one: at least a letter, and no other letters. */
    public static boolean reads(String text) {
        for (int k = 0; k < text.length(); k++) {
            char letter = text.charAt(k);
            if (letter != 'Y' && letter != 'N' && letter != '-') {
                return false;
            }
        }
        return !text.isEmpty();
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
        BitSet taken = new BitSet(letters.length());
        for (int k = 0; k < letters.length(); k++) {
            taken.set(k, letters.charAt(k) == 'Y');
        }
        return State.of(taken);
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
