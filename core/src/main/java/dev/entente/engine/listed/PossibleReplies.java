// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.listed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the others of a decision maker can bring about from each state of a small graph, whether or not they would want to.
 * It depends on moves alone and is found once for many rankings. States from which the same can be brought about share one
 * set; where all moves can be taken back these are the states in which the decision maker does the same.
 */
final class PossibleReplies {

    /** With more states the sets take too much room. */
    static final int MOST_STATES = 1 << 11;

    private final int[] classes;
    private final List<int[]> sets;

    private PossibleReplies(int[] classes, List<int[]> sets) {
        this.classes = classes;
        this.sets = sets;
    }

    /**
     * Finds the sets.
     *
     * @param leading to each state: the states from which the others can bring it about
     * @param most the largest size of all sets together with which they are worth having
     */
    static Optional<PossibleReplies> of(int states, IntFunction<BitSet> leading, long most) {
        List<BitSet> following = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            following.add(new BitSet(states));
        }
        for (int u = 0; u < states; u++) {
            int reply = u;
            leading.apply(u).stream().forEach(s -> following.get(s).set(reply));
        }
        Map<BitSet, Integer> numbers = new HashMap<>();
        int[] classes = new int[states];
        List<int[]> sets = new ArrayList<>();
        long size = 0;
        for (int s = 0; s < states; s++) {
            Integer known = numbers.putIfAbsent(following.get(s), sets.size());
            classes[s] = known == null ? sets.size() : known;
            if (known == null) {
                sets.add(following.get(s).stream().toArray());
                size += sets.getLast().length;
            }
        }
        return size <= most ? Optional.of(new PossibleReplies(classes, sets)) : Optional.empty();
    }

    /** By state: the worst rank among what can be brought about; 0 where nothing can. */
    int[] worst(int[] rank) {
        int[] ofSet = new int[sets.size()];
        for (int k = 0; k < ofSet.length; k++) {
            for (int u : sets.get(k)) {
                ofSet[k] = Math.max(ofSet[k], rank[u]);
            }
        }
        int[] worst = new int[classes.length];
        for (int s = 0; s < worst.length; s++) {
            worst[s] = ofSet[classes[s]];
        }
        return worst;
    }
}
