// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pictures that tests draw of pages, in {@code target/pages}: with {@code -Dentente.pictures=write} alone, for no test
 * looks at them.
 */
final class Pictures {

    private static final boolean WRITE = "write".equals(System.getProperty("entente.pictures"));
    private static final Path FOLDER = Path.of("target", "pages");

    private Pictures() {}

    /** The bytes of a picture, a PNG. */
    @FunctionalInterface
    interface Drawing {
        byte[] drawn() throws IOException;
    }

    /** Draws a picture, where pictures are wanted. */
    static void write(String name, Drawing drawing) throws IOException {
        if (WRITE) {
            Files.write(Files.createDirectories(FOLDER).resolve(name + ".png"), drawing.drawn());
        }
    }
}
