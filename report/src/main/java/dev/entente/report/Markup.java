// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.report.Fragments.Beside;
import dev.entente.report.Lookup.Gloss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The body of a brief as XHTML, the same for screens and for PDF; how it looks is the style sheets' affair. */
final class Markup {

    /** How a medium shows the picture with this number, counted from 1. */
    interface Figures {
        String figure(Illustration shown, int number);
    }

    /** Tables of so many rows stay on one page. */
    private static final int SHORT = 3;

    private final Figures figures;
    private final String ids;
    private final boolean sized;
    private final Lookup lookup;
    private final Beside beside;
    private final StringBuilder out = new StringBuilder();
    private int pictures;
    private int tables;
    private int glosses;
    private boolean looksUp;

    /**
     * @param ids begins every id
     * @param sized whether the widths of columns are set in the markup
     * @param lookup where the formulas and sources of wants stand that are shown at their names
     */
    private Markup(Figures figures, String ids, boolean sized, Lookup lookup, Beside beside) {
        this.figures = figures;
        this.ids = ids;
        this.sized = sized;
        this.lookup = lookup;
        this.beside = beside;
    }

    /** A whole brief, for paper. */
    static String of(Brief brief, Figures figures) {
        return of(brief, figures, Lookup.NONE, Fragments.NOTHING);
    }

    /** A whole brief, for screens. */
    static String of(Brief brief, Figures figures, Lookup lookup, Beside beside) {
        Markup markup = new Markup(figures, "", true, lookup, beside);
        markup.brief(brief);
        return markup.out.toString();
    }

    /** Sections alone, for a page with a style sheet of its own that allows no styles in the markup. */
    static String of(List<Section> sections, String ids, Figures figures) {
        return of(sections, ids, figures, Lookup.NONE, Fragments.NOTHING);
    }

    /** As {@link #of(List, String, Figures)}, with what stands behind its sentences. */
    static String of(List<Section> sections, String ids, Figures figures, Lookup lookup, Beside beside) {
        Markup markup = new Markup(figures, ids, false, lookup, beside);
        markup.sections(sections);
        return markup.out.toString();
    }

    /** Sentences that run on, without a paragraph around them. */
    static String sentences(List<Sentence> sentences) {
        return sentences(sentences, "", Lookup.NONE, Fragments.NOTHING);
    }

    /** As {@link #sentences(List)}, with what stands behind them. */
    static String sentences(List<Sentence> sentences, String ids, Lookup lookup, Beside beside) {
        return new Markup((_, _) -> "", ids, false, lookup, beside).text(sentences);
    }

    private void brief(Brief brief) {
        out.append("<main>\n<header>\n");
        line("h1", "", Xml.escaped(brief.title()));
        if (!brief.question().isBlank()) {
            line("p", "question", analyst(Xml.escaped(brief.question())));
        }
        line("p", "standing", text(List.of(brief.standing())));
        Attribution.legend(brief).ifPresent(legend -> line("p", "voices", voices(legend)));
        out.append("</header>\n");
        if (!brief.bottomLine().isEmpty()) {
            out.append("<section class=\"bottom-line\" aria-labelledby=\"bottom-line\">\n");
            out.append("<h2 id=\"bottom-line\">In short</h2>\n");
            line("p", "", text(brief.bottomLine()));
            out.append("</section>\n");
        }
        sections(brief.sections());
        out.append("</main>\n");
    }

    private void sections(List<Section> sections) {
        List<String> names = headings(sections);
        boolean annex = false;
        for (int i = 0; i < sections.size(); i++) {
            boolean notes = sections.get(i).weight() != Section.Weight.MAIN;
            if (notes && !annex && i > 0) {
                out.append("<h2 class=\"annex\" id=\"" + ids + "annex\">Annex</h2>\n");
            }
            annex |= notes;
            looksUp = notes;
            section(sections.get(i), ids + names.get(i), notes ? "h3" : "h2");
        }
    }

