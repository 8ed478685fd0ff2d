// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.Draft.Kind;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.casefile.edit.Draft.Wish;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.limits.Budget;
import dev.entente.start.Begun.Missing;
import dev.entente.start.Begun.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers mean, what is read back of them, and what is said where they can’t be used. */
class StartTest {

    private static final Start STRIKE = answered(
            "question Will the strike end?",
            "title The port strike",
            "parties the dockers",
            "parties port: the port authority",
            "options.dockers strike / a strike / call off the strike",
            "options.dockers lower their claim",
            "options.port raise wages / a raise",
            "options.port hire replacements / replacements",
            "limits never: 3, 4",
            "outcomes a settlement: 2, a raise, not strike",
            "outcomes a strike: strike",
            "outcomes peace: not strike, not raise",
            "today strike",
            "hope a settlement",
            "wants.dockers 1 > 3 > 2",
            "wants.port 1 3 2",
            "wants.port not raise # wages are a cost");

    /** Each answer is a place, a space and what was typed. */
    private static Start answered(String... answers) {
        Start start = Start.NOTHING;
        for (String answer : answers) {
            int space = answer.indexOf(' ');
            start = start.and(place(answer.substring(0, space)), answer.substring(space + 1));
        }
        return start;
    }

    private static Place place(String id) {
        return Place.of(id).orElseThrow();
    }

    private static Remark last(Start start, String id, String text) {
        return start.and(place(id), text).read().remarks(place(id)).getLast();
    }

    private static Party party(Start start, String id) {
        return start.read().draft().party(id).orElseThrow();
    }

    @Test
    void anAnsweredStartIsACaseWithoutAMistake() {
        Begun begun = STRIKE.read();
        assertThat(begun.missing()).isEmpty();
        assertThat(CaseFile.check(
                                SourceFile.of("case.yaml", begun.draft().text()),
                                Path.of("case.yaml"),
                                Optional.empty())
                        .diagnostics())
                .noneMatch(one -> one.isError());
        assertThat(begun.subject().orElseThrow().framing().goal().orElseThrow().label())
                .isEqualTo("a settlement");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    parties         | the shippers               | The shippers decide for themselves.
                    parties         | sh: the shipping ministry  | The shipping ministry decides for itself. Short name: sh.
                    options.dockers | picket the port            | The dockers picket the port. What there is then: picketing the port. Giving it up: to stop picketing the port.
                    options.dockers | hold a vote / a vote / hold off | The dockers hold a vote. What there is then: a vote. Giving it up: to hold off. Short name: vote.
                    options.dockers | UN mission                 | “UN mission” does not begin with a verb, so sentences can only quote it. Better as a command: “build a bypass”.
                    limits          | raise implies not strike   | In every situation: a raise only without a strike.
                    limits          | at most one: 1, 2, 3       | At most one of: a strike, the dockers lowering their claim and a raise.
                    outcomes        | a crisis: strike, 4        | A crisis: a strike and replacements.
                    outcomes        | a bad end: strike or 4     | !
                    today           | none                       | Today nobody does any of this. That is peace.
                    today           | a strike, replacements     | Today: a strike and replacements. That is a strike.
                    hope            | 3                          | The brief will ask what makes peace hold.
                    wants.dockers   | not replacements # who is replaced stays out | The dockers: no replacements. Assumed, since who is replaced stays out.
                    wants.dockers   | 1 = 3 > 2                  | The dockers: best a settlement and peace alike, worst a strike. Whatever is none of these stands just above the worst.
                    """)
    void anAnswerIsReadBack(String place, String typed, String said) {
        Remark remark = last(STRIKE, place, typed);
        if (said.equals("!")) {
            assertThat(remark.mistake()).isPresent();
        } else {
            assertThat(remark.mistake()).isEmpty();
            assertThat(remark.readBack()).isEqualTo(said);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    parties         | the dockers             | “the dockers” is there already.
                    parties         | port: the port          | “port” is there already; choose another short name.
                    parties         | not: the others         | “not” has a meaning of its own in statements; choose another short name.
                    options.dockers | strike                  | “strike” is there already.
                    options.dockers | a / b / c / d           | too many parts
                    limits          | strik implies raise     | Maybe you meant “strike”.
                    limits          | never: strike           | Name at least two options, with commas between.
                    limits          | raise, replacements     | With this no situation is left
                    outcomes        | a settlement            | Say after a colon what is done in it
                    outcomes        | a riot: 9               | There is no option or outcome “9”.
                    outcomes        | a riot: raise, replacements | Nothing can be so within the limits: raise and replacements.
                    outcomes        | a riot: not a rase      | Maybe you meant “a raise”.
                    outcomes        | peace: strike           | “peace” is there already.
                    today           | raise, replacements     | Today can’t be so; you said what can’t be together: not (raise and replacements).
                    today           | strik                   | Maybe you meant “strike”.
                    hope            | a settlment             | There is no outcome “a settlment”. There are: a settlement, a strike, peace.
                    wants.dockers   | 1 5                     | Numbers from 1 to 3, the best first
                    wants.dockers   | 1 > 1                   | Each outcome has one place
                    wants.dockers   | not pece                | Maybe you meant “peace”.
                    """)
    void anAnswerThatCantBeUsedIsToldWhyAndStays(String place, String typed, String told) {
        Start changed = STRIKE.and(place(place), typed);
        assertThat(changed.at(place(place))).contains(typed);
        assertThat(changed.read().missing()).extracting(Missing::message).anyMatch(message -> message.contains(told));
    }

