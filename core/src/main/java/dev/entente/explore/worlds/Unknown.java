// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.OpenOrder;
import dev.entente.Rule;
import dev.entente.Type;
import java.util.List;

/** One thing that a case marks as not known, independent of all others (docs/theory.md §6). */
public sealed interface Unknown {

    /** The order of some wants, or of the tiers of a ranking, of a decision maker without types. */
    record Order(int decisionMaker, OpenOrder order) implements Unknown {}

    /** Of which type a decision maker is, with whatever order is open within each. */
    record Types(int decisionMaker, List<Type> types) implements Unknown {
        public Types {
            types = List.copyOf(types);
        }
    }

    /** Whether an option, named in full, is there. */
    record OptionThere(String option) implements Unknown {}

    /** Whether a rule of feasibility is there, the place of which is counted from 0. */
    record RuleThere(int place, Rule rule) implements Unknown {}
}
