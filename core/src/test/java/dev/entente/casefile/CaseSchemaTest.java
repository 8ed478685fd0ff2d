// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema for editors takes every shipped case, and knows no key that the reader doesn't. */
class CaseSchemaTest {

    private static final Schema SCHEMA = schema();

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../cases"))) {
            return files.filter(file -> file.endsWith("case.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void aShippedCaseIsValid(Path file) {
        assertThat(mistakes(Document.read(file).orElseThrow())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "colour: blue",
                "feasable: []",
                "decision-makers: {us: {prefrences: []}}",
                "decision-makers: {us: {options: {talk: {lable: Talk}}}}",
                "decision-makers: {us: {preferences: [{want: talk, asumption: so}]}}",
                "decision-makers: {us: {preferences: [talk], ranking: [Y, N]}}",
                "decision-makers: {not: {}}",
                "decision-makers: {the us: {}}",
                "feasible: [{at-least-two: [a, b]}]",
                "feasible: [{never: YXN}]",
                "outcomes: {deal: {wen: talk}}",
                "decision-makers: {us: {number: dual}}",
                "decision-makers: {us: {options: {talk: {nuon: talks}}}}",
                "decision-makers: {us: {options: {force: {levels: [none]}}}}",
                "decision-makers: {us: {options: {force: {levels: [none, all], steps: two}}}}",
                "decision-makers: {us: {options: {force: {levels: [none, all], label: send troops}}}}",
                "decision-makers: {us: {options: {force: {steps: one}}}}",
                "states: {calm: {lable: calm, when: talk}}",
                "asks: can-it-last",
                "asks: {what-adds: talk}",
                "channels: [[us]]",
                "variants: {calm: {holds: {us.talk: N}}}",
                "variants: {calm: {hold: {us.talk: [Y]}}}",
                "variants: {calm: {decision-makers: {us: {preferences: {ad: []}}}}}",
                "sources: {record: {titel: A record}}",
                "evidence: {one: {source: record, likelihood: {us.calm: 2}}}",
            })
    void aSlipIsNot(String lines) {
        assertThat(mistakes(parsed("entente: 1\ntitle: Two parties\n"))).isEmpty();
        assertThat(mistakes(parsed("entente: 1\ntitle: Two parties\n" + lines))).isNotEmpty();
    }

    private static Document parsed(String text) {
        return Document.parse(SourceFile.of("test.yaml", text)).orElseThrow();
    }

    private static List<String> mistakes(Document document) {
        return SCHEMA.validate(json(document.root()), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema() {
        try (var in = CaseFile.class.getResourceAsStream("case.schema.json")) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(Node node) {
        return switch (node) {
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> quoted(entry.key().text()) + ":" + json(entry.value()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Sequence sequence ->
                sequence.items().stream().map(CaseSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> quoted(scalar.text());
                    case NULL -> "null";
                    case BOOLEAN -> scalar.text();
                    case NUMBER -> scalar.text().replaceFirst("^\\+", "");
                };
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
