// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.analysis.Findings;
import dev.entente.analysis.Unfolding;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.section.UnfoldingSection;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where only a move at the same moment will do, briefs and paths say who has to make it, that it pays, and how. */
class JointMovesToldTest {

    private static final Path FOUND = Path.of("src", "test", "resources", "found");

    private static final String AT_ONCE = "A signs. B countersigns. That works only if both do it at the same moment.";

    @Test
    void aBriefSaysThatBothWantTheTreatyAndHow() {
        Case subject = treaty();
        Findings findings = Findings.of(subject, engine(subject), Concepts.SEQ, Budget.UNLIMITED);
        Brief brief = Briefs.of(findings, Optional.empty(), Optional.empty(), "entente brief", "0");

        assertThat(brief.title()).endsWith("today’s situation holds, and so can a treaty");
        assertThat(text(brief.bottomLine())).contains("A and b can get there together, to the gain of both.");
        assertThat(section(brief.sections(), "The way there"))
                .contains("A and b can together get to the treaty, if they move at the same moment. ")
                .contains("A and b have a channel today.");
    }

    @Test
    void pathsNameTheJointMove() {
        Case subject = treaty();
        Unfolding unfolding =
                Unfolding.of(subject, engine(subject), Concepts.SEQ, 0, Optional.empty(), Budget.UNLIMITED);
        List<Section> told = UnfoldingSection.sections(unfolding, "a treaty", List.of(Steps.values()), 1);

        assertThat(section(told, "Together")).contains(AT_ONCE).contains("They have a channel.");
    }

    private static Case treaty() {
        return CaseFile.read(FOUND.resolve("treaty.yaml")).orElseThrow();
    }

    private static StabilityEngine engine(Case subject) {
        return Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
    }

    private static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    private static String section(List<Section> sections, String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Bullets.class::isInstance)
                .flatMap(block -> ((Block.Bullets) block).items().stream())
                .map(JointMovesToldTest::text)
                .collect(Collectors.joining("\n"));
    }
}
