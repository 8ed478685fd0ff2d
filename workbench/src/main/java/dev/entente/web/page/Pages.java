// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page;

import dev.entente.brief.document.Section;
import dev.entente.report.Fragments;
import dev.entente.web.desk.Inquiries;
import dev.entente.web.desk.Jobs;
import dev.entente.web.desk.OtherFiles;
import dev.entente.web.desk.Saving;
import dev.entente.web.page.ask.AskPage;
import dev.entente.web.page.compare.ComparePage;
import dev.entente.web.page.frame.LimitPage;
import dev.entente.web.page.frame.RegionCase;
import dev.entente.web.page.frame.SavePages;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.TextPage;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.handover.GraphPage;
import dev.entente.web.page.handover.HandOverPage;
import dev.entente.web.page.newcase.NewCasePages;
import dev.entente.web.page.newcase.NewFiles;
import dev.entente.web.page.play.PlayPage;
import dev.entente.web.page.read.BriefPage;
import dev.entente.web.page.read.EvidencePage;
import dev.entente.web.page.read.GalleryPage;
import dev.entente.web.page.read.OpenedCase;
import dev.entente.web.page.read.SignalPage;
import dev.entente.web.page.read.StatePage;
import dev.entente.web.page.read.StatesPage;
import dev.entente.web.page.tryout.HistoryActions;
import dev.entente.web.page.tryout.TryActions;
import dev.entente.web.page.write.CardsPage;
import dev.entente.web.page.write.OrderPage;
import dev.entente.web.page.write.WriteActions;
import dev.entente.web.page.write.WritePage;
import dev.entente.web.server.Assets;
import dev.entente.web.server.Response;
import dev.entente.web.server.RoutingTable;
import java.time.Duration;
import java.util.List;

/** Which page answers what. */
public final class Pages {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    /** For how long a question may be computed. */
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    private Pages() {}

    /** All pages of a workbench. */
    public static RoutingTable routes(Workplace workplace) {
        RoutingTable routes = new RoutingTable();
        Assets assets = assets();
        routes.get("/assets/{name}", (request, named) -> assets.answer(named.getOrDefault("name", "")));
        routes.get("/", new GalleryPage(workplace)::answer);
        BriefPage brief = new BriefPage(new Jobs<>(workplace.workers(), MOST_TIME));
        about(routes, workplace, "", brief::answer, BriefPage::counted);
        routes.post("/case/{case}/brief", workplace.onSheet(OpenedCase.page(workplace, brief::act)));
        about(routes, workplace, "/states", StatesPage::answer);
        about(routes, workplace, "/state/{state}", StatePage::answer);
        about(routes, workplace, "/found", GalleryPage::found, GalleryPage::counted);
        about(routes, workplace, "/play", PlayPage::answer);
        about(routes, workplace, "/graph", GraphPage::answer);
        about(routes, workplace, "/graph.svg", GraphPage::svg);
        about(routes, workplace, "/graph.png", GraphPage::png);
        TryActions.add(routes, workplace);
        handOver(routes, workplace);
        questions(routes, workplace);
        routes.post("/case/{case}/undo", workplace.onSheet(HistoryActions::undo));
        routes.post("/case/{case}/redo", workplace.onSheet(HistoryActions::redo));
        routes.post("/case/{case}/go", workplace.onSheet(HistoryActions::go));
        routes.post("/case/{case}/look", workplace.onSheet(HistoryActions::look));
        Saving saving = new Saving(workplace.shelf());
        writing(routes, workplace, saving);
        making(routes, workplace, saving);
        return routes;
    }

    private static void handOver(RoutingTable routes, Workplace workplace) {
        about(routes, workplace, "/hand-over", HandOverPage::answer, HandOverPage::counted);
        for (HandOverPage.Form form : HandOverPage.Form.values()) {
            about(routes, workplace, form.path(), form::answer, form::counted);
        }
        about(routes, workplace, "/whole.html", HandOverPage::whole);
        about(routes, workplace, "/states.csv", HandOverPage::states);
        routes.get(
                "/case/{case}/export/{file}",
                (request, named) -> workplace
                        .onCase((asked, sheet, subject) ->
                                HandOverPage.exported(asked, sheet, subject, named.getOrDefault("file", "")))
                        .answer(request, named));
        routes.get("/case/{case}/case.yaml", workplace.onCase((_, sheet, _) -> HandOverPage.text(workplace, sheet)));
    }

