// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Outcome;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is found of random cases, against the definitions written out. */
class FindingsTest {

    private static final int BLOCK = 60;

    /** Two cases in a hundred reach each kind, so that some of these do. */
    @Test
    void isTrueByTheDefinitions() {
        FindingsTable table = FindingsTable.of(0, 8 * BLOCK);

        assertThat(table.first()).isEmpty();
        assertThat(table.cases())
                .allSatisfy((kind, cases) -> assertThat(cases).as(kind).isPositive());
        assertThat(table.text())
                .contains("| kept-by-want | ", "| nobody-together | ")
                .doesNotContain("| 0 | 0 |");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void aCaseIsShownAsAFileThatSaysTheSame(long seed) {
        Case drawn = SmallFindings.subject(seed);
        Case read = CaseFile.read(
                        SourceFile.of("drawn.yaml", new CaseText(drawn).text()),
                        Path.of("drawn.yaml"),
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();

        GraphModel one = GraphModel.of(drawn.conflict());
        GraphModel other = GraphModel.of(read.conflict());
        assertThat(other.size()).isEqualTo(one.size());
        assertThat(other.statusQuo()).isEqualTo(one.statusQuo());
        for (int i = 0; i < one.decisionMakers(); i++) {
            for (int s = 0; s < one.size(); s++) {
                assertThat(other.ranking(i).rank(s)).isEqualTo(one.ranking(i).rank(s));
                assertThat(other.moves(i).from(s))
                        .containsExactly(one.moves(i).from(s).boxed().toArray(Integer[]::new));
            }
        }
        assertThat(read.framing().goal().map(Outcome::when))
                .isEqualTo(drawn.framing().goal().map(Outcome::when));
        assertThat(read.situation().channels().isPresent())
                .isEqualTo(drawn.situation().channels().isPresent());
        assertThat(read.situation().unknowns().options())
                .isEqualTo(drawn.situation().unknowns().options());
        assertThat(read.situation().unknowns().types().keySet())
                .isEqualTo(drawn.situation().unknowns().types().keySet());
    }

    @Test
    void isAboutEveryGoalThatIsAsked() {
        List<String> without = LongStream.range(0, BLOCK)
                .boxed()
                .filter(seed -> SmallFindings.draw(seed).findings().ofGoal().isEmpty())
                .map(String::valueOf)
                .toList();
        assertThat(without).isEmpty();
    }
}
