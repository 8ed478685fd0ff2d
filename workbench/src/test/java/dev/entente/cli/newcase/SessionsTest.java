// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole sessions at the terminal, from nothing to page one of a brief. */
class SessionsTest {

    private static final String PARTIES = """
            Will the port strike end in a settlement?
            The port strike
            the dockers
            the port authority

            """;

    private static final String STRIKE = PARTIES + """
            strike / a strike / call off the strike
            lower their claim / a lower claim / raise their claim again

            raise wages / a raise / take back the raise
            hire replacements / replacements / dismiss the replacements

            never: 3, 4

            a settlement: 2, 3, not 1
            a lasting strike: strike
            peace on the old terms: not strike, not a raise

            1
            1
            1 3 2
            not replacements # replaced members do not come back
            not lower-claim

            1 3 2
            not raise # wages are a cost
            replacements implies strike

            """;

    private static final String DAM = """
            Will the dam be filled in agreement?
            The White River dam
            ?
            Highland
            Lowland

            fill the dam fast / a fast filling / stop the fast filling
            fill the dam slowly / a slow filing / stop the slow filling
            undo
            fill the dam slowly / a slow filling / stop the slow filling
            share water data / shared data / withhold the data

            threaten to strike / a threat / withdraw the threat
            pay for power / a payment / stop the payment

            yes

            a shared river: a slow filling, shared data, not a thret
            a shared river: a slow filling, shared data, not a threat
            a crisis: fast-filling and threat
            a dry dam: not fast-filling, not slow-filling

            none
            back
            1
            a shared river
            1 3 2
            not threat # a strike would cost the dam
            fast-filling

            1 3 2
            not fast-filling # its farms need the summer flow
            threat implies fast-filling
            not payment

            """;

    @TempDir
    private Path folder;

    private Answered typed(String answers) {
        return typed(answers, "new", folder.resolve("made").toString());
    }

