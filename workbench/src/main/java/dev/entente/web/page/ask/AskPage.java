// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.ask;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.Outcome;
import dev.entente.Spelling;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.English;
import dev.entente.cases.Case;
import dev.entente.report.Fragments;
import dev.entente.stability.SanctionConcept;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Job;
import dev.entente.web.desk.Jobs;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.AnswerView;
import dev.entente.web.page.frame.AnswerView.Field;
import dev.entente.web.page.frame.ConceptNames;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks what the command answers: what would make an outcome hold, who can wreck it, how it can unfold, and the like. */
public record AskPage(Workplace workplace, Jobs<List<Section>> jobs) {

    /**
     * What the page shows.
     *
     * @param address where to ask
     * @param compare where another case is held against this one
     */
    public record View(
            Shell shell,
            String address,
            String compare,
            List<AskQuestion> questions,
            List<Choice> outcomes,
            List<Choice> sides,
            Optional<AnswerView> answer) {
        public View {
            questions = List.copyOf(questions);
            outcomes = List.copyOf(outcomes);
            sides = List.copyOf(sides);
        }
    }

    /** Something to choose. */
    public record Choice(String id, String label, boolean chosen) {}

    /** What makes a question the same as another: about the same content, under the same concept. */
    private record Key(
            Path file,
            Content content,
            AskQuestion question,
            Optional<String> outcome,
            Coalition side,
            String concept) {}

    /** What a visitor has chosen. */
    private record Chosen(
            Sheet sheet, Case subject, Optional<AskQuestion> question, Optional<Outcome> outcome, int side) {

        static Chosen of(Request request, Sheet sheet, Case subject) {
            List<DecisionMaker> all = subject.conflict().decisionMakers();
            int side = IntStream.range(0, all.size())
                    .filter(i ->
                            request.field("side").equals(Optional.of(all.get(i).id())))
                    .findFirst()
                    .orElse(0);
            Optional<Outcome> outcome = named(request)
                    .flatMap(subject.framing()::outcome)
                    .or(subject.framing()::goal)
                    .or(() -> subject.framing().outcomes().stream().findFirst());
            return new Chosen(sheet, subject, request.field("question").flatMap(AskQuestion::of), outcome, side);
        }

        SanctionConcept concept() {
            return ConceptNames.concept(sheet.concept());
        }

        Key key(AskQuestion asked) {
            return new Key(
                    sheet.slot().file(),
                    sheet.content(),
                    asked,
                    outcome.map(Outcome::id),
                    Coalition.of(side),
                    concept().name());
        }

        List<Field> fields(AskQuestion asked) {
            String sideName = subject.conflict().decisionMakers().get(side).id();
            return List.of(
                    new Field("question", asked.id()),
                    new Field("outcome", outcome.map(Outcome::id).orElse("")),
                    new Field("side", sideName));
        }

        String address(AskQuestion asked) {
            return fields(asked).stream()
                    .map(field -> field.name() + "=" + Addresses.encoded(field.value()))
                    .collect(Collectors.joining("&", at() + "?", ""));
        }

        String at() {
            return Addresses.of(sheet.name(), "ask");
        }
    }

    public Response answer(Request request, Sheet sheet, Case subject) {
        Optional<String> unknown =
                named(request).filter(text -> subject.framing().outcome(text).isEmpty());
        if (unknown.isPresent()) {
            List<String> known =
                    subject.framing().outcomes().stream().map(Outcome::id).toList();
            return Response.unusable("This case has no outcome “" + unknown.get() + "”. "
                    + Spelling.hint(unknown.get(), known, "Outcomes"));
        }
        Chosen chosen = Chosen.of(request, sheet, subject);
        Optional<AnswerView> answer = chosen.question().map(asked -> answer(request, chosen, asked));
        return request.inPage() && answer.isPresent()
                ? Response.page(Templates.html("answer", answer.get()))
                : Response.page(Templates.html("ask", view(chosen, answer)));
    }

    /** The outcome that the address names. */
    private static Optional<String> named(Request request) {
        return request.field("outcome").filter(text -> !text.isBlank());
    }

    /** Stops the question, or forgets its answer so that it is asked anew. */
    public Response act(Request request, Sheet sheet, Case subject) {
        Chosen chosen = Chosen.of(request, sheet, subject);
        if (request.field("do").equals(Optional.of("again"))) {
            chosen.question().ifPresent(asked -> jobs.drop(request.visitor(), chosen.key(asked)));
        } else {
            jobs.stop(request.visitor());
        }
        return new Response.Redirect(chosen.question().map(chosen::address).orElse(chosen.at()));
    }

    private AnswerView answer(Request request, Chosen chosen, AskQuestion asked) {
        Sheet sheet = chosen.sheet();
        Content content = sheet.content();
        Map<String, Case> variants = workplace.source(sheet).otherVariants(content.variant(), content.changes());
        AskedQuestion question = new AskedQuestion(
                asked,
                chosen.subject(),
                chosen.outcome(),
                Coalition.of(chosen.side()),
                chosen.concept(),
                variants,
                content.tried(),
                workplace.runner());
        Job<List<Section>> job = jobs.ask(request.visitor(), chosen.key(asked), question::answer);
        AnswerView.Question shown = new AnswerView.Question(
                asked.heading(chosen.outcome().map(Outcome::label)),
                standing(chosen, asked),
                chosen.address(asked),
                chosen.at(),
                chosen.fields(asked));
        boolean justAsked = !request.fields().containsKey("again");
        return AnswerView.of(shown, job, sections -> Fragments.sections(sections, "answer-"), justAsked);
    }

    /** "Under sequential stability (SEQ). It is the United States that engages. With what you tried." */
    private static String standing(Chosen chosen, AskQuestion asked) {
        StringBuilder said = new StringBuilder("Under ")
                .append(chosen.concept().title())
                .append(" (")
                .append(chosen.concept().name())
                .append(").");
        if (asked == AskQuestion.HOLD || asked == AskQuestion.SURVIVE) {
            said.append(" The side that engages: ")
                    .append(chosen.subject()
                            .conflict()
                            .decisionMakers()
                            .get(chosen.side())
                            .name())
                    .append('.');
        }
        Content content = chosen.sheet().content();
        content.variant()
                .ifPresent(name -> said.append(" Variant “").append(name).append("”."));
        return said.append(content.tried() ? " With what you tried." : "").toString();
    }

    private View view(Chosen chosen, Optional<AnswerView> answer) {
        List<DecisionMaker> all = chosen.subject().conflict().decisionMakers();
        return new View(
                Shell.of(
                        chosen.sheet(),
                        chosen.subject().framing().title(),
                        Leaf.ASK,
                        chosen.subject().basis().variants()),
                chosen.at(),
                "/compare?a=" + Addresses.encoded(chosen.sheet().name()),
                List.of(AskQuestion.values()),
                chosen.subject().framing().outcomes().stream()
                        .map(outcome -> new Choice(
                                outcome.id(),
                                English.start(outcome.label()),
                                chosen.outcome().equals(Optional.of(outcome))))
                        .toList(),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Choice(all.get(i).id(), all.get(i).name(), i == chosen.side()))
                        .toList(),
                answer);
    }
}
