// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.Version;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Section;
import dev.entente.cases.Case;
import dev.entente.report.Fragments;
import dev.entente.report.PictureSvg;
import dev.entente.web.page.frame.RegionCase;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Tab;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import dev.entente.web.server.Response.Body;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case in short: where it rests, what could hold instead, what stands between. */
public final class OverviewPage {

    private OverviewPage() {}

    /** What the page shows; {@code bottomLine}, {@code picture} and {@code sections} are markup; {@code open}: something is not known; {@code listed}: states can be gone through. */
    public record View(
            Shell shell,
            String title,
            String question,
            String standing,
            String bottomLine,
            String picture,
            String sections,
            boolean open,
            boolean listed) {}

    public static Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        return answer(brief(opened), opened.shell(Tab.OVERVIEW), opened.subject(), true);
    }

    /** The same of what can be counted. */
    public static Response counted(Request request, RegionCase opened) {
        return answer(opened.brief(""), opened.shell(Tab.OVERVIEW), opened.subject(), false);
    }

    private static Response answer(Brief brief, Shell shell, Case subject, boolean listed) {
        List<Section> told = brief.sections().stream()
                .filter(section -> section.weight() == Section.Weight.MAIN)
                .toList();
        List<Section> text = told.stream()
                .filter(section -> section.blocks().stream().noneMatch(Block.Figure.class::isInstance))
                .toList();
        String picture =
                picture(brief).map(shown -> Fragments.picture(shown, "picture")).orElse("");
        return Response.page(Templates.html(
                "overview",
                new View(
                        shell,
                        brief.title(),
                        brief.question(),
                        brief.standing().text(),
                        Fragments.sentences(brief.bottomLine()),
                        picture,
                        Fragments.sections(text, "short-"),
                        !subject.situation().unknowns().none(),
                        listed)));
    }

    /** The picture alone, for the case's card in the gallery. */
    public static Response picture(Request request, OpenedCase opened, Map<String, String> named) {
        return picture(brief(opened))
                .map(shown -> Response.shown("image/svg+xml", Body.of(PictureSvg.svg(shown))))
                .orElseGet(OverviewPage::nothingToDraw);
    }

    /** There is no picture of what is counted. */
    public static Response noPicture(Request request, RegionCase opened) {
        return nothingToDraw();
    }

    private static Response nothingToDraw() {
        return Response.notFound("There is nothing to draw.");
    }

    private static Brief brief(OpenedCase opened) {
        return opened.marked(Briefs.of(
                opened.solved().findings(opened.concept()), Optional.empty(), Optional.empty(), "", Version.running()));
    }

    private static Optional<Illustration> picture(Brief brief) {
        return brief.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).shown())
                .findFirst();
    }
}
