// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.limits.Budget;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long whoever asks goes on waiting. What is shared by all who look at a case is computed for one of them at a time,
 * and stops when that one has left.
 */
public final class Asking {

    private static final ScopedValue<Budget> ASKED = ScopedValue.newInstance();

    /** Is what is left to whoever asks just now. */
    static final Budget BUDGET = Budget.of(
            () -> {
                now().check();
                return false;
            },
            what -> now().begin(what));

    private Asking() {}

    private static Budget now() {
        return ASKED.orElse(Budget.UNLIMITED);
    }

    /**
     * The part of what is left to whoever asks that ends after some time; half as much again is left to tell what is known
     * by then.
     */
    public static Budget share(Duration time) {
        Budget whole = now();
        long end = System.nanoTime() + time.toNanos();
        long grace = time.toNanos() / 2;
        return Budget.of(() -> over(whole, end), () -> over(whole, end + grace), _ -> {});
    }

    private static boolean over(Budget whole, long end) {
        whole.check();
        return System.nanoTime() - end >= 0;
    }

    /** Answers within a budget. */
    public static <T> T within(Budget budget, Supplier<T> question) {
        return ScopedValue.where(ASKED, budget).call(question::get);
    }
}
