// SPDX-License-Identifier: Apache-2.0
package dev.entente.limits;

/** A conflict is larger than what was asked for can take. The message says what to do, for the analyst. */
public final class LimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LimitExceeded(String message) {
        super(message);
    }
}
