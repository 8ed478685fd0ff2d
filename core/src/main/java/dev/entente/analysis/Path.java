// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way that a conflict can unfold: a legal sequence, with what each step is to its mover.
 *
 * @param from the state where it starts
 * @param moves in order; none when there is nowhere to go
 * @param worseOff those who like the end less than the start
 */
public record Path(int from, List<Move> moves, Coalition worseOff) {

    public Path {
        moves = List.copyOf(moves);
    }

    /** What a move is to its mover, from the state it moves from. */
    public enum Effect {
        GAIN,
        NONE,
        LOSS;

        static Effect of(GraphModel model, int mover, int from, int to) {
            return model.prefers(mover, to, from) ? GAIN : model.prefers(mover, from, to) ? LOSS : NONE;
        }
    }

    /** A step, and what it is to its mover. */
    public record Move(Step step, Effect effect) {}

    /** A legal sequence from a state, as a path. */
    static Path of(GraphModel model, int from, List<Step> steps) {
        int end = steps.isEmpty() ? from : steps.getLast().to();
        int[] worseOff = IntStream.range(0, model.decisionMakers())
                .filter(i -> model.prefers(i, from, end))
                .toArray();
        return new Path(
                from,
                steps.stream()
                        .map(step -> new Move(step, Effect.of(model, step.mover(), step.from(), step.to())))
                        .toList(),
                Coalition.of(worseOff));
    }

    /** Where it ends. */
    public int end() {
        return moves.isEmpty() ? from : moves.getLast().step().to();
    }

    /** Its steps, without what they are to their movers. */
    public List<Step> steps() {
        return moves.stream().map(Move::step).toList();
    }

    /** Those who take a loss at some step of their own. */
    public Coalition losing() {
        return Coalition.of(moves.stream()
                .filter(move -> move.effect() == Effect.LOSS)
                .mapToInt(move -> move.step().mover())
                .toArray());
    }
}
