// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The way of a first visit, in a real browser: with the mouse, and by keyboard alone. */
class BrowserTest {

    @TempDir
    private Path folder;

    /** From the gallery to a brief in hand. */
    @Test
    void aFirstVisitWithTheMouse() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.shows("Which conflict?").shows("Only the standoff holds.").click("Iran, June 2019");
            browser.shows("Why the standoff holds").click("What if Washington gives up cover at home?");
            browser.shows("something tried").shows("can hold now");
            browser.click("Undo").shows("Nothing is tried yet");
            browser.click("Situations")
                    .click("The standoff")
                    .shows("It holds under sequential stability: nobody has reason to leave it.");
            browser.click("Play on from here").shows("Nobody gains by a move from here.");
            browser.element(".moves-now details summary").click();
            browser.click("Lift sanctions").shows("Washington loses by it").shows("Who would answer");
            browser.click("Take the last move back").shows("Nobody has moved yet.");
            browser.click("What if").shows("Nothing is tried yet");
            browser.element("[id='gone-us.press']").click();
            browser.shows("something tried");
            assertThat(browser.element("#told").getText()).isNotEqualTo("Nothing is tried yet.");
            browser.click("Undo").shows("Nothing is tried yet");
            browser.go("/compare?a=iran-2019&b=north-korea-2019&outcome=talks").shows("5/12");
            browser.go("/case/iran-2019").click("Take it away").click("Brief as PDF");
            assertThat(Files.size(browser.downloaded("iran-2019.pdf"))).isGreaterThan(20_000);
            browser.wasClean();
        }
    }

    /** The same without touching the mouse: every step is reached with the Tab key. */
    @Test
    void aFirstVisitByKeyboardAlone() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.tabTo("Iran, June 2019").press(Keys.ENTER).shows("only the standoff holds");
            browser.shows("What would change it");
            browser.tabTo("What if Washington gives up cover at home?")
                    .press(Keys.ENTER)
                    .shows("something tried");
            browser.tabTo("Undo").press(Keys.ENTER).shows("Nothing is tried yet");
            browser.tabTo("Play").press(Keys.ENTER).shows("Nobody has moved yet.");
            browser.tabTo("Moves that do not pay (17)").press(Keys.ENTER).shows("Lift sanctions");
            browser.tabTo("Lift sanctions").press(Keys.ENTER).shows("Who would answer");
            browser.tabTo("Take the last move back").press(Keys.ENTER).shows("Nobody has moved yet.");
            browser.tabTo("Situations").press(Keys.ENTER).shows("one of them holds by sequential stability");
            browser.tabTo("The standoff")
                    .press(Keys.ENTER)
                    .shows("It holds under sequential stability: nobody has reason to leave it.");
            browser.tabTo("What if").press(Keys.ENTER).shows("Nothing is tried yet");
            browser.tabToId("gone-us.press").press(Keys.SPACE).shows("something tried");
            browser.tabTo("Undo").press(Keys.ENTER).shows("Nothing is tried yet");
            browser.tabTo("Compare").press(Keys.ENTER).shows("Compare");
            browser.go("/case/iran-2019/hand-over");
            browser.tabTo("Brief as PDF").press(Keys.ENTER);
            assertThat(Files.size(browser.downloaded("iran-2019.pdf"))).isGreaterThan(20_000);
            browser.wasClean();
        }
    }

    /** A want’s formula and source, at its name: by keyboard and by pointing, in no way cut off, and not on paper. */
    @Test
    void theNameOfAWantTellsItsFormula() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            for (int width : new int[] {1280, 390}) {
                browser.sized(width, 844).go("/case/iran-2019").shows("What would change it");
                assertThat(shownGlosses(browser)).isEqualTo(0L);
                browser.tabTo("cover at home").shows("reward or not press implies not (spoil or block)");
                assertThat(shownGlosses(browser)).isEqualTo(1L);
                assertThat(browser.script("""
                        const box = document.activeElement.nextElementSibling.getBoundingClientRect();
                        return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
                        """)).isEqualTo(true);
                assertThat(browser.barriers()).isEmpty();
                browser.printed(true);
                assertThat(shownGlosses(browser)).isEqualTo(0L);
                browser.printed(false).script("document.activeElement.blur()");
                assertThat(shownGlosses(browser)).isEqualTo(0L);
                browser.pointAt(".named-want").shows("As a formula: ");
                assertThat(shownGlosses(browser)).isEqualTo(1L);
            }
            browser.wasClean();
        }
    }

    private static Object shownGlosses(Browser browser) {
        return browser.script(
                "return [...document.querySelectorAll('.gloss')].filter(one => one.checkVisibility()).length");
    }

    /** Each line is a form of its own; sending one leaves what is typed in the others, also when the page is left. */
    @Test
    void whatIsTypedStaysWhileSomethingElseIsChanged() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.go("/case/iran-2019/write");
            typed(browser, "input[name='question']", "Who yields?");
            browser.element(".party-part summary").click();
            typed(browser, "input[name='statement']", "not strike");
            browser.element("button[aria-label^='Change want 1 of']").click();
            browser.shows("Taken over.");
            assertThat(value(browser, "input[name='question']")).isEqualTo("Who yields?");
            browser.go("/case/iran-2019/states").go("/case/iran-2019/write");
            assertThat(value(browser, "input[name='question']")).isEqualTo("Who yields?");
            browser.element("#about button").click();
            browser.shows("Taken over.");
            browser.go("/case/iran-2019/try").click("Add a want");
            typed(browser, "details[open] input.statement", "talk");
            typed(browser, "details[open] input[name='assumption']", "they said so");
            browser.element("[id='gone-us.press']").sendKeys(Keys.SPACE);
            browser.shows("something tried");
            assertThat(value(browser, "details[open] input.statement")).isEqualTo("talk");
            browser.element("#new-us").sendKeys(Keys.ENTER);
            browser.shows("wants as well");
            assertThat(value(browser, "[id='new-us']")).isEmpty();
            browser.wasClean();
        }
    }

    /** An answer that comes while somebody types elsewhere doesn't take the cursor away. */
    @Test
    void whoTypesElsewhereStaysThere() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.go("/case/iran-2019/try").click("Add a want");
            browser.script("""
                    const other = document.querySelector("details[open] input[name='assumption']");
                    document.addEventListener("htmx:afterSettle", () => setTimeout(() => other.dataset.settled = "yes"), {once: true});
                    document.addEventListener("htmx:afterSwap", () => other.focus(), {once: true});
                    """);
            browser.element("details[open] input.statement").sendKeys("talk");
            browser.element("details[open] input[name='assumption'][data-settled]");
            assertThat(browser.script("return document.activeElement.name")).isEqualTo("assumption");
            browser.wasClean();
        }
    }

    private static void typed(Browser browser, String field, String text) {
        WebElement element = browser.element(field);
        element.clear();
        element.sendKeys(text);
    }

    private static String value(Browser browser, String field) {
        return String.valueOf(browser.script("return document.querySelector(arguments[0]).value", field));
    }

    /** Words are put where the cursor stands, and what is written is checked as if it had been typed. */
    @Test
    void wordsOfTheCaseArePutIntoAStatement() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            browser.go("/case/iran-2019/try").click("Edit");
            WebElement field = browser.element("details[open] input.statement");
            field.sendKeys(" and");
            browser.element("details[open] .check .mistake"); // it moves the words down
            browser.element("[data-word='press']").click();
            assertThat(field.getDomProperty("value")).isEqualTo("not strike or provoke and press ");
            browser.shows("That is: ");
            browser.go("/case/iran-2019/write");
            WebElement other = browser.element("input[data-check]");
            other.click();
            other.sendKeys(Keys.END, " and");
            browser.element(".checked:not(:empty)");
            browser.element("[data-word='press']").click();
            browser.shows("Understood.");
            browser.wasClean();
        }
    }
}
