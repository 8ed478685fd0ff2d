// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.cases.Expectation.Check;
import dev.entente.cases.Expectation.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons in {@code expected.yaml}: what they say, and every mistake in them with its place. */
class ExpectedComparisonTest {

    private static final String CASE = """
            entente: 1
            title: A case
            decision-makers:
              us: {options: {act: act}, preferences: [act]}
              them: {options: {answer: answer}, preferences: [not answer]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void cases() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), CASE);
        Files.writeString(folder.resolve("other.yaml"), CASE.replace("[act]", "[not act]"));
        Files.writeString(folder.resolve("broken.yaml"), CASE.replace("[act]", "[action]"));
    }

    private Reading<List<Expectation>> read(String compare, String rest) throws IOException {
        Path expected = folder.resolve("expected.yaml");
        Files.writeString(
                expected,
                "status: computed\nchecks:\n  - {compare: %s, where: act, concepts: [Nash], %s}\n"
                        .formatted(compare, rest));
        Case subject = CaseFile.read(folder.resolve("one.yaml")).orElseThrow();
        return ExpectedFile.read(expected, subject);
    }

    private List<String> mistakes(String compare, String rest) throws IOException {
        return read(compare, rest).diagnostics().stream()
                .map(found -> found.place().line() + ":" + found.place().column() + " "
                        + found.message().replace(folder.toString().replace('\\', '/'), "…"))
                .toList();
    }

    @Test
    void theOtherCaseIsReadAndSharesAreExact() throws IOException {
        Check check = read("other.yaml", "shares: {us: -1, channels: 1/3}, sufficient: [[us], [them, setting]]")
                .orElseThrow()
                .getFirst()
                .check();
        assertThat(check).isInstanceOfSatisfying(Check.Compared.class, compared -> {
            assertThat(compared.other().basis().id()).isEqualTo("other");
            assertThat(compared.concepts()).containsExactly("Nash");
            assertThat(compared.difference())
                    .contains(new Difference(
                            Map.of("us", Fraction.of(-1, 1), "channels", Fraction.of(1, 3)),
                            Optional.of(Set.of(Set.of("us"), Set.of("them", "setting")))));
        });
    }

    @Test
    void thePathFollowsTheRulesOfTemplates() throws IOException {
        assertThat(mistakes("gone.yaml", "difference: none")).containsExactly("3:15 there is no file …/gone.yaml");
        assertThat(mistakes("/one.yaml", "difference: none")).containsExactly("3:15 “compare” wants a relative path");
        assertThat(mistakes("[one.yaml]", "difference: none"))
                .containsExactly("3:15 “compare” wants the path of a case file");
        assertThat(mistakes("broken.yaml", "difference: none").getFirst())
                .startsWith("3:15 the case …/broken.yaml has mistakes: ");
    }

    @Test
    void mistakesInWhatMakesTheDifferenceAreAllTold() throws IOException {
        assertThat(mistakes("other.yaml", "shares: {usa: 1, us: half}, sufficient: [[channel]]"))
                .containsExactly(
                        "3:66 “usa” is no part of a case",
                        "3:78 this is no fraction",
                        "3:99 “channel” is no part of a case");
        assertThat(mistakes("other.yaml", "difference: some")).containsExactly("3:69 “difference” can only be none");
        assertThat(mistakes("other.yaml", "difference: none, shares: {us: 1}"))
                .containsExactly("3:57 where there is no difference nothing makes it");
        assertThat(mistakes("other.yaml", "sufficient: [[us]]"))
                .hasSize(1)
                .first()
                .asString()
                .contains("shares");
    }
}
