// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Writes files whole: aside first, synced, then renamed, so that a reader meets the old file or the new one. */
public final class WholeFile {

    private static final String ENDING = ".part";
    private static final AtomicLong WRITTEN = new AtomicLong();

    private WholeFile() {}

    /**
     * Writes a file in place of what is there.
     *
     * @throws FileFailure when it can't be written
     */
    public static void replace(Path file, byte[] content) {
        try {
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
            if (Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.write(target, content);
                return;
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new FileSystemException(file.toString(), null, "it is write-protected");
            }
            Path aside = aside(target, content);
            try {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
    }

    /**
     * Writes a text in place of the one that was read.
     *
     * @throws FileFailure when it can't be written, or holds another text by now
     */
    public static void replace(Path file, String read, String text) {
        try {
            if (!Arrays.equals(Files.readAllBytes(file), read.getBytes(StandardCharsets.UTF_8))) {
                throw new FileSystemException(file.toString(), null, "another program changed it meanwhile");
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file that isn't there yet.
     *
     * @throws FileFailure when it is there, or can't be written
     */
    public static void create(Path file, byte[] content) {
        try {
            if (Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file.toString(), null, "it is there already");
            }
            Path aside = aside(file, content);
            try {
                Files.move(aside, file);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
    }

    /**
     * Writes a file that isn't there yet, in a folder that need not be there yet.
     *
     * @throws FileFailure when it is there, or can't be written
     */
    public static void createWithFolder(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
        create(file, content);
    }

    /** Two who write the same file at once write aside of each other, too. */
    private static Path aside(Path target, byte[] content) throws IOException {
        clear(target);
        Path aside = target.resolveSibling("%s%d.%d%s"
                .formatted(before(target), ProcessHandle.current().pid(), WRITTEN.incrementAndGet(), ENDING));
        try (var channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
        return aside;
    }

    private static String before(Path target) {
        return "." + target.getFileName() + ".";
    }

    /** Takes away what a process left that was killed while it wrote the same file. */
    private static void clear(Path target) throws IOException {
        String before = before(target);
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (name.startsWith(before) && name.endsWith(ENDING) && left(name.substring(before.length()))) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    /** Whether the process is gone whose number begins a name. */
    private static boolean left(String name) {
        String process = name.substring(0, name.indexOf('.'));
        return process.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }
}
