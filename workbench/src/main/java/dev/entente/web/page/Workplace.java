// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page;

import dev.entente.web.desk.Desks;
import dev.entente.web.desk.Reckonings;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Shelf;
import dev.entente.web.server.Answer;
import dev.entente.web.server.Handler;
import dev.entente.web.server.Request;

/** What the pages work with. */
public record Workplace(Shelf shelf, Desks desks, Reckonings reckonings) {

    /** Answers about a sheet. */
    @FunctionalInterface
    interface OnSheet {
        Answer answer(Request request, Sheet sheet, java.util.Map<String, String> named);
    }

    /** A handler for the case that the route names as {@code {case}}: the visitor's own copy of it. */
    Handler onSheet(OnSheet page) {
        return (request, named) -> shelf.find(named.getOrDefault("case", ""))
                .map(slot -> desks.of(request.visitor()).sheet(slot))
                .map(sheet -> page.answer(request, sheet, named))
                .orElseGet(() -> Answer.notFound("There is no such case here."));
    }
}
