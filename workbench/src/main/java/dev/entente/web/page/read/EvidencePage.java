// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.brief.document.Section;
import dev.entente.brief.section.BeliefSection;
import dev.entente.brief.section.BelievedOutcomesSection;
import dev.entente.brief.section.DossierSection;
import dev.entente.cases.Case;
import dev.entente.compose.EvidenceComposer;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Dossier;
import dev.entente.explore.worlds.Runner;
import dev.entente.limits.Budget;
import dev.entente.report.Fragments;
import dev.entente.stability.SanctionConcept;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Job;
import dev.entente.web.desk.Jobs;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.AnswerView;
import dev.entente.web.page.frame.ConceptNames;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the model rests on, claim by claim; what the evidence makes of belief, and that of what holds. */
public record EvidencePage(Jobs<List<Section>> jobs, Runner runner) {

    /**
     * What the page shows.
     *
     * @param dossier what rests on what, and belief in types, as markup
     * @param believed what holds by belief; empty where nobody is of several types
     */
    public record View(Shell shell, String dossier, Optional<AnswerView> believed) {}

    /** What makes what is believed to hold the same as another. */
    private record Key(Path file, Content content, SanctionConcept concept) {}

    public Response answer(Request request, Sheet sheet, Case subject) {
        Beliefs beliefs = Beliefs.of(subject);
        Optional<AnswerView> believed =
                beliefs.each().isEmpty() ? Optional.empty() : Optional.of(believed(request, sheet, subject));
        if (request.inPage() && believed.isPresent()) {
            return Response.page(Templates.html("answer", believed.get()));
        }
        List<Section> sections = Stream.concat(
                        DossierSection.sections(Dossier.of(subject)).stream(),
                        BeliefSection.sections(subject, beliefs).stream())
                .toList();
        return Response.page(Templates.html(
                "evidence",
                new View(
                        Shell.of(
                                sheet,
                                subject.framing().title(),
                                Leaf.EVIDENCE,
                                subject.basis().variants()),
                        Fragments.sections(sections, "dossier-"),
                        believed)));
    }

    /** Stops what is computed, or forgets it so that it is asked anew. */
    public Response act(Request request, Sheet sheet, Case subject) {
        if (request.field("do").equals(Optional.of("again"))) {
            jobs.drop(request.visitor(), key(sheet));
        } else {
            jobs.stop(request.visitor());
        }
        return new Response.Redirect(at(sheet));
    }

    private static String at(Sheet sheet) {
        return Addresses.of(sheet.name(), Leaf.EVIDENCE.path());
    }

    private static Key key(Sheet sheet) {
        return new Key(sheet.slot().file(), sheet.content(), ConceptNames.concept(sheet.concept()));
    }

    private AnswerView believed(Request request, Sheet sheet, Case subject) {
        SanctionConcept concept = ConceptNames.concept(sheet.concept());
        Job<List<Section>> job = jobs.ask(request.visitor(), key(sheet), budget -> believed(subject, concept, budget));
        AnswerView.Question shown = new AnswerView.Question(
                "What that does to what holds",
                "Under " + concept.title() + " (" + concept.name() + ").",
                at(sheet) + "?",
                at(sheet),
                List.of());
        return AnswerView.of(shown, job, sections -> Fragments.sections(sections, "answer-"), false);
    }

    private List<Section> believed(Case subject, SanctionConcept concept, Budget budget) {
        return BelievedOutcomesSection.sections(new EvidenceComposer(subject, concept, runner, budget).believed());
    }
}
