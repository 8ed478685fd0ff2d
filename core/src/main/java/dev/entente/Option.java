// SPDX-License-Identifier: Apache-2.0
package dev.entente;

/**
 * Something one decision maker can do or leave.
 *
 * @param owner id of the decision maker
 * @param id its name, unique among its owner's options
 * @param label what its owner does by taking it, as a command with one leading verb ("accept the order")
 * @param direction which way it can be changed
 * @param grounds why the analyst believes that it is there
 */
public record Option(String owner, String id, String label, Direction direction, Grounds grounds) {

    public Option {
        Checks.said(owner, "an option without an owner", () -> id);
        Checks.said(id, "an option without an id", () -> "of " + owner + ", “" + label + "”");
        Checks.said(label, "an option without a label", () -> owner + "." + id);
    }

    /** The label in sentences. */
    public OptionLabel words() {
        return new OptionLabel(label);
    }

    /** The name in full, the same in every statement: {@code moe.modify}. */
    public String name() {
        return owner + "." + id;
    }
}
