// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.RandomConflicts;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.limits.Budget;
import dev.entente.stability.Definitions;
import dev.entente.stability.Gmr;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Smr;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found once for many rankings, after many questions, against the definitions. */
class ListedSearchTest {

    @ParameterizedTest(name = "seeds {0}00 to {0}39")
    @ValueSource(longs = {0, 1, 2, 3})
    void afterManyRankingsTheAnswerIsStillThatOfTheDefinitions(long block) {
        for (long seed = 100 * block; seed < 100 * block + 40; seed++) {
            Conflict drawn = seed % 4 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(drawn);
            List<Moves> moves = IntStream.range(0, model.decisionMakers())
                    .mapToObj(model::moves)
                    .toList();
            ListedSearch search = new ListedSearch(moves, model.size(), Budget.UNLIMITED);
            Random random = new Random(seed);
            for (int i = 0; i < moves.size(); i++) {
                for (int asked = 0; asked < model.size(); asked++) {
                    search.rank(
                            i,
                            random.ints(model.size(), 1, Math.min(4, model.size() + 1))
                                    .toArray());
                    search.stable(asked % 2 == 0 ? new Gmr() : new Smr(), i);
                }
                search.rank(i, model.ranking(i).ranks());
                for (SanctionConcept concept : List.of(new Gmr(), new Smr())) {
                    assertThat(search.stable(concept, i))
                            .as("seed %s, %s, decision maker %s", seed, concept.name(), i)
                            .isEqualTo(new Definitions(model).stable(concept, Coalition.of(i)));
                }
            }
        }
    }
}
