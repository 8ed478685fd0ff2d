// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
     * @param breaks the places in {@code tiers}, from 1 up, where all tiers before are greatly preferred to that one and all
     *     behind it (docs/theory.md §6)
     * @param grounds why the analyst believes it
     */
    record Ranked(List<Set<State>> tiers, SortedSet<Integer> breaks, Grounds grounds) implements Preference {
        public Ranked {
            tiers = tiers.stream().map(Set::copyOf).toList();
            breaks = Collections.unmodifiableSortedSet(new TreeSet<>(breaks));
            Set<State> ranked =
                    HashSet.newHashSet(tiers.stream().mapToInt(Set::size).sum());
            for (Set<State> tier : tiers) {
                for (State state : tier) {
                    if (!ranked.add(state)) {
                        throw new IllegalArgumentException(
                                "a state in two tiers of a ranking (" + state.decimal() + ")");
                    }
                }
            }
            if (!breaks.isEmpty() && (breaks.first() < 1 || breaks.last() >= tiers.size())) {
                throw new IllegalArgumentException("no place between tiers (" + breaks + " of " + tiers.size() + ")");
            }
        }

        /** A ranking in which no difference is known to be great. */
        public Ranked(List<Set<State>> tiers, Grounds grounds) {
            this(tiers, new TreeSet<>(), grounds);
        }

        /** The states between which no difference is great, the greatly preferred first. */
        private List<Set<State>> levels() {
            List<Set<State>> levels = new ArrayList<>();
            for (int k = 0; k < tiers.size(); k++) {
                if (k == 0 || breaks.contains(k)) {
                    levels.add(new HashSet<>());
                }
                levels.getLast().addAll(tiers.get(k));
            }
            return levels;
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
     * @param name what it is called in sentences, a noun phrase ("no talks under sanctions"), where the case says it
     * @param statement its atoms named in full
     * @param grounds why the analyst believes it
     * @param strong whether states that first differ here differ greatly (docs/theory.md §6)
     */
    record Want(String id, Optional<String> name, Statement statement, Grounds grounds, boolean strong) {
        public Want {
            Checks.said(id, "a want without an id", statement::text);
            name.ifPresent(said -> Checks.said(said, "a want whose name says nothing", () -> id));
        }

        /** A want that its statement alone tells. */
        public Want(String id, Statement statement, Grounds grounds, boolean strong) {
            this(id, Optional.empty(), statement, grounds, strong);
        }

        /** The same want in other words of the same meaning, or of another. */
        public Want with(Statement other) {
            return new Want(id, name, other, grounds, strong);
        }
    }

    /**
     * The order by great differences alone (docs/theory.md §6): by the strong wants, which stand above all others in a list, or by
     * the levels of a ranking; of weights no difference is known to be great.
     */
    default Preference great() {
        return switch (this) {
            case Prioritized(List<Want> wants) ->
                new Prioritized(wants.stream().takeWhile(Want::strong).toList());
            case Ranked ranked -> new Ranked(ranked.levels(), ranked.grounds());
            case Weighted _ -> new Prioritized(List.of());
        };
    }

    /** Whether some difference is known to be great. */
    default boolean tellsGreat() {
        return switch (this) {
            case Prioritized(List<Want> wants) -> wants.stream().anyMatch(Want::strong);
            case Ranked ranked -> !ranked.breaks().isEmpty();
            case Weighted _ -> false;
        };
    }

    /** What the truth of a statement is worth. */
    record Weight(Statement statement, BigDecimal weight) {}
}
