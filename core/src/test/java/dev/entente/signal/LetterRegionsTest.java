// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.signal.LetterOutcome.Kind;
import dev.entente.signal.LetterPlace.Border;
import dev.entente.signal.LetterPlace.Zone;
import dev.entente.signal.LetterRegions.Change;
import dev.entente.signal.LetterRegions.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Regions of letters, against the solver game by game. */
class LetterRegionsTest {

    private static final int BOXES = 16;
    private static final int DRAWS = 1_000;

    /** What can come of a game: each kind of outcome with its labels, a continuum without a kind. */
    private static Set<Map.Entry<Optional<Kind>, Set<Label>>> found(SignallingSolution solution) {
        return solution.components().stream()
                .map(component -> Map.entry(
                        LetterRegions.kind(component),
                        Stream.of(Label.values()).filter(component::passes).collect(Collectors.toSet())))
                .collect(Collectors.toSet());
    }

    private static SignallingSolution solved(LetterGame game) {
        return SignallingSolution.of(game.game());
    }

    private static boolean toldApart(LetterGame game) {
        return found(solved(game)).contains(Map.entry(Optional.of(Kind.TOLD_APART), Set.of(Label.values())));
    }

    private static LetterBox box(Fraction prior, Interval serious, Interval other, Interval threshold) {
        return new LetterBox(prior, serious, other, threshold);
    }

    private static Interval band(long from, long to, long of) {
        return new Interval(Fraction.of(from, of), Fraction.of(to, of));
    }

    /** On a grid that has all borders on it, games in one place have the same outcomes, and off them those of the closed form. */
    @Test
    void whereAGameLiesTellsWhatCanComeOfIt() {
        Map<LetterPlace, Set<Map.Entry<Optional<Kind>, Set<Label>>>> known = new HashMap<>();
        Fraction half = Fraction.of(1, 2);
        for (Fraction prior : List.of(Fraction.of(1, 3), half, Fraction.of(2, 3))) {
            for (int s = 0; s <= 6; s++) {
                for (int i = 0; i <= 6; i++) {
                    LetterGame game = new LetterGame(prior, Fraction.of(s, 4), Fraction.of(i, 4));
                    LetterPlace place = LetterPlace.of(game);
                    Set<Map.Entry<Optional<Kind>, Set<Label>>> found = found(solved(game));
                    assertThat(found).as("%s %s", game, place).isEqualTo(known.computeIfAbsent(place, _ -> found));
                    game.outcomes()
                            .ifPresent(outcomes -> assertThat(found)
                                    .isEqualTo(outcomes.stream()
                                            .map(one -> Map.entry(Optional.of(one.kind()), one.labels()))
                                            .collect(Collectors.toSet())));
                    assertThat(game.outcomes().isPresent())
                            .isEqualTo(place.borders().isEmpty());
                    assertThat(toldApart(game)).as("%s", game).isEqualTo(place.zone() == Zone.APART);
                }
            }
        }
        assertThat(known).hasSizeGreaterThan(25);
    }

