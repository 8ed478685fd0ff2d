// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Conflict;
import dev.entente.RandomConflicts;
import dev.entente.Unknowns;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How a conflict is listed out as long as it is allowed. */
class GraphModelTest {

    @Test
    void aStopIsAskedForAtEachStateAndEndsWhatIsListed() {
        for (long seed = 0; seed < 100; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            AtomicInteger asked = new AtomicInteger();
            GraphModel model =
                    GraphModel.of(conflict, Unknowns.NONE, Budget.of(() -> asked.incrementAndGet() < 0, _ -> {}));
            int all = asked.get();
            assertThat(all)
                    .as("seed %s: times", seed)
                    .isGreaterThanOrEqualTo(model.size() * (1 + model.decisionMakers()));
            for (int stop = 1; stop <= all; stop += 1 + all / 7) {
                int at = stop;
                asked.set(0);
                assertThatThrownBy(() -> GraphModel.of(
                                conflict, Unknowns.NONE, Budget.of(() -> asked.incrementAndGet() >= at, _ -> {})))
                        .as("seed %s, stopped at %s of %s", seed, at, all)
                        .isInstanceOf(BudgetSpent.class);
                assertThat(asked).as("seed %s: asked no more", seed).hasValue(at);
            }
        }
    }
}
