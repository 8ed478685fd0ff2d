// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.start.Kept;
import dev.entente.start.Start;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a case in the making is kept while the workbench is closed. What can't be written stays on the desk, and that nothing
 * can be written is told when the case is made.
 */
record BegunFile(Path file) {

    /** Among the cases of a person’s own; no case. */
    static BegunFile among(Path own) {
        return new BegunFile(own.resolve(".new-case"));
    }

    /** What is kept. */
    Start read() {
        try {
            return Files.exists(file)
                    ? Kept.of(Files.readString(file, StandardCharsets.UTF_8))
                            .map(Kept::start)
                            .orElse(Start.NOTHING)
                    : Start.NOTHING;
        } catch (IOException _) {
            return Start.NOTHING;
        }
    }

    void write(Start start) {
        try {
            if (start.equals(Start.NOTHING)) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Kept kept = new Kept(start, start.read().places().getFirst());
                WholeFile.replace(file, kept.text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | FileFailure _) {
            // it stays on the desk
        }
    }
}
