// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Approach;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Deterrence;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.LimitedMove;
import dev.entente.stability.NonMyopic;
import dev.entente.stability.Simultaneous;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
import dev.entente.stability.Weak;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why a state is stable or not for one decision maker: its improvements, and for each what the others can answer.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="explanation"}
 *
 * @param decisionMaker place of the decision maker, from 0
 * @param state index of the state
 * @param verdict what the concept says, with its own reason
 * @param answers one for each improvement, in order of states, for a stable state; for one that isn't, only those that
 *     nothing deters
 * @param aftermath what would follow on an improvement, where the concept asks for answers that are
 *     improvements and the states are listed
 * @param listed whether all that it can move to is among the states told of
 */
public record Explanation(
        Concept concept,
        int decisionMaker,
        int state,
        Verdict verdict,
        List<Answer> answers,
        Optional<Aftermath> aftermath,
        boolean listed) {

    public Explanation {
        answers = List.copyOf(answers);
    }

    /**
     * An improvement, or a move of which it isn't known whether it is one, and how the others can take the gain out of it.
     *
     * @param improvement the state improved to
     * @param sanction the shortest sequence of the others' moves from there to a state that deters; empty when nothing
     *     deters
     * @param shortfall where nothing deters, what comes nearest to it, and why it doesn't; empty where no answer takes the
     *     gain out of it, and where attitudes are asked about
     */
    public record Answer(int improvement, Optional<List<Step>> sanction, Optional<Shortfall> shortfall) {}

    /**
     * Asks a concept about one state and one decision maker. Who is stable already after SEQ, in the classical tableau of
     * simultaneous stability, is explained by SEQ.
     */
    public static Explanation of(StabilityEngine engine, Concept concept, int decisionMaker, int state) {
        if (!engine.budget().released()) {
            engine.budget().check();
        }
        if (concept instanceof Simultaneous(boolean classical)
                && classical
                && engine.isStable(Concepts.SEQ, Coalition.of(decisionMaker), state)) {
            return of(engine, Concepts.SEQ, decisionMaker, state);
        }
        Verdict verdict = engine.verdict(concept, Coalition.of(decisionMaker), state);
        List<Answer> answers = switch (concept) {
            case Deterrence weighed -> answers(engine, weighed, decisionMaker, state, verdict);
            case Weak weak -> answers(engine, weighed(weak, verdict), decisionMaker, state, verdict);
            case Simultaneous _, LimitedMove _, NonMyopic _, Coalitional _ -> List.of();
        };
        Optional<Aftermath> aftermath = switch (concept) {
            case Deterrence weighed -> aftermath(engine, weighed, decisionMaker, state);
            case Weak weak -> aftermath(engine, weighed(weak, verdict), decisionMaker, state);
            case Simultaneous _, LimitedMove _, NonMyopic _, Coalitional _ -> Optional.empty();
        };
        return new Explanation(concept, decisionMaker, state, verdict, answers, aftermath, true);
    }

    private static Optional<Aftermath> aftermath(StabilityEngine engine, Deterrence concept, int i, int state) {
        Coalition others = Coalition.of(i).others(engine.model().decisionMakers());
        return concept.answers() == Steps.IMPROVEMENTS
                ? Optional.of(new Aftermath(
                        Sequels.of(engine, others, concept, engine.budget()),
                        concept.deterring(engine.sequences(), i, state)))
                : Optional.empty();
    }

    /**
     * The answer that is told to an improvement, one that deters or comes short, with what else could come of it; empty where
     * there is none, or it isn't made of improvements, or states aren't listed, or there is no time left to tell what is
     * known.
     */
    public Optional<Onward> follows(Answer answer) {
        return aftermath.flatMap(after -> after.inTime(() -> answer.sanction()
                .map(after::of)
                .or(() -> answer.shortfall()
                        .filter(shortfall -> !shortfall.idle())
                        .map(shortfall -> after.inVain(shortfall.path())))));
    }

    /** Whether it isn't known if the decision maker prefers a state to the one told of, and the concept asks about that. */
    public boolean doubtful(GraphModel model, int other) {
        return concept.readsUnknowns() && model.known(decisionMaker).unknown(other, state);
    }

    /** Whether a state would be a great loss to it, and the concept asks about that. */
    public boolean great(GraphModel model, int outcome) {
        return asksOfStrength() && model.greatlyPrefers(decisionMaker, state, outcome);
    }

    /** Whether the concept tells great losses from others. */
    public boolean asksOfStrength() {
        return concept.asksStrength();
    }

    /** Asks a concept about one state and every decision maker. */
    public static List<Explanation> ofAll(StabilityEngine engine, Concept concept, int state) {
        return IntStream.range(0, engine.model().decisionMakers())
                .mapToObj(i -> of(engine, concept, i, state))
                .toList();
    }

    /** By what a state is held that is stable; strongly, where it is stable strongly. */
    private static Deterrence weighed(Weak weak, Verdict verdict) {
        return verdict instanceof Verdict.StableStrongly ? weak.strong() : weak.base();
    }

    private static List<Answer> answers(StabilityEngine engine, Deterrence concept, int i, int state, Verdict verdict) {
        int[] departures = concept.departures(engine.sequences(), Coalition.of(i), state);
        if (departures.length == 0) {
            return List.of();
        }
        Approach sanctions = sanctions(engine, concept, i, state);
        Optional<Shortfalls> shortfalls = verdict instanceof Verdict.Undeterred && !concept.asksAttitudes()
                ? Optional.of(new Shortfalls(engine.sequences(), concept, i, state))
                : Optional.empty();
        List<Answer> answers = new ArrayList<>();
        for (int t : departures) {
            Optional<List<Step>> sanction = sanctions.shortest(Approach.NOBODY, t);
            if (!(verdict instanceof Verdict.Undeterred) || sanction.isEmpty()) {
                answers.add(new Answer(t, sanction, shortfalls.flatMap(found -> found.of(t))));
            }
        }
        return answers;
    }

    /** How the others can bring about, from each state, one that deters. */
    private static Approach sanctions(StabilityEngine engine, Deterrence concept, int i, int state) {
        Coalition self = Coalition.of(i);
        return engine.sequences()
                .towards(
                        self.others(engine.model().decisionMakers()),
                        concept.answers(),
                        concept.deterring(engine.sequences(), i, state));
    }
}
