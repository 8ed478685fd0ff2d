// SPDX-License-Identifier: Apache-2.0
package dev.entente.limits;

/** A computation was stopped before it was done: its time was up, or it was cancelled. */
public final class BudgetSpent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BudgetSpent() {
        super("stopped before it was done", null, false, false);
    }
}
