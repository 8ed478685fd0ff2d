// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The line on a terminal while work lasts. */
class ProgressTest {

    @Test
    void saysHowLongAndWhat() {
        assertThat(Progress.line("SEQ for d3", Duration.ofMillis(12_900), Optional.empty()))
                .isEqualTo("12 s: SEQ for d3");
    }

    @Test
    void showsTheTimeUsedOfALimit() {
        assertThat(Progress.line("SEQ for d3", Duration.ofSeconds(15), Optional.of(Duration.ofSeconds(60))))
                .isEqualTo("[#####---------------] 15 of 60 s: SEQ for d3");
    }

    @Test
    void staysOnOneLine() {
        assertThat(Progress.line("x".repeat(200) + "\n", Duration.ofSeconds(2), Optional.empty()))
                .hasSize(79)
                .endsWith("…");
    }

    @Test
    void quickWorkShowsNothing() {
        StringWriter terminal = new StringWriter();
        Progress.begin(new PrintWriter(terminal), Optional.empty()).say("SEQ for d3");
        Progress.end();
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void isGoneWhenItEnds() throws InterruptedException {
        StringWriter terminal = new StringWriter();
        Progress.begin(new PrintWriter(terminal), Optional.empty()).say("SEQ for d3");
        Thread.sleep(1_200);
        Progress.end();
        String shown = terminal.toString();
        Thread.sleep(300);
        assertThat(shown).contains(" s: SEQ for d3").endsWith("\r\u001b[K");
        assertThat(terminal).hasToString(shown);
    }
}
