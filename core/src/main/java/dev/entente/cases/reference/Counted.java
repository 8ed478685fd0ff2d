// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases.reference;

/**
 * In how many of some cases something came about.
 *
 * @param count of how many it is so
 * @param of all of them, at least one
 */
public record Counted(long count, long of) {

    public Counted {
        if (count < 0 || of < 1 || count > of) {
            throw new IllegalArgumentException("no count (" + count + " of " + of + ")");
        }
    }

    /** From 0 to 1. */
    public double share() {
        return (double) count / of;
    }
}
