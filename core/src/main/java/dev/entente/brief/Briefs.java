// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.analysis.Findings;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Section;
import dev.entente.brief.section.Assumptions;
import dev.entente.brief.section.ExplorationTold;
import dev.entente.brief.section.Headline;
import dev.entente.brief.section.PictureOfStates;
import dev.entente.brief.section.ProspectsTold;
import dev.entente.brief.section.SourcesAndMethod;
import dev.entente.brief.section.Together;
import dev.entente.brief.section.WhatElse;
import dev.entente.brief.section.WhereItRests;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Telling;
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
        Telling telling = new Telling(
                findings, new Wording(findings.of(), findings.engine().model()));
        Headline headline = new Headline(telling);
        SourcesAndMethod basis = new SourcesAndMethod(findings.of(), telling.wording());
        List<Section> sections = new ArrayList<>();
        sections.add(new WhereItRests(telling).section());
        sections.add(new WhatElse(telling).section());
        if (telling.today().isPresent()) {
            sections.add(new Together(telling).section());
        }
        Optional<ProspectsTold> ahead = prospects.flatMap(
                found -> telling.goal().map(goal -> new ProspectsTold(telling, goal.outcome(), found)));
        ahead.ifPresent(told -> sections.addAll(told.sections()));
        survey.flatMap(found -> ExplorationTold.inBrief(found, findings.engine().model()))
                .ifPresent(sections::add);
        Picture picture = new PictureOfStates(telling).picture();
        if (!picture.places().isEmpty()) {
            sections.add(new Section("In a picture", List.of(new Block.Figure(picture))));
        }
        new Assumptions(telling).section().ifPresent(sections::add);
        ahead.map(ProspectsTold::whatWouldChange)
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
                findings.of().question().orElse(""),
                basis.standing(),
                headline.bottomLine(),
                sections);
    }
}
