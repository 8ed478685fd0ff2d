// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.BestReplies.Vertex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All Nash equilibria of two players, by those from which all others are mixed: pairs of vertices at which every label is tight
 * for one of both (Mangasarian, 1964; von Stengel, 1996; keys Mangasarian1964 and VonStengel1996; docs/theory.md §13.1). Where each of some vertices goes with each of others, all their mixtures are
 * equilibria, and every equilibrium is among such; equilibria are of one component when such sets touch from one to the other,
 * that is, when a chain of pairs leads there in which each has a plan in common with the next.
 *
 * @param partners for each vertex of the first player, with which of the second’s it makes an equilibrium
 */
record ExtremeEquilibria(int labels, List<Vertex> first, List<Vertex> second, List<BitSet> partners) {

    /**
     * A connected set of equilibria.
     *
     * @param first which vertices of the first player are in it
     */
    record Connected(BitSet first, BitSet second) {}

    static ExtremeEquilibria of(TwoPlayers game) {
        List<Vertex> first = game.ofFirst().vertices();
        List<Vertex> second = game.ofSecond().vertices();
        List<BitSet> partners = new ArrayList<>();
        for (Vertex one : first) {
            BitSet with = new BitSet();
            for (int k = 0; k < second.size(); k++) {
                with.set(k, complete(one.tight(), second.get(k).tight(), game.labels()));
            }
            partners.add(with);
        }
        return new ExtremeEquilibria(game.labels(), first, second, partners);
    }

    private static boolean complete(BitSet one, BitSet other, int labels) {
        for (int k = one.nextClearBit(0); k < labels; k = one.nextClearBit(k + 1)) {
            if (!other.get(k)) {
                return false;
            }
        }
        return true;
    }

    /** Which vertices of the first player go with all labels tight that are not tight here. */
    BitSet partnersOf(BitSet tightForSecond) {
        BitSet with = new BitSet();
        for (int k = 0; k < first.size(); k++) {
            with.set(k, complete(first.get(k).tight(), tightForSecond, labels));
        }
        return with;
    }

    /** The components, in the order of the first player’s vertices. */
    List<Connected> components() {
        List<Connected> found = new ArrayList<>();
        for (int k = 0; k < first.size(); k++) {
            if (!partners.get(k).isEmpty()) {
                BitSet one = new BitSet();
                one.set(k);
                join(found, new Connected(one, (BitSet) partners.get(k).clone()));
            }
        }
        return found;
    }

    private void join(List<Connected> found, Connected one) {
        List<Connected> apart = new ArrayList<>();
        for (Connected other : found) {
            if (touch(one, other)) {
                one.first.or(other.first);
                one.second.or(other.second);
            } else {
                apart.add(other);
            }
        }
        apart.add(one);
        found.clear();
        found.addAll(apart);
    }

    private boolean touch(Connected one, Connected other) {
        return share(first, one.first, other.first) || share(second, one.second, other.second);
    }

    /** Whether a plan is in both; a plan can be that of several vertices, which differ in values of sets it doesn’t reach. */
    private static boolean share(List<Vertex> vertices, BitSet one, BitSet other) {
        return one.intersects(other)
                || one.stream()
                        .anyMatch(k -> other.stream()
                                .anyMatch(j -> vertices.get(k)
                                        .plan()
                                        .equals(vertices.get(j).plan())));
    }

    /** The largest sets of equilibria of a component that are all mixtures of some vertices with all of others. */
    List<Connected> maximal(Connected component) {
        Map<BitSet, BitSet> found = new LinkedHashMap<>();
        List<BitSet> open = new ArrayList<>();
        component.first.stream().forEach(k -> open.add(partners.get(k)));
        while (!open.isEmpty()) {
            BitSet second = open.removeLast();
            if (found.putIfAbsent(second, goingWith(second, component.first)) == null) {
                for (int k = component.first.nextSetBit(0); k >= 0; k = component.first.nextSetBit(k + 1)) {
                    BitSet both = (BitSet) second.clone();
                    both.and(partners.get(k));
                    if (!both.isEmpty()) {
                        open.add(both);
                    }
                }
            }
        }
        List<Connected> maximal = new ArrayList<>();
        found.forEach((second, first) -> maximal.add(new Connected(first, second)));
        return maximal;
    }

    private BitSet goingWith(BitSet second, BitSet among) {
        BitSet with = new BitSet();
        among.stream()
                .filter(k -> {
                    BitSet missing = (BitSet) second.clone();
                    missing.andNot(partners.get(k));
                    return missing.isEmpty();
                })
                .forEach(with::set);
        return with;
    }

    List<Fraction> planOfFirst(int vertex) {
        return first.get(vertex).plan();
    }

    List<Fraction> planOfSecond(int vertex) {
        return second.get(vertex).plan();
    }
}
