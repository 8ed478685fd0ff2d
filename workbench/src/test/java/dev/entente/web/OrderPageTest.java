// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What is still to be asked of open orders, on its page: question by question, with what is written of it. */
class OrderPageTest {

    static final String CASE = """
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
                  - any-order:
                      - {id: power, name: power, want: dam}
                      - {id: peace, name: no lawsuit, want: not sue}
                      - {id: water, name: all the water, want: not share}
              down:
                name: the downstream country
                short: Lowland
                options:
                  sue: {label: go to court, noun: a lawsuit}
                preferences:
                  - sue iff (dam and not share)
              bank:
                name: the bank
                options: {}
                preferences: [dam, not sue]
            status-quo: []
            outcomes:
              fair: {label: a dam with shared water, when: dam and share}
              quarrel: {label: a quarrel, when: dam and sue}
            """;

    private static final String POWER = "          - {id: power, name: power, want: dam}\n";

    /** With something known that the first answer to the first question contradicts. */
    private static final String CIRCULAR = CASE.replace(POWER, "")
            .replace("  down:\n", POWER + "    known:\n      - peace > water\n      - water > power\n  down:\n");

    private static final String ORDER = "/case/my~dam/write/order";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(who|one|other)\" value=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private Path own;

    @BeforeEach
    void write() throws IOException {
        own = folder.resolve("own");
        write(CASE);
    }

    private void write(String text) throws IOException {
        Files.writeString(Files.createDirectories(own.resolve("dam")).resolve("case.yaml"), text);
    }

    private String saved(Visitor visitor) throws IOException {
        visitor.post("/case/my~dam/save");
        return Files.readString(own.resolve("dam/case.yaml"));
    }

    /** Presses a button of the question that a page puts. */
    private static Visitor.Page pressed(Visitor visitor, Visitor.Page page, String button, String why) {
        List<String> fields = new ArrayList<>(List.of("do", button, "why", why));
        Matcher hidden = HIDDEN.matcher(page.html().substring(page.html().indexOf("class=\"comparison\"")));
        while (hidden.find() && fields.size() < 10) {
            fields.addAll(List.of(hidden.group(1), hidden.group(2)));
        }
        return visitor.post(ORDER, fields.toArray(String[]::new));
    }

