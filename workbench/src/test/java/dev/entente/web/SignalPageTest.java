// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a letter can tell, on a page with sliders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalPageTest {

    private static final String KOREA = "/case/north-korea-2007/signal";

    private static final String TWO = """
            entente: 1
            title: Two signals
            decision-makers:
              us:
                name: Washington
                options: {letter: {label: write a letter, noun: a letter}, visit: {label: come for a visit, noun: a visit}}
                preferences: [letter]
                types:
                  committed: {prior: 1/3, preferences: [talk, not letter]}
                  posturing: {prior: 2/3, preferences: [not letter, talk]}
              target:
                name: Pyongyang
                options: {talk: come to talks}
                preferences: [talk]
            status-quo: []
            signals:
              letter: {option: letter, sender: us, receiver: target, of: [committed, posturing]}
              visit: {option: visit, sender: us, receiver: target, of: [committed, posturing], costs: {committed: 1/3, posturing: 2/3}}
              threat:
                {option: letter, game: crisis, sender: us, receiver: target, of: [committed, posturing], costs: {posturing: 1}, fight: {committed: 1/2, posturing: -3}, belief: 0.5}
            """;

    private Visitor visitor;

    @BeforeAll
    void open(@TempDir Path own) throws IOException {
        Files.writeString(Files.createDirectories(own.resolve("two")).resolve("case.yaml"), TWO);
        visitor = Visitor.open(own);
    }

    @AfterAll
    void close() {
        visitor.close();
    }

    private Visitor.Page page(String path) {
        Visitor.Page page = visitor.get(path);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    @Test
    void theAnalystsNumbersComeFirst() {
        Visitor.Page page = page(KOREA);
        assertThat(page.text())
                .contains(
                        "What the letter tells Pyongyang hangs on what it costs. In 25 % of the box",
                        "The sliders stand at the middle of the analyst’s bounds.",
                        "The letter can tell Pyongyang something, and not all",
                        "There it has to cost the posturing type more than 1; now 0.75, up by more than 0.25.",
                        "Half believed. The committed type sends it,",
                        "from the analyst’s prior of 1/2: after it 13/20; after none 0.",
                        "“Half believed” as a game of Washington and Pyongyang",
                        "The same for “Silence”",
                        "What the analyst’s numbers rest on")
                .doesNotContain("not the analyst’s numbers");
        assertThat(page.html()).contains("The point: costs of 0.3 and 0.75", "Pyongyang answers from 0.65 on");
    }

    @Test
    void movedNumbersAreAnsweredAndAreNotTheAnalysts() {
        Visitor.Page page = page(KOREA + "?signal=letter&serious=0.3&other=1.2&prior=0.25&belief=0.65");
        assertThat(page.text())
                .contains(
                        "The letter can tell Pyongyang which Washington it has",
                        "These are not the analyst’s numbers. Moved: what it costs the posturing type: 1.2 for 0.75;"
                                + " belief before it in the committed type: 0.25 for 0.5.",
                        "There it does.",
                        "Told apart.",
                        "from a prior of 1/4: after it 1; after none 0.")
                .doesNotContain("from the analyst’s prior");
        assertThat(page.html()).contains("The point: costs of 0.3 and 1.2", "value=\"1.2\"");
        assertThat(page(page.link("Back to the analyst’s numbers")).text())
                .contains("The sliders stand at the middle of the analyst’s bounds.");
    }

    @Test
    void whatCannotBeIsToldAndTheAnalystsNumberStandsInItsPlace() {
        assertThat(page(KOREA + "?other=seven&prior=1&belief=-1&serious=99999999999")
                        .text())
                .contains(
                        "“seven” can’t be what it costs the posturing type: that is a number from 0 to 2. The analyst’s own"
                                + " stands in its place.",
                        "“1” can’t be belief before it in the committed type: that is a number from 0.01 to 0.99.",
                        "“-1” can’t be the belief from which on Pyongyang answers",
                        "“99999999999” can’t be what it costs the committed type",
                        "The sliders stand at the middle of the analyst’s bounds.");
        assertThat(visitor.get(KOREA + "?signal=visit").status()).isEqualTo(404);
    }

    /** A slider has two digits, and 1/3 has more. */
    @Test
    void aSliderThatWasNotMovedStandsForTheAnalystsNumber() {
        assertThat(page("/case/my~two/signal?signal=visit&serious=0.33&other=0.67&prior=0.33&belief=0.5")
                        .text())
                .contains("What the visit tells", "There it costs the committed type 1/3 and the posturing type 2/3")
                .doesNotContain("not the analyst’s numbers");
    }

    @Test
    void eachSignalOfACaseHasAPage() {
        assertThat(page("/case/my~two/signal").text())
                .contains(
                        "What the letter tells",
                        "visit",
                        "What it costs “committed”. Ranks give an order and no measure");
        assertThat(page("/case/my~two/signal?signal=visit").text()).contains("What the visit tells");
    }

    /** By the analyst’s numbers alone: prior 1/3 of one that would fight, and backing down costs the other 1. */
    @Test
    void aCrisisIsToldWithItsPicture() {
        Visitor.Page page = page("/case/my~two/signal?signal=threat");
        assertThat(page.text())
                .contains(
                        "The letter is half believed at most: one type would fight, the other bluffs at times",
                        "What would make it believed",
                        "The box");
        assertThat(page.html()).contains("<svg").doesNotContain("type=\"range\"");
    }

    @Test
    void aBorderIsSaid() {
        assertThat(page(KOREA + "?serious=0.4&other=0.4").text())
                .contains("it costs both types the same, and there one outcome runs into another", "A continuum");
    }

    @Test
    void whereThereIsNoneItSaysHowToWriteOne() {
        Visitor.Page page = page("/case/libya-2003/signal");
        assertThat(page.text())
                .contains("This case has no signal", "signals: letter: {option: us.letter", "docs/format.md");
        assertThat(page.link("Write it into the file.")).isEqualTo("/case/libya-2003/write/text");
    }

    @Test
    void whatCannotBeJudgedSaysWhy() {
        try (Visitor other = visitor.another()) {
            other.post("/case/north-korea-2007/look", "variant", "no-letter", "tab", "signal");
            assertThat(other.get(KOREA).text())
                    .contains("The signal “letter” can’t be judged: “us.letter” can’t be taken here.");
        }
    }
}
