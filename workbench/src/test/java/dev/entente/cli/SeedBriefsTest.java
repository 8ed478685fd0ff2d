// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.cli.terminal.ExitCode;
import dev.entente.report.BriefPdf;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The briefs of the five cases that came first, as they are printed and shown. */
class SeedBriefsTest {

    private static final Path CASES = Path.of("..", "cases");
    private static final String LAST_PART = "How far to trust this";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "iran-2019, a4",
        "iran-2019, letter",
        "iran-2007, a4",
        "iran-2007, letter",
        "north-korea-2019, a4",
        "north-korea-2019, letter",
        "north-korea-2007, a4",
        "north-korea-2007, letter",
        "libya-2003, a4",
        "libya-2003, letter"
    })
    void pageOneIsAPageWithThePictureOnItAndTheAnnexBeginsOnTheNext(String name, String paper) throws IOException {
        try (PDDocument brief = Loader.loadPDF(written(name, "pdf", "--paper", paper))) {
            assertThat(brief.getPage(0).getMediaBox().getWidth()).isCloseTo(paper.equals("a4") ? 595 : 612, within(1f));
            assertThat(text(brief, 1)).contains(LAST_PART).doesNotContain("’\n");
            assertThat(text(brief, 2)).contains("\nAnnex\n").doesNotContain(LAST_PART);
            assertThat(figures(brief.getDocumentCatalog().getStructureTreeRoot()))
                    .hasSize(1)
                    .allMatch(figure -> figure.getPage().equals(brief.getPage(0)));
        }
    }

    /** Its lines are set closer before the picture loses what leads elsewhere. */
    @Test
    void whatElseTodayCanLeadToStaysInThePictureWhereThereIsRoom() throws IOException {
        try (PDDocument brief = Loader.loadPDF(written("libya-2003", "pdf"))) {
            assertThat(text(brief, 1)).contains("Talks under sanctions");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4", "letter"})
    void theFirstPageAloneIsAPage(String paper) throws IOException {
        try (PDDocument brief = Loader.loadPDF(written("iran-2019", "pdf", "--paper", paper, "--short"))) {
            assertThat(brief.getNumberOfPages()).isEqualTo(1);
            assertThat(text(brief, 1)).contains(LAST_PART);
            assertThat(figures(brief.getDocumentCatalog().getStructureTreeRoot()))
                    .hasSize(1);
        }
    }

    @Test
    void theFirstPageAloneIsTheSameInEveryFormThatIsText() throws IOException {
        for (String form : List.of("md", "html", "json")) {
            String whole = new String(written("libya-2003", form), UTF_8);
            String page = new String(written("libya-2003", form, "--short"), UTF_8);
            assertThat(page)
                    .as(form)
                    .contains("Today’s situation does not last: Tripoli gains by coming to talks.", LAST_PART);
            assertThat(whole).as(form).contains("What holds under each concept");
            assertThat(page).as(form).doesNotContain("What holds under each concept", "\"notes\"", "Annex");
        }
        String whole = new String(written("libya-2003", "md"), UTF_8);
        assertThat(new String(written("libya-2003", "md", "--short"), UTF_8))
                .isEqualTo(whole.substring(0, whole.indexOf("\n## Annex")));
    }

    @Test
    void theFirstPageAloneIsADocumentWithoutAnAnnexAndTheSameSlides() throws IOException {
        try (XWPFDocument whole = document();
                XWPFDocument page = document("--short")) {
            List<String> all =
                    whole.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(page.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactlyElementsOf(all.subList(0, all.indexOf("Annex")));
            assertThat(page.getAllPictures()).hasSize(1);
        }
        try (XMLSlideShow whole = slides("libya-2003");
                XMLSlideShow page = slides("libya-2003", "--short")) {
            assertThat(page.getSlides())
                    .extracting(XSLFSlide::getTitle)
                    .containsExactlyElementsOf(
                            whole.getSlides().stream().map(XSLFSlide::getTitle).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iran-2019", "iran-2007", "north-korea-2019", "north-korea-2007", "libya-2003"})
    void everySlideSaysAFindingInASentenceAndHoldsItsText(String name) throws IOException {
        registerOurSans();
        try (XMLSlideShow show = slides(name)) {
            List<XSLFSlide> slides = show.getSlides();
            assertThat(slides).hasSizeBetween(8, 20);
            assertThat(slides.stream().skip(1).map(XSLFSlide::getTitle))
                    .doesNotHaveDuplicates()
                    .allMatch(title -> title.matches("[\\p{Lu}\\d].*\\."), "is a sentence")
                    .allMatch(title -> title.split("\\s+").length <= 36, "is no long one");
            assertThat(slides.get(1).getShapes()).anyMatch(XSLFPictureShape.class::isInstance);
            for (XSLFSlide slide : slides) {
                for (XSLFShape shape : slide.getShapes()) {
                    assertThat(bottom(shape)).as(slide.getTitle()).isLessThanOrEqualTo(540);
                }
            }
        }
    }

    /** The slides name a font that isn’t everywhere; ours is about as wide. */
    private static void registerOurSans() throws IOException {
        for (String style : List.of("Regular", "Italic", "Semibold")) {
            try (InputStream font = BriefPdf.class.getResourceAsStream("fonts/EntenteSans-" + style + ".ttf")) {
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(Font.createFont(Font.TRUETYPE_FONT, font));
            } catch (FontFormatException e) {
                throw new AssertionError(style, e);
            }
        }
    }

    private static double bottom(XSLFShape shape) {
        if (!(shape instanceof XSLFTextShape text)) {
            return shape.getAnchor().getMaxY();
        }
        text.getTextParagraphs().stream()
                .flatMap(paragraph -> paragraph.getTextRuns().stream())
                .forEach(run -> run.setFontFamily("Entente Sans"));
        assertThat(text.getTextHeight())
                .as(text.getText())
                .isLessThanOrEqualTo(text.getAnchor().getHeight() + 1);
        return text.getAnchor().getMinY() + text.getTextHeight();
    }

    private XWPFDocument document(String... more) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written("libya-2003", "docx", more)));
    }

    private XMLSlideShow slides(String name, String... more) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(written(name, "pptx", more)));
    }

    private byte[] written(String name, String form, String... more) throws IOException {
        Path file = folder.resolve("brief." + form);
        List<String> line = new ArrayList<>(List.of("brief", CASES.resolve(name).toString(), "-o", file.toString()));
        line.addAll(Arrays.asList(more));
        Answered answered = Answered.by(line.toArray(String[]::new));
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return Files.readAllBytes(file);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<PDStructureElement> figures(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(
                        Stream.of(element).filter(one -> one.getStructureType().equals("Figure")),
                        figures(element).stream()))
                .toList();
    }
}
