// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

/** What the command says to the shell when it ends. */
public final class ExitCode {
    /** The question was answered, perhaps with warnings. */
    public static final int DONE = 0;
    /** The case has errors. */
    public static final int CASE_HAS_ERRORS = 1;
    /** Of {@code doctor}: the machine lacks something that is needed. */
    public static final int SOMETHING_MISSING = 1;
    /** The command line is wrong, or asks what this case cannot answer. */
    public static final int WRONG_USAGE = 2;
    /** Cancelled, or a limit of time or memory was met. */
    public static final int STOPPED = 3;
    /** A file could not be written. */
    public static final int NOT_WRITTEN = 4;
    /** What was asked for is an optional part, which isn't here; also where the launcher can't start anything. */
    public static final int NOT_HERE = 69;
    /** A fault of Entente itself. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
