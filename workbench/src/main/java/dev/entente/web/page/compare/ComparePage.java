// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.compare;

import dev.entente.Outcome;
import dev.entente.Spelling;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.brief.words.English;
import dev.entente.report.BriefHtml;
import dev.entente.report.BriefPdf;
import dev.entente.report.Fragments;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.web.desk.Job;
import dev.entente.web.desk.Jobs;
import dev.entente.web.page.ask.AskPage.Choice;
import dev.entente.web.page.compare.CompareChoice.Comparand;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.AnswerView;
import dev.entente.web.page.frame.AnswerView.Field;
import dev.entente.web.page.frame.ConceptNames;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import dev.entente.web.server.Response.Body;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why an outcome can hold in one case and not in another, part by part. */
public record ComparePage(Workplace workplace, Jobs<ComparedPages> jobs) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /**
     * What the page shows.
     *
     * @param here what can be chosen to be changed
     * @param there what that can be compared with
     * @param others what it can't be compared with part by part
     * @param refusal why the two chosen can't be compared
     */
    public record View(
            Shell shell,
            List<Choice> here,
            List<Choice> there,
            List<Choice> others,
            List<Choice> outcomes,
            List<Choice> concepts,
            Optional<String> turned,
            Optional<String> refusal,
            Optional<AnswerView> answer) {
        public View {
            here = List.copyOf(here);
            there = List.copyOf(there);
            others = List.copyOf(others);
            outcomes = List.copyOf(outcomes);
            concepts = List.copyOf(concepts);
        }

        /** Whether it is chosen what is changed. */
        public boolean begun() {
            return here.stream().anyMatch(Choice::chosen);
        }
    }

    /** A comparison as it is told; {@code bottomLine} and {@code sections} are markup. */
    public record Told(String title, String standing, String bottomLine, String sections, List<Link> files) {
        public Told {
            files = List.copyOf(files);
        }
    }

    /** What a visitor has chosen. */
    private record Chosen(CompareChoice cases, Optional<String> named, Optional<Outcome> outcome, Concept concept) {

        static Chosen of(Workplace workplace, Request request) {
            CompareChoice cases = CompareChoice.of(workplace, request);
            String concept = request.field("concept")
                    .or(() -> cases.here().map(first -> first.sheet().concept()))
                    .orElse(Concepts.MEANT_NAME);
            Optional<String> named = request.field("outcome").filter(text -> !text.isBlank());
            return new Chosen(cases, named, cases.outcome(named), ConceptNames.concept(concept));
        }

        boolean complete() {
            return cases.here().isPresent()
                    && cases.there().isPresent()
                    && refusal().isEmpty();
        }

        /** Why what is chosen can't be compared. */
        Optional<String> refusal() {
            return cases.refusal()
                    .map(reason -> "These can’t be compared part by part. " + reason)
                    .or(this::unknownOutcome);
        }

        private Optional<String> unknownOutcome() {
            List<String> shared = cases.outcomes().stream().map(Outcome::id).toList();
            return named.filter(
                            text -> cases.there().isPresent() && cases.here().isPresent() && !shared.contains(text))
                    .map(text -> "They have no outcome “" + text + "” that means the same in both. "
                            + Spelling.hint(text, shared, "Outcomes"));
        }

        List<Field> fields() {
            return List.of(
                    new Field("a", cases.here().map(Comparand::name).orElse("")),
                    new Field("b", cases.there().map(Comparand::name).orElse("")),
                    new Field("outcome", outcome.map(Outcome::id).orElse("")),
                    new Field("concept", concept.name()));
        }

        /** The address of something about the two. */
        String address(String what) {
            return fields().stream()
                    .map(field -> field.name() + "=" + Addresses.encoded(field.value()))
                    .collect(Collectors.joining("&", "/compare" + what + "?", ""));
        }

        /** The address of the comparison the other way round. */
        String turned() {
            return "/compare?a=" + Addresses.encoded(cases.there().orElseThrow().name()) + "&b="
                    + Addresses.encoded(cases.here().orElseThrow().name()) + "&outcome="
                    + Addresses.encoded(outcome.orElseThrow().id()) + "&concept=" + concept.name();
        }
    }

    public Response answer(Request request, Map<String, String> named) {
        Chosen chosen = Chosen.of(workplace, request);
        Optional<AnswerView> answer = chosen.complete() ? Optional.of(answer(request, chosen)) : Optional.empty();
        return request.inPage() && answer.isPresent()
                ? Response.page(Templates.html("answer", answer.get()))
                : new Response.Page(
                        chosen.unknownOutcome().isPresent() ? 422 : 200,
                        Templates.html("compare", view(chosen, answer)));
    }

    /** Stops the comparison, or forgets it so that it is asked anew. */
    public Response act(Request request, Map<String, String> named) {
        Chosen chosen = Chosen.of(workplace, request);
        if (request.field("do").equals(Optional.of("again")) && chosen.complete()) {
            jobs.drop(request.visitor(), chosen.cases().key(chosen.outcome().orElseThrow(), chosen.concept()));
        } else {
            jobs.stop(request.visitor());
        }
        return new Response.Redirect(chosen.address(""));
    }

    public Response pdf(Request request, Map<String, String> named) {
        return file(request, "application/pdf", ".pdf", brief -> Body.of(BriefPdf.pdf(brief)));
    }

    public Response html(Request request, Map<String, String> named) {
        return file(request, "text/html", ".html", brief -> Body.of(BriefHtml.html(brief)));
    }

    public Response markdown(Request request, Map<String, String> named) {
        return file(request, "text/markdown", ".md", brief -> Body.of(Markdown.of(brief)));
    }

    private Response file(Request request, String type, String ending, Function<Brief, Body> form) {
        Chosen chosen = Chosen.of(workplace, request);
        if (!chosen.complete()) {
            return Response.unusable(chosen.refusal().orElse("Choose two cases first, and then the brief of them."));
        }
        String name = chosen.cases().here().orElseThrow().name() + "-"
                + chosen.cases().there().orElseThrow().name();
        return switch (job(request, chosen).await(LONGEST)) {
            case Job.Done<ComparedPages>(ComparedPages compared, boolean _) ->
                Response.download(type, form.apply(compared.brief()), name.replaceAll("[^~-]*~", "") + ending);
            case Job.Refused<ComparedPages>(String sentence) -> Response.unusable(sentence);
            case Job.Failed<ComparedPages>(Throwable fault) ->
                throw new IllegalStateException("a comparison failed (" + name + ")", fault);
            case Job.Waiting<ComparedPages> _, Job.Computing<ComparedPages> _, Job.Nothing<ComparedPages> _ ->
                new Response.Refusal(503, "The comparison took too long and was stopped.");
        };
    }

    private Job<ComparedPages> job(Request request, Chosen chosen) {
        CompareChoice cases = chosen.cases();
        Outcome outcome = chosen.outcome().orElseThrow();
        Concept concept = chosen.concept();
        return jobs.ask(
                request.visitor(),
                cases.key(outcome, concept),
                budget -> ComparedPages.of(
                        cases.here().orElseThrow(),
                        cases.there().orElseThrow(),
                        outcome,
                        concept,
                        cases.command(outcome, concept),
                        budget));
    }

    private AnswerView answer(Request request, Chosen chosen) {
        Comparand here = chosen.cases().here().orElseThrow();
        Comparand there = chosen.cases().there().orElseThrow();
        AnswerView.Question shown = new AnswerView.Question(
                here.label() + ", and " + there.label(),
                "Asked after: " + chosen.outcome().orElseThrow().label() + ", under "
                        + chosen.concept().title() + " (" + chosen.concept().name() + ").",
                chosen.address(""),
                "/compare",
                chosen.fields());
        boolean justAsked = !request.fields().containsKey("again");
        return AnswerView.of(shown, job(request, chosen), compared -> told(compared, chosen), justAsked);
    }

    private static String told(ComparedPages compared, Chosen chosen) {
        Brief brief = compared.brief();
        return Templates.html(
                "compared",
                new Told(
                        brief.title(),
                        brief.standing().text(),
                        Fragments.sentences(brief.bottomLine()),
                        Fragments.sections(compared.sections(), "answer-"),
                        List.of(
                                new Link(chosen.address("/brief.pdf"), "as PDF"),
                                new Link(chosen.address("/brief.html"), "as a page"),
                                new Link(chosen.address("/brief.md"), "as Markdown"))));
    }

    /** Where to go, and what that is. */
    public record Link(String address, String label) {}

    private static View view(Chosen chosen, Optional<AnswerView> answer) {
        CompareChoice cases = chosen.cases();
        return new View(
                Shell.of("Compare"),
                choices(cases.all(), cases.here()),
                choices(cases.fitting(), cases.there()),
                choices(cases.unfitting(), cases.there()),
                cases.outcomes().stream()
                        .map(outcome -> new Choice(
                                outcome.id(),
                                English.start(outcome.label()),
                                chosen.outcome().equals(Optional.of(outcome))))
                        .toList(),
                ConceptNames.readings("").stream()
                        .map(reading -> new Choice(
                                reading.name(),
                                reading.title(),
                                reading.name().equals(chosen.concept().name())))
                        .toList(),
                chosen.complete() ? Optional.of(chosen.turned()) : Optional.empty(),
                chosen.refusal(),
                answer);
    }

    private static List<Choice> choices(List<Comparand> cases, Optional<Comparand> chosen) {
        return cases.stream()
                .map(each -> new Choice(
                        each.name(), each.label(), chosen.filter(each::same).isPresent()))
                .toList();
    }
}
