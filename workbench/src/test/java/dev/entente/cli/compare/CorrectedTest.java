// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it changes when the parties learn better, as the command tells it, and what the other commands say of how they see. */
class CorrectedTest {

    private static final String IRAN = "../cases/iran-2007";

    @Test
    void tellsWhatEachCorrectionChanges() {
        Answered told = Answered.by("compare", IRAN, "--corrected");
        assertThat(told.exitCode()).as(told.err()).isEqualTo(ExitCode.DONE);
        assertThat(told.err()).doesNotContain("What each sees is kept");
        assertThat(told.out())
                .contains("Whether a disarmament deal can hold", "Whether today’s situation holds")
                .containsPattern("Tehran about Washington +38 +none")
                .contains("Tehran about Washington: no likelihood in the case speaks against that.");
    }

    /** Pyongyang takes Washington for posturing; that a letter was sent is expected of it with 0.3, of the committed with 0.8. */
    @Test
    void namesTheEvidenceThatSpeaksAgainstAnError() {
        assertThat(Answered.by("compare", "../cases/north-korea-2007", "--corrected")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains(
                        "What evidence speaks against an error - Pyongyang about Washington: Grotto and Cirincione 2007,")
                .contains("is 2.67 times as expected of “committed” as of “posturing”.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "compare ../cases/iran-2007 ../cases/iran-2019 --corrected; --corrected goes with one case",
                "compare ../cases/iran-2007 --corrected --before estimate; --corrected goes with one case",
                "compare ../cases/iran-2019 --corrected; In this case each sees everything as it is",
                "compare ../cases/iran-2007 --corrected --concept CSEQ; Joint moves are not judged by what each of them sees",
                "compare ../cases/iran-2007; or one with --corrected",
            })
    void whatDoesNotGoIsSaid(String line, String said) {
        Answered told = Answered.by(line.split(" "));
        assertThat(told.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(told.err().replaceAll("\\s+", " ")).contains(said);
    }

    @Test
    void solveCountsThemByKind() {
        assertThat(Answered.by("solve", IRAN, "--concepts", "SEQ,CSEQ,SEQ-a").out())
                .containsPattern("SEQ +78 +38 +2 +0 +38 +0");
        assertThat(Answered.by("solve", IRAN, "--concepts", "SEQ,CSEQ,SEQ-a").err())
                .contains("joint moves are not judged by what each of them sees (CSEQ)")
                .contains("what is not known of preferences is not weighed in what each sees (SEQ-a)");
        assertThat(Answered.by("solve", "../cases/iran-2019").out()).doesNotContain("as the parties see it");
    }

    @Test
    void explainSaysWhoStaysByAnErrorAndWhoExpectsOtherwise() {
        assertThat(Answered.by("explain", IRAN, "press,freeze,join", "--for", "us")
                        .out())
                .contains("As the parties see it", "expect Tehran to start the")
                .doesNotContain("It stays because it expects");
        assertThat(Answered.by("explain", IRAN, "press,freeze,join", "--for", "target")
                        .out())
                .contains("It stays because it expects Washington to lift");
    }

    @Test
    void otherCommandsSayThatTheyTakeAllToSeeItAsItIs() {
        assertThat(Answered.by("paths", IRAN).err()).contains("What each sees is kept");
        assertThat(Answered.by("brief", IRAN).err()).doesNotContain("What each sees is kept");
    }
}
