// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

/** Ends a command with a sentence for the reader and an exit code; no fault of Entente. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.WRONG_USAGE, message);
    }

    static CommandFailure stopped(String message) {
        return new CommandFailure(ExitCode.STOPPED, message);
    }

    int exitCode() {
        return exitCode;
    }
}
