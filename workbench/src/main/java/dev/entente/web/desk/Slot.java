// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.nio.file.Path;

/**
 * A case's place on the {@link Shelf}.
 *
 * @param name what it is called in addresses
 * @param file the case file
 * @param root the folder that nothing it says may lead out of
 * @param kind whose it is
 */
public record Slot(String name, Path file, Path root, Kind kind) {

    /** Whose a case is. */
    public enum Kind {
        /** In the folder that the workbench writes to. */
        OWN,
        /** Comes with Entente; never written to. */
        SHIPPED,
        /** Comes with Entente, from the literature. */
        PUBLISHED
    }

    /** Where the file lies, as a person reads it: below the folder's name. */
    public String shownFile() {
        Path folder = root.getFileName();
        return (folder == null ? root : folder.resolve(root.relativize(file)))
                .toString()
                .replace('\\', '/');
    }

    public boolean own() {
        return kind == Kind.OWN;
    }
}
