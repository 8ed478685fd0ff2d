// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

/** What an equilibrium withstands, each but the first a refinement of those before (docs/theory.md §13.2). */
public enum Label {
    /** Nobody gains by another plan (Nash, 1951; key Nash1951). */
    NASH("Nash equilibrium"),

    /** It is one of every part of the game that stands by itself, reached or not (Selten, 1965 and 1975; keys Selten1965 and Selten1975). */
    SUBGAME_PERFECT("subgame perfect"),

    /**
     * Each answer is best against some belief, by Bayes’ rule where there is one (Fudenberg and Tirole, 1991; key
     * FudenbergTirole1991).
     */
    WEAK_PERFECT_BAYESIAN("weak perfect Bayesian"),

    /**
     * The beliefs are limits of those from small mistakes (Kreps and Wilson, 1982; key KrepsWilson1982); with
     * one message, the same as the last.
     */
    SEQUENTIAL("sequential"),

    /**
     * No type is sure to gain when a message counts as coming from those alone that could gain (Cho and Kreps, 1987, p. 202; key ChoKreps1987).
     */
    INTUITIVE("intuitive criterion"),

    /**
     * A message counts as coming from types alone that others don’t have more reason to send (Cho and Kreps, 1987, p. 205, after Banks
     * and Sobel, 1987; keys ChoKreps1987 and BanksSobel1987).
     */
    D1("D1");

    private final String title;

    Label(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
