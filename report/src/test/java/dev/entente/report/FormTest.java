// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What is to be filled in has room to write. */
class FormTest {

    private static Brief form(int rows) {
        Block lines = new Block.Table(
                List.of("What", "Why"),
                Collections.nCopies(rows, List.of(Sentence.computed("A deal"), Sentence.line(30))));
        return new Brief(
                "What does it want?",
                "",
                Sentence.computed("To be filled in."),
                List.of(),
                List.of(
                        new Section("Cards", List.of(new Block.Paragraph(List.of(Sentence.computed("Rank."))), lines)),
                        new Section("Wants", List.of(lines))));
    }

    @Test
    void isNeverSetTighter() {
        assertThat(Setting.fitting(form(20), _ -> 3)).isEqualTo(Setting.ROOMY);
    }

    @Test
    void hasHighRowsInADocument() throws IOException {
        byte[] file = BriefDocx.docx(form(3), Paper.A4, SpareFonts.none());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getTables().getFirst().getRow(1).getHeight()).isGreaterThan(500);
        }
    }

    /** Also where a table goes on on the next page. */
    @Test
    void isPrinted() {
        for (int rows : List.of(2, 12, 25, 60)) {
            assertThat(BriefPdf.of(form(rows), Paper.A4, SpareFonts.none()).file())
                    .isNotEmpty();
        }
        assertThat(BriefHtml.html(form(3))).contains("short form\"");
    }
}
