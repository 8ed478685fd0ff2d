// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries a design out on the threads of one machine.
 *
 * <p>Source: docs/theory.md §6.3. Cost: that of {@link Counting}, shared among the threads; each keeps answers of its
 * own. Where the budget is spent before all is counted, what was counted is told.
 *
 * @param threads how many work at once
 */
public record LocalRunner(int threads) implements Runner {

    private static final long BLOCK = 1 << 9;

    @Override
    public Tally run(Worlds worlds, ExperimentDesign design, Budget budget) {
        AtomicLong next = new AtomicLong();
        long all = design.extent().worlds();
        int working = (int) Math.max(1, Math.min(threads, (all + BLOCK - 1) / BLOCK));
        try (ExecutorService executor = Executors.newFixedThreadPool(working)) {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int t = 0; t < working; t++) {
                parts.add(executor.submit(() -> part(worlds, design, budget, next)));
            }
            return parts.stream().map(LocalRunner::done).reduce(Tally::plus).orElseThrow();
        }
    }

    private static Tally part(Worlds worlds, ExperimentDesign design, Budget budget, AtomicLong next) {
        Counting counting = new Counting(worlds, design, budget);
        long all = design.extent().worlds();
        try {
            for (long first = next.getAndAdd(BLOCK); first < all; first = next.getAndAdd(BLOCK)) {
                budget.begin("world " + first + " of " + all);
                counting.count(first, Math.min(all, first + BLOCK));
            }
        } catch (BudgetSpent spent) {
            // What is counted is told.
        }
        return counting.tally();
    }

    private static Tally done(Future<Tally> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BudgetSpent();
        }
    }
}
