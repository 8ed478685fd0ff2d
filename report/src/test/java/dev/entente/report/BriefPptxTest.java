// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The slides are read back, by the library that wrote them and as the XML that they are. */
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
    void everySlideBearsItsTitle() {
        assertThat(show.getSlides())
                .extracting(XSLFSlide::getTitle)
                .containsExactlyElementsOf(Slides.of(BRIEF).stream()
                        .map(slide -> slide.title().text())
                        .toList());
    }

    @Test
    void saysTheWholeFirstPageInOrderOnASlideOrInItsNotes() {
        String said = words(show.getSlides().stream().map(BriefPptxTest::text));
        String notes = words(show.getSlides().stream().map(BriefPptxTest::notes));
        int from = 0;
        for (Sentence sentence : Attribution.sentences(BRIEF.withoutAnnex()).toList()) {
            String words = words(Stream.of(sentence.text()));
            int at = said.indexOf(words, from);
            assertThat(at >= 0 || notes.contains(words)).as(sentence.text()).isTrue();
            from = at >= 0 ? at : from;
        }
        assertThat(said).doesNotContain("Miller2019,¶12");
        assertThat(notes).contains("TheUnitedStates:2.coverathome;pressordisarm;Miller2019,¶12");
    }

    /** Without white space, since sentences that run on stand below each other on a slide. */
    private static String words(Stream<String> texts) {
        return texts.collect(Collectors.joining()).replaceAll("\\s", "");
    }

    @Test
    void nothingIsSmallAndNothingLeavesItsPlace() throws IOException {
        assertThat(show.getPageSize()).isEqualTo(new Dimension(960, 540));
        Fit.hold(show);
    }

    @Test
    void whatDoesNotFitGoesOnOnAnotherSlide() throws IOException {
        List<Sentence> many = Stream.generate(() -> Sentence.computed("A sentence of some length. ".repeat(8)))
                .limit(30)
                .toList();
        List<List<Sentence>> rows = Stream.generate(() -> List.of(Sentence.computed("One"), many.getFirst()))
                .limit(12)
                .toList();
        String title = "A title of great length that tells of all that holds and of all that does not ".repeat(4);
        Brief longer = new Brief(
                title,
                "",
                Sentence.computed("Standing."),
                many,
                List.of(new Section("Rows", List.of(new Block.Table(List.of("Who", "What"), rows)))));
        try (XMLSlideShow slides =
                new XMLSlideShow(new ByteArrayInputStream(BriefPptx.pptx(longer, SpareFonts.none())))) {
            assertThat(slides.getSlides()).hasSizeGreaterThan(5);
            Fit.hold(slides);
            assertThat(slides.getSlides().stream()
                            .flatMap(slide -> slide.getShapes().stream())
                            .filter(XSLFTable.class::isInstance)
                            .map(table -> ((XSLFTable) table).getCell(0, 1).getText()))
                    .hasSizeGreaterThan(1)
                    .containsOnly("What");
        }
    }

    @Test
    void everyPartIsXmlAndNoneKnowsADay() throws Exception {
        OfficeParts.hold(file);
    }

    @Test
    void whatIsReadFromRightToLeftStandsSo() throws IOException {
        Brief brief =
                new Brief("שאלה", "", Sentence.computed("Standing."), List.of(Sentence.computed("One.")), List.of());
        try (XMLSlideShow slides =
                new XMLSlideShow(new ByteArrayInputStream(BriefPptx.pptx(brief, SpareFonts.none())))) {
            assertThat(slides.getSlides().getFirst().getXmlObject().xmlText()).containsOnlyOnce("rtl=\"true\"");
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
