// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

/** What the command says to the shell when it ends. */
final class ExitCode {
    /** The question was answered, perhaps with warnings. */
    static final int DONE = 0;
    /** The case has errors. */
    static final int CASE_HAS_ERRORS = 1;
    /** The command line is wrong, or asks what this case cannot answer. */
    static final int WRONG_USAGE = 2;
    /** Cancelled, or a limit of time or memory was met. */
    static final int STOPPED = 3;
    /** A file could not be written. */
    static final int NOT_WRITTEN = 4;
    /** A fault of Entente itself. */
    static final int FAULT = 70;

    private ExitCode() {}
}
