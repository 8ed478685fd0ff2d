// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.Signal.Band;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.signal.LetterBox;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.LetterOutcome;
import dev.entente.signal.SignallingSolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of evidence that say what came of a signal. */
class ShownSignalTest {

    /** With three priors, what the letter costs the first two, and the belief from which it is answered. */
    private static String text(String likelihood, String... numbers) {
        return """
            entente: 1
            title: A letter
            decision-makers:
              us:
                options: {letter: write, press: keep up sanctions}
                preferences: [press]
                types:
                  committed: {prior: %s, preferences: [letter]}
                  posturing: {prior: %s, preferences: [press]}
                  absent: {prior: %s, preferences: [not press]}
              target:
                options: {talk: come to talks}
                preferences: [talk]
            status-quo: [press]
            signals:
              letter:
                {option: letter, sender: us, receiver: target, of: [committed, posturing], costs: {committed: %s, posturing: %s}, belief: %s}
            sources:
              paper: {title: A paper}
            evidence:
              came: {source: paper, claim: It came., likelihood: {%s}}
            """.formatted(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], likelihood);
    }

    /** With the two types alone believed in, at evens, and a letter that is half believed. */
    private static String halfBelieved(String likelihood) {
        return text(likelihood, "0.4", "0.4", "0.2", "1/4", "1/2", "{from: 0.4, to: 0.8}");
    }

    private static Reading<Case> reading(String text) {
        return CaseFile.read(
                SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty(), Optional.empty());
    }

    private static Case read(String text) {
        return switch (reading(text)) {
            case Reading.Done<Case>(Case subject, var _) -> subject;
            case Reading.Failed<Case>(List<Diagnostic> found) ->
                throw new AssertionError(found.stream().map(Diagnostic::text).toList());
        };
    }

    private static List<Diagnostic> refused(String text) {
        return switch (reading(text)) {
            case Reading.Done<Case> _ -> throw new AssertionError("it was read");
            case Reading.Failed<Case>(List<Diagnostic> found) -> found;
        };
    }

    private static Belief belief(Case subject) {
        return Beliefs.of(subject).of(0).orElseThrow();
    }

    private static Fraction fraction(String written) {
        String[] parts = written.split("/", -1);
        return Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** q = ½ of the two, μ* = 3/5 in the middle: the posturing one writes at 2/3; the absent one’s likelihood is the analyst’s. */
    @Test
    void likelihoodsAreHowOftenEachTypeSendsIt() {
        Belief belief = belief(read(halfBelieved("signal: letter, outcome: half-believed, us.absent: 0.5")));
        assertThat(belief.items().getFirst().stated())
                .containsExactly(Fraction.ONE, Fraction.of(2, 3), Fraction.of(1, 2));
        assertThat(belief.posterior().orElseThrow())
                .containsExactly(Fraction.of(12, 23), Fraction.of(8, 23), Fraction.of(3, 23));
    }

    @Test
    void whenItWasNotSentTheOthersCount() {
        Belief belief =
                belief(read(halfBelieved("signal: letter, outcome: half-believed, sent: false, us.absent: 0.5")));
        assertThat(belief.items().getFirst().stated())
                .containsExactly(Fraction.ZERO, Fraction.of(1, 3), Fraction.of(1, 2));
    }

    /** Every outcome of the closed form, against the chances that the solver finds. */
    @ParameterizedTest(name = "q {0}, costs {1} and {2}, answers from {3}")
    @CsvSource({
        "1/3, 1/4, 1/2, 1/2",
        "1/3, 1/2, 3/2, 1/2",
        "2/3, 1/4, 1/2, 1/2",
        "2/3, 3/4, 1/4, 1/2",
        "2/3, 1/2, 3/2, 1/2",
        "1/3, 3/4, 1/4, 1/2"
    })
    void itIsAsTheGameIsPlayed(String prior, String serious, String other, String threshold) {
        String rest = Fraction.ONE.minus(fraction(prior)).written();
        String numbers =
                text("us.committed: 1, us.posturing: 1, us.absent: 1", prior, rest, "0", serious, other, threshold);
        Case plain = read(numbers);
        LetterBox box =
                LetterOfCase.of(plain, plain.situation().signals().getFirst()).box();
        List<LetterOutcome> outcomes = box.middle().outcomes().orElseThrow();
        var game = box.middle().game();
        var components = SignallingSolution.of(game).components();
        assertThat(outcomes).hasSameSizeAs(components);
        for (LetterOutcome outcome : outcomes) {
            boolean sent = outcome.serious().plus(outcome.other()).signum() > 0;
            Belief belief = belief(read(text(
                    "signal: letter, outcome: " + outcome.kind().word() + ", sent: " + sent + ", us.absent: 1",
                    prior,
                    rest,
                    "0",
                    serious,
                    other,
                    threshold)));
            assertThat(components).as(outcome.kind().word()).anySatisfy(component -> {
                assertThat(component.sends(0, sent ? 0 : 1).least())
                        .isEqualTo(belief.items().getFirst().stated().get(0));
                assertThat(component.sends(1, sent ? 0 : 1).least())
                        .isEqualTo(belief.items().getFirst().stated().get(1));
            });
        }
    }

    /** Prior ¼ of two, who back down at a cost of 1; the first gains by a fight: the other bluffs at ⅓ (Fearon, 1994, in numbers of our own). */
    @Test
    void aChallengeIsAsExpectedAsEachTypeMakesIt() {
        String letter = text(
                "signal: letter, outcome: bluff, us.absent: 0", "1/4", "3/4", "0", "2", "1", "{from: 0.4, to: 0.8}");
        String crisis = letter.replace(
                "{option: letter,", "{option: letter, game: crisis, fight: {committed: 1/2, posturing: -3},");
        Belief belief = belief(read(crisis.replace("{from: 0.4, to: 0.8}", "0.5")));
        assertThat(belief.items().getFirst().stated()).containsExactly(Fraction.ONE, Fraction.of(1, 3), Fraction.ZERO);
        assertThat(belief.posterior().orElseThrow().getFirst()).isEqualTo(Fraction.of(1, 2));
        assertThat(belief(read(crisis)).within(0).orElseThrow())
                .isEqualTo(new Band(Fraction.of(2, 5), Fraction.of(4, 5), Grounds.NONE));
        assertThat(refused(crisis.replace("outcome: bluff", "outcome: told-apart")))
                .singleElement()
                .satisfies(found -> assertThat(found.text()).contains("What can: bluff"));
    }

    /** Bounds of belief, against games all over the box: the receiver’s belief goes from 0.4 to 0.8, the prior is ½. */
    @Test
    void boundsAreThoseOfAllGamesOfTheBox() {
        Case subject = read(text(
                "signal: letter, outcome: half-believed, us.absent: 0",
                "0.5",
                "0.5",
                "0",
                "1/4",
                "1/2",
                "{from: 0.4, to: 0.8}"));
        Belief belief = belief(subject);
        Band within = belief.within(0).orElseThrow();
        for (int k = 51; k <= 80; k++) {
            String at = "{at: " + k + " %}";
            Fraction share = belief(read(text(
                            "signal: letter, outcome: half-believed, us.absent: 0",
                            "0.5",
                            "0.5",
                            "0",
                            "1/4",
                            "1/2",
                            at)))
                    .posterior()
                    .orElseThrow()
                    .getFirst();
            assertThat(share).isBetween(within.from(), within.to());
        }
        assertThat(within.from()).isEqualTo(Fraction.of(1, 2));
        assertThat(within.to()).isEqualTo(Fraction.of(4, 5));
        assertThat(belief.posterior().orElseThrow().getFirst()).isEqualTo(Fraction.of(3, 5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            signal: note, outcome: half-believed, us.absent: 1   | there is no signal “note”
            signal: letter, outcome: half-beleived, us.absent: 1 | nothing that can come of a signal is called “half-beleived”
            signal: letter, us.absent: 1                         | the key “outcome” is missing
            outcome: silence, us.absent: 1                       | the key “signal” is missing
            signal: letter, outcome: told-apart, us.absent: 1    | in the middle of its bounds “told-apart” can’t come of “letter”
            signal: letter, outcome: silence, us.absent: 0       | in “silence” neither type sends it, and here it was sent
            signal: letter, outcome: half-believed               | the signal is not about us.absent
            signal: letter, outcome: half-believed, us.absent: 1, us.committed: 1 | how expected this is under “committed” follows from the signal
            signal: letter, outcome: half-believed, sent: maybe, us.absent: 1 | “sent” must be true or false
            """)
    void whatCantBe(String likelihood, String message) {
        assertThat(refused(halfBelieved(likelihood)))
                .singleElement()
                .satisfies(found -> assertThat(found.text()).contains(message).containsPattern("case.yaml:2\\d:\\d+"));
    }

    @Test
    void onABorderNoOutcomeIsOne() {
        assertThat(refused(text(
                        "signal: letter, outcome: half-believed, us.absent: 1",
                        "0.4",
                        "0.4",
                        "0.2",
                        "1/2",
                        "1/2",
                        "0.6")))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.text()).contains("lies on a border, where one outcome runs into another"));
    }

    @Test
    void whatFollowsFromASignalGoesWithIt() {
        CaseEditor editor = CaseEditor.of(
                        SourceFile.of(
                                "case.yaml", halfBelieved("signal: letter, outcome: half-believed, us.absent: 1")),
                        Path.of("case.yaml"),
                        Optional.empty())
                .orElseThrow();
        assertThat(editor.removeParty("target").text())
                .doesNotContain("sender", "likelihood")
                .contains("claim: It came.");
    }
}
