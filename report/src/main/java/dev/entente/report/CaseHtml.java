// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Entry;
import dev.entente.brief.section.StateGraph;
import dev.entente.brief.words.Explained;
import dev.entente.brief.words.StateTold;
import dev.entente.finding.Finding;
import dev.entente.report.Fragments.Beside;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case as one file that opens without a network: the brief, the graph of the states that matter, and every state told,
 * each a click away. Links alone do it; there is no script in it.
 */
public final class CaseHtml {

    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, StateTold> there = new LinkedHashMap<>();

    private CaseHtml(List<StateTold> states) {
        states.forEach(told -> there.put(told.state(), told));
    }

    /** Links to the states told in full, and else into the annex. */
    private record ToStates(Pointers pointers, Map<Integer, StateTold> there) implements Beside {

        @Override
        public String sentence(List<Finding> findings) {
            return findings.stream()
                    .flatMap(finding -> Explained.by(finding).stream())
                    .map(this::entry)
                    .filter(link -> !link.isEmpty())
                    .findFirst()
                    .orElseGet(() -> pointers.sentence(findings));
        }

        @Override
        public String entry(Entry entry) {
            return entry instanceof Entry.OfState(int state) && there.containsKey(state)
                    ? Pointers.link(address(state), there.get(state).title())
                    : "";
        }
    }

    /**
     * The whole file.
     *
     * @param states those that can be opened, in the order listed
     */
    @SuppressWarnings("exports") // for the workbench, which the core exports pieces of a brief to
    public static String html(Brief brief, StateGraph graph, List<StateTold> states) {
        CaseHtml html = new CaseHtml(states);
        html.graph(graph);
        html.list(states);
        states.forEach(html::state);
        return BriefHtml.page(
                brief.title(),
                BriefHtml.styles() + BriefHtml.sheet("case.css"),
                BriefHtml.body(brief, new ToStates(new Pointers(Lookup.of(brief)), html.there))
                        + "<div class=\"states\">\n" + html.out + "</div>\n");
    }

    private void graph(StateGraph graph) {
        List<String> addresses = graph.states().stream().map(CaseHtml::address).toList();
        out.append("<section id=\"states\" aria-labelledby=\"states-heading\">\n");
        out.append("<h2 id=\"states-heading\">The situations, one by one</h2>\n");
        out.append("<figure>\n" + PictureSvg.linked(graph.picture(), addresses, "graph") + "<figcaption>"
                + Xml.escaped(graph.picture().caption().text()) + "</figcaption>\n</figure>\n");
    }

    private void list(List<StateTold> states) {
        out.append("<ul class=\"list\">\n");
        for (StateTold told : states) {
            String labels =
                    told.labels().isEmpty() ? "" : " <small>" + text(String.join(" · ", told.labels())) + "</small>";
            out.append("<li><a href=\"" + address(told.state()) + "\">" + text(told.title()) + "</a>, "
                    + (told.holds() ? "holds" : "does not hold") + labels + "<br /><small>"
                    + text(String.join("; ", told.lines())) + "</small></li>\n");
        }
        out.append("</ul>\n</section>\n");
    }

    private void state(StateTold told) {
        String id = address(told.state()).substring(1);
        out.append("<section class=\"state\" id=\"" + id + "\" aria-labelledby=\"" + id + "-heading\">\n");
        out.append("<h2 id=\"" + id + "-heading\">" + text(told.title()) + "</h2>\n");
        if (!told.labels().isEmpty()) {
            out.append("<p class=\"standing\">" + text(String.join(" · ", told.labels())) + "</p>\n");
        }
        bullets(told.lines());
        out.append("<p><strong>" + text(told.verdict()) + "</strong></p>\n");
        told.parties().forEach(this::party);
        out.append("<p class=\"standing\"><a href=\"#states\">All situations</a></p>\n</section>\n");
    }

    private void party(StateTold.Party party) {
        out.append("<h3>" + text(party.heading()) + "</h3>\n");
        party.reasons().forEach(reason -> out.append("<p>" + text(reason) + "</p>\n"));
        if (!party.moves().isEmpty()) {
            out.append("<ol>\n");
            for (StateTold.Move move : party.moves()) {
                out.append("<li>" + link(move.change(), move.to()) + answer(move) + "</li>\n");
            }
            out.append("</ol>\n");
        }
    }

    private String answer(StateTold.Move move) {
        if (move.answer().isEmpty()) {
            return ": nothing the others do takes the gain away";
        }
        StringBuilder steps = new StringBuilder(", answered by");
        for (StateTold.Answering step : move.answer()) {
            steps.append(" " + text(step.mover()) + ": " + link(step.change(), step.to()) + ".");
        }
        return steps.toString();
    }

    private String link(String words, int state) {
        return there.containsKey(state) ? "<a href=\"" + address(state) + "\">" + text(words) + "</a>" : text(words);
    }

    private void bullets(List<String> lines) {
        out.append("<ul>\n");
        lines.forEach(line -> out.append("<li>" + text(line) + "</li>\n"));
        out.append("</ul>\n");
    }

    private static String address(int state) {
        return "#state-" + state;
    }

    private static String text(String text) {
        return Xml.escaped(text);
    }
}
