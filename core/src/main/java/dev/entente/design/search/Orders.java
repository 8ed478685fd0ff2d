// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.design.search.LeastRankings.Change;
import dev.entente.design.search.LeastRankings.Measure;
import dev.entente.design.search.LeastRankings.Pair;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rankings as ranks by state, 1 being best, and what lies between two of them. */
final class Orders {

    private Orders() {}

    static int[] of(GraphModel model, int i) {
        Ranking ranking = model.ranking(i);
        return IntStream.range(0, model.size()).map(ranking::rank).toArray();
    }

    /** Strict where nobody's ranking has ties. */
    static Measure measure(GraphModel model) {
        return IntStream.range(0, model.decisionMakers())
                        .allMatch(i -> model.ranking(i).depth() == model.size())
                ? Measure.STRICT
                : Measure.WITH_TIES;
    }

    /** What a change costs: the distance of Kendall; with ties that of Kemeny and Snell. */
    static long distance(int[] before, int[] after, Measure measure) {
        long cost = 0;
        for (int s = 0; s < before.length; s++) {
            for (int t = s + 1; t < before.length; t++) {
                cost += Math.abs(Integer.signum(before[s] - before[t]) - Integer.signum(after[s] - after[t]));
            }
        }
        return measure == Measure.STRICT ? cost / 2 : cost;
    }

    static Change change(int i, int[] before, int[] after) {
        List<Pair> pairs = new ArrayList<>();
        for (int s = 0; s < before.length; s++) {
            for (int t = s + 1; t < before.length; t++) {
                int now = Integer.signum(after[s] - after[t]);
                if (now != Integer.signum(before[s] - before[t])) {
                    pairs.add(now <= 0 ? new Pair(s, t, now == 0) : new Pair(t, s, false));
                }
            }
        }
        return new Change(i, tiers(after), pairs);
    }

    private static List<List<Integer>> tiers(int[] ranks) {
        return IntStream.of(ranks)
                .distinct()
                .sorted()
                .mapToObj(rank -> IntStream.range(0, ranks.length)
                        .filter(s -> ranks[s] == rank)
                        .boxed()
                        .toList())
                .toList();
    }
}
