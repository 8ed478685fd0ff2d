// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.cards;

import dev.entente.cards.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cards put in an order on one line: by number or id, the best first, {@code 2 1=4 3} or {@code deal > today = quarrel}; what
 * is left out does not matter. Behind {@code #} stands why.
 *
 * @param piles cards by their place, from 0
 */
record LaidOut(List<List<Integer>> piles, Optional<String> why) {

    /** Reads it. */
    static Read of(String line, List<Card> cards) {
        int hash = line.indexOf('#');
        Optional<String> why =
                Optional.of(hash < 0 ? "" : line.substring(hash + 1).strip()).filter(text -> !text.isEmpty());
        String order = (hash < 0 ? line : line.substring(0, hash)).strip().replaceAll("\\s*=\\s*", "=");
        List<List<Integer>> piles = new ArrayList<>();
        List<Integer> laid = new ArrayList<>();
        for (String pile : order.split("\\s*>\\s*|\\s+", -1)) {
            List<Integer> on = new ArrayList<>();
            for (String name : pile.split("=", -1)) {
                Optional<Integer> card = place(name, cards);
                if (card.isEmpty()) {
                    return new Read.Wrong("“" + name + "” is no card; they are 1 to " + cards.size() + ", or "
                            + String.join(", ", cards.stream().map(Card::id).toList()));
                }
                if (laid.contains(card.get())) {
                    return new Read.Wrong("“" + name + "” is there twice");
                }
                laid.add(card.get());
                on.add(card.get());
            }
            piles.add(on);
        }
        return laid.size() < 2
                ? new Read.Wrong("it takes two cards at least to say which is better")
                : new Read.Right(new LaidOut(piles, why));
    }

    private static Optional<Integer> place(String name, List<Card> cards) {
        return IntStream.range(0, cards.size())
                .filter(k ->
                        String.valueOf(k + 1).equals(name) || cards.get(k).id().equals(name))
                .boxed()
                .findFirst();
    }

    /** What reading a line gives. */
    sealed interface Read {

        /** An order. */
        record Right(LaidOut laid) implements Read {}

        /** None, and why, without a period. */
        record Wrong(String why) implements Read {}
    }
}
