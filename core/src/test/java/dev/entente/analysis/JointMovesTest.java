// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.RandomConflicts;
import dev.entente.StateSet;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.Steps;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joint moves and jumps against THEORY §5, coalition by coalition. */
class JointMovesTest {

    @ParameterizedTest(name = "seeds {0}00 to {0}49")
    @ValueSource(longs = {0, 1, 2, 3})
    void leadsWhereTheDefinitionSays(long block) {
        for (long seed = 100 * block; seed < 100 * block + 50; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed));
            Definitions engine = new Definitions(model);
            JointMoves moves = new JointMoves(engine.sequences());
            StateSet equilibria = engine.equilibria(Concepts.SEQ);
            int start = model.statusQuo().orElseThrow();
            List<Coalition> all = Coalition.all(model.decisionMakers()).subsets();
            for (int end = 0; end < model.size(); end++) {
                int to = end;
                List<Coalition> leading =
                        all.stream().filter(h -> leads(engine, h, start, to)).toList();
                List<Coalition> minimal = leading.stream()
                        .filter(h -> leading.stream().noneMatch(other -> !other.equals(h) && h.contains(other)))
                        .toList();
                assertThat(moves.minimal(start, end).stream().map(JointMove::coalition))
                        .as("seed %s: from %s to %s", seed, start, end)
                        .isEqualTo(minimal);
                List<Coalition> going = all.stream()
                        .filter(h -> engine.sequences()
                                        .reachable(h, Steps.ALL, start)
                                        .contains(to)
                                && prefer(model, h, to, start))
                        .toList();
                List<Coalition> jumping = going.stream()
                        .filter(h -> h.size() > 1)
                        .filter(h -> going.stream().noneMatch(other -> !other.equals(h) && h.contains(other)))
                        .toList();
                assertThat(moves.jumps(start, equilibria).stream()
                                .filter(jump -> jump.end() == to)
                                .map(JointMove::coalition))
                        .as("seed %s: jumps from %s to %s", seed, start, end)
                        .isEqualTo(equilibria.contains(to) && to != start ? jumping : List.of());
            }
        }
    }

    private static boolean leads(Definitions engine, Coalition h, int start, int end) {
        GraphModel model = engine.model();
        Coalition everyone = Coalition.all(model.decisionMakers());
        return prefer(model, h, end, start)
                && IntStream.range(0, model.size())
                        .filter(t -> engine.sequences()
                                .reachable(h, Steps.ALL, start)
                                .contains(t))
                        .filter(t -> prefer(model, h, t, start))
                        .anyMatch(t -> t == end
                                || engine.sequences()
                                        .reachable(everyone, Steps.IMPROVEMENTS, t)
                                        .contains(end));
    }

    private static boolean prefer(GraphModel model, Coalition h, int better, int worse) {
        return h.list().stream().allMatch(i -> model.prefers(i, better, worse));
    }
}
