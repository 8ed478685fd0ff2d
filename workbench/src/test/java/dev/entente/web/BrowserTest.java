// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a first visit, in a real browser: with the mouse, and by keyboard alone. */
class BrowserTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhyTheStandoffHolds() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.shows("Which conflict?").click("Iran, June 2019").shows("only a standoff can hold");
            browser.click("States").click("A standoff").shows("It holds under sequential stability (SEQ)");
            browser.shows("It gains nothing by moving.");
            browser.click("Hand over").click("Brief as PDF");
            assertThat(Files.size(browser.downloaded("iran-2019.pdf"))).isGreaterThan(20_000);
            browser.wasClean();
        }
    }
}
