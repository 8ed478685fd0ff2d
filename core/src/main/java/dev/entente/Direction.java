// SPDX-License-Identifier: Apache-2.0
package dev.entente;

/** Which way an option can be changed by its owner. */
public enum Direction {
    /** Taken up and given up at will. */
    BOTH,
    /** Once taken, never given up. */
    FORWARD,
    /** Once given up, never taken again. */
    BACK,
    /** Never changed. */
    FIXED;

    /** Whether the owner can take the option up where it isn't taken. */
    public boolean up() {
        return this == BOTH || this == FORWARD;
    }

    /** Whether the owner can give the option up where it is taken. */
    public boolean down() {
        return this == BOTH || this == BACK;
    }
}
