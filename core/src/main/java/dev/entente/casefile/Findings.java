// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects diagnostics while something is read, so that every mistake is shown at once. */
final class Findings {

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final List<Place> settled = new ArrayList<>();

    void error(Place place, String message) {
        error(place, message, "");
    }

    void error(Place place, String message, String hint) {
        add(Diagnostic.error(place, message, hint));
    }

    void warning(Place place, String message, String hint) {
        add(Diagnostic.warning(place, message, hint));
    }

    void add(Diagnostic diagnostic) {
        if (settled.stream().noneMatch(place -> place.covers(diagnostic.place()))) {
            found.add(diagnostic);
        }
    }

    /** Nothing further is said about this place: what is wrong there has been said. */
    void settle(Place place) {
        settled.add(place);
    }

    /** All that others say, and the places that they have settled. */
    void addAll(Findings others) {
        others.found.forEach(this::add);
        settled.addAll(others.settled);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** File by file, in the order in which files were first pointed at; within a file in the order of its text. */
    List<Diagnostic> list() {
        List<SourceFile> files = found.stream()
                .map(diagnostic -> diagnostic.place().file())
                .distinct()
                .toList();
        return found.stream()
                .sorted(Comparator.comparingInt((Diagnostic diagnostic) ->
                                files.indexOf(diagnostic.place().file()))
                        .thenComparing(Diagnostic::place, Place.IN_ORDER))
                .toList();
    }

    /** What was read, unless there are errors. */
    <T> Reading<T> reading(Supplier<T> value) {
        return hasErrors() ? new Reading.Failed<>(list()) : new Reading.Done<>(value.get(), list());
    }
}
