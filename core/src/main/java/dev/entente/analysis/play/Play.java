// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.play;

import dev.entente.Coalition;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Path.Effect;
import dev.entente.analysis.Unraveling;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.analysis.play.Played.Answers;
import dev.entente.analysis.play.Played.Deterrent;
import dev.entente.analysis.play.Played.HeldBack;
import dev.entente.analysis.play.Played.NothingToGain;
import dev.entente.analysis.play.Played.Response;
import dev.entente.analysis.play.Played.Stake;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.ShortestSequences;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays a conflict out by hand: says what can be done in a state, alone and together, and what comes of a move under a
 * concept (docs/theory.md §3, §5, §7). Whether a move is worth while decides nothing here: any that can be made can be played.
 *
 * <p>Cost: for what can be done in a state a search of the others' arcs for each party; for a move that is made the same once,
 * and what its end costs to be told.
 */
public final class Play {

    private final Case subject;
    private final StabilityEngine engine;
    private final SanctionConcept concept;
    private final Budget budget;
    private final GraphModel model;

    /** @param budget ends it by {@link dev.entente.limits.BudgetSpent} */
    public Play(Case subject, StabilityEngine engine, SanctionConcept concept, Budget budget) {
        this.subject = subject;
        this.engine = engine;
        this.concept = concept;
        this.budget = budget;
        this.model = engine.model();
    }

    /** What each party can do alone in a state: by party in case order, what it likes best first, then what changes least. */
    public List<Choice> alone(int state) {
        return IntStream.range(0, model.decisionMakers())
                .boxed()
                .flatMap(i -> alone(i, state))
                .toList();
    }

    private Stream<Choice> alone(int i, int state) {
        budget.check();
        Coalition who = Coalition.of(i);
        return model.moves(i)
                .from(state)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(t -> model.ranking(i).rank(t))
                        .thenComparingInt(t -> model.space().distance(state, t))
                        .thenComparing(Comparator.naturalOrder()))
                .map(to -> choice(who, state, to));
    }

    /**
     * What several can do together in a state, each to its gain, those who can coordinate there or of whom the case doesn't
     * say it; none that fewer of them could do. Smaller coalitions first, then what changes least. Empty where so many could
     * coordinate that their coalitions aren't gone through.
     */
    public Optional<List<Choice>> together(int state) {
        if (!Channels.few(subject)) {
            return Optional.empty();
        }
        List<Choice> found = new ArrayList<>();
        for (Coalition movers : Channels.coalitions(subject)) {
            budget.check();
            if (movers.size() > 1 && able(movers, state)) {
                gaining(movers, state)
                        .filter(to ->
                                found.stream().noneMatch(fewer -> fewer.to() == to && movers.contains(fewer.movers())))
                        .map(to -> choice(movers, state, to))
                        .toList()
                        .forEach(found::add);
            }
        }
        return Optional.of(found);
    }

    private boolean able(Coalition movers, int state) {
        return switch (Channels.ability(subject, movers, model.space().state(state))) {
            case Channels.Ability.Able _, Channels.Ability.Unknown _ -> true;
            case Channels.Ability.NotYet _, Channels.Ability.NoChannel _ -> false;
        };
    }

    private Stream<Integer> gaining(Coalition movers, int state) {
        return sequences().joint(movers, state).stream()
                .filter(to -> movers.all(i -> model.prefers(i, to, state)))
                .filter(to -> movers.list().stream()
                        .noneMatch(i -> model.moves(i).from(state).anyMatch(t -> t == to)))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(to -> model.space().distance(state, to))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private Choice choice(Coalition movers, int from, int to) {
        Effect effect = effect(movers, from, to);
        return new Choice(
                movers,
                to,
                effect,
                effect == Effect.GAIN && answer(movers, from, to).isPresent());
    }

    private Effect effect(Coalition movers, int from, int to) {
        if (movers.all(i -> model.prefers(i, to, from))) {
            return Effect.GAIN;
        }
        return movers.any(i -> model.prefers(i, from, to)) ? Effect.LOSS : Effect.NONE;
    }

    private LegalSequences sequences() {
        return engine.sequences();
    }

    /** The fewest steps by which the others can bring about a state that deters those who have gone from one to another. */
    private Optional<List<Step>> answer(Coalition movers, int from, int to) {
        Coalition others = movers.others(model.decisionMakers());
        if (!concept.answered() || others.isEmpty()) {
            return Optional.empty();
        }
        ShortestSequences answers =
                sequences().shortest(others, concept.answers(), to, u -> concept.deters(sequences(), movers, from, u));
        return answers.exist() ? answers.first(1).stream().findFirst() : Optional.empty();
    }

    /** Tries to go from a state to another; where nobody changes anything, nobody can. */
    public Attempt attempt(Coalition movers, int from, int to) {
        boolean there = !movers.isEmpty()
                && from != to
                && (movers.size() == 1
                        ? model.moves(movers.list().getFirst()).from(from).anyMatch(t -> t == to)
                        : sequences().joint(movers, from).contains(to));
        if (!there) {
            return new Attempt.NoMove(movers, from, to);
        }
        Channels.Ability ability =
                Channels.ability(subject, movers, model.space().state(from));
        return switch (ability) {
            case Channels.Ability.Able _, Channels.Ability.Unknown _ -> new Attempt.Made(played(movers, from, to));
            case Channels.Ability.NotYet _, Channels.Ability.NoChannel _ ->
                new Attempt.Unlinked(movers, from, to, ability);
        };
    }

    private Played played(Coalition movers, int from, int to) {
        Optional<List<Step>> answer =
                effect(movers, from, to) == Effect.GAIN ? answer(movers, from, to) : Optional.empty();
        return new Played(
                concept,
                movers,
                from,
                to,
                movers.size() > 1 && sequences().onlyAtOnce(movers, from, to),
                movers.list().stream().map(i -> stake(i, from, to)).toList(),
                answer.map(steps -> deterrent(movers, from, steps)),
                movers.others(model.decisionMakers()).list().stream()
                        .map(j -> response(j, to))
                        .toList(),
                engine.isEquilibrium(concept, to)
                        ? Optional.empty()
                        : Optional.of(Unraveling.of(engine, concept, to, budget)));
    }

    private Stake stake(int i, int from, int to) {
        return new Stake(i, effect(Coalition.of(i), from, to), place(i, from, to));
    }

    private Deterrent deterrent(Coalition movers, int from, List<Step> steps) {
        int end = steps.getLast().to();
        int whom = movers.list().stream()
                .filter(i -> !model.prefers(i, end, from))
                .findFirst()
                .orElseThrow();
        return new Deterrent(steps, whom, place(whom, from, end));
    }

    private int place(int i, int s, int t) {
        return DecidingWant.between(model, i, s, t).map(DecidingWant::place).orElse(0);
    }

    private Response response(int j, int state) {
        if (model.improvements(j, state).findAny().isEmpty()) {
            return new NothingToGain(j);
        }
        if (engine.isStable(concept, Coalition.of(j), state)) {
            return new HeldBack(j);
        }
        Step step = new Step(j, state, Unraveling.best(engine, concept, j, state));
        return new Answers(j, step, place(j, step.to(), state));
    }
}
