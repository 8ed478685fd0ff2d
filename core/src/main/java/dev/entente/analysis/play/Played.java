// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.play;

import dev.entente.Coalition;
import dev.entente.analysis.Path.Effect;
import dev.entente.analysis.Unraveling;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.Optional;

/**
 * A move that is made, and what comes of it (docs/theory.md §3, §5, §7).
 *
 * @param movers who makes it, one party or several together
 * @param onlyAtOnce whether they get there only if they move at the same moment
 * @param stakes what it is to each of those who make it, in case order
 * @param deterrent how the others can take the gain from those who make it; empty where nothing deters, and where it isn't a gain
 *     to each
 * @param responses what each of the others has reason to do then, in case order
 * @param onward how it goes on by steps that nothing deters, each the best of its mover; empty where it holds there
 */
public record Played(
        SanctionConcept concept,
        Coalition movers,
        int from,
        int to,
        boolean onlyAtOnce,
        List<Stake> stakes,
        Optional<Deterrent> deterrent,
        List<Response> responses,
        Optional<Unraveling> onward) {

    public Played {
        stakes = List.copyOf(stakes);
        responses = List.copyOf(responses);
    }

    /**
     * What a move is to one of those who make it.
     *
     * @param place from 1, of the want that decides between the two states; 0 where neither is better to it, or it has no list of
     *     wants
     */
    public record Stake(int who, Effect effect, int place) {}

    /**
     * An answer that deters.
     *
     * @param steps the others' moves, as few as lead to such a state
     * @param whom one of the movers, to whom it is no better there than where they left from
     * @param place from 1, of the want that decides against the end for it; 0 where the end is as good, or it has no list of wants
     */
    public record Deterrent(List<Step> steps, int whom, int place) {
        public Deterrent {
            steps = List.copyOf(steps);
        }
    }

    /** What one of the others has reason to do. */
    public sealed interface Response {
        int who();
    }

    /**
     * It has reason to move on.
     *
     * @param step the best of its moves that gain and that nothing deters; of equally good ones the nearest
     * @param place from 1, of the want that decides for it; 0 where it has no list of wants
     */
    public record Answers(int who, Step step, int place) implements Response {}

    /** It could gain by a move, and each such move would be answered so that it isn't worth while. */
    public record HeldBack(int who) implements Response {}

    /** No move of its own is a gain to it. */
    public record NothingToGain(int who) implements Response {}

    /** Whether it is a gain to each of those who make it. */
    public boolean gain() {
        return stakes.stream().allMatch(stake -> stake.effect() == Effect.GAIN);
    }

    /** Whether it holds where the move leads. */
    public boolean holds() {
        return onward.isEmpty();
    }
}
