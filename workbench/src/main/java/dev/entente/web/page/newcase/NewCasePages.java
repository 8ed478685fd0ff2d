// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.Option;
import dev.entente.app.FileFailure;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.web.desk.Desk;
import dev.entente.web.page.frame.SavePages;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.newcase.DraftFields.Group;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The way from nothing to a first case, step by step; whatever is typed stays on the visitor's desk. */
public record NewCasePages(Workplace workplace, NewFiles files) {

    private static final int LINES = 2;
    private static final int MORE_LINES = 6;

    /**
     * A step.
     *
     * @param problem what is wrong with the step as a whole; empty when nothing is
     * @param words that statements are made of
     * @param missing what is wrong elsewhere, at the last step
     * @param text of the case file, at the last step
     */
    public record View(
            Shell shell,
            NewStep step,
            String problem,
            List<Group> groups,
            List<Word> words,
            List<Missing> missing,
            String text) {
        public View {
            groups = List.copyOf(groups);
            words = List.copyOf(words);
            missing = List.copyOf(missing);
        }

        /** All steps, for finding one's way. */
        public List<NewStep> steps() {
            return List.of(NewStep.values());
        }
    }

    /** An option, as statements name it. */
    public record Word(String word, String label) {}

    /** Something wrong, and the step to mend it at. */
    public record Missing(NewStep step, String message) {}

    public Response show(Request request, Map<String, String> named) {
        int empty = request.number("more").isPresent() ? MORE_LINES : LINES;
        return at(named, step -> page(200, step, draft(request), Map.of(), "", empty));
    }

    /** Takes a step's form over and goes on; forward only when the step is in order. */
    public Response take(Request request, Map<String, String> named) {
        return at(named, step -> {
            Desk desk = workplace.desks().of(request.visitor());
            Draft draft = DraftForm.read(step, request, desk.draft());
            desk.keep(draft);
            String to = request.text("to");
            Map<String, String> mistakes = new DraftMistakes(draft).at(step);
            boolean forward = to.isEmpty() || to.equals("make");
            if (forward && !mistakes.isEmpty()) {
                return page(422, step, draft, mistakes, "", LINES);
            }
            return to.equals("make")
                    ? make(desk)
                    : new Response.Redirect("/new/"
                            + NewStep.of(to)
                                    .orElse(to.equals("more") ? step : step.next())
                                    .path()
                            + (to.equals("more") ? "?more=1" : ""));
        });
    }

    /** Says of a statement that is being typed what is wrong with it. */
    public Response check(Request request, Map<String, String> named) {
        Draft draft = draft(request);
        Optional<String> statement = request.field("statement");
        String said = statement
                .flatMap(text -> new DraftMistakes(draft).mistake(text))
                .orElse(statement.isEmpty() ? "" : "Understood.");
        return Response.shown("text/plain", Response.Body.of(said));
    }

    private static Response at(Map<String, String> named, Function<NewStep, Response> page) {
        return NewStep.of(named.getOrDefault("step", ""))
                .map(page)
                .orElseGet(() -> Response.notFound("There is no such step."));
    }

    private Draft draft(Request request) {
        return workplace.desks().of(request.visitor()).draft();
    }

    private Response make(Desk desk) {
        Draft draft = desk.draft();
        if (!missing(draft).isEmpty()) {
            return page(422, NewStep.READY, draft, Map.of(), "Something is missing still.", LINES);
        }
        try {
            Response made = files.make(desk, draft.title(), draft.text());
            desk.keep(Draft.EMPTY);
            return made;
        } catch (FileFailure failure) {
            String problem = SavePages.sentence(failure) + " Nothing is lost: what you wrote stays here.";
            return page(422, NewStep.READY, draft, Map.of(), problem, LINES);
        }
    }

    private Response page(
            int status, NewStep step, Draft draft, Map<String, String> mistakes, String problem, int empty) {
        boolean last = step == NewStep.READY;
        View view = new View(
                Shell.of("New case: " + step.question()).with("statement.js"),
                step,
                mistakes.getOrDefault(step.path(), problem),
                new DraftFields(draft, mistakes, empty).of(step),
                words(draft),
                last ? missing(draft) : List.of(),
                last ? draft.text() : "");
        return new Response.Page(status, Templates.html("step", view));
    }

    private static List<Word> words(Draft draft) {
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, Option> option : DraftMistakes.options(draft).entrySet()) {
            words.add(new Word(option.getKey(), option.getValue().label()));
        }
        return words;
    }

    private List<Missing> missing(Draft draft) {
        DraftMistakes mistakes = new DraftMistakes(draft);
        List<Missing> missing = Stream.of(NewStep.values())
                .flatMap(step -> mistakes.at(step).values().stream().map(message -> new Missing(step, message)))
                .toList();
        return missing.isEmpty() ? further(draft) : missing;
    }

    /** What only the whole shows, such as a status quo that can't be. */
    private List<Missing> further(Draft draft) {
        SourceFile text = SourceFile.of("case.yaml", draft.text());
        return CaseFile.check(text, workplace.shelf().own().resolve("case.yaml"), Optional.empty())
                .diagnostics()
                .stream()
                .filter(Diagnostic::isError)
                .map(one -> new Missing(step(one), dev.entente.brief.words.English.start(one.message()) + "."))
                .toList();
    }

    private static NewStep step(Diagnostic one) {
        String line = one.place().file().present()
                ? one.place().file().lineText(one.place().line())
                : "";
        return line.startsWith("status-quo") ? NewStep.TODAY : NewStep.RULES;
    }
}
