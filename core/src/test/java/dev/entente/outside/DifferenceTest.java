// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.explore.worlds.Share.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final double EXACT = 1e-12;

    /** Newcombe (1998), Statistics in Medicine 17:873, table II, method 10; as recalled. */
    @ParameterizedTest(name = "{0}/{1} and {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.1705, 0.8090",
        " 6,  7,  2,  7,  0.0582, 0.8062",
        " 5, 56,  0, 29, -0.0381, 0.1926",
        "10, 10,  0, 10,  0.6075, 1.0000"
    })
    void isThePublishedInterval(long count, long of, long otherCount, long otherOf, double low, double high) {
        Difference apart = Difference.of(new Counted(count, of), new Counted(otherCount, otherOf));

        assertThat(apart.interval().low()).isCloseTo(low, within(0.00006));
        assertThat(apart.interval().high()).isCloseTo(high, within(0.00006));
        assertThat(apart.shows()).isEqualTo(low > 0);
    }

    /** From the definition: the bounds solve a quadratic of the distance from the share in standard errors. */
    @Test
    void wilsonsBoundsAreAsFarFromTheShareAsTheyMayBe() {
        for (long of : new long[] {1, 27, 35, 56, 968}) {
            for (long count = 0; count <= of; count += Math.max(1, of / 9)) {
                Interval bounds = Difference.wilson(new Counted(count, of));
                double share = (double) count / of;
                if (count > 0) {
                    assertThat(errors(share, bounds.low(), of)).isCloseTo(1.959963984540054, within(1e-9));
                }
                if (count < of) {
                    assertThat(errors(share, bounds.high(), of)).isCloseTo(1.959963984540054, within(1e-9));
                }
            }
        }
    }

    private static double errors(double share, double bound, long of) {
        return Math.abs(share - bound) / Math.sqrt(bound * (1 - bound) / of);
    }

    /** By trying one case after the other. */
    @Test
    void soManyCasesCodedTheOtherWayMakeThemAlike() {
        for (long of = 1; of <= 12; of++) {
            for (long count = 0; count <= of; count++) {
                for (long otherCount = 0; otherCount <= 7; otherCount++) {
                    Counted one = new Counted(count, of);
                    Counted other = new Counted(otherCount, 7);
                    boolean more = one.share() > other.share();
                    long turned = 0;
                    while (more
                            ? new Counted(count - turned, of).share() > other.share() + EXACT
                            : new Counted(count + turned, of).share() < other.share() - EXACT) {
                        turned++;
                    }
                    assertThat(Difference.of(one, other).turning())
                            .as(one + " and " + other)
                            .isEqualTo(turned);
                }
            }
        }
    }

    @Test
    void isOfTwoGroupsThatDoNotOverlap() {
        Group one = new Group("one", new Counted(1, 2));
        assertThat(Difference.between(new Coding("it", List.of(one, one)), false))
                .isPresent();
        assertThat(Difference.between(new Coding("it", List.of(one, one)), true))
                .isEmpty();
        assertThat(Difference.between(new Coding("it", List.of(one)), false)).isEmpty();
        assertThat(Difference.between(new Coding("it", List.of(one, one, one)), false))
                .isEmpty();
    }
}
