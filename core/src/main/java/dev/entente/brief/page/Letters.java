// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.brief.words.PlacesTold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The letters by which a brief calls situations that no few words set apart: those of its picture first, in the picture’s
 * order, then others in the order in which they are told of.
 */
final class Letters {

    private final List<Integer> states = new ArrayList<>();
    private final Set<Integer> called = new HashSet<>();

    /** Gives letters to the states of a picture. */
    void picture(List<Integer> pictured) {
        states.addAll(pictured);
    }

    /** The letter by which a state is called, which it has from now on. */
    String of(int state) {
        if (!states.contains(state)) {
            states.add(state);
        }
        called.add(state);
        return PlacesTold.letter(states.indexOf(state));
    }

    /** Those that were called by their letters, in the order of these. */
    List<Integer> called() {
        return states.stream().filter(called::contains).toList();
    }

    /** The states that have a letter, in the order of these. */
    List<Integer> states() {
        return List.copyOf(states);
    }
}
