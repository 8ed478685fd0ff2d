// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of concepts in the documents are those of {@link Concepts}. */
class ConceptNamesInDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../docs");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern RANGE = Pattern.compile("`(\\S+-)([a-z])` to `\\1([a-z])`");

    /** Names in arguments of commands, and in JSON that shows what commands print. */
    private static final Pattern USED = Pattern.compile(
            "--concepts? ([\\w-]+(?:,[\\w-]+)*)|\"(?:concepts?|under|serves|holds)\": (\\[[^]{]+]|\"[^\"]*\")");

    @Test
    void concepts() throws IOException {
        String text = Files.readString(DOCUMENTS.resolve("concepts.md"));
        List<String> named = Stream.concat(
                        firstColumn(text, "| name |").filter(name -> !name.matches("L[2-9]")), ranges(text))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(Concepts.names());
    }

    @Test
    void guide() throws IOException {
        String text = Files.readString(DOCUMENTS.resolve("guide.md"));
        List<String> usual = Concepts.usual().stream().map(Concept::name).toList();
        String coalitions = text.lines()
                .filter(line -> line.startsWith("For coalitions there are "))
                .collect(Collectors.joining());

        assertThat(firstColumn(text, "| concept |").toList()).containsExactlyInAnyOrderElementsOf(usual);
        assertThat(names(coalitions.substring(0, coalitions.indexOf(',', coalitions.indexOf(" and "))))
                        .toList())
                .containsExactlyElementsOf(Concepts.names().stream()
                        .filter(name -> Concepts.named(name, Forming.NONE).orElseThrow() instanceof Coalitional)
                        .toList());
    }

    @Test
    void examples() throws IOException {
        List<String> unknown = new ArrayList<>();
        int used = 0;
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            for (Path document :
                    documents.filter(file -> file.toString().endsWith(".md")).toList()) {
                for (MatchResult use :
                        USED.matcher(Files.readString(document)).results().toList()) {
                    String list =
                            use.group(1) != null ? use.group(1) : use.group(2).replaceAll("[\\[\\]\"\\s]", "");
                    for (String name : list.split(",", -1)) {
                        used++;
                        if (Concepts.named(name, Forming.NONE).isEmpty()) {
                            unknown.add(document + ": " + name);
                        }
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(used).isGreaterThan(50);
    }

    /** What stands as code in the first cells of the tables with such a head. */
    private static Stream<String> firstColumn(String text, String head) {
        List<String> names = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            inside = line.startsWith(head) || (inside && line.startsWith("|"));
            if (inside) {
                names.addAll(names(line.substring(1, line.indexOf('|', 1))).toList());
            }
        }
        return names.stream();
    }

    private static Stream<String> names(String text) {
        return CODE.matcher(text).results().map(name -> name.group(1));
    }

    /** "`Nash-a` to `Nash-d`". */
    private static Stream<String> ranges(String text) {
        return RANGE.matcher(text)
                .results()
                .flatMap(range -> range.group(2)
                        .chars()
                        .boxed()
                        .flatMap(first ->
                                Stream.iterate(first, c -> c <= range.group(3).charAt(0), c -> c + 1))
                        .map(c -> range.group(1) + (char) (int) c));
    }
}
