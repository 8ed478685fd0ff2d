// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .doesNotContain("nor is any of these alone");
    }

    @Test
    void partiesOfOneNameAreToldApart() {
        assertThat(out("brief", "same-names.yaml"))
                .contains("the Ministry (north)", "the Ministry (south)")
                .doesNotContain("Ministry and the Ministry");
    }
}
