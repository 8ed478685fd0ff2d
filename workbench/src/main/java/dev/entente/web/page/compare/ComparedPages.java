// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.compare;

import dev.entente.Outcome;
import dev.entente.Unknowns;
import dev.entente.Version;
import dev.entente.analysis.Findings;
import dev.entente.brief.ComparisonBrief;
import dev.entente.brief.SideBySide;
import dev.entente.brief.SideBySide.Side;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.explore.compare.Comparison;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.web.page.compare.CompareChoice.Comparand;
import java.util.ArrayList;
import java.util.List;

/**
 * Two cases compared.
 *
 * @param beside the cases beside each other
 * @param brief why they differ
 */
record ComparedPages(Section beside, Brief brief) {

    /**
     * Compares them.
     *
     * @param first the case that is changed
     * @param second the case that it is changed into
     * @param command the line that does it again
     */
    static ComparedPages of(
            Comparand first, Comparand second, Outcome outcome, Concept concept, String command, Budget budget) {
        Case from = first.subject();
        Case to = second.subject();
        budget.begin("both cases");
        GraphModel here = GraphModel.of(from.conflict(), Unknowns.NONE, budget);
        GraphModel there = GraphModel.of(to.conflict(), Unknowns.NONE, budget);
        Section beside = SideBySide.section(
                new Side(findings(from, here, outcome, concept, budget), first.stands()),
                new Side(findings(to, there, outcome, concept, budget), second.stands()));
        budget.begin("the mixtures of the two");
        Comparison comparison = Comparison.of(from, to, outcome, concept, budget);
        Wording words = new Wording(from, here);
        return new ComparedPages(
                beside, ComparisonBrief.of(comparison, words, new Wording(to, there), command, Version.running()));
    }

    private static Findings findings(Case subject, GraphModel model, Outcome outcome, Concept concept, Budget budget) {
        return Findings.of(subject.askedAbout(outcome), Engines.fittest(model, budget), concept, budget);
    }

    /** What a page shows: the cases beside each other, the parts as bars, then the rest. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(beside));
        brief.sections().stream().filter(ComparedPages::drawn).forEach(sections::add);
        brief.sections().stream().filter(section -> !drawn(section)).forEach(sections::add);
        return sections;
    }

    private static boolean drawn(Section section) {
        return section.blocks().stream().anyMatch(Block.Figure.class::isInstance);
    }
}
