// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * THEORY §2, §3 and §5 written down once more, plainly: sets of pairs (state, last mover), nothing
 * shared with the product but moves and ranks.
 */
public final class Oracle {

    private final GraphModel model;
    private final Map<Walk, Set<Integer>> walked = new HashMap<>();

    public Oracle(GraphModel model) {
        this.model = model;
    }

    private record Walk(Coalition movers, Steps which, int start) {}

    private record Arrival(int state, int lastMover) {}

    /** Where legal sequences lead. */
    public Set<Integer> legal(Coalition movers, Steps which, int start) {
        return walked.computeIfAbsent(new Walk(movers, which, start), _ -> walk(movers, which, start));
    }

    private Set<Integer> walk(Coalition movers, Steps which, int start) {
        Set<Arrival> seen = new HashSet<>();
        Deque<Arrival> open = new ArrayDeque<>(List.of(new Arrival(start, -1)));
        while (!open.isEmpty()) {
            Arrival at = open.pop();
            for (int j : movers.list()) {
                for (int to : model.moves(j).from(at.state()).toArray()) {
                    Arrival next = new Arrival(to, j);
                    if (j != at.lastMover() && counts(which, j, at.state(), to) && seen.add(next)) {
                        open.push(next);
                    }
                }
            }
        }
        Set<Integer> states = new HashSet<>();
        seen.forEach(arrival -> states.add(arrival.state()));
        return states;
    }

    private boolean counts(Steps which, int j, int from, int to) {
        int before = model.ranking(j).rank(from);
        int after = model.ranking(j).rank(to);
        return switch (which) {
            case IMPROVEMENTS -> after < before;
            case NO_LOSS -> after <= before;
            case ALL -> true;
        };
    }

    /**
     * The shortest legal sequences to some of the states that pass the test, by writing down every legal sequence of one
     * step, of two steps, and so on; none beyond as many steps as there are states and last movers.
     */
    public Set<List<LegalSequences.Step>> shortest(
            Coalition movers, Steps which, int start, int after, IntPredicate goal) {
        Set<List<LegalSequences.Step>> sequences = Set.of(List.of());
        for (int length = 1; length <= model.size() * model.decisionMakers() && !sequences.isEmpty(); length++) {
            Set<List<LegalSequences.Step>> longer = new HashSet<>();
            for (List<LegalSequences.Step> sequence : sequences) {
                int at = sequence.isEmpty() ? start : sequence.getLast().to();
                int last = sequence.isEmpty() ? after : sequence.getLast().mover();
                for (int j : movers.list()) {
                    model.moves(j)
                            .from(at)
                            .filter(to -> j != last && counts(which, j, at, to))
                            .mapToObj(to -> new LegalSequences.Step(j, at, to))
                            .forEach(step -> longer.add(Stream.concat(sequence.stream(), Stream.of(step))
                                    .toList()));
                }
            }
            Set<List<LegalSequences.Step>> there = longer.stream()
                    .filter(sequence -> goal.test(sequence.getLast().to()))
                    .collect(Collectors.toSet());
            if (!there.isEmpty()) {
                return there;
            }
            sequences = longer;
        }
        return Set.of();
    }

    public boolean stable(String concept, Coalition h, int s) {
        Coalition others = h.others(model.decisionMakers());
        for (int t : legal(h, Steps.ALL, s)) {
            if (!allPrefer(h, t, s)) {
                continue;
            }
            boolean sanctioned = switch (concept) {
                case "Nash" -> false;
                case "GMR" -> legal(others, Steps.ALL, t).stream().anyMatch(u -> !allPrefer(h, u, s));
                case "SEQ" -> legal(others, Steps.IMPROVEMENTS, t).stream().anyMatch(u -> !allPrefer(h, u, s));
                case "SMR" -> legal(others, Steps.ALL, t).stream().anyMatch(u -> noEscape(h, s, u));
                case "SSEQ" -> legal(others, Steps.IMPROVEMENTS, t).stream().anyMatch(u -> noEscape(h, s, u));
                default -> throw new IllegalArgumentException(concept);
            };
            if (!sanctioned) {
                return false;
            }
        }
        return true;
    }

    private boolean noEscape(Coalition h, int s, int u) {
        return !allPrefer(h, u, s) && legal(h, Steps.ALL, u).stream().noneMatch(v -> allPrefer(h, v, s));
    }

    private boolean allPrefer(Coalition h, int better, int worse) {
        return h.list().stream()
                .allMatch(i -> model.ranking(i).rank(better) < model.ranking(i).rank(worse));
    }

    /** G(s, m, k) by recursion; ties to the first in state order. */
    int anticipated(int s, int m, int k) {
        if (k == 0) {
            return s;
        }
        int best = s;
        for (int t : model.moves(m).from(s).toArray()) {
            int r = anticipated(t, 1 - m, k - 1);
            if (model.ranking(m).rank(r) < model.ranking(m).rank(best)) {
                best = r;
            }
        }
        return best;
    }

    /** The equilibria under a concept of that name. */
    public List<Integer> equilibria(String concept) {
        return IntStream.range(0, model.size())
                .filter(s ->
                        IntStream.range(0, model.decisionMakers()).allMatch(i -> stable(concept, Coalition.of(i), s)))
                .boxed()
                .toList();
    }
}
