// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.ask.Inquiry;
import dev.entente.ask.Openings;
import dev.entente.ask.Reply;
import dev.entente.ask.Step;
import dev.entente.brief.words.InquiryWords;
import dev.entente.casefile.edit.AskedText;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What visitors are asked about orders that are open, worked out beside the pages. After each answer the text of the case
 * is another, and so is what is to be asked; what was worked out for the texts before is kept for a while, so that undoing
 * and redoing come back to it.
 *
 * <p>Of many orders a few are gone through first, enough for a first question. The rest follow while a person thinks about
 * it, once for all answers given since.
 */
public final class Inquiries {

    /** Each may hold the tables of what {@link Inquiry#MOST_LISTED} orders answer. */
    private static final int MOST_KEPT = 24;

    private static final int MOST_SWEPT = 8;

    private final Jobs<Stand> stands;
    private final Jobs<Inquiry> sweeps;

    /**
     * @param workers who work it out
     * @param limit after which that is stopped
     */
    public Inquiries(Executor workers, Duration limit) {
        this.stands = new Jobs<>(workers, limit, MOST_KEPT);
        this.sweeps = new Jobs<>(workers, limit, MOST_SWEPT);
    }

    /**
     * What is asked about.
     *
     * @param text the case as it is now
     * @param parties whose orders, by id
     */
    public record Topic(AskedText text, Set<String> parties, SanctionConcept concept) {
        public Topic {
            parties = Set.copyOf(parties);
        }
    }

    /** What makes a topic the same as another. */
    private record Key(String text, Case subject, Path file, Set<String> parties, String concept) {
        static Key of(Topic topic) {
            AskedText text = topic.text();
            return new Key(
                    text.before().text(),
                    text.subject(),
                    text.file(),
                    topic.parties(),
                    topic.concept().name());
        }
    }

    /**
     * How an inquiry stands.
     *
     * @param begun where it began: with what is in the text of the case
     * @param inquiry with what was replied since
     */
    public record Stand(Begun begun, Inquiry inquiry) {

        /** Whether nothing was replied yet, and there is something to ask. */
        private boolean isFirstQuestion() {
            return inquiry.replies().equals(begun.first().replies()) && inquiry.next() instanceof Step.Ask;
        }

        /** The text of the case with a further reply, which is not weighed yet. */
        public String with(Reply reply) {
            return begun.topic()
                    .text()
                    .with(inquiry.taking(reply), begun.first().replies().size());
        }
    }

    /**
     * An inquiry at its beginning. Its engines are for one thread at a time.
     *
     * @param first after a look at some of the orders
     */
    public record Begun(Topic topic, Inquiry first, InquiryWords words) {

        private synchronized <T> T within(Budget budget, Supplier<T> work) {
            return Asking.within(budget, work);
        }

        private Stand with(Inquiry whole, List<Reply> replies) {
            Inquiry now = whole;
            for (Reply reply : replies) {
                now = now.with(reply, Asking.BUDGET);
            }
            return new Stand(this, now);
        }
    }

    private static Stand begin(Topic topic) {
        AskedText text = topic.text();
        Inquiry first = text.resumed(
                Inquiry.of(Openings.of(text.subject(), topic.parties()), topic.concept(), Inquiry.SEED, Asking.BUDGET),
                Asking.BUDGET);
        return new Stand(new Begun(topic, first, new InquiryWords(text.subject())), first);
    }

    /**
     * How far an inquiry is, after waiting for it for a moment. It is done when there is a question to be put, or none is
     * left.
     */
    public Job.Progress<Stand> look(String visitor, Topic topic, Duration patience) {
        Job.Progress<Stand> now = stands.ask(
                        visitor, Key.of(topic), budget -> Asking.within(budget, () -> begin(topic)))
                .await(patience);
        return now instanceof Job.Done<Stand>(Stand stand, var _)
                        && !stand.inquiry().isWhole()
                ? swept(visitor, topic, stand, patience)
                : now;
    }

    private Job.Progress<Stand> swept(String visitor, Topic topic, Stand stand, Duration patience) {
        Begun begun = stand.begun();
        Job<Inquiry> sweep = sweeps.ask(
                visitor,
                Key.of(begun.topic()),
                budget -> begun.within(budget, () -> begun.first().whole(Asking.BUDGET)));
        boolean first = stand.isFirstQuestion();
        return switch (sweep.await(first ? Duration.ZERO : patience)) {
            case Job.Done<Inquiry>(Inquiry whole, var _) -> {
                stands.drop(visitor, Key.of(topic));
                List<Reply> since = stand.inquiry()
                        .replies()
                        .subList(
                                begun.first().replies().size(),
                                stand.inquiry().replies().size());
                yield stands.ask(visitor, Key.of(topic), budget -> begun.within(budget, () -> begun.with(whole, since)))
                        .await(patience);
            }
            case Job.Waiting<Inquiry> _ -> first ? new Job.Done<>(stand, false) : new Job.Waiting<>();
            case Job.Computing<Inquiry>(String what) ->
                first ? new Job.Done<>(stand, false) : new Job.Computing<>(what);
            case Job.Nothing<Inquiry> _ -> first ? new Job.Done<>(stand, false) : new Job.Nothing<>();
            case Job.Refused<Inquiry>(String sentence) -> new Job.Refused<>(sentence);
            case Job.Failed<Inquiry>(Throwable fault) -> new Job.Failed<>(fault);
        };
    }

    /**
     * Goes on after a reply.
     *
     * @param topic with the text of the case as it is after the reply
     */
    public void replied(String visitor, Topic topic, Stand stand, Reply reply) {
        Begun begun = stand.begun();
        stands.ask(
                visitor,
                Key.of(topic),
                budget -> stand.inquiry().isWhole()
                        ? begun.within(budget, () -> begun.with(stand.inquiry(), List.of(reply)))
                        : new Stand(begun, stand.inquiry().taking(reply)));
    }

    /** Forgets what was stopped before there was a question, so that looking begins anew. */
    public void again(String visitor, Topic topic) {
        Key key = Key.of(topic);
        if (stands.ask(visitor, key, budget -> Asking.within(budget, () -> begin(topic)))
                        .await(Duration.ZERO)
                instanceof Job.Done<Stand>(Stand stand, var _)) {
            sweeps.drop(visitor, Key.of(stand.begun().topic()));
        } else {
            stands.drop(visitor, key);
        }
    }
}
