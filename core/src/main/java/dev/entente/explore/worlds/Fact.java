// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.Rule;
import dev.entente.Type;
import java.util.Optional;

/** Something that is so in some of the worlds of a case and not in others: what conditions are made of. */
public sealed interface Fact {

    /**
     * A decision maker puts one want above another, or prefers the states of one tier of its ranking to those of another.
     *
     * @param type which type it is, where it has types; the fact then holds only where it is of this one
     * @param higher the place of the one in the list as written, from 0
     * @param lower the place of the other
     */
    record Above(int decisionMaker, Optional<Type> type, int higher, int lower) implements Fact {}

    /** A decision maker is of a type, or isn't. */
    record OfType(int decisionMaker, Type type, boolean is) implements Fact {}

    /** An option, named in full, is there, or isn't. */
    record OptionThere(String option, boolean there) implements Fact {}

    /** A rule of feasibility is there, or isn't. */
    record RuleThere(Rule rule, boolean there) implements Fact {}
}