    /** The ids of sections, made from their headings: "section-why-the-standoff-holds". */
    static List<String> headings(List<Section> sections) {
        List<String> names = new ArrayList<>();
        for (Section section : sections) {
            String words = section.heading().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String name = "section-" + words.replaceAll("^-|-$", "");
            long before = names.stream().filter(other -> other.equals(name)).count();
            names.add(before == 0 ? name : name + "--" + (before + 1));
        }
        return names;
    }

    /** The words that name the italics are set in them. */
    private static String voices(String legend) {
        int colon = legend.indexOf(':');
        return colon < 0
                ? Xml.escaped(legend)
                : analyst(Xml.escaped(legend.substring(0, colon))) + "<span>" + Xml.escaped(legend.substring(colon))
                        + "</span>";
    }

    private void section(Section section, String id, String heading) {
        boolean form = section.blocks().stream().anyMatch(Block::isForm);
        String kind = switch (section.weight()) {
            case NOTES -> " class=\"notes\"";
            case APART -> " class=\"notes apart\"";
            case MAIN -> form ? " class=\"to-fill\"" : "";
        };
        out.append("<section" + kind + " aria-labelledby=\"" + id + "\">\n");
        out.append("<" + heading + " id=\"" + id + "\">" + Xml.escaped(section.heading()) + "</" + heading + ">\n");
        section.blocks().forEach(block -> block(block, id));
        out.append("</section>\n");
    }

    private void block(Block block, String section) {
        switch (block) {
            case Block.Paragraph paragraph -> line("p", "", text(paragraph.sentences()));
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Table table -> table(table, section);
            case Block.Figure figure -> figure(figure.shown());
            case Block.Command command ->
                out.append("<pre class=\"command\"><code>")
                        .append(Xml.escaped(command.line()))
                        .append("</code></pre>\n");
        }
    }

    private void bullets(Block.Bullets bullets) {
        out.append("<ul>\n");
        bullets.items().forEach(item -> line("li", "", text(item)));
        out.append("</ul>\n");
    }

