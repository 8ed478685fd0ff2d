// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void everyCommandOfItEndsWell() throws Exception {
        Process rehearsal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-cp",
                        Libraries.classPath().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "-Dentente.home=" + Manual.root(),
                        "dev.entente.cli.Rehearsal")
                .redirectErrorStream(true)
                .start();
        String said = new String(rehearsal.getInputStream().readAllBytes(), UTF_8);

        assertThat(rehearsal.waitFor()).as(said).isZero();
        assertThat(said).contains("equilibria", "## How this was computed");
    }
}
