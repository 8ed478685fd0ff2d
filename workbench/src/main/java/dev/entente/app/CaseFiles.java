// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds cases in folders. */
public final class CaseFiles {

    private static final String CASE = "case.yaml";
    private static final String EXPECTED = "expected.yaml";
    private static final String SWEEP = "sweep.yaml";

    private CaseFiles() {}

    /** The file of a case that is named by itself or by its folder. */
    public static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve(CASE) : path;
    }

    /**
     * What was found at a path.
     *
     * @param cases in order of name
     * @param unread folders that could not be looked into, with the reason of each
     */
    public record Found(List<Path> cases, Map<Path, FileFailure> unread) {
        public Found {
            cases = List.copyOf(cases);
            unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
        }
    }

    /**
     * The cases at a path: the file itself, or all below a folder, in order of name. Where a folder has a case.yaml, that
     * is its case; where not, every YAML file but expected.yaml and sweep.yaml is one. Hidden folders are left out; a
     * folder that can't be read keeps no other from being looked into.
     */
    public static Found below(Path path) {
        List<Path> cases = new ArrayList<>();
        Map<Path, FileFailure> unread = new LinkedHashMap<>();
        look(path, cases, unread);
        return new Found(cases, unread);
    }

    private static void look(Path path, List<Path> cases, Map<Path, FileFailure> unread) {
        if (!Files.isDirectory(path)) {
            cases.add(path);
            return;
        }
        try {
            List<Path> entries = entries(path);
            cases.addAll(Files.exists(path.resolve(CASE)) ? List.of(path) : yamlFiles(entries));
            entries.forEach(entry -> lookWithin(entry, cases, unread));
        } catch (IOException e) {
            unread.put(path, FileFailure.notRead(path, e));
        }
    }

    private static List<Path> yamlFiles(List<Path> entries) {
        return entries.stream()
                .filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                .filter(file -> !file.endsWith(EXPECTED) && !file.endsWith(SWEEP) && Files.isRegularFile(file))
                .toList();
    }

    /** Goes on where an entry is a folder, neither hidden nor a link. */
    private static void lookWithin(Path entry, List<Path> cases, Map<Path, FileFailure> unread) {
        try {
            boolean folder = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isDirectory();
            if (folder && !entry.getFileName().toString().startsWith(".")) {
                look(entry, cases, unread);
            }
        } catch (IOException e) {
            unread.put(entry, FileFailure.notRead(entry, e));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
