// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a merged class keeps its place in a ranking, whichever of its members are left. */
class NarrowedTest {

    @Test
    void whatIsLeftIsRankedAsBefore() {
        int merged = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Conflict whole = RandomConflicts.options(seed);
            OptionForm form = (OptionForm) whole.form();
            Random random = new Random(seed);
            Narrowed narrowed = new Narrowed(
                    form, List.of(new Rule.Holds(RandomConflicts.statement(form.options(), random, 1), Grounds.NONE)));
            if (StateSpace.any(narrowed.form()).isEmpty()) {
                continue;
            }
            GraphModel before = GraphModel.of(whole);
            Conflict left = narrowed.conflict(whole);
            GraphModel after = GraphModel.of(left);
            for (int i = 0; i < whole.decisionMakers().size(); i++) {
                Preference preference = whole.decisionMakers().get(i).preference();
                if (preference instanceof Ranked) {
                    merged += before.space().merged() ? 1 : 0;
                    assertRankedAlike(seed, i, before, after);
                } else {
                    assertThat(left.decisionMakers().get(i).preference()).isEqualTo(preference);
                }
            }
            assertThat(left.statusQuo())
                    .as("seed %d", seed)
                    .isEqualTo(whole.statusQuo()
                            .filter(today -> narrowed.form().broken(today).isEmpty()));
        }
        assertThat(merged).isGreaterThan(100);
    }

    private static void assertRankedAlike(long seed, int who, GraphModel before, GraphModel after) {
        for (int s = 0; s < after.size(); s++) {
            for (int t = 0; t < after.size(); t++) {
                int wasAt = before.space().indexOf(after.space().state(s)).orElseThrow();
                int wentTo = before.space().indexOf(after.space().state(t)).orElseThrow();
                assertThat(Integer.signum(Integer.compare(
                                after.ranking(who).rank(s), after.ranking(who).rank(t))))
                        .as(
                                "seed %d, decision maker %d, %s and %s",
                                seed,
                                who,
                                after.space().pattern(s),
                                after.space().pattern(t))
                        .isEqualTo(Integer.signum(Integer.compare(
                                before.ranking(who).rank(wasAt),
                                before.ranking(who).rank(wentTo))));
            }
        }
    }
}
