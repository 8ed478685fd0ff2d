// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.inflection.Nouns;
import dev.entente.statement.Statement;

/**
 * A kind of state that has a name.
 *
 * @param id its name in statements
 * @param label its name in sentences, a noun phrase ("a disarmament deal")
 * @param when the states it covers; atoms named in full
 */
public record Outcome(String id, String label, Statement when) {

    public Outcome {
        Checks.said(id, "an outcome without an id", () -> "called “" + label + "”");
        Checks.said(label, "an outcome without a label", () -> id);
    }

    /** The verb that goes with its label: “a deal holds”, “talks after a letter hold”. What can’t be told is one. */
    public String verb(String one, String many) {
        return Nouns.plural(label) ? many : one;
    }
}
