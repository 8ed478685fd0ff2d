// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.graph.Ranking;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Verdict.Foreseen;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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
 * good moves could lead to are kept, so that an answer that hangs on ties says so. States that are equally good for either
 * stand for each other there.
 *
 * <p><em>Cost.</em> For each move ahead the order of the moves, up to where anticipation repeats; with other choices, times
 * the ends that they lead to.
 */
final class Foresight {

    private static final int LONGEST = 10_000;

    private static final int STAY = -1;

    private final GraphModel model;
    private final Budget budget;
    private final boolean ties;
    /** By state, the first that is equally good for either. */
    private final int[] alike;

    private final List<Ends> choices = new ArrayList<>();
    private final Map<IntBuffer, Integer> numbers = new HashMap<>();
    /** By k, then mover. */
    private final List<List<Anticipation>> layers = new ArrayList<>();

    private final Map<List<Anticipation>, Integer> seen = new HashMap<>();
    /** The layer that follows the last one, once that is one of them. */
    private OptionalInt recurring = OptionalInt.empty();

    /** Ends that choices among equally good moves lead to; by mover, the ranks of the best and the worst of them. */
    private static final class Ends {
        private final int[] states;
        private final int[] best;
        private final int[] worst;

        Ends(int[] states, int[] best, int[] worst) {
            this.states = states;
            this.best = best;
            this.worst = worst;
        }
    }

    /** By state: the end of G, the move made first, and the number of all its {@link Ends}. */
    private record Anticipation(IntBuffer end, IntBuffer move, IntBuffer ends) {

        Anticipation(int size) {
            this(IntBuffer.allocate(size), IntBuffer.allocate(size), IntBuffer.allocate(size));
        }

        void put(int s, int end, int move, int ends) {
            this.end.put(s, end);
            this.move.put(s, move);
            this.ends.put(s, ends);
        }
    }

    /** @param ties whether other choices among equally good moves are looked at, which takes longer */
    Foresight(GraphModel model, Budget budget, boolean ties) {
        this.model = model;
        this.budget = budget;
        this.ties = ties;
        this.alike = new int[model.size()];
        Map<List<Integer>, Integer> first = new HashMap<>();
        Anticipation stay = new Anticipation(alike.length);
        for (int s = 0; s < alike.length; s++) {
            List<Integer> ranks =
                    List.of(model.ranking(0).rank(s), model.ranking(1).rank(s));
            int state = s;
            alike[s] = first.computeIfAbsent(ranks, _ -> state);
            stay.put(s, s, STAY, number(alike[s]));
        }
        add(List.of(stay, stay));
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
        while (layers.size() <= horizon && recurring.isEmpty()) {
            look();
        }
        int over = Math.max(0, horizon - layers.size() + 1);
        int layer = recurring.isEmpty() || over == 0
                ? horizon
                : recurring.getAsInt() + (over - 1) % (layers.size() - recurring.getAsInt());
        return foreseen(i, s, List.of(layers.get(layer)));
    }

    /** Non-myopic: whether i stays at s for every horizon from some point on. */
    Verdict inTheLongRun(int i, int s) {
        while (recurring.isEmpty()) {
            if (layers.size() == LONGEST) {
                throw new LimitExceeded("anticipation does not repeat within " + LONGEST + " moves");
            }
            look();
        }
        return foreseen(i, s, layers.subList(recurring.getAsInt(), layers.size()));
    }

    private Foreseen foreseen(int i, int s, List<List<Anticipation>> horizons) {
        Anticipation telling = horizons.stream()
                .map(layer -> layer.get(i))
                .filter(anticipation -> anticipation.end().get(s) != s)
                .findFirst()
                .orElse(horizons.getFirst().get(i));
        boolean otherwise = horizons.stream()
                .map(layer -> choices.get(layer.get(i).ends().get(s)).states)
                .anyMatch(ends -> ends.length > 1 && Arrays.binarySearch(ends, alike[s]) >= 0);
        int end = telling.end().get(s);
        return new Foreseen(
                end == s,
                end == s ? Optional.empty() : Optional.of(telling.move().get(s)),
                end,
                otherwise);
    }

    /** One move further ahead. A layer follows from the one before, so that what comes twice comes for ever. */
    private void look() {
        List<Anticipation> before = layers.getLast();
        add(List.of(anticipated(0, before.get(1)), anticipated(1, before.get(0))));
    }

    private void add(List<Anticipation> layer) {
        Integer before = seen.putIfAbsent(layer, layers.size());
        if (before == null) {
            layers.add(layer);
        } else {
            recurring = OptionalInt.of(before);
        }
    }

    private Anticipation anticipated(int mover, Anticipation byOther) {
        Moves moves = model.moves(mover);
        Ranking ranking = model.ranking(mover);
        Anticipation ahead = new Anticipation(alike.length);
        for (int s = 0; s < alike.length; s++) {
            budget.check();
            int end = s;
            int move = STAY;
            for (int k = 0; k < moves.degree(s); k++) {
                int r = byOther.end().get(moves.to(s, k));
                if (ranking.prefers(r, end)) {
                    end = r;
                    move = moves.to(s, k);
                }
            }
            ahead.put(s, end, move, ties ? ends(mover, s, byOther) : number(alike[s]));
        }
        return ahead;
    }

    /** Every end r that is best for some choice of one end per move: no move is sure to end better, and staying doesn't. */
    private int ends(int mover, int s, Anticipation byOther) {
        Moves moves = model.moves(mover);
        Ranking ranking = model.ranking(mover);
        BitSet possible = new BitSet();
        int sure = Integer.MAX_VALUE;
        for (int k = 0; k < moves.degree(s); k++) {
            int ends = byOther.ends().get(moves.to(s, k));
            possible.set(ends);
            sure = Math.min(sure, choices.get(ends).worst[mover]);
        }
        BitSet best = new BitSet();
        best.set(alike[s], ranking.rank(s) <= sure);
        int worst = Math.min(sure, ranking.rank(s) - 1);
        for (int k = possible.nextSetBit(0); k >= 0; k = possible.nextSetBit(k + 1)) {
            if (choices.get(k).best[mover] <= worst) {
                for (int r : choices.get(k).states) {
                    best.set(r, best.get(r) || ranking.rank(r) <= worst);
                }
            }
        }
        return number(best.stream().toArray());
    }

    private int number(int... states) {
        return numbers.computeIfAbsent(IntBuffer.wrap(states), _ -> {
            choices.add(new Ends(states, ranks(states, true), ranks(states, false)));
            return choices.size() - 1;
        });
    }

    /** By mover, the rank of the best of some states, or of the worst. */
    private int[] ranks(int[] states, boolean best) {
        return IntStream.range(0, 2)
                .map(mover -> {
                    IntStream ranks = IntStream.of(states).map(model.ranking(mover)::rank);
                    return (best ? ranks.min() : ranks.max()).orElseThrow();
                })
                .toArray();
    }
}
