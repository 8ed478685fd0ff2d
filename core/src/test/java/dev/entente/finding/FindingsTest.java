// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Outcome;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.finding.Finding.Alone;
import dev.entente.finding.Finding.ComesApart;
import dev.entente.finding.Finding.Deterred;
import dev.entente.finding.Finding.Holding;
import dev.entente.finding.Finding.LeavesSome;
import dev.entente.finding.Finding.Linked;
import dev.entente.finding.Finding.Parts;
import dev.entente.finding.Finding.Pays;
import dev.entente.finding.Finding.Stays;
import dev.entente.finding.Finding.Today;
import dev.entente.finding.Finding.Together;
import dev.entente.finding.Finding.Without;
import dev.entente.finding.SmallFindings.Drawn;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is found of random cases, against the definitions written out. */
class FindingsTest {

    private static final int BLOCK = 60;

    private static LongStream seeds(long block) {
        return LongStream.range(BLOCK * block, BLOCK * (block + 1));
    }

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
    void isFalseWithAnotherQuantifier() {
        Set<Class<?>> mutated = new HashSet<>();
        seeds(20).forEach(seed -> {
            Drawn drawn = SmallFindings.draw(seed);
            FindingCheck check = drawn.check();
            for (Finding finding : drawn.findings().all()) {
                otherwise(finding).ifPresent(other -> {
                    mutated.add(finding.getClass());
                    assertThat(check.holds(other))
                            .as("seed %s: %s", seed, other)
                            .isFalse();
                });
            }
        });
        assertThat(mutated)
                .contains(
                        Today.class,
                        Holding.class,
                        Deterred.class,
                        LeavesSome.class,
                        Pays.class,
                        Alone.class,
                        Together.class,
                        Linked.class,
                        Without.class,
                        Parts.class);
    }

    /** The same with its quantifier, number or modality turned round. */
    private static Optional<Finding> otherwise(Finding finding) {
        return Optional.ofNullable(
                switch (finding) {
                    case Today f -> new Today(f.concept(), f.today(), !f.holds(), f.only());
                    case Holding f
                    when !f.among().isEmpty() ->
                        new Holding(
                                f.concept(),
                                f.which(),
                                f.among(),
                                f.holding().isEmpty() ? f.among() : StateSet.of(new java.util.BitSet()));
                    case Stays f -> new Stays(f.concept(), f.who(), f.state(), !f.stays());
                    case Deterred f ->
                        new Deterred(
                                f.concept(), f.who(), f.state(), f.improvement(), f.answer(), f.improvements() + 1);
                    case LeavesSome f -> new LeavesSome(f.concept(), f.who(), f.goal(), f.left() + 1);
                    case Pays f -> new Pays(f.goal(), f.today(), f.state(), f.makers(), f.all() + 1);
                    case ComesApart f ->
                        new ComesApart(f.concept(), f.state(), f.steps(), f.places(), f.holds(), !f.only());
                    case Alone f -> new Alone(f.concept(), f.today(), f.steps(), !f.would());
                    case Together f ->
                        new Together(f.concept(), f.coalition(), f.from(), f.to(), !f.onlyAtOnce(), f.then(), f.end());
                    case Linked f ->
                        new Linked(
                                f.coalition(),
                                f.from(),
                                f.link() == Finding.Link.OPEN ? Finding.Link.NONE : Finding.Link.OPEN);
                    case Without f -> new Without(f.concept(), f.want(), f.todayHolds(), !f.goalHolds());
                    case Parts f -> new Parts(f.all() + 1, f.claimed(), f.assumed(), f.bare());
                    default -> null;
                });
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
