// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where Entente lives: the folder of the launcher, which names it by a system property. */
public final class Home {

    /** The folder that the workbench keeps one's own cases in where it isn't told another, below the working folder. */
    public static final String OWN_CASES = "my-cases";

    private static final String PROPERTY = "entente.home";

    private Home() {}

    /** The launcher's folder; without a launcher the working folder. */
    public static Path folder() {
        return launched().orElse(Path.of(""));
    }

    /** The launcher's folder; empty where Entente was started without one. */
    public static Optional<Path> launched() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }

    /** A path as the reader can type it: from the working folder where it lies below that, else in full. */
    public static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path full = path.toAbsolutePath().normalize();
        return full.startsWith(here) ? here.relativize(full) : full;
    }
}
