// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.newcase;

import dev.entente.start.Begun;
import dev.entente.start.Parts;
import dev.entente.start.Place;
import dev.entente.start.Start;
import dev.entente.start.Step;
import dev.entente.start.Topic;
import dev.entente.web.server.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a form says, as answers. Fields are called by their place, and where an answer has several parts, by the part behind a
 * colon.
 */
record StartForm(Request request) {

    /** How the fields of an answer are called, in the order of its {@link Parts}. */
    static List<String> parts(Topic topic) {
        return switch (topic) {
            case PARTIES -> List.of("name");
            case OPTIONS -> List.of("label", "noun", "undo");
            case OUTCOMES -> List.of("label", "when");
            case WANTS -> List.of("want", "why");
            case QUESTION, TITLE, APART, LIMITS, TODAY, HOPE -> List.of("");
        };
    }

    static String field(Place place, String part) {
        return part.isEmpty() ? place.id() : place.id() + ":" + part;
    }

    /** The start with a step as the form has it; other steps are left alone. */
    Start read(Step step, Begun begun) {
        Start start = begun.start();
        for (Place place : begun.places(step)) {
            start = start.with(place, lines(place));
        }
        return start;
    }

    /** The answers at a place. */
    List<String> lines(Place place) {
        return switch (place.topic()) {
            case QUESTION, TITLE, HOPE -> List.of(request.text(place.id()));
            case TODAY -> {
                List<String> taken = request.all(place.id());
                yield List.of(taken.isEmpty() ? "none" : String.join(", ", taken));
            }
            case APART -> List.of(request.field(place.id()).isPresent() ? "yes" : "no");
            case PARTIES, OPTIONS, OUTCOMES, LIMITS -> listed(place);
            case WANTS -> {
                List<String> lines = new ArrayList<>(List.of(order(place)));
                lines.addAll(listed(place));
                yield lines;
            }
        };
    }

    /** Outcomes from the best to the worst, as they are picked. */
    private String order(Place place) {
        return String.join(
                " > ",
                request.all(field(place, "order")).stream()
                        .filter(outcome -> !outcome.isEmpty())
                        .toList());
    }

    /** The values of fields side by side; browsers send empty ones, too. */
    private List<String> listed(Place place) {
        List<String> ids = request.all(field(place, "id"));
        List<List<String>> columns = parts(place.topic()).stream()
                .map(part -> request.all(field(place, part)))
                .toList();
        return IntStream.range(0, columns.getFirst().size())
                .mapToObj(i -> new Parts(
                                at(ids, i),
                                columns.stream().map(column -> at(column, i)).toList())
                        .text(place.topic()))
                .toList();
    }

    private static String at(List<String> values, int i) {
        return i < values.size() ? values.get(i) : "";
    }
}
