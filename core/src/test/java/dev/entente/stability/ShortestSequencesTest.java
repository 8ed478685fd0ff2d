// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.RandomConflicts;
import dev.entente.graph.GraphModel;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All shortest legal sequences against writing down every legal sequence, one step longer at a time. */
class ShortestSequencesTest {

    private static final int FEW_ARCS = 60;

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void areThoseOfTheDefinition(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed));
            if (arcs(model) > FEW_ARCS) {
                continue;
            }
            Random random = new Random(seed);
            Oracle oracle = new Oracle(model);
            LegalSequences sequences = new LegalSequences(model);
            Coalition everyone = Coalition.all(model.decisionMakers());
            int start = random.nextInt(model.size());
            int after = random.nextInt(model.decisionMakers());
            for (Steps which : Steps.values()) {
                Set<Integer> reached = oracle.legal(everyone, which, start);
                for (int target : reached) {
                    int also = random.nextInt(model.size());
                    IntPredicate goal = s -> s == target || s == also;
                    same(
                            "seed %s: from %s to %s or %s by %s".formatted(seed, start, target, also, which),
                            sequences.shortest(everyone, which, start, goal),
                            oracle.shortest(everyone, which, start, -1, goal));
                }
                for (int target = 0; target < model.size(); target++) {
                    int to = target;
                    ShortestSequences found = sequences.shortestAfter(after, everyone, which, start, s -> s == to);
                    String name = "seed %s: from %s after %s to %s by %s".formatted(seed, start, after, to, which);
                    if (found.exist()) {
                        same(name, found, oracle.shortest(everyone, which, start, after, s -> s == to));
                    }
                    if (!reached.contains(to)) {
                        assertThat(found.exist()).as(name).isFalse();
                    }
                }
            }
        }
    }

    private static int arcs(GraphModel model) {
        int arcs = 0;
        for (int j = 0; j < model.decisionMakers(); j++) {
            arcs += model.moves(j).count();
        }
        return arcs;
    }

    private static void same(String name, ShortestSequences found, Set<List<LegalSequences.Step>> expected) {
        assertThat(found.exist()).as(name).isTrue();
        assertThat(found.count()).as(name).isEqualTo(BigInteger.valueOf(expected.size()));
        assertThat(found.length()).as(name).isEqualTo(expected.iterator().next().size());
        List<List<LegalSequences.Step>> listed = found.first(Integer.MAX_VALUE);
        assertThat(listed).as(name).doesNotHaveDuplicates();
        assertThat(new HashSet<>(listed)).as(name).isEqualTo(expected);
        assertThat(found.first(2)).as(name).isEqualTo(listed.stream().limit(2).toList());
    }

    /** Nobody moves twice in succession: what would be two steps of one decision maker takes a detour, or can't be. */
    @Test
    void areNotTheShortestPathsOfTheGraph() {
        GraphModel model = GraphModel.of(RandomConflicts.graph(11));
        LegalSequences sequences = new LegalSequences(model);
        boolean longer = false;
        for (int s = 0; s < model.size(); s++) {
            for (int t : model.moves(0).from(s).toArray()) {
                for (int u : model.moves(0).from(t).toArray()) {
                    ShortestSequences legal =
                            sequences.shortest(Coalition.all(model.decisionMakers()), Steps.ALL, s, x -> x == u);
                    longer |= !legal.exist() || legal.length() > 2;
                }
            }
        }
        assertThat(longer).isTrue();
    }
}
