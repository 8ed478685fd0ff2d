// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers of a game go out whole or not at all, and what groups did comes in with every mistake told. */
class RolesTest {

    private static final String CHICKEN = "../cases/published/brams-wittman-1981-chicken";

    @TempDir
    Path folder;

    @Test
    void writesAllPapersOnce() throws IOException {
        Path game = folder.resolve("game");
        Answered answered = Answered.by("roles", CHICKEN, "-o", game.toString(), "--rounds", "1", "--minutes", "20");
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> files = Files.list(game)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("guide.pdf", "guide.docx", "record.pdf", "record.docx", "RESULTS.csv")
                    .hasSize(9);
        }
        assertThat(Files.readString(game.resolve("RESULTS.csv"))).contains("\n1,1,,\n");
        Answered again = Answered.by("roles", CHICKEN, "-o", game.toString());
        assertThat(again.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(Answered.by(
                                "roles",
                                "take",
                                CHICKEN,
                                game.resolve("RESULTS.csv").toString())
                        .err())
                .contains("no group has played");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(game);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds 9", "--rounds 3 --minutes 5", "--minutes 900"})
    void refusesTimesThatCannotBe(String options) {
        String[] arguments = Stream.concat(
                        Stream.of("roles", CHICKEN, "-o", folder.resolve("x").toString()),
                        Stream.of(options.split(" ", -1)))
                .toArray(String[]::new);
        assertThat(Answered.by(arguments).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void takesWhatSpreadsheetsWrite() throws IOException {
        Path results = Files.writeString(
                folder.resolve("r.csv"), "\ufeffgroup;round;row.swerve;col.swerve\r\n1;1;Y;Y\r\n2;1;N;Y\r\n");
        Answered answered = Answered.by("roles", "take", CHICKEN, results.toString(), "--concepts", "SEQ,GMR");
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.out())
                .contains("Two groups played", "can rest (GMR)", "One of two groups ended where the model says")
                .contains("Groups are a sample of players");
    }

    @Test
    void tellsEveryMistake() throws IOException {
        Path results = Files.writeString(folder.resolve("r.csv"), "group,round,statt\n1,1,YY\n");
        assertThat(Answered.by("roles", "take", CHICKEN, results.toString()).err())
                .contains("r.csv:1:13: error: there is no option “statt”");
        Files.writeString(results, """
                group,round,state
                1,1,YY
                1,3,YYY
                1,3,NN
                ,1,NN
                2,none,NN
                """);
        Answered answered = Answered.by("roles", "take", CHICKEN, results.toString());
        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.err())
                .contains("r.csv:2:1: error: group “1” has no round 2")
                .contains("r.csv:3:5: error: this is no situation")
                .contains("r.csv:4:3: error: round 3 of group “1” is there twice")
                .contains("r.csv:5:1: error: the row doesn’t say of which group it is")
                .contains("r.csv:6:3: error: “none” is no number of a round");
    }
}
