// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.Version;
import dev.entente.brief.RegionBriefs;
import dev.entente.brief.RegionBriefs.Reason;
import dev.entente.brief.document.Brief;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.stability.SanctionConcept;
import dev.entente.web.desk.Asking;
import dev.entente.web.desk.RegionSolvedCase;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.time.Duration;
import java.util.List;

/**
 * A case that is open and in order, whose states aren't gone through: pages tell what can be counted.
 *
 * @param sheet the visitor's copy
 * @param source its text
 * @param solved what is known of it
 * @param reason why its states aren't gone through
 */
public record RegionCase(Sheet sheet, CaseSource source, RegionSolvedCase solved, Reason reason) {

    /** How long is counted before what is known is told. */
    private static final Duration MOST_TIME = Duration.ofSeconds(12);

    /** Answers about such a case. */
    @FunctionalInterface
    public interface Told {
        Response answer(Request request, RegionCase opened);
    }

    public static Response answer(Workplace workplace, Request request, Sheet sheet, Reason reason, Told told) {
        return switch (workplace.solvedCases().regions(sheet.slot(), sheet.content())) {
            case Reading.Done<RegionSolvedCase>(RegionSolvedCase solved, var _) ->
                told.answer(request, new RegionCase(sheet, workplace.source(sheet), solved, reason));
            case Reading.Failed<RegionSolvedCase>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
        };
    }

    public Case subject() {
        return solved.subject();
    }

    /** The concept that "holds" means: the one that is chosen, where it can be counted. */
    public SanctionConcept concept() {
        return ConceptNames.concept(sheet.concept());
    }

    /**
     * The brief, as far as it is known in time.
     *
     * @param command the line that computes it again
     */
    public Brief brief(String command) {
        Brief brief = RegionBriefs.of(
                solved.findings(concept(), Asking.share(MOST_TIME)), reason, command, Version.running());
        return sheet.content().tried()
                ? brief.saying("Not the case as it is written: something is tried here that stands in no file.")
                : brief;
    }

    public Shell shell(Leaf here) {
        return Shell.of(sheet, subject().framing().title(), here, source.variants());
    }
}
