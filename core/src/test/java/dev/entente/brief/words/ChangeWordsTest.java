// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.analysis.Difference.Solved;
import dev.entente.brief.words.ChangeWords.Told;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {

    private static final String CHICKEN = """
            entente: 1
            title: Two drivers
            decision-makers:
              ann: {options: {swerve: swerve}, preferences: [bob.stop, bob.stop iff not swerve]}
              bob: {options: {stop: stop}, preferences: [ann.swerve, ann.swerve iff not stop]}
            status-quo: [swerve]
            outcomes: {crash: {label: a crash, when: not swerve and not stop}, peace: {label: peace, when: swerve and stop}}
            """;

    @Test
    void nothingDifferentIsSaidInOneSentence() {
        ChangeWords told = told("{}");

        assertThat(told.headline()).isEqualTo("No change in what holds.");
        assertThat(told.newly()).isEmpty();
        assertThat(told.noLonger()).isEmpty();
    }

    @Test
    void aWantThatTurnsSomeoneAtTheStatusQuoIsToldWithTheReason() {
        ChangeWords told = told("decision-makers: {bob: {preferences: [stop]}}");

        assertThat(told.today()).last().asString().startsWith("Bob now has reason to leave it. It gains by");
        assertThat(told.newly()).isEmpty();
        assertThat(told.noLonger()).extracting(Told::words).containsExactly("Ann: swerving");
        assertThat(told.noLonger().getFirst().why()).startsWith("Bob leaves it. It gains by");
    }

    @Test
    void aStatusQuoThatCanNoLongerBeIsToldByTheNearestState() {
        ChangeWords told = told("hold: {ann.swerve: N}");

        assertThat(told.headline()).contains("Today can no longer be as it is");
        assertThat(told.today())
                .startsWith("Today’s situation can no longer be as it is.")
                .element(1)
                .asString()
                .startsWith("Nearest to it is the crash, and that does not hold.");
    }

    private static ChangeWords told(String changes) {
        CaseSource source = CaseSource.of(SourceFile.of("case.yaml", CHICKEN), Path.of("case.yaml"), Optional.empty())
                .orElseThrow();
        Mapping patch = (Mapping) Document.parse(SourceFile.of("patch.yaml", changes))
                .orElseThrow()
                .root();
        return ChangeWords.of(
                solved(source.read(Optional.empty(), Merging.NO_CHANGES).orElseThrow()),
                solved(source.read(Optional.empty(), patch).orElseThrow()),
                Concepts.SEQ);
    }

    private static Solved solved(Case subject) {
        return new Solved(subject, Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED));
    }
}
