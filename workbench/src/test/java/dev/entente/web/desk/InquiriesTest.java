// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Reply.Said;
import dev.entente.ask.Step;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.AskedText;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.stability.Concepts;
import dev.entente.web.desk.Inquiries.Stand;
import dev.entente.web.desk.Inquiries.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is worked out for a visitor, and when: here each piece of work is done when the test says so. */
class InquiriesTest {

    private static final Path FILE = Path.of("case.yaml");

    /** 5,040 orders, of which the first look is at some. */
    private static final String CASE = """
            entente: 1
            title: Two sides
            decision-makers:
              us:
                name: the one
                options: {press: press, talk: talk, reward: reward}
                preferences: [press, talk, reward, not press or talk, talk or reward, press iff talk, not reward]
                known: []
              them:
                name: the other
                options: {yield: yield}
                preferences: [yield iff reward]
            status-quo: [press]
            outcomes: {deal: talk and yield, standoff: press and not talk}
            """;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Inquiries inquiries = new Inquiries(work::add, Duration.ofMinutes(1));

    private static Topic topic(String text) {
        SourceFile file = SourceFile.of("case.yaml", text);
        return new Topic(
                new AskedText(
                        CaseEditor.of(file, FILE, Optional.empty()).orElseThrow(),
                        CaseFile.read(file, FILE, Optional.empty(), Optional.empty())
                                .orElseThrow(),
                        FILE,
                        Optional.empty()),
                Set.of("us"),
                Concepts.MEANT);
    }

    private Job.Progress<Stand> look(Topic topic) {
        return inquiries.look("visitor", topic, Duration.ZERO);
    }

    private Stand done(Topic topic) {
        Job.Progress<Stand> progress = look(topic);
        assertThat(progress).isInstanceOf(Job.Done.class);
        return ((Job.Done<Stand>) progress).answer();
    }

    private static Question asked(Stand stand) {
        assertThat(stand.inquiry().next()).isInstanceOf(Step.Ask.class);
        return ((Step.Ask) stand.inquiry().next()).question();
    }

    @Test
    void aFirstQuestionIsThereBeforeAllOrdersAreLookedAt() {
        Topic topic = topic(CASE);
        assertThat(look(topic)).isInstanceOf(Job.Waiting.class);
        work.remove().run();

        assertThat(done(topic).inquiry().isWhole()).isFalse();
        assertThat(asked(done(topic))).isNotNull();
        work.remove().run();
        assertThat(look(topic)).isInstanceOf(Job.Waiting.class);
        work.remove().run();
        assertThat(done(topic).inquiry().isWhole()).isTrue();
        assertThat(work).isEmpty();
    }

    @Test
    void anAnswerGivenMeanwhileIsWeighedByAllOrders() {
        Topic topic = topic(CASE);
        look(topic);
        work.remove().run();
        Stand stand = done(topic);
        Reply reply = new Reply(asked(stand), Said.OTHER);
        Topic after = topic(stand.with(reply));
        inquiries.replied("visitor", after, stand, reply);
        assertThat(work).hasSize(2);
        work.removeLast().run();

        assertThat(look(after)).isInstanceOf(Job.Waiting.class);
        work.remove().run();
        look(after);
        work.remove().run();
        assertThat(done(after).inquiry().isWhole()).isTrue();
        assertThat(done(after).inquiry().replies()).containsExactly(reply);
        assertThat(work).isEmpty();
    }

    @Test
    void whatWasWorkedOutIsThereAgainAfterUndoing() {
        Topic topic = topic(CASE);
        for (int looks = 0; looks < 3; looks++) {
            look(topic);
            work.remove().run();
        }
        Stand first = done(topic);
        Reply reply = new Reply(asked(first), Said.ONE);
        Topic after = topic(first.with(reply));
        inquiries.replied("visitor", after, first, reply);
        work.remove().run();

        assertThat(done(after).inquiry().replies()).containsExactly(reply);
        assertThat(done(topic)).isSameAs(first);
        assertThat(work).isEmpty();
    }

    @Test
    void whatIsForgottenIsWorkedOutAnew() {
        Topic topic = topic(CASE);
        look(topic);
        for (int other = 0; other < 24; other++) {
            look(topic(CASE.replace("Two sides", "Two sides, " + other)));
        }
        work.clear();
        look(topic);
        work.remove().run();
        assertThat(done(topic).inquiry().replies()).isEmpty();
    }

    @Test
    void whatWasStoppedBeginsAnewWhenItIsAskedForAgain() {
        Inquiries hasty = new Inquiries(work::add, Duration.ZERO);
        Topic topic = topic(CASE);
        hasty.look("visitor", topic, Duration.ZERO);
        work.remove().run();
        assertThat(hasty.look("visitor", topic, Duration.ZERO)).isInstanceOf(Job.Nothing.class);

        hasty.again("visitor", topic);
        assertThat(hasty.look("visitor", topic, Duration.ZERO)).isInstanceOf(Job.Waiting.class);
        assertThat(work).hasSize(1);
    }
}
