// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.brief.RegionBriefs.Reason;
import dev.entente.brief.document.Brief;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Runner;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.SanctionConcept;
import dev.entente.web.desk.Asking;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.desk.Trial;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.ConceptNames;
import dev.entente.web.page.frame.RegionCase;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.TextPage;
import dev.entente.web.page.frame.TriedWords;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A case that is open and in order, as pages about it see it.
 *
 * @param sheet the visitor's copy
 * @param source its text
 * @param solved what is known of it
 * @param runner what goes through its worlds
 * @param tried what is tried on it and stands in no file, in sentences without a full stop
 */
public record OpenedCase(Sheet sheet, CaseSource source, SolvedCase solved, Runner runner, List<String> tried) {

    public OpenedCase {
        tried = List.copyOf(tried);
    }

    /** How long states are gone through before it is told what can be counted. */
    private static final Duration MOST_TIME = Duration.ofSeconds(40);

    /** Answers about a case in order. */
    @FunctionalInterface
    public interface Told {
        Response answer(Request request, OpenedCase opened, Map<String, String> named);
    }

    /** What answers about a case in order; one that has errors is answered with them, and can be mended. */
    public static Workplace.OnSheet page(Workplace workplace, Told page) {
        return (request, sheet, named) -> {
            request.field("concept").ifPresent(sheet::look);
            return switch (workplace.solvedCases().of(sheet.slot(), sheet.content())) {
                case Reading.Done<SolvedCase>(SolvedCase solved, var _) -> {
                    CaseSource source = workplace.source(sheet);
                    List<String> tried = tried(workplace, sheet, source);
                    OpenedCase opened = new OpenedCase(sheet, source, solved, workplace.runner(), tried);
                    yield solved.alone(() -> page.answer(request, opened, named));
                }
                case Reading.Failed<SolvedCase>(List<Diagnostic> found) -> TextPage.broken(sheet, found);
            };
        };
    }

    /**
     * As {@link #page(Workplace, Told)}, with what is told of a case whose states are too many to be listed, or take too
     * long to be gone through.
     */
    public static Workplace.OnSheet page(Workplace workplace, Told page, RegionCase.Told counted) {
        Workplace.OnSheet listed = page(workplace, page);
        return (request, sheet, named) -> {
            request.field("concept").ifPresent(sheet::look);
            try {
                return Asking.within(
                        Asking.share(MOST_TIME),
                        () -> listable(workplace, sheet)
                                ? listed.answer(request, sheet, named)
                                : RegionCase.answer(workplace, request, sheet, Reason.UNLISTED, counted));
            } catch (BudgetSpent late) {
                request.budget().check();
                return RegionCase.answer(workplace, request, sheet, Reason.TIME, counted);
            }
        };
    }

    private static boolean listable(Workplace workplace, Sheet sheet) {
        try {
            workplace.solvedCases().of(sheet.slot(), sheet.content());
            return true;
        } catch (LimitExceeded tooMany) {
            return false;
        }
    }

    private static List<String> tried(Workplace workplace, Sheet sheet, CaseSource source) {
        Content content = sheet.content();
        Content plain = content.withChanges(Merging.NO_CHANGES);
        if (!content.tried()
                || !(workplace.solvedCases().of(sheet.slot(), plain)
                        instanceof Reading.Done<SolvedCase>(SolvedCase before, var _))) {
            return List.of();
        }
        Trial trial = new Trial(source, content);
        TriedWords words = new TriedWords(before, trial);
        return trial.tried().stream().map(words::told).toList();
    }

    /** A brief of the case, which says at its head what is tried. */
    public Brief marked(Brief brief) {
        return tried.isEmpty()
                ? brief
                : brief.saying("Not the case as it is written; tried here: " + String.join("; ", tried) + ".");
    }

    public Case subject() {
        return solved.subject();
    }

    /** The concept that "holds" means. */
    public SanctionConcept concept() {
        return ConceptNames.concept(sheet.concept());
    }

    public Shell shell(Leaf here) {
        return Shell.of(sheet, subject().framing().title(), here, source.variants());
    }

    /** The address of a state. */
    public String address(int state) {
        return Addresses.ofState(sheet.name(), solved.model().space().pattern(state));
    }
}
