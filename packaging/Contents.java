// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what a release contains against a list, and tells where they differ; exit code 1 if they do.
 *
 * <pre>java -cp entente.jar packaging/Contents.java FOLDER packaging/contents</pre>
 *
 * A line of the list is a path; {@code *} stands for a part of one, {@code **} for any parts. A line in brackets says to
 * which archives those below it belong, or by the name of a system, to what releases made there. Each file must have a
 * line, and each line a file.
 */
final class Contents {

    private static final Set<String> SYSTEMS = Set.of("linux", "macos", "windows");

    private Contents() {}

    public static void main(String[] args) throws IOException {
        List<String> differences = differences(Path.of(args[0]), Path.of(args[1]));
        differences.forEach(System.err::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** Where a release differs from the list, a sentence each. */
    static List<String> differences(Path folder, Path listed) throws IOException {
        TreeMap<String, TreeSet<String>> lists = lists(Files.readAllLines(listed));
        List<String> differences = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
        for (var list : lists.entrySet()) {
            if (SYSTEMS.contains(list.getKey())) {
                if (names.stream().anyMatch(name -> name.contains("-" + list.getKey() + "-"))) {
                    compare("the release", list.getValue(), names, differences);
                }
                continue;
            }
            Pattern name = pattern(list.getKey());
            for (Path file : files) {
                if (name.matcher(file.getFileName().toString()).matches()) {
                    compare(file.getFileName().toString(), list.getValue(), Members.of(file).keySet(), differences);
                }
            }
        }
        return differences;
    }

    private static TreeMap<String, TreeSet<String>> lists(List<String> lines) {
        TreeMap<String, TreeSet<String>> lists = new TreeMap<>();
        List<String> current = List.of();
        for (String line : lines) {
            if (line.startsWith("[")) {
                current = List.of(line.substring(1, line.length() - 1).split(", "));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.forEach(archive -> lists.computeIfAbsent(archive, _ -> new TreeSet<>()).add(line));
            }
        }
        return lists;
    }

    private static void compare(
            String where, Collection<String> lines, Collection<String> paths, List<String> differences) {
        for (String path : paths) {
            if (lines.stream().noneMatch(line -> pattern(line).matcher(path).matches())) {
                differences.add(where + " has " + path + ", which isn't in the list.");
            }
        }
        for (String line : lines) {
            if (paths.stream().noneMatch(path -> pattern(line).matcher(path).matches())) {
                differences.add(where + " lacks " + line + ", which is in the list.");
            }
        }
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(Pattern.quote(line).replace("**", "\\E.+\\Q").replace("*", "\\E[^/]*\\Q"));
    }
}
