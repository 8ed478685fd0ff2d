// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.analysis.Explanation;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Definitions;
import dev.entente.stability.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is told of a state.
 *
 * @param equilibrium whether nobody asked has reason to leave it
 * @param leavers the decision makers who have reason to leave it by themselves
 * @param explanations of the decision makers told of, in case order
 * @param coalitions of two or more, where the concept asks them and they have a member told of
 */
record ExplainedState(
        Case of,
        Definitions engine,
        Concept concept,
        int state,
        boolean equilibrium,
        List<Integer> leavers,
        List<Explanation> explanations,
        List<Together> coalitions) {

    ExplainedState {
        leavers = List.copyOf(leavers);
        explanations = List.copyOf(explanations);
        coalitions = List.copyOf(coalitions);
    }

    /** What the concept says of a coalition that moves as one. */
    record Together(Coalition coalition, Verdict verdict) {}

    /** @param who the only decision maker told of; all when empty */
    static ExplainedState of(Case of, Definitions engine, Concept concept, int state, Optional<Integer> who) {
        Concept single = concept instanceof Coalitional coalitional ? coalitional.base() : concept;
        List<Explanation> explanations = IntStream.range(0, engine.model().decisionMakers())
                .filter(i -> who.isEmpty() || who.get() == i)
                .mapToObj(i -> Explanation.of(engine, single, i, state))
                .toList();
        List<Together> coalitions = concept.asked(engine.model()).stream()
                .filter(coalition -> coalition.size() > 1)
                .filter(coalition -> who.isEmpty() || coalition.contains(who.get()))
                .map(coalition -> new Together(coalition, engine.verdict(concept, coalition, state)))
                .toList();
        return new ExplainedState(
                of,
                engine,
                concept,
                state,
                engine.isEquilibrium(concept, state),
                leavers(engine, single, state),
                explanations,
                coalitions);
    }

    private static List<Integer> leavers(Definitions engine, Concept concept, int state) {
        return IntStream.range(0, engine.model().decisionMakers())
                .filter(i -> !engine.verdict(concept, Coalition.of(i), state).stable())
                .boxed()
                .toList();
    }

    GraphModel model() {
        return engine.model();
    }
}
