// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No statement, however odd, ends a command that puts it into words, nor one of a chain of outcomes or of many terms. */
class AnythingInWordsTest {

    private static final Path FOUND = Path.of("../core/src/test/resources/found");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyCommandHasWordsForWhatIsDrawnByChance(long seed) throws IOException {
        Random random = new Random(seed);
        answered(drawn(random, "drawn.yaml"), drawn(random, "other.yaml"));
    }

    private Path drawn(Random random, String name) throws IOException {
        return Files.writeString(folder.resolve(name), """
                entente: 1
                title: Drawn
                decision-makers:
                  a:
                    options: {x: do x, y: do y}
                    preferences: [%s]
                    types: {p: {prior: 1/3, preferences: [%s]}, q: {prior: 2/3, preferences: [%s]}}
                  b: {options: {z: do z}, preferences: [{any-order: [%s]}]}
                status-quo: []
                feasible: [{rule: "y or not x", maybe: true}]
                outcomes: {deal: %s, war: %s}
                goal: deal
                channels: [{between: [a, b], when: %s}]
                variants: {other: {hold: {a.x: Y}}}
                """.formatted(
                        wants(random),
                        wants(random),
                        wants(random),
                        wants(random),
                        plain(random),
                        plain(random),
                        text(random, 3)));
    }

    private static String wants(Random random) {
        return IntStream.range(0, 3).mapToObj(_ -> text(random, 3)).distinct().collect(Collectors.joining(", "));
    }

    private static String plain(Random random) {
        return text(random, 2).replace("deal", "x").replace("war", "y");
    }

    /** A statement in quotes. */
    private static String text(Random random, int depth) {
        return "\"" + statement(random, depth) + "\"";
    }

    private static String statement(Random random, int depth) {
        if (depth == 0) {
            return List.of("x", "y", "z", "deal", "war", "true", "false").get(random.nextInt(7));
        }
        String one = statement(random, depth - 1);
        String other = statement(random, depth - 1);
        return switch (random.nextInt(10)) {
            case 0 -> "(" + one + " and " + other + ")";
            case 1 -> "(" + one + " or " + other + " or " + one + ")";
            case 2 -> "(" + one + " unless " + other + ")";
            case 3 -> "(if " + one + " then " + other + ")";
            case 4 -> "(" + one + " only if " + other + ")";
            case 5 -> "(" + one + " iff " + other + ")";
            case 6 -> one.equals(other) ? one : "one of [" + one + ", " + other + "]";
            case 7 -> "none of [" + one + "]";
            case 8 -> "(not " + one + " or not " + one + ")";
            default -> "not " + one;
        };
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"outcome-chain.yaml", "said-twice.yaml", "words.yaml"})
    void everyCommandHasWordsForWhatWasFound(String name) {
        answered(FOUND.resolve(name), FOUND.resolve(name));
    }

    /** Of a case, and of how another differs from it. */
    private static void answered(Path file, Path other) {
        List<List<String>> commands = new ArrayList<>(List.of(
                List.of("check"),
                List.of("brief"),
                List.of("solve"),
                List.of("explain", "none"),
                List.of("paths"),
                List.of("design"),
                List.of("explore", "--worlds", "20"),
                List.of("compare"),
                List.of("compare", "--worlds", "20"),
                List.of("evidence")));
        for (List<String> command : commands) {
            List<String> line = new ArrayList<>(command);
            line.add(1, file.toString());
            if (command.getFirst().equals("compare")) {
                line.add(2, other.toString());
            }
            Answered answered = Answered.by(line.toArray(String[]::new));
            assertThat(answered.exitCode())
                    .as("%s: %s%s", line, answered.out(), answered.err())
                    .isIn(ExitCode.DONE, ExitCode.WRONG_USAGE);
        }
    }
}
