// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Verdict.Foreseen;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where two decision makers who move in turn anticipate to end (Kilgour, 1985; key Kilgour1985; docs/theory.md §3). Mover m, at
 * s with k moves left, takes the move whose anticipated end it likes best and stays unless that end is better than s:
 *
 * <pre>
 * G(s, m, 0) = s
 * G(s, m, k) = r if r ≻_m s, else s;  r the best for m of G(t, other, k − 1) over t in R_m(s)
 * </pre>
 *
 * Among equally good moves the first in state order is taken. Beside the end, the ends that other choices among equally
 * good moves could lead to are kept, so that an answer that hangs on ties says so.
 */
final class Foresight {

    private static final int LONGEST = 10_000;

    private final GraphModel model;
    /** By k, then mover, then state. */
    private final List<List<List<Anticipation>>> layers = new ArrayList<>();

    /** The end of G, the move made first, and every end that some choice among equally good moves leads to. */
    private record Anticipation(int end, OptionalInt move, StateSet ends) {}

    Foresight(GraphModel model) {
        this.model = model;
        List<Anticipation> stay = IntStream.range(0, model.size())
                .mapToObj(s -> new Anticipation(s, OptionalInt.empty(), only(s)))
                .toList();
        layers.add(List.of(stay, stay));
    }

    /** The sentence that refuses a conflict without exactly two decision makers; empty for one with two. */
    static Optional<String> refusal(String concept, GraphModel model) {
        return model.decisionMakers() == 2
                ? Optional.empty()
                : Optional.of(
                        concept + " is defined for two decision makers; this case has " + model.decisionMakers() + ".");
    }

    /** L_h: whether i, looking h moves ahead, stays at s. */
    Verdict verdict(int i, int horizon, int s) {
        while (layers.size() <= horizon) {
            addLayer();
        }
        return foreseen(i, s, List.of(layers.get(horizon)));
    }

    /** Non-myopic: whether i stays at s for every horizon from some point on. */
    Verdict inTheLongRun(int i, int s) {
        return foreseen(i, s, period());
    }

    private Foreseen foreseen(int i, int s, List<List<List<Anticipation>>> horizons) {
        Anticipation telling = horizons.stream()
                .map(layer -> layer.get(i).get(s))
                .filter(anticipation -> anticipation.end() != s)
                .findFirst()
                .orElse(horizons.getFirst().get(i).get(s));
        boolean otherwise = horizons.stream()
                .map(layer -> layer.get(i).get(s).ends())
                .anyMatch(ends -> ends.contains(s) && ends.count() > 1);
        Optional<Integer> departure =
                telling.move().isPresent() ? Optional.of(telling.move().getAsInt()) : Optional.empty();
        return new Foreseen(telling.end() == s, departure, telling.end(), otherwise);
    }

    /** The layers that recur for ever: ends at k determine those at k + 1. */
    private List<List<List<Anticipation>>> period() {
        Map<List<List<Integer>>, Integer> seen = new HashMap<>();
        for (int k = 0; k < LONGEST; k++) {
            if (k == layers.size()) {
                addLayer();
            }
            List<List<Integer>> ends = layers.get(k).stream()
                    .map(ofMover -> ofMover.stream().map(Anticipation::end).toList())
                    .toList();
            Integer before = seen.putIfAbsent(ends, k);
            if (before != null) {
                return List.copyOf(layers.subList(before, k));
            }
        }
        throw new LimitExceeded("anticipation does not repeat within " + LONGEST + " moves");
    }

    private void addLayer() {
        List<List<Anticipation>> before = layers.getLast();
        layers.add(List.of(anticipations(0, before.get(1)), anticipations(1, before.get(0))));
    }

    private List<Anticipation> anticipations(int mover, List<Anticipation> byOther) {
        return IntStream.range(0, model.size())
                .mapToObj(s -> anticipate(mover, s, byOther))
                .toList();
    }

    private Anticipation anticipate(int mover, int s, List<Anticipation> byOther) {
        int[] moves = model.moves(mover).from(s).toArray();
        int end = s;
        OptionalInt move = OptionalInt.empty();
        for (int t : moves) {
            int r = byOther.get(t).end();
            if (model.prefers(mover, r, end)) {
                end = r;
                move = OptionalInt.of(t);
            }
        }
        return new Anticipation(end, move, ends(mover, s, moves, byOther));
    }

    /** Every end r that is best for some choice of one end per move: no move is sure to end better, and staying doesn't. */
    private StateSet ends(int mover, int s, int[] moves, List<Anticipation> byOther) {
        BitSet ends = new BitSet();
        if (canAllEndNoBetter(mover, s, moves, byOther)) {
            ends.set(s);
        }
        for (int t : moves) {
            byOther.get(t).ends().stream()
                    .filter(r -> model.prefers(mover, r, s) && canAllEndNoBetter(mover, r, moves, byOther))
                    .forEach(ends::set);
        }
        return StateSet.of(ends);
    }

    private boolean canAllEndNoBetter(int mover, int r, int[] moves, List<Anticipation> byOther) {
        return IntStream.of(moves)
                .allMatch(t -> byOther.get(t).ends().stream().anyMatch(other -> !model.prefers(mover, other, r)));
    }

    private StateSet only(int s) {
        return StateSet.where(model.size(), state -> state == s);
    }
}
