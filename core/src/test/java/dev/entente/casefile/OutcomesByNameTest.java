// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Named;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.graph.GraphModel;
import dev.entente.statement.Statement;
import dev.entente.statement.StatementParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes that are stated by others: shared, said by their names, and refused where they nest too deep. */
class OutcomesByNameTest {

    private static final Path CHAIN = Path.of("src/test/resources/found/outcome-chain.yaml");

    private static final String HEAD = """
            entente: 1
            title: Outcomes
            decision-makers:
              a: {options: {x: do x}, preferences: [%s]}
              b: {options: {z: do z}, preferences: [z]}
            status-quo: []
            outcomes:
            """;

    @Test
    void aChainOfOutcomesIsReadAndAsked() {
        Case read = CaseFile.check(CHAIN).orElseThrow();
        Outcome last = read.framing().outcome("o12").orElseThrow();
        GraphModel model = GraphModel.of(read.conflict());
        assertThat(model.space().where(last.when()))
                .isEqualTo(model.space()
                        .where(read.framing().outcome("o0").orElseThrow().when()));
        assertThat(last.when().text())
                .isEqualTo("o11 and o11 and o11 and o11 and o11 and o11 and o11 and o11 and o11 and o11");
        assertThat(Fingerprint.of(read))
                .isEqualTo(Fingerprint.of(CaseFile.check(CHAIN).orElseThrow()));
        assertThat(read.framing().outcomes())
                .isEqualTo(CaseFile.check(CHAIN).orElseThrow().framing().outcomes());
        assertThat(read.names().statement("not o12 unless o11"))
                .isInstanceOfSatisfying(
                        Named.Found.class,
                        found -> assertThat(((Statement) found.value()).text()).isEqualTo("not o12 unless o11"));
    }

    @Test
    void aWantIsPrintedByTheOutcomesThatItNames() {
        Case read = read(HEAD.formatted("not deal unless a.x") + "  deal: x and z\n")
                .orElseThrow();
        Statement want = ((Prioritized)
                        read.conflict().decisionMakers().getFirst().preference())
                .wants()
                .getFirst()
                .statement();
        assertThat(want.text()).isEqualTo("not deal unless a.x");
        assertThat(want.spelledOut(_ -> false).text()).isEqualTo("not (a.x and b.z) unless a.x");
        assertThat(want.atoms()).containsExactly("a.x", "b.z");
    }

    @ParameterizedTest(name = "{0} outcomes, each stated by the one before it: {1}")
    @ValueSource(ints = {150, 50_000})
    void outcomesThatNestTooDeepAreRefusedInASentence(int count) {
        for (boolean upward : List.of(true, false)) {
            String chain = IntStream.range(1, count)
                    .mapToObj(k -> upward
                            ? "  o%d: not o%d\n".formatted(k, k - 1)
                            : "  o%d: not o%d\n".formatted(count - k, count - k - 1))
                    .collect(Collectors.joining());
            String text = HEAD.formatted("x") + (upward ? "  o0: x\n" + chain : chain + "  o0: x\n");
            Reading<Case> read = read(text);
            if (count < StatementParser.DEEPEST) {
                assertThat(read).isInstanceOf(Reading.Done.class);
            } else {
                assertThat(read)
                        .isInstanceOfSatisfying(
                                Reading.Failed.class,
                                failed -> assertThat(failed.toString())
                                        .contains(
                                                upward
                                                        ? "stands deeper than 200"
                                                        : "outcomes name one another deeper than 200"));
            }
        }
    }

    /** Statements of a hundred thousand terms, right and wrong, are read in time that grows with their length. */
    @Test
    void aLongStatementIsReadOrRefusedAtOnce() {
        String names = IntStream.range(0, 100_000).mapToObj(k -> "xx" + k).collect(Collectors.joining(" and "));
        assertThat(read(HEAD.formatted(names) + "  o: x\n").diagnostics()).hasSizeBetween(50, 60);
        String terms = IntStream.range(0, 100_000)
                .mapToObj(k -> k % 3 == 0 ? "not x" : k % 3 == 1 ? "z" : "o")
                .collect(Collectors.joining(" or "));
        assertThat(read(HEAD.formatted(terms) + "  o: x\n")).isInstanceOf(Reading.Done.class);
        String longName = "x".repeat(1_000_000);
        assertThat(read(HEAD.formatted(longName) + "  o: " + longName + "y\n")).isInstanceOf(Reading.Failed.class);
    }

    private static Reading<Case> read(String text) {
        return CaseFile.read(
                SourceFile.of("outcomes.yaml", text), Path.of("outcomes.yaml"), Optional.empty(), Optional.empty());
    }
}
