// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.RandomConflicts;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is remembered of searches, and forgotten when it takes too much memory. */
class WalksTest {

    private static final long HARDLY_ANY = 200;

    @Test
    void leadToTheSameStatesWhenSearchesAreForgotten() {
        List<Steps> kinds = List.of(Steps.values());
        for (long seed = 0; seed < 200; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed));
            Random random = new Random(seed);
            Walks all = new Walks(model);
            Walks few = new Walks(model, HARDLY_ANY);
            for (int k = 0; k < 200; k++) {
                Coalition coalition = new Coalition(1
                        + random.nextLong(Coalition.all(model.decisionMakers()).members()));
                Steps which = kinds.get(random.nextInt(kinds.size()));
                int start = random.nextInt(model.size());
                StateSet expected = all.reachable(coalition, which, start);
                assertThat(few.reachable(coalition, which, start))
                        .as("seed %s: %s from %s by %s", seed, coalition, start, which)
                        .isEqualTo(expected);
            }
            assertThat(few.bytes()).as("seed %s", seed).isLessThan(HARDLY_ANY + 10_000);
        }
    }
}
