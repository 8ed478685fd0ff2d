// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes folders whole: aside first, then renamed, so that either all files are there or none is. */
public final class WholeFolder {

    private WholeFolder() {}

    /**
     * Refuses a folder in which something is.
     *
     * @throws FileFailure when there is a file of that name, or a folder that isn’t empty
     */
    public static void refuseThere(Path folder) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(folder, e);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * Writes a folder that isn’t there yet, or is empty.
     *
     * @param files by name
     * @throws FileFailure when something is there, or can’t be written; then nothing is
     */
    public static void create(Path folder, Map<String, byte[]> files) {
        refuseThere(folder);
        try {
            Path target = folder.toAbsolutePath().normalize();
            Path parent = Objects.requireNonNull(target.getParent());
            Files.createDirectories(parent);
            Path aside = Files.createTempDirectory(parent, "." + target.getFileName() + ".");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(aside.resolve(file.getKey()), file.getValue());
                }
                open(aside);
                Files.deleteIfExists(target);
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                clear(aside);
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(folder, e);
        }
    }

    /** A temporary folder is its owner’s alone; this one gets the rights that a new folder has. */
    private static void open(Path aside) throws IOException {
        Path plain = Files.createDirectory(aside.resolveSibling(aside.getFileName() + "-"));
        try {
            if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(plain));
            }
        } finally {
            Files.delete(plain);
        }
    }

    private static void clear(Path aside) throws IOException {
        if (Files.isDirectory(aside)) {
            try (Stream<Path> entries = Files.list(aside)) {
                for (Path entry : entries.toList()) {
                    Files.delete(entry);
                }
            }
            Files.delete(aside);
        }
    }
}
