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

    private FileFailure(boolean ofWriting, String message, IOException cause) {
        super(message, cause);
        this.ofWriting = ofWriting;
    }

    public static FileFailure notWritten(Path file, IOException cause) {
        return new FileFailure(true, "cannot write %s: %s".formatted(file, reason(cause)), cause);
    }

    public static FileFailure notRead(Path file, IOException cause) {
        return new FileFailure(false, "cannot read %s: %s".formatted(file, reason(cause)), cause);
    }

    /** Whether it was being written. */
    public boolean ofWriting() {
        return ofWriting;
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
