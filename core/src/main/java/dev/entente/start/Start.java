// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case in the making: what was answered, as it was typed. What it means is read from it anew each time, so that whatever is
 * changed later is seen everywhere, and nothing that was typed is lost.
 *
 * @param lines the answers; those at one place in their order
 */
public record Start(List<Line> lines) {

    /** Nothing answered yet. */
    public static final Start NOTHING = new Start(List.of());

    public Start {
        lines = List.copyOf(lines);
    }

    /** What was answered at a place. */
    public List<String> at(Place place) {
        return lines.stream()
                .filter(line -> line.place().equals(place))
                .map(Line::text)
                .toList();
    }

    /** The same with these answers at a place, empty ones left out. */
    public Start with(Place place, List<String> texts) {
        List<Line> changed = new ArrayList<>();
        lines.stream().filter(line -> !line.place().equals(place)).forEach(changed::add);
        texts.stream()
                .map(text -> new Line(place, text))
                .filter(line -> !line.text().isEmpty())
                .forEach(changed::add);
        return new Start(changed);
    }

    /** The same with one more answer at a place, or with another, where it takes one only. */
    public Start and(Place place, String text) {
        return with(
                place,
                place.topic().many()
                        ? Stream.concat(at(place).stream(), Stream.of(text)).toList()
                        : List.of(text));
    }

    /** The same without the last answer at a place; empty where there is none. */
    public Optional<Start> withoutLast(Place place) {
        List<String> texts = at(place);
        return texts.isEmpty() ? Optional.empty() : Optional.of(with(place, texts.subList(0, texts.size() - 1)));
    }

    /** What it means. */
    public Begun read() {
        return Begun.of(this);
    }
}
