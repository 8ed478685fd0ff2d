// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cards put in an order, as on one line: by number or id, the best first, {@code 2 1=4 3} or {@code deal > today = quarrel};
 * what is left out does not matter. Behind {@code #} stands why.
 *
 * @param piles cards by their place, from 0
 */
public record LaidOut(List<List<Integer>> piles, Optional<String> why) {

    public LaidOut {
        piles = piles.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a line, which may be empty.
     *
     * @param ids of what is put in order
     */
    public static Read of(String line, List<String> ids) {
        int hash = line.indexOf('#');
        Optional<String> why =
                Optional.of(hash < 0 ? "" : line.substring(hash + 1).strip()).filter(text -> !text.isEmpty());
        String order = (hash < 0 ? line : line.substring(0, hash)).strip().replaceAll("\\s*=\\s*", "=");
        List<List<Integer>> piles = new ArrayList<>();
        List<Integer> laid = new ArrayList<>();
        for (String pile : order.isEmpty() ? new String[0] : order.split("\\s*>\\s*|\\s+", -1)) {
            List<Integer> on = new ArrayList<>();
            for (String name : pile.split("=", -1)) {
                Optional<Integer> card = place(name, ids);
                if (card.isEmpty()) {
                    return new Read.Wrong("“" + name + "” is none of them; they are 1 to " + ids.size() + ", or "
                            + String.join(", ", ids));
                }
                if (laid.contains(card.get())) {
                    return new Read.Wrong("“" + name + "” is there twice");
                }
                laid.add(card.get());
                on.add(card.get());
            }
            piles.add(on);
        }
        return new Read.Right(new LaidOut(piles, why));
    }

    private static Optional<Integer> place(String name, List<String> ids) {
        return IntStream.range(0, ids.size())
                .filter(k -> String.valueOf(k + 1).equals(name) || ids.get(k).equals(name))
                .boxed()
                .findFirst();
    }

    /** What reading a line gives. */
    public sealed interface Read {

        /** An order. */
        record Right(LaidOut laid) implements Read {}

        /** None, and why, without a period. */
        record Wrong(String why) implements Read {}
    }

    /** The line that gives this order, by ids, without why. */
    public String line(List<String> ids) {
        return piles.stream()
                .map(pile -> pile.stream().map(ids::get).collect(Collectors.joining(" = ")))
                .collect(Collectors.joining(" > "));
    }

    /** How many cards are laid out. */
    public int count() {
        return piles.stream().mapToInt(List::size).sum();
    }

    /** Where a card lies, from 0. */
    public Optional<Integer> pile(int card) {
        return IntStream.range(0, piles.size())
                .filter(pile -> piles.get(pile).contains(card))
                .boxed()
                .findFirst();
    }

    /** The same where a card is one step better: off its pile, or on the next better one. One that was not laid out is last. */
    public LaidOut better(int card) {
        return pile(card)
                .map(pile -> isAlone(pile) ? pile == 0 ? this : onto(card, pile - 1) : between(card, pile))
                .orElseGet(() -> between(card, piles.size()));
    }

    /** The same where a card is one step worse: off its pile, or on the next worse one. One that was not laid out is last. */
    public LaidOut worse(int card) {
        return pile(card)
                .map(pile -> isAlone(pile)
                        ? pile == piles.size() - 1 ? this : onto(card, pile + 1)
                        : between(card, pile + 1))
                .orElseGet(() -> between(card, piles.size()));
    }

    private boolean isAlone(int pile) {
        return piles.get(pile).size() == 1;
    }

    /** The same with a card on a pile, as good as those that lie there. */
    public LaidOut onto(int card, int pile) {
        List<List<Integer>> changed = without(card);
        if (!changed.get(pile).contains(card)) {
            changed.get(pile).add(card);
        }
        return tidied(changed);
    }

    /** The same with a card on a pile of its own, before the one that lies there: behind all where none does. */
    public LaidOut between(int card, int gap) {
        List<List<Integer>> changed = without(card);
        changed.add(gap, new ArrayList<>(List.of(card)));
        return tidied(changed);
    }

    /** The same where a card does not matter. */
    public LaidOut aside(int card) {
        return tidied(without(card));
    }

    private List<List<Integer>> without(int card) {
        return piles.stream()
                .<List<Integer>>map(pile ->
                        new ArrayList<>(pile.stream().filter(one -> one != card).toList()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private LaidOut tidied(List<List<Integer>> changed) {
        return new LaidOut(changed.stream().filter(pile -> !pile.isEmpty()).toList(), why);
    }
}
