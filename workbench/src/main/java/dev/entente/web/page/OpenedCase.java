// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page;

import dev.entente.Case;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Diagnostic;
import dev.entente.casefile.Reading;
import dev.entente.stability.Concept;
import dev.entente.web.desk.Reckoning;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.Shell.Tab;
import dev.entente.web.server.Answer;
import dev.entente.web.server.Request;
import java.util.List;
import java.util.Map;

/**
 * A case that is open and in order, as pages about it see it.
 *
 * @param sheet the visitor's copy
 * @param source its text
 * @param reckoning what is known of it
 */
record OpenedCase(Sheet sheet, CaseSource source, Reckoning reckoning) {

    /** Answers about a case in order. */
    @FunctionalInterface
    interface Told {
        Answer answer(Request request, OpenedCase opened, Map<String, String> named);
    }

    /** What answers about a case in order; one that has errors is answered with them, and can be mended. */
    static Workplace.OnSheet page(Workplace workplace, Told page) {
        return (request, sheet, named) -> {
            request.field("concept").ifPresent(sheet::look);
            Reading<CaseSource> source = workplace
                    .reckonings()
                    .source(sheet.slot(), sheet.current().content().text());
            Reading<Reckoning> reckoned =
                    workplace.reckonings().of(sheet.slot(), sheet.current().content());
            return switch (reckoned) {
                case Reading.Done<Reckoning>(Reckoning reckoning, var _) ->
                    reckoning.alone(
                            () -> page.answer(request, new OpenedCase(sheet, source.orElseThrow(), reckoning), named));
                case Reading.Failed<Reckoning>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
            };
        };
    }

    Case of() {
        return reckoning.of();
    }

    /** The concept that "holds" means. */
    Concept concept() {
        return ConceptNames.concept(sheet.concept());
    }

    /** The name of the case in addresses. */
    String name() {
        return sheet.slot().name();
    }

    Shell shell(Tab here) {
        return Shell.of(sheet, of().title(), here, source.variants());
    }

    /** The address of a state. */
    String address(int state) {
        return Addresses.ofState(name(), reckoning.model().space().pattern(state));
    }
}
