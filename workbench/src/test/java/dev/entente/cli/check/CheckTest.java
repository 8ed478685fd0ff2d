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

/** What {@code check} says of folders. */
class CheckTest {

    private static final Path PRISONERS = Path.of("../cases/published/fang-1993-prisoners-dilemma/case.yaml");
    private static final int LONG_NAME = 200;
    private static final int LONGER_NAME = 250;
    private static final int DEEPEST = 200;

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutACaseIsAMistake() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/readme.txt"), "no case");
        Answered answered = Answered.by("check", folder.toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.out())
                .contains(
                        folder + ": error: there is no case in this folder", "A case is a folder with a file case.yaml")
                .contains("0 cases, 1 error,");
    }

    @Test
    void aTemplateAloneIsNoCase() throws IOException {
        Path template = Files.writeString(folder.resolve("base.yaml"), "entente: 1\ntemplate: true\n");
        for (Path path : new Path[] {folder, template}) {
            Answered answered = Answered.by("check", path.toString());
            assertThat(answered.exitCode()).as("%s", path).isEqualTo(ExitCode.CASE_HAS_ERRORS);
            assertThat(answered.out()).as("%s", path).contains("there is only a template here", "cases that extend it");
        }
    }

    @Test
    void aFolderThatCannotBeReadEndsNothingElse() throws IOException {
        Files.copy(PRISONERS, Files.createDirectories(folder.resolve("a")).resolve("case.yaml"));
        Files.copy(PRISONERS, Files.createDirectories(folder.resolve("z")).resolve("case.yaml"));
        Path outer = Files.createDirectories(folder.resolve("m"));
        deepen(outer);
        Path renamed = folder.resolve("m".repeat(LONGER_NAME));
        Files.move(outer, renamed);
        try {
            Answered answered = Answered.by("check", folder.toString());
            assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
            assertThat(answered.out())
                    .contains("error: the folder can't be looked into: ", "2 cases, 1 error,")
                    .contains(
                            folder.resolve("a").toString(), folder.resolve("z").toString());
        } finally {
            Files.move(renamed, outer);
        }
    }

    /** Folder in folder, as deep as the system lets paths be; once the first has a longer name, the last can't be read. */
    private static void deepen(Path folder) {
        Path deep = folder;
        try {
            for (int depth = 0; depth < DEEPEST; depth++) {
                deep = Files.createDirectory(deep.resolve("d".repeat(LONG_NAME)));
            }
        } catch (IOException tooLong) {
            assertThat(deep).isNotEqualTo(folder);
        }
    }
}
