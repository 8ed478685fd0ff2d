// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.graph.StateSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the wants of a list without which the states would be ranked otherwise. States are parted want by want, those in
 * which it holds first, until they stand as the list ranks them. A want is needed where two neighbours are parted by it
 * and the next want on which they differ would not part them the same way; if all neighbours keep their order, all states
 * do. Of wants that hold in the same states only the first can be needed.
 */
final class NeededWants {

    /** So many looks at a state are taken; where more are wanted, all wants count as needed. */
    private static final long MOST_LOOKS = 300_000_000;

    /** Wants that hold in different states, and where in the list the first of each kind stands. */
    private final List<StateSet> kinds = new ArrayList<>();

    private final List<Integer> places = new ArrayList<>();
    /** Where each kind stands again; behind all where it doesn't. */
    private final List<Integer> again = new ArrayList<>();

    private final int[] order;
    /** By the place of a state in the order: the kind that parts it from the state before it; 0 for none, else from 1. */
    private final int[] partedBy;

    private final int wants;
    private long looks;

    private NeededWants(List<StateSet> holding, int states) {
        this.wants = holding.size();
        Map<StateSet, Integer> known = new HashMap<>();
        for (int k = 0; k < holding.size(); k++) {
            Integer before = known.putIfAbsent(holding.get(k), kinds.size());
            if (before == null) {
                kinds.add(holding.get(k));
                places.add(k);
                again.add(holding.size());
            } else {
                again.set(before, Math.min(k, again.get(before)));
            }
        }
        this.order = new int[states];
        for (int s = 0; s < states; s++) {
            order[s] = s;
        }
        this.partedBy = new int[states];
    }

    /**
     * The places of the needed ones.
     *
     * @param holding by want, where it holds
     */
    static BitSet among(List<StateSet> holding, int states) {
        NeededWants wants = new NeededWants(holding, states);
        BitSet needed = wants.find();
        if (wants.looks > MOST_LOOKS) {
            needed.set(0, holding.size());
        }
        return needed;
    }

    private BitSet find() {
        boolean open = order.length > 1;
        for (int kind = 0; kind < kinds.size() && open && looks <= MOST_LOOKS; kind++) {
            open = part(kind);
        }
        BitSet needed = new BitSet();
        for (int place = 1; place < order.length && looks <= MOST_LOOKS; place++) {
            int kind = partedBy[place] - 1;
            if (kind >= 0 && !needed.get(places.get(kind)) && !keptWithout(kind, place)) {
                needed.set(places.get(kind));
            }
        }
        return needed;
    }

    /** Parts the states that all kinds before rank alike; whether some still are. */
    private boolean part(int kind) {
        looks += order.length;
        boolean open = false;
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || partedBy[to] > 0) {
                if (to - from > 1) {
                    int holding = holdingFirst(kinds.get(kind), from, to);
                    if (holding > 0 && holding < to - from) {
                        partedBy[from + holding] = kind + 1;
                    }
                    open |= Math.max(holding, to - from - holding) > 1;
                }
                from = to;
            }
        }
        return open;
    }

    /** Puts those states of a stretch first that are in a set, all else in order; how many they are. */
    private int holdingFirst(StateSet set, int from, int to) {
        int[] others = new int[to - from];
        int first = from;
        int other = 0;
        for (int k = from; k < to; k++) {
            if (set.contains(order[k])) {
                order[first++] = order[k];
            } else {
                others[other++] = order[k];
            }
        }
        System.arraycopy(others, 0, order, first, other);
        return first - from;
    }

    /** Whether the state at a place stays behind the one before it without the kind that parts them. */
    private boolean keptWithout(int kind, int place) {
        boolean repeated = again.get(kind) < wants;
        for (int next = kind + 1; next < kinds.size() && looks <= MOST_LOOKS; next++) {
            looks++;
            if (places.get(next) > again.get(kind)) {
                return true;
            }
            boolean better = kinds.get(next).contains(order[place - 1]);
            if (better != kinds.get(next).contains(order[place])) {
                return better;
            }
        }
        return repeated;
    }
}