    private static Answered typed(String answers, String... line) {
        InputStream before = System.in;
        System.setProperty("entente.home", "..");
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return Answered.by(line);
        } finally {
            System.clearProperty("entente.home");
            System.setIn(before);
        }
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("made/case.yaml"));
    }

    @Test
    void aLabourDispute() throws IOException {
        Answered answered = typed(STRIKE);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out().lines())
                .first()
                .isEqualTo("# The port strike: today’s situation does not last; a settlement can hold");
        assertThat(answered.err())
                .contains(
                        "Step 1 of 8: What is it about?",
                        "The dockers strike. What there is then: a strike. Giving it up: to call off the strike.",
                        "Never together: a raise and replacements.",
                        "With this much, twelve of 16 situations can be.",
                        "As long as nothing matters to the port authority, a settlement and peace on the old terms can"
                                + " hold");
        assertThat(file()).doesNotContain("#>", "#@");
        assertThat(Answered.by("check", folder.resolve("made").toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(typed(STRIKE).exitCode()).as("a case is not begun again").isEqualTo(ExitCode.NOT_WRITTEN);
    }

    @Test
    void aRiverDam() throws IOException {
        Answered answered = typed(DAM);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out().lines())
                .first()
                .isEqualTo("# The White River dam: today’s situation does not last; a shared river can hold");
        assertThat(answered.err())
                .contains(
                        "One at a time, as in mid-sentence",
                        "Taken back: fill the dam slowly / a slow filing",
                        "“fill the dam fast” and “fill the dam slowly” read as alternatives. Never both at once?",
                        "Maybe you meant",
                        "Today nobody does any of this. That is a dry dam.",
                        "Today: a fast filling.");
        assertThat(file()).contains("status-quo: [fast-filling]", "at-most-one: [fast-filling, slow-filling]");
    }

    /** The answers may end anywhere; the same command goes on, and makes the same case. */
    @Test
    void whatWasAnsweredIsKept() throws IOException {
        List<String> lines = STRIKE.lines().toList();
        typed(STRIKE);
        String whole = file();
        for (int end = 1; end < lines.size(); end += 4) {
            Files.delete(folder.resolve("made/case.yaml"));
            Answered first = typed(text(lines.stream().limit(end)));
            assertThat(first.exitCode()).isEqualTo(ExitCode.STOPPED);
            assertThat(first.err()).contains("What you typed is kept in ", "the same command goes on with it.");
            Answered second = typed(text(lines.stream().skip(end)));
            assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE);
            assertThat(second.err()).contains("This case was begun before; it goes on where it stopped.");
            assertThat(file()).isEqualTo(whole);
        }
    }

    private static String text(Stream<String> lines) {
        return String.join("", lines.map(line -> line + "\n").toList());
    }

    @Test
    void withoutAnAnswerNothingIsWritten() {
        assertThat(typed("\n").exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void whatWasChangedByHandIsLeftAlone() throws IOException {
        typed(PARTIES);
        Path file = folder.resolve("made/case.yaml");
        String changed = file().replace("the dockers\n", "the pilots\n");
        Files.writeString(file, changed);
        Answered again = typed("strike\n");
        assertThat(again.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(again.err()).contains("changed by hand since");
        assertThat(file()).isEqualTo(changed);
    }

    @Test
    void withoutAnybodyToAskWhatWasBegunStays() throws IOException {
        typed(PARTIES);
        String begun = file();
        assertThat(typed("").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(file()).isEqualTo(begun);
    }

    @Test
    void undoGoesBackAsFarAsThereIsAnAnswer() throws IOException {
        Answered answered = typed("undo\nback\nA question?\nA title\nus\nundo\nundo\nAnother title\nthem\n");
        assertThat(answered.err()).contains("There is nothing to take back.", "Taken back: us", "Taken back: A title");
        assertThat(file())
                .contains("#> title Another title", "#> parties them")
                .doesNotContain("#> title A title", "#> parties us");
    }

    @Test
    void whatIsMissingIsAskedForAgain() {
        Answered answered = typed(PARTIES + "\n\nstrike\n\n");
        assertThat(answered.err()).contains("Someone has to be able to do something.");
    }

    @Test
    void aTemplateGoesOnWhereItStoppedAndEndsOnPageOne() throws IOException {
        String[] line = {"new", "--template", "water", folder.resolve("made").toString()};
        Answered first = typed("The Blue River\nHighland\n", line);
        assertThat(first.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(first.err()).contains("What you typed is kept in");
        assertThat(file()).contains("#> title The Blue River", "#> name:upstream Highland", "title: The Blue River");

        Answered other = typed(
                "\n", "new", "--template", "ceasefire", folder.resolve("made").toString());
        assertThat(other.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(other.err()).contains("'entente new --template water'");

        Answered answered = typed("undo\nUpland\n\n\n\n\n\n\n\n", line);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err()).contains("it goes on where it stopped", "Taken back: Highland");
        assertThat(answered.out()).startsWith("# The Blue River: ").doesNotContain("Annex");
        assertThat(file()).contains("Upland").doesNotContain("Highland", "#>");
    }

    @Test
    void answersToATemplateThatWereChangedByHandAreLeftAlone() throws IOException {
        String[] line = {"new", "--template", "water", folder.resolve("made").toString()};
        typed("The Blue River\n", line);
        String changed = file().replace("The Blue River", "The Red River");
        Files.writeString(folder.resolve("made/case.yaml"), changed.replace("#> title The Red", "#> title The Blue"));
        Answered again = typed("\n", line);
        assertThat(again.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(again.err()).contains("changed by hand since");
        assertThat(file()).contains("title: The Red River");
    }

    @Test
    void withoutAnAnswerToATemplateNothingIsWritten() {
        Answered answered =
                typed("\n", "new", "--template", "water", folder.resolve("made").toString());
        assertThat(answered.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(folder.resolve("made")).doesNotExist();
    }
}
