// SPDX-License-Identifier: Apache-2.0
package dev.entente.limits;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long a computation may go on, and who hears how far it is. Engines ask often, so that both clock and person can
 * stop them; several threads may ask at once.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="budget"}
 */
public final class Budget {

    /** No end, and nobody listens. */
    public static final Budget UNLIMITED = new Budget(() -> false, () -> false, _ -> {});

    private final BooleanSupplier spent;
    private final BooleanSupplier late;
    private final Consumer<String> listener;

    private volatile boolean released;

    private Budget(BooleanSupplier spent, BooleanSupplier late, Consumer<String> listener) {
        this.spent = spent;
        this.late = late;
        this.listener = listener;
    }

    /**
     * A budget that others keep, with all the time there is to tell what is known.
     *
     * @param spent whether to stop now; must be quick, and once true stay so
     * @param listener hears what is being computed, in words ("SEQ for the ministry")
     */
    public static Budget of(BooleanSupplier spent, Consumer<String> listener) {
        return new Budget(spent, () -> false, listener);
    }

    /**
     * A budget that others keep, with a grace to tell what is known.
     *
     * @param spent whether to stop now; must be quick, and once true stay so
     * @param late the same of what is computed to tell what is known, after {@link #release}
     * @param listener hears what is being computed, in words ("SEQ for the ministry")
     */
    public static Budget of(BooleanSupplier spent, BooleanSupplier late, Consumer<String> listener) {
        return new Budget(spent, late, listener);
    }

    /**
     * Goes on, or stops.
     *
     * @throws BudgetSpent when it is time to stop
     */
    public void check() {
        if (released ? late.getAsBoolean() : spent.getAsBoolean()) {
            throw new BudgetSpent();
        }
    }

    /** From now on what is known is being told, and only the grace counts. */
    public void release() {
        released = true;
    }

    /** Whether {@link #release} was called: something was stopped. */
    public boolean released() {
        return released;
    }

    /** Says what is computed next. */
    public void begin(String what) {
        check();
        listener.accept(what);
    }
}
