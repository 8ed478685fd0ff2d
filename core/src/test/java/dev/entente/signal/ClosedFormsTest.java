// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.limits.LimitExceeded;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFormsTest {

    @ParameterizedTest(name = "wins with {0}, costs {1} and up to {2}: demands {3}, war {4}")
    @CsvSource({"0.5, 0.1, 0.4, 0.65, 0.375", "0.5, 0.4, 0.3, 0.5, 0", "0.9, 0.1, 0.5, 1, 0.2"})
    void whatIsDemanded(String chance, String cost, String mostCost, String demand, String war) {
        UltimatumBargaining game = new UltimatumBargaining(Numbers.of(chance), Numbers.of(cost), Numbers.of(mostCost));

        assertThat(game.demand()).isEqualTo(Numbers.of(demand));
        assertThat(game.war()).isEqualTo(Numbers.of(war));
    }

    /** What every demand of a fine grid is worth, from the answers of the other side. */
    @ParameterizedTest(name = "wins with {0}, costs {1} and up to {2}")
    @CsvSource({"0.5, 0.1, 0.4", "0.5, 0.4, 0.3", "0.9, 0.1, 0.5"})
    void noDemandIsWorthMore(String chance, String cost, String mostCost) {
        UltimatumBargaining game = new UltimatumBargaining(Numbers.of(chance), Numbers.of(cost), Numbers.of(mostCost));
        for (int k = 0; k <= 1000; k++) {
            assertThat(worth(game, Fraction.of(k, 1000))).isLessThanOrEqualTo(game.worth());
        }
        assertThat(worth(game, game.demand())).isEqualTo(game.worth());
    }

    private static Fraction worth(UltimatumBargaining game, Fraction demand) {
        Fraction refused = demand.minus(game.chance()).over(game.mostCost());
        Fraction war =
                refused.signum() < 0 ? Fraction.ZERO : refused.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : refused;
        return demand.times(Fraction.ONE.minus(war))
                .plus(game.chance().minus(game.cost()).times(war));
    }

    @Test
    void warThatCostsNothingIsRefused() {
        Fraction half = Fraction.of(1, 2);

        assertThatThrownBy(() -> new UltimatumBargaining(half, Fraction.ZERO, half))
                .hasMessageContaining("costs");
        assertThatThrownBy(() -> new UltimatumBargaining(Fraction.ONE, half, half))
                .hasMessageContaining("chance");
    }

    @ParameterizedTest(name = "bias {0}: {1}")
    @CsvSource({"1/20, 0 2/15 7/15 1", "1/12, 0 1/3 1", "1/4, 0 1", "2, 0 1"})
    void whatWordsCanTell(String bias, String borders) {
        assertThat(new CheapTalk(Numbers.of(bias))
                        .finest().stream().map(Fraction::toString).collect(Collectors.joining(" ")))
                .isEqualTo(borders);
    }

    /** On a border the sender doesn’t care in which of both intervals it is taken to be: acts are their middles. */
    @Test
    void onABorderBothSidesAreAsGood() {
        CheapTalk talk = new CheapTalk(Fraction.of(1, 100));
        for (int intervals = 2; intervals <= talk.intervals(); intervals++) {
            List<Fraction> borders = talk.borders(intervals);
            assertThat(borders).isSorted().endsWith(Fraction.ONE);
            for (int k = 1; k < intervals; k++) {
                Fraction wanted = borders.get(k).plus(talk.bias());
                assertThat(wanted.minus(middle(borders, k)))
                        .isEqualTo(middle(borders, k + 1).minus(wanted));
            }
        }
        assertThatThrownBy(() -> talk.borders(talk.intervals() + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fraction middle(List<Fraction> borders, int interval) {
        return borders.get(interval - 1).plus(borders.get(interval)).over(Fraction.of(2, 1));
    }

    @Test
    void noBiasOrNextToNoneIsRefused() {
        assertThatThrownBy(() -> new CheapTalk(Fraction.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheapTalk(Fraction.of(1, 1_000_000_000)).finest())
                .isInstanceOf(LimitExceeded.class);
    }
}
