// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Approach;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What decision makers can bring about by moving together (Kilgour, Hipel, Fang and Peng, 2001; key KHFP2001; docs/theory.md
 * §5): by a legal sequence of their moves, or, beyond the print, at once.
 *
 * <p>Cost: a search by the order of the coalition’s arcs for each coalition that is asked; coalitions are asked from
 * small to large, and none that holds one found.
 */
public final class JointMoves {

    private final LegalSequences sequences;
    private final GraphModel model;
    private final Coalition everyone;

    /** What was asked last, as it is asked for one end after another: from where, and who can go from there to each state at once, all to their gain. */
    private int asked = -1;

    private Coalition[] going = {};
    private final Map<Integer, List<JointMove>> minimal = new HashMap<>();
    private final Map<Coalition, StateSet> together = new HashMap<>();

    public JointMoves(LegalSequences sequences) {
        this.sequences = sequences;
        this.model = sequences.model();
        this.everyone = Coalition.all(model.decisionMakers());
    }

    /**
     * A joint move that leads to an equilibrium.
     *
     * @param coalition who moves together
     * @param from where they start
     * @param to the state they move to, to the gain of each
     * @param onlyAtOnce whether they get there only if all of them move at the same moment: no legal sequence of theirs
     *     leads there
     * @param then improvements of anyone that lead on from there; empty when {@code to} is the end
     * @param end the equilibrium, better than {@code from} for every member
     */
    public record JointMove(Coalition coalition, int from, int to, boolean onlyAtOnce, List<Step> then, int end) {
        public JointMove {
            then = List.copyOf(then);
        }
    }

    /**
     * How a coalition's joint move leads from a state to an end: some t in R_H⁺⁺(s), then improvements of anyone from t
     * to the end, every member strictly better there than at s. The one with the fewest steps behind the joint move; of
     * these one that needn't be made at once, where there is any.
     */
    public Optional<JointMove> leads(Coalition coalition, int from, int end) {
        return leads(coalition, from, end, behind(end));
    }

    private Approach behind(int end) {
        return sequences.towards(everyone, Steps.IMPROVEMENTS, StateSet.where(model.size(), s -> s == end));
    }

    private Optional<JointMove> leads(Coalition coalition, int from, int end, Approach behind) {
        if (!gain(coalition, from, end)) {
            return Optional.empty();
        }
        int[] gaining = sequences.joint(coalition, from).stream()
                .filter(t -> t == end || behind.leads(Approach.NOBODY, t))
                .filter(t -> gain(coalition, from, t))
                .toArray();
        int least = IntStream.of(gaining).map(t -> steps(t, end, behind)).min().orElse(0);
        int[] nearest = IntStream.of(gaining)
                .filter(t -> steps(t, end, behind) == least)
                .toArray();
        return IntStream.of(nearest)
                .filter(t -> !sequences.onlyAtOnce(coalition, from, t))
                .boxed()
                .findFirst()
                .or(() -> IntStream.of(nearest).boxed().findFirst())
                .map(to -> new JointMove(
                        coalition, from, to, sequences.onlyAtOnce(coalition, from, to), path(to, end, behind), end));
    }

    private boolean gain(Coalition coalition, int from, int to) {
        return coalition.all(i -> model.prefers(i, to, from));
    }

    private static int steps(int from, int end, Approach behind) {
        return from == end ? 0 : behind.steps(Approach.NOBODY, from);
    }

    private static List<Step> path(int from, int end, Approach behind) {
        return from == end ? List.of() : behind.shortest(Approach.NOBODY, from).orElseThrow();
    }

    /** The minimal coalitions, single decision makers included, whose joint move leads from a state to an end. */
    public List<JointMove> minimal(int from, int end) {
        ask(from);
        List<JointMove> known = minimal.get(end);
        if (known == null) {
            known = minimal(everyone, from, end);
            minimal.put(end, known);
        }
        return known;
    }

    private void ask(int from) {
        if (from != asked) {
            asked = from;
            going = new Coalition[0];
            minimal.clear();
            together.clear();
        }
    }

