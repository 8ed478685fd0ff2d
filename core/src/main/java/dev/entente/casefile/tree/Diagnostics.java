// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects diagnostics while something is read, so that every mistake is shown at once. */
public final class Diagnostics {

    /** So many mistakes are told, and so many warnings; of more only that there are more. */
    public static final int MOST = 1_000;

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Map<Severity, Integer> told = new EnumMap<>(Severity.class);
    private final List<Place> settled = new ArrayList<>();

    /** None yet. */
    public Diagnostics() {}

    public void error(Place place, String message) {
        error(place, message, "");
    }

    public void error(Place place, String message, String hint) {
        add(Diagnostic.error(place, message, hint));
    }

    public void warning(Place place, String message, String hint) {
        add(Diagnostic.warning(place, message, hint));
    }

    public void add(Diagnostic diagnostic) {
        int before = told.getOrDefault(diagnostic.severity(), 0);
        if (before <= MOST && settled.stream().noneMatch(place -> place.covers(diagnostic.place()))) {
            Diagnostic heard = before < MOST ? diagnostic : andMore(diagnostic);
            if (found.add(heard)) {
                told.put(diagnostic.severity(), before + 1);
            }
        }
    }

    private static Diagnostic andMore(Diagnostic next) {
        return new Diagnostic(
                next.severity(),
                next.place(),
                switch (next.severity()) {
                    case ERROR -> "here and further on there are more mistakes; the first " + MOST + " are told";
                    case WARNING -> "here and further on there is more to warn of; the first " + MOST + " are told";
                },
                Optional.empty());
    }

    /** How much was found, as far as it is told. */
    public int count() {
        return found.size();
    }

    /** Whether no further mistake will be told, so that none needs a hint. */
    public boolean full() {
        return told.getOrDefault(Severity.ERROR, 0) > MOST;
    }

    /** Nothing further is said about this place: what is wrong there has been said. */
    void settle(Place place) {
        if (!full()) {
            settled.add(place);
        }
    }

    /** All that others say, and the places that they have settled. */
    void addAll(Diagnostics others) {
        others.found.forEach(this::add);
        settled.addAll(others.settled);
    }

    public boolean hasErrors() {
        return told.containsKey(Severity.ERROR);
    }

    /** File by file, in the order in which files were first pointed at; within a file in the order of its text. */
    public List<Diagnostic> list() {
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
    public <T> Reading<T> reading(Supplier<T> value) {
        return hasErrors() ? new Reading.Failed<>(list()) : new Reading.Done<>(value.get(), list());
    }
}
