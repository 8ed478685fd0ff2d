// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.limits.Budget;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Slow questions and their answers. Each visitor has one under way, so that asking another takes the first one's place;
 * the last answers are kept for a while.
 *
 * @param <T> what the answers are
 */
public final class Jobs<T> {

    private static final int MOST_KEPT = 64;

    /** Pages look every second; one that is not in front may be slower. */
    static final Duration LEFT = Duration.ofSeconds(15);

    private final Executor workers;
    private final Duration limit;
    private final int most;
    private final Map<Key, Job<T>> jobs = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String visitor, Object question) {}

    /**
     * @param workers who answer: not the threads that answer requests
     * @param limit after which a question is stopped
     */
    public Jobs(Executor workers, Duration limit) {
        this(workers, limit, MOST_KEPT);
    }

    /** @param most so many answers are kept, of all visitors */
    Jobs(Executor workers, Duration limit, int most) {
        this.workers = workers;
        this.limit = limit;
        this.most = most;
    }

    /**
     * A visitor's question being answered: begun now, or before, where it was asked before.
     *
     * @param question what makes it the same as another
     * @param work answers it, within a budget
     */
    public synchronized Job<T> ask(String visitor, Object question, Function<Budget, T> work) {
        Job<T> known = jobs.get(new Key(visitor, question));
        if (known != null) {
            return known;
        }
        stop(visitor);
        Job<T> job = new Job<>(work, limit, LEFT);
        jobs.put(new Key(visitor, question), job);
        forget();
        workers.execute(job::run);
        return job;
    }

    /** Stops what a visitor has under way. */
    public synchronized void stop(String visitor) {
        jobs.forEach((key, job) -> {
            if (key.visitor().equals(visitor)) {
                job.stop();
            }
        });
    }

    /** Forgets an answer, so that asking again begins anew. */
    public synchronized void drop(String visitor, Object question) {
        Job<T> dropped = jobs.remove(new Key(visitor, question));
        if (dropped != null) {
            dropped.stop();
        }
    }

    private void forget() {
        while (jobs.size() > most) {
            Map.Entry<Key, Job<T>> oldest = jobs.entrySet().iterator().next();
            oldest.getValue().stop();
            jobs.remove(oldest.getKey());
        }
    }
}
