// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.similar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {

    private static final String IRAN = "../cases/iran-2007";
    private static final String LIBYA = "../cases/libya-2003";

    @TempDir
    private Path folder;

    private static String told(String... arguments) {
        Answered answered = Answered.by(arguments);
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered.out().replaceAll("\\s+", " ");
    }

    /** Libya 2003, the precedent that the commentary of 2007 names. */
    @Test
    void saysWhatCarriesOverFromLibyaToIran() {
        assertThat(told("similar", IRAN, LIBYA))
                .contains(
                        "Libya, 2003 0.23 67 % 20 of 23",
                        "In both: a disarmament deal can hold; Washington and Tehran clash;",
                        "Only in Iran, December 2007: today’s situation holds;",
                        "Only in Libya, 2003: Tripoli leaves today’s situation.",
                        "Tehran (there Tripoli) 70 %",
                        "./entente compare ",
                        "A near case is a question to ask, and no evidence that this one ends alike.");
    }

    @Test
    void theNearestComesFirst() {
        String told = told("similar", IRAN, "../cases");

        assertThat(told)
                .containsSubsequence(
                        "North Korea, December 2007 0.22",
                        "Libya, 2003 0.23",
                        "North Korea, 2017 to June 2019 0.28",
                        "Iran, June 2019 0.31",
                        "Cases with other parties or options come after these",
                        "What carries over from North Korea, December 2007",
                        "What carries over from Libya, 2003")
                .doesNotContain("Iran, December 2007 0.00");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsLookedAt() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "entente: 1\n");
        Files.writeString(folder.resolve("small.yaml"), """
                entente: 1
                title: Small
                decision-makers: {one: {options: {act: act}, preferences: [act]}}
                """);

        Answered answered = Answered.by("similar", LIBYA, folder.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err()).contains("broken.yaml has errors");
        assertThat(answered.out().replaceAll("\\s+", " ")).contains("Small 1.00 – 0 of 1");
    }

    @Test
    void aFolderWithoutAnotherCaseIsRefused() throws IOException {
        Answered none = Answered.by(
                "similar", LIBYA, Files.createDirectory(folder.resolve("empty")).toString());
        Answered missing = Answered.by("similar", LIBYA, folder.resolve("no").toString());

        assertThat(none.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(none.err()).contains("There is no other case to look at.");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }
}
