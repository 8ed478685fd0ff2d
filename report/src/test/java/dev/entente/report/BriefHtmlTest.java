// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Want;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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

    /** One sentence of a want that the annex has, one of a situation that it has, and one of what it hasn't. */
    private static Brief lookedUp() {
        Want cover = new Want(0, 2);
        List<Sentence> said = List.of(
                Sentence.of(
                        Sentence.name("Cover at home", cover) + ": relief would break it.",
                        new Finding.KeptByWant(0, 3, 2, List.of())),
                Sentence.of("Tehran has no move.", new Finding.CannotMove(1, 3)),
                Sentence.of("No step leads there.", new Finding.CannotMove(4, 8)),
                Sentence.computed("Said of nothing."));
        Block.Table table = new Block.Table(
                List.of("Party", "Want", "Formula", "Source"),
                List.of(
                        cells("The standoff", "sanctions", "every concept", "YN"),
                        cells("Washington", "2. " + Sentence.name("cover at home"), "reward implies not block", "")),
                List.of(new Entry.OfState(3), new Entry.OfWant(cover)));
        return new Brief(
                "T",
                "",
                Sentence.computed("S"),
                said.subList(0, 1),
                List.of(
                        new Section("Why?", List.of(new Block.Bullets(List.of(said)))),
                        new Section("Why", List.of(new Block.Paragraph(said))),
                        new Section("The annex’s rows", List.of(table), Section.Weight.NOTES)));
    }

    private static List<Sentence> cells(String... texts) {
        return Stream.of(texts).map(Sentence::of).toList();
    }

    @Test
    void theNameOfAWantShowsItsFormulaAndItsSource() throws Exception {
        Document page = Xhtml.parsed(BriefHtml.html(lookedUp()));
        List<Element> names = Xhtml.all(page, "em").stream()
                .filter(name -> name.getAttribute("class").equals("name named-want"))
                .toList();
        assertThat(names).hasSize(3).extracting(Xhtml::text).containsOnly("Cover at home");
        for (Element name : names) {
            Element gloss = (Element) name.getNextSibling();
            assertThat(gloss.getAttribute("id")).isEqualTo(name.getAttribute("aria-describedby"));
            assertThat(Xhtml.text(gloss)).isEqualTo("As a formula: reward implies not blockRests on: no source given");
        }
        assertThat(Markup.of(lookedUp(), (_, _) -> ""))
                .contains("<em class=\"name\">Cover at home:</em>")
                .doesNotContain("gloss", "<a ");
    }

    @Test
    void aSentenceOfFindingsLeadsToWhatExplainsIt() throws Exception {
        Document page = Xhtml.parsed(BriefHtml.html(lookedUp()));
        Element item = Xhtml.all(page, "li").getFirst();
        assertThat(links(item)).containsExactly("#want-1-2 cover at home", "#situation-3 The standoff");
        assertThat(Xhtml.text(item)).endsWith("has no move. No step leads there.↓ Said of nothing.");
        assertThat(links(Xhtml.all(page, "p").get(2))).containsExactly("#want-1-2 cover at home");
    }

    private static List<String> links(Element element) {
        return Xhtml.all(element.getOwnerDocument(), "a").stream()
                .filter(link -> (element.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0)
                .map(link -> link.getAttribute("href")
                        + link.getAttribute("aria-label").replace("Explained under:", ""))
                .toList();
    }

    @Test
    void headingsAreCalledByWhatTheySay() {
        assertThat(Markup.headings(lookedUp().sections()))
                .containsExactly("section-why", "section-why--2", "section-the-annex-s-rows");
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
