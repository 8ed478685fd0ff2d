// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A set of the states of a {@link StateSpace}, by their indices. Immutable. */
public final class StateSet {

    private final BitSet indices;

    private StateSet(BitSet indices) {
        this.indices = indices;
    }

    /** The states of a space of that size for which the test is true. */
    public static StateSet where(int size, IntPredicate test) {
        BitSet indices = new BitSet(size);
        for (int s = 0; s < size; s++) {
            if (test.test(s)) {
                indices.set(s);
            }
        }
        return new StateSet(indices);
    }

    /** The states whose bits are set now; the bits can change afterwards. */
    public static StateSet of(BitSet indices) {
        return new StateSet((BitSet) indices.clone());
    }

    /** One state, or none. */
    public static StateSet of(OptionalInt state) {
        BitSet indices = new BitSet();
        state.ifPresent(indices::set);
        return new StateSet(indices);
    }

    /** The members as bits, state s being bit s mod 64 of word s / 64; words without members may be left out at the end. */
    public long[] words() {
        return indices.toLongArray();
    }

    public boolean contains(int state) {
        return indices.get(state);
    }

    public int count() {
        return indices.cardinality();
    }

    public boolean isEmpty() {
        return indices.isEmpty();
    }

    public boolean intersects(StateSet other) {
        return indices.intersects(other.indices);
    }

    public StateSet and(StateSet other) {
        StateSet both = of(indices);
        both.indices.and(other.indices);
        return both;
    }

    public StateSet or(StateSet other) {
        StateSet either = of(indices);
        either.indices.or(other.indices);
        return either;
    }

    /** The states but one. */
    public StateSet without(int state) {
        StateSet rest = of(indices);
        rest.indices.clear(state);
        return rest;
    }

    /** All states of a space of that size but these. */
    public StateSet complement(int size) {
        StateSet others = of(indices);
        others.indices.flip(0, size);
        return others;
    }

    /** The states that are in one of the two and not in the other. */
    public StateSet differing(StateSet other) {
        StateSet differing = of(indices);
        differing.indices.xor(other.indices);
        return differing;
    }

    /** The first member at or after {@code from}, or −1 when there is none, as {@link BitSet#nextSetBit}. */
    public int next(int from) {
        return indices.nextSetBit(from);
    }

    /** The members in ascending order. */
    public IntStream stream() {
        return indices.stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateSet set && indices.equals(set.indices);
    }

    @Override
    public int hashCode() {
        return indices.hashCode();
    }

    @Override
    public String toString() {
        return indices.toString();
    }
}
