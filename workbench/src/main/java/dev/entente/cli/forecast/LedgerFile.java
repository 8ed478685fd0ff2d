// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.forecast;

import dev.entente.app.FileFailure;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cli.choice.CasePath;
import dev.entente.forecast.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** The file of a ledger. Lines are added to it and nothing else: under a lock, all or none, and synced. */
record LedgerFile(Path path, PrintWriter err) {

    /** Within one JVM a file can be locked once. */
    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * The ledger.
     *
     * @throws dev.entente.cli.terminal.CommandFailure when a line is not as it was written, after all such were told
     * @throws FileFailure when it can't be read
     */
    Ledger read() {
        try {
            return ledger(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw FileFailure.notRead(path, new IOException("there is no such file", e));
        } catch (IOException e) {
            throw FileFailure.notRead(path, e);
        }
    }

    /**
     * Adds lines, and answers the ledger with them. Where there is no file, it is begun.
     *
     * @param lines what is to be added to the ledger as it is then
     * @throws dev.entente.cli.terminal.CommandFailure as {@link #read}
     * @throws FileFailure when it can't be written; then it is as it was
     */
    Ledger add(Function<Ledger, String> lines) {
        synchronized (ONE_AT_A_TIME) {
            boolean begun = Files.exists(path);
            try (FileChannel channel = FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                Ledger before = ledger(whole(channel));
                append(channel, lines.apply(before).getBytes(StandardCharsets.UTF_8));
                Ledger after = ledger(whole(channel));
                if (!begun) {
                    syncFolder();
                }
                return after;
            } catch (IOException e) {
                throw FileFailure.notWritten(path, e);
            }
        }
    }

    private static void append(FileChannel channel, byte[] added) throws IOException {
        long end = channel.size();
        try {
            for (ByteBuffer rest = ByteBuffer.wrap(added); rest.hasRemaining(); ) {
                channel.write(rest, end + rest.position());
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    private static byte[] whole(FileChannel channel) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
            // Until all is read.
        }
        return all.array();
    }

    /** So that a new file is there after a crash, too. Not every system can sync a folder. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(path.toAbsolutePath().resolveSibling(""))) {
            folder.force(true);
        } catch (IOException _) {
            // The file itself is synced.
        }
    }

    private Ledger ledger(byte[] bytes) {
        SourceFile text = SourceFile.of(path.toString().replace('\\', '/'), new String(bytes, StandardCharsets.UTF_8));
        return switch (Ledger.read(text)) {
            case Reading.Done<Ledger>(Ledger ledger, var _) -> ledger;
            case Reading.Failed<Ledger>(var found) -> throw CasePath.failure(found, err);
        };
    }
}
