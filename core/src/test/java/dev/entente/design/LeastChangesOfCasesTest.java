// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.search.LeastChange;
import dev.entente.design.search.LeastRankings;
import dev.entente.design.search.LeastRankings.Measure;
import dev.entente.design.search.LeastWants;
import dev.entente.design.search.RankingSearch;
import dev.entente.design.search.WantChange;
import dev.entente.design.search.WantPool;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped cases are to show of least changes. */
class LeastChangesOfCasesTest {

    private static Case read(String name) {
        return CaseFile.read(Path.of("..", "cases", name)).orElseThrow();
    }

    private static LeastChanges changes(Case subject, SanctionConcept concept, Budget budget) {
        DesignQuestion question =
                new DesignQuestion(subject, subject.framing().goal().orElseThrow(), Coalition.of(0), concept);
        return LeastChanges.of(question, GraphModel.of(subject.conflict()), WantPool.of(subject, List.of()), budget);
    }

    @ParameterizedTest(name = "{0}: one change of a want opens a package")
    @ValueSource(strings = {"iran-2019", "north-korea-2019"})
    void oneChangeOpensAPackage(String name) {
        for (SanctionConcept concept : List.of(Concepts.NASH, Concepts.SEQ)) {
            LeastChanges changes = changes(read(name), concept, Budget.UNLIMITED);
            LeastWants serves = changes.serves().orElseThrow();
            assertThat(serves.exact()).isTrue();
            assertThat(serves.atLeast()).isEqualTo(1);
            assertThat(serves.all()).isTrue();
            LeastWants.Edit smallest = serves.answers().getFirst().edits().getFirst();
            assertThat(smallest.decisionMaker()).isEqualTo(1);
            assertThat(smallest.change()).isInstanceOf(WantChange.Drop.class);
            assertThat(smallest.want().statement().text()).isEqualTo("not target.disarm");
        }
    }

    @Test
    void iran2019HoldsWithoutTheSecondWantOfThePresident() {
        LeastWants holds = changes(read("iran-2019"), Concepts.SEQ, Budget.UNLIMITED)
                .holds()
                .orElseThrow();
        assertThat(holds.exact()).isTrue();
        assertThat(holds.atLeast()).isEqualTo(1);
        assertThat(holds.answers())
                .anySatisfy(answer -> assertThat(answer.edits())
                        .singleElement()
                        .satisfies(edit -> assertThat(edit.want().id()).isEqualTo("cover-at-home"))
                        .extracting(LeastWants.Edit::change)
                        .isEqualTo(new WantChange.Drop(2)));
    }

    @Test
    void prisonersMustBothChange() {
        LeastWants holds = changes(read("published/fang-1993-prisoners-dilemma"), Concepts.NASH, Budget.UNLIMITED)
                .holds()
                .orElseThrow();
        assertThat(holds.exact()).isTrue();
        assertThat(holds.atLeast()).isEqualTo(2);
        assertThat(holds.answers())
                .anySatisfy(answer -> assertThat(answer.edits().stream().map(LeastWants.Edit::change))
                        .containsExactly(new WantChange.Drop(2), new WantChange.Drop(2)));
    }

    @Test
    void prisonersMustBothReverseOnePair() {
        Case subject = read("published/fang-1993-prisoners-dilemma-graph");
        GraphModel model = GraphModel.of(subject.conflict());
        LeastRankings least = new RankingSearch(model, Budget.UNLIMITED)
                .of(
                        Concepts.NASH,
                        model.space()
                                .where(subject.framing().goal().orElseThrow().when()));
        assertThat(least.measure()).isEqualTo(Measure.STRICT);
        assertThat(least.exact()).isTrue();
        assertThat(least.atLeast()).isEqualTo(2);
        assertThat(LeastChange.refusal(model)).get().asString().contains("graph");
    }

    @Test
    void stoppedSearchesSayWhatTheyKnow() {
        AtomicInteger asked = new AtomicInteger();
        Budget brief = Budget.of(() -> asked.incrementAndGet() > 3_000, _ -> {});
        LeastWants holds =
                changes(read("iran-2019"), Concepts.SEQ, brief).holds().orElseThrow();
        assertThat(holds.all()).isFalse();
        assertThat(holds.impossible()).isFalse();
        assertThat(holds.atLeast()).isLessThanOrEqualTo(1);
    }
}