    /** What the command makes of the case, given these lines at the terminal. */
    private String atTheTerminal(String lines) throws IOException {
        Path file = Files.createDirectories(folder.resolve("typed")).resolve("case.yaml");
        Files.writeString(file, CASE, UTF_8);
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(UTF_8)));
            assertThat(Answered.by("ask", file.toString()).exitCode()).isIn(ExitCode.DONE, ExitCode.STOPPED);
        } finally {
            System.setIn(in);
        }
        return Files.readString(file, UTF_8);
    }

    @Test
    void itAsksUntilItIsSettledAndWritesWhatTheCommandWrites() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page first = visitor.get(ORDER);
            assertThat(first.text())
                    .contains("1. Which would Upland rather have?", "A quarrel", "Today’s situation")
                    .contains("It turns on what matters more: power, or no lawsuit.", "Six orders are left.")
                    .contains("Whether a dam with shared water can hold is open.")
                    .contains("Nothing is asked about Lowland");
            Visitor.Page second = pressed(visitor, first, "other", "it said so in May");
            assertThat(second.text())
                    .contains("Taken. Undo takes it back.", "2. Which would Upland rather have?")
                    .contains("Upland puts no lawsuit above power. Because: it said so in May");
            Visitor.Page end = pressed(visitor, second, "one", "");
            assertThat(end.text())
                    .contains("It is settled")
                    .contains("These two comparisons settle it; the other one makes no difference.")
                    .contains("A dam with shared water can hold. A quarrel can hold. Today’s situation does not last.");
            assertThat(end.link("Read the brief")).isEqualTo("/case/my%7Edam");
            assertThat(saved(visitor)).isEqualTo(atTheTerminal("b # it said so in May\na\n"));
            assertThat(visitor.get(ORDER).text()).contains("These two comparisons settle it");
        }
    }

    @Test
    void undoingGoesBackToTheQuestion() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page second = pressed(visitor, visitor.get(ORDER), "other", "");
            pressed(visitor, second, "one", "");
            assertThat(visitor.post("/case/my~dam/undo", "tab", "write/order", "about", "party=up")
                            .text())
                    .contains("2. Which would Upland rather have?");
            assertThat(visitor.post("/case/my~dam/undo", "tab", "write/order").text())
                    .contains("1. Which would Upland rather have?");
            assertThat(saved(visitor)).isEqualTo(CASE);
            assertThat(visitor.post("/case/my~dam/redo", "tab", "write/order").text())
                    .contains("2. Which would Upland rather have?");
        }
    }

    @Test
    void whatIsNotKnownStaysOpenAndIsNotAskedAgain() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page second = pressed(visitor, visitor.get(ORDER), "unknown", "");
            assertThat(second.text()).contains("2. Which").contains("Not known of Upland: power or no lawsuit.");
            Visitor.Page third = pressed(visitor, second, "alike", "");
            assertThat(third.text()).contains("3. Which").contains("No difference to Upland: ");
            Visitor.Page end = pressed(visitor, third, "unknown", "");
            assertThat(end.text())
                    .contains("It stays open", "What is not known decides. All else was asked.", " is open.");
            assertThat(saved(visitor)).isEqualTo(atTheTerminal("?\n=\n?\n"));
        }
        try (Visitor again = Visitor.open(own)) {
            Visitor.Page end = again.get(ORDER);
            assertThat(end.text()).contains("What is not known decides.");
            Visitor.Page asked = again.post(ORDER, "do", "forget", "who", "up", "order", "power ? peace");
            assertThat(asked.text()).contains("Taken out.", "power, or no lawsuit");
        }
    }

    @Test
    void anOrderIsLeftOpenByOneChangeThatCanBeUndone() throws IOException {
        write(CASE.replace("      - any-order:\n", "      # all known\n").replace("          - {", "      - {"));
        String before = Files.readString(own.resolve("dam/case.yaml"));
        try (Visitor visitor = Visitor.open(own)) {
            assertThat(visitor.get(ORDER).text())
                    .contains("Whose order are you not sure of?", "Leave the order open", "which Undo takes back");
            assertThat(visitor.post(ORDER, "do", "open", "who", "up").text())
                    .contains("The order is open now", "1. Which would Upland rather have?");
            assertThat(saved(visitor)).isEqualTo(before.replace("  down:\n", "    known: []\n  down:\n"));
            assertThat(visitor.post("/case/my~dam/undo", "tab", "write/order").text())
                    .contains("Whose order are you not sure of?");
            visitor.post(ORDER, "do", "open", "who", "down");
            assertThat(saved(visitor)).isEqualTo(before);
        }
    }

    @Test
    void someOfSeveralPartiesAreAskedAboutAndStaySo() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            visitor.post(ORDER, "do", "open", "who", "bank");
            assertThat(visitor.get(ORDER).text()).contains("Ask about", "The bank", "Twelve orders are left");
            Visitor.Page one = visitor.get(ORDER + "?party=up");
            assertThat(one.text()).contains("Six orders are left");
            assertThat(one.html()).contains("name=\"about\" value=\"party=up\"", "write/order?party=up\"");
            assertThat(visitor.get(ORDER + "?party=bank").text()).contains("Nothing needs to be asked");
        }
    }

    @Test
    void answersThatContradictAreShownAsACircleWithTheWayBack() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page old = visitor.get(ORDER);
            write(CIRCULAR);
            Visitor.Page circle = pressed(visitor, old, "one", "");
            assertThat(circle.status()).isEqualTo(422);
            assertThat(circle.text())
                    .contains("These contradict each other")
                    .contains("Upland puts no lawsuit above all the water. The file says so.")
                    .contains("Upland puts all the water above power. The file says so.")
                    .contains("Upland puts power above no lawsuit. You have just said so.");
            assertThat(circle.html()).contains("aria-label=\"Take out: Upland puts all the water above power\"");
            visitor.post(ORDER, "do", "forget", "who", "up", "order", "water > power");
            assertThat(pressed(visitor, old, "one", "").status()).isEqualTo(200);
            assertThat(saved(visitor)).contains("- peace > water", "- power > peace");
        }
    }

    @Test
    void whatWasAskedOfAnotherListIsNotTaken() throws IOException {
        try (Visitor visitor = Visitor.open(own)) {
            Visitor.Page old = visitor.get(ORDER);
            write(CASE.replace("id: power", "id: energy"));
            assertThat(pressed(visitor, old, "one", "").text()).contains("The list has changed since that was asked");
            assertThat(saved(visitor)).doesNotContain("known");
            String byPlace = CASE.replace("      - any-order:\n", "")
                    .replace("          - {", "      - {")
                    .replace("  down:\n", "    known: [1 > 2]\n  down:\n")
                    .replaceAll("\\{id: \\w+, name: [\\w ]+, want: ([\\w ]+)}", "$1");
            write(byPlace);
            assertThat(pressed(visitor, visitor.get(ORDER), "other", "").text()).contains("give them ids");
            assertThat(saved(visitor)).isEqualTo(byPlace);
        }
    }

    @Test
    void itIsUsedByKeyboard() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.go(ORDER).shows("1. Which would Upland rather have?");
            browser.script("document.querySelector('[name=why]').focus()");
            browser.press("in May", Keys.ENTER).shows("1. Which would Upland rather have?");
            browser.press(Keys.TAB, Keys.TAB, Keys.ENTER).shows("2. Which would Upland rather have?");
            browser.shows("Because: in May");
            assertThat(browser.script("return document.activeElement.id")).isEqualTo("h-asked");
            browser.click("Undo").shows("1. Which would Upland rather have?");
            browser.wasClean();
            write(CIRCULAR);
            browser.click("A quarrel").shows("These contradict each other");
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
