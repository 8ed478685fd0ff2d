// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases held against what they say happened. */
class CheckScoreTest {

    private static final String PUBLISHED = "../cases/published";

    @TempDir
    private Path folder;

    @Test
    void thePublishedCasesAreHeldAgainstWhatHappened() {
        Answered answered = Answered.by("check", "--score", PUBLISHED);

        assertThat(answered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out()).isEqualTo("""
                Postdictions: 3 of 3 cases that say what happened (100 %), their models made when it was known.

                case                    made         status  what happened           under            hit  can rest  share   lift
                fraser-hipel-1982-cuba  postdiction  memory  blockade, withdraw      Nash             no    1 of 12    8 %  −0.08
                                                                                     GMR              yes   7 of 12   58 %  +0.42
                                                                                     SMR              yes   7 of 12   58 %  +0.42
                                                                                     SEQ              yes   3 of 12   25 %  +0.75
                                                                                     SSEQ             yes   3 of 12   25 %  +0.75
                                                                                     (today goes on)  no    1 of 12    8 %  −0.08
                hipel-1993-elmira       postdiction  memory  modify, accept, insist  Nash             yes    3 of 9   33 %  +0.67
                                                                                     GMR              yes    5 of 9   56 %  +0.44
                                                                                     SMR              yes    5 of 9   56 %  +0.44
                                                                                     SEQ              yes    3 of 9   33 %  +0.67
                                                                                     SSEQ             yes    3 of 9   33 %  +0.67
                                                                                     (today goes on)  no     1 of 9   11 %  −0.11
                kinsara-2014-elmira     postdiction  memory  modify, accept, insist  Nash             yes   6 of 12   50 %  +0.50
                                                                                     GMR              yes   8 of 12   67 %  +0.33
                                                                                     SMR              yes   8 of 12   67 %  +0.33
                                                                                     SEQ              yes   6 of 12   50 %  +0.50
                                                                                     SSEQ             yes   6 of 12   50 %  +0.50
                                                                                     (today goes on)  no    1 of 12    8 %  −0.08

                A hit: what happened is among the states that can rest. Lift: 1 for a hit, 0 for none, less the chance of as many
                states drawn at random to hit.
                From memory, shown and left out of what is told together: 3 of 3 cases.
                Without an outcome: ../cases/published/brams-wittman-1981-chicken, ../cases/published/entente-listed-moves,
                ../cases/published/entente-repeated-moves-gmr, ../cases/published/entente-repeated-moves-seq,
                ../cases/published/fang-1993-prisoners-dilemma, ../cases/published/fang-1993-prisoners-dilemma-graph.
                """);
    }

    private void put(String name, String was, String made, String status) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), """
                entente: 1
                title: A dilemma
                decision-makers:
                  a: {options: {defect: defect}, ranking: [YN, NN, YY, NY]}
                  b: {options: {defect: defect}, ranking: [NY, NN, YY, YN]}
                status-quo: []
                outcome: {was: %s, date: 2020, citation: here, made: %s, status: %s}
                """.formatted(was, made, status));
    }

    @Test
    void whatWasReadIsToldTogether() throws IOException {
        put("one", "YY", "forecast", "read");
        put("two", "NN", "postdiction", "read");
        put("three", "YN", "postdiction", "memory");
        Answered answered = Answered.by("check", "--score", folder.toString());

        assertThat(answered.out())
                .startsWith(
                        "Postdictions: 2 of 3 cases that say what happened (67 %), their models made when it was known.")
                .contains("together", "From memory, shown and left out of what is told together: 1 of 3 cases.")
                .containsPattern("Nash +1 of 2, 50 % \\(9 to 91 %\\) +25 % +\\+0\\.25 \\(−1\\.00 to 1\\.00\\)")
                .containsPattern("\\(today goes on\\) +1 of 2 +\\+0\\.25");
        assertThat(Answered.by("check", "--score", folder.toString(), "--format", "json")
                        .out())
                .contains("\"postdictions\": 2", "\"memory\": 1");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        put("one", "YYY", "forecast", "read");
        Answered answered = Answered.by("check", "--score", folder.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.out())
                .startsWith("No case here says what happened.")
                .contains("one.yaml: it has errors; 'entente check' shows which.");
        assertThat(Answered.by("check", "--score", PUBLISHED, "--brief").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Answered.by("check", "--score", PUBLISHED, "--format", "sarif")
                        .exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }
}
