// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.compare;

import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.explore.compare.Comparison;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.Slot;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The cases that a visitor can compare, as they stand on the visitor's sheets, and which of them are chosen.
 *
 * @param all those in order
 * @param here the one that is changed
 * @param there the one that it is changed into
 */
record CompareChoice(List<Comparand> all, Optional<Comparand> here, Optional<Comparand> there) {

    CompareChoice {
        all = List.copyOf(all);
    }

    /**
     * A case on a sheet.
     *
     * @param stands where things stand, though what is looked at may rule that state out
     */
    record Comparand(Sheet sheet, Case subject, Optional<State> stands) {

        String name() {
            return sheet.name();
        }

        /** "Iran, December 2007 (variant no-incentives, with what you tried)". */
        String label() {
            String variant =
                    subject.basis().variant().map(name -> "variant " + name).orElse("");
            String tried = sheet.content().tried() ? "with what you tried" : "";
            String both = variant.isEmpty() || tried.isEmpty() ? variant + tried : variant + ", " + tried;
            return subject.framing().title() + (both.isEmpty() ? "" : " (" + both + ")");
        }

        /** The case as a command names it. */
        String path() {
            Slot slot = sheet.slot();
            String folder = slot.own() ? slot.root().getFileName().toString() : "cases";
            return folder + "/"
                    + slot.root()
                            .relativize(
                                    slot.file().endsWith("case.yaml")
                                            ? slot.file().getParent()
                                            : slot.file());
        }

        boolean same(Comparand other) {
            return name().equals(other.name());
        }
    }

    /** What makes a comparison the same as another. */
    record Key(Path here, Content hereContent, Path there, Content thereContent, String outcome, String concept) {}

    static CompareChoice of(Workplace workplace, Request request) {
        List<Comparand> all = workplace.shelf().slots().stream()
                .map(slot -> workplace.desks().of(request.visitor()).seen(slot))
                .flatMap(sheet -> comparand(workplace, sheet).stream())
                .toList();
        return new CompareChoice(all, named(all, request.field("a")), named(all, request.field("b")));
    }

    private static Optional<Comparand> comparand(Workplace workplace, Sheet sheet) {
        Content content = sheet.content();
        return switch (workplace.solvedCases().read(sheet.slot(), content)) {
            case Reading.Done<Case>(Case subject, var _) ->
                Optional.of(new Comparand(
                        sheet, subject, subject.conflict().statusQuo().or(() -> written(workplace, sheet))));
            case Reading.Failed<Case> _ -> Optional.empty();
        };
    }

    /** Where things stand in the case of a sheet without a variant and without what is tried. */
    private static Optional<State> written(Workplace workplace, Sheet sheet) {
        Content plain = Content.of(sheet.content().text());
        return switch (workplace.solvedCases().read(sheet.slot(), plain)) {
            case Reading.Done<Case>(Case subject, var _) -> subject.conflict().statusQuo();
            case Reading.Failed<Case> _ -> Optional.empty();
        };
    }

    private static Optional<Comparand> named(List<Comparand> all, Optional<String> name) {
        return all.stream()
                .filter(each -> name.equals(Optional.of(each.name())))
                .findFirst();
    }

    /** Those that the first can be compared with. */
    List<Comparand> fitting() {
        return here.map(first -> all.stream()
                        .filter(other -> !other.same(first)
                                && Comparison.refusal(first.subject(), other.subject())
                                        .isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** All others. */
    List<Comparand> unfitting() {
        List<Comparand> fitting = fitting();
        return all.stream()
                .filter(each ->
                        !fitting.contains(each) && here.filter(each::same).isEmpty())
                .toList();
    }

    /** The outcomes that mean the same in both. */
    List<Outcome> outcomes() {
        return here.map(first -> first.subject().framing().outcomes().stream()
                        .filter(outcome -> there.flatMap(
                                        second -> second.subject().framing().outcome(outcome.id()))
                                .filter(other -> other.when()
                                        .seal()
                                        .equals(outcome.when().seal()))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** The outcome to ask after: the one named where both have it alike, or the goal, or the first. */
    Optional<Outcome> outcome(Optional<String> named) {
        List<Outcome> shared = outcomes();
        Optional<String> wanted = named.filter(
                        name -> shared.stream().anyMatch(outcome -> outcome.id().equals(name)))
                .or(() -> here.flatMap(first -> first.subject().framing().goal().map(Outcome::id)));
        return shared.stream()
                .filter(outcome -> wanted.equals(Optional.of(outcome.id())))
                .findFirst()
                .or(() -> shared.stream().findFirst());
    }

    /** Why the two that are chosen can't be compared, as a sentence. */
    Optional<String> refusal() {
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        return Comparison.refusal(here.get().subject(), there.get().subject())
                .or(() -> outcomes().isEmpty()
                        ? Optional.of("The cases have no outcome that is defined alike in both.")
                        : Optional.empty());
    }

    Key key(Outcome outcome, Concept concept) {
        Comparand first = here.orElseThrow();
        Comparand second = there.orElseThrow();
        return new Key(
                first.sheet().slot().file(),
                first.sheet().content(),
                second.sheet().slot().file(),
                second.sheet().content(),
                outcome.id(),
                concept.name());
    }

    /** The line that compares them again; what is only tried has none. */
    String command(Outcome outcome, Concept concept) {
        Comparand first = here.orElseThrow();
        Comparand second = there.orElseThrow();
        boolean more = first.sheet().content().tried()
                || second.sheet().content().tried()
                || first.subject().basis().variant().isPresent();
        return "./entente compare " + first.path() + " " + second.path()
                + second.subject()
                        .basis()
                        .variant()
                        .map(name -> " --variant " + name)
                        .orElse("")
                + " --outcome " + outcome.id()
                + (concept.equals(Concepts.MEANT) ? "" : " --concept " + concept.name())
                + (more ? "  # and what was chosen and tried in the workbench" : "");
    }
}
