// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What situations are called. */
class SituationNamesTest {

    @TempDir
    private Path folder;

    /** Where few options set a state apart, no fewer do, and each that is named does its part: no other state stands so in all of them. */
    @Test
    void aNameSetsApartByTheFewestOptions() {
        int apart = 0;
        for (int seed = 0; seed < 200; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            int options = conflict.form().atoms().size();
            Case subject = RandomCases.of(
                    conflict, new Outcome("goal", "goal", new Statement.Constant(true)), Optional.empty());
            StateSpace space = GraphModel.of(conflict).space();
            SituationNames names = new SituationNames(subject, space);
            for (int s = 0; s < space.size(); s++) {
                if (names.named(s)) {
                    continue;
                }
                int state = s;
                int least = IntStream.rangeClosed(1, 3)
                        .filter(size -> subsets(options, size).stream().anyMatch(chosen -> alone(space, state, chosen)))
                        .findFirst()
                        .orElse(0);
                String called = names.state(s);
                if (least > 0) {
                    assertThat(called).as("seed %d, state %d", seed, s).matches("goal with(out)? .*");
                    assertThat(told(called))
                            .as("seed %d, state %d: %s", seed, s, called)
                            .isEqualTo(least);
                    apart++;
                } else {
                    assertThat(called).as("seed %d, state %d", seed, s).isEqualTo("goal");
                }
            }
        }
        assertThat(apart).isGreaterThan(100);
    }

    /** How many options a name tells: their labels are quoted. */
    private static long told(String called) {
        return called.chars().filter(c -> c == '“').count();
    }

    private static List<List<Integer>> subsets(int options, int size) {
        return IntStream.range(0, 1 << options)
                .filter(bits -> Integer.bitCount(bits) == size)
                .mapToObj(bits -> IntStream.range(0, options)
                        .filter(k -> (bits >> k & 1) == 1)
                        .boxed()
                        .toList())
                .toList();
    }

    private static boolean alone(StateSpace space, int state, List<Integer> options) {
        String pattern = space.pattern(state);
        return options.stream().noneMatch(k -> pattern.charAt(k) == '*')
                && IntStream.range(0, space.size())
                        .filter(other -> other != state)
                        .noneMatch(other -> options.stream()
                                .allMatch(k -> space.pattern(other).charAt(k) == pattern.charAt(k)
                                        || space.pattern(other).charAt(k) == '*'));
    }

    /** A thousand names among 65,536 situations. */
    @Test
    @Timeout(60)
    void manySituationsHaveNamesSoon() throws IOException {
        String options = IntStream.range(0, 16)
                .mapToObj(k -> "x%d: do %d".formatted(k, k))
                .collect(Collectors.joining(", "));
        Path file = Files.writeString(folder.resolve("large.yaml"), """
                entente: 1
                title: Large
                decision-makers: {a: {options: {%s}, preferences: [x0]}}
                outcomes: {first: x0}
                """.formatted(options));
        Case subject = CaseFile.read(file, Optional.empty()).orElseThrow();
        StateSpace space = StateSpace.of(subject.conflict().form());
        SituationNames names = new SituationNames(subject, space);
        List<String> called = IntStream.range(0, 1_000)
                .mapToObj(k -> names.inFull(k * 65))
                .distinct()
                .toList();
        assertThat(called).hasSizeGreaterThan(100);
    }
}
