// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Coalition;
import dev.entente.Fraction;
import dev.entente.State;
import dev.entente.statement.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is published, computed elsewhere or promised about a case, to be checked against what Entente computes.
 *
 * @param name what a reader would look it up by ("Table 4"); empty when it has none
 * @param source where it comes from
 * @param status how sure it is
 * @param note what a reader should know about it
 * @param variant the variant of the case that it is about
 * @param types in full, those of which some decision makers are to be, in place of their plain preferences
 * @param check what is expected
 */
public record Expectation(
        Optional<String> name,
        Optional<String> source,
        Status status,
        Optional<String> note,
        Optional<String> variant,
        List<String> types,
        Check check) {

    public Expectation {
        types = List.copyOf(types);
    }

    /** How sure an expected answer is. */
    public enum Status {
        /** Read in the source. */
        READ,
        /** Standard in the literature, not read again. */
        MEMORY,
        /** By an independent implementation of the definitions. */
        COMPUTED,
        /** To be checked once the analysis is there. */
        PROMISED
    }

    /**
     * A number as far as it is written.
     *
     * @param written as it stands ("7/9", "0.78")
     * @param within how far the number meant may be from it; 0 for a fraction
     */
    public record Near(String written, Fraction value, Fraction within) {

        /** Whether a number is the one that is meant. */
        public boolean fits(Fraction number) {
            return number.compareTo(value.minus(within)) >= 0 && number.compareTo(value.plus(within)) <= 0;
        }
    }

    /**
     * What brings a difference between two cases about. Parts are named by the id of the decision maker whose wants they
     * are, or "channels" or "setting".
     *
     * @param shares by part; those left out have none
     * @param sufficient the minimal sets of parts that suffice, where they are told
     */
    public record Difference(Map<String, Fraction> shares, Optional<Set<Set<String>>> sufficient) {
        public Difference {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
            sufficient = sufficient.map(Set::copyOf);
        }
    }

    /** What is expected. Concepts are named as in {@code docs/concepts.md}. */
    public sealed interface Check {

        /**
         * Exactly these states are equilibria.
         *
         * @param states by concept
         * @param coalitions for coalition concepts, those that can form; absent: those that the case lets form
         */
        record Equilibria(Map<String, Set<State>> states, Optional<List<Coalition>> coalitions) implements Check {}

        /** Exactly these states are stable: by concept, then by id of the decision maker. */
        record Stable(Map<String, Map<String, Set<State>>> states) implements Check {}

        /** Under each concept some equilibrium satisfies the statement. */
        record Some(List<String> concepts, Statement where) implements Check {}

        /** Under no concept an equilibrium satisfies the statement. */
        record None(List<String> concepts, Statement where) implements Check {}

        /**
         * Whether a joint move of exactly these, and of no smaller coalition among them, leads from the status quo to
         * an equilibrium (of each concept) that satisfies the statement (docs/theory.md §5).
         */
        record Joint(Coalition coalition, List<String> concepts, Statement where, boolean leads) implements Check {}

        /** Whether improvements of single decision makers lead from the status quo to a state that satisfies it. */
        record Reached(Statement where, boolean reached) implements Check {}

        /**
         * Whether from the status quo some first move at no cost of one of these, to a state in which {@code after} holds,
         * leads on to a state that satisfies {@code where} (docs/theory.md §7).
         *
         * @param concepts of each of which the end has to be an equilibrium; with none it need be no equilibrium
         */
        record FirstMove(Coalition movers, Statement after, List<String> concepts, Statement where, boolean leads)
                implements Check {}

        /** Whether the coalition has a channel that works at the status quo. */
        record Able(Coalition coalition, boolean able) implements Check {}

        /**
         * Exactly these are the minimal packages of a side that serve, under each concept (docs/theory.md §9.1).
         *
         * @param packages each by the names in full of the options that it changes from the status quo; none where none
         *     serves
         * @param side whose options a package sets
         * @param where what is to hold
         */
        record Packages(List<Set<String>> packages, Coalition side, List<String> concepts, Statement where)
                implements Check {
            public Packages {
                packages = packages.stream().map(Set::copyOf).toList();
                concepts = List.copyOf(concepts);
            }
        }

        /**
         * Whether changing one option, from the status quo, opens a channel that is closed there, and leaves its owner
         * worse off.
         *
         * @param option its name in full
         * @param opens those who can move together afterwards
         */
        record HardGesture(String option, Coalition opens) implements Check {}

        /**
         * How far types are believed in.
         *
         * @param shares by the name in full of a type
         * @param before the items of evidence that are left out, by their ids
         */
        record Belief(Map<String, Near> shares, List<String> before) implements Check {
            public Belief {
                shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
                before = List.copyOf(before);
            }
        }

        /**
         * Why some equilibrium can satisfy a statement in another case on the same template and not in this one, or the
         * other way round (docs/theory.md §10).
         *
         * @param other the case that this one is changed into
         * @param difference empty where there is to be none
         */
        record Compared(Case other, List<String> concepts, Statement where, Optional<Difference> difference)
                implements Check {
            public Compared {
                concepts = List.copyOf(concepts);
            }
        }

        /** A check that needs later work, in words. */
        record Promise(String text) implements Check {}
    }
}
