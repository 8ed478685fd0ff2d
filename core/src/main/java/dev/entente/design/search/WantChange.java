// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A change of a single want in a decision maker's list (docs/theory.md §9.2). Places are counted from 1, the most
 * important first.
 */
public sealed interface WantChange {

    /** The list with the change made. */
    Prioritized in(Prioritized wants);

    /**
     * A want goes.
     *
     * @param place its place in the list before
     */
    record Drop(int place) implements WantChange {
        @Override
        public Prioritized in(Prioritized wants) {
            List<Want> rest = new ArrayList<>(wants.wants());
            rest.remove(place - 1);
            return new Prioritized(rest);
        }
    }

    /**
     * A want becomes more or less important.
     *
     * @param place its place in the list before
     * @param to its place in the list after
     */
    record Move(int place, int to) implements WantChange {
        public Move {
            if (place == to) {
                throw new IllegalArgumentException("a want moved to its own place (" + place + ")");
            }
        }

        @Override
        public Prioritized in(Prioritized wants) {
            List<Want> moved = new ArrayList<>(wants.wants());
            moved.add(to - 1, moved.remove(place - 1));
            return new Prioritized(moved);
        }

        /** How many wants it passes. */
        public int distance() {
            return Math.abs(to - place);
        }
    }

    /**
     * A want comes in.
     *
     * @param place its place in the list after
     */
    record Add(int place, Want want) implements WantChange {
        @Override
        public Prioritized in(Prioritized wants) {
            List<Want> more = new ArrayList<>(wants.wants());
            more.add(place - 1, want);
            return new Prioritized(more);
        }
    }

    /**
     * Every single change of a list, the smaller ones first: moves, by how many wants they pass; then drops; then
     * additions. Among alike ones those that touch less important places come first. The move of a want past the next
     * is given once, as the next one's move up. Of n wants there are about n² moves: they are made as they are asked for.
     *
     * @param pool the wants that can be added
     */
    static Stream<WantChange> all(Prioritized wants, List<Want> pool) {
        int size = wants.wants().size();
        return Stream.of(moves(size), drops(size), additions(size, pool)).flatMap(changes -> changes);
    }

    private static Stream<WantChange> moves(int size) {
        return IntStream.range(1, size)
                .boxed()
                .flatMap(far -> places(size)
                        .flatMap(place -> Stream.of(place + far, place - far)
                                .filter(to -> to >= 1 && to <= size && to != place + 1)
                                .map(to -> new Move(place, to))));
    }

    private static Stream<WantChange> drops(int size) {
        return places(size).map(Drop::new);
    }

    private static Stream<WantChange> additions(int size, List<Want> pool) {
        return places(size + 1).flatMap(place -> pool.stream().map(want -> new Add(place, want)));
    }

    /** The least important first. */
    private static Stream<Integer> places(int size) {
        return IntStream.range(0, size).mapToObj(k -> size - k);
    }
}
