// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Ends a command with a sentence for the reader and an exit code; no fault of Entente. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static CommandFailure notWritten(Path file, IOException cause) {
        return new CommandFailure(ExitCode.NOT_WRITTEN, "cannot write %s: %s".formatted(file, reason(cause)));
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

    private static String reason(IOException cause) {
        return switch (cause) {
            case java.nio.file.AccessDeniedException denied -> "permission denied";
            case java.nio.file.NoSuchFileException missing -> "its folder does not exist";
            case java.nio.file.FileAlreadyExistsException there -> "it is there already";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
