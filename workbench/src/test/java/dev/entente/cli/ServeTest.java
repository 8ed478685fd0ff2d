// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

    @TempDir
    Path folder;

    @Test
    void aLogThatCannotBeWrittenIsToldBeforeTheWorkbenchOpens() {
        Path log = folder.resolve("none/log");
        Answered answered = Answered.by(
                "serve",
                "--no-open",
                "--log",
                log.toString(),
                folder.resolve("mine").toString());

        assertThat(answered.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(answered.out()).isEmpty();
        assertThat(answered.err().strip())
                .isEqualTo("entente: cannot write " + log
                        + ": its folder does not exist. Name another file for the log, or - for standard error.");
    }
}
