// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import picocli.CommandLine;

/** A command that ends by another. */
public final class Onward {

    private Onward() {}

    /** Runs the other command where the first one runs; its exit code. */
    public static int to(CommandLine here, Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(here.getOut())
                .setErr(here.getErr())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(here.getExecutionExceptionHandler())
                .execute(arguments);
    }
}
