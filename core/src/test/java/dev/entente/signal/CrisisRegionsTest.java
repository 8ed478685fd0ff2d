// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.signal.CrisisBox.Mettles;
import dev.entente.signal.CrisisGame.Mettle;
import dev.entente.signal.CrisisPlace.Fights;
import dev.entente.signal.CrisisPlace.Price;
import dev.entente.signal.CrisisRegions.Change;
import dev.entente.signal.CrisisRegions.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Which share of a box lies where, against points of it. */
class CrisisRegionsTest {

    private static final Interval UNIT = new Interval(Fraction.ZERO, Fraction.ONE);
    private static final Interval LOSS = new Interval(Numbers.of("-1"), Fraction.ZERO);

    private static CrisisBox box(Interval fight, Interval cost, Interval otherFight, Interval otherCost) {
        return new CrisisBox(
                Numbers.of("1/4"),
                new Mettles(fight, cost),
                new Mettles(otherFight, otherCost),
                Interval.of(Numbers.of("1/2")));
    }

    private static Interval point(String number) {
        return Interval.of(Numbers.of(number));
    }

    /** Of the 24 orders of four numbers from 0 to 1 each counts alike. */
    @Test
    void numbersWithTheSameBoundsAreInEachOrderAlike() {
        CrisisRegions regions = CrisisRegions.of(box(LOSS, UNIT, LOSS, UNIT));
        assertThat(regions.share(place -> place.fights() == Fights.BOTH)).isEqualTo(Numbers.of("1/4"));
        assertThat(regions.share(place -> place.fights() == Fights.NOBODY)).isEqualTo(Numbers.of("1/4"));
        assertThat(regions.share(place ->
                        place.fights() == Fights.RESOLUTE && place.price().equals(Optional.of(Price.LESS))))
                .isEqualTo(Numbers.of("1/8"));
        assertThat(regions.share(place ->
                        place.fights() == Fights.IRRESOLUTE && place.price().equals(Optional.of(Price.MORE))))
                .isEqualTo(Numbers.of("1/8"));
    }

    @Test
    void aLineThroughTheBoxPartsIt() {
        CrisisRegions regions = CrisisRegions.of(box(
                point("1/2"),
                point("1"),
                new Interval(Numbers.of("-2"), Numbers.of("-1")),
                new Interval(Numbers.of("1/2"), Numbers.of("3/2"))));
        assertThat(regions.share(place -> place.fights() == Fights.BOTH)).isEqualTo(Numbers.of("1/8"));
        assertThat(regions.share(place -> place.fights() == Fights.RESOLUTE)).isEqualTo(Numbers.of("7/8"));
        assertThat(regions.parts()).hasSize(2);
    }

    @Test
    void sharesAreThoseOfPointsAndSumToOne() {
        Random random = new Random(1994);
        for (int b = 0; b < 8; b++) {
            CrisisBox box = new CrisisBox(
                    Fraction.of(1 + random.nextInt(7), 8),
                    new Mettles(band(random, -12, 8), band(random, 0, 12)),
                    new Mettles(band(random, -12, 4), band(random, 0, 12)),
                    band(random, 1, 7));
            Map<CrisisPlace, Integer> counted = new HashMap<>();
            int points = 3_000;
            for (int p = 0; p < points; p++) {
                counted.merge(
                        CrisisPlace.of(new CrisisGame(
                                box.prior(),
                                new Mettle(
                                        at(box.resolute().fight(), random),
                                        at(box.resolute().cost(), random)),
                                new Mettle(
                                        at(box.irresolute().fight(), random),
                                        at(box.irresolute().cost(), random)),
                                at(box.threshold(), random))),
                        1,
                        Integer::sum);
            }
            CrisisRegions regions = CrisisRegions.of(box);
            assertThat(regions.share(_ -> true)).isEqualTo(Fraction.ONE);
            for (Part part : regions.parts()) {
                assertThat(CrisisPlace.of(part.example())).isEqualTo(part.place());
                assertThat(part.endings()).isNotEmpty();
                assertThat(counted.getOrDefault(part.place(), 0) / (double) points)
                        .as("%s: %s", box, part.place())
                        .isCloseTo(part.share().doubleValue(), Offset.offset(0.05));
            }
            assertThat(regions.parts()).extracting(Part::place).containsAll(counted.keySet());
        }
    }

