// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.app.FileFailure;
import dev.entente.limits.Budget;
import dev.entente.start.Begun;
import dev.entente.start.Begun.Missing;
import dev.entente.start.Begun.Remark;
import dev.entente.start.Place;
import dev.entente.start.Preview;
import dev.entente.start.Start;
import dev.entente.start.Step;
import dev.entente.start.Topic;
import dev.entente.web.desk.Desk;
import dev.entente.web.page.frame.SavePages;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.page.newcase.StartFields.Group;
import dev.entente.web.page.newcase.StartFields.Read;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The way from nothing to page one of a brief, step by step; whatever is typed stays on the visitor's desk. */
public record NewCasePages(Workplace workplace, NewFiles files) {

    private static final int LINES = 3;
    private static final int MORE_LINES = 6;
    private static final Duration MOMENT = Duration.ofSeconds(2);

    /**
     * A step.
     *
     * @param problem what is wrong as a whole; empty when nothing is
     * @param words that statements are made of
     * @param said what was answered before, read back
     * @param follows what follows from the answers so far
     * @param missing what is wrong elsewhere, where the case was to be made
     * @param undoes whether there is something to take back
     */
    public record View(
            Shell shell,
            Step step,
            String problem,
            List<Group> groups,
            List<Word> words,
            List<String> said,
            List<String> follows,
            List<Missing> missing,
            boolean undoes) {
        public View {
            groups = List.copyOf(groups);
            words = List.copyOf(words);
            said = List.copyOf(said);
            follows = List.copyOf(follows);
            missing = List.copyOf(missing);
        }

        /** All steps, for finding one's way. */
        public List<Step> steps() {
            return List.of(Step.values());
        }
    }

    /** An option, as statements name it. */
    public record Word(String word, String label) {}

    public Response show(Request request, Map<String, String> named) {
        int empty = request.number("more").isPresent() ? MORE_LINES : LINES;
        return at(named, step -> new Response.Page(200, html(desk(request), step, false, empty, "", List.of())));
    }

    /** Takes a step's form over and goes on; forward only when the step is in order. */
    public Response take(Request request, Map<String, String> named) {
        return at(named, step -> {
            Desk desk = desk(request);
            String to = request.text("to");
            if (to.equals("undo")) {
                return undone(desk, step);
            }
            Begun begun = new StartForm(request).read(step, desk.start().read()).read();
            desk.keep(begun.start());
            boolean forward = to.isEmpty() || to.equals("make");
            if (forward && wrong(begun, step)) {
                return new Response.Page(422, html(desk, step, true, LINES, "", List.of()));
            }
            return switch (to) {
                case "make" -> make(desk, begun, step);
                case "more" -> new Response.Redirect("/new/" + step.path() + "?more=1");
                default ->
                    new Response.Redirect(
                            "/new/" + Step.of(to).or(step::next).orElse(step).path());
            };
        });
    }

    private static boolean wrong(Begun begun, Step step) {
        return begun.missing().stream().anyMatch(missing -> missing.place().step() == step);
    }

    /** The last change taken back, shown at the step that it was made in. */
    private static Response undone(Desk desk, Step step) {
        Start now = desk.start();
        desk.undo();
        Start then = desk.start();
        Step where = now.lines().stream()
                .filter(line -> !then.at(line.place()).equals(now.at(line.place())))
                .map(line -> line.place().step())
                .findFirst()
                .or(() -> then.lines().stream()
                        .filter(line -> !now.at(line.place()).equals(then.at(line.place())))
                        .map(line -> line.place().step())
                        .findFirst())
                .orElse(step);
        return new Response.Redirect("/new/" + where.path());
    }

    /** Reads back what is being typed on one line. */
    public Response check(Request request, Map<String, String> named) {
        Start start = desk(request).start();
        List<Remark> remarks = Place.of(request.text("place"))
                .map(place -> start.with(place, new StartForm(request).lines(place))
                        .read()
                        .remarks(place))
                .orElse(List.of());
        return Response.page(Templates.html("read", Read.of(remarks.stream().findFirst())));
    }

    private static Response at(Map<String, String> named, Function<Step, Response> page) {
        return Step.of(named.getOrDefault("step", ""))
                .map(page)
                .orElseGet(() -> Response.notFound("There is no such step."));
    }

    private Desk desk(Request request) {
        return workplace.desks().of(request.visitor());
    }

    private Response make(Desk desk, Begun begun, Step step) {
        List<Missing> missing = begun.missing();
        if (!missing.isEmpty()) {
            return new Response.Page(422, html(desk, step, true, LINES, "Something is missing still.", missing));
        }
        try {
            Response made =
                    files.make(desk, begun.draft().title(), begun.draft().text());
            desk.finished();
            return made;
        } catch (FileFailure failure) {
            String problem = SavePages.sentence(failure) + " Nothing is lost: what you wrote stays here.";
            return new Response.Page(422, html(desk, step, true, LINES, problem, List.of()));
        }
    }

    private static String html(Desk desk, Step step, boolean strict, int empty, String problem, List<Missing> missing) {
        Begun begun = desk.start().read();
        View view = new View(
                Shell.of("New case: " + step.question()).with("statement.js"),
                step,
                problem,
                new StartFields(begun, strict, empty).of(step),
                words(begun, step),
                step.before().map(before -> said(begun, before)).orElse(List.of()),
                Preview.of(begun, moment()),
                missing,
                desk.canUndo());
        return Templates.html("step", view);
    }

    private static List<String> said(Begun begun, Step step) {
        return begun.places(step).stream()
                .flatMap(place -> begun.remarks(place).stream())
                .map(Remark::readBack)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Word> words(Begun begun, Step step) {
        Optional<Topic> speaking = switch (step) {
            case LIMITS, WANTS -> Optional.of(Topic.LIMITS);
            case OUTCOMES -> Optional.of(Topic.OUTCOMES);
            case QUESTION, PARTIES, OPTIONS, TODAY, HOPE -> Optional.empty();
        };
        return speaking.flatMap(topic -> begun.places().stream()
                        .filter(place -> place.topic() == topic)
                        .findFirst())
                .map(place -> begun.prompt(place).picks().stream()
                        .map(pick -> new Word(pick.word(), pick.label()))
                        .toList())
                .orElse(List.of());
    }

    /** What follows so far is told at once, or not at all. */
    private static Budget moment() {
        long end = System.nanoTime() + MOMENT.toNanos();
        return Budget.of(() -> System.nanoTime() > end, _ -> {});
    }
}
