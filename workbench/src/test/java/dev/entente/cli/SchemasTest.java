// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.answer.Json;
import dev.entente.casefile.RandomCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands print as JSON is as the shipped schemas say. */
class SchemasTest {

    private static final String CASES = "../cases/";
    private static final String FOUND = "../core/src/test/resources/found/";

    @TempDir
    private Path folder;

    /** PD, GRAPH, ELMIRA and so on are cases; LARGE has more states than can be listed. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "solve PD",
                "solve GRAPH --concepts Nash,SEQ,L2,NM",
                "solve ELMIRA --concepts CNash,CSEQ,SMR --where settlement",
                "solve KOREA --concepts SIM,SEQ-weak --count",
                "solve IRAN --concepts SEQ-a,SEQ",
                "solve LARGE --concepts GMR,SEQ --where o3",
            })
    void isAsTheSchemaSays(String line) throws IOException {
        String[] arguments = Stream.concat(
                        Arrays.stream(line.split(" ")).map(this::meant), Stream.of("--format", "json"))
                .toArray(String[]::new);
        Answered answered = Answered.by(arguments);

        assertThat(answered.exitCode()).as(answered.err()).isLessThan(ExitCode.WRONG_USAGE);
        assertThat(mistakes(text(arguments[0]), answered.out())).isEmpty();
    }

    private String meant(String word) {
        return switch (word) {
            case "PD" -> CASES + "published/fang-1993-prisoners-dilemma";
            case "GRAPH" -> CASES + "published/fang-1993-prisoners-dilemma-graph";
            case "ELMIRA" -> CASES + "published/hipel-1993-elmira";
            case "KOREA" -> CASES + "north-korea-2019";
            case "IRAN" -> CASES + "iran-2007";
            case "LARGE" -> large().toString();
            default -> word;
        };
    }

    private Path large() {
        try {
            return Files.writeString(
                    folder.resolve("large.yaml"), RandomCase.of(17, 3, 3, 2).text());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a part of an answer has that the schema doesn't know. */
    static List<String> unknown(String command, String json) throws IOException {
        return mistakes(text(command).replaceAll("(?s)\"required\": \\[.*?\\]", "\"required\": []"), json);
    }

    /** All keys that a schema names. */
    static Set<String> keys(String command) throws IOException {
        Set<String> keys = new TreeSet<>();
        collect(JsonTree.read(text(command)), keys);
        return keys;
    }

    private static void collect(Object tree, Set<String> keys) {
        if (tree instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(key -> keys.add((String) key));
            }
            map.values().forEach(value -> collect(value, keys));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collect(value, keys));
        }
    }

    static boolean ships(String command) {
        return Json.class.getResource(command + ".schema.json") != null;
    }

    private static List<String> mistakes(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String text(String command) throws IOException {
        try (var in = Json.class.getResourceAsStream(command + ".schema.json")) {
            assertThat(in).as(command).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
