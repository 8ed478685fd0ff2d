// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A question that is being answered beside the pages. It can be looked at, waited for and stopped.
 *
 * @param <T> what the answer is
 */
public final class Job<T> {

    private final Function<Budget, T> work;
    private final long limit;
    private final long left;
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile Progress<T> progress = new Waiting<>();
    private volatile boolean stopped;
    private volatile boolean cut;
    private volatile long began;
    private volatile long looked = System.nanoTime();

    /**
     * @param limit after which it is stopped
     * @param left after which a reader who doesn't look at it any more has left, and it is stopped
     */
    Job(Function<Budget, T> work, Duration limit, Duration left) {
        this.work = work;
        this.limit = limit.toNanos();
        this.left = left.toNanos();
    }

    /** How far it is. */
    public sealed interface Progress<T> {}

    /** Others are answered first. */
    public record Waiting<T>() implements Progress<T> {}

    /**
     * It is being computed.
     *
     * @param what in words; empty at first
     */
    public record Computing<T>(String what) implements Progress<T> {}

    /**
     * It is answered.
     *
     * @param cut whether it was stopped before all was known, so that the answer is what is known
     */
    public record Done<T>(T answer, boolean cut) implements Progress<T> {}

    /** It was stopped before anything was known. */
    public record Nothing<T>() implements Progress<T> {}

    /** It can't be answered; why, as a sentence. */
    public record Refused<T>(String sentence) implements Progress<T> {}

    /** A fault of Entente. */
    public record Failed<T>(Throwable fault) implements Progress<T> {}

    /** How far it is when so much time has passed, or sooner when it has ended. */
    public Progress<T> await(Duration most) {
        looked = System.nanoTime();
        try {
            ended.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return progress;
    }

    /** For how long it has been computed; empty while it waits. */
    public Optional<Duration> taken() {
        return began == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - began));
    }

    /** Ends it as soon as it can tell what is known. */
    public void stop() {
        stopped = true;
    }

    /** Answers the question. */
    void run() {
        began = System.nanoTime();
        progress = new Computing<>("");
        try {
            progress = stopped ? new Nothing<>() : new Done<>(work.apply(Budget.of(this::spent, this::say)), cut);
        } catch (BudgetSpent spent) {
            progress = new Nothing<>();
        } catch (LimitExceeded exceeded) {
            progress = new Refused<>(exceeded.getMessage() + ".");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            progress = new Failed<>(fault);
        } finally {
            ended.countDown();
        }
    }

    private boolean spent() {
        long now = System.nanoTime();
        cut = cut || stopped || now - began >= limit || now - looked >= left;
        return cut;
    }

    private void say(String what) {
        progress = new Computing<>(what);
    }
}
