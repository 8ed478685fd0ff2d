// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken away stands by itself, and says when it is not the case as it is written. */
class HandOverTest {

    private static final String ABOUT = "/case/iran-2019/";

    @TempDir
    private Path folder;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = Visitor.open(folder);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void theCaseFileIsWholeWithWhatItTakesFromItsTemplate() {
        String text = visitor.get(ABOUT + "case.yaml").html();
        assertThat(text).doesNotContain("extends");
        Case read = CaseFile.read(
                        SourceFile.of("case.yaml", text),
                        folder.resolve("iran-2019/case.yaml"),
                        Optional.empty(),
                        Optional.of(folder))
                .orElseThrow();
        Case shipped = CaseFile.read(Visitor.cases().resolve("iran-2019")).orElseThrow();
        assertThat(Fingerprint.of(read)).isEqualTo(Fingerprint.of(shipped));
        assertThat(read.basis().claims()).isEqualTo(shipped.basis().claims());
    }

    @Test
    void everyFormIsWhatItSays() {
        assertThat(visitor.get(ABOUT + "brief.pdf").body().startsWith("%PDF")).isTrue();
        assertThat(visitor.get(ABOUT + "graph.png").body().length()).isGreaterThan(10_000);
        assertThat(visitor.get(ABOUT + "graph.svg").html()).startsWith("<svg");
        assertThat(visitor.get(ABOUT + "states.csv").html().lines()).hasSize(1_009);
        assertThat(visitor.get(ABOUT + "brief.md").html()).startsWith("# Iran, June 2019: only the standoff holds");
        assertThat(visitor.get(ABOUT + "brief.html").savedAs()).contains("iran-2019.html");
    }

    @Test
    void otherProgramsGetTheirFilesOrAreToldWhyNot() {
        Visitor.Page page = visitor.get(ABOUT + "hand-over");
        Visitor.Page table = visitor.get(page.link("The table of a conflict (.csv)"));
        assertThat(table.savedAs()).contains("iran-2019.csv");
        assertThat(table.html()).startsWith("row,party,what it can do,direction,");
        assertThat(visitor.get(ABOUT + "export/case.xlsx").body().startsWith("PK"))
                .isTrue();
        assertThat(visitor.get(ABOUT + "export/case.gmcr").html()).startsWith("{");
        assertThat(visitor.get(ABOUT + "export/case.tex").text()).contains("1,000 are the most");
        assertThat(visitor.get(ABOUT + "export/case.efg").text()).contains("A game tree goes one way and ends");
        assertThat(visitor.get(ABOUT + "export/case.exe").status()).isEqualTo(404);
    }

    @Test
    void officeFilesOpenWithTheAnswerAndTheWholeBrief() throws IOException {
        Visitor.Page page = visitor.get(ABOUT + "hand-over");
        Visitor.Page document = visitor.get(page.link("Brief as a document"));
        Visitor.Page slides = visitor.get(page.link("Brief as slides"));
        assertThat(document.savedAs()).contains("iran-2019.docx");
        assertThat(slides.savedAs()).contains("iran-2019.pptx");
        try (XWPFDocument read = new XWPFDocument(document.body().stream());
                XMLSlideShow shown = new XMLSlideShow(slides.body().stream())) {
            assertThat(read.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .startsWith("Iran, June 2019: only the standoff holds")
                    .contains("Annex", "The parties, and what they want");
            assertThat(shown.getSlides())
                    .extracting(XSLFSlide::getTitle)
                    .startsWith("Iran, June 2019: only the standoff holds")
                    .contains("No party gains by leaving the standoff.");
        }
    }

    @Test
    void theCaseInOneFileNeedsNothingElse() {
        String html = visitor.get(ABOUT + "whole.html").html();
        assertThat(html).contains("id=\"state-").contains("It holds under sequential stability");
        assertThat(html.replaceAll("xmlns=\"[^\"]*\"", ""))
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("http:")
                .doesNotContain("url(http");
    }

    @Test
    void aBriefOfWhatIsOnlyTriedSaysSo() {
        visitor.post(ABOUT + "try/hold", "held", "us.press=N");
        assertThat(visitor.get(ABOUT + "brief.md").text())
                .contains("Not the case as it is written; tried here: Washington cannot keep up sanctions.");
        assertThat(visitor.get("/case/iran-2019").text()).contains("tried here: Washington cannot keep up");
    }
}
