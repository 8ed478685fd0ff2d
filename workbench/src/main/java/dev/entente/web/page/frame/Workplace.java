// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.app.FileFailure;
import dev.entente.brief.words.English;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Runner;
import dev.entente.limits.LimitExceeded;
import dev.entente.web.desk.Asking;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Desk;
import dev.entente.web.desk.Desks;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Shelf;
import dev.entente.web.desk.SolvedCases;
import dev.entente.web.desk.Workers;
import dev.entente.web.server.Handler;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages work with.
 *
 * @param workers who answer slow questions
 * @param runner what goes through worlds
 */
public record Workplace(Shelf shelf, Desks desks, SolvedCases solvedCases, Workers workers, Runner runner) {

    /** The text on a sheet that can be read. */
    public CaseSource source(Sheet sheet) {
        return solvedCases.source(sheet.slot(), sheet.content().text()).orElseThrow();
    }

    /** Answers about a sheet. */
    @FunctionalInterface
    public interface OnSheet {
        Response answer(Request request, Sheet sheet, Map<String, String> named);
    }

    /**
     * A handler for the case that the route names as {@code {case}}: the visitor's own copy of it. One whose file is gone
     * is still there for those who had opened it.
     */
    public Handler onSheet(OnSheet page) {
        return (request, named) -> {
            try {
                return sheet(desks.of(request.visitor()), named.getOrDefault("case", ""))
                        .map(sheet -> withinLimits(page, request, sheet, named))
                        .orElseGet(() -> Response.notFound("There is no such case here."));
            } catch (FileFailure failure) {
                return Response.unusable(English.start(String.valueOf(failure.getMessage())) + ".");
            }
        };
    }

    private Optional<Sheet> sheet(Desk desk, String name) {
        return desk.known(name).or(() -> shelf.find(name).map(desk::sheet));
    }

    private Response withinLimits(OnSheet page, Request request, Sheet sheet, Map<String, String> named) {
        try {
            return Asking.within(request.budget(), () -> page.answer(request, sheet, named));
        } catch (LimitExceeded limit) {
            return LimitPage.answer(this, request, sheet, limit);
        }
    }

    /** Answers about a case that is in order, whether or not its states can be listed. */
    @FunctionalInterface
    public interface OnCase {
        Response answer(Request request, Sheet sheet, Case subject);
    }

    /** A handler for the case that the route names, as it stands on the visitor's sheet. */
    public Handler onCase(OnCase page) {
        return onSheet((request, sheet, named) -> {
            request.field("concept").ifPresent(sheet::look);
            Content content = sheet.content();
            return switch (solvedCases.read(sheet.slot(), content)) {
                case Reading.Done<Case>(Case subject, var _) -> page.answer(request, sheet, subject);
                case Reading.Failed<Case>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
            };
        });
    }
}
