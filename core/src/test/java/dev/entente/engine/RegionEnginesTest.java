// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Budget;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.GraphModel;
import dev.entente.RandomConflicts;
import dev.entente.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engines for large spaces against the definitions: every state, decision maker and concept of small conflicts. */
class RegionEnginesTest {

    static LongStream blocks() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest(name = "seeds {0}000 to {0}999")
    @MethodSource("blocks")
    void everyAnswerIsTheDefinitions(long block) {
        LongStream.range(1000 * block, 1000 * block + 1000).forEach(seed -> {
            Conflict conflict = RandomConflicts.options(seed);
            Definitions definitions = new Definitions(GraphModel.of(conflict));
            compare(seed, definitions, Engines.symbolic(conflict, Budget.UNLIMITED));
        });
    }

    private static void compare(long seed, Definitions definitions, RegionEngine engine) {
        GraphModel model = definitions.model();
        for (Concept concept : Concepts.usual()) {
            for (int i = 0; i < model.decisionMakers(); i++) {
                Region stable = engine.stable((SanctionConcept) concept, i);
                assertThat(StateSet.where(
                                model.size(), s -> stable.contains(model.space().state(s))))
                        .as("seed %s, %s: %s for decision maker %s", seed, engine.name(), concept.name(), i)
                        .isEqualTo(definitions.stable(concept, Coalition.of(i)));
                assertThat(stable.count().intValueExact())
                        .as("seed %s, %s: count of %s for decision maker %s", seed, engine.name(), concept.name(), i)
                        .isEqualTo(definitions.stable(concept, Coalition.of(i)).count());
            }
        }
    }
}
