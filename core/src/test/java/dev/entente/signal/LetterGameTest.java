// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static dev.entente.signal.LetterGame.ENGAGE;
import static dev.entente.signal.LetterGame.LETTER;
import static dev.entente.signal.LetterGame.NONE;
import static dev.entente.signal.LetterGame.OTHER;
import static dev.entente.signal.LetterGame.SERIOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.signal.Component.Extent;
import dev.entente.signal.LetterOutcome.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether to believe a letter: what can come of it, with what each outcome withstands. */
class LetterGameTest {

    /** Prior, costs, and each component: who writes, who is engaged after a letter and without one, the labels it lacks. */
    private static final String OUTCOMES = """
            1/3 | 1/2 | 3/2 | 1 0 1 0; 0 0 0–1/2 0 INTUITIVE D1
            1/3 | 1/4 | 1/2 | 1 1/2 1/2 0; 0 0 0–1/4 0 D1
            1/3 | 1/2 | 1/2 | 0–1 0–1/2 0–1/2 0
            1/3 | 0   | 0   | 0–1 0–1 0 0
            1/3 | 3/4 | 1/4 | 0 0 0–1/4 0
            1/3 | 3/2 | 2   | 0 0 0–1 0
            2/3 | 1/4 | 1/2 | 0 0 0–1 1; 1 1 1 0–1/2; 1/2 0 1 3/4
            2/3 | 3/4 | 1/4 | 1 1 1 0–1/4 D1; 0 0 0–1 1
            """;

