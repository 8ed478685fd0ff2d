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
 * Something that one does so as to be believed, such as a letter or a threat, and what it costs. Numbers are shares of what being
 * believed, or conceded to, is worth to the type: 0 nothing, 1 all of it.
 *
 * @param id its name in the case file
 * @param game what may follow it
 * @param option the option of the sender, in full, that is the signal when taken
 * @param sender the id of who sends it
 * @param receiver the id of who may believe it
 * @param of two types of the sender, with priors above 0: first the one that the receiver would want to answer
 * @param answer what the receiver does if it believes it, a statement about its options
 * @param kind what its cost is like, where the case says so
 * @param costs by type, those that the case gives: of sending a letter, or of backing down when a challenge is resisted
 * @param fight of a crisis by type what a fight is worth to it, less than 0 where it is worse than things as they are
 * @param belief how far the receiver has to believe before it so answers, between 0 and 1: that it has the first type, or in a
 *     crisis that it would be fought
 * @param grounds why the analyst thinks that it is one
 */
public record Signal(
        String id,
        Game game,
        String option,
        String sender,
        String receiver,
        List<String> of,
        Statement answer,
        Optional<Kind> kind,
        Map<String, Band> costs,
        Map<String, Band> fight,
        Optional<Band> belief,
        Grounds grounds) {

    /** What may follow a signal. */
    public enum Game {
        /** The receiver answers or does not. */
        LETTER("letter"),
        /** The receiver concedes or resists, and the sender then fights or backs down (Fearon, 1994; key Fearon1994). */
        CRISIS("crisis");

        private final String word;

        Game(String word) {
            this.word = word;
        }

        /** The word in a case file. */
        public String word() {
            return word;
        }
    }

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
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException(
                        "a band goes upwards (%s, %s)".formatted(from.written(), to.written()));
            }
        }
    }

    public Signal {
        of = List.copyOf(of);
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        fight = Collections.unmodifiableMap(new LinkedHashMap<>(fight));
        if (sender.equals(receiver)) {
            throw new IllegalArgumentException("a signal to oneself (" + id + ")");
        }
        if (of.size() != 2 || of.getFirst().equals(of.getLast())) {
            throw new IllegalArgumentException("a signal of other than two types (" + id + ": " + of + ")");
        }
        if (costs.values().stream().anyMatch(cost -> cost.from().signum() < 0)) {
            throw new IllegalArgumentException("a signal costs nothing or something (" + id + ": " + costs + ")");
        }
        if (fight.keySet().containsAll(of) != (game == Game.CRISIS)) {
            throw new IllegalArgumentException("a crisis, and nothing else, has fights (" + id + ": " + fight + ")");
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
