// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.analysis.Aftermath;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Sequels;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.cases.Case;
import dev.entente.design.Spoilers.Departure;
import dev.entente.design.Spoilers.Deterred;
import dev.entente.design.Spoilers.Deterrent;
import dev.entente.design.Spoilers.Interest;
import dev.entente.design.Spoilers.Leaver;
import dev.entente.design.Spoilers.Party;
import dev.entente.design.Spoilers.Restraint;
import dev.entente.design.Spoilers.Unwilling;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The search for the {@link Spoilers} of one goal state.
 *
 * <p>Source: our own definition, docs/theory.md §9.4; coalitions move as in Kilgour, Hipel, Fang and Peng (2001; key
 * KHFP2001). Cost: for each party what it and the others can bring about from the state, by the order of the arcs;
 * parties that hold a smaller one found aren’t asked. A spent budget ends it by {@link dev.entente.limits.BudgetSpent}.
 */
final class SpoilerSearch {

    private final List<Party> parties;
    private final boolean alone;
    private final SanctionConcept concept;
    private final StabilityEngine engine;
    private final LegalSequences sequences;
    private final GraphModel model;
    private final StateSet goal;
    private final int state;
    private final Budget budget;

    SpoilerSearch(
            Case subject, StabilityEngine engine, SanctionConcept concept, StateSet goal, int state, Budget budget) {
        this.budget = budget;
        this.parties = Spoilers.parties(subject, engine, state);
        this.alone = !Channels.few(subject);
        this.concept = concept;
        this.engine = engine;
        this.sequences = engine.sequences().among(Channels.weighed(subject));
        this.model = engine.model();
        this.goal = goal;
        this.state = state;
    }

    Spoilers spoilers() {
        List<Leaver> leavers = minimal(List.of(), this::leaver, Leaver::party);
        List<Deterred> deterred = minimal(
                leavers.stream().map(leaver -> leaver.party().members()).toList(), this::deterred, Deterred::party);
        List<Coalition> willing = parties.stream()
                .map(Party::members)
                .filter(members -> !improvements(members).allMatch(goal::contains))
                .toList();
        List<Unwilling> unwilling = minimal(willing, this::unwilling, Unwilling::party);
        return new Spoilers(
                concept,
                state,
                alone,
                leavers,
                deterred,
                unwilling.stream().sorted(MOST_FRAGILE).toList());
    }

    /** What is found of the parties, but for those that hold one of {@code without}, or a smaller one that it is found of. */
    private <T> List<T> minimal(List<Coalition> without, Function<Party, Optional<T>> find, Function<T, Party> of) {
        List<T> found = new ArrayList<>();
        List<Coalition> smaller = new ArrayList<>(without);
        for (Party party : parties) {
            budget.check();
            if (smaller.stream().noneMatch(party.members()::contains)) {
                find.apply(party).ifPresent(one -> {
                    found.add(one);
                    smaller.add(of.apply(one).members());
                });
            }
        }
        return found;
    }

    // Leaving, and what would deter it.

    private Optional<Leaver> leaver(Party party) {
        Coalition members = party.members();
        StateSet deterring = deterring(concept, members);
        List<Integer> unanswered = improvements(members)
                .filter(t -> !answers(members, concept.answers(), t).intersects(deterring))
                .boxed()
                .toList();
        return unanswered.stream().min(simplest()).map(to -> {
            SanctionConcept weighed = concept.answered() ? concept : Concepts.GMR;
            return new Leaver(party, departure(members, to, unanswered.size() - 1), deterrents(members, to, weighed));
        });
    }

    private IntStream improvements(Coalition members) {
        return IntStream.of(concept.departures(sequences, members, state));
    }

    private StateSet deterring(SanctionConcept by, Coalition members) {
        return StateSet.where(model.size(), u -> by.deters(sequences, members, state, u));
    }

    private StateSet answers(Coalition members, Steps which, int to) {
        budget.check();
        return sequences.reachable(members.others(model.decisionMakers()), which, to);
    }

    private Comparator<Integer> simplest() {
        return Comparator.comparingInt((Integer t) -> goal.contains(t) ? 1 : 0)
                .thenComparingInt(t -> distance(state, t))
                .thenComparing(Comparator.naturalOrder());
    }

    private Departure departure(Coalition members, int to, int further) {
        List<Interest> gains = members.list().stream()
                .map(i -> new Interest(i, Deciding.between(model, i, to, state)))
                .toList();
        return new Departure(to, sequences.onlyAtOnce(members, state, to), !goal.contains(to), gains, further);
    }

