// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds cases in folders. */
public final class CaseFiles {

    private static final String CASE = "case.yaml";
    private static final String EXPECTED = "expected.yaml";

    private CaseFiles() {}

    /** The file of a case that is named by itself or by its folder. */
    public static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve(CASE) : path;
    }

    /**
     * The cases at a path: the file itself, or all below a folder, in order of name. Where a folder has a case.yaml, that
     * is its case; where not, every YAML file but expected.yaml is one. Hidden folders are left out.
     */
    public static List<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> cases = new ArrayList<>(Files.exists(path.resolve(CASE)) ? List.of(path) : yamlFiles(path));
        folders(path).forEach(folder -> cases.addAll(below(folder)));
        return cases;
    }

    private static List<Path> yamlFiles(Path folder) {
        return entries(folder).stream()
                .filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                .filter(file -> !file.endsWith(EXPECTED) && Files.isRegularFile(file))
                .toList();
    }

    private static List<Path> folders(Path folder) {
        return entries(folder).stream()
                .filter(entry -> Files.isDirectory(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .filter(entry -> !entry.getFileName().toString().startsWith("."))
                .toList();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw FileFailure.notRead(folder, e);
        }
    }
}
