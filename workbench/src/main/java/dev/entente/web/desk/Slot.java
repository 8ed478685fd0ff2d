// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.app.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

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
        /** Comes with Entente, made up to show what becomes of a template. */
        EXAMPLE,
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

    /** What the case is called as long as its title isn't known: its folder's name, or its file's. */
    public String plainName() {
        return name.substring(name.lastIndexOf('~') + 1);
    }

    /**
     * Nothing is read or written through a link that leads out of the folder, whenever it was laid.
     *
     * @throws FileFailure when the file, or the folder that it would stand in, lies elsewhere
     */
    void stayWithin() {
        try {
            Path there = file;
            while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                there = Optional.ofNullable(there.getParent()).orElse(root);
            }
            if (Files.exists(root) && !there.toRealPath().startsWith(root.toRealPath())) {
                throw new IOException("it leads out of the folder of cases");
            }
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    public boolean own() {
        return kind == Kind.OWN;
    }
}
