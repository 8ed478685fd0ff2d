// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The moves between random states, against every pair of them held against what a move is (docs/theory.md §1). */
class PackedMovesTest {

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @ValueSource(longs = {0, 1, 2})
    void leadWhereOwnOptionsAloneDifferInDirectionsTheyMay(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Random random = new Random(seed);
            int options = seed % 5 == 0 ? 63 : 1 + random.nextInt(8);
            long[] states = random.longs(1 + random.nextInt(40), 0, options == 63 ? Long.MAX_VALUE : 1L << options)
                    .map(state -> options == 63 ? state & 0x7000_0000_0000_0007L : state)
                    .sorted()
                    .distinct()
                    .toArray();
            long own = random.nextLong();
            long stuckAtN = own & random.nextLong();
            long stuckAtY = own & random.nextLong();
            PackedMoves moves = new PackedMoves(states, own, stuckAtN, stuckAtY);
            long pairs = 0;
            for (int s = 0; s < states.length; s++) {
                long from = states[s];
                int[] others = IntStream.range(0, states.length)
                        .filter(t -> states[t] != from && ((states[t] ^ from) & ~own) == 0)
                        .toArray();
                pairs += others.length;
                assertThat(moves.targets(s))
                        .as("seed %s, state %s", seed, s)
                        .containsExactly(IntStream.of(others)
                                .filter(t -> (states[t] & ~from & stuckAtN) == 0 && (from & ~states[t] & stuckAtY) == 0)
                                .toArray());
            }
            assertThat(moves.pairs()).as("seed %s", seed).isEqualTo(pairs);
        }
    }
}
