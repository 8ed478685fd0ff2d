// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.RandomConflicts;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.steps.Steps;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One search backwards from a set against a search forwards from every state. */
class ApproachTest {

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void leadsAsTheShortestSequencesDo(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed));
            Random random = new Random(seed);
            LegalSequences sequences = new LegalSequences(model);
            Coalition coalition = new Coalition(
                    1 + random.nextLong(Coalition.all(model.decisionMakers()).members()));
            StateSet goal = StateSet.where(model.size(), _ -> random.nextInt(4) == 0);
            for (Steps which : Steps.values()) {
                Approach approach = sequences.towards(coalition, which, goal);
                for (int start = 0; start < model.size(); start++) {
                    String name = "seed %s: %s from %s to %s by %s".formatted(seed, coalition, start, goal, which);
                    same(
                            name,
                            approach,
                            Approach.NOBODY,
                            start,
                            sequences.shortest(coalition, which, start, goal::contains));
                    for (int after = 0; after < model.decisionMakers(); after++) {
                        same(
                                name + " after " + after,
                                approach,
                                after,
                                start,
                                sequences.shortestAfter(after, coalition, which, start, goal::contains));
                    }
                }
            }
        }
    }

    private static void same(String name, Approach approach, int after, int start, ShortestSequences forwards) {
        assertThat(approach.leads(after, start)).as(name).isEqualTo(forwards.exist());
        assertThat(approach.shortest(after, start))
                .as(name)
                .isEqualTo(forwards.first(1).stream().findFirst());
        if (forwards.exist()) {
            assertThat(approach.steps(after, start)).as(name).isEqualTo(forwards.length());
        }
    }
}
