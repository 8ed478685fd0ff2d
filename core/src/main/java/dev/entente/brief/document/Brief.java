// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A finished brief: what is said, before any layout.
 *
 * @param headline the finding, as a title; it has no full stop
 * @param question the question that the case asks; empty when it asks none
 * @param standing what the brief rests on, in one line ("A model of one commentary, not a forecast")
 * @param bottomLine in short: two or three sentences that a reader in a hurry takes away
 * @param sections the rest, in reading order; none is empty; those to be looked up are the annex and come last
 */
public record Brief(
        Sentence headline, String question, Sentence standing, List<Sentence> bottomLine, List<Section> sections) {

    private static final Block TURN = new Block.Paragraph(
            List.of(Sentence.computed("The picture opens the annex.").marked(Sentence.Mark.CHOSEN)));

    public Brief {
        bottomLine = List.copyOf(bottomLine);
        sections = sections.stream()
                .sorted(Comparator.comparing(Section::weight)) // stable: else as they come
                .toList();
    }

    /** One of whose title it isn't said what it is made from. */
    public Brief(String title, String question, Sentence standing, List<Sentence> bottomLine, List<Section> sections) {
        this(Sentence.of(title), question, standing, bottomLine, sections);
    }

    /** The headline as plain text. */
    public String title() {
        return headline.text();
    }

    /** The sections to be read, which are the first page where they fit on one. */
    public List<Section> page() {
        return sections.stream()
                .filter(section -> section.weight() == Section.Weight.MAIN)
                .toList();
    }

    /** The sections to be looked up. */
    public List<Section> annex() {
        return sections.stream()
                .filter(section -> section.weight() != Section.Weight.MAIN)
                .toList();
    }

    /** Whether it is to be filled in. */
    public boolean isForm() {
        return sections.stream().flatMap(section -> section.blocks().stream()).anyMatch(Block::isForm);
    }

    /** Whether its first page tells a story in a picture. */
    public boolean pictured() {
        return page().stream().anyMatch(Brief::pictured);
    }

    private static boolean pictured(Section section) {
        return section.blocks().stream().anyMatch(block -> block instanceof Block.Figure(Story _));
    }

    /** The same with the story of its first page at the head of the annex, and a line on the page that says so. */
    public Brief withPictureInAnnex() {
        List<Section> moved = new ArrayList<>(page().stream()
                .map(section -> pictured(section) ? new Section(section.heading(), List.of(TURN)) : section)
                .toList());
        page().stream()
                .filter(Brief::pictured)
                .forEach(section -> moved.add(new Section("The picture", section.blocks(), Section.Weight.NOTES)));
        moved.addAll(annex());
        return with(moved);
    }

    /** The same without what is to be looked up. */
    public Brief withoutAnnex() {
        return with(page());
    }

    /** The same with other sections. */
    public Brief with(List<Section> others) {
        return new Brief(headline, question, standing, bottomLine, others);
    }

    /** The same with more said of what it rests on. */
    public Brief saying(String more) {
        return new Brief(headline, question, Sentence.computed(standing.text() + " " + more), bottomLine, sections);
    }
}