    private static Interval band(Random random, int least, int most) {
        int one = least + random.nextInt(most - least + 1);
        int other = least + random.nextInt(most - least + 1);
        return new Interval(Fraction.of(Math.min(one, other), 8), Fraction.of(Math.max(one, other), 8));
    }

    private static Fraction at(Interval band, Random random) {
        return band.least()
                .plus(band.most().minus(band.least()).times(Fraction.of(2L * random.nextInt(10_000) + 1, 20_000)));
    }

    /** Beyond the change the receiver concedes to all, and short of it not. */
    @Test
    void pastTheLeastChangeTheThreatIsBelieved() {
        Random random = new Random(5);
        Fraction little = Fraction.of(1, 1000);
        int needed = 0;
        for (int b = 0; b < 60; b++) {
            CrisisBox box = new CrisisBox(
                    Fraction.of(1 + random.nextInt(7), 8),
                    new Mettles(band(random, -12, 8), band(random, 0, 12)),
                    new Mettles(band(random, -12, 4), band(random, 0, 12)),
                    band(random, 3, 6));
            CrisisGame middle = box.middle();
            Change change = new CrisisRegions(box, List.of()).changeOfMiddle();
            CrisisGame tied = costlier(middle, change, little);
            assertThat(CrisisPlace.of(tied).fights()).isEqualTo(Fights.BOTH);
            if (!change.tied()) {
                needed++;
                assertThat(CrisisPlace.of(costlier(middle, change, Fraction.ZERO.minus(little)))
                                .fights())
                        .isNotEqualTo(Fights.BOTH);
            }
            change.lowerThreshold().ifPresent(by -> {
                CrisisGame sooner = new CrisisGame(
                        middle.prior(),
                        middle.resolute(),
                        middle.irresolute(),
                        middle.threshold().minus(by).minus(little));
                assertThat(CrisisPlace.of(sooner).enough()).isTrue();
                assertThat(CrisisPlace.of(middle).enough()).isFalse();
            });
        }
        assertThat(needed).isGreaterThan(20);
    }

    private static CrisisGame costlier(CrisisGame game, Change change, Fraction little) {
        return new CrisisGame(
                game.prior(),
                costlier(game.resolute(), change.tieResolute(), little),
                costlier(game.irresolute(), change.tieIrresolute(), little),
                game.threshold());
    }

    private static Mettle costlier(Mettle mettle, Optional<Fraction> by, Fraction little) {
        Fraction more = by.map(little::plus).orElse(Fraction.ZERO);
        return new Mettle(mettle.fight().plus(more), mettle.cost());
    }

    @Test
    void bothEndsCountForAllOfTheBox() {
        CrisisBox box = box(point("1/2"), point("1"), new Interval(Numbers.of("-2"), Numbers.of("-1")), UNIT);
        Change all = CrisisRegions.of(box).changeOfAll();
        assertThat(all.tieResolute()).isEmpty();
        assertThat(all.tieIrresolute()).contains(Numbers.of("2"));
        assertThat(all.lowerThreshold()).isEmpty();
    }

    @Test
    void whatIsNoBoxIsRefused() {
        assertThatThrownBy(() -> new Mettles(UNIT, LOSS)).hasMessageContaining("backing down");
        assertThatThrownBy(() -> new CrisisBox(Fraction.ONE, new Mettles(UNIT, UNIT), new Mettles(UNIT, UNIT), UNIT))
                .hasMessageContaining("prior");
        assertThatThrownBy(() ->
                        new CrisisBox(Numbers.of("1/2"), new Mettles(UNIT, UNIT), new Mettles(UNIT, UNIT), point("1")))
                .hasMessageContaining("belief");
    }
}
