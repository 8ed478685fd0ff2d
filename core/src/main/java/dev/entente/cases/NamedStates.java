// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.statement.Statement;

/**
 * A situation that the case names for its readers, beside its outcomes. It is the name of a state where that is the only
 * feasible one in which the statement holds.
 *
 * @param id what the case file knows it by
 * @param label its name in sentences, a noun phrase ("the deal without pressure")
 * @param when where it holds; atoms named in full
 */
public record NamedStates(String id, String label, Statement when) {

    public NamedStates {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("named states without an id or a label (" + id + ", “" + label + "”)");
        }
    }
}
