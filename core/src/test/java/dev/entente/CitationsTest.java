// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code cites is there: sections of the documents, and keys of the references. */
class CitationsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("core", "report", "workbench", "bench");

    /** What lies between two words of a comment. */
    private static final String GAP = "\\s+(?:(?://|\\*)\\s*)?";

    private static final String NUMBER = "§(\\d+(?:\\.\\d+)*)";
    private static final Pattern CITED =
            Pattern.compile("docs/(\\w+)\\.md((?:(?:,|" + GAP + "and)?" + GAP + "§\\d+(?:\\.\\d+)*)+)");
    private static final Pattern KEYS = Pattern.compile(
            "keys?" + GAP + "([A-Z]\\w*?\\d{3,4}(?:(?:,|" + GAP + "and)" + GAP + "[A-Z]\\w*?\\d{3,4})*)");
    private static final Pattern KEY = Pattern.compile("[A-Z]\\w*?\\d{3,4}");
    private static final Pattern NOWHERE = Pattern.compile("\\b(?:THEORY|ENGINE|DESIGN)\\b" + GAP + "(?:§|F\\d)");

    @Test
    void everySectionThatTheCodeCitesIsThere() throws IOException {
        List<String> lost = new ArrayList<>();
        int cited = 0;
        for (Path file : sources()) {
            for (MatchResult citation : matches(CITED, file)) {
                Set<String> sections = sections(citation.group(1));
                for (MatchResult number : Pattern.compile(NUMBER)
                        .matcher(citation.group(2))
                        .results()
                        .toList()) {
                    cited++;
                    if (!sections.contains(number.group(1))) {
                        lost.add(file + ": docs/" + citation.group(1) + ".md " + number.group());
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(cited).isGreaterThan(50);
    }

    @Test
    void nothingIsCitedThatIsNoDocumentHere() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path file : sources()) {
            matches(NOWHERE, file).forEach(citation -> lost.add(file + ": " + citation.group()));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyKeyThatTheCodeAndTheTheoryCiteIsAmongTheReferences() throws IOException {
        String references = Files.readString(ROOT.resolve("docs/references.bib"));
        Set<String> known = Pattern.compile("(?m)^@\\w+\\{(\\w+),")
                .matcher(references)
                .results()
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
        List<String> lost = new ArrayList<>();
        for (Path file : sources()) {
            for (MatchResult citation : matches(KEYS, file)) {
                KEY.matcher(citation.group(1))
                        .results()
                        .map(MatchResult::group)
                        .filter(key -> !known.contains(key))
                        .forEach(key -> lost.add(file + ": " + key));
            }
        }
        for (String name : List.of("theory", "engines", "concepts")) {
            Path file = ROOT.resolve("docs/" + name + ".md");
            Pattern.compile("\\b[A-Z][A-Za-z]+(?:19|20)\\d{2}\\b")
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .filter(key -> !known.contains(key))
                    .forEach(key -> lost.add(file + ": " + key));
        }
        assertThat(lost).isEmpty();
        assertThat(known).isNotEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("CitationsTest.java"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }

    private static List<MatchResult> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList();
    }

    /** The numbers of a document's headings. */
    private static Set<String> sections(String document) throws IOException {
        Path file = ROOT.resolve("docs/" + document + ".md");
        assertThat(file).exists();
        return Pattern.compile("(?m)^#{2,4} (\\d+(?:\\.\\d+)*)[. ]")
                .matcher(Files.readString(file))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toSet());
    }
}
