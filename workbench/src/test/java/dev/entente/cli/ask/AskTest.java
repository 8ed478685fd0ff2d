// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person meets it: what it asks, what it writes, and how it ends. */
class AskTest {

    private static final String DAM = """
            # Made up.
            entente: 1
            title: The dam
            decision-makers:
              up:
                name: the upstream country
                short: Upland
                options:
                  dam: {label: build the dam, noun: the dam}
                  share: {label: share the water, noun: shared water}
                preferences:
                  # as the ministry has it
                  - any-order:
                      - {id: power, name: power, want: dam}
                      - {id: peace, name: no lawsuit, want: not sue}
                      - {id: water, name: all the water, want: not share}
              down:
                name: the downstream country
                short: Lowland
                options:
                  sue: {label: go to court, noun: a lawsuit}
                preferences:
                  - sue iff (dam and not share)
            status-quo: []
            outcomes:
              fair: {label: a dam with shared water, when: dam and share}
              quarrel: {label: a quarrel, when: dam and sue}
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("case.yaml");
        Files.writeString(file, DAM, UTF_8);
    }

    private String text() throws IOException {
        return Files.readString(file, UTF_8);
    }

    private Answered typed(String lines, String... more) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(UTF_8)));
            String[] line = new String[more.length + 2];
            line[0] = "ask";
            line[1] = folder.toString();
            System.arraycopy(more, 0, line, 2, more.length);
            return Answered.by(line);
        } finally {
            System.setIn(in);
        }
    }

    private Path answers(String lines) throws IOException {
        return Files.writeString(folder.resolve("answers.txt"), lines, UTF_8);
    }

    @Test
    void twoSituationsAreComparedInNames() {
        Answered answered = typed("");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(answered.out()).isEmpty();
        assertThat(answered.err())
                .contains("Six joint orders are open; “holds” is under SEQ.")
                .contains("1. Which would Upland rather have?")
                .contains("a  a quarrel")
                .contains("b  today’s situation")
                .contains("It turns on what matters more: power, or no lawsuit.")
                .contains("What was answered is in the case file.");
    }

    @Test
    void whenItIsSettledItSaysHowMuchThatTook() throws IOException {
        Answered answered = typed("b\na\n");

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out().lines())
                .containsExactly(
                        "These two comparisons settle it; the other one makes no difference.",
                        "A dam with shared water can hold.",
                        "A quarrel can hold.",
                        "Today’s situation does not last.");
        assertThat(typed("").out()).isEqualTo(answered.out());
        assertThat(Answered.by("check", file.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void forMachinesItSaysWhatWasAskedAndWhatIsSettled() {
        Answered stopped = typed("b # it said so in May\n", "--format", "json");
        Answered settled = typed("a\n", "--format", "json");

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(stopped.out())
                .contains("\"standing\": \"stopped\"", "\"said\": \"other\"", "\"why\": \"it said so in May\"")
                .contains("\"next\": {");
        assertThat(settled.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(settled.out())
                .contains("\"standing\": \"settled\"", "\"compared\": 2", "\"noDifference\": 1")
                .contains("\"outcomes\": {\"fair\": true, \"quarrel\": true}", "\"every\": true");
    }

    @Test
    void theQuestionOfTheCaseIsSettledToo() throws IOException {
        Files.writeString(file, DAM + "goal: fair\nasks: why\n", UTF_8);
        Answered answered = typed("b\na\na\na\n");

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out().lines().toList().getLast()).startsWith("A dam with shared water rests on ");
    }

    @Test
    void theBriefSaysThatTheComparisonsSettleIt() {
        typed("b\na\n");

        assertThat(Answered.by("brief", file.toString()).out().replaceAll("\\s+", " "))
                .contains(
                        "Two comparisons of the wants of Upland settle whether today holds and which outcomes can; the"
                                + " other one makes no difference.");
        assertThat(Answered.by("check", file.toString(), "--brief").out())
                .contains("settled")
                .doesNotContain("wrong: 1");
    }

    @Test
    void anAnswerIsInTheCaseAtOnceWithItsReasonAndNothingElseIs() throws IOException {
        typed("b # it said so in May\n");

        assertThat(text()).startsWith(DAM.substring(0, DAM.indexOf("          - {id: power")));
        assertThat(text()).endsWith(DAM.substring(DAM.indexOf("  down:")));
        assertThat(text().indexOf("id: peace")).isLessThan(text().indexOf("id: power"));
        assertThat(text()).contains("known:\n      - {order: peace > power, assumption: it said so in May}\n");
        assertThat(CaseFile.read(file).orElseThrow().situation().unknowns().ordersOf("up"))
                .singleElement()
                .satisfies(order -> assertThat(order.known()).hasSize(1));
    }

    @Test
    void whatIsNotKnownOrMakesNoDifferenceIsNotAskedAgain() throws IOException {
        Answered first = typed("?\n=\n");
        assertThat(text()).contains("- power ? peace").contains(" = ");
        Answered again = typed("");

        assertThat(first.err()).contains("1. Which").contains("2. Which").contains("3. Which");
        assertThat(again.err()).contains("3. Which").doesNotContain("1. Which").doesNotContain("2. Which");
        assertThat(typed("?\n").out()).startsWith("What is not known decides. All else was asked.\n");
    }

    @Test
    void undoingTakesItOutOfTheCaseAgain() throws IOException {
        Answered answered = typed("b # so\n?\nu\nu\nu\n");

        assertThat(answered.err()).contains("There is nothing to undo that was answered now.");
        assertThat(text()).isEqualTo(DAM);
    }

    @Test
    void aFileOfAnswersIsReplayed() throws IOException {
        Path answers = answers("# by hand\nup: peace > power # it said so\n\nup: power > water\n");
        Answered answered = typed("", "--answers", answers.toString());
        String replayed = text();

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out()).startsWith("These two comparisons settle it");
        assertThat(replayed)
                .contains("{order: peace > power, assumption: it said so}")
                .contains("- power > water");
        assertThat(typed("", "--answers", answers.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(text()).isEqualTo(replayed);
    }

    @Test
    void answersThatContradictEachOtherAreShownAsACircleAndNoneIsTaken() throws IOException {
        Path answers = answers("up: power > peace\nup: peace > water\nup: water > power\n");
        Answered answered = typed("", "--answers", answers.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.err()).contains("""
                        These contradict each other:
                          Upland puts power above no lawsuit
                          Upland puts no lawsuit above all the water
                          Upland puts all the water above power
                        """).contains("none was taken");
        assertThat(text()).isEqualTo(DAM);

        typed("", "--answers", answers("up: power > peace\n").toString());
        assertThat(typed("", "--answers", answers("up: peace > power\n").toString())
                        .err())
                .contains("Upland puts power above no lawsuit (as the case has it)");
    }

    @Test
    void whatIsNoAnswerIsToldLineByLine() throws IOException {
        Path answers = answers("up: power > peas\nnobody: power > peace\nup: power\n");
        Answered answered = typed("", "--answers", answers.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(answered.err())
                .contains("answers.txt:1: “up: power > peas”")
                .contains("answers.txt:2:")
                .contains("answers.txt:3:");
        assertThat(text()).isEqualTo(DAM);
    }

    @Test
    void whatCantBeAskedIsRefused() throws IOException {
        assertThat(typed("", "--party", "down").err()).contains("The order of the wants of down is not open.");
        assertThat(typed("", "--party", "upp").err()).contains("Maybe you meant “up”");
        assertThat(typed("", "--variant", "other").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        Files.writeString(
                file, DAM.replace("  - any-order:\n", "  # all known\n").replace("          - {", "      - {"), UTF_8);
        assertThat(typed("").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    /** A list that is all open by {@code known: []}, of wants without ids, with one spoken of by its place. */
    @Test
    void wantsThatTheFileNamesByPlaceAreNotMixedUp() throws IOException {
        String plain = DAM.replace(
                DAM.substring(DAM.indexOf("      # as the ministry"), DAM.indexOf("  down:")),
                "      - dam\n      - not sue\n      - not share\n    known: []\n");
        Files.writeString(file, plain, UTF_8);
        typed("b\n");
        assertThat(text()).contains("      - not sue\n      - dam\n      - not share\n    known:");
        assertThat(text()).contains("not sue > dam");

        Files.writeString(file, plain.replace("known: []", "known: [1 > 2]"), UTF_8);
        Answered byPlace = typed("b\n");
        assertThat(byPlace.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(byPlace.err()).contains("give them ids");
        assertThat(text()).isEqualTo(plain.replace("known: []", "known: [1 > 2]"));
    }
}
