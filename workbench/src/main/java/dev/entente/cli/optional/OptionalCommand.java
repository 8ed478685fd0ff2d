// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.optional;

/**
 * A command that only its users carry: its module, with the libraries that it needs, stands beside the program in a folder of
 * {@code lib} that is named as the command is, and is found by {@link java.util.ServiceLoader}.
 */
public interface OptionalCommand {

    /** As it is typed: one of {@link OptionalCommands#names}. */
    String name();

    /** What Picocli makes the command of: an object with its {@code @Command}. */
    Object command();
}
