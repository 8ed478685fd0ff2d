// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Deterrence;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why one state of a case is stable or not.
 *
 * @param model the states told of; where states aren't listed, only the few that the reasons speak of
 * @param engine what answered
 * @param equilibrium whether nobody asked has reason to leave it
 * @param leavers the decision makers who have reason to leave it by themselves
 * @param explanations of the decision makers told of, in case order
 * @param coalitions of two or more that can form there, where the concept asks them and they have a member told of
 * @param improvements where states aren't listed and one improvement of each is told, how many there are, in the order
 *     of the explanations; else none
 */
public record ExplainedState(
        Case subject,
        GraphModel model,
        String engine,
        Concept concept,
        int state,
        boolean equilibrium,
        List<Integer> leavers,
        List<Explanation> explanations,
        List<Together> coalitions,
        List<BigInteger> improvements) {

    public ExplainedState {
        improvements = List.copyOf(improvements);
        leavers = List.copyOf(leavers);
        explanations = List.copyOf(explanations);
        coalitions = List.copyOf(coalitions);
    }

    /**
     * What the concept says of a coalition that moves as one.
     *
     * @param onlyAtOnce whether the move for which it leaves can be made only by all at the same moment
     */
    public record Together(Coalition coalition, Verdict verdict, boolean onlyAtOnce) {}

    /**
     * Of a listed state.
     *
     * @param who the only decision maker told of; all when empty
     */
    public static ExplainedState of(
            Case subject, StabilityEngine engine, Concept concept, int state, Optional<Integer> who) {
        Concept single = concept instanceof Coalitional coalitional ? coalitional.base() : concept;
        List<Explanation> explanations = IntStream.range(0, engine.model().decisionMakers())
                .filter(i -> who.isEmpty() || who.get() == i)
                .mapToObj(i -> Explanation.of(engine, single, i, state))
                .toList();
        List<Together> coalitions =
                concept instanceof Coalitional coalitional ? together(engine, coalitional, state, who) : List.of();
        List<Integer> leavers = who.isEmpty()
                ? explanations.stream()
                        .filter(explanation -> explanation.verdict().leaves())
                        .map(Explanation::decisionMaker)
                        .toList()
                : leavers(engine, single, state);
        return new ExplainedState(
                subject,
                engine.model(),
                engine.name(),
                concept,
                state,
                // Asked of one state, the others are not gone through for it.
                concept instanceof Deterrence ? leavers.isEmpty() : engine.isEquilibrium(concept, state),
                leavers,
                explanations,
                coalitions,
                List.of());
    }

    private static List<Together> together(
            StabilityEngine engine, Coalitional concept, int state, Optional<Integer> who) {
        return concept.asked(engine.model()).stream()
                .filter(coalition -> coalition.size() > 1)
                .filter(coalition -> concept.forming().at(engine.model(), coalition, state))
                .filter(coalition -> who.isEmpty() || coalition.contains(who.get()))
                .map(coalition -> together(engine, coalition, state, engine.verdict(concept, coalition, state)))
                .toList();
    }

    private static Together together(StabilityEngine engine, Coalition coalition, int state, Verdict verdict) {
        return new Together(
                coalition,
                verdict,
                verdict instanceof Verdict.Undeterred(int improvement)
                        && engine.sequences().onlyAtOnce(coalition, state, improvement));
    }

    /**
     * Of a case whose states aren't listed: a witness for each decision maker.
     *
     * @param who the only decision maker told of; all when empty
     */
    public static ExplainedState of(
            Case subject, RegionEngine engine, SanctionConcept concept, State state, Optional<Integer> who) {
        ExplainedState all = PointExplanations.ofAll(subject, engine, concept, List.of(state))
                .getFirst();
        return who.map(all::only).orElse(all);
    }

    private ExplainedState only(int who) {
        return new ExplainedState(
                subject,
                model,
                engine,
                concept,
                state,
                equilibrium,
                leavers,
                List.of(explanations.get(who)),
                coalitions,
                List.of(improvements.get(who)));
    }

    private static List<Integer> leavers(StabilityEngine engine, Concept concept, int state) {
        return IntStream.range(0, engine.model().decisionMakers())
                .filter(i -> engine.verdict(concept, Coalition.of(i), state).leaves())
                .boxed()
                .toList();
    }
}
