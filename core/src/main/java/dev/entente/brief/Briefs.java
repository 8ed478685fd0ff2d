// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.analysis.Findings;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Section;
import dev.entente.brief.section.AlternativesSection;
import dev.entente.brief.section.AssumptionsSection;
import dev.entente.brief.section.ExplorationSection;
import dev.entente.brief.section.HeadlineSection;
import dev.entente.brief.section.MovingTogetherSection;
import dev.entente.brief.section.PictureOfStates;
import dev.entente.brief.section.ProspectsSection;
import dev.entente.brief.section.SourcesSection;
import dev.entente.brief.section.StatusQuoSection;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.design.Prospects;
import dev.entente.explore.Survey;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        BriefContext context = new BriefContext(
                findings, new Wording(findings.subject(), findings.engine().model()));
        HeadlineSection headline = new HeadlineSection(context);
        SourcesSection basis = new SourcesSection(findings.subject(), context.wording());
        List<Section> sections = new ArrayList<>();
        sections.add(new StatusQuoSection(context).section());
        sections.add(new AlternativesSection(context).section());
        if (context.today().isPresent()) {
            sections.add(new MovingTogetherSection(context).section());
        }
        Optional<ProspectsSection> ahead = prospects.flatMap(
                found -> context.goal().map(goal -> new ProspectsSection(context, goal.outcome(), found)));
        ahead.ifPresent(told -> sections.addAll(told.sections()));
        survey.flatMap(found ->
                        ExplorationSection.inBrief(found, findings.engine().model()))
                .ifPresent(sections::add);
        Picture picture = new PictureOfStates(context).picture();
        if (!picture.places().isEmpty()) {
            sections.add(new Section("In a picture", List.of(new Block.Figure(picture))));
        }
        new AssumptionsSection(context).section().ifPresent(sections::add);
        ahead.map(ProspectsSection::whatWouldChange)
                .filter(items -> !items.isEmpty())
                .ifPresent(items ->
                        sections.add(new Section("What would change this answer", List.of(new Block.Bullets(items)))));
        basis.sources().ifPresent(sections::add);
        sections.add(basis.method(
                English.count(findings.engine().model().size(), "feasible state"),
                findings.equilibria().keySet().stream().map(Concept::name).toList(),
                findings.engine().name(),
                findings.concept(),
                command,
                version));
        return new Brief(
                headline.title(),
                findings.subject().framing().question().orElse(""),
                basis.standing(),
                headline.bottomLine(),
                sections);
    }
}
