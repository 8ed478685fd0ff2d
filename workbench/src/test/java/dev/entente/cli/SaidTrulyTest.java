// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                        "# Will the ceasefire last: a truce holds today",
                        "A truce holds today already. The North and the South could end it by a move of their own;"
                                + " the North would gain by that if the others did not answer (SEQ).")
                .doesNotContain("No party would go there by itself", "A truce could hold");
    }

    @Test
    void noneIsNotNo() {
        assertThat(out("brief", "matching-pennies.yaml"))
                .contains("those that hold are none under Nash,")
                .doesNotContain(" no under ");
    }

    @ParameterizedTest
    @CsvSource({
        "Nash, no answer is looked for under Nash, Nash stability",
        "SMR, nothing the others would do deters that, symmetric metarationality",
        "SSEQ, nothing the others would do deters that, symmetric sequential stability",
    })
    void whereNothingHoldsTheTitleSaysSoAndTheBottomLineWhy(String concept, String why, String inFull) {
        assertThat(out("brief", "matching-pennies.yaml", "--concept", concept))
                .contains(
                        "# Matching pennies: same cannot last, and nothing else can hold either",
                        "Today, with nobody doing anything, does not hold under " + inFull + " (" + concept
                                + "): Odd would gain by leaving it, and " + why
                                + ". Same is possible in two states, but in"
                                + " none of them would every party stay (" + concept + ").",
                        "Nothing else holds under " + concept + ".")
                .doesNotContain("could hold under " + concept);
    }

    @ParameterizedTest
    @CsvSource({
        "Nash, answers.",
        "SEQ, answers that those who give them would not gain by at every step.",
        "SSEQ, answers that those who give them would not gain by at every step or that it could escape by moving on.",
    })
    void looserConceptsAdmitMoreForWhatTheyDoNotAskOfAnswers(String concept, String answers) {
        assertThat(Answered.by("brief", "../cases/iran-2019", "--concept", concept)
                        .out())
                .contains(
                        "Looser concepts would admit a disarmament deal (in 40 states under GMR and 20 states under SMR),"
                                + " but only because they let a party be deterred by " + answers);
    }

    @Test
    void weightsThatDecideAreNamed() {
        assertThat(out("explain", "weights-without-reason.yaml", "meat"))
                .contains(
                        "if it were to eat at home, by its weights: 0.3 gained with “to eat at home” (0.5 before, 0.8 after)",
                        "0.6 gained with “to bring wine if, and only if, the host were to serve meat” (0 before, 0.6 after)");
        assertThat(out("explain", "weights-without-reason.yaml", "none", "--format", "json"))
                .contains("\"decide\": [{\"place\": 1, \"statement\": \"meat\", \"holds\": true, \"by\": 0.5}]")
                .contains("\"before\": 0", "\"after\": 0.8");
    }

    @Test
    void placesOfARankingAreNamed() {
        String elmira = out("explain", "../../../../../cases/published/hipel-1993-elmira", "status-quo");
        assertThat(elmira)
                .contains(
                        "to insist on the original order, to a state that it ranks third of nine, and this one fourth;");
    }

    @Test
    void whatCannotBeDoneAloneIsNotSaidToFallShort() {
        assertThat(out("design", "two-levels.yaml", "--format", "text"))
                .contains("To do no more than today, that is, to set a high tariff, is not enough (SEQ).")
                .contains(
                        "To set a low tariff or to stop setting a high tariff can’t be done alone: no possible state has one"
                                + " of them without more.")
                .doesNotContain("nor is any of these alone");
        assertThat(out("brief", "two-levels.yaml"))
                .contains("To set a low tariff or to stop setting a high tariff can’t be done alone");
    }

    /** The package is one party's; that it takes another's step at the same moment is said wherever it is told. */
    @Test
    void aPackageThatTakesTheOthersAsWellIsNotToldAsIfItsSideCouldDoItAlone() {
        String note = "A can’t do that by itself: while the others are as they are today, no such state is possible.";
        assertThat(out("brief", "treaty.yaml")).contains(note);
        assertThat(out("design", "treaty.yaml", "--format", "text")).contains(note);
        assertThat(out("brief", "two-levels.yaml")).doesNotContain("by itself:");
    }

    /** What is called as today is, and holds, is not said to be unable to last. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"iran-2007", "iran-2019", "libya-2003", "north-korea-2007", "north-korea-2019"})
    void aTitleDoesNotDenyWhatHoldsElsewhere(String name) {
        String brief = out("brief", "../../../../../cases/" + name);
        Matcher title = Pattern.compile("^# [^:]*: (.+?) cannot last").matcher(brief);
        String falls = title.find() ? title.group(1) : "nothing";
        assertThat(brief.toLowerCase(Locale.ROOT)).doesNotContain("| **" + falls.toLowerCase(Locale.ROOT));
        assertThat(brief.contains(" cannot last"))
                .isEqualTo(name.equals("libya-2003") || name.equals("north-korea-2007"));
    }

    @Test
    void whereOthersOfItsKindHoldTodayIsCalledTheStatusQuo() {
        assertThat(out("brief", "../../../../../cases/north-korea-2007"))
                .startsWith("# North Korea, December 2007: the status quo cannot last; a disarmament deal could")
                .contains("Without it, the status quo would hold (SEQ).");
    }

    @Test
    void partiesOfOneNameAreToldApart() {
        assertThat(out("brief", "same-names.yaml"))
                .contains("the Ministry (north)", "the Ministry (south)")
                .doesNotContain("Ministry and the Ministry");
    }
}
