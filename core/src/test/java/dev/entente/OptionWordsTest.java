// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
        "drive at night and run the risk, driving at night and running the risk",
        "halve its fleet and lift the ban, halving its fleet and lifting the ban",
        "scrap the fleet, scrapping the fleet",
        "flag it, flagging it",
        "send arms and aid, sending arms and aid",
        "send aid and support, sending aid and support",
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
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "keep up sanctions; -; -; keeping up sanctions; keeps up sanctions; stop keeping up sanctions; stops keeping up sanctions; false; false",
                "to Keep up sanctions; sanctions; lift sanctions; sanctions; keeps up sanctions; lift sanctions; lifts sanctions; false; false",
                "veto it; a veto; -; a veto; vetoes it; stop vetoing it; stops vetoing it; false; false",
                "deny it; -; to admit it; denying it; denies it; admit it; admits it; false; false",
                "be patient; patience; have enough; patience; is patient; have enough; has enough; false; false",
                "push; -; -; pushing; pushes; stop pushing; stops pushing; false; false",
                "stop buying oil; -; -; ceasing to buy oil; stops buying oil; resume buying oil; resumes buying oil; false; false",
                "to cease testing; a pause; stop pausing; a pause; ceases testing; stop pausing; stops pausing; false; false",
                "stop kings; -; -; stopping kings; stops kings; stop stopping kings; stops stopping kings; false; false",
                "do it; -; undo it; doing it; does it; undo it; undoes it; false; false",
                "UN mission; -; -; UN mission; UN mission, on; UN mission, off; UN mission, off; true; true",
                "UN mission; a mission; -; a mission; a mission, on; a mission, off; a mission, off; true; true",
                "UN mission; -; recall it; UN mission; UN mission, on; recall it; recalls it; true; false",
                "签署协议; -; 撕毁协议; 签署协议; 签署协议, on; 签署协议, off; 签署协议, off; true; true",
                "keep up sanctions; -; no sanctions; keeping up sanctions; keeps up sanctions; stop keeping up sanctions; stops keeping up sanctions; false; false",
            })
    void isTold(
            String label,
            String noun,
            String undo,
            String thing,
            String takes,
            String drop,
            String drops,
            boolean neutral,
            boolean neutrallyDropped) {
        OptionWords words = new OptionWords(label, Optional.ofNullable(noun), Optional.ofNullable(undo));
        assertThat(words.thing()).isEqualTo(new OptionWords.Thing(thing, neutral && noun == null));
        assertThat(words.taking().present(false)).isEqualTo(takes);
        assertThat(words.taking().neutral()).isEqualTo(neutral);
        assertThat(words.dropping().present(true)).isEqualTo(drop);
        assertThat(words.dropping().present(false)).isEqualTo(drops);
        assertThat(words.dropping().neutral()).isEqualTo(neutrallyDropped);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Congress; false",
                "the United States; false",
                "the Netherlands; false",
                "the United Nations; false",
                "the partners; true",
                "the European partners; true",
                "the allies (old); true",
                "Israel and Saudi Arabia; true",
                "Shell, Exxon and BP; true",
                "Bosnia and Herzegovina; false",
                "the Ministry of Mines and Energy; false",
                "farmers in the valley; true",
                "the villages upstream and downstream; true",
                "the Department for Roads; false",
                "the police; true",
                "the press; false",
                "the corps; false",
                "Россия; false",
                "中国; false",
            })
    void aNameSoundsLikeOneOrMany(String name, boolean plural) {
        assertThat(DecisionMaker.soundsPlural(name)).isEqualTo(plural);
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
