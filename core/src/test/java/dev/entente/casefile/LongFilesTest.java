// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with as much of one thing as fits: each is read in seconds, where going through all for each took minutes. */
class LongFilesTest {

    /** Far more than any takes, however busy the machine is, and far less than the square of the sizes. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private static final int MANY = 100_000;
    private static final String WANTING = "options: {x: do x}, preferences: [x]";

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static String text(String party, String rest) {
        return """
                entente: 1
                title: Long
                citation: made up
                decision-makers:
                  a: {%s}
                  b: {options: {z: do z}, preferences: [z]}
                status-quo: []
                %s
                """.formatted(party, rest);
    }

    private static String options(int count) {
        return "options: {" + list(count, k -> "o" + k + ": do thing " + k) + "}";
    }

    private static String pattern(int width, int state) {
        return IntStream.range(0, width)
                .mapToObj(k -> (state >> k & 1) == 1 ? "Y" : "N")
                .collect(Collectors.joining());
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of("16,000 options", text(options(16_000) + ", preferences: [o1]", "")),
                Arguments.of(
                        "16,000 options and wants",
                        text(options(16_000) + ", preferences: [" + list(16_000, k -> "o" + k) + "]", "")),
                Arguments.of(
                        "4,000 options of four levels",
                        text(
                                "options: {" + list(4_000, k -> "o" + k + ": {levels: [a, b, c, d]}")
                                        + "}, preferences: [o1 >= c]",
                                "")),
                Arguments.of(
                        "100,000 wants", text("options: {x: do x}, preferences: [" + list(MANY, _ -> "x") + "]", "")),
                Arguments.of(
                        "70,000 groups in any order",
                        text(
                                "options: {x: do x}, preferences: [" + list(70_000, _ -> "{any-order: [x, z]}") + "]",
                                "")),
                Arguments.of(
                        "a chain of 30,000 known places",
                        text(
                                "options: {x: do x}, preferences: [{any-order: ["
                                        + list(30_000, k -> "{want: x, id: w" + k + "}") + "]}], known: ["
                                        + IntStream.range(0, 30_000)
                                                .mapToObj(k -> "w" + k)
                                                .collect(Collectors.joining(" > "))
                                        + "]",
                                "")),
                Arguments.of(
                        "40,000 reasons of one want",
                        text(
                                "options: {x: do x}, preferences: [{want: x, because: [" + list(40_000, k -> "e" + k)
                                        + "]}]",
                                "sources: {s: {title: t}}\nevidence: {"
                                        + list(40_000, k -> "e" + k + ": {source: s, claim: c}") + "}")),
                Arguments.of("100,000 rules", text(WANTING, "feasible: [" + list(MANY, _ -> "x or not z") + "]")),
                Arguments.of("100,000 channels", text(WANTING, "channels: [" + list(MANY, _ -> "[a, b]") + "]")),
                Arguments.of(
                        "a rule of 100,000 terms",
                        text(WANTING, "feasible:\n  - x" + " or not x or z".repeat(MANY / 2))),
                Arguments.of(
                        "wants moved to 30,000 places",
                        text(
                                "options: {x: do x}, preferences: [" + list(30_000, k -> "{want: x, id: w" + k + "}")
                                        + "]",
                                "variants: {v: {decision-makers: {a: {preferences: {move: {"
                                        + list(30_000, k -> "w" + k + ": " + (30_000 - k)) + "}}}}}}")),
                Arguments.of("a ranking of 65,536 states", """
                        entente: 1
                        title: Long
                        citation: made up
                        decision-makers:
                          a: {%s, ranking: [%s]}
                        status-quo: []
                        """.formatted(
                                options(16), list(1 << 16, k -> pattern(16, k * 40_503 & 0xFFFF)))),
                Arguments.of("4,095 merged classes", """
                        entente: 1
                        title: Long
                        citation: made up
                        decision-makers:
                          a: {%s, preferences: [o1]}
                        status-quo: []
                        merge: [%s]
                        """.formatted(options(12), list(4_095, LongFilesTest::onlyIn))));
    }

    /** A statement of one state. */
    private static String onlyIn(int state) {
        return IntStream.range(0, 12)
                .mapToObj(k -> ((state >> k & 1) == 1 ? "" : "not ") + "o" + k)
                .collect(Collectors.joining(" and "));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        text(WANTING, "variants: {" + list(MANY, k -> "v" + k + ": {}") + "}"),
                        "there are 100000 variants, and at most 1000 can be treated"),
                Arguments.of(
                        text(WANTING + ", types: {" + list(MANY, k -> "t" + k + ": {}") + "}", ""),
                        "there are 100000 types, and at most 1000 can be treated"),
                Arguments.of(
                        text(options(16_000) + ", preferences: [" + list(16_000, k -> "q" + k) + "]", ""),
                        "here and further on there are more mistakes; the first 1000 are told"),
                Arguments.of(
                        text("options: {" + list(MANY, _ -> "o: x") + "}, preferences: [x]", ""),
                        "here and further on there are more mistakes; the first 1000 are told"),
                Arguments.of(
                        text("options: {x: do x}, preferences: [" + list(MANY, _ -> "x x") + "]", ""),
                        "here and further on there are more mistakes; the first 1000 are told"));
    }

    private static Reading<Case> checked(String text) {
        return assertTimeoutPreemptively(MOST, () -> {
            Reading<Case> reading =
                    CaseFile.check(SourceFile.of("long.yaml", text), Path.of("long.yaml"), Optional.empty());
            assertThat(reading.diagnostics().stream().map(Diagnostic::text)).allMatch(told -> !told.isEmpty());
            return reading;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void muchOfOneThingIsReadInSeconds(String what, String text) {
        Reading<Case> reading = checked(text);

        assertThat(reading.diagnostics().stream().filter(Diagnostic::isError))
                .as(what)
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatIsTooMuchIsRefusedWithASentence(String text, String sentence) {
        List<Diagnostic> found = checked(text).diagnostics();

        assertThat(found).extracting(Diagnostic::message).contains(sentence);
        assertThat(found).hasSizeLessThanOrEqualTo(2 * (Diagnostics.MOST + 1));
    }
}
