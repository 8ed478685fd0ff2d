// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What searches within a budget says in its Javadoc where its answer comes from, what it costs, and what becomes of it when the budget is spent. */
class SearchJavadocTest {

    private static final Path MAIN = Path.of("src/main/java/dev/entente");
    private static final List<String> ROOMS =
            List.of("analysis", "design", "explore", "evidence", "compose", "finding");

    private static final Pattern DOCUMENTED = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PUBLIC_TYPE = Pattern.compile("\npublic (final |sealed )?(class|record|interface) ");

    /** A method or constructor that others call, public or of an interface, and that takes a budget. */
    private static final Pattern SEARCH =
            Pattern.compile("\n    (public [^=;{}]*|[A-Z][^=;{}(]*)\\([^;{}]*\\bBudget budget\\)\\s*(;|\\{)");

    private static final Pattern SOURCE = Pattern.compile("docs/(theory|engines)\\.md|key \\p{Lu}");
    private static final Pattern COST = Pattern.compile("\\b[Cc]osts?\\b|O\\(|\\bgoes through\\b|\\btakes 2");
    private static final Pattern ERRORS = Pattern.compile("BudgetSpent|\\bbudget (is|was) spent|\\bspent budget");

    @TestFactory
    Stream<DynamicTest> everySearch() throws IOException {
        List<Path> searches;
        try (Stream<Path> files = Files.walk(MAIN)) {
            searches = files.filter(file ->
                            ROOMS.contains(MAIN.relativize(file).getName(0).toString()))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(SearchJavadocTest::searches)
                    .sorted()
                    .toList();
        }
        assertThat(searches).hasSizeGreaterThan(30);
        return searches.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String said = DOCUMENTED
                            .matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.joining("\n"));
                    assertThat(said).as("its source").containsPattern(SOURCE);
                    assertThat(said).as("its cost").containsPattern(COST);
                    assertThat(said).as("what a spent budget leaves").containsPattern(ERRORS);
                }));
    }

    private static boolean searches(Path file) {
        try {
            String code = DOCUMENTED.matcher(Files.readString(file)).replaceAll("");
            return PUBLIC_TYPE.matcher(code).find() && SEARCH.matcher(code).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
