// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels are inflected where they are commands, and said as something chosen where they may not be. */
class OptionWordsTest {

    private static final int DRAWN = 2_000;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Accept the order, accepting the order",
        "press, pressing",
        "stop the talks, stopping the talks",
        "freeze the programme, freezing the programme",
        "agree, agreeing",
        "lie low, lying low",
        "modify the order, modifying the order",
        "begin, beginning",
        "open a channel, opening a channel",
        "visit the site, visiting the site",
        "to build a dam, building a dam",
        "be patient, being patient",
        "veto it, vetoing it",
        "re-open talks, re-opening talks",
        "reopen talks, reopening talks",
        "die for it, dying for it",
        "refer it, referring it",
        "quit, quitting",
        "panic, panicking",
        "approve of the plan, approving of the plan",
        "frobnicate the border, frobnicating the border",
        "go with it, going with it",
    })
    void commandsAreInflected(String label, String doing) {
        assertThat(new OptionWords(label).isCommand()).isTrue();
        assertThat(new OptionWords(label).doing()).isEqualTo(doing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do not negotiate",
                "building a dam",
                "builds a wall",
                "Full withdrawal",
                "no deal",
                "not attack",
                "2% levy",
                "secretly arm",
                "US troops out",
                "UN mission",
                "return of the islands",
                "nights",
                "the dam",
                "peace",
                "x",
                "договор",
                "签署协议",
                "إطلاق المياه",
                "सीमा खोलना 🎉",
            })
    void whatMayBeNoCommandIsChosen(String label) {
        OptionWords words = new OptionWords(label);
        assertThat(words.isCommand()).isFalse();
        assertThat(words.command()).isEqualTo("choose “" + label + "”");
        assertThat(words.doing()).isEqualTo("choosing “" + label + "”");
        assertThat(words.stopping()).isEqualTo("stop choosing “" + label + "”");
    }

    @Test
    void quotationMarksWithinALabelAreSingle() {
        assertThat(new OptionWords("“observe” the truce").command()).isEqualTo("choose “‘observe’ the truce”");
    }

    @Test
    void anyWordsAtAllAreSaid() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < DRAWN; i++) {
            String label = random.ints(random.nextInt(1, 12), 0, "to do-not be.A é签’\n".length())
                    .mapToObj(at -> String.valueOf("to do-not be.A é签’\n".charAt(at)))
                    .collect(Collectors.joining());
            OptionWords words = new OptionWords(label);
            assertThat(words.command()).as("“%s”", label).isNotBlank();
            assertThat(words.doing()).as("“%s”", label).matches(java.util.regex.Pattern.compile("(?s)[a-z-]+ing\\b.*"));
        }
    }
}
