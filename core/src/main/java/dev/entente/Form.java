// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.util.List;

/** How states and moves are given: by options, or as a graph (docs/theory.md §1). */
public sealed interface Form permits OptionForm, GraphForm {

    /** The names that statements are made of, in full, in the order of declaration. */
    List<String> atoms();

    /** Whether there is such a state, as far as the number of options or states tells: in option form rules may exclude it. */
    boolean has(State state);

    /** Whether an atom, named in full, is true in a state. */
    boolean holdsAtom(String atom, State state);

    /** Whether a statement, its atoms named in full, is true in a state. */
    default boolean holds(Statement statement, State state) {
        return statement.holds(atom -> holdsAtom(atom, state));
    }

    /** How a single state is written: its pattern of Y and N, or its name. */
    String pattern(State state);
}
