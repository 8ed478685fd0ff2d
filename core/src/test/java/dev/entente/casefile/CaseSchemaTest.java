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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                "reference-classes: {others: {question: Does it end?, cases: disputes, count: {}}}",
                "reference-classes: {others: {question: Does it end?, cases: disputes, counts: {it ends: 1/2}}}",
                "reference-classes: {others: {question: Does it end?, cases: disputes, table: {file: a.csv}}}",
            })
    void aSlipIsNot(String lines) {
        assertThat(mistakes(parsed("entente: 1\ntitle: Two parties\n"))).isEmpty();
        assertThat(mistakes(parsed("entente: 1\ntitle: Two parties\n" + lines))).isNotEmpty();
    }

    /** What an editor shows where a key is pointed at: a sentence, and more than the key says itself. */
    @Test
    void everyKeyIsDescribed() {
        List<String> described = new ArrayList<>();
        List<String> found = new ArrayList<>();
        describe(schemaTree(), "", (key, description) -> {
            described.add(key);
            String name = key.substring(key.lastIndexOf(' ') + 1).replace('-', ' ');
            String said = description.toLowerCase(Locale.ROOT).replaceAll("^(the|a|an) |\\.$", "");
            boolean sentence = description.matches("(?s)[A-Z0-9“].*\\.") && description.split(" ", -1).length >= 3;
            if (!sentence || said.equals(name)) {
                found.add(key + ": “" + description + "”");
            }
        });

        assertThat(found).isEmpty();
        assertThat(described).as("keys of the schema").hasSizeGreaterThan(150);
    }

    /** Goes through all keys, told by where they stand and what they are called. */
    private static void describe(Node node, String place, BiConsumer<String, String> key) {
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                String name = entry.key().text();
                if (name.equals("properties") && entry.value() instanceof Mapping properties) {
                    properties
                            .entries()
                            .forEach(property ->
                                    key.accept(place + " " + property.key().text(), description(property.value())));
                }
                describe(entry.value(), place + "/" + name, key);
            });
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> describe(item, place, key));
        }
    }

    private static String description(Node property) {
        return property instanceof Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals("description"))
                        .map(entry -> ((Scalar) entry.value()).text())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** What docs/format.md says of the keys at the top is what editors show. */
    @Test
    void theTopIsDescribedAsTheFormatDescribesIt() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Files.readString(Path.of("../docs/format.md"))
                .replaceFirst("(?s).*Its keys at the top level:", "")
                .replaceFirst("(?s)\n\nWithout a status quo.*", "")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> {
                    String[] cells = line.split(" *\\| *", -1);
                    String[] keys = cells[1].replace("`", "").split(", ", -1);
                    String[] said =
                            cells[4].replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").split("; ", -1);
                    for (int k = 0; k < keys.length; k++) {
                        String one = keys.length == 1 ? String.join("; ", said) : said[k];
                        documented.put(keys[k], one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1) + ".");
                    }
                });
        Map<String, String> shown = new TreeMap<>();
        describe(schemaTree(), "", (key, description) -> {
            if (key.startsWith(" ")) {
                shown.put(key.strip(), description);
            }
        });

        assertThat(shown).isEqualTo(documented);
    }

    /** A variant says whatever a case says, but for what a file is, and what it holds. */
    @Test
    void aVariantTakesTheKeysOfACase() {
        Set<String> ofCase = new TreeSet<>();
        Set<String> ofVariant = new TreeSet<>();
        describe(schemaTree(), "", (key, _) -> {
            if (key.startsWith(" ")) {
                ofCase.add(key.strip());
            } else if (key.startsWith("/$defs/variant ")) {
                ofVariant.add(key.substring(key.indexOf(' ') + 1));
            }
        });
        ofCase.removeAll(Set.of("entente", "extends", "template", "variants"));
        ofCase.add("hold");

        assertThat(ofVariant).isEqualTo(ofCase);
    }

    /** JSON is YAML, too. */
    private static Node schemaTree() {
        return parsed(CaseSchema.text()).root();
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
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CaseSchema.text(), InputFormat.JSON);
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
