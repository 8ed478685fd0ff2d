// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What briefs and explanations say of cases in which the plain sentence would be false. */
class SaidTrulyTest {

    private static final Path FOUND = Path.of("../core/src/test/resources/found");

    private static String out(String command, String file, String... more) {
        String[] line = new String[2 + more.length];
        line[0] = command;
        line[1] = FOUND.resolve(file).toString();
        System.arraycopy(more, 0, line, 2, more.length);
        Answered answered = Answered.by(line);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered.out().replaceAll("\\s+", " ");
    }

    @Test
    void aGoalThatHoldsToday() {
        assertThat(out("brief", "goal-holds-today.yaml"))
                .contains(
                        "# Will the ceasefire last: a truce is there, and holds",
                        "The North would gain by shelling the border, but the South could raid the border, and the gain would"
                                + " be gone.",
                        "## Who could end it - The North would gain by shelling the border",
                        "The South could end it by a move of its own, and would not gain by that.")
                .doesNotContain("A truce can hold", "a truce cannot");
    }

    @Test
    void noneIsNotNo() {
        assertThat(out("brief", "matching-pennies.yaml"))
                .contains("| Nash stability (Nash) | none | none |")
                .doesNotContain("| no |");
    }

    @ParameterizedTest
    @CsvSource({
        "Nash, 'whatever the others would answer (Nash stability)', ''",
        "SMR, 'counting the answers that others could give and that it could not escape (symmetric metarationality)',"
                + " ', and no answer deters it'",
        "SSEQ, 'counting the answers that others would give for their own sake and that it could not escape (symmetric"
                + " sequential stability)', ', and no answer deters it'",
    })
    void whereNothingHoldsTheTitleSaysSoAndThePageWhy(String concept, String meaning, String undeterred) {
        assertThat(out("brief", "matching-pennies.yaml", "--concept", concept))
                .contains(
                        "# Matching pennies: same is there, and does not last; nothing else holds either",
                        "A situation holds when no party gains by leaving it, " + meaning + ".",
                        "Today’s situation does not last: Odd gains by showing tails up. Neither of the two situations with same holds.",
                        "Nothing else holds.",
                        "It gains by showing tails up",
                        undeterred + ".")
                .doesNotContain("Same can hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nash", "SEQ", "SSEQ"})
    void looserConceptsAreNamedWhereTheyAdmitMore(String concept) {
        assertThat(out("brief", "../../../../../cases/iran-2019", "--concept", concept))
                .contains(
                        "Looser concepts of stability that count threats nobody would carry out for gain would admit a disarmament deal.",
                        "| General metarationality (GMR) | 164 | 40 | holds |",
                        "| Symmetric metarationality (SMR) | 92 | 20 | holds |");
    }

    @Test
    void weightsThatDecideAreNamed() {
        assertThat(out("explain", "weights-without-reason.yaml", "meat"))
                .contains(
                        "It gains by eating at home, by its weights: 0.3 gained with “eating at home” (0.5 before, 0.8 after)",
                        "0.6 gained with “bringing wine with, and only with, the host serving meat” (0 before, 0.6 after)");
        assertThat(out("explain", "weights-without-reason.yaml", "none", "--format", "json"))
                .contains("\"decide\": [{\"place\": 1, \"statement\": \"meat\", \"holds\": true, \"by\": 0.5}]")
                .contains("\"before\": 0", "\"after\": 0.8");
    }

    @Test
    void placesOfARankingAreNamed() {
        String elmira = out("explain", "../../../../../cases/published/hipel-1993-elmira", "status-quo");
        assertThat(elmira)
                .contains("It gains by insisting on the original order: it ranks that third of nine, and this fourth.");
    }

    @Test
    void whatCannotBeDoneAloneIsNotSaidToFallShort() {
        assertThat(out("design", "two-levels.yaml", "--format", "text"))
                .contains("Doing no more than today (setting a high tariff) is not enough.")
                .contains(
                        "Setting a low tariff or no longer setting a high tariff can’t be done alone: no possible situation"
                                + " has one of them without more.")
                .doesNotContain("nor is any of these alone");
    }

    /** The package is one party's; that it takes another's step at the same moment is said wherever it is told. */
    @Test
    void aPackageThatTakesTheOthersAsWellIsNotToldAsIfItsSideCouldDoItAlone() {
        String note =
                "A can’t do that by itself: while the others are as they are today, no such situation is possible.";
        assertThat(out("design", "treaty.yaml", "--format", "text")).contains(note);
        assertThat(out("design", "two-levels.yaml", "--format", "text")).doesNotContain("by itself:");
    }

    /** Where others of today’s kind hold, it is today’s situation alone that is said not to last. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"libya-2003, sanctions and isolation", "north-korea-2007, talks under sanctions"})
    void whatDoesNotLastIsCalledByANameOfItsOwn(String name, String today) {
        assertThat(out("brief", "../../../../../cases/" + name))
                .containsPattern("## Why (today’s situation|the [a-z ]+) does not last")
                .containsIgnoringCase("| **" + today + " (A)** |");
    }

    @Test
    void anAssumptionThatCarriesTheAnswerIsNamed() {
        assertThat(out("brief", "../../../../../cases/north-korea-2007"))
                .contains(
                        "One assumption carries what is said of today: if Pyongyang drops its want _tests unless there are inducements_,"
                                + " today’s situation holds.");
    }

    @Test
    void partiesOfOneNameAreToldApart() {
        assertThat(out("brief", "same-names.yaml"))
                .contains("the Ministry (north)", "the Ministry (south)")
                .doesNotContain("Ministry and the Ministry");
    }
}
