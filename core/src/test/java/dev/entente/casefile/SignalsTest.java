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
import dev.entente.cases.Signal;
import dev.entente.cases.Signal.Band;
import dev.entente.cases.Signal.Game;
import dev.entente.cases.Signal.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What decision makers do so as to be believed, as a file says it. */
class SignalsTest {

    private static final String CASE = """
            entente: 1
            title: A letter
            decision-makers:
              us:
                options: {letter: write, press: keep up sanctions}
                preferences: [press]
                types:
                  committed: {prior: 0.5, preferences: [letter]}
                  posturing: {prior: 0.5, preferences: [press]}
              target:
                options: {talk: come to talks}
                preferences: [talk]
            status-quo: [press]
            """;

    private static final String LETTER = """
            signals:
              letter:
                option: letter
                sender: us
                receiver: target
                of: [committed, posturing]
                answer: talk
                kind: sunk
                costs:
                  committed: 1/4
                  posturing: {from: 50 %, to: 1.5, assumption: it means none of it}
                belief: {at: 0.4, assumption: it is wary}
                assumption: letters are read
            variants:
              wary: {signals: {letter: {belief: {at: 0.8}}}}
            """;

    private static Case read(String text, String... variant) {
        return switch (CaseFile.read(
                SourceFile.of("case.yaml", text),
                Path.of("case.yaml"),
                List.of(variant).stream().findFirst(),
                Optional.empty())) {
            case Reading.Done<Case>(Case subject, var _) -> subject;
            case Reading.Failed<Case>(List<Diagnostic> found) ->
                throw new AssertionError(found.stream().map(Diagnostic::text).toList());
        };
    }

    private static Signal only(Case subject) {
        assertThat(subject.situation().signals()).hasSize(1);
        return subject.situation().signals().getFirst();
    }

    private static CaseEditor editor(String text) {
        return CaseEditor.of(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty())
                .orElseThrow();
    }

    @Test
    void allOfASignalIsReadExactly() {
        Signal letter = only(read(CASE + LETTER));
        assertThat(letter.option()).isEqualTo("us.letter");
        assertThat(letter.serious()).isEqualTo("committed");
        assertThat(letter.other()).isEqualTo("posturing");
        assertThat(letter.answer().atoms()).containsExactly("target.talk");
        assertThat(letter.kind()).contains(Kind.SUNK);
        assertThat(letter.costs())
                .containsEntry("committed", new Band(Fraction.of(1, 4), Fraction.of(1, 4), Grounds.NONE))
                .containsEntry(
                        "posturing",
                        new Band(
                                Fraction.of(1, 2),
                                Fraction.of(3, 2),
                                new Grounds(List.of(), Optional.of("it means none of it"))));
        assertThat(letter.belief().map(band -> band.to())).contains(Fraction.of(2, 5));
        assertThat(letter.grounds().assumption()).contains("letters are read");
    }

    /** What a fight is worth may be less than nothing, and the cost is that of backing down, for whom it ties too. */
    @Test
    void aCrisisIsReadExactly() {
        Signal crisis = only(
                read(
                        CASE
                                + LETTER.replace(
                                        "kind: sunk",
                                        "game: crisis\n    kind: tied-hands\n    fight: {committed: 3, posturing: {from: -2, to: -1/4}}")));
        assertThat(crisis.game()).isEqualTo(Game.CRISIS);
        assertThat(crisis.costs()).containsKeys("committed", "posturing");
        assertThat(crisis.fight())
                .containsEntry("committed", new Band(Fraction.of(3, 1), Fraction.of(3, 1), Grounds.NONE))
                .containsEntry("posturing", new Band(Fraction.of(-2, 1), Fraction.of(-1, 4), Grounds.NONE));
        assertThat(only(read(CASE + LETTER)).game()).isEqualTo(Game.LETTER);
    }

    @Test
    void whatIsLeftOutIsNotMadeUp() {
        Signal letter = only(
                read(
                        CASE
                                + "signals: {letter: {option: us.letter, sender: us, receiver: target, of: [posturing, committed]}}\n"));
        assertThat(letter.costs()).isEmpty();
        assertThat(letter.belief()).isEmpty();
        assertThat(letter.kind()).isEmpty();
        assertThat(letter.answer().text()).isEqualTo("target.talk");
    }

    /** The one option of the receiver answers: what it does not do today, or stops doing. */
    @Test
    void theOneAnswerIsWhatIsOtherwiseThanToday() {
        String talking = CASE.replace("status-quo: [press]", "status-quo: [press, talk]");
        Signal letter = only(
                read(
                        talking
                                + "signals: {letter: {option: us.letter, sender: us, receiver: target, of: [posturing, committed]}}\n"));
        assertThat(letter.answer().text()).isEqualTo("not target.talk");
    }

    @Test
    void aVariantChangesAPartOfIt() {
        Signal letter = only(read(CASE + LETTER, "wary"));
        assertThat(letter.belief().map(band -> band.to())).contains(Fraction.of(4, 5));
        assertThat(letter.costs()).hasSize(2);
    }

    @Test
    void itFollowsNames() {
        String text = CASE + LETTER;
        String option = editor(text).renameOption("us", "letter", "visit").text();
        assertThat(only(read(option)).option()).isEqualTo("us.visit");
        assertThat(editor(option).renameOption("us", "visit", "letter").text()).isEqualTo(text);
        String answer = editor(text).renameOption("target", "talk", "meet").text();
        assertThat(only(read(answer)).answer().atoms()).containsExactly("target.meet");
        for (String party : List.of("us", "target")) {
            String renamed = editor(text).renameParty(party, "them").text();
            assertThat(List.of(only(read(renamed)).sender(), only(read(renamed)).receiver()))
                    .contains("them");
            assertThat(editor(renamed).renameParty("them", party).text()).isEqualTo(text);
        }
    }

    @Test
    void itGoesWithItsOptionAndWithItsAnswer() {
        String text = CASE + LETTER;
        assertThat(read(editor(text).removeOption("us", "letter").text())
                        .situation()
                        .signals())
                .isEmpty();
        assertThat(read(editor(text).removeOption("target", "talk").text())
                        .situation()
                        .signals())
                .isEmpty();
        String unsaid = text.replace("    answer: talk\n", "");
        assertThat(read(editor(unsaid).removeOption("target", "talk").text())
                        .situation()
                        .signals())
                .isEmpty();
        assertThat(only(read(editor(text).removeOption("us", "press").text())).id())
                .isEqualTo("letter");
    }

    @Test
    void anotherEditKeepsItAsItStands() {
        String text = CASE + LETTER;
        String edited =
                editor(text).addWant("target", 1, "not press", "sanctions hurt").text();
        assertThat(edited).contains(LETTER);
    }
}
