// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.RandomConflicts;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Definitions;
import dev.entente.stability.Gmr;
import dev.entente.stability.Seq;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stability where some may answer with any move, and with worths in place of rankings. */
class FreeSweepTest {

    /** Any move of the only other answers: SEQ is GMR; with nobody free it is SEQ. */
    @ParameterizedTest(name = "seeds {0}00 to {0}79")
    @ValueSource(longs = {0, 1, 2})
    void whereAllOthersAreFreeCredibleAnswersAreAnyAnswers(long block) {
        for (long seed = 100 * block; seed < 100 * block + 80; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 3 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed));
            FreeSweep sweep = new FreeSweep(model, Budget.UNLIMITED);
            Definitions definitions = new Definitions(model);
            for (int i = 0; i < model.decisionMakers(); i++) {
                Coalition one = Coalition.of(i);
                Coalition all = Coalition.all(model.decisionMakers());
                assertThat(sweep.stable(new Seq(), i, all))
                        .as("seed %s, decision maker %s, all free", seed, i)
                        .isEqualTo(definitions.stable(new Gmr(), one));
                assertThat(sweep.stable(new Seq(), i, new Coalition(0)))
                        .as("seed %s, decision maker %s, nobody free", seed, i)
                        .isEqualTo(definitions.stable(new Seq(), one));
            }
        }
    }

    @Test
    void ranksAreDenseAndBestFirstWhetherWorthsAreSmallLargeOrNegative() {
        assertThat(FreeSweep.ranks(new long[] {5, 0, 9, 5})).containsExactly(2, 3, 1, 2);
        assertThat(FreeSweep.ranks(new long[] {-2, -2, -1})).containsExactly(2, 2, 1);
        assertThat(FreeSweep.ranks(new long[] {1L << 40, 3, 1L << 61})).containsExactly(2, 3, 1);
        long[] small = new Random(1).longs(500, 0, 300).toArray();
        long[] large = LongStream.of(small).map(one -> one << 30).toArray();
        assertThat(FreeSweep.ranks(small)).isEqualTo(FreeSweep.ranks(large));
    }
}
