// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.statement.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that one does so as to be believed, such as a letter, and what it costs. Costs are shares of what being believed is
 * worth to the type that bears them: 0 nothing, 1 all of it; more is not worth it.
 *
 * @param id its name in the case file
 * @param option the option of the sender, in full, that is the signal when taken
 * @param sender the id of who sends it
 * @param receiver the id of who may believe it
 * @param of two types of the sender, with priors above 0: first the one that the receiver would want to answer
 * @param answer what the receiver does if it believes it, a statement about its options
 * @param kind what its cost is like, where the case says so
 * @param costs by type, those that the case gives
 * @param belief how far the receiver has to believe that it has the first type before it so answers, between 0 and 1
 * @param grounds why the analyst thinks that it is one
 */
public record Signal(
        String id,
        String option,
        String sender,
        String receiver,
        List<String> of,
        Statement answer,
        Optional<Kind> kind,
        Map<String, Band> costs,
        Optional<Band> belief,
        Grounds grounds) {

    /** What the cost of a signal is like (Fearon, 1997; Quek, 2021; keys Fearon1997 and Quek2021). */
    public enum Kind {
        /** Paid on sending, whatever comes of it. */
        SUNK("sunk"),
        /** Paid afterwards, by who doesn’t keep its word. */
        TIED_HANDS("tied-hands"),
        /** Paid bit by bit afterwards, whether the word is kept or not. */
        INSTALMENT("instalment"),
        /** Paid on sending, and got back by who keeps its word. */
        REDUCIBLE("reducible");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in a case file. */
        public String word() {
            return word;
        }
    }

    /**
     * A number that is known within bounds, both possible; a number that is known where they are the same.
     *
     * @param grounds why the analyst believes it
     */
    public record Band(Fraction from, Fraction to, Grounds grounds) {
        public Band {
            if (from.signum() < 0 || from.compareTo(to) > 0) {
                throw new IllegalArgumentException(
                        "a band goes upwards from 0 or more (%s, %s)".formatted(from.written(), to.written()));
            }
        }
    }

    public Signal {
        of = List.copyOf(of);
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        if (sender.equals(receiver)) {
            throw new IllegalArgumentException("a signal to oneself (" + id + ")");
        }
        if (of.size() != 2 || of.getFirst().equals(of.getLast())) {
            throw new IllegalArgumentException("a signal of other than two types (" + id + ": " + of + ")");
        }
    }

    /** The type that the receiver would want to answer. */
    public String serious() {
        return of.getFirst();
    }

    /** The other one. */
    public String other() {
        return of.getLast();
    }
}
