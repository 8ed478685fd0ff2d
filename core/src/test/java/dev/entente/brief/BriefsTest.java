// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.analysis.Findings;
import dev.entente.brief.document.Markdown;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.Prospects;
import dev.entente.design.search.WantDrops;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a brief says was not looked for. */
class BriefsTest {

    @ParameterizedTest(name = "{0}, sets of up to {1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "many-scripts; 3; -",
                "many-scripts; 2; Which wants stand in the way of the goal was looked for among sets of up to two: with so many situations, more would take too long.",
                "many-scripts; 0; Which wants stand in the way of the goal was not looked for: with so many situations, that would take too long.",
                "treaty; 0; Which wants the goal rests on was not looked for: with so many situations, that would take too long.",
            })
    void setsOfWantsThatWereNotGoneThroughAreTold(String name, int upTo, String told) {
        Case subject = CaseFile.read(Path.of("src/test/resources/found", name + ".yaml"))
                .orElseThrow();
        Findings findings = Findings.of(
                subject,
                Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED),
                Concepts.SEQ,
                Budget.UNLIMITED);
        Prospects whole = Prospects.of(findings, List.of(), Budget.UNLIMITED).orElseThrow();
        WantDrops drops = whole.drops().orElseThrow();
        Prospects cut = new Prospects(
                whole.packages(),
                whole.changes(),
                whole.spoilers(),
                whole.durability(),
                whole.distance(),
                whole.apart(),
                Optional.of(new WantDrops(
                        drops.concept(),
                        drops.goal(),
                        drops.held(),
                        upTo,
                        drops.drops().stream()
                                .filter(drop -> drop.wants().size() <= upTo)
                                .toList())),
                whole.needed(),
                whole.spared(),
                whole.notWith());
        String brief = Markdown.of(Briefs.of(findings, Optional.of(cut), Optional.empty(), "entente", "1.0"));
        if (told == null) {
            assertThat(brief).doesNotContain("take too long");
        } else {
            assertThat(brief).contains(told);
        }
    }
}
