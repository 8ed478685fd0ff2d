// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.Optional;

/**
 * Something one decision maker can do or leave.
 *
 * @param owner id of the decision maker
 * @param id its name, unique among its owner's options
 * @param label what its owner does by taking it, as a command with one leading verb ("accept the order")
 * @param noun what there is while it is taken ("sanctions"), where the case says it
 * @param undo what its owner does by giving it up, as a command ("lift sanctions"), where the case says it
 * @param direction which way it can be changed
 * @param grounds why the analyst believes that it is there
 */
public record Option(
        String owner,
        String id,
        String label,
        Optional<String> noun,
        Optional<String> undo,
        Direction direction,
        Grounds grounds) {

    public Option {
        Checks.said(owner, "an option without an owner", () -> id);
        Checks.said(id, "an option without an id", () -> "of " + owner + ", “" + label + "”");
        Checks.said(label, "an option without a label", () -> owner + "." + id);
        noun.ifPresent(said -> Checks.said(said, "a noun that says nothing", () -> owner + "." + id));
        undo.ifPresent(said -> Checks.said(said, "an undo that says nothing", () -> owner + "." + id));
    }

    /** An option whose label says all. */
    public Option(String owner, String id, String label, Direction direction, Grounds grounds) {
        this(owner, id, label, Optional.empty(), Optional.empty(), direction, grounds);
    }

    /** Its words in sentences. */
    public OptionWords words() {
        return new OptionWords(label, noun, undo);
    }

    /** The name in full, the same in every statement: {@code moe.modify}. */
    public String name() {
        return owner + "." + id;
    }

    /** The same option with another direction. */
    public Option with(Direction other) {
        return new Option(owner, id, label, noun, undo, other, grounds);
    }
}
