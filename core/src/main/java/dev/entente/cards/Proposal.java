// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import dev.entente.statement.Statement;
import java.util.List;

/**
 * What list of wants comes of cards in an order.
 */
public sealed interface Proposal {

    /** The wants, the most important first. */
    List<Statement> wants();

    /** How the list orders what is on no card. */
    Beyond beyond();

    /**
     * The list gives the order.
     *
     * @param atLeast no list of the wants on offer has fewer; as many as it has, unless the search was cut short
     */
    record Gives(List<Statement> wants, int atLeast, Beyond beyond) implements Proposal {
        public Gives {
            wants = List.copyOf(wants);
        }

        /** Whether it is known that no shorter list does. */
        public boolean shortest() {
            return wants.size() == atLeast;
        }
    }

    /**
     * No list of the wants on offer gives the order; this one gives the nearest.
     *
     * @param piles the order that it gives, the best first; cards by their place on the table, from 0
     * @param reversed pairs of cards, the first of which it puts before the other though it was to come after
     * @param split stacked pairs of which it puts the first before the other
     * @param stacked pairs that it makes no difference between, though the first was to come before
     * @param nearest whether it is known that none differs in fewer pairs
     */
    record Cannot(
            List<List<Integer>> piles,
            List<Pair> reversed,
            List<Pair> split,
            List<Pair> stacked,
            boolean nearest,
            List<Statement> wants,
            Beyond beyond)
            implements Proposal {
        public Cannot {
            piles = piles.stream().map(List::copyOf).toList();
            reversed = List.copyOf(reversed);
            split = List.copyOf(split);
            stacked = List.copyOf(stacked);
            wants = List.copyOf(wants);
        }
    }

    /** Two cards, by their place on the table. */
    record Pair(int first, int second) {}

    /**
     * How a list orders the situations that are on no card that was laid out.
     *
     * @param situations how many they are
     * @param alike by pile, the best first, how many are as good as it
     * @param between how many are better than the first pile, then between each and the next, last worse than all
     */
    record Beyond(int situations, List<Integer> alike, List<Integer> between) {
        public Beyond {
            alike = List.copyOf(alike);
            between = List.copyOf(between);
        }
    }
}
