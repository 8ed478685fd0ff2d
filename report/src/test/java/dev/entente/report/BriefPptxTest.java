// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The slides are read back by a library that had no part in writing them. */
class BriefPptxTest {

    private static final Brief BRIEF = SampleBrief.told();

    private final byte[] file = BriefPptx.pptx(BRIEF, SpareFonts.none());
    private final XMLSlideShow show;

    BriefPptxTest() throws IOException {
        show = new XMLSlideShow(new ByteArrayInputStream(file));
    }

    @AfterEach
    void close() throws IOException {
        show.close();
    }

    @Test
    void beginsWithTheAnswerAndHasASlideForEachPart() {
        assertThat(show.getSlides().stream().map(XSLFSlide::getTitle).distinct())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(BRIEF.title()), BRIEF.page().stream().map(Section::heading))
                        .toList());
    }

    @Test
    void saysEverySentenceOfTheFirstPageInOrderOnASlideOrInItsNotes() {
        String said = show.getSlides().stream().map(BriefPptxTest::text).collect(Collectors.joining("\n"));
        String notes = show.getSlides().stream().map(BriefPptxTest::notes).collect(Collectors.joining("\n"));
        int from = 0;
        for (Sentence sentence : Attribution.sentences(BRIEF.withoutAnnex()).toList()) {
            int at = said.indexOf(sentence.text(), from);
            assertThat(at >= 0 || notes.contains(sentence.text()))
                    .as(sentence.text())
                    .isTrue();
            from = at >= 0 ? at : from;
        }
        assertThat(notes)
                .contains("Washington: Miller 2019, ¶12", BRIEF.standing().text());
        assertThat(said).doesNotContain("Miller 2019, ¶12");
    }

    @Test
    void nothingIsSmallAndNothingLeavesTheSlide() {
        assertThat(show.getPageSize()).isEqualTo(new Dimension(960, 540));
        for (XSLFSlide slide : show.getSlides()) {
            for (XSLFShape shape : slide.getShapes()) {
                Rectangle2D place = shape.getAnchor();
                assertThat(place.getMinX()).isNotNegative();
                assertThat(place.getMaxX()).isLessThanOrEqualTo(960);
                assertThat(place.getMaxY()).as(slide.getTitle()).isLessThanOrEqualTo(530);
                if (shape instanceof XSLFTable table) {
                    double bottom = place.getMinY()
                            + table.getRows().stream()
                                    .mapToDouble(row -> row.getHeight())
                                    .sum();
                    assertThat(bottom).as(slide.getTitle()).isLessThanOrEqualTo(530);
                }
                runs(shape).forEach(size -> assertThat(size).isGreaterThanOrEqualTo(14));
            }
        }
    }

    @Test
    void whatDoesNotFitGoesOnOnAnotherSlide() throws IOException {
        List<Sentence> many = Stream.generate(() -> Sentence.computed("A sentence of some length. ".repeat(8)))
                .limit(30)
                .toList();
        Brief longer = new Brief("Title", "", Sentence.computed("Standing."), many, List.of());
        try (XMLSlideShow slides =
                new XMLSlideShow(new ByteArrayInputStream(BriefPptx.pptx(longer, SpareFonts.none())))) {
            assertThat(slides.getSlides()).hasSizeGreaterThan(3);
            for (XSLFSlide slide : slides.getSlides()) {
                double height = slide.getPlaceholders().length == 0
                        ? 0
                        : text(slide)
                                .lines()
                                .skip(1)
                                .mapToDouble(line ->
                                        Wrap.lines(line, Face.SANS, 18, 864).size() * 18 * 1.25)
                                .sum();
                assertThat(height).isLessThanOrEqualTo(540 - 124);
            }
        }
    }

    @Test
    void thePictureHasWords() {
        List<XSLFPictureShape> pictures = show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(XSLFPictureShape.class::isInstance)
                .map(XSLFPictureShape.class::cast)
                .toList();
        assertThat(pictures).hasSize(1);
        assertThat(pictures.getFirst().getXmlObject().xmlText())
                .contains(PictureInWords.whole(Stories.standoff()).substring(0, 60));
    }

    @Test
    void theSameBriefGivesTheSameBytes() {
        assertThat(BriefPptx.pptx(SampleBrief.told(), SpareFonts.none())).isEqualTo(file);
    }

    private static Stream<Double> runs(XSLFShape shape) {
        return shape instanceof XSLFTextShape text
                ? text.getTextParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getTextRuns().stream())
                        .map(run -> run.getFontSize())
                : Stream.of();
    }

    private static String text(XSLFSlide slide) {
        return slide.getShapes().stream()
                .map(shape -> switch (shape) {
                    case XSLFTextShape text -> text.getText();
                    case XSLFTable table ->
                        table.getRows().stream()
                                .flatMap(row -> row.getCells().stream())
                                .map(XSLFTextShape::getText)
                                .collect(Collectors.joining("\n"));
                    default -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    private static String notes(XSLFSlide slide) {
        return slide.getNotes() == null
                ? ""
                : slide.getNotes().getShapes().stream()
                        .filter(XSLFTextShape.class::isInstance)
                        .map(shape -> ((XSLFTextShape) shape).getText())
                        .collect(Collectors.joining("\n"));
    }
}
