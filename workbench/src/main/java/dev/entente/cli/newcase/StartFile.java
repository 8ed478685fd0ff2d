// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The file of a case in the making, written after every answer, so that nothing is lost when the answers end. */
final class StartFile {

    private final Path file;
    private Optional<String> written;

    /** @param written what is there; empty where nothing is yet */
    StartFile(Path file, Optional<String> written) {
        this.file = file;
        this.written = written;
    }

    /** What is there of a case in the making; empty where nothing is. */
    Optional<String> begun() {
        return written;
    }

    boolean isBegun() {
        return written.isPresent();
    }

    /** Keeps what was answered so far. */
    void keep(String text) {
        if (!written.equals(Optional.of(text))) {
            write(text);
        }
    }

    /**
     * Writes the file.
     *
     * @throws FileFailure when it can’t be written, or another program changed it meanwhile
     */
    void write(String text) {
        if (written.isPresent()) {
            WholeFile.replace(file, written.get(), text);
        } else {
            WholeFile.createWithFolder(file, text.getBytes(StandardCharsets.UTF_8));
        }
        written = Optional.of(text);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