    private static void making(RoutingTable routes, Workplace workplace, Saving saving) {
        NewFiles files = new NewFiles(workplace, saving);
        NewCasePages steps = new NewCasePages(workplace, files);
        routes.get("/new", files::start);
        routes.post("/new/starter", files::starter);
        routes.post("/new/copy", files::copy);
        routes.post("/new/file", files::bring);
        routes.get("/new/check", steps::check);
        routes.get("/new/{step}", steps::show);
        routes.post("/new/{step}", steps::take);
    }

    private static void writing(RoutingTable routes, Workplace workplace, Saving saving) {
        SavePages save = new SavePages(workplace, saving);
        WritePage write = new WritePage(workplace);
        routes.get("/case/{case}/write", workplace.onSheet(write::answer));
        routes.post(
                "/case/{case}/write",
                workplace.onSheet(new WriteActions(write, new OtherFiles(workplace.shelf()))::change));
        routes.get("/case/{case}/write/check", workplace.onSheet(write::check));
        CardsPage cards = new CardsPage(workplace);
        routes.get("/case/{case}/write/cards", workplace.onSheet(cards::answer));
        routes.post("/case/{case}/write/cards", workplace.onSheet(cards::take));
        OrderPage order = new OrderPage(workplace, new Inquiries(workplace.workers(), MOST_TIME));
        routes.get("/case/{case}/write/order", workplace.onSheet(order::answer));
        routes.post("/case/{case}/write/order", workplace.onSheet(order::take));
        routes.get("/case/{case}/write/text", workplace.onSheet(TextPage::answer));
        routes.post("/case/{case}/write/text", workplace.onSheet(save::text));
        routes.post("/case/{case}/save", workplace.onSheet(save::save));
        routes.post("/case/{case}/save/copy", workplace.onSheet(save::copy));
        routes.post("/case/{case}/save/theirs", workplace.onSheet(save::theirs));
    }

    private static void questions(RoutingTable routes, Workplace workplace) {
        Jobs<List<Section>> jobs = new Jobs<>(workplace.workers(), MOST_TIME);
        AskPage ask = new AskPage(workplace, jobs);
        routes.get("/case/{case}/ask", workplace.onCase(ask::answer));
        routes.post("/case/{case}/ask", workplace.onCase(ask::act));
        EvidencePage evidence = new EvidencePage(jobs, workplace.runner());
        routes.get("/case/{case}/evidence", workplace.onCase(evidence::answer));
        routes.post("/case/{case}/evidence", workplace.onCase(evidence::act));
        routes.get("/case/{case}/signal", workplace.onCase(SignalPage::answer));
        ComparePage compare = new ComparePage(workplace, new Jobs<>(workplace.workers(), MOST_TIME));
        routes.get("/compare", compare::answer);
        routes.post("/compare", compare::act);
        routes.get("/compare/brief.pdf", compare::pdf);
        routes.get("/compare/brief.html", compare::html);
        routes.get("/compare/brief.md", compare::markdown);
    }

    /** A page that needs a list of states; where there is none, one that says so is shown in its place. */
    private static void about(RoutingTable routes, Workplace workplace, String what, OpenedCase.Told page) {
        about(routes, workplace, what, page, LimitPage::answer);
    }

    private static void about(
            RoutingTable routes, Workplace workplace, String what, OpenedCase.Told page, RegionCase.Told counted) {
        routes.get("/case/{case}" + what, workplace.onSheet(OpenedCase.page(workplace, page, counted)));
    }

    private static Assets assets() {
        Assets assets = new Assets();
        assets.addText("report.css", Fragments.styles());
        assets.add("workbench.css", "/dev/entente/web/workbench.css");
        assets.add("workbench.js", "/dev/entente/web/workbench.js");
        assets.add("map.js", "/dev/entente/web/map.js");
        assets.add("write.js", "/dev/entente/web/write.js");
        assets.add("kept.js", "/dev/entente/web/kept.js");
        assets.add("cards.js", "/dev/entente/web/cards.js");
        assets.add("try.js", "/dev/entente/web/try.js");
        assets.add("statement.js", "/dev/entente/web/statement.js");
        assets.add("bring.js", "/dev/entente/web/bring.js");
        assets.add("icon.svg", "/dev/entente/web/icon.svg");
        assets.add("htmx.js", HTMX);
        return assets;
    }

    /** A page that says why something can't be answered. */
    public static String refusal(Response.Refusal refusal) {
        return Templates.html("refusal", refusal);
    }
}
