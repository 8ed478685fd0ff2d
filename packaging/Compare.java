// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path first = Path.of(args[0]);
        Path second = Path.of(args[1]);
        TreeSet<String> names = names(first);
        names.addAll(names(second));
        boolean differ = false;
        for (String name : names) {
            Path one = first.resolve(name);
            Path other = second.resolve(name);
            if (!Files.exists(one) || !Files.exists(other)) {
                System.out.println(name + ": only in " + (Files.exists(one) ? first : second));
                differ = true;
            } else if (Files.mismatch(one, other) >= 0) {
                System.out.println(name);
                within(Members.of(one), Members.of(other));
                differ = true;
            }
        }
        System.exit(differ ? 1 : 0);
    }

    private static void within(TreeMap<String, Integer> one, TreeMap<String, Integer> other) {
        TreeSet<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.stream()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .forEach(path -> System.out.println("    " + path));
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }
}
