// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * From nothing to page one of a brief in a real browser, with every click and every entry counted, and with {@link Pictures}.
 */
class StartInBrowserTest {

    private static final int MOST = 60;

    @TempDir
    private Path folder;

    private int done;

    @Test
    void aLabourDispute() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            begin(browser, "Will the port strike end in a settlement?", "The port strike");
            looksWell(browser, "parties");
            parties(browser, "the dockers", "the port authority");
            option(browser, "dockers", 0, "strike", "a strike", "call off the strike");
            browser.shows("The dockers strike. What there is then: a strike.");
            option(browser, "dockers", 1, "lower their claim", "a lower claim", "raise their claim again");
            option(browser, "port-authority", 0, "raise wages", "a raise", "take back the raise");
            option(browser, "port-authority", 1, "hire replacements", "replacements", "dismiss the replacements");
            next(browser, "What can’t be together?");
            enter(browser, "limits", 0, "never: raise, replacements");
            browser.shows("Never together: a raise and replacements.");
            next(browser, "How could it end?");
            browser.shows("twelve of 16 situations");
            outcome(browser, 0, "a settlement", "lower-claim, raise, not strike");
            outcome(browser, 1, "a lasting strike", "strike");
            outcome(browser, 2, "peace on the old terms", "not strike, not raise");
            next(browser, "Where do things stand now?");
            tick(browser, "today", 0);
            looksWell(browser, "today");
            next(browser, "What do you hope for?");
            pick(browser, "hope", 0, "settlement");
            looksWell(browser, "hope");
            next(browser, "What does each of them want?");
            order(browser, "dockers", "settlement", "peace-on-the-old-terms", "lasting-strike");
            want(browser, "dockers", 0, "not replacements", "replaced members do not come back");
            order(browser, "port-authority", "settlement", "peace-on-the-old-terms", "lasting-strike");
            want(browser, "port-authority", 0, "not raise", "wages are a cost");
            browser.shows("The port authority: no raise. Assumed, since wages are a cost.");
            press(browser, "Read page one");
            browser.shows("The port strike").shows("In short").shows("A settlement can hold");
            assertThat(done).isLessThanOrEqualTo(MOST);
            browser.wasClean();
        }
    }

    @Test
    void aRiverDam() throws IOException {
        try (Browser browser = Browser.open(folder)) {
            begin(browser, "Will the dam be filled in agreement?", "The White River dam");
            parties(browser, "Highland", "Lowland");
            option(browser, "highland", 0, "fill the dam fast", "a fast filling", "stop the fast filling");
            option(browser, "highland", 1, "fill the dam slowly", "a slow filling", "stop the slow filling");
            option(browser, "highland", 2, "share water data", "shared data", "withhold the data");
            option(browser, "lowland", 0, "threaten to strike", "a threat", "withdraw the threat");
            option(browser, "lowland", 1, "pay for power", "a payment", "stop the payment");
            looksWell(browser, "options");
            next(browser, "What can’t be together?");
            browser.shows("read as alternatives. Never both at once?");
            looksWell(browser, "limits");
            next(browser, "How could it end?");
            browser.shows("24 of 32 situations");
            enter(browser, "outcomes:label", 0, "a shared river");
            for (String word : new String[] {"slow-filling", "shared-data", "not", "threat"}) {
                word(browser, word);
            }
            browser.shows("A shared river: a slow filling, shared data and no threat.");
            outcome(browser, 1, "a crisis", "fast-filling, threat");
            looksWell(browser, "outcomes");
            next(browser, "Where do things stand now?");
            tick(browser, "today", 0);
            next(browser, "What do you hope for?");
            pick(browser, "hope", 0, "shared-river");
            next(browser, "What does each of them want?");
            order(browser, "highland", "shared-river", "crisis");
            want(browser, "highland", 0, "fast-filling", "power sells best this year");
            order(browser, "lowland", "shared-river", "crisis");
            want(browser, "lowland", 0, "not fast-filling", "its farms need the summer flow");
            want(browser, "lowland", 1, "not payment", "");
            looksWell(browser, "wants");
            press(browser, "Read page one");
            browser.shows("The White River dam").shows("In short").shows("A shared river can hold");
            assertThat(done).isLessThanOrEqualTo(MOST);
            browser.wasClean();
        }
    }

    private void begin(Browser browser, String question, String title) {
        press(browser, "New case");
        browser.shows("Answer a few questions");
        press(browser, "Start");
        browser.shows("What is it about?");
        enter(browser, "question", 0, question);
        enter(browser, "title", 0, title);
        next(browser, "Who decides?");
    }

    private void parties(Browser browser, String... names) {
        for (int i = 0; i < names.length; i++) {
            enter(browser, "parties:name", i, names[i]);
        }
        next(browser, "What can each of them do?");
    }

    private void option(Browser browser, String party, int place, String label, String noun, String undo) {
        enter(browser, "options." + party + ":label", place, label);
        enter(browser, "options." + party + ":noun", place, noun);
        enter(browser, "options." + party + ":undo", place, undo);
    }

    private void outcome(Browser browser, int place, String label, String when) {
        enter(browser, "outcomes:label", place, label);
        enter(browser, "outcomes:when", place, when);
    }

    private void order(Browser browser, String party, String... outcomes) {
        for (int i = 0; i < outcomes.length; i++) {
            pick(browser, "wants." + party + ":order", i, outcomes[i]);
        }
    }

    private void want(Browser browser, String party, int place, String statement, String why) {
        enter(browser, "wants." + party + ":want", place, statement);
        if (!why.isEmpty()) {
            enter(browser, "wants." + party + ":why", place, why);
        }
    }

    private void next(Browser browser, String question) {
        done++;
        // By key, since what is read back may move the button while a pointer is under way.
        browser.element("button.primary").sendKeys(Keys.ENTER);
        browser.shows(question);
    }

    private void press(Browser browser, String button) {
        done++;
        browser.click(button);
    }

    private void enter(Browser browser, String name, int place, String text) {
        done++;
        field(browser, name, place).sendKeys(text);
    }

    private void tick(Browser browser, String name, int place) {
        done++;
        field(browser, name, place).click();
    }

    private void pick(Browser browser, String name, int place, String value) {
        done++;
        field(browser, name, place)
                .findElement(By.cssSelector("option[value='" + value + "']"))
                .click();
    }

    /** A word put into the statement by a click, into the first field while none has been in use. */
    private void word(Browser browser, String word) {
        done++;
        browser.element("[data-word='" + word + "']").click();
    }

    private static WebElement field(Browser browser, String name, int place) {
        Object found = browser.script("return document.getElementsByName(arguments[0])[arguments[1]]", name, place);
        assertThat(found).as("the field " + name + ", " + place).isInstanceOf(WebElement.class);
        return (WebElement) found;
    }

    /** On a wide screen and on a telephone, light and dark: no barrier, and nothing that reaches beyond it. */
    private static void looksWell(Browser browser, String step) throws IOException {
        for (int width : new int[] {390, 1280}) {
            browser.sized(width, 900);
            browser.picture("start-" + step + "-" + width);
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.script(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0L);
            browser.dark(true).picture("start-" + step + "-" + width + "-dark");
            assertThat(browser.barriersByColour()).as("in the dark").isEmpty();
            browser.dark(false);
        }
    }
}
