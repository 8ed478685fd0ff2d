// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What a decision maker wants: a complete order of the states, in one of three forms (docs/theory.md §6). */
public sealed interface Preference {

    /**
     * Option prioritization (Peng, Hipel, Kilgour and Fang, 1997; key PHKF1997): of two states the better is the one
     * that makes true the first want on which they differ. States that differ on none are equally good.
     *
     * @param wants most important first
     */
    record Prioritized(List<Want> wants) implements Preference {
        public Prioritized {
            wants = List.copyOf(wants);
        }
    }

    /**
     * A ranking of all states.
     *
     * @param tiers best first; the states of a tier are equally good; every feasible state is in exactly one
     * @param grounds why the analyst believes it
     */
    record Ranked(List<Set<State>> tiers, Grounds grounds) implements Preference {
        public Ranked {
            tiers = tiers.stream().map(Set::copyOf).toList();
        }
    }

    /**
     * The state with the greater sum of the weights of its true statements is better.
     *
     * @param weights in the order of the case file
     * @param grounds why the analyst believes them
     */
    record Weighted(List<Weight> weights, Grounds grounds) implements Preference {
        public Weighted {
            weights = List.copyOf(weights);
        }
    }

    /**
     * A statement that a decision maker wants to be true.
     *
     * @param id the name that variants and evidence point at it by; its place in the list, from 1, where it has none
     * @param statement its atoms named in full
     * @param grounds why the analyst believes it
     * @param strong whether states that first differ here differ greatly (docs/theory.md §6)
     */
    record Want(String id, Statement statement, Grounds grounds, boolean strong) {}

    /**
     * The strong wants alone, by which states differ greatly (docs/theory.md §6). They stand above all others in a list; without
     * a list no difference is known to be great.
     */
    default Preference great() {
        return new Prioritized(
                this instanceof Prioritized(List<Want> wants)
                        ? wants.stream().takeWhile(Want::strong).toList()
                        : List.of());
    }

    /** What the truth of a statement is worth. */
    record Weight(Statement statement, BigDecimal weight) {}
}
