// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.analysis.Findings;
import java.util.ArrayList;
import java.util.List;

/** Findings to a brief. */
public final class Briefs {

    private Briefs() {}

    /**
     * Tells the findings as a brief.
     *
     * @param command the line that computes them again
     * @param version of what computed them
     */
    public static Brief of(Findings findings, String command, String version) {
        Telling telling = new Telling(
                findings, new Wording(findings.of(), findings.engine().model()));
        Headline headline = new Headline(telling);
        SourcesAndMethod basis = new SourcesAndMethod(telling);
        List<Section> sections = new ArrayList<>();
        sections.add(new WhereItRests(telling).section());
        sections.add(new WhatElse(telling).section());
        if (telling.today().isPresent()) {
            sections.add(new Together(telling).section());
        }
        Picture picture = new PictureOfStates(telling).picture();
        if (!picture.places().isEmpty()) {
            sections.add(new Section("In a picture", List.of(new Block.Figure(picture))));
        }
        new Assumptions(telling).section().ifPresent(sections::add);
        basis.sources().ifPresent(sections::add);
        sections.add(basis.method(command, version));
        return new Brief(
                headline.title(),
                findings.of().question().orElse(""),
                basis.standing(),
                headline.bottomLine(),
                sections);
    }
}
