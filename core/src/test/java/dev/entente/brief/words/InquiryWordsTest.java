// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.ask.Certainty;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Openings;
import dev.entente.ask.Outlook;
import dev.entente.ask.OwnAnswer;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Reply.Said;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.stability.Seq;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an inquiry says, on the seed cases. */
class InquiryWordsTest {

    private static Inquiry about(String name, String party) {
        Case subject = CaseFile.read(Path.of("..", "cases", name)).orElseThrow();
        Case open = Openings.of(Openings.afresh(subject, party), Set.of(party));
        return Inquiry.of(open, new Seq(), 1, Budget.UNLIMITED);
    }

    @Test
    void twoSituationsThatDifferInTwoWantsAloneAreComparedInNames() {
        Inquiry inquiry = about("iran-2019", "congress");
        InquiryWords words = new InquiryWords(inquiry.subject());

        assertThat(words.question(new Question(1, 0, 3)).asked()).isEqualTo("Which would Tehran rather have?");
        assertThat(words.question(new Question(1, 0, 3)).turnsOn())
                .contains("It turns on what matters more: no strikes, or no sanctions.");
    }

    @Test
    void wantsAreComparedWhereNoTwoSituationsDifferInThemAlone() {
        Inquiry inquiry = about("iran-2019", "congress");
        InquiryWords words = new InquiryWords(inquiry.subject());
        List<InquiryWords.Put> told = new ArrayList<>();
        for (int one = 0; one < 8; one++) {
            for (int other = one + 1; other < 8; other++) {
                told.add(words.question(new Question(1, one, other)));
            }
        }

        assertThat(told).allSatisfy(put -> assertThat(put.one()).isNotEqualTo(put.other()));
        assertThat(told).anySatisfy(put -> assertThat(put.asked()).isEqualTo("Which matters more to Tehran?"));
    }

    @Test
    void theEndIsCounted() {
        Inquiry idle = about("libya-2003", "us");
        InquiryWords words = new InquiryWords(idle.subject());

        assertThat(words.settled(idle))
                .isEqualTo("Nothing needs to be asked: the answers are the same in every order.");
        Inquiry one = idle.with(new Reply(new Question(0, 0, 1), Said.OTHER), Budget.UNLIMITED);
        assertThat(words.settled(one)).isEqualTo("This one comparison settles it; the other five make no difference.");
        Inquiry two = one.with(new Reply(new Question(0, 0, 2), Said.ONE), Budget.UNLIMITED)
                .with(new Reply(new Question(0, 1, 3), Said.NO_DIFFERENCE), Budget.UNLIMITED);
        assertThat(words.settled(two)).isEqualTo("These two comparisons settle it; the other four make no difference.");
    }

    @Test
    void whatRestsOnOrdersDrawnSaysHowSureThatIs() {
        InquiryWords words = new InquiryWords(about("libya-2003", "us").subject());

        assertThat(words.certainty(new Certainty.Every())).isEmpty();
        assertThat(words.certainty(new Certainty.Drawn(1_500, 0.00245, 0.95)))
                .contains(
                        "That rests on 1,500 orders drawn, none of which says otherwise: with 95 % confidence, at most"
                                + " 0.3 % of the orders left do.");
    }

    @Test
    void answersThatDifferAreToldAsOpen() {
        InquiryWords words = new InquiryWords(about("iran-2019", "congress").subject());
        List<Outlook> outlooks = List.of(
                new Outlook(Optional.of(true), List.of(true, false)),
                new Outlook(Optional.of(false), List.of(true, false)));

        assertThat(words.apart(outlooks).getLast()).isEqualTo("Whether today’s situation holds is open.");
        assertThat(words.apart(outlooks).getFirst()).endsWith(" can hold.");
        assertThat(words.apart(List.of(
                        new Outlook(
                                Optional.of(true), List.of(true, false), Optional.of(new OwnAnswer.Taking(List.of()))),
                        new Outlook(
                                Optional.of(true),
                                List.of(false, false),
                                Optional.of(new OwnAnswer.Resting(Set.of()))))))
                .startsWith("Whether a disarmament deal can hold is open.")
                .endsWith("Today’s situation holds.", "What it takes is open.");
    }
}