    @Test
    void anOrderOfOutcomesIsTheFewestWantsThatGiveIt() {
        assertThat(party(STRIKE, "dockers").wishes())
                .extracting(Wish::statement)
                .containsExactly("settlement", "peace", "not strike-outcome");
        Start whole = answered(
                "parties the dockers",
                "options.dockers strike",
                "outcomes a strike: strike",
                "outcomes peace: not strike",
                "wants.dockers 2 1");
        assertThat(party(whole, "dockers").wishes())
                .as("with a name for every situation the last outcome needs no want")
                .extracting(Wish::statement)
                .containsExactly("peace");
        assertThat(last(whole, "wants.dockers", "2 1").readBack())
                .isEqualTo("The dockers: best peace, worst a strike.");
    }

    @Test
    void anOutcomeWithTheNameOfAnOptionGetsAnother() {
        assertThat(STRIKE.read().draft().outcomes())
                .extracting(Kind::id)
                .containsExactly("settlement", "strike-outcome", "peace");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "fill the dam fast, fill the dam slowly, true",
        "accept the offer, reject the talks, true",
        "raise wages, cut jobs, true",
        "strike, lower their claim, false",
        "keep up sanctions, offer a letter, false"
    })
    void pairsThatReadAsAlternativesAreProposed(String one, String other, boolean proposed) {
        Start start = answered("parties us", "options.us " + one, "options.us " + other);
        assertThat(start.read().places().stream().anyMatch(place -> place.topic() == Topic.APART))
                .isEqualTo(proposed);
    }

    @Test
    void aProposedPairIsARuleOnlyWhereItIsSaidSo() {
        Start start = answered("parties us", "options.us a: fill the dam fast", "options.us b: fill the dam slowly");
        String pair = "apart.us.a+us.b";
        assertThat(start.read().draft().rules()).isEmpty();
        assertThat(start.and(place(pair), "no").read().draft().rules()).isEmpty();
        assertThat(last(start, pair, "no").readBack())
                .isEqualTo("Us filling the dam fast and filling the dam slowly can be together.");
        assertThat(start.and(place(pair), "yes").read().draft().rules())
                .singleElement()
                .returns("a, b", rule -> rule.text());
        assertThat(last(start, pair, "perhaps").mistake()).contains("Answer yes or no.");
    }

    @Test
    void whatIsTakenAwayLaterIsMissedWhereItWasUsed() {
        Start without = STRIKE.with(place("options.port"), List.of("raise wages / a raise"));
        assertThat(without.read().missing())
                .extracting(missing -> missing.place().topic())
                .containsExactly(Topic.LIMITS);
        assertThat(without.at(place("limits"))).containsExactly("never: 3, 4");
        assertThat(Start.NOTHING.read().missing())
                .extracting(Missing::message)
                .contains("It begins with a question.", "Someone has to decide: name at least one.");
    }

    @Test
    void whatFollowsIsToldAfterEachStep() {
        Start silent = STRIKE.with(place("wants.port"), List.of());
        assertThat(Preview.of(Start.NOTHING.read(), Budget.UNLIMITED)).isEmpty();
        assertThat(Preview.of(silent.with(place("wants.dockers"), List.of()).read(), Budget.UNLIMITED))
                .containsExactly(
                        "With this much, twelve of 16 situations can be.",
                        "Of these, one is a settlement, six are a strike and four are peace; one is none of them.");
        assertThat(Preview.of(silent.read(), Budget.UNLIMITED))
                .contains("As long as nothing matters to the port authority, a settlement and peace can hold, but not"
                        + " a strike.");
        assertThat(Preview.of(STRIKE.read(), Budget.UNLIMITED))
                .endsWith(
                        "With these wants, a settlement and peace can hold, but not a strike.",
                        "Today’s situation does not hold.");
    }

    @Test
    void whatIsKeptIsReadAgainUnlessItWasChanged() {
        Kept kept = new Kept(STRIKE.and(place("limits"), "no # sense"), place("wants.port"));
        assertThat(Kept.of(kept.text())).contains(kept);
        String changed = kept.text().replace("title: The port strike", "title: Another");
        assertThat(Kept.of(changed)).isEmpty();
        assertThat(Kept.isOne(changed)).isTrue();
        assertThat(Kept.isOne(STRIKE.read().draft().text())).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    PARTIES  | us: the United States
                    OPTIONS  | press: keep up sanctions / sanctions / lift sanctions
                    OPTIONS  | keep up sanctions /  / lift sanctions
                    OUTCOMES | deal: a deal: talk, not press
                    WANTS    | not talk # it says so
                    WANTS    | not talk
                    LIMITS   | never: 1, 2
                    """)
    void partsAreTheAnswerAgain(Topic topic, String text) {
        assertThat(Parts.of(topic, text).text(topic)).isEqualTo(text);
    }
}
