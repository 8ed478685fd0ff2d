// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

/** Ends a command with a sentence for the reader and an exit code; no fault of Entente. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.WRONG_USAGE, message);
    }

    public static CommandFailure stopped(String message) {
        return new CommandFailure(ExitCode.STOPPED, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
