// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A start as it is kept in a case file until it is whole: the case so far, with the answers in comments above it.
 *
 * @param at where it goes on
 */
public record Kept(Start start, Place at) {

    private static final String ANSWER = "#> ";
    private static final String HERE = "#@ ";
    private static final String HEAD = """
            # A case in the making: “entente new” on this folder goes on with it. Until then, change it there and not here.
            # What was answered:
            """;

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD);
        start.lines()
                .forEach(line -> text.append(ANSWER)
                        .append(line.place().id())
                        .append(' ')
                        .append(line.text())
                        .append('\n'));
        return text.append(HERE)
                .append(at.id())
                .append('\n')
                .append(start.read().draft().text())
                .toString();
    }

    /** What a file keeps; empty where it keeps no start, or was changed by hand since. */
    public static Optional<Kept> of(String text) {
        List<Line> lines = new ArrayList<>();
        Optional<Place> at = Optional.empty();
        for (String line : text.lines().toList()) {
            if (line.startsWith(ANSWER)) {
                answer(line.substring(ANSWER.length())).ifPresent(lines::add);
            } else if (line.startsWith(HERE)) {
                at = Place.of(line.substring(HERE.length()));
            }
        }
        return at.map(place -> new Kept(new Start(lines), place))
                .filter(kept -> kept.text().equals(text));
    }

    /** Whether a text was a start that is kept, whatever was changed in it since. */
    public static boolean isOne(String text) {
        return text.startsWith(HEAD);
    }

    private static Optional<Line> answer(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Place.of(text.substring(0, space)).map(place -> new Line(place, text.substring(space + 1)));
    }
}
