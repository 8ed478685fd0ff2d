// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The document is read back, by the library that wrote it and as the XML that it is. */
class BriefDocxTest {

    private static final Brief BRIEF = SampleBrief.told();

    private final byte[] file = BriefDocx.docx(BRIEF, Paper.A4, SpareFonts.none());
    private final XWPFDocument document;

    BriefDocxTest() throws IOException {
        document = new XWPFDocument(new ByteArrayInputStream(file));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void saysEverySentenceInOrder() {
        String text = text(document);
        int from = text.indexOf(BRIEF.title());
        assertThat(from).isNotNegative();
        for (Sentence sentence : Attribution.sentences(BRIEF).toList()) {
            int at = text.indexOf(sentence.text(), from);
            assertThat(at).as(sentence.text()).isNotNegative();
            from = at + sentence.text().length();
        }
    }

    @Test
    void headingsAreHeadings() {
        assertThat(styled("Title")).containsExactly(BRIEF.title());
        List<String> page =
                new ArrayList<>(BRIEF.page().stream().map(Section::heading).toList());
        page.add("Annex");
        assertThat(styled("Heading1")).containsExactlyElementsOf(page);
        assertThat(styled("Heading2"))
                .containsExactlyElementsOf(
                        BRIEF.annex().stream().map(Section::heading).toList());
        assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        assertThat(styled("Caption"))
                .containsExactly(Stories.standoff().caption().text());
    }

    @Test
    void theAnnexBeginsOnANewPage() {
        assertThat(document.getParagraphs().stream()
                        .filter(XWPFParagraph::isPageBreak)
                        .map(XWPFParagraph::getText))
                .containsExactly("Annex");
    }

    @Test
    void tablesHaveHeaderRowsThatRepeat() {
        assertThat(document.getTables()).hasSizeGreaterThan(1).allSatisfy(table -> {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        });
    }

    @Test
    void thePictureIsThereWithItsWordsAndAtPrintResolution() {
        assertThat(document.getAllPictures()).hasSize(1);
        byte[] png = document.getAllPictures().getFirst().getData();
        assertThat(ByteBuffer.wrap(png, 16, 4).getInt()).isGreaterThan(1400); // over 17 centimetres: 200 to the inch
        var drawn = document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getEmbeddedPictures().stream())
                .toList();
        assertThat(drawn).hasSize(1);
        assertThat(drawn.getFirst().getDescription()).isEqualTo(PictureInWords.whole(Stories.standoff()));
        assertThat(drawn.getFirst().getWidth()).isBetween(480.0, 490.0);
    }

    @Test
    void knowsItsTitleLanguagePaperAndPages() throws Exception {
        assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(BRIEF.title());
        assertThat(document.getProperties().getCoreProperties().getSubject()).isEqualTo(BRIEF.question());
        assertThat(document.getProperties().getCoreProperties().getCreated()).isNull();
        assertThat(document.getStyle().xmlText()).contains("w:lang w:val=\"en-GB\"");
        assertThat(document.getFooterList()).hasSize(1);
        assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
        assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW().toString())
                .isEqualTo("11906");
        try (XWPFDocument letter =
                new XWPFDocument(new ByteArrayInputStream(BriefDocx.docx(BRIEF, Paper.LETTER, SpareFonts.none())))) {
            assertThat(letter.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgSz()
                            .getW()
                            .toString())
                    .isEqualTo("12240");
            assertThat(letter.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgSz()
                            .getH()
                            .toString())
                    .isEqualTo("15840");
        }
    }

    @Test
    void theSameBriefGivesTheSameBytes() {
        assertThat(BriefDocx.docx(SampleBrief.told(), Paper.A4, SpareFonts.none()))
                .isEqualTo(file);
    }

    @Test
    void whatIsReadFromRightToLeftStandsSo() throws IOException {
        Sentence mixed = Sentence.computed("נא לא לירות, they said");
        Brief brief = new Brief(
                "Title",
                "שאלה?",
                Sentence.computed("Standing."),
                List.of(),
                List.of(new Section(
                        "Heading",
                        List.of(new Block.Paragraph(List.of(mixed)), new Block.Bullets(List.of(List.of(mixed)))))));
        try (XWPFDocument read = read(brief)) {
            assertThat(read.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getCTPPr().isSetBidi())
                            .map(XWPFParagraph::getText))
                    .containsExactly("שאלה?", mixed.text(), mixed.text());
        }
    }

    @Test
    void aCharacterThatXmlCannotHoldDoesNoHarm() throws IOException {
        Brief brief =
                new Brief("A & B <c> \u0001 \uD83D\uDE00", "", Sentence.computed("Standing."), List.of(), List.of());
        try (XWPFDocument read = read(brief)) {
            assertThat(read.getParagraphs().getFirst().getText())
                    .startsWith("A & B <c> ")
                    .endsWith(" \uD83D\uDE00");
        }
    }

    private static XWPFDocument read(Brief brief) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(BriefDocx.docx(brief, Paper.A4, SpareFonts.none())));
    }

    @Test
    void everyPartIsXmlAndNoneKnowsADay() throws Exception {
        OfficeParts.hold(file);
    }

    private List<String> styled(String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : document.getBodyElements()) {
            switch (element) {
                case XWPFParagraph paragraph -> text.append(paragraph.getText()).append('\n');
                case XWPFTable table ->
                    table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> text.append(cell.getText()).append('\n')));
                default -> throw new AssertionError(element.getElementType());
            }
        }
        return text.toString();
    }
}