    private List<Deterrent> deterrents(Coalition members, int departure, SanctionConcept weighed) {
        int[] all = answers(members, Steps.ALL, departure).and(deterring(weighed, members)).stream()
                .toArray();
        int least =
                IntStream.of(all).map(u -> size(members, departure, u)).min().orElse(0);
        return IntStream.of(all)
                .filter(u -> size(members, departure, u) == least)
                .mapToObj(u -> {
                    List<Step> path = path(members, departure, u);
                    return new Deterrent(u, least, path, against(path));
                })
                .toList();
    }

    private int size(Coalition members, int departure, int answer) {
        return model.conflict().form() instanceof OptionForm
                ? distance(departure, answer)
                : path(members, departure, answer).size();
    }

    private List<Step> path(Coalition members, int departure, int answer) {
        return shortest(members, Steps.ALL, departure, end -> end == answer);
    }

    private List<Step> shortest(Coalition members, Steps which, int departure, IntPredicate end) {
        budget.check();
        return sequences
                .shortest(members.others(model.decisionMakers()), which, departure, end)
                .first(1)
                .getFirst();
    }

    private List<Interest> against(List<Step> path) {
        return path.stream()
                .filter(step -> !model.prefers(step.mover(), step.to(), step.from()))
                .map(step -> new Interest(step.mover(), Deciding.between(model, step.mover(), step.to(), step.from())))
                .toList();
    }

    /** In how many options two states differ. */
    private int distance(int s, int t) {
        return model.space()
                .state(s)
                .decimal()
                .xor(model.space().state(t).decimal())
                .bitCount();
    }

    // Held back by answers.

    private Optional<Deterred> deterred(Party party) {
        Coalition members = party.members();
        StateSet deterring = deterring(concept, members);
        int further = (int) improvements(members).count() - 1;
        return improvements(members)
                .mapToObj(to -> new Deterred(
                        party,
                        departure(members, to, further),
                        shortest(members, concept.answers(), to, deterring::contains),
                        Optional.empty()))
                .min(Comparator.comparingInt((Deterred one) -> one.sanction().size())
                        .thenComparing(one -> one.departure().to(), simplest()))
                .map(one -> following(one, deterring));
    }

    private Deterred following(Deterred told, StateSet deterring) {
        if (concept.answers() != Steps.IMPROVEMENTS) {
            return told;
        }
        Coalition others = told.party().members().others(model.decisionMakers());
        Sequels sequels = Sequels.of(engine, others, concept, budget);
        return new Deterred(
                told.party(),
                told.departure(),
                told.sanction(),
                Optional.of(new Aftermath(sequels, deterring).of(told.sanction())));
    }

    // The power without the will.

    private static final Comparator<Unwilling> MOST_FRAGILE = Comparator.comparingInt(
                    (Unwilling one) -> one.wants().orElse(Integer.MAX_VALUE))
            .thenComparingLong(one -> one.restraints().stream()
                    .filter(restraint -> restraint.lure().isEmpty())
                    .count())
            .thenComparingInt(one -> one.restraints().stream()
                    .filter(restraint -> !restraint.byWants())
                    .mapToInt(Restraint::ranks)
                    .sum());

    private Optional<Unwilling> unwilling(Party party) {
        return sequences.joint(party.members(), state).stream()
                .filter(t -> !goal.contains(t))
                .mapToObj(t -> new Unwilling(
                        party, t, sequences.onlyAtOnce(party.members(), state, t), restraints(party.members(), t)))
                .min(MOST_FRAGILE
                        .thenComparingInt(one -> distance(state, one.to()))
                        .thenComparingInt(Unwilling::to));
    }

    private List<Restraint> restraints(Coalition members, int to) {
        return members.list().stream()
                .filter(i -> !model.prefers(i, to, state))
                .map(i -> restraint(i, to))
                .toList();
    }

    private Restraint restraint(int i, int to) {
        int ranks = model.ranking(i).rank(to) - model.ranking(i).rank(state);
        Optional<Deciding> loss = Deciding.between(model, i, to, state);
        List<DecidingWant> keeping = new ArrayList<>();
        for (DecidingWant want : DecidingWant.allBetween(model, i, state, to).toList()) {
            if (!want.holdsAt()) {
                return new Restraint(i, keeping, Optional.of(want), loss, ranks);
            }
            keeping.add(want);
        }
        return new Restraint(i, keeping, Optional.empty(), loss, ranks);
    }
}
