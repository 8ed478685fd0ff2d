// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.brief.words.English;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.limits.LimitExceeded;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.Arrays;

/** In the place of what needs a list of states that there is not: why, and what can be asked all the same. */
public final class LimitPage {

    private LimitPage() {}

    /** What the page shows: the limit that was met, and addresses. */
    public record View(Shell shell, String limit, String brief, String ask, String evidence, String write) {}

    /** A limit that was met while a page was computed. */
    public static Response answer(Workplace workplace, Request request, Sheet sheet, LimitExceeded limit) {
        String sentence = English.start(limit.getMessage() + ".");
        Content content = sheet.content();
        return switch (workplace.solvedCases().read(sheet.slot(), content)) {
            case Reading.Done<Case>(Case subject, var _) -> answer(request, sheet, subject, sentence);
            case Reading.Failed<Case> _ -> Response.unusable(sentence);
        };
    }

    /** A page of a case whose states aren't gone through. */
    public static Response answer(Request request, RegionCase opened) {
        return answer(
                request,
                opened.sheet(),
                opened.subject(),
                opened.reason().sentence() + " What stands here needs them all.");
    }

    private static Response answer(Request request, Sheet sheet, Case subject, String sentence) {
        Leaf here = Arrays.stream(Leaf.values())
                .filter(tab -> String.join("/", request.path()).endsWith("/" + tab.path()))
                .findFirst()
                .orElse(Leaf.BRIEF);
        String name = sheet.name();
        View view = new View(
                Shell.of(sheet, subject.framing().title(), here, subject.basis().variants()),
                sentence,
                Addresses.of(name, Leaf.BRIEF.path()),
                Addresses.of(name, Leaf.ASK.path()),
                Addresses.of(name, Leaf.EVIDENCE.path()),
                Addresses.of(name, Leaf.WRITE.path()));
        return new Response.Page(422, Templates.html("limit", view));
    }
}
