// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where Entente lives: the folder of the launcher, which names it by a system property. */
public final class Home {

    private static final String PROPERTY = "entente.home";

    private Home() {}

    /** The launcher's folder; without a launcher the working folder. */
    public static Path folder() {
        return Path.of(Optional.ofNullable(System.getProperty(PROPERTY)).orElse(""));
    }

    /** A path as the reader can type it: from the working folder where it lies below that, else in full. */
    public static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path full = path.toAbsolutePath().normalize();
        return full.startsWith(here) ? here.relativize(full) : full;
    }
}
