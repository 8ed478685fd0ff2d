// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.Direction;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.stability.steps.Steps;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * docs/theory.md §2, §3 and §5 written down once more, plainly: sets of pairs (state, last mover), nothing
 * shared with the product but moves and ranks.
 */
public final class Oracle {

    private final GraphModel model;
    private final Map<Walk, Set<Integer>> walked = new HashMap<>();
    private final Map<Going, Set<Integer>> gone = new HashMap<>();
    private final IdentityHashMap<Case, Map<Going, Set<Integer>>> goneAsFarAsAble = new IdentityHashMap<>();

    public Oracle(GraphModel model) {
        this.model = model;
    }

    private record Walk(Coalition movers, Steps which, int start) {}

    private record Going(Coalition who, int from) {}

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

    /**
     * R*_H(s) without s: legal sequences, and for two or more what they can do at once: any feasible state that differs
     * only in their options, each changed in a direction that its owner may make; of merged classes any of the members.
     */
    public Set<Integer> together(Coalition h, int s) {
        return gone.computeIfAbsent(new Going(h, s), _ -> inOrderOrAtOnce(h, s));
    }

    private Set<Integer> inOrderOrAtOnce(Coalition h, int s) {
        Set<Integer> states = new HashSet<>(legal(h, Steps.ALL, s));
        if (h.size() > 1 && model.conflict().form() instanceof OptionForm form) {
            IntStream.range(0, model.size())
                    .filter(t -> model.space().members(s).stream()
                            .anyMatch(a -> model.space().members(t).stream().anyMatch(b -> atOnce(form, h, a, b))))
                    .forEach(states::add);
        }
        states.remove(s);
        return states;
    }

    private boolean atOnce(OptionForm form, Coalition h, State from, State to) {
        for (int k = 0; k < form.options().size(); k++) {
            Option option = form.options().get(k);
            boolean may = h.contains(model.conflict().indexOf(option.owner()))
                    && (from.takes(k)
                            ? List.of(Direction.BOTH, Direction.BACK).contains(option.direction())
                            : List.of(Direction.BOTH, Direction.FORWARD).contains(option.direction()));
            if (from.takes(k) != to.takes(k) && !may) {
                return false;
            }
        }
        return true;
    }

    /** Whether a coalition can move together from a state: the case doesn't say who can, or one of its channels works there. */
    public boolean able(Case subject, Coalition h, int s) {
        return h.size() == 1
                || subject.situation().channels().isEmpty()
                || subject.situation().channels().orElseThrow().stream()
                        .anyMatch(channel -> h.list().stream().allMatch(channel.between()::contains)
                                && (channel.when().isEmpty()
                                        || subject.conflict()
                                                .holds(
                                                        channel.when().orElseThrow(),
                                                        model.space().state(s))));
    }

    /** Stability of whoever can always move together. */
    public boolean stable(String concept, Coalition h, int s) {
        return stable(concept, h, s, this::together);
    }

    /** Stability where channels say who can move together, and where: asked at the state where a move starts. */
    public boolean stable(String concept, Case subject, Coalition h, int s) {
        return !able(subject, h, s) || stable(concept, h, s, (who, from) -> asFarAsAble(subject, who, from));
    }

    /** Where those of H can go who can. */
    public Set<Integer> asFarAsAble(Case subject, Coalition h, int s) {
        return goneAsFarAsAble
                .computeIfAbsent(subject, _ -> new HashMap<>())
                .computeIfAbsent(
                        new Going(h, s),
                        _ -> h.subsets().stream()
                                .filter(part -> able(subject, part, s))
                                .flatMap(part -> together(part, s).stream())
                                .collect(Collectors.toSet()));
    }

    private boolean stable(String concept, Coalition h, int s, BiFunction<Coalition, Integer, Set<Integer>> going) {
        Coalition others = h.others(model.decisionMakers());
        for (int t : going.apply(h, s)) {
            if (!allPrefer(h, t, s)) {
                continue;
            }
            boolean sanctioned = switch (concept) {
                case "Nash" -> false;
                case "GMR" -> legal(others, Steps.ALL, t).stream().anyMatch(u -> !allPrefer(h, u, s));
                case "SEQ" -> legal(others, Steps.IMPROVEMENTS, t).stream().anyMatch(u -> !allPrefer(h, u, s));
                case "SMR" -> legal(others, Steps.ALL, t).stream().anyMatch(u -> noEscape(h, s, u, going));
                case "SSEQ" -> legal(others, Steps.IMPROVEMENTS, t).stream().anyMatch(u -> noEscape(h, s, u, going));
                default -> throw new IllegalArgumentException(concept);
            };
            if (!sanctioned) {
                return false;
            }
        }
        return true;
    }

    private boolean noEscape(Coalition h, int s, int u, BiFunction<Coalition, Integer, Set<Integer>> going) {
        return !allPrefer(h, u, s) && going.apply(h, u).stream().noneMatch(v -> allPrefer(h, v, s));
    }

    private boolean allPrefer(Coalition h, int better, int worse) {
        return h.list().stream()
                .allMatch(i -> model.ranking(i).rank(better) < model.ranking(i).rank(worse));
    }

    /** G(s, m, k) by recursion; ties to the first in state order. */
    public int anticipated(int s, int m, int k) {
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
