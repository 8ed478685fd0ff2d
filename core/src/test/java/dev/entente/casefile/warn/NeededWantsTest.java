// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.graph.StateSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which wants matter, held against ranking the states with and without each. */
class NeededWantsTest {

    @Test
    void aWantIsNeededWhereTheRankingDiffersWithoutIt() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            int states = 1 + random.nextInt(8);
            List<StateSet> holding = IntStream.range(0, random.nextInt(7))
                    .mapToObj(_ -> StateSet.where(states, _ -> random.nextBoolean()))
                    .toList();
            BitSet expected = new BitSet();
            IntStream.range(0, holding.size())
                    .filter(k -> !same(holding, without(holding, k), states))
                    .forEach(expected::set);

            assertThat(NeededWants.among(holding, states))
                    .as("case %d: %s", n, holding)
                    .isEqualTo(expected);
        }
    }

    private static List<StateSet> without(List<StateSet> holding, int k) {
        List<StateSet> rest = new ArrayList<>(holding);
        rest.remove(k);
        return rest;
    }

    private static boolean same(List<StateSet> one, List<StateSet> other, int states) {
        return IntStream.range(0, states)
                .allMatch(
                        s -> IntStream.range(0, states).allMatch(t -> preferred(one, s, t) == preferred(other, s, t)));
    }

    private static int preferred(List<StateSet> holding, int s, int t) {
        return holding.stream()
                .filter(want -> want.contains(s) != want.contains(t))
                .findFirst()
                .map(want -> want.contains(s) ? 1 : -1)
                .orElse(0);
    }
}