    /** Every game that is drawn from a box lies in a part of it that can come to what the game can, as often as its share says. */
    @Test
    void sharesAreThoseOfGamesDrawnFromTheBox() {
        Random random = new Random(18);
        for (int b = 0; b < BOXES; b++) {
            LetterBox box = box(
                    Fraction.of(1 + random.nextInt(9), 10), drawn(random, 16), drawn(random, 16), drawnBelief(random));
            LetterRegions regions = LetterRegions.of(box);
            assertThat(regions.parts().stream().map(Part::share).reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(Fraction.ONE);
            Map<LetterPlace, Integer> counted = new HashMap<>();
            for (int k = 0; k < DRAWS; k++) {
                LetterGame game = box.at(
                        within(box.serious(), random), within(box.other(), random), within(box.threshold(), random));
                counted.merge(LetterPlace.of(game), 1, Integer::sum);
            }
            for (Part part : regions.parts()) {
                assertThat(LetterPlace.of(part.example())).isEqualTo(part.place());
                assertThat(counted.getOrDefault(part.place(), 0) / (double) DRAWS)
                        .as("%s %s", box, part.place())
                        .isCloseTo(part.share().doubleValue(), Offset.offset(0.07));
            }
            assertThat(regions.parts().stream().map(Part::place).toList()).containsAll(counted.keySet());
        }
    }

    private static Interval drawn(Random random, int most) {
        int from = random.nextInt(most);
        return band(from, random.nextInt(3) == 0 ? from : from + 1 + random.nextInt(most - from), 10);
    }

    private static Interval drawnBelief(Random random) {
        int from = 1 + random.nextInt(8);
        return band(from, random.nextInt(3) == 0 ? from : from + 1 + random.nextInt(9 - from), 10);
    }

    /** A number inside a band, such that no two draws of different bands are the same by rounding. */
    private static Fraction within(Interval band, Random random) {
        return band.isPoint()
                ? band.least()
                : band.least()
                        .plus(band.most().minus(band.least()).times(Fraction.of(1 + random.nextInt(999_982), 999_983)));
    }

    /** By hand: of costs from 1/10 to 1/2 and 1/4 to 5/4, 1/4 of the box tells apart, 5/64 tells nothing, 43/64 in part. */
    @Test
    void theSharesOfABoxAreExact() {
        LetterRegions regions =
                LetterRegions.of(box(Fraction.of(1, 2), band(2, 10, 20), band(5, 25, 20), band(5, 8, 10)));
        assertThat(regions.share(Zone.APART)).isEqualTo(Fraction.of(1, 4));
        assertThat(regions.share(Zone.NOT_CHEAPER)).isEqualTo(Fraction.of(5, 64));
        assertThat(regions.share(Zone.CHEAPER)).isEqualTo(Fraction.of(43, 64));
        assertThat(regions.share(Zone.TOO_DEAR)).isEqualTo(Fraction.ZERO);
        assertThat(regions.changeOfMiddle()).isEqualTo(new Change(Optional.of(Fraction.of(1, 4)), Optional.empty()));
        assertThat(regions.changeOfAll()).isEqualTo(new Change(Optional.of(Fraction.of(3, 4)), Optional.empty()));
    }

    @Test
    void aBoxThatIsOneGameOnABorderIsAContinuum() {
        Interval half = Interval.of(Fraction.of(1, 2));
        List<Part> parts =
                LetterRegions.of(box(Fraction.of(1, 3), half, half, half)).parts();
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().place().borders()).containsExactly(Border.SAME_COST);
        assertThat(parts.getFirst().solution().components()).hasSize(1);
        assertThat(LetterRegions.kind(parts.getFirst().solution().components().getFirst()))
                .isEmpty();
    }

    /** Past the change both are told apart, short of it they aren’t; a change of what is believed never does it. */
    @Test
    void theLeastChangeIsOne() {
        Fraction little = Fraction.of(1, 1000);
        Random random = new Random(1997);
        for (int b = 0; b < BOXES; b++) {
            LetterBox box = box(
                    Fraction.of(1 + random.nextInt(9), 10), drawn(random, 16), drawn(random, 16), drawnBelief(random));
            Change change = LetterRegions.of(box).changeOfMiddle();
            LetterGame middle = box.middle();
            Fraction raise = change.raiseOther().map(little::plus).orElse(Fraction.ZERO);
            Fraction lower = change.lowerSerious().map(little::plus).orElse(Fraction.ZERO);
            assertThat(toldApart(moved(middle, lower, raise))).as("%s", box).isTrue();
            if (!change.none()) {
                assertThat(toldApart(middle)).isFalse();
                assertThat(toldApart(moved(
                                middle,
                                change.lowerSerious().orElse(Fraction.ZERO),
                                change.raiseOther().orElse(Fraction.ZERO))))
                        .isFalse();
                for (int q : List.of(1, 9)) {
                    assertThat(toldApart(new LetterGame(
                                    Fraction.of(q, 10),
                                    middle.costOfSerious(),
                                    middle.costOfOther(),
                                    middle.gain(),
                                    middle.loss())))
                            .isFalse();
                }
            }
            Change all = LetterRegions.of(box).changeOfAll();
            LetterGame corner = new LetterGame(
                    middle.prior(), box.serious().most(), box.other().least());
            assertThat(toldApart(moved(
                            corner,
                            all.lowerSerious().map(little::plus).orElse(Fraction.ZERO),
                            all.raiseOther().map(little::plus).orElse(Fraction.ZERO))))
                    .isTrue();
        }
    }

    private static LetterGame moved(LetterGame game, Fraction lower, Fraction raise) {
        return new LetterGame(
                game.prior(),
                game.costOfSerious().minus(lower),
                game.costOfOther().plus(raise),
                game.gain(),
                game.loss());
    }
}
