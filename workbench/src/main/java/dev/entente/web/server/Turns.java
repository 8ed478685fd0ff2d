// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import dev.entente.limits.Budget;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Whose request is answered when. Answers are computed on threads of the system's own, which share the processors by
 * time: virtual ones, as connections have, would keep a processor until they are done. A turn ends after a while, and
 * when the reader leaves. A visitor has a few at once, and the last that is free goes to one who has none; an answer
 * that doesn't end though its time is up no longer counts among the threads there are, only against its visitor.
 */
final class Turns implements AutoCloseable {

    static final int MOST = 12;
    static final int MOST_OF_ONE = 4;
    private static final int MOST_WAITING_OF_ONE = 64;

    /** So many answers may go on past their time before nobody is answered any more. */
    private static final int MOST_OVERDUE = 64;

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Duration limit;
    private final Duration grace;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private int busy;
    private int overdue;
    private volatile boolean closed;

    /**
     * @param limit how long an answer may be waited for and computed
     * @param grace how much longer it may take until it ends by itself
     */
    Turns(Duration limit, Duration grace) {
        this.limit = limit;
        this.grace = grace;
    }

    /** One request's time: from when it is let in, until its answer is there. */
    final class Turn implements AutoCloseable {
        private final String visitor;
        private final BooleanSupplier left;
        private final long end;
        private boolean computing;

        private Turn(String visitor, BooleanSupplier left, long end) {
            this.visitor = visitor;
            this.left = left;
            this.end = end;
        }

        private boolean over() {
            return closed || left.getAsBoolean() || System.nanoTime() - end >= 0;
        }

        /** Computes an answer on a thread of its own; empty when it didn't end in time. What it throws is thrown on. */
        Optional<Response> compute(Function<Budget, Response> work) {
            CompletableFuture<Response> answer = new CompletableFuture<>();
            computing = true;
            Thread thread = Thread.ofPlatform().daemon().name("answer").start(() -> {
                try {
                    answer.complete(work.apply(Budget.of(this::over, _ -> {})));
                } catch (RuntimeException | Error fault) {
                    answer.completeExceptionally(fault);
                } finally {
                    ended(answer);
                }
            });
            return awaited(answer, thread);
        }

        private Optional<Response> awaited(CompletableFuture<Response> answer, Thread thread) {
            try {
                return Optional.of(answer.get(end - System.nanoTime() + grace.toNanos(), TimeUnit.NANOSECONDS));
            } catch (ExecutionException e) {
                throw thrown(e);
            } catch (TimeoutException _) {
                // Below.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            if (overdue(answer)) {
                thread.interrupt();
            }
            return Optional.empty();
        }

        private static RuntimeException thrown(ExecutionException e) {
            return switch (e.getCause()) {
                case RuntimeException fault -> fault;
                case Error fault -> throw fault;
                case null, default -> new IllegalStateException(e);
            };
        }

        private boolean overdue(CompletableFuture<Response> answer) {
            synchronized (Turns.this) {
                // One that ends just now takes itself off the list.
                if (!answer.cancel(false)) {
                    return false;
                }
                busy--;
                overdue++;
                Turns.this.notifyAll();
                return true;
            }
        }

        private void ended(CompletableFuture<Response> answer) {
            synchronized (Turns.this) {
                if (answer.isCancelled()) {
                    overdue--;
                } else {
                    busy--;
                }
                less(taken, visitor);
                Turns.this.notifyAll();
            }
        }

        /** Gives the turn back where nothing was computed; otherwise the computing does. */
        @Override
        public void close() {
            if (!computing) {
                synchronized (Turns.this) {
                    busy--;
                    less(taken, visitor);
                    Turns.this.notifyAll();
                }
            }
        }
    }

    /**
     * Waits for a visitor's turn; empty where there was none in time.
     *
     * @param left whether the reader has left
     */
    synchronized Optional<Turn> take(String visitor, BooleanSupplier left) {
        Turn turn = new Turn(visitor, left, System.nanoTime() + limit.toNanos());
        if (count(waiting, visitor) >= MOST_WAITING_OF_ONE) {
            return Optional.empty();
        }
        waiting.merge(visitor, 1, Integer::sum);
        try {
            while (!free(visitor)) {
                if (turn.over()) {
                    return Optional.empty();
                }
                wait(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            less(waiting, visitor);
        }
        taken.merge(visitor, 1, Integer::sum);
        busy++;
        return Optional.of(turn);
    }

    private boolean free(String visitor) {
        int mine = count(taken, visitor);
        return !closed && overdue < MOST_OVERDUE && mine < MOST_OF_ONE && MOST - busy > mine;
    }

    private static int count(Map<String, Integer> counts, String visitor) {
        return counts.getOrDefault(visitor, 0);
    }

    private static void less(Map<String, Integer> counts, String visitor) {
        counts.computeIfPresent(visitor, (_, count) -> count == 1 ? null : count - 1);
    }

    /** Ends what is being computed, as far as it ends when it is asked to. */
    @Override
    public void close() {
        closed = true;
    }
}
