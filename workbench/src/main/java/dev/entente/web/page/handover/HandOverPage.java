// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.handover;

import dev.entente.analysis.Solution;
import dev.entente.answer.Solved;
import dev.entente.answer.Solved.Telling;
import dev.entente.app.Csv;
import dev.entente.app.SolveCsv;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.brief.section.StateGraph;
import dev.entente.brief.words.English;
import dev.entente.brief.words.StateTold;
import dev.entente.cases.Case;
import dev.entente.compose.BriefComposer;
import dev.entente.engine.FittingEngine;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Exported;
import dev.entente.exchange.Format;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.report.BriefDocx;
import dev.entente.report.BriefHtml;
import dev.entente.report.BriefPdf;
import dev.entente.report.BriefPptx;
import dev.entente.report.CaseHtml;
import dev.entente.report.Paper;
import dev.entente.report.Sheets;
import dev.entente.report.SpareFonts;
import dev.entente.stability.Concepts;
import dev.entente.web.desk.Asking;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.CommandLine;
import dev.entente.web.page.frame.RegionCase;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.play.Trail;
import dev.entente.web.page.read.OpenedCase;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import dev.entente.web.server.Response.Body;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be taken away: the brief, the case in one file, the table of states, the picture. */
public final class HandOverPage {

    /** How long a brief may take; a page has more, for what can be counted where nothing is known by then. */
    private static final Duration MOST_TIME = Duration.ofSeconds(30);

    /** The states that are told in the case in one file: those drawn, and where moves lead from them. */
    private static final int MOST_STATES = 150;

    private static final Offer PDF = new Offer("brief.pdf", "Brief as PDF", "A page and its annex, ready to print.");
    private static final Offer DOCUMENT = new Offer(
            "brief.docx", "Brief as a document", "For Word and its like (.docx), with real headings and tables.");
    private static final Offer SLIDES = new Offer(
            "brief.pptx",
            "Brief as slides",
            "For PowerPoint and its like (.pptx): the picture, and a slide for each finding, with its sources in the notes.");
    private static final Offer HTML =
            new Offer("brief.html", "Brief as a page", "One file that opens in any browser, without a network.");
    private static final Offer MARKDOWN =
            new Offer("brief.md", "Brief as Markdown", "To be worked into a text of your own.");
    private static final Offer CASE_FILE = new Offer(
            "case.yaml",
            "Case file",
            "The text as you have it here, with what it takes from a template; what is only tried is not in it.");

    private HandOverPage() {}

    /**
     * What the page shows.
     *
     * @param exports files for other programs
     * @param missing what is not offered and why, empty where all is
     */
    public record View(Shell shell, List<Offer> offers, List<Offer> exports, String missing) {
        public View {
            offers = List.copyOf(offers);
            exports = List.copyOf(exports);
        }
    }

    /** A file to save. */
    public record Offer(String path, String label, String about) {}

