// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.newcase;

import dev.entente.cli.terminal.CommandFailure;
import dev.entente.limits.Budget;
import dev.entente.start.Begun;
import dev.entente.start.Begun.Missing;
import dev.entente.start.Begun.Remark;
import dev.entente.start.Kept;
import dev.entente.start.Place;
import dev.entente.start.Preview;
import dev.entente.start.Prompt;
import dev.entente.start.Prompt.Pick;
import dev.entente.start.Start;
import dev.entente.start.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks for the parts of a case, a line at a time; each is read back, kept in the file, and can be taken back. */
final class Interview {

    private static final String WORDS =
            "An empty line goes on. “back” goes back, “undo” takes back the last answer, “?” explains, Ctrl-D stops.";

    private final Questions questions;
    private final StartFile file;
    private final Supplier<Budget> budget;
    private Begun begun;
    private Place here;
    private List<String> told = List.of();

    /** @param budget for what follows so far, each time */
    Interview(Questions questions, StartFile file, Supplier<Budget> budget) {
        this.questions = questions;
        this.file = file;
        this.budget = budget;
        Optional<Kept> kept = file.begun().flatMap(Kept::of);
        this.begun = kept.map(Kept::start).orElse(Start.NOTHING).read();
        this.here = kept.map(Kept::at)
                .filter(begun.places()::contains)
                .orElseGet(() -> begun.places().getFirst());
    }

    /**
     * The text of the case.
     *
     * @throws CommandFailure when the answers end before the last question; what was answered is in the file
     */
    String text() {
        questions.say(
                begun.start().equals(Start.NOTHING)
                        ? WORDS
                        : "This case was begun before; it goes on where it stopped. " + WORDS);
        Optional<Step> shown = Optional.empty();
        Optional<Place> next = Optional.of(here);
        while (next.isPresent()) {
            here = next.get();
            if (!shown.equals(Optional.of(here.step()))) {
                head(here.step());
                shown = Optional.of(here.step());
            }
            next = ask();
            follows(next);
            next.ifPresent(this::goesOn);
        }
        return begun.draft().text();
    }

    private void head(Step step) {
        questions.say("\nStep %d of %d: %s".formatted(step.number(), Step.values().length, step.question()));
        questions.say("  " + step.advice());
    }

    /** What follows so far, where a step ends, and after what each party wants. */
    private void follows(Optional<Place> next) {
        List<Place> places = begun.places();
        boolean forward = next.filter(place -> places.indexOf(place) <= places.indexOf(here))
                .isEmpty();
        boolean ends = here.step() == Step.WANTS
                || next.filter(place -> place.step() == here.step()).isEmpty();
        if (forward && ends) {
            List<String> follows = Preview.of(begun, budget.get());
            follows.stream().filter(said -> !told.contains(said)).forEach(said -> questions.say("  " + said));
            told = follows;
        }
    }

    /** Asks at a place until it is left, and tells where to go on; nowhere, where all is there. */
    private Optional<Place> ask() {
        show();
        while (true) {
            String answer = questions.ask(file, begun.start().equals(Start.NOTHING));
            switch (answer.toLowerCase(Locale.ROOT)) {
                case "?", "help" -> help();
                case "back" -> {
                    return Optional.of(before().orElse(here));
                }
                case "undo" -> {
                    Place place = here;
                    undo();
                    if (!place.equals(here)) {
                        return Optional.of(here);
                    }
                }
                case "" -> {
                    Optional<String> lack = lack();
                    if (lack.isEmpty()) {
                        return after();
                    }
                    questions.say("  " + lack.get());
                }
                default -> {
                    if (taken(answer) && !here.topic().many()) {
                        return after();
                    }
                }
            }
        }
    }

    private void show() {
        Prompt prompt = begun.prompt(here);
        if (!prompt.question().equals(here.step().question())) {
            questions.say("\n" + prompt.question());
        }
        for (int i = 0; i < prompt.picks().size(); i++) {
            Pick pick = prompt.picks().get(i);
            questions.say("  " + (i + 1) + "  " + pick.label() + "  (" + pick.word() + ")");
        }
        List<Remark> remarks = begun.remarks(here);
        if (!remarks.isEmpty()) {
            questions.say("  So far:");
            remarks.forEach(remark -> questions.say("    " + remark.text()
                    + remark.mistake().map(said -> "\n      " + said).orElse("")));
        }
        questions.say("  For example: " + prompt.example());
    }

    private void help() {
        questions.say("  " + begun.prompt(here).help());
        questions.say("  " + WORDS);
    }

    /** What is lacking here before it can go on; the options of all together, once the last was asked. */
    private Optional<String> lack() {
        boolean last = after().filter(next -> next.topic() == here.topic()).isEmpty();
        return last || here.topic().needed() ? begun.lack(here) : Optional.empty();
    }

    private boolean taken(String answer) {
        Begun changed = begun.start().and(here, answer).read();
        Remark remark = changed.remarks(here).getLast();
        if (remark.mistake().isPresent()) {
            questions.say("  " + remark.mistake().get().replace("\n", "\n  "));
            return false;
        }
        if (!remark.readBack().isEmpty()) {
            questions.say("  " + remark.readBack());
        }
        keep(changed);
        return true;
    }

    private void keep(Begun changed) {
        begun = changed;
        goesOn(here);
    }

    /** Keeps what was answered, and where it goes on. */
    private void goesOn(Place place) {
        if (file.isBegun() || !begun.start().equals(Start.NOTHING)) {
            file.keep(new Kept(begun.start(), place).text());
        }
    }

    /** Takes back the last answer here, else the last of the place before that has one, and goes there. */
    private void undo() {
        List<Place> places = begun.places();
        for (int i = places.indexOf(here); i >= 0; i--) {
            Place place = places.get(i);
            Optional<Start> less = begun.start().withoutLast(place);
            if (less.isPresent()) {
                questions.say("  Taken back: " + begun.start().at(place).getLast());
                here = place;
                keep(less.get().read());
                return;
            }
        }
        questions.say("  There is nothing to take back.");
    }

    private Optional<Place> before() {
        int place = begun.places().indexOf(here);
        return place == 0 ? Optional.empty() : Optional.of(begun.places().get(place - 1));
    }

    /** Where it goes on; at the end, where something is missing still. */
    private Optional<Place> after() {
        int place = begun.places().indexOf(here);
        if (place + 1 < begun.places().size()) {
            return Optional.of(begun.places().get(place + 1));
        }
        Optional<Missing> missing = begun.missing().stream().findFirst();
        missing.ifPresent(one -> questions.say("  Something is missing still: " + one.message()));
        return missing.map(Missing::place);
    }
}
