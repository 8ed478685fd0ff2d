// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Json;
import dev.entente.answer.json.Key;
import dev.entente.brief.document.Bars;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Dial;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Plane;
import dev.entente.brief.document.Plate;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Story;
import dev.entente.brief.document.Tree;
import dev.entente.cases.Case;
import dev.entente.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a brief says, without its layout.
 *
 * @param id the name of the case's folder or file
 * @param title the finding
 * @param question what the case asks, if it does
 */
public record Briefed(
        int entente,
        @Key("case") String id,
        Optional<String> variant,
        Said title,
        Optional<String> question,
        Said standing,
        List<Said> bottomLine,
        List<Part> sections,
        String version) {

    /**
     * A sentence.
     *
     * @param voice whose word it is
     * @param findings the kinds of the findings that it is made from; absent where it isn't made from any
     * @param mark what it is where no definition decides whether it is true
     */
    public record Said(
            String text, Sentence.Voice voice, Optional<List<String>> findings, Optional<Sentence.Mark> mark) {

        static Said of(Sentence sentence) {
            return new Said(
                    sentence.text(),
                    sentence.voice(),
                    Optional.of(sentence.findings().stream()
                                    .map(Finding::kind)
                                    .distinct()
                                    .toList())
                            .filter(kinds -> !kinds.isEmpty()),
                    sentence.mark());
        }
    }

    /**
     * A section.
     *
     * @param claim what it says as a whole, as slides have it for a title; absent where its first sentence is that
     * @param weight whether it is to be read, or is part of the annex
     */
    public record Part(String heading, Optional<Said> claim, Section.Weight weight, List<Piece> blocks) {

        static Part of(Section section) {
            return new Part(
                    section.heading(),
                    section.claim().map(Said::of),
                    section.weight(),
                    section.blocks().stream().map(Piece::of).toList());
        }
    }

    /** A piece of a section; its one key says what it is. */
    public sealed interface Piece {

        record Paragraph(List<Said> paragraph) implements Piece {}

        record Bullets(List<List<Said>> bullets) implements Piece {}

        record Table(Cells table) implements Piece {}

        record Drawing(Drawn picture) implements Piece {}

        record Tale(Told story) implements Piece {}

        record Chart(Charted bars) implements Piece {}

        record Square(Parted plane) implements Piece {}

        record Shown(InWords figure) implements Piece {
            private static Shown of(Illustration shown) {
                return new Shown(new InWords(Said.of(shown.caption()), PictureInWords.lines(shown)));
            }
        }

        record Command(String command) implements Piece {}

        static Piece of(Block block) {
            return switch (block) {
                case Block.Paragraph(List<Sentence> sentences) -> new Paragraph(said(sentences));
                case Block.Bullets(List<List<Sentence>> items) -> new Bullets(rows(items));
                case Block.Table(List<String> header, List<List<Sentence>> rows, var _) ->
                    new Table(new Cells(header, rows(rows)));
                case Block.Figure(Picture picture) ->
                    new Drawing(new Drawn(
                            Said.of(picture.caption()), picture.parties(), picture.places(), picture.arrows()));
                case Block.Figure(Story story) ->
                    new Tale(new Told(Said.of(story.caption()), story.parties(), story.places(), story.passages()));
                case Block.Figure(Bars bars) ->
                    new Chart(new Charted(
                            Said.of(bars.caption()),
                            bars.bars().stream()
                                    .map(bar -> new Bar(bar.label(), bar.figure()))
                                    .toList()));
                case Block.Figure(Plane plane) ->
                    new Square(new Parted(
                            Said.of(plane.caption()),
                            plane.across(),
                            plane.up(),
                            plane.regions().stream()
                                    .map(region -> new Region(region.title(), region.note()))
                                    .toList()));
                case Block.Figure(Dial dial) -> Shown.of(dial);
                case Block.Figure(Tree tree) -> Shown.of(tree);
                case Block.Figure(Plate plate) -> Shown.of(plate);
                case Block.Command(String line) -> new Command(line);
            };
        }
    }

    /** Cells as sentences, each row as wide as the header. */
    public record Cells(List<String> header, List<List<Said>> rows) {}

    /** A picture of states and moves. */
    public record Drawn(Said caption, List<String> parties, List<Picture.Place> places, List<Picture.Arrow> arrows) {}

    /** A picture of how one situation leads to another. */
    public record Told(Said caption, List<String> parties, List<Picture.Place> places, List<Story.Passage> passages) {}

    /** Quantities side by side. */
    public record Charted(Said caption, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param figure the quantity as it is written
     */
    public record Bar(String label, String figure) {}

    /**
     * A picture in words.
     *
     * @param lines one for each thing that is seen
     */
    public record InWords(Said caption, List<String> lines) {}

    /** A plane of two quantities, parted into regions. */
    public record Parted(Said caption, String across, String up, List<Region> regions) {}

    /**
     * A region.
     *
     * @param note what it means
     */
    public record Region(String title, String note) {}

    public static Briefed of(Brief brief, Case about) {
        return new Briefed(
                Json.VERSION,
                about.basis().id(),
                about.basis().variant(),
                Said.of(brief.headline()),
                Optional.of(brief.question()).filter(question -> !question.isEmpty()),
                Said.of(brief.standing()),
                said(brief.bottomLine()),
                brief.sections().stream().map(Part::of).toList(),
                Version.running());
    }

    private static List<List<Said>> rows(List<List<Sentence>> rows) {
        return rows.stream().map(Briefed::said).toList();
    }

    private static List<Said> said(List<Sentence> sentences) {
        return sentences.stream().map(Said::of).toList();
    }
}
