// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.CaseSchema;
import dev.entente.casefile.ExpectedFile;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.engine.Engines;
import dev.entente.expectation.Expectations;
import dev.entente.expectation.Expectations.Judgement;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case of format 1 always opens, and answers as it did: cases that are kept as they were written, and never edited. */
class FormatOneTest {

    private static final Path KEPT = Path.of("src/test/resources/format-1");

    static List<Path> cases() throws IOException {
        return files().stream()
                .filter(file -> file.endsWith("case.yaml"))
                .filter(file -> !CaseFile.isTemplate(file))
                .map(Path::getParent)
                .toList();
    }

    /** Its variants are opened with it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void opensAndIsSolved(Path folder) {
        Case opened = CaseFile.check(folder).orElseThrow();

        assertThat(
                        Engines.fittest(GraphModel.of(opened.conflict()), Budget.UNLIMITED)
                                .equilibria(Concepts.SEQ)
                                .stream())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsItDid(Path folder) {
        Case base = CaseFile.read(folder, Optional.empty()).orElseThrow();
        Optional<Path> answers = ExpectedFile.beside(folder);

        List<Expectation> expected =
                answers.map(file -> ExpectedFile.read(file, base).orElseThrow()).orElse(List.of());
        Map<Optional<String>, Expectations> byVariant = new HashMap<>();
        for (Expectation one : expected) {
            Expectations asked = byVariant.computeIfAbsent(
                    one.variant(),
                    variant -> new Expectations(CaseFile.read(folder, variant).orElseThrow(), Budget.UNLIMITED));
            assertThat(asked.judge(one)).as(asked.full(one)).isEqualTo(new Judgement.Met());
        }
    }

    @Test
    void noFileWasEdited() throws IOException {
        Set<String> sums = new TreeSet<>();
        for (Path file : files()) {
            sums.add(sum(file) + "  ./" + KEPT.relativize(file).toString().replace('\\', '/'));
        }

        assertThat(sums).isEqualTo(new TreeSet<>(Files.readAllLines(KEPT.resolve("SHA256SUMS"))));
    }

    /** What can be said at the top of a case is said in one of them. */
    @Test
    void everyKeyIsKept() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            if (file.endsWith("case.yaml")) {
                used.addAll(root(Document.read(file).orElseThrow()).keys());
            }
        }
        Mapping schema =
                root(Document.parse(SourceFile.of("schema", CaseSchema.text())).orElseThrow());

        assertThat(used)
                .isEqualTo(Set.copyOf(((Mapping) schema.value("properties").orElseThrow()).keys()));
    }

    private static Mapping root(Document document) {
        return (Mapping) document.root();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
