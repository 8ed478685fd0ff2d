// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Of the orders of cards that some list of wants gives, one that differs from a wished order in the fewest pairs: reversed,
 * put apart though they were stacked, or stacked though one was to come first.
 *
 * <p><em>Idea.</em> A list parts the cards further and further. A want that parts no pair wrongly does no harm wherever it
 * comes, so that it is taken at once; among the others that is gone on with first by which the fewest pairs are wrong so far.
 * Once what is wrong so far is as much as the best order has in all, no other is nearer.
 *
 * <p><em>Cost.</em> After so many steps the nearest found is given, and it is told that there may be a nearer one. Up to 64
 * cards.
 */
final class NearestOrder {

    /** No more steps times cards times wants than this. */
    private static final int MOST_WORK = 3_000_000;

    private final List<Long> wants;
    private final int cards;

    /** By card, those that are not to come after it, itself among them. */
    private final long[] notAfter;

    /** By card, those that are to come after it. */
    private final long[] after;

    /**
     * Cards in piles, the best first.
     *
     * @param piles the cards of each, as bits
     * @param wrong how many pairs are wrong so far
     */
    private record Parted(List<Long> piles, int wrong) {}

    /**
     * What was found.
     *
     * @param exact whether no order is nearer
     */
    record Found(List<List<Integer>> piles, boolean exact) {}

    private NearestOrder(List<Long> wants, List<Integer> levels) {
        this.wants = wants.stream().distinct().toList();
        this.cards = levels.size();
        this.notAfter = new long[cards];
        this.after = new long[cards];
        for (int one = 0; one < cards; one++) {
            for (int other = 0; other < cards; other++) {
                if (levels.get(other) <= levels.get(one)) {
                    notAfter[one] |= 1L << other;
                } else {
                    after[one] |= 1L << other;
                }
            }
        }
    }

    /**
     * Searches for it.
     *
     * @param wants each as the cards that meet it, as bits; none that only some states of a card meet
     * @param levels by card, where it is wished, from 0, the best
     */
    static Found of(List<Long> wants, List<Integer> levels) {
        return new NearestOrder(wants, levels).found();
    }

    private Found found() {
        PriorityQueue<Parted> open = new PriorityQueue<>(Comparator.comparingInt(Parted::wrong));
        Set<List<Long>> seen = new HashSet<>();
        open.add(new Parted(List.of(-1L >>> (Long.SIZE - cards)), 0));
        List<Long> best = List.of();
        int least = Integer.MAX_VALUE;
        int work = 0;
        while (!open.isEmpty() && open.element().wrong() < least && work < MOST_WORK) {
            Parted at = harmless(open.remove());
            if (seen.add(at.piles())) {
                work += cards * wants.size();
                int all = at.wrong() + unparted(at.piles());
                if (all < least) {
                    least = all;
                    best = at.piles();
                }
                for (long want : wants) {
                    List<Long> piles = parted(at.piles(), want);
                    int wrong = at.wrong() + wrong(at.piles(), want);
                    if (piles.size() > at.piles().size() && wrong < least) {
                        open.add(new Parted(piles, wrong));
                    }
                }
            }
        }
        boolean exact = open.isEmpty() || open.element().wrong() >= least;
        return new Found(best.stream().map(NearestOrder::members).toList(), exact);
    }

    static List<Integer> members(long pile) {
        List<Integer> members = new ArrayList<>();
        for (long rest = pile; rest != 0; rest &= rest - 1) {
            members.add(Long.numberOfTrailingZeros(rest));
        }
        return members;
    }

    /** Parted by all that parts no pair wrongly. */
    private Parted harmless(Parted from) {
        List<Long> piles = from.piles();
        boolean more = true;
        while (more) {
            more = false;
            for (long want : wants) {
                List<Long> next = parted(piles, want);
                if (next.size() > piles.size() && wrong(piles, want) == 0) {
                    piles = next;
                    more = true;
                }
            }
        }
        return new Parted(piles, from.wrong());
    }

    private static List<Long> parted(List<Long> piles, long want) {
        List<Long> parted = new ArrayList<>();
        for (long pile : piles) {
            if ((pile & want) != 0) {
                parted.add(pile & want);
            }
            if ((pile & ~want) != 0) {
                parted.add(pile & ~want);
            }
        }
        return parted;
    }

    private int wrong(List<Long> piles, long want) {
        int wrong = 0;
        for (long pile : piles) {
            for (int card : members(pile & want)) {
                wrong += Long.bitCount(pile & ~want & notAfter[card]);
            }
        }
        return wrong;
    }

    /** How many pairs are stacked of which one was to come first. */
    private int unparted(List<Long> piles) {
        int unparted = 0;
        for (long pile : piles) {
            for (int card : members(pile)) {
                unparted += Long.bitCount(pile & after[card]);
            }
        }
        return unparted;
    }
}
