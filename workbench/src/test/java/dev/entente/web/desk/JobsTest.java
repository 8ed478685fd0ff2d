// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slow questions: told while they last, stopped by a person, by the clock and by the next question. */
class JobsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Workers workers = new Workers();
    private final Jobs<String> jobs = new Jobs<>(workers, LONG);

    @AfterEach
    void close() {
        jobs.stop("one");
        jobs.stop("other");
        workers.close();
    }

    @Test
    void whatIsComputedIsSaidAndWhatIsKnownIsToldWhenItIsStopped() {
        Job<String> job = jobs.ask("one", "endless?", JobsTest::endless);
        assertThat(job.await(Duration.ofMillis(50))).isEqualTo(new Job.Computing<>("counting"));
        assertThat(job.taken()).isPresent();

        jobs.stop("other");
        assertThat(job.await(Duration.ofMillis(50))).isEqualTo(new Job.Computing<>("counting"));

        jobs.stop("one");
        assertThat(job.await(LONG)).isEqualTo(new Job.Done<>("known so far", true));
    }

    @Test
    void theNextQuestionOfAVisitorTakesThePlaceOfTheLast() {
        Job<String> first = jobs.ask("one", "endless?", JobsTest::endless);
        Job<String> others = jobs.ask("other", "endless?", JobsTest::endless);
        assertThat(first.await(Duration.ofMillis(500))).isEqualTo(new Job.Computing<>("counting"));
        Job<String> second = jobs.ask("one", "quick?", _ -> "yes");

        assertThat(first.await(LONG)).isEqualTo(new Job.Done<>("known so far", true));
        assertThat(second.await(LONG)).isEqualTo(new Job.Done<>("yes", false));
        assertThat(others.await(Duration.ofMillis(50))).isInstanceOf(Job.Computing.class);
    }

    @Test
    void anAnswerIsKeptUntilItIsDropped() {
        Job<String> job = jobs.ask("one", "quick?", _ -> "yes");
        assertThat(jobs.ask("one", "quick?", _ -> "no")).isSameAs(job);

        jobs.drop("one", "quick?");
        assertThat(jobs.ask("one", "quick?", _ -> "no").await(LONG)).isEqualTo(new Job.Done<>("no", false));
    }

    @Test
    void theClockEndsAQuestion() {
        Job<String> job = new Jobs<String>(workers, Duration.ofMillis(20)).ask("one", "endless?", JobsTest::endless);
        assertThat(job.await(LONG)).isEqualTo(new Job.Done<>("known so far", true));
    }

    @Test
    void aReaderWhoNoLongerLooksHasLeft() throws InterruptedException {
        Job<String> job = new Job<>(JobsTest::endless, LONG, Duration.ofMillis(100));
        Thread thread = Thread.ofPlatform().start(job::run);
        assertThat(thread.join(LONG)).as("ends though nobody stops it").isTrue();
        assertThat(job.await(LONG)).isEqualTo(new Job.Done<>("known so far", true));
    }

    @Test
    void whereNothingIsKnownOrNothingCanBeThatIsSaid() {
        Job<String> nothing =
                new Jobs<String>(workers, Duration.ofMillis(20)).ask("one", "all?", JobsTest::allOrNothing);
        assertThat(nothing.await(LONG)).isEqualTo(new Job.Nothing<>());
        Job<String> tooMuch = jobs.ask("one", "too much?", _ -> {
            throw new LimitExceeded("more than can be listed");
        });
        assertThat(tooMuch.await(LONG)).isEqualTo(new Job.Refused<>("more than can be listed."));
        IllegalStateException fault = new IllegalStateException("a fault");
        Job<String> failed = jobs.ask("one", "fault?", _ -> {
            throw fault;
        });
        assertThat(failed.await(LONG)).isEqualTo(new Job.Failed<>(fault));
    }

    @Test
    void whoComesWhenAllAreBusyWaits() {
        for (int k = 0; k < Workers.COUNT; k++) {
            jobs.ask("visitor " + k, "endless?", JobsTest::endless);
        }
        Job<String> late = jobs.ask("one", "quick?", _ -> "yes");
        assertThat(late.await(Duration.ofMillis(50))).isEqualTo(new Job.Waiting<>());
        for (int k = 0; k < Workers.COUNT; k++) {
            jobs.stop("visitor " + k);
        }
        assertThat(late.await(LONG)).isEqualTo(new Job.Done<>("yes", false));
    }

    private static String endless(Budget budget) {
        try {
            return allOrNothing(budget);
        } catch (BudgetSpent spent) {
            return "known so far";
        }
    }

    private static String allOrNothing(Budget budget) {
        budget.begin("counting");
        while (true) {
            budget.check();
            Thread.onSpinWait();
        }
    }
}
