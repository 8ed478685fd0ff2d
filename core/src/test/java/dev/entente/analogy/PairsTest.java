// SPDX-License-Identifier: Apache-2.0
package dev.entente.analogy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairsTest {

    /** Pair by pair, of small orders with ties, drawn by chance. */
    @Test
    void areThoseCountedOneByOne() {
        Random random = new Random(1_938);
        for (int round = 0; round < 2_000; round++) {
            int n = random.nextInt(12);
            int[] one = random.ints(n, 1, 2 + random.nextInt(8)).toArray();
            int[] other = random.ints(n, 1, 2 + random.nextInt(8)).toArray();
            long concordant = 0;
            long discordant = 0;
            long tied = 0;
            long all = 0;
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < s; t++) {
                    int first = Integer.compare(one[s], one[t]);
                    int second = Integer.compare(other[s], other[t]);
                    all++;
                    concordant += first != 0 && first == second ? 1 : 0;
                    discordant += first != 0 && first == -second ? 1 : 0;
                    tied += first == 0 && second == 0 ? 1 : 0;
                }
            }
            assertThat(Pairs.of(one, other))
                    .as("round " + round + ": " + Arrays.toString(one) + " and " + Arrays.toString(other))
                    .isEqualTo(new Pairs(concordant, discordant, tied, all));
        }
    }

    @Test
    void anOrderAgreesWithItself() {
        assertThat(Pairs.of(new int[] {1, 2, 2, 3}, new int[] {1, 2, 2, 3}).agreed())
                .isEqualTo(Fraction.ONE);
        assertThat(Pairs.of(new int[] {1}, new int[] {1}).agreed()).isEqualTo(Fraction.ONE);
    }

    @Test
    void aTieNeitherAgreesNorClashes() {
        Pairs pairs = Pairs.of(new int[] {1, 1, 2}, new int[] {1, 2, 2});

        assertThat(pairs).isEqualTo(new Pairs(1, 0, 0, 3));
        assertThat(pairs.agreed()).isEqualTo(Fraction.of(1, 3));
        assertThat(pairs.clash()).isFalse();
        assertThat(Pairs.of(new int[] {1, 2}, new int[] {2, 1}).clash()).isTrue();
    }
}
