// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.entente.Fraction;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores against their definitions: every set of a few states, one by one. */
class ScoreTest {

    private static final int MOST = 9;

    private static Score score(long states, long set, long happened, boolean hit) {
        return new Score(BigInteger.valueOf(states), BigInteger.valueOf(set), BigInteger.valueOf(happened), hit);
    }

    @Test
    void theChanceIsTheShareOfSetsThatHit() {
        for (int states = 1; states <= MOST; states++) {
            for (int set = 0; set <= states; set++) {
                for (int happened = 0; happened <= states; happened++) {
                    int of = 0;
                    int hits = 0;
                    for (int members = 0; members < 1 << states; members++) {
                        if (Integer.bitCount(members) == set) {
                            of++;
                            hits += (members & ((1 << happened) - 1)) != 0 ? 1 : 0;
                        }
                    }
                    assertThat(score(states, set, happened, false).chance())
                            .as("%d and %d of %d", set, happened, states)
                            .isCloseTo((double) hits / of, within(1e-12));
                }
            }
        }
    }

    @Test
    void ofOneStateItIsTheShareOfTheSet() {
        assertThat(score(12, 3, 1, true).chance()).isEqualTo(0.25);
        assertThat(score(12, 3, 1, true).lift()).isEqualTo(0.75);
        assertThat(score(12, 3, 1, false).lift()).isEqualTo(-0.25);
    }

    @Test
    void whatTheModelRuledOutIsNoHitAndNoLift() {
        assertThat(score(12, 3, 0, false).lift()).isZero();
        assertThatThrownBy(() -> score(12, 3, 0, true)).hasMessageContaining("no score (3 and 0 of 12");
    }

    /** Of very many states: what is left out of each factor is too little to see, and then k·m/N is all there is. */
    @Test
    void goesOnWhereThereAreVeryManyStates() {
        double chance = score(10_000_000_000_000L, 2_000_000, 2_000_000, false).chance();
        assertThat(chance).isCloseTo(-Math.expm1(-0.4), within(1e-6));

        BigInteger all = BigInteger.TWO.pow(200);
        BigInteger half = BigInteger.TWO.pow(199);
        assertThat(new Score(all, half, half, true).lift()).isCloseTo(0, within(1e-12));
        assertThat(new Score(all, BigInteger.ONE, BigInteger.TWO.pow(198), true).chance())
                .isEqualTo(0.25);
    }

    @Test
    void chancesAreScoredAsTheyAreDefined() {
        List<Fraction> chances = List.of(Fraction.of(1, 2), Fraction.of(1, 3), Fraction.of(1, 6), Fraction.ZERO);

        assertThat(BeliefScore.of(chances, 1).brier()).isCloseTo(1 / 4.0 + 4 / 9.0 + 1 / 36.0, within(1e-12));
        assertThat(BeliefScore.of(chances, 1).log()).hasValue(Math.log(1 / 3.0));
        assertThat(BeliefScore.of(chances, 3).log()).isEmpty();
        assertThat(BeliefScore.of(chances, 3).brier()).isCloseTo(1 + 1 / 4.0 + 1 / 9.0 + 1 / 36.0, within(1e-12));
        assertThat(BeliefScore.of(Fraction.of(1, 4), true).brier()).isEqualTo(2 * 9 / 16.0);
    }

    /** Student’s t by its density: the integral up to the quantile is 97.5 of 100. */
    @Test
    void theQuantileIsStudents() {
        for (int freedom : List.of(1, 2, 5, 10, 29, 30, 31, 40, 100, 1_000)) {
            double within = integral(freedom, Mean.quantile(freedom));
            double half = freedom == 1 ? Math.PI / 2 : integral(freedom, 4_000);
            assertThat(within / half).as("%d", freedom).isCloseTo(0.95, within(2e-7));
        }
    }

    private static double density(int freedom, double x) {
        return Math.pow(1 + x * x / freedom, -(freedom + 1) / 2.0);
    }

    /** From 0, by Simpson’s rule in x = u³, which is dense near 0. */
    private static double integral(int freedom, double to) {
        int steps = 200_000;
        double root = Math.cbrt(to);
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double u = root * k / steps;
            double weight = k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2;
            sum += weight * density(freedom, u * u * u) * 3 * u * u;
        }
        return sum * root / steps / 3;
    }

    @Test
    void anIntervalEndsWhereNumbersCanBeNoMore() {
        assertThat(Mean.of(List.of(0.0, 1.0), -1, 1).interval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isEqualTo(-1);
            assertThat(interval.high()).isEqualTo(1);
        });
    }

    @Test
    void aMeanOfOneOrOfAlikeHasNoInterval() {
        assertThat(Mean.of(List.of(0.5), 0, 1).interval()).isEmpty();
        assertThat(Mean.of(List.of(0.5, 0.5), 0, 1).interval()).isEmpty();
        assertThat(Mean.of(List.of(0.0, 1.0), -99, 99).interval())
                .hasValueSatisfying(
                        interval -> assertThat(interval.high()).isCloseTo(0.5 + 12.706205 * 0.5, within(1e-9)));
    }
}
