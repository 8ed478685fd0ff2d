// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.engine.diagrams.PathSearch;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A set of feasible states of an option form, described rather than listed, so that it can be astronomically large. A
 * merged class is in it as the one member at which it is judged.
 */
public interface Region {

    /** The number of states. */
    BigInteger count();

    default boolean isEmpty() {
        return count().signum() == 0;
    }

    boolean contains(State state);

    /** The states that are in both; the other is a region of the same engine. */
    Region and(Region other);

    /** Its states in which a statement holds, its atoms named in full. */
    Region where(Statement statement);

    /** The first states, ascending by decimal. */
    List<State> first(int most);

    /** The state that differs from {@code from} in the fewest options; among several the one with the least decimal. */
    Optional<State> nearest(State from);

    /**
     * A shortest legal sequence of everyone from a feasible state into the region; without steps where the state is in it,
     * empty when no sequence leads there. Found without going through states: see {@link PathSearch}.
     *
     * @param which the moves that count as steps
     */
    Optional<List<PointVerdict.Step>> path(State from, Steps which);

    /**
     * The region in few patterns.
     *
     * @param most the most patterns to give
     */
    Cover cover(int most);

    /**
     * Patterns with {@code -} that together cover a region and nothing else of the feasible space; they may overlap.
     *
     * @param patterns the larger ones first
     * @param whole whether they cover all of it; otherwise there were too many
     */
    record Cover(List<Pattern> patterns, boolean whole) {
        public Cover {
            patterns = List.copyOf(patterns);
        }
    }
}
