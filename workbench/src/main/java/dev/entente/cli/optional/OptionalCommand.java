// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.optional;

/** A command that is an {@linkplain OptionalPart optional part}. */
public interface OptionalCommand {

    /** As it is typed: one of {@link OptionalPart#commands}. */
    String name();

    /** What Picocli makes the command of: an object with its {@code @Command}. */
    Object command();
}
