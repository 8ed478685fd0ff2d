// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.ExpectedFile;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.expectation.Expectations;
import dev.entente.expectation.Expectations.Judgement;
import dev.entente.limits.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every shipped case gives the answers that stand beside it. What waits for later work is left out. */
class PublishedAnswersTest {

    private static final Path CASES = Path.of("..", "cases");

    @TestFactory
    List<DynamicContainer> shippedCases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            List<Path> found = files.filter(file -> file.endsWith("case.yaml"))
                    .map(Path::getParent)
                    .filter(folder -> ExpectedFile.beside(folder).isPresent())
                    .sorted()
                    .toList();
            assertThat(found).as("cases with answers below %s", CASES).isNotEmpty();
            return found.stream().map(PublishedAnswersTest::answers).toList();
        }
    }

    private static DynamicContainer answers(Path folder) {
        Case base = CaseFile.check(folder).orElseThrow();
        Path file = ExpectedFile.beside(folder).orElseThrow();
        Map<Optional<String>, Expectations> byVariant = new HashMap<>();
        List<DynamicTest> tests = ExpectedFile.read(file, base).orElseThrow().stream()
                .filter(expectation -> expectation.status() != Expectation.Status.PROMISED)
                .map(expectation -> {
                    Expectations expectations = byVariant.computeIfAbsent(
                            expectation.variant(),
                            variant -> new Expectations(
                                    CaseFile.read(folder, variant).orElseThrow(), Budget.UNLIMITED));
                    return dynamicTest(
                            base.framing().title() + ", " + expectations.brief(expectation),
                            () -> assertThat(expectations.judge(expectation))
                                    .as(expectations.full(expectation))
                                    .isEqualTo(new Judgement.Met()));
                })
                .toList();
        assertThat(tests).as("answers in %s", file).isNotEmpty();
        return dynamicContainer(base.framing().title(), tests);
    }
}
