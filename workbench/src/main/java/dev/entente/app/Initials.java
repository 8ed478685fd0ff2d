// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import dev.entente.Coalition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A letter or so for each of some things, such as decision makers, for columns and cells that are to stay narrow. */
public record Initials(List<String> letters) {

    private static final String YES = "Y";

    /** For each id its first letter that no earlier one has; A, B, C, … where letters don't suffice. */
    public static Initials of(List<String> ids) {
        List<String> letters = new ArrayList<>();
        for (String id : ids) {
            Optional<String> free = id.toUpperCase(Locale.ROOT)
                    .chars()
                    .filter(c -> c >= 'A' && c <= 'Z')
                    .mapToObj(Character::toString)
                    .filter(letter -> !letter.equals(YES) && !letters.contains(letter))
                    .findFirst();
            free.ifPresent(letters::add);
        }
        return new Initials(letters.size() == ids.size() ? letters : alphabet(ids.size()));
    }

    private static List<String> alphabet(int size) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; letters.size() < size; i++) {
            String letter = Character.toString('A' + i % 26) + (i < 26 ? "" : Integer.toString(i / 26 + 1));
            if (!letter.equals(YES)) {
                letters.add(letter);
            }
        }
        return letters;
    }

    public String of(int place) {
        return letters.get(place);
    }

    /** The members one after the other: "MU". */
    public String of(Coalition coalition) {
        return coalition.list().stream().map(this::of).collect(Collectors.joining());
    }
}
