// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.tryout;

import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.desk.Trial;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.TextPage;
import dev.entente.web.page.frame.TriedWords;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.List;

/**
 * A case on which something is tried. The case before is in order; what is tried on it need not be.
 *
 * @param trial what is tried
 * @param before the case without it
 */
record Trying(Workplace workplace, Sheet sheet, CaseSource source, Trial trial, SolvedCase before) {

    /** Answers about what is tried. */
    @FunctionalInterface
    interface Told {
        Response answer(Request request, Trying trying);
    }

    /** What answers about a case on which something is tried; one that has errors by itself is answered with them. */
    static Workplace.OnSheet on(Workplace workplace, Told told) {
        return (request, sheet, named) -> {
            request.field("concept").ifPresent(sheet::look);
            Content content = sheet.content();
            Content plain = content.withChanges(Merging.NO_CHANGES);
            return switch (workplace.solvedCases().of(sheet.slot(), plain)) {
                case Reading.Failed<SolvedCase>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
                case Reading.Done<SolvedCase>(SolvedCase before, var _) -> {
                    CaseSource source = workplace.source(sheet);
                    Trying trying = new Trying(workplace, sheet, source, new Trial(source, content), before);
                    yield told.answer(request, trying);
                }
            };
        };
    }

    /** The case before anything was tried. */
    Case subject() {
        return before.subject();
    }

    /** The case with what is tried. */
    Reading<SolvedCase> after() {
        return workplace.solvedCases().of(sheet.slot(), trial.content());
    }

    Shell shell() {
        return Shell.of(sheet, subject().framing().title(), Leaf.TRY, source.variants())
                .with("try.js")
                .with("kept.js");
    }

    TriedWords words() {
        return new TriedWords(before, trial);
    }

    /** Puts other content on the sheet and goes back to what it does. */
    Response changed(String label, Content content) {
        sheet.change(label, content);
        return new Response.Redirect(Addresses.of(sheet.name(), Leaf.TRY.path()));
    }

    /** As {@link #changed(String, Content)}, to be answered near the decision maker at whom it was changed. */
    Response changed(String label, Content content, String near) {
        sheet.change(label, content);
        return new Response.Redirect(Addresses.of(sheet.name(), Leaf.TRY.path()) + "?near=" + Addresses.encoded(near));
    }
}
