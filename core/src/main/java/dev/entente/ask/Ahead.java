// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.ask.Reply.Said;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Computes ahead of whoever answers the questions of an inquiry: while one is read, the rest of the orders are looked at, and
 * what follows on either answer. One thing is computed at a time; what is needed no more is given up.
 *
 * <p>For use by one thread. A spent budget ends what is waited for with {@link BudgetSpent}.
 */
public final class Ahead implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ahead").factory());
    private final Budget budget;
    private Round round;

    /** @param budget for how long is computed; that is not told to whoever listens to it */
    public Ahead(Inquiry first, Budget budget) {
        this.budget = budget;
        this.round = new Round(first);
    }

    /** What is computed about an inquiry. */
    private final class Round {
        private final Work whole;
        private final Work one;
        private final Work other;

        Round(Inquiry begun) {
            this.whole = new Work(begun::whole);
            this.one = answered(Said.ONE);
            this.other = answered(Said.OTHER);
        }

        private Work answered(Said said) {
            return new Work(quiet -> {
                Inquiry inquiry = whole.done(quiet);
                return inquiry.next() instanceof Step.Ask(Question question)
                        ? inquiry.with(new Reply(question, said), quiet)
                        : inquiry;
            });
        }

        /** What follows on a reply; what was computed for the other one is given up. */
        Work after(Reply reply, Budget told) {
            boolean isPut =
                    whole.done(told).next() instanceof Step.Ask(Question question) && question.equals(reply.question());
            Work after = isPut && reply.decides()
                    ? (reply.said() == Said.ONE ? one : other)
                    : new Work(quiet -> whole.done(quiet).with(reply, quiet));
            Stream.of(one, other).filter(work -> work != after).forEach(Work::giveUp);
            return after;
        }

        void giveUp() {
            whole.giveUp();
            one.giveUp();
            other.giveUp();
        }
    }

    /** Something that is computed, or waits to be. */
    private final class Work {
        private final Future<Inquiry> future;
        private volatile boolean needed = true;
        private volatile Budget told = Budget.UNLIMITED;

        Work(Function<Budget, Inquiry> computed) {
            Budget quiet = Budget.of(() -> !needed || isSpent(), what -> told.begin(what));
            this.future = thread.submit(() -> computed.apply(quiet));
        }

        private boolean isSpent() {
            try {
                budget.check();
                return false;
            } catch (BudgetSpent _) {
                return true;
            }
        }

        /** @param told hears what is computed while it is waited for */
        Inquiry done(Budget told) {
            this.told = told;
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while an answer was waited for");
            }
        }

        void giveUp() {
            needed = false;
        }
    }

    /**
     * The inquiry with all joint orders looked at, or as many as are drawn; waits for that.
     *
     * @param told hears what is computed meanwhile
     */
    public Inquiry whole(Budget told) {
        return round.whole.done(told);
    }

    /**
     * The inquiry after a further reply, from which it goes on; waits for it.
     *
     * @param told hears what is computed meanwhile
     * @throws IllegalArgumentException when it makes a {@linkplain Inquiry#circle circle}, or is about what is not open
     */
    public Inquiry after(Reply reply, Budget told) {
        Inquiry next = round.after(reply, told).done(told).because(reply.why());
        goOnFrom(next);
        return next;
    }

    /** Goes on from another inquiry about the same case. */
    public void goOnFrom(Inquiry inquiry) {
        round.giveUp();
        round = new Round(inquiry);
    }

    /** Gives up what is computed. */
    @Override
    public void close() {
        round.giveUp();
        thread.shutdown();
    }
}
