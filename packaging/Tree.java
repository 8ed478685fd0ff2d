// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an archive is to contain: files and links by their paths, with slashes, in order of name. */
final class Tree {

    /** A file or a link. */
    sealed interface Entry {
        /** A file with its contents; whether it can be run. */
        record File(byte[] contents, boolean executable) implements Entry {}

        record Link(String target) implements Entry {}
    }

    private final TreeMap<String, Entry> entries = new TreeMap<>();

    Map<String, Entry> entries() {
        return entries;
    }

    /** Every folder that an entry is in, the outer ones first. */
    TreeSet<String> folders() {
        TreeSet<String> folders = new TreeSet<>();
        for (String path : entries.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash));
            }
        }
        return folders;
    }

    Tree text(String path, String text) {
        return bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Tree bytes(String path, byte[] contents) {
        return put(path, new Entry.File(contents, false));
    }

    Tree script(String path, Path file) throws IOException {
        return put(path, new Entry.File(Files.readAllBytes(file), true));
    }

    Tree file(String path, Path file) throws IOException {
        return bytes(path, Files.readAllBytes(file));
    }

    Tree link(String path, String target) {
        return put(path, new Entry.Link(target));
    }

    /** All files below a folder, hidden ones left out. */
    Tree folder(String path, Path folder) throws IOException {
        for (Path file : below(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            put(path + "/" + name, new Entry.File(Files.readAllBytes(file), Files.isExecutable(file)));
        }
        return this;
    }

    /** Another tree under a path. */
    Tree tree(String path, Tree other) {
        other.entries.forEach((name, entry) -> put(path + "/" + name, entry));
        return this;
    }

    private Tree put(String path, Entry entry) {
        if (entries.put(path, entry) != null) {
            throw new IllegalStateException("two files have one name (" + path + ")");
        }
        return this;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
