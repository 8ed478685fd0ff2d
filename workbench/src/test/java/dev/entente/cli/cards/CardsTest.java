// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The command as a person meets it: what it lays out, what it makes of an order, and what it writes. */
class CardsTest {

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
                  - {id: power, name: power, want: dam}
              down:
                name: the downstream country
                short: Lowland
                options:
                  sue: {label: go to court, noun: a lawsuit}
                preferences: []
            status-quo: []
            outcomes:
              fair: {label: a dam with shared water, when: dam and share and not sue}
              quarrel: {label: a quarrel, when: dam and sue and not share}
              gift: {label: a gift, when: share and not dam and not sue}
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
            line[0] = "cards";
            line[1] = folder.toString();
            System.arraycopy(more, 0, line, 2, more.length);
            return Answered.by(line);
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void theCardsAreLaidOutAndNothingIsWrittenUnlessAsked() throws IOException {
        Answered answered = typed("1 3 4 2\nq\n", "--party", "down");

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err())
                .contains("1  a dam with shared water", "2  a quarrel", "3  a gift", "4  today’s situation")
                .contains("What does Lowland like best");
        assertThat(answered.out())
                .contains("A dam with shared water, then a gift, then today’s situation, then a quarrel.")
                .contains("1. ")
                .contains("A situation counts by which of these wants it meets, and by nothing else.");
        assertThat(text()).isEqualTo(DAM);
    }

    @Test
    void aListIsWrittenAndGivesTheOrder() throws IOException {
        Answered answered = typed("1 3 = 4 2 # he said so\ny\n", "--party", "down");

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(text()).contains("he said so").startsWith(DAM.substring(0, DAM.indexOf("    preferences: []")));
        assertThat(typed("q\n", "--party", "down").err())
                .contains("As the list has it: a dam with shared water, then a gift and today’s situation alike,"
                        + " then a quarrel.");
        assertThat(Answered.by("check", file.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aListThatIsThereIsMendedByTheFewestChanges() throws IOException {
        Answered answered = typed("fair > quarrel > gift = status-quo\ny\n", "--party", "up");

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err())
                .contains("As the list has it: a dam with shared water and a quarrel alike, then a gift and today’s"
                        + " situation alike.");
        assertThat(answered.out()).contains("One change of the list gives this order, and no fewer do.", "  Add ");
        assertThat(text()).contains("# as the ministry has it", "- {id: power, name: power, want: dam}");
        assertThat(typed("q\n", "--party", "up").err())
                .contains("As the list has it: a dam with shared water, then a quarrel, then a gift and today’s"
                        + " situation alike.");
    }

    @Test
    void aFileOfAnswersIsReplayed() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.txt"), "down: fair > gift > quarrel # so\n", UTF_8);
        Answered answered = typed("", "--party", "down", "--answers", answers.toString());

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out()).contains("Written.");
        assertThat(text()).contains("assumption: so");
    }

    /** Whether an even number of three options is taken is told by no two of them. */
    @Test
    void whatNoListGivesIsSaidSoWithTheNearest() throws IOException {
        Files.writeString(file, DAM.substring(0, DAM.indexOf("outcomes:")) + """
                        outcomes: {}
                        states:
                          e0: {label: nothing, when: not dam and not share and not sue}
                          e1: {label: both on the river, when: dam and share and not sue}
                          e2: {label: the dam in court, when: dam and not share and sue}
                          e3: {label: water in court, when: not dam and share and sue}
                          o0: {label: the dam alone, when: dam and not share and not sue}
                          o1: {label: water alone, when: not dam and share and not sue}
                          o2: {label: court alone, when: not dam and not share and sue}
                          o3: {label: all at once, when: dam and share and sue}
                        """, UTF_8);
        Answered answered = typed("e0=e1=e2=e3 o0=o1=o2=o3\nq\n", "--party", "down");
        Path answers = Files.writeString(folder.resolve("answers.txt"), "down: e0=e1=e2=e3 > o0=o1=o2=o3", UTF_8);
        Answered replayed = typed("", "--party", "down", "--answers", answers.toString());

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out())
                .contains("No list of the wants on offer gives this order.")
                .containsPattern("The nearest differs in \\w+ pairs of cards:");
        assertThat(replayed.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(replayed.err()).contains("No list gives this order, so that nothing was written.");
    }

    @Test
    void mistakesAreToldAndAskedAgain() {
        Answered answered = typed("1 7\n1 1\n1\n1 =\nq\n", "--party", "down");

        assertThat(answered.err())
                .contains("“7” is none of them; they are 1 to 4, or fair, quarrel, gift, status-quo.")
                .contains("“1” is there twice.", "“” is none of them")
                .contains("it takes two cards at least");
        assertThat(typed("", "--party", "nobody").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    /** Words go beside the answer, which is all that standard output has. */
    @Test
    void theAnswerForMachinesHasTheCardsAndWhatComesOfTheirOrder() throws IOException {
        Answered answered = typed("fair > quarrel > gift = status-quo\ny\n", "--party", "up", "--format", "json");

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err()).contains("One change of the list gives this order", "Written.");
        assertThat(answered.out())
                .startsWith("{\n  \"entente\": 1,")
                .contains(
                        "\"decisionMaker\": \"up\"",
                        "{\"card\": \"fair\", \"label\": \"a dam with shared water\", \"pattern\": \"YYN\", \"taken\": [",
                        "\"wants\": [\"dam\"]",
                        "\"order\": [[\"fair\", \"quarrel\"], [\"gift\", \"status-quo\"]]",
                        "\"piles\": [[\"fair\"], [\"quarrel\"], [\"gift\", \"status-quo\"]]",
                        "\"gives\": true",
                        "{\"change\": \"add\", \"to\": ",
                        "\"written\": true");
        assertThat(typed("q\n", "--party", "down", "--format", "json").out())
                .contains("\"wants\": []", "\"written\": false")
                .doesNotContain("\"order\"", "\"laid\"");
    }

    @Test
    void theAnswerForMachinesSaysWhatNoListGives() throws IOException {
        Path answers =
                Files.writeString(folder.resolve("answers.txt"), "down: gift = quarrel > fair = status-quo\n", UTF_8);
        Answered answered = typed("", "--party", "down", "--answers", answers.toString(), "--format", "json", "--anew");

        assertThat(answered.out()).contains("\"piles\": [[\"gift\", \"quarrel\"], [\"fair\", \"status-quo\"]]");
        boolean gives = answered.out().contains("\"gives\": true");
        assertThat(answered.out().contains("\"written\": true")).isEqualTo(gives);
        assertThat(answered.exitCode()).isEqualTo(gives ? ExitCode.DONE : ExitCode.WRONG_USAGE);
        assertThat(answered.out().contains("\"nearest\": {")).isEqualTo(!gives);
    }
}
