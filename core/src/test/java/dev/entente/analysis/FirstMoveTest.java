// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Path.Effect;
import dev.entente.graph.GraphModel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which first moves are told of many: against what it says of each, and of very many. */
class FirstMoveTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSmallestChangeNoMoreThanSomeOfTheOptionsOfAnotherByTheSame(long block) {
        for (long seed = 100 * block; seed < 100 * block + 50; seed++) {
            Random random = new Random(seed);
            Conflict conflict = seed % 5 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            int from = random.nextInt(model.size());
            List<FirstMove> moves = moves(model, from, random);
            assertThat(FirstMove.smallest(model, moves))
                    .as("seed %s, from %s", seed, from)
                    .isEqualTo(moves.stream()
                            .filter(move -> moves.stream().noneMatch(candidate -> smaller(model, candidate, move)))
                            .toList());
        }
    }

    /** Moves to any states, as if all could be made, in any order. */
    private static List<FirstMove> moves(GraphModel model, int from, Random random) {
        List<FirstMove> moves = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            for (int to = 0; to < model.size(); to++) {
                if (to != from && random.nextInt(3) == 0) {
                    moves.add(move(i, from, to));
                }
            }
        }
        Collections.shuffle(moves, random);
        return moves;
    }

    private static FirstMove move(int mover, int from, int to) {
        return new FirstMove(mover, from, to, Effect.GAIN, List.of(), to);
    }

    private static boolean smaller(GraphModel model, FirstMove one, FirstMove other) {
        BigInteger some = changes(model, one);
        BigInteger all = changes(model, other);
        return model.conflict().form() instanceof OptionForm
                && one.mover() == other.mover()
                && !some.equals(all)
                && some.or(all).equals(all);
    }

    private static BigInteger changes(GraphModel model, FirstMove move) {
        return model.space()
                .state(move.from())
                .decimal()
                .xor(model.space().state(move.to()).decimal());
    }

    @Test
    @Timeout(60)
    void ofAllChoicesOfSixteenOptionsThoseOfOneOptionAreTheSmallest() {
        List<Option> options = IntStream.range(0, 16)
                .mapToObj(k -> new Option("d" + k % 4, "o" + k, "o" + k, Direction.BOTH, Grounds.NONE))
                .toList();
        GraphModel model = GraphModel.of(new Conflict(
                IntStream.range(0, 4)
                        .mapToObj(i -> new DecisionMaker("d" + i, "d" + i, new Prioritized(List.of())))
                        .toList(),
                new OptionForm(options, List.of(), List.of()),
                Optional.empty()));
        List<FirstMove> moves =
                IntStream.range(1, model.size()).mapToObj(to -> move(0, 0, to)).toList();
        assertThat(FirstMove.smallest(model, moves))
                .isEqualTo(moves.stream()
                        .filter(move -> Integer.bitCount(move.to()) == 1)
                        .toList());
        List<FirstMove> large =
                moves.stream().filter(move -> Integer.bitCount(move.to()) >= 8).toList();
        assertThat(FirstMove.smallest(model, large)).hasSize(12_870);
    }
}
