// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(brief.out()).contains("Of 16,384 possible states", "5,462 under SEQ", "## What would make it hold");
        assertThat(paths.exitCode()).as(paths.err()).isEqualTo(ExitCode.DONE);
        assertThat(paths.out()).contains("in 8,192 ways", "others are left out here (SEQ).");
    }

    @Test
    void briefAnswersPastWhatTheDefinitionsTake() throws IOException {
        Answered brief = Answered.by("brief", oneMoreThan(14));

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out()).contains("Of 16,385 possible states");
    }

    @Test
    void briefCountsWhatCannotBeListed() throws IOException {
        Answered brief = Answered.by("brief", oneMoreThan(16));

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.err()).contains("note: left out: joint moves");
        assertThat(brief.out())
                .contains("Of 65,537 possible states", "## What is left out", "more states than can be listed");
    }

    @Test
    void briefAndPathsAnswerWithSixtyOptions() {
        String sixty = folder.resolve("sixty").toString();
        Answered.by("new", "--random", "--options", "60", "--decision-makers", "6", "--statements", "4", "-o", sixty);

        Answered brief = Answered.by("brief", sixty);
        Answered paths = Answered.by("paths", sixty);

        assertThat(brief.exitCode()).as(brief.err()).isEqualTo(ExitCode.DONE);
        assertThat(brief.out()).contains("Of 1,152,921,504,606,846,976 possible states", "## What is left out");
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
}
