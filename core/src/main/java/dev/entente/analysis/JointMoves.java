// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.StateSet;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What decision makers can bring about by moving together (Kilgour, Hipel, Fang and Peng, 2001; key KHFP2001; THEORY
 * §5).
 */
public final class JointMoves {

    private final LegalSequences sequences;
    private final GraphModel model;

    public JointMoves(LegalSequences sequences) {
        this.sequences = sequences;
        this.model = sequences.model();
    }

    /**
     * A joint move that leads to an equilibrium.
     *
     * @param coalition who moves together
     * @param from where they start
     * @param to the state they move to, to the gain of each
     * @param then improvements of anyone that lead on from there; empty when {@code to} is the end
     * @param end the equilibrium, better than {@code from} for every member
     */
    public record JointMove(Coalition coalition, int from, int to, List<Step> then, int end) {
        public JointMove {
            then = List.copyOf(then);
        }
    }

    /**
     * How a coalition's joint move leads from a state to an end: some t in R_H⁺⁺(s), then improvements of anyone from t
     * to the end, every member strictly better there than at s. The one with the fewest steps behind the joint move.
     */
    public Optional<JointMove> leads(Coalition coalition, int from, int end) {
        if (!coalition.all(i -> model.prefers(i, end, from))) {
            return Optional.empty();
        }
        StateSet reachable = sequences.reachable(coalition, Steps.ALL, from);
        if (reachable.contains(end)) {
            return Optional.of(new JointMove(coalition, from, end, List.of(), end));
        }
        Coalition everyone = Coalition.all(model.decisionMakers());
        return reachable.stream()
                .filter(t -> coalition.all(i -> model.prefers(i, t, from)))
                .filter(t ->
                        sequences.reachable(everyone, Steps.IMPROVEMENTS, t).contains(end))
                .mapToObj(t -> new JointMove(
                        coalition,
                        from,
                        t,
                        sequences
                                .shortest(everyone, Steps.IMPROVEMENTS, t, u -> u == end)
                                .first(1)
                                .getFirst(),
                        end))
                .min(Comparator.comparingInt(move -> move.then().size()));
    }

    /** The minimal coalitions, single decision makers included, whose joint move leads from a state to an end. */
    public List<JointMove> minimal(int from, int end) {
        return minimal(Coalition.all(model.decisionMakers()), from, end);
    }

    /** As {@link #minimal(int, int)}, among the coalitions within {@code within}. */
    public List<JointMove> minimal(Coalition within, int from, int end) {
        List<JointMove> found = new ArrayList<>();
        for (Coalition coalition : gaining(within, from, end).subsets()) {
            if (found.stream().noneMatch(smaller -> coalition.contains(smaller.coalition()))) {
                leads(coalition, from, end).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Those who prefer the end: no one else can belong to a coalition that moves there. */
    private Coalition gaining(Coalition within, int from, int end) {
        return Coalition.of(IntStream.range(0, model.decisionMakers())
                .filter(i -> within.contains(i) && model.prefers(i, end, from))
                .toArray());
    }

    /**
     * The equilibrium jumps from an equilibrium: each minimal coalition of two or more that can go from it straight to
     * another equilibrium, to the gain of each of its members.
     */
    public List<JointMove> jumps(int from, StateSet equilibria) {
        List<JointMove> jumps = new ArrayList<>();
        equilibria.stream().filter(to -> to != from).forEach(to -> {
            List<Coalition> able = new ArrayList<>();
            for (Coalition coalition :
                    gaining(Coalition.all(model.decisionMakers()), from, to).subsets()) {
                boolean goes = sequences.reachable(coalition, Steps.ALL, from).contains(to);
                if (goes && able.stream().noneMatch(coalition::contains)) {
                    able.add(coalition);
                    if (coalition.size() >= 2) {
                        jumps.add(new JointMove(coalition, from, to, List.of(), to));
                    }
                }
            }
        });
        return jumps;
    }
}