    /** As {@link #minimal(int, int)}, among the coalitions within {@code within}. */
    public List<JointMove> minimal(Coalition within, int from, int end) {
        Coalition gaining = gaining(within, from, end);
        if (gaining.isEmpty()) {
            return List.of();
        }
        Approach behind = behind(end);
        List<JointMove> found = new ArrayList<>();
        for (Coalition coalition : candidates(gaining, from, end, behind)) {
            if (found.stream().noneMatch(smaller -> coalition.contains(smaller.coalition()))) {
                leads(coalition, from, end, behind).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Those who prefer the end: no one else can belong to a coalition that moves there. */
    private Coalition gaining(Coalition within, int from, int end) {
        long gaining = 0;
        for (long rest = within.members(); rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            gaining |= model.prefers(i, end, from) ? 1L << i : 0;
        }
        return new Coalition(gaining);
    }

    /**
     * Among which the minimal coalitions are, smaller ones first. Where all that they can do they can do at once, those
     * who have to move to get to a state can get there without anybody else.
     */
    private List<Coalition> candidates(Coalition gaining, int from, int end, Approach behind) {
        if (!model.atOnceIsAll()) {
            return subsets(gaining);
        }
        Coalition[] able = going(from);
        return IntStream.range(0, model.size())
                .filter(t -> !able[t].isEmpty() && gaining.contains(able[t]))
                .filter(t -> t == end || behind.leads(Approach.NOBODY, t))
                .mapToObj(t -> able[t])
                .distinct()
                .sorted(Coalition.SMALLER_FIRST)
                .toList();
    }

    /** By state those who can go there at once, all to their gain; empty where nobody. */
    private Coalition[] going(int from) {
        ask(from);
        if (going.length == 0) {
            going = IntStream.range(0, model.size())
                    .mapToObj(t -> model.moversAtOnce(from, t)
                            .filter(h -> gain(h, from, t))
                            .orElse(new Coalition(0)))
                    .toArray(Coalition[]::new);
        }
        return going;
    }

    private static List<Coalition> subsets(Coalition coalition) {
        if (!Channels.few(coalition)) {
            throw new LimitExceeded(
                    "joint moves are looked for among up to " + Channels.MOST_TO_COMBINE
                            + " decision makers where states are merged or given as a graph, or levels go by steps, and "
                            + coalition.size()
                            + " would gain; merge no states, let levels go any steps, or ask a variant with fewer decision makers");
        }
        return coalition.subsets();
    }

    /**
     * The equilibrium jumps from an equilibrium: each minimal coalition of two or more that can go from it straight to
     * another equilibrium, to the gain of each of its members.
     */
    public List<JointMove> jumps(int from, StateSet equilibria) {
        List<JointMove> jumps = new ArrayList<>();
        equilibria.without(from).stream()
                .forEach(to -> going(from, to).stream()
                        .filter(coalition -> coalition.size() > 1)
                        .forEach(coalition -> jumps.add(new JointMove(
                                coalition, from, to, sequences.onlyAtOnce(coalition, from, to), List.of(), to))));
        return jumps;
    }

    /**
     * The minimal coalitions that can go from a state to another, to the gain of each of their members; none where fewer than
     * two gain.
     */
    private List<Coalition> going(int from, int to) {
        if (model.atOnceIsAll()) {
            return model.moversAtOnce(from, to).filter(h -> gain(h, from, to)).stream()
                    .toList();
        }
        Coalition gaining = gaining(everyone, from, to);
        if (gaining.size() < 2) {
            return List.of();
        }
        List<Coalition> able = new ArrayList<>();
        for (Coalition coalition : subsets(gaining)) {
            if (able.stream().noneMatch(coalition::contains)
                    && together(coalition, from).contains(to)) {
                able.add(coalition);
            }
        }
        return able;
    }

    /** R*_H at the state that is asked about. */
    private StateSet together(Coalition coalition, int from) {
        ask(from);
        return together.computeIfAbsent(coalition, h -> sequences.joint(h, from));
    }
}