    @ParameterizedTest(name = "prior {0}, costs {1} and {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = OUTCOMES)
    void whatCanComeOfIt(String prior, String serious, String other, String outcomes) {
        LetterGame game = new LetterGame(Numbers.of(prior), Numbers.of(serious), Numbers.of(other));

        assertThat(SignallingSolution.of(game.game()).components().stream().map(LetterGameTest::told))
                .containsExactlyInAnyOrder(outcomes.split("; "));
    }

    private static String told(Component one) {
        String play = "%s %s %s %s"
                .formatted(
                        one.sends(SERIOUS, LETTER),
                        one.sends(OTHER, LETTER),
                        one.answers(LETTER, ENGAGE),
                        one.answers(NONE, ENGAGE));
        return play
                + Arrays.stream(Label.values())
                        .filter(label -> !one.passes(label))
                        .map(label -> " " + label)
                        .collect(Collectors.joining());
    }

    @Test
    void aContinuumIsTold() {
        assertThat(extents("1/2", "1/2")).containsExactly(Extent.CONTINUUM);
        assertThat(extents("0", "0")).containsExactly(Extent.CONTINUUM);
        assertThat(extents("1/4", "1/2")).containsExactlyInAnyOrder(Extent.POINT, Extent.ONE_OUTCOME);
    }

    private static List<Extent> extents(String serious, String other) {
        return solved("1/3", serious, other).components().stream()
                .map(Component::extent)
                .toList();
    }

    @Test
    void aLabelThatFailsHasItsReason() {
        Component silence = silence(solved("1/3", "1/2", "3/2"));

        Verdict.Fails failed = (Verdict.Fails) silence.verdict(Label.INTUITIVE);

        assertThat(failed.message()).isEqualTo("letter");
        assertThat(failed.believed()).containsExactly("serious");
        assertThat(failed.gains()).containsExactly(new Verdict.Gain("serious", "engage", Fraction.of(1, 2)));
    }

    @Test
    void whatCanBeBelievedAfterALetterThatNobodyWrites() {
        Component silence = silence(solved("1/3", "1/4", "1/2"));
        Interval half = new Interval(Fraction.ZERO, Fraction.of(1, 2));
        Interval rest = new Interval(Fraction.of(1, 2), Fraction.ONE);

        assertThat(beliefs(silence, Label.SEQUENTIAL)).containsExactly(new BeliefRange("letter", List.of(half, rest)));
        assertThat(beliefs(silence(solved("1/3", "3/4", "1/4")), Label.D1))
                .containsExactly(
                        new BeliefRange("letter", List.of(Interval.of(Fraction.ZERO), Interval.of(Fraction.ONE))));
    }

    private static List<BeliefRange> beliefs(Component component, Label label) {
        return ((Verdict.Passes) component.verdict(label)).beliefs();
    }

    private static Component silence(SignallingSolution solution) {
        return solution.components().stream()
                .filter(one -> one.sends(SERIOUS, LETTER).equals(Interval.of(Fraction.ZERO)))
                .findFirst()
                .orElseThrow();
    }

    private static SignallingSolution solved(String prior, String serious, String other) {
        return SignallingSolution.of(new LetterGame(Numbers.of(prior), Numbers.of(serious), Numbers.of(other)).game());
    }

    @Test
    void theClosedFormIsWhatIsFound() {
        Random random = new Random(18);
        for (int k = 0; k < 150; k++) {
            LetterGame game = new LetterGame(
                    Fraction.of(1 + random.nextInt(11), 12),
                    Fraction.of(random.nextInt(17), 8),
                    Fraction.of(random.nextInt(17), 8),
                    Fraction.of(1 + random.nextInt(4), 2),
                    Fraction.of(1 + random.nextInt(4), 2));
            game.outcomes()
                    .ifPresent(outcomes -> assertThat(SignallingSolution.of(game.game()).components().stream()
                                    .map(LetterGameTest::outcome))
                            .as("%s", game)
                            .containsExactlyInAnyOrderElementsOf(
                                    outcomes.stream().map(LetterGameTest::parts).toList()));
        }
    }

    private static List<Object> outcome(Component one) {
        return List.of(
                one.sends(SERIOUS, LETTER),
                one.sends(OTHER, LETTER),
                one.answers(LETTER, ENGAGE),
                one.answers(NONE, ENGAGE),
                Arrays.stream(Label.values()).filter(one::passes).collect(Collectors.toSet()));
    }

    private static List<Object> parts(LetterOutcome one) {
        return List.of(
                Interval.of(one.serious()), Interval.of(one.other()), one.afterLetter(), one.afterNone(), one.labels());
    }

    @Test
    void theClosedFormByName() {
        assertThat(kinds("1/3", "1/4", "1/2")).containsExactly(Kind.SILENCE, Kind.HALF_BELIEVED);
        assertThat(kinds("2/3", "1/4", "3/2")).containsExactly(Kind.SILENCE, Kind.TOLD_APART, Kind.HALF_SILENT);
        assertThat(kinds("2/3", "1/4", "1/2")).containsExactly(Kind.SILENCE, Kind.ALL_WRITE, Kind.HALF_SILENT);
    }

    private static List<Kind> kinds(String prior, String serious, String other) {
        return new LetterGame(Numbers.of(prior), Numbers.of(serious), Numbers.of(other))
                .outcomes().orElseThrow().stream().map(LetterOutcome::kind).toList();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({"1/2, 1/4, 1/2", "1/3, 0, 1/2", "1/3, 1/2, 1/2", "1/3, 1/2, 1", "1/3, 1, 2"})
    void onABorderThereIsNoClosedForm(String prior, String serious, String other) {
        assertThat(new LetterGame(Numbers.of(prior), Numbers.of(serious), Numbers.of(other)).outcomes())
                .isEmpty();
    }

    @Test
    void theThresholdIsWhereGainAndLossAreEven() {
        Fraction third = Fraction.of(1, 3);
        LetterGame game = new LetterGame(third, third, third, Fraction.of(3, 1), Fraction.ONE);

        assertThat(game.threshold()).isEqualTo(Fraction.of(1, 4));
    }

    @Test
    void aLetterThatIsNoGameIsRefused() {
        Fraction half = Fraction.of(1, 2);
        Fraction less = Fraction.of(-1, 2);

        assertThatThrownBy(() -> new LetterGame(Fraction.ONE, half, half)).hasMessageContaining("prior");
        assertThatThrownBy(() -> new LetterGame(half, less, half)).hasMessageContaining("costs");
        assertThatThrownBy(() -> new LetterGame(half, half, half, Fraction.ZERO, half))
                .hasMessageContaining("gain");
    }
}