    /** A wide table scrolls in its own frame, which the keyboard can reach. */
    private void table(Block.Table table, String section) {
        tables++;
        String size = (table.rows().size() <= SHORT ? " short" : "") + (table.isForm() ? " form" : "");
        out.append("<div class=\"scroll columns-" + table.header().size() + size + "\" role=\"region\" tabindex=\"0\"");
        out.append(" aria-labelledby=\"" + section + " " + ids + "table-" + tables + "\">\n");
        out.append("<table id=\"" + ids + "table-" + tables + "\">\n");
        if (sized) {
            out.append("<colgroup>");
            Columns.shares(table).forEach(share -> out.append("<col style=\"width:" + share + "%\" />"));
            out.append("</colgroup>\n");
        }
        out.append("<thead>\n<tr>");
        table.header().forEach(title -> out.append("<th scope=\"col\">" + Xml.escaped(title) + "</th>"));
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (int i = 0; i < table.rows().size(); i++) {
            row(
                    table.rows().get(i),
                    table.entries().isEmpty()
                            ? Optional.empty()
                            : Optional.of(table.entries().get(i)));
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void row(List<Sentence> cells, Optional<Entry> entry) {
        out.append(entry.map(told -> "<tr id=\"" + ids + told.id() + "\">").orElse("<tr>"));
        for (int i = 0; i < cells.size(); i++) {
            String text = text(List.of(cells.get(i)));
            out.append(
                    i == 0
                            ? "<th scope=\"row\">" + text
                                    + entry.map(beside::entry).orElse("") + "</th>"
                            : "<td>" + text + "</td>");
        }
        out.append("</tr>\n");
    }

    private void figure(Illustration shown) {
        pictures++;
        out.append("<figure>\n").append(figures.figure(shown, pictures));
        line("figcaption", "", text(List.of(shown.caption())));
        out.append("</figure>\n");
    }

    /** Sentences one after the other; neighbours in the analyst's voice stand together. */
    private String text(List<Sentence> sentences) {
        boolean mixed = sentences.stream().anyMatch(Markup::emphatic)
                || sentences.stream().map(Sentence::voice).distinct().count() > 1;
        List<String> behind = behind(sentences);
        StringBuilder text = new StringBuilder();
        for (int from = 0, to; from < sentences.size(); from = to) {
            Voice voice = sentences.get(from).voice();
            to = from + 1;
            while (to < sentences.size() && sentences.get(to).voice() == voice) {
                to++;
            }
            String part = IntStream.range(from, to)
                    .mapToObj(i -> runs(sentences.get(i), mixed) + behind.get(i))
                    .collect(Collectors.joining(" "));
            text.append(from == 0 ? "" : " ");
            text.append(voice == Voice.ANALYST && !part.isBlank() ? analyst(part) : part);
        }
        return text.toString();
    }

    /** What stands behind each sentence; of neighbours that would have the same it stands behind the last. */
    private List<String> behind(List<Sentence> sentences) {
        List<String> behind = new ArrayList<>(sentences.stream()
                .map(sentence -> looksUp ? "" : beside.sentence(sentence.findings()))
                .toList());
        for (int i = 0; i + 1 < behind.size(); i++) {
            if (behind.get(i).equals(behind.get(i + 1))) {
                behind.set(i, "");
            }
        }
        return behind;
    }

    private static boolean emphatic(Sentence sentence) {
        return sentence.runs().stream().anyMatch(run -> run.emphasis() != Emphasis.NONE);
    }

    private String runs(Sentence sentence, boolean mixed) {
        List<Run> runs = lookup.equals(Lookup.NONE) ? joined(sentence.runs()) : sentence.runs();
        return runs.stream().map(run -> run(run, mixed)).collect(Collectors.joining());
    }

    /** With the marks beside a name in the name’s box: between boxes the PDF library breaks lines, even before a comma. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>(runs);
        for (int k = 0; k + 1 < joined.size(); k++) {
            Run one = joined.get(k);
            Run next = joined.get(k + 1);
            String both = one.text() + next.text();
            int cut = one.text().length();
            if (one.emphasis() == Emphasis.NONE
                    && next.emphasis() == Emphasis.NAME
                    && one.text().endsWith("(")) {
                cut--;
            } else if (one.emphasis() == Emphasis.NAME && next.emphasis() == Emphasis.NONE) {
                cut += next.text().length()
                        - next.text().replaceFirst("^[,.;:)]+", "").length();
            }
            joined.set(k, new Run(both.substring(0, cut), one.emphasis(), one.want()));
            joined.set(k + 1, new Run(both.substring(cut), next.emphasis(), next.want()));
        }
        return joined;
    }

    /** Among others a plain run has a box of its own too: the PDF library writes bare text before all boxes. */
    private String run(Run run, boolean mixed) {
        String text = Xml.escaped(run.text());
        return switch (run.emphasis()) {
            case NONE -> mixed ? "<span>" + text + "</span>" : text;
            case STRONG -> "<strong>" + text + "</strong>";
            case NAME ->
                run.want()
                        .filter(_ -> !looksUp)
                        .flatMap(lookup::gloss)
                        .map(gloss -> glossed(text, gloss))
                        .orElse("<em class=\"name\">" + text + "</em>");
            case LIGHT -> "<small>" + text + "</small>";
            case CODE -> "<code>" + text + "</code>";
        };
    }

    /** The name of a want, at which its formula and its source are shown to who points at it, taps it or comes to it by keyboard. */
    private String glossed(String name, Gloss gloss) {
        String id = ids + "gloss-" + ++glosses;
        String source = gloss.source().isEmpty() ? "no source given" : gloss.source();
        return "<span class=\"of-want\"><em class=\"name named-want\" tabindex=\"0\" role=\"button\" aria-describedby=\""
                + id
                + "\">" + name + "</em><span class=\"gloss\" id=\"" + id + "\"><span>As a formula: </span><code>"
                + Xml.escaped(gloss.formula()) + "</code><br /><span>Rests on: " + Xml.escaped(source)
                + "</span></span></span>";
    }

    private static String analyst(String markup) {
        return "<em class=\"analyst\">" + markup + "</em>";
    }

    private void line(String tag, String style, String content) {
        String open = style.isEmpty() ? tag : tag + " class=\"" + style + "\"";
        out.append("<" + open + ">").append(content).append("</" + tag + ">\n");
    }
}
