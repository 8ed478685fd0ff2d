// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file or folder that could not be read or written, as a sentence for the reader; no fault of Entente. */
public final class FileFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean ofWriting;
    private final String reason;

    private FileFailure(boolean ofWriting, String doing, Path file, IOException cause) {
        super("cannot " + doing + " " + file + ": " + reason(cause), cause);
        this.ofWriting = ofWriting;
        this.reason = reason(cause);
    }

    public static FileFailure notWritten(Path file, IOException cause) {
        return new FileFailure(true, "write", file, cause);
    }

    public static FileFailure notRead(Path file, IOException cause) {
        return new FileFailure(false, "read", file, cause);
    }

    /** Whether it was being written. */
    public boolean ofWriting() {
        return ofWriting;
    }

    /** Why it could not: "permission denied". */
    public String reason() {
        return reason;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "its folder does not exist";
            case FileAlreadyExistsException _ -> "it is there already";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
