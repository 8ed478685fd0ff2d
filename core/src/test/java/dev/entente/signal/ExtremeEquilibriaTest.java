// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.signal.ExtremeEquilibria.Connected;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Games in strategic form: one information set a player. */
class ExtremeEquilibriaTest {

    /** von Stengel 1999, “New maximal numbers of equilibria in bimatrix games”: six by six with 75 equilibria; the second’s
     * payoffs by its own plans. */
    @Test
    void aGameWithManyEquilibria() {
        int[][] first = rows("""
                9504 -660 19976 -20526 1776 -8976
                -111771 31680 -130944 168124 -8514 52764
                397584 -113850 451176 -586476 29216 -178761
                171204 -45936 208626 -263076 14124 -84436
                1303104 -453420 1227336 -1718376 72336 -461736
                737154 -227040 774576 -1039236 48081 -300036""");
        int[][] ofSecond = rows("""
                72336 -461736 1227336 -1718376 1303104 -453420
                48081 -300036 774576 -1039236 737154 -227040
                29216 -178761 451176 -586476 397584 -113850
                14124 -84436 208626 -263076 171204 -45936
                1776 -8976 19976 -20526 9504 -660
                -8514 52764 -130944 168124 -111771 31680""");
        ExtremeEquilibria found = ExtremeEquilibria.of(strategic(first, (x, y) -> ofSecond[y][x]));

        assertThat(found.components()).hasSize(75);
    }

    @Test
    void pairsOfPlansThatMakeEquilibriaDo() {
        Random random = new Random(4);
        for (int k = 0; k < 40; k++) {
            int[][] first = random(random);
            int[][] second = random(random);
            TwoPlayers game = strategic(first, (x, y) -> second[x][y]);
            ExtremeEquilibria found = ExtremeEquilibria.of(game);

            assertThat(found.components()).isNotEmpty();
            for (Connected one : found.components()) {
                one.first().stream()
                        .forEach(x -> found.partners().get(x).stream()
                                .forEach(y -> assertThat(game.isNash(found.planOfFirst(x), found.planOfSecond(y)))
                                        .isTrue()));
            }
        }
    }

    private static int[][] random(Random random) {
        return Stream.generate(() -> random.ints(4, 0, 4).toArray()).limit(3).toArray(int[][]::new);
    }

    private static int[][] rows(String lines) {
        return lines.lines()
                .map(line ->
                        Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray())
                .toArray(int[][]::new);
    }

    private interface Payoffs {
        int at(int row, int column);
    }

    private static TwoPlayers strategic(int[][] first, Payoffs second) {
        return new TwoPlayers(
                Plans.sideBySide(1, first.length),
                Plans.sideBySide(1, first[0].length),
                (x, y) -> x == 0 || y == 0 ? Fraction.ZERO : Fraction.of(first[x - 1][y - 1], 1),
                (x, y) -> x == 0 || y == 0 ? Fraction.ZERO : Fraction.of(second.at(x - 1, y - 1), 1));
    }
}
