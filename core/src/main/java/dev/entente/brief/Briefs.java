// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.analysis.Findings;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.page.Annex;
import dev.entente.brief.page.PageOne;
import dev.entente.brief.section.ExplorationSection;
import dev.entente.brief.section.OutsideSection;
import dev.entente.brief.section.SourcesSection;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.design.Prospects;
import dev.entente.explore.Survey;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.SeenFindings;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Findings to a brief.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="brief"}
 */
public final class Briefs {

    private Briefs() {}

    /**
     * Tells the findings as a brief.
     *
     * @param prospects what would make the goal hold, and what would wreck it; empty where that can't be asked
     * @param survey what survives what is not known; empty where it wasn't asked
     * @param command the line that computes them again
     * @param version of what computed them
     */
    public static Brief of(
            Findings findings, Optional<Prospects> prospects, Optional<Survey> survey, String command, String version) {
        return of(
                new CaseFindings(findings, prospects, Optional.empty(), SeenFindings.of(findings)),
                survey,
                command,
                version);
    }

    /** The same of all that can be said of a case. */
    public static Brief of(CaseFindings found, Optional<Survey> survey, String command, String version) {
        Findings findings = found.found();
        BriefContext context = new BriefContext(
                findings, new Wording(findings.subject(), findings.engine().model()));
        SourcesSection basis = new SourcesSection(findings.subject(), context.wording());
        PageOne page = new PageOne(found, context.wording());
        List<Section> sections = new ArrayList<>(page.sections());
        sections.addAll(annex(context, found, page, basis, survey));
        sections.add(basis.method(
                English.count(findings.engine().model().size(), "feasible state"),
                findings.equilibria().keySet().stream().map(Concept::name).toList(),
                findings.engine().name(),
                findings.concept(),
                untried(found),
                command,
                version));
        OutsideSection.inBrief(findings.subject()).ifPresent(sections::add);
        Sentence standing = Sentence.computed(basis.standing().text() + " " + BriefContext.holding(findings.concept()));
        return new Brief(
                page.title(), findings.subject().framing().question().orElse(""), standing, page.inShort(), sections);
    }

    /** How far sets of wants were gone through, where there are too many to go as far as elsewhere. */
    private static Optional<Sentence> untried(CaseFindings found) {
        OptionalInt holding = found.triedTogether(true);
        OptionalInt failing = found.triedTogether(false);
        if (holding.isPresent()) {
            return Optional.of(untried("the goal rests on", holding.getAsInt()));
        }
        return failing.isPresent()
                ? Optional.of(untried("stand in the way of the goal", failing.getAsInt()))
                : Optional.empty();
    }

    private static Sentence untried(String which, int most) {
        return BriefContext.computed("Which wants " + which
                + (most == 0
                        ? " was not looked for: "
                        : " was looked for among sets of up to " + English.number(most) + ": ")
                + "with so many situations, " + (most == 0 ? "that" : "more") + " would take too long.");
    }

    /** The title of a brief, which answers its question, without all that is looked for only to be told further down. */
    public static String title(Findings findings) {
        Wording wording = new Wording(findings.subject(), findings.engine().model());
        return new PageOne(
                        new CaseFindings(findings, Optional.empty(), Optional.empty(), SeenFindings.of(findings)),
                        wording)
                .title()
                .text();
    }

    /** What “holds” means under a concept, in a sentence. */
    public static String holding(Concept concept) {
        return BriefContext.holding(concept);
    }

    private static List<Section> annex(
            BriefContext context, CaseFindings findings, PageOne page, SourcesSection basis, Optional<Survey> survey) {
        List<Section> sections = new ArrayList<>(new Annex(findings, page, context.wording()).sections());
        survey.flatMap(found -> ExplorationSection.inBrief(
                        found, context.findings().engine().model()))
                .ifPresent(section -> sections.add(notes(section)));
        basis.sources().ifPresent(sections::add);
        return sections;
    }

    private static Section notes(Section section) {
        return new Section(section.heading(), section.blocks(), Section.Weight.NOTES);
    }
}
