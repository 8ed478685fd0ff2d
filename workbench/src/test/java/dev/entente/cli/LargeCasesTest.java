// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of cases with thousands of states, and with more than can be listed. */
class LargeCasesTest {

    private static final String FOURTEEN = Path.of(
                    "..", "core", "src", "test", "resources", "found", "fourteen-options.yaml")
            .toString();

    @TempDir
    private Path folder;

    /** Two parties with half of so many options each, and one more that goes only with everything else. */
    private String oneMoreThan(int options) throws IOException {
        int own = options / 2;
        String all = IntStream.range(0, own)
                .mapToObj(k -> "a%d and b%d".formatted(k, k))
                .collect(Collectors.joining(" and "));
        return Files.writeString(
                        folder.resolve("large.yaml"), """
                        entente: 1
                        title: Large
                        citation: made up
                        decision-makers:
                          a: {name: party a, options: {%s}, preferences: [not b0, a0, not b1, a1]}
                          b: {name: party b, options: {%s}, preferences: [not a0, b0, not a1, b1]}
                        feasible: [b%d implies (%s)]
                        status-quo: []
                        outcomes: {first: a0 and b0}
                        goal: first
                        """.formatted(labels("a", own), labels("b", own + 1), own, all))
                .toString();
    }

    private static String labels(String party, int options) {
        return IntStream.range(0, options)
                .mapToObj(k -> "%s%d: do thing %s%d".formatted(party, k, party, k))
                .collect(Collectors.joining(", "));
    }

