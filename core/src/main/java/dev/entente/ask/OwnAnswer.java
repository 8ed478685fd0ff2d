// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.graph.StateSet;
import java.util.List;
import java.util.Set;

/**
 * The answer to the {@linkplain dev.entente.cases.Asked question that a case asks}, where it is another than whether the
 * goal can hold: what the title of its brief is made from. “Holds” is: is an equilibrium under the concept.
 *
 * <p>Source: docs/theory.md §6.4.
 */
public sealed interface OwnAnswer {

    /**
     * A want.
     *
     * @param place in the list as written, from 1
     */
    record ListedWant(int decisionMaker, int place) {}

    /** Does it last: these states of the goal hold. */
    record Lasting(StateSet states) implements OwnAnswer {}

    /** What does an option add, where the goal can hold. */
    enum Adding implements OwnAnswer {
        /** The goal holds nowhere where the option can’t be taken, and each state of it that holds takes it. */
        A_PART,
        /** The goal holds nowhere where the option can’t be taken, and some state of it holds without it being taken. */
        THE_CHANCE,
        /** The goal can hold where the option can’t be taken. */
        NOTHING
    }

    /**
     * What makes it hold, where the goal can: options that each of its states that hold takes, and not each of its states,
     * and where any of them can’t be taken it holds nowhere.
     *
     * @param options their names in full, in the order of the case
     */
    record Taking(List<String> options) implements OwnAnswer {
        public Taking {
            options = List.copyOf(options);
        }
    }

    /** What would make it hold, where the goal can’t: each of these wants, given up alone. */
    record Opening(Set<ListedWant> wants) implements OwnAnswer {
        public Opening {
            wants = Set.copyOf(wants);
        }
    }

    /** Why, where the goal can hold: the smallest sets of at most two wants that end that when given up. */
    record Resting(Set<Set<ListedWant>> wants) implements OwnAnswer {
        public Resting {
            wants = Set.copyOf(wants);
        }
    }

    /**
     * Why not, where the goal can’t hold: the smallest sets of wants which meet every set of at most two that opens it when
     * given up; none where giving up two wants opens nothing.
     */
    record Blocking(Set<Set<ListedWant>> wants) implements OwnAnswer {
        public Blocking {
            wants = Set.copyOf(wants);
        }
    }
}
