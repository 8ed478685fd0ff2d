// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Voice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BriefHtmlTest {

    private static final Brief BRIEF = SampleBrief.iran();

    private final String html = BriefHtml.html(BRIEF);
    private final Document document;

    BriefHtmlTest() throws Exception {
        document = Xhtml.parsed(html);
    }

    @Test
    void saysEverySentenceInOrder() {
        String text = Xhtml.text(Xhtml.all(document, "main").getFirst());
        int from = 0;
        for (Sentence sentence : Attribution.sentences(BRIEF).toList()) {
            int at = text.indexOf(sentence.text(), from);
            assertThat(at).as(sentence.text()).isNotNegative();
            from = at + sentence.text().length();
        }
    }

    @Test
    void hasOneTitleAndAHeadingPerSection() {
        assertThat(Xhtml.texts(document, "title").getFirst()).isEqualTo(BRIEF.title());
        assertThat(Xhtml.texts(document, "h1")).containsExactly(BRIEF.title());
        assertThat(Xhtml.texts(document, "h2"))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("In short"), BRIEF.sections().stream().map(Section::heading))
                        .toList());
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void needsNothingFromOutside() {
        assertThat(Xhtml.all(document, "script")).isEmpty();
        assertThat(Xhtml.all(document, "link")).isEmpty();
        assertThat(html.replaceAll("xmlns=\"[^\"]*\"|url\\(data:[^)]*\\)", ""))
                .doesNotContain("http:", "https:", "//", "@import", " src=");
        assertThat(html).doesNotContainPattern("url\\((?!data:)");
    }

    @Test
    void setsTheAnalystsWordsAndNoOthersInItalicsAndSaysSo() {
        String legend = Attribution.legend(BRIEF).orElseThrow();
        String rest = String.join(" ", Xhtml.texts(document, "em"));
        for (Sentence sentence : Attribution.sentences(BRIEF).toList()) {
            if (sentence.voice() == Voice.ANALYST) {
                assertThat(rest).contains(sentence.text());
                rest = rest.replace(sentence.text(), "");
            }
        }
        assertThat(rest.replace(BRIEF.question(), "").strip()).isEqualTo("In italics");
        assertThat(Xhtml.text(Xhtml.all(document, "main").getFirst())).contains(legend);
    }

    @Test
    void tablesHaveHeadersWithScopeInAFrameThatScrolls() {
        assertThat(Xhtml.all(document, "table")).hasSize(2);
        assertThat(Xhtml.all(document, "th"))
                .allMatch(header -> List.of("col", "row").contains(header.getAttribute("scope")));
        assertThat(Xhtml.all(document, "table"))
                .map(table -> (Element) table.getParentNode())
                .allMatch(frame -> frame.getAttribute("class").startsWith("scroll") && frame.hasAttribute("tabindex"));
    }

    @Test
    void picturesHaveACaptionATitleAndWords() {
        assertThat(Xhtml.texts(document, "figcaption"))
                .containsExactly(Pictures.standoff().caption().text());
        assertThat(Xhtml.all(document, "svg"))
                .hasSize(2)
                .allMatch(svg -> svg.getAttribute("role").equals("img"));
        assertThat(Xhtml.texts(document, "desc"))
                .allMatch(text -> text.contains("A → D: the United States and Iran together; both gain"));
    }

    @Test
    void idsAreUniqueAndLabelsLeadSomewhere() {
        List<String> ids = Xhtml.all(document, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Xhtml.all(document, "*").stream()
                        .flatMap(element -> Stream.of(
                                element.getAttribute("aria-labelledby").split(" ", -1)))
                        .filter(id -> !id.isEmpty()))
                .isSubsetOf(ids);
    }

    @Test
    void oddTextIsTextStill() throws Exception {
        String odd = "<b> & \"quotes\" </style> ]]> \u0000\u0007 𝒮 é";
        Sentence sentence = Sentence.computed(odd);
        Brief brief = new Brief(
                odd,
                odd,
                sentence,
                List.of(),
                List.of(new Section(odd, List.of(new Block.Paragraph(List.of(sentence)), new Block.Command(odd)))));
        Document page = Xhtml.parsed(BriefHtml.html(brief));
        assertThat(Xhtml.texts(page, "h1")).containsExactly("<b> & \"quotes\" </style> ]]> 𝒮 é");
        assertThat(Xhtml.texts(page, "pre")).containsExactly("<b> & \"quotes\" </style> ]]> 𝒮 é");
    }

    @Test
    void theSameBriefGivesTheSamePage() {
        assertThat(BriefHtml.html(SampleBrief.iran())).isEqualTo(html);
    }
}
