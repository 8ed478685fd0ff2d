// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.ShortestSequences;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * All shortest paths by legal sequences from a state to some of a set of states (Li, Kilgour and Hipel, 2005; key
 * LKH2005; docs/theory.md §7).
 *
 * @param which the moves that count
 * @param length the number of steps; none where the start is one of the states
 * @param count how many paths there are, exactly; empty where they weren't counted
 * @param first the first of them, by order of decision makers and states
 */
public record Routes(Steps which, int length, Optional<BigInteger> count, List<Path> first) {

    public Routes {
        first = List.copyOf(first);
    }

    /**
     * Looks for them; empty when no path leads to any of the states.
     *
     * @param most the most paths to list
     */
    public static Optional<Routes> of(LegalSequences sequences, int from, Steps which, StateSet targets, int most) {
        if (targets.contains(from)) {
            return Optional.of(new Routes(
                    which, 0, Optional.of(BigInteger.ONE), List.of(Path.of(sequences.model(), from, List.of()))));
        }
        Coalition everyone = Coalition.all(sequences.model().decisionMakers());
        ShortestSequences shortest = sequences.shortest(everyone, which, from, targets::contains);
        return shortest.exist()
                ? Optional.of(new Routes(
                        which,
                        shortest.length(),
                        Optional.of(shortest.count()),
                        shortest.first(most).stream()
                                .map(steps -> Path.of(sequences.model(), from, steps))
                                .toList()))
                : Optional.empty();
    }
}
