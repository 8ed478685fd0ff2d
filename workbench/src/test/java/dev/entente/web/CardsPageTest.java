// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Cards put in order on the page: with buttons, by dragging, and what is written of it. */
class CardsPageTest {

    private static final String CASE = """
            entente: 1
            title: The dam
            decision-makers:
              up:
                name: the upstream country
                short: Upland
                options:
                  dam: {label: build the dam, noun: the dam}
                  share: {label: share the water, noun: shared water}
                preferences:
                  # as the ministry has it
                  - {id: power, name: power, want: dam}
              down:
                name: the downstream country
                short: Lowland
                options:
                  sue: {label: go to court, noun: a lawsuit}
                preferences: []
              bank:
                name: the bank
                options: {lend: lend money}
                preferences:
                  - any-order: [not dam, lend]
            status-quo: []
            outcomes:
              fair: {label: a dam with shared water, when: dam and share and not sue}
              quarrel: {label: a quarrel, when: dam and sue and not share}
              gift: {label: a gift, when: share and not dam and not sue}
            """;

    private static final String CARDS = "/case/my~dam/write/cards";

    @TempDir
    private Path folder;

    private Path own;

    @BeforeEach
    void write() throws IOException {
        own = folder.resolve("own");
        Files.createDirectories(own.resolve("dam"));
        Files.writeString(own.resolve("dam/case.yaml"), CASE);
    }

    private String saved(Visitor visitor) throws IOException {
        assertThat(visitor.post("/case/my~dam/save").text()).contains("Saved.");
        return Files.readString(own.resolve("dam/case.yaml"));
    }

    @Test
    void anOrderIsLaidOutReadBackAndWritten() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            assertThat(visitor.get(CARDS + "?party=down").text())
                    .contains("What Lowland likes, the best first", "No card lies here yet.", "Today’s situation")
                    .contains("It takes two cards at least");
            String order = CARDS + "?party=down&order=fair+%3E+gift";
            assertThat(visitor.get(order).text())
                    .contains("A dam with shared water, then a gift.", "Take this list over");
            assertThat(visitor.get(order + "&card=quarrel&do=better").text())
                    .contains("A dam with shared water, then a gift, then a quarrel.");
            assertThat(visitor.get(order + "&card=gift&do=better").text())
                    .contains("A dam with shared water and a gift alike.");
            assertThat(visitor.get(order + "&card=gift&do=between&place=0").text())
                    .contains("A gift, then a dam with shared water.");
            assertThat(visitor.get(order + "&card=gift&do=onto&place=9").text())
                    .contains("A dam with shared water, then a gift.");
            assertThat(visitor.post(
                                    CARDS,
                                    "party",
                                    "down",
                                    "order",
                                    "fair > gift > quarrel",
                                    "assumption",
                                    "they said so")
                            .text())
                    .contains("Taken over.", "The list gives this order as it is.")
                    .doesNotContain("Take this list over");
            assertThat(saved(visitor)).contains("assumption: they said so", "# as the ministry has it");
        }
    }

    @Test
    void aListThatIsThereIsMended() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            assertThat(visitor.get(CARDS).text())
                    .contains("A dam with shared water and a quarrel alike, then a gift and today’s situation alike.")
                    .contains("The list gives this order as it is.");
            visitor.post(CARDS, "party", "up", "order", "fair > quarrel > gift = status-quo");
            assertThat(saved(visitor)).contains("- {id: power, name: power, want: dam}", "put in order as cards");
            visitor.post("/case/my~dam/undo", "tab", "write/cards");
            assertThat(saved(visitor)).isEqualTo(CASE);
        }
    }

    @Test
    void whatCannotBePutInOrderIsSaidSo() {
        try (Visitor visitor = Visitor.open(own)) {
            assertThat(visitor.get(CARDS + "?party=bank").text())
                    .contains("What the bank wants is open in part; cards make or mend a list of wants in an order that"
                            + " is known.");
            assertThat(visitor.post(CARDS, "party", "down", "order", "fair").text())
                    .contains("It takes two cards at least to say which is better.");
            assertThat(visitor.get(CARDS + "?party=down&order=nothing").text()).contains("No card lies here yet.");
        }
    }

    @Test
    void cardsAreDraggedAndMovedByKeyboard() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.go(CARDS + "?party=down&order=fair+%3E+gift+%3E+quarrel").shows("then a quarrel.");
            browser.drag("[data-card='quarrel'] .text", "[data-card='fair'] .text")
                    .shows("A dam with shared water and a quarrel alike, then a gift.");
            browser.drag("[data-card='gift'] .text", "[data-aside]")
                    .shows("A dam with shared water and a quarrel alike.");
            assertThat(browser.script("return new URLSearchParams(location.search).get('order')"))
                    .isEqualTo("fair = quarrel");
            browser.tabToId("better-quarrel").press(Keys.ENTER);
            browser.shows("A quarrel, then a dam with shared water.");
            assertThat(browser.script("return document.activeElement.id")).isEqualTo("worse-quarrel");
            browser.press(Keys.ENTER).shows("A dam with shared water and a quarrel alike.");
            browser.wasClean();
        }
    }
}
