// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.signal.LetterOfCase.Source;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case says that a letter costs, and what orders of states tell where it says nothing. */
class LetterOfCaseTest {

    private static final String CASE = """
            entente: 1
            title: A letter
            decision-makers:
              us:
                options: {letter: write, press: keep up sanctions}
                preferences: [press]
                types:
                  committed: {prior: 0.3, preferences: [WANTS]}
                  posturing: {prior: 0.5, preferences: [press, not letter]}
                  absent: {prior: 0.2, preferences: [press]}
              target:
                options: {talk: come to talks, freeze: freeze}
                preferences: [talk]
            feasible: [freeze implies talk]
            TODAY
            signals:
              letter: {option: letter, sender: us, receiver: target, of: [committed, posturing], answer: ANSWER MORE}
            """;

    private static LetterOfCase letter(String wants, String today, String answer, String more) {
        Case subject = CaseFile.read(
                        SourceFile.of(
                                "case.yaml",
                                CASE.replace("WANTS", wants)
                                        .replace("TODAY", today)
                                        .replace("ANSWER", answer)
                                        .replace("MORE", more)),
                        Path.of("case.yaml"),
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();
        return LetterOfCase.of(subject, subject.situation().signals().getFirst());
    }

    /** Of each order of states what it tells; an answer that only undoes the loss does not repay it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "press; INDIFFERENT; 0; 0",
                "letter; LIKED; 0; 0",
                "'talk, not letter'; REPAID; 0; 1",
                "'not letter, talk'; NOT_REPAID; 1; 2",
                "'not letter'; NOT_REPAID; 1; 2",
                "'letter implies talk'; NOT_REPAID; 1; 2"
            })
    void anOrderGivesBounds(String wants, Source source, long least, long most) {
        LetterOfCase.Bearer serious =
                letter(wants, "status-quo: [press]", "talk", "").serious();
        assertThat(serious.source()).isEqualTo(source);
        assertThat(serious.cost()).isEqualTo(new Interval(Fraction.of(least, 1), Fraction.of(most, 1)));
    }

    @Test
    void whatTheReceiverHasToDoToAnswerGoesWithIt() {
        assertThat(letter("'freeze and talk', not letter", "status-quo: [press]", "freeze", "")
                        .serious()
                        .source())
                .isEqualTo(Source.REPAID);
    }

    @Test
    void anOptionThatIsTakenTodayIsHeldAgainstLeavingIt() {
        assertThat(letter("not letter", "status-quo: [press, letter]", "talk", "")
                        .serious()
                        .source())
                .isEqualTo(Source.NOT_REPAID);
    }

    @Test
    void priorsAreOfTheTwoAlone() {
        LetterOfCase letter = letter("press", "status-quo: [press]", "talk", "");
        assertThat(letter.box().prior()).isEqualTo(Fraction.of(3, 8));
        assertThat(letter.other().prior()).isEqualTo(Fraction.of(5, 8));
        assertThat(letter.furtherTypes()).isTrue();
        assertThat(letter.thresholdGiven()).isFalse();
        assertThat(letter.box().threshold()).isEqualTo(new Interval(Fraction.ZERO, Fraction.ONE));
    }

    @Test
    void whatIsGivenIsTakenAndTiedHandsCostNothingWhoKeepsItsWord() {
        LetterOfCase letter = letter(
                "not letter",
                "status-quo: [press]",
                "talk",
                ", kind: tied-hands, belief: 0.4, costs: {posturing: {from: 0.5, to: 3}}");
        assertThat(letter.serious().source()).isEqualTo(Source.KEPT_WORD);
        assertThat(letter.serious().cost()).isEqualTo(Interval.of(Fraction.ZERO));
        assertThat(letter.other().cost()).isEqualTo(new Interval(Fraction.of(1, 2), Fraction.of(3, 1)));
        assertThat(letter.box().threshold()).isEqualTo(Interval.of(Fraction.of(2, 5)));
    }

    @Test
    void whereNothingCanBeProposedItSaysWhy() {
        assertThatThrownBy(() -> letter("press", "", "talk", ""))
                .hasMessageContaining("where things stand today is not said");
    }
}
