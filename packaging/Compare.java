// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prints the files in which two releases differ, and of an archive which of its files do; exit code 1 if there are any.
 *
 * <pre>java -cp entente.jar packaging/Compare.java FOLDER FOLDER</pre>
 */
final class Compare {

    private Compare() {}

    public static void main(String[] args) throws IOException {
        List<String> differences = differences(Path.of(args[0]), Path.of(args[1]));
        differences.forEach(System.out::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** The files that differ; those of an archive after it, indented. */
    static List<String> differences(Path first, Path second) throws IOException {
        TreeSet<String> names = names(first);
        names.addAll(names(second));
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            Path one = first.resolve(name);
            Path other = second.resolve(name);
            if (!Files.exists(one) || !Files.exists(other)) {
                differences.add(name + ": only in " + (Files.exists(one) ? first : second));
            } else if (Files.mismatch(one, other) >= 0) {
                differences.add(name);
                differences.addAll(within(Members.of(one), Members.of(other)));
            }
        }
        return differences;
    }

    private static List<String> within(TreeMap<String, Integer> one, TreeMap<String, Integer> other) {
        TreeSet<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .map(path -> "    " + path)
                .toList();
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }
}
