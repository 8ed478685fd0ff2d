// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.answer.Solved;
import dev.entente.casefile.RandomCase;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.InputStream;
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

    /** A case in which the order of three wants is open. */
    private static final String OPEN = """
            entente: 1
            title: A shared well
            asks: %2$s
            decision-makers:
              upper:
                options: {fence: fence it, dig: dig deeper}
                preferences:
                  - any-order:
                      - {id: crops, want: dig}
                      - {id: peace, want: not sue}
                      - {id: less, want: not fence}
                known: %1$s
              lower: {options: {sue: go to court}, preferences: [sue iff dig]}
            status-quo: []
            outcomes: {peace-there: {label: peace, when: not sue}}
            goal: peace-there
            """;

    @TempDir
    private Path folder;

    /** PD, GRAPH, ELMIRA and so on are cases; LARGE has more states than can be listed. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ask WELL",
                "ask KNOWN",
                "ask ASKING",
                "cards ASKING --party lower",
                "classify BEER",
                "signal KOREA-2007",
                "signal CRISIS",
                "classify DILEMMA",
                "doctor",
                "solve PD",
                "solve GRAPH --concepts Nash,SEQ,L2,NM",
                "solve ELMIRA --concepts CNash,CSEQ,SMR --where settlement",
                "solve KOREA --concepts SIM,SEQ-weak --count",
                "solve IRAN --concepts SEQ-a,SEQ",
                "solve LARGE --concepts GMR,SEQ --where o3",
                "design IRAN-2019 --concept nash",
                "design PD --concept RNash",
                "design LIBYA --with us,target",
                "design GRAPH",
                "design CUBA",
                "design OFTEN --rankings",
                "explore KOREA --worlds 40",
                "explore ELMIRA",
                "explore ORDERS --worlds 300",
                "explore CONTRADICTING",
                "evidence LIBYA",
                "evidence GRAPH",
                "evidence IRAN --texts HERE",
                "evidence CONTRADICTING",
                "similar IRAN LIBYA PD",
                "outside IRAN",
                "outside IRAN --data TABLES",
                "outside PD",
                "compare OFTEN RARELY",
                "compare OFTEN OFTEN",
                "compare OFTEN RARELY --worlds 50",
                "compare OFTEN RARELY --worlds 5 --seed 3",
                "compare OFTEN RARELY OFTEN",
                "compare IRAN --before estimate",
                "compare IRAN --corrected",
                "sweep SWEEP",
                "roles take DILEMMA-PLAYED RESULTS --concepts Nash,SEQ",
                "merge OFTEN RARELY",
                "merge OFTEN RARELY OFTEN",
                "explain PD status-quo",
                "explain GRAPH dd --concept NM",
                "explain ELMIRA status-quo --concept CSEQ",
                "explain KOREA status-quo --concept SIM-classical",
                "explain KOREA status-quo --concept SMR",
                "explain IRAN status-quo --concept SEQ-a",
                "explain IRAN status-quo --concept SEQ-weak",
                "explain LARGE status-quo",
                "paths PD --to cooperation",
                "paths KOREA --to talks",
                "paths GRAPH --moves all",
                "paths LARGE --to o3",
                "brief ELMIRA",
                "brief IRAN",
                "brief LARGE",
                "brief KOREA --lint",
                "brief LIBYA --lint",
                "check KOREA IRAN",
                "check CONTRADICTING HERE",
                "check PD ELMIRA LARGE --brief",
                "check PUBLISHED --score",
                "seal IRAN --author Ada --ledger NEW",
                "seal CUBA --happened --ledger SEALED",
                "score SEALED",
                "score OPENED",
            })
    void isAsTheSchemaSays(String line) throws IOException {
        String[] arguments = Stream.concat(
                        Arrays.stream(line.split(" ")).map(this::meant), Stream.of("--format", "json"))
                .toArray(String[]::new);
        Answered answered = unasked(arguments);

        assertThat(answered.exitCode())
                .as(answered.err())
                .isIn(ExitCode.DONE, ExitCode.CASE_HAS_ERRORS, ExitCode.STOPPED);
        assertThat(mistakes(text(schema(line)), answered.out())).isEmpty();
    }

    private String meant(String word) {
        return switch (word) {
            case "PD" -> CASES + "published/fang-1993-prisoners-dilemma";
            case "GRAPH" -> CASES + "published/fang-1993-prisoners-dilemma-graph";
            case "ELMIRA" -> CASES + "published/hipel-1993-elmira";
            case "KOREA-2007" -> CASES + "north-korea-2007";
            case "KOREA" -> CASES + "north-korea-2019";
            case "IRAN" -> CASES + "iran-2007";
            case "LARGE" -> large().toString();
            case "IRAN-2019" -> CASES + "iran-2019";
            case "LIBYA" -> CASES + "libya-2003";
            case "CUBA" -> CASES + "published/fraser-hipel-1982-cuba";
            case "ORDERS" -> FOUND + "many-orders-open.yaml";
            case "CONTRADICTING" -> FOUND + "contradicting-evidence.yaml";
            case "HERE" -> folder.toString();
            case "TABLES" -> {
                written("icb1v16.csv", """
                        yrtrig,motrig,datrig,yrterm,moterm,daterm,forout,protrac,pcid
                        1950,1,1,1950,3,1,1,2,7
                        1952,1,1,1953,3,1,4,3,7
                        1962,1,1,1963,3,1,,3,7
                        """);
                yield folder.toString();
            }
            case "DILEMMA-PLAYED" -> CASES + "published/fang-1993-prisoners-dilemma-graph";
            case "RESULTS" ->
                written("results.csv", "group,round,state\n1,1,cc\n1,2,cd\n2,1,dd\n")
                        .toString();
            case "SWEEP" -> CASES + "sweep.yaml";
            case "CRISIS" -> crisis().toString();
            case "PUBLISHED" -> CASES + "published";
            case "NEW" -> folder.resolve("new.jsonl").toString();
            case "SEALED" -> sealed(false);
            case "OPENED" -> sealed(true);
            case "BEER" -> CASES + "games/beer-quiche.efg";
            case "DILEMMA" -> written("dilemma.nfg", """
                    NFG 1 R "Dilemma" { "A" "B" } { { "stay" "talk" } { "stay" "talk" } }
                    3 3 4 1 1 4 2 2
                    """).toString();
            case "WELL" -> well("well", "not fence").toString();
            case "KNOWN" ->
                written("known", OPEN.formatted("[crops > peace]", "does-it-last"))
                        .toString();
            case "ASKING" ->
                written("asking", OPEN.formatted("[crops > peace, peace ? less]", "why"))
                        .toString();
            case "OFTEN" -> well("often", "not fence").toString();
            case "RARELY" -> well("rarely", "fence").toString();
            default -> word;
        };
    }

    /** A ledger with a forecast in it, and what happened. */
    private String sealed(boolean opened) {
        String ledger = folder.resolve("sealed.jsonl").toString();
        Answered.by("seal", CASES + "published/fraser-hipel-1982-cuba", "--ledger", ledger);
        Answered.by("seal", CASES + "iran-2007", "--ledger", ledger);
        if (opened) {
            Answered.by("seal", CASES + "published/fraser-hipel-1982-cuba", "--happened", "--ledger", ledger);
        }
        return ledger;
    }

    private Path crisis() {
        return written("crisis", """
                entente: 1
                title: An ultimatum
                decision-makers:
                  north:
                    options: {mobilise: mobilise}
                    preferences: [leave]
                    types: {resolute: {prior: 0.25, preferences: [leave]}, wavering: {prior: 0.75, preferences: [leave]}}
                  south: {options: {leave: leave the valley}, preferences: [not leave]}
                signals:
                  ultimatum:
                    game: crisis
                    option: mobilise
                    sender: north
                    receiver: south
                    of: [resolute, wavering]
                    costs: {resolute: 1, wavering: {from: 0, to: 1, assumption: it was said aloud}}
                    fight: {resolute: {from: -0.5, to: 1}, wavering: -1}
                    belief: 0.5
                """);
    }

    private Path large() {
        return written("large", RandomCase.of(17, 3, 3, 2).text());
    }

    /** A small case with an order that isn't known, and weights. */
    private Path well(String name, String want) {
        return written(name, """
                entente: 1
                title: A shared well
                decision-makers:
                  upper: {options: {fence: fence it, dig: dig deeper}, preferences: [{any-order: [%s, not dig, share]}]}
                  lower: {options: {share: share the water}, weights: {not fence: 2, share: 0.5}}
                status-quo: []
                outcomes: {peace: {label: a shared well, when: share and not fence}}
                goal: peace
                """.formatted(want));
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name.contains(".") ? name : name + ".yaml"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The name of the schema: of a command that answers several questions, which of them this is. */
    private static String schema(String line) {
        Map<String, String> questions = Map.of(
                ".* --before .*", "-before",
                ".* --corrected.*", "-corrected",
                ".* --score.*", "-score",
                ".* --lint.*", "-lint",
                "signal CRISIS", "-crisis",
                "compare \\w+ \\w+ \\w+.*", "-all",
                "roles take .*", "-take");
        return line.split(" ", 2)[0]
                + questions.entrySet().stream()
                        .filter(question -> line.matches(question.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
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
        return Solved.class.getResource(command + ".schema.json") != null;
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
        try (var in = Solved.class.getResourceAsStream(command + ".schema.json")) {
            assertThat(in).as(command).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With nobody there to answer. */
    private static Answered unasked(String... arguments) {
        InputStream in = System.in;
        try {
            System.setIn(InputStream.nullInputStream());
            return Answered.by(arguments);
        } finally {
            System.setIn(in);
        }
    }
}