    @Test
    void briefAndPathsAnswerWhereEveryStateIsListed() {
        Answered brief = Answered.by("brief", FOURTEEN);
        Answered paths = Answered.by("paths", FOURTEEN);

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out())
                .contains(
                        "Of 16,384 situations that can be imagined",
                        "| Sequential stability (SEQ) | 5,462 |",
                        "## How far to trust this");
        assertThat(paths.exitCode()).as(paths.err()).isEqualTo(ExitCode.DONE);
        assertThat(paths.out()).contains("in 8,192 ways", "others are left out here.");
    }

    @Test
    void briefAnswersPastWhatTheDefinitionsTake() throws IOException {
        Answered brief = Answered.by("brief", oneMoreThan(14));

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out()).contains("Of 16,385 situations that can be imagined");
    }

    @Test
    void aBriefPastTheDefinitionsIsCheckedAsFarAsTheyGo() throws IOException {
        Answered checked = Answered.by("check", "--brief", oneMoreThan(14));

        assertThat(checked.exitCode()).as(checked.err()).isEqualTo(ExitCode.DONE);
        assertThat(checked.out())
                .contains("The definitions go through up to 8,192 states, and there are 16,385")
                .containsPattern("deterred +\\d+ +\\d+ {2}")
                .containsPattern("holding +\\d+ {20,}\\d+")
                .doesNotContain("FALSE");
    }

    @Test
    void briefCountsWhatCannotBeListed() throws IOException {
        Answered brief = Answered.by("brief", oneMoreThan(16));

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.err()).contains("note: left out: joint moves");
        assertThat(brief.out())
                .contains(
                        "Of 65,537 situations that can be imagined",
                        "## What is left out",
                        "more states than can be listed");
    }

    /** More states than can be listed, of which few options matter. */
    private String wide() throws IOException {
        return Files.writeString(folder.resolve("wide.yaml"), """
                        entente: 1
                        title: Wide
                        citation: made up
                        decision-makers:
                          a: {name: party a, options: {%s}, preferences: [not b0, a0]}
                          b: {name: party b, options: {%s}, preferences: [not a0, b0]}
                        status-quo: []
                        outcomes: {first: a0 and b0}
                        goal: first
                        variants: {small: {hold: {%s}}}
                        """.formatted(
                        labels("a", 20),
                        labels("b", 2),
                        IntStream.range(1, 20).mapToObj(k -> "a" + k + ": N").collect(Collectors.joining(", "))))
                .toString();
    }

    /** Every command answers of it, or says in a sentence what it needs a list for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check | 0 | nobody wants anything about|",
                "check --brief | 0 | sentences and cells counted (by an engine|",
                "solve | 0 | 4,194,304|",
                "solve --format json | 0 | \"counts\"|",
                "solve --format csv | 0 | Nash|",
                "solve --count --concepts CSEQ | 2 | | CSEQ is asked state by state, and this case has more states than can be listed",
                "explain status-quo | 0 | Party a|",
                "explain status-quo --format json | 0 | \"stable\"|",
                "paths --to first | 0 | two steps|",
                "paths --to first --moves all --format json | 0 | \"paths\"|",
                "design --with b | 0 | up to 65,536; this one has more|",
                "design --with b --format json | 0 | \"packages\"|",
                "brief | 0 | Of 4,194,304 situations that can be imagined|",
                "brief --concept Nash | 0 | whatever the others would answer (Nash stability)|",
                "brief --format html | 0 | What is left out|",
                "brief --format json | 0 | What is left out|",
                "evidence | 0 | Nothing stated|",
                "explore | 3 | | feasible states, the most that are listed one by one",
                "compare --variant small | 3 | | feasible states, the most that are listed one by one",
            })
    void everyCommandAnswersOfWhatCannotBeListed(String line, int code, String out, String err) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        String file = wide();
        arguments.add(1, file);
        if (line.startsWith("compare")) {
            arguments.add(2, file);
        }
        Answered answered = Answered.by(arguments.toArray(String[]::new));

        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(code);
        assertThat(answered.out()).contains(out == null ? "" : out);
        assertThat(answered.err()).contains(err == null ? "" : err).doesNotContain("Exception");
    }

    @Test
    void briefAndPathsAnswerWithSixtyOptions() {
        String sixty = folder.resolve("sixty").toString();
        Answered.by("new", "--random", "--options", "60", "--decision-makers", "6", "--statements", "4", "-o", sixty);

        Answered brief = Answered.by("brief", sixty);
        Answered paths = Answered.by("paths", sixty);

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out())
                .contains("Of 1,152,921,504,606,846,976 situations that can be imagined", "## What is left out");
        assertThat(paths.exitCode()).as(paths.err()).isEqualTo(ExitCode.DONE);
    }

    /** A budget ends a brief of any size; of what can't be listed the brief says what is known. */
    @Test
    void aBudgetEndsABrief() {
        String sixty = folder.resolve("sixty").toString();
        Answered.by("new", "--random", "--options", "60", "--decision-makers", "6", "--statements", "8", "-o", sixty);

        Answered listed = Answered.by("brief", FOURTEEN, "--budget", "1ms");
        Answered counted = Answered.by("brief", sixty, "--budget", "1ms");

        assertThat(listed.exitCode()).isEqualTo(3);
        assertThat(counted.exitCode()).isEqualTo(3);
        assertThat(counted.err()).doesNotContain("Exception");
    }

    /** Of 2^19 states, all wants about a dozen and a half of one party's options: its joint changes are too many to list. */
    @Test
    void briefAnswersWhereOnePartyHasManyOptionsToChangeAtOnce() {
        Answered brief = Answered.by("brief", "../core/src/test/resources/found/labels-not-verbs.yaml");

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out())
                .contains(
                        "Of 524,288 situations that can be imagined",
                        "| Symmetric metarationality (SMR) | 393,216 |",
                        "| Symmetric sequential stability (SSEQ) | one |");
    }

    @Test
    void briefWeighsPartiesOneByOneWhereTooManyCouldCoordinate() throws IOException {
        String parties = IntStream.range(0, 13)
                .mapToObj(k -> "  p%d: {name: party %d, options: {a: %s}, preferences: [p%d.a, p%d.a]}"
                        .formatted(k, k, "do thing " + k, (k + 1) % 13, k))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                folder.resolve("thirteen.yaml"),
                "entente: 1\ntitle: Thirteen\ncitation: made up\ndecision-makers:\n" + parties
                        + "\noutcomes: {both: p0.a and p1.a}\ngoal: both\nstatus-quo: []\n");

        Answered brief = Answered.by("brief", file.toString());
        Answered design = Answered.by("design", file.toString(), "--format", "json");

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out()).contains("Of 8,192 situations that can be imagined");
        assertThat(design.out()).contains("\"alone\": true");
    }

    /** Few of 62 options matter, and a statement speaks of forty of the others. */
    @Test
    void statementsOnManyOptionsThatDontMatterAreAnswered() throws IOException {
        String file = Files.writeString(folder.resolve("idle.yaml"), """
                        entente: 1
                        title: Idle
                        citation: made up
                        decision-makers:
                          a: {name: party a, options: {%s}, preferences: [not b0, a0]}
                          b: {name: party b, options: {%s}, preferences: [not a0, b0]}
                        status-quo: []
                        outcomes: {first: a0 and b0}
                        goal: first
                        """.formatted(labels("a", 60), labels("b", 2)))
                .toString();
        String forty = IntStream.range(10, 50).mapToObj(k -> "a" + k).collect(Collectors.joining(" and "));

        Answered brief = Answered.by("brief", file);
        Answered all = Answered.by("solve", file, "--format", "json");
        Answered some = Answered.by("solve", file, "--where", forty);

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out()).contains("Of 4,611,686,018,427,387,904 situations that can be imagined");
        assertThat(all.out()).contains("4611686018427387904");
        assertThat(some.exitCode()).as(some.err()).isEqualTo(ExitCode.DONE);
        // Each of the forty halves them, of 2^60 under Nash and 2^61 under GMR.
        assertThat(some.out()).contains("1,048,576", "2,097,152");
    }

    @Test
    void moreOptionsThanCanBeGoneThroughAreRefused() throws IOException {
        String file = Files.writeString(
                        folder.resolve("thousands.yaml"), """
                        entente: 1
                        title: Thousands
                        citation: made up
                        decision-makers:
                          a: {name: party a, options: {%s}, preferences: [a0]}
                          b: {name: party b, options: {%s}, preferences: [b0]}
                        status-quo: []
                        outcomes: {first: a0 and b0}
                        goal: first
                        """.formatted(labels("a", 1_600), labels("b", 1)))
                .toString();

        for (String command : List.of("solve", "paths", "brief", "design", "explain")) {
            Answered answered =
                    command.equals("explain") ? Answered.by(command, file, "none") : Answered.by(command, file);
            assertThat(answered.exitCode()).as(command).isEqualTo(ExitCode.STOPPED);
            assertThat(answered.err())
                    .as(command)
                    .contains("the case has 1,601 options, more than the 1,000 of a case whose states can't be listed");
        }
    }

    /** The most that a command may take longer than its budget here, where other tests run beside it. */
    private static final Duration MOST_OVER = Duration.ofSeconds(6);

    @ParameterizedTest
    @ValueSource(strings = {"explore", "brief", "paths", "design", "compare"})
    void aBudgetHolds(String command) throws IOException {
        String wants = IntStream.range(0, 8)
                .mapToObj(k -> "a%d iff b%d, b%d or not a%d".formatted(k, 7 - k, k, (k + 3) % 8))
                .collect(Collectors.joining(", "));
        String file = Files.writeString(
                        folder.resolve("listed.yaml"), """
                        entente: 1
                        title: Listed
                        citation: made up
                        decision-makers:
                          a: {name: party a, options: {%s}, preferences: [%s]}
                          b: {name: party b, options: {%s}, preferences: [{any-order: [%s]}]}
                        status-quo: []
                        outcomes: {first: a0 and b0}
                        goal: first
                        """.formatted(labels("a", 8), wants, labels("b", 8), wants))
                .toString();
        for (String subject : List.of(file, "../core/src/test/resources/found/many-worlds.yaml")) {
            List<String> line = new ArrayList<>(List.of(command, subject, "--budget", "1s"));
            if (command.equals("compare")) {
                line.addAll(2, List.of(subject, "--worlds", "1000000", "--outcome", "true"));
            }
            Instant before = Instant.now();
            Answered answered = Answered.by(line.toArray(String[]::new));

            assertThat(Duration.between(before, Instant.now())).isLessThan(MOST_OVER.plusSeconds(1));
            assertThat(answered.exitCode()).as(answered.err()).isIn(ExitCode.DONE, ExitCode.STOPPED);
            if (answered.exitCode() == ExitCode.STOPPED) {
                assertThat(answered.err())
                        .containsAnyOf(
                                "what is known is", "what fewer of them tell is told", "stopped before it was done")
                        .doesNotContain("Exception");
            }
        }
    }
}