    public static Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        List<Offer> offers = List.of(
                PDF,
                DOCUMENT,
                SLIDES,
                HTML,
                MARKDOWN,
                new Offer(
                        "whole.html",
                        "The case in one file",
                        "The brief, the graph and the situations that matter, to click through without a network."),
                new Offer(
                        "states.csv",
                        "Table of situations",
                        "Every situation: how each party ranks it, who would leave it, and whether it holds. For a spreadsheet."),
                new Offer("graph.svg?moves=improvements", "Picture as SVG", "The graph, to be scaled and edited."),
                new Offer("graph.png?moves=improvements", "Picture as PNG", "The graph, for a slide."),
                CASE_FILE);
        return Response.page(
                Templates.html("hand-over", new View(opened.shell(Leaf.HAND_OVER), offers, exports(), "")));
    }

    /** The same of a case whose states aren't gone through. */
    public static Response counted(Request request, RegionCase opened) {
        View view = new View(
                opened.shell(Leaf.HAND_OVER),
                List.of(PDF, DOCUMENT, SLIDES, HTML, MARKDOWN, CASE_FILE),
                exports(),
                "The table of situations, the picture and the case in one file are left out. "
                        + opened.reason().sentence());
        return Response.page(Templates.html("hand-over", view));
    }

    /** A file for each ending that a case can be written with. */
    private static List<Offer> exports() {
        return Stream.of(Format.values())
                .flatMap(format -> format.endings().stream()
                        .map(ending -> new Offer(
                                "export/case" + ending, English.start(format.title()) + " (" + ending + ")", "")))
                .toList();
    }

    /** The case in another program’s format; refused where that would hold another conflict. */
    public static Response exported(Request request, Sheet sheet, Case subject, String ending) {
        Optional<Format> format = Format.of(ending);
        if (format.isEmpty()) {
            return Response.notFound("There is no such file here.");
        }
        String name = sheet.fileName() + ending.substring(ending.lastIndexOf('.'));
        return switch (Exchange.write(subject, format.get(), request.budget())) {
            case Exported.Refused(String why) -> Response.unusable(why);
            case Exported.Written(String text, var _) -> Response.download("text/plain", Body.of(text), name);
            case Exported.Tabled(List<List<String>> rows, var _)
            when ending.endsWith(".xlsx") ->
                Response.download(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        Body.of(Sheets.xlsx(rows)),
                        name);
            case Exported.Tabled(List<List<String>> rows, var _) ->
                Response.download(
                        "text/csv",
                        Body.of(Csv.text(rows, ending.endsWith(".tsv") ? Csv.Separator.TAB : Csv.Separator.COMMA)),
                        name);
        };
    }

    /** A form of the brief. */
    public enum Form {
        PDF("application/pdf", "pdf"),
        DOCUMENT("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
        HTML("text/html", "html"),
        MARKDOWN("text/markdown", "md");

        private final String type;
        private final String ending;

        Form(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        public String path() {
            return "/brief." + ending;
        }

        private Body body(Brief brief) {
            return switch (this) {
                case PDF -> Body.of(BriefPdf.pdf(brief));
                case DOCUMENT -> Body.of(BriefDocx.docx(brief, Paper.A4, SpareFonts.ofMachine()));
                case SLIDES -> Body.of(BriefPptx.pptx(brief, SpareFonts.ofMachine()));
                case HTML -> Body.of(BriefHtml.html(brief));
                case MARKDOWN -> Body.of(Markdown.of(brief));
            };
        }

        public Response answer(Request request, OpenedCase opened, Map<String, String> named) {
            Brief brief = Trail.in(brief(opened), request, opened);
            return Response.download(type, body(brief), opened.sheet().fileName() + "." + ending);
        }

        /** What can be counted, in this form. */
        public Response counted(Request request, RegionCase opened) {
            Brief brief = opened.brief(CommandLine.of(opened.sheet(), opened.subject(), opened.concept()));
            return Response.download(type, body(brief), opened.sheet().fileName() + "." + ending);
        }
    }

    /** The case in one file. */
    public static Response whole(Request request, OpenedCase opened, Map<String, String> named) {
        StateGraph graph = GraphPage.graph(request, opened);
        Set<Integer> states = new LinkedHashSet<>(graph.states());
        opened.solved().equilibria(opened.concept()).stream()
                .limit(MOST_STATES / 3)
                .forEach(states::add);
        for (int state : List.copyOf(states)) {
            told(opened, state).parties().stream()
                    .flatMap(party -> party.moves().stream())
                    .forEach(move -> {
                        states.add(move.to());
                        move.answer().forEach(step -> states.add(step.to()));
                    });
        }
        List<StateTold> told = states.stream()
                .limit(MOST_STATES)
                .map(state -> told(opened, state))
                .toList();
        String html = CaseHtml.html(brief(opened), graph, told);
        return Response.download("text/html", Body.of(html), opened.sheet().fileName() + "-case.html");
    }

    /** The table of states. */
    public static Response states(Request request, OpenedCase opened, Map<String, String> named) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Solution solution = Solution.of(
                opened.subject(),
                new FittingEngine.Listed(opened.solved().engine()),
                Concepts.usual(),
                request.budget());
        if (!solution.decided()) {
            throw new BudgetSpent(); // a table is whole or none
        }
        SolveCsv.print(opened.subject(), Solved.of(solution, Telling.WHOLE), out);
        out.flush();
        return Response.download(
                "text/csv", Body.of(text.toString()), opened.sheet().fileName() + "-states.csv");
    }

    /** The text of the case file, what it extends taken in. */
    public static Response text(Workplace workplace, Sheet sheet) {
        Body text = Body.of(workplace.source(sheet).text());
        return Response.download("application/yaml", text, sheet.fileName() + ".yaml");
    }

    private static StateTold told(OpenedCase opened, int state) {
        return StateTold.of(opened.subject(), opened.solved().engine(), opened.concept(), state);
    }

    private static Brief brief(OpenedCase opened) {
        return opened.marked(opened.solved().brief(opened.concept()).orElseGet(() -> composed(opened)));
    }

    private static Brief composed(OpenedCase opened) {
        Map<String, Case> variants = opened.source()
                .otherVariants(
                        opened.subject().basis().variant(),
                        opened.sheet().content().changes());
        Budget budget = Asking.share(MOST_TIME);
        return new BriefComposer(opened.subject(), opened.solved().engine(), opened.concept(), opened.runner(), budget)
                .compose(variants, CommandLine.of(opened.sheet(), opened.subject(), opened.concept()), _ -> {});
    }
}
