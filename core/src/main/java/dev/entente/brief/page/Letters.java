// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.brief.words.PlacesTold;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters by which a brief calls situations that no few words set apart: those of its picture first, in the picture’s
 * order, then others in the order in which they are told of.
 */
final class Letters {

    private final List<Integer> states = new ArrayList<>();

    /** The letter of a state, which it has from now on. */
    String of(int state) {
        if (!states.contains(state)) {
            states.add(state);
        }
        return PlacesTold.letter(states.indexOf(state));
    }

    /** The states that have a letter, in the order of these. */
    List<Integer> states() {
        return List.copyOf(states);
    }
}
