// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.signal.CrisisBox.Mettles;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a case says of a crisis, and what is taken where it says nothing. */
class CrisisOfCaseTest {

    private static final String CASE = """
            entente: 1
            title: An ultimatum
            decision-makers:
              north:
                options: {mobilise: mobilise}
                preferences: [leave]
                types:
                  resolute: {prior: 0.2, preferences: [leave]}
                  wavering: {prior: 0.6, preferences: [not mobilise]}
                  absent: {prior: 0.2, preferences: [not mobilise]}
              south:
                options: {leave: leave the valley}
                preferences: [not leave]
            MORE
            signals:
              ultimatum:
                GAME
                option: mobilise
                sender: north
                receiver: south
                of: [resolute, wavering]
            """;

    private static Case subject(String more, String game) {
        return CaseFile.read(
                        SourceFile.of("case.yaml", CASE.replace("MORE", more).replace("GAME", game)),
                        Path.of("case.yaml"),
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();
    }

    private static Signal signal(Case subject) {
        return subject.situation().signals().getFirst();
    }

    private static CrisisOfCase crisis(String more, String game) {
        Case subject = subject(more, game);
        return CrisisOfCase.of(subject, signal(subject));
    }

    private static Interval band(String least, String most) {
        return new Interval(Numbers.of(least), Numbers.of(most));
    }

    @Test
    void whatIsGivenIsTaken() {
        CrisisOfCase crisis = crisis("", """
                game: crisis
                    costs: {resolute: 1/2, wavering: {from: 0, to: 1.5}}
                    fight: {resolute: -25 %, wavering: {from: -2, to: -1/2}}
                    belief: 0.4""");
        assertThat(crisis.resolute().mettles()).isEqualTo(new Mettles(band("-1/4", "-1/4"), band("1/2", "1/2")));
        assertThat(crisis.irresolute().mettles()).isEqualTo(new Mettles(band("-2", "-1/2"), band("0", "3/2")));
        assertThat(crisis.box().prior()).isEqualTo(Fraction.of(1, 4));
        assertThat(crisis.box().threshold()).isEqualTo(Interval.of(Fraction.of(2, 5)));
        assertThat(crisis.furtherTypes()).isTrue();
        assertThat(crisis.thresholdGiven()).isTrue();
    }

    /** Backing down is no state, so that no order tells what it costs: the resolute type is taken to fight. */
    @Test
    void whereNothingIsSaidTheFirstTypeFights() {
        CrisisOfCase crisis = crisis(
                "", "game: crisis\n    costs: {wavering: 1}\n    fight: {resolute: {from: -3, to: 1}, wavering: -2}");
        assertThat(crisis.resolute().costGiven()).isFalse();
        assertThat(crisis.thresholdGiven()).isFalse();
        assertThat(crisis.box().threshold()).isEqualTo(new Interval(Fraction.ZERO, Fraction.ONE));
        assertThat(CrisisRegions.of(crisis.box()).share(place -> place.fights() == CrisisPlace.Fights.RESOLUTE))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void anotherGameIsRefusedByEach() {
        Case letter = subject("", "kind: sunk");
        assertThatThrownBy(() -> CrisisOfCase.of(letter, signal(letter))).hasMessageContaining("is no crisis");
        Case crisis = subject("", "game: crisis\n    costs: {wavering: 1}\n    fight: {resolute: 1, wavering: -2}");
        assertThatThrownBy(() -> LetterOfCase.of(crisis, signal(crisis))).hasMessageContaining("is no letter");
    }

    @Test
    void aChallengeThatCannotBeMadeIsNone() {
        assertThatThrownBy(() -> crisis(
                        "feasible: [not mobilise]",
                        "game: crisis\n    costs: {wavering: 1}\n    fight: {resolute: 1, wavering: -2}"))
                .hasMessageContaining("can’t be taken here");
    }
}
