// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.engine.Engines;
import dev.entente.engine.listed.ListedEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SEQ and SSEQ slice by slice, where decision makers want little, against the search along the arcs. */
class SlicedRepliesTest {

    private static final int OPTIONS = 13;

    @Test
    void whoeverWantsLittleIsAnsweredToAsAnybodyElse() {
        for (long seed = 0; seed < 30; seed++) {
            Conflict conflict = conflict(new Random(seed));
            GraphModel model = GraphModel.of(conflict);
            StabilityEngine fittest = Engines.fittest(model, Budget.UNLIMITED);
            StabilityEngine listed = new ListedEngine(model, Budget.UNLIMITED);
            assertThat(fittest).isNotInstanceOf(ListedEngine.class);
            for (SanctionConcept concept : List.of(Concepts.SEQ, Concepts.SSEQ)) {
                assertThat(fittest.equilibria(concept))
                        .as("seed %s: %s", seed, concept.name())
                        .isEqualTo(listed.equilibria(concept));
            }
        }
    }

    /** The first wants something of every option; each of the others of one, two or three. */
    private static Conflict conflict(Random random) {
        int others = 1 + random.nextInt(2);
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < OPTIONS; k++) {
            options.add(new Option("d" + (k % (1 + others)), "o" + k, "o" + k, Direction.BOTH, Grounds.NONE));
        }
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (int i = 0; i <= others; i++) {
            int wants = i == 0 ? OPTIONS : 1 + random.nextInt(3);
            int first = random.nextInt(OPTIONS);
            decisionMakers.add(new DecisionMaker(
                    "d" + i,
                    "d" + i,
                    new Prioritized(IntStream.range(0, wants)
                            .mapToObj(k -> want(options.get((first + k) % OPTIONS), random))
                            .toList())));
        }
        return new Conflict(decisionMakers, new OptionForm(options, List.of(), List.of()), Optional.empty());
    }

    private static Want want(Option option, Random random) {
        Statement atom = new Statement.Atom(option.name());
        return new Want(option.name(), random.nextBoolean() ? atom : new Statement.Not(atom), Grounds.NONE, false);
    }
}
