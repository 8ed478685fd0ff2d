// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Picture.Role;
import dev.entente.brief.document.PictureInWords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureSvgTest {

    @ParameterizedTest
    @MethodSource("dev.entente.report.PictureDrawingTest#named")
    void isAFileOfItsOwnWithTitleAndWords(Picture picture) throws Exception {
        String svg = PictureSvg.svg(picture);
        Document document = Xhtml.parsed(svg);
        assertThat(document.getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(Xhtml.texts(document, "title"))
                .containsExactly(picture.caption().text());
        assertThat(Xhtml.texts(document, "desc").getFirst())
                .contains("A, " + picture.places().getFirst().title());
        assertThat(svg.replaceAll("xmlns=\"[^\"]*\"|url\\(data:[^)]*\\)", "")).doesNotContain("http", "script", "//");
        assertThat(PictureSvg.svg(picture)).isEqualTo(svg);
    }

    /** A picture without colours would still tell who moves, and what each state is. */
    @Test
    void showsEachDecisionMakerByAShapeOfItsOwn() throws Exception {
        Document document = Xhtml.parsed(PictureSvg.svg(Pictures.standoff()));
        assertThat(Xhtml.texts(document, "text"))
                .contains(
                        "today · holds",
                        "holds",
                        PictureInWords.role(Role.PASSAGE),
                        "the United States",
                        "Iran",
                        "Israel and Saudi Arabia");
        assertThat(Xhtml.texts(document, "text")).doesNotContain("Congress");
        assertThat(Xhtml.all(document, "polygon")).isNotEmpty();
        assertThat(Xhtml.all(document, "circle")).isNotEmpty();
    }

    @Test
    void everyClassIsInTheStyleSheet() throws Exception {
        Document document = Xhtml.parsed(PictureSvg.svg(Pictures.crowded()));
        List<String> classes = Xhtml.all(document, "*").stream()
                .map((Element element) -> element.getAttribute("class"))
                .flatMap(names -> List.of(names.split(" ", -1)).stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        assertThat(classes).allSatisfy(name -> assertThat(PictureSvg.styles()).contains("." + name));
    }

    @Test
    void numbersAreShort() {
        assertThat(List.of(Xml.number(1), Xml.number(0.005), Xml.number(-0.001), Xml.number(12.3456), Xml.number(100)))
                .containsExactly("1", "0.01", "0", "12.35", "100");
    }
}
