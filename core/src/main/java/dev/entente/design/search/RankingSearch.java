// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Coalition;
import dev.entente.design.search.LeastRankings.Answer;
import dev.entente.design.search.LeastRankings.Measure;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The search for the {@linkplain LeastRankings least change of rankings} that makes a goal hold, whatever form the
 * preferences are given in.
 *
 * <p>Under Nash, GMR and SMR each decision maker's {@link LeastRaise} is the least, and so is their sum. Under SEQ and SSEQ a
 * change of one makes or unmakes the others' credible answers: the sum of the raises for GMR (SMR) is a bound from below;
 * from above there are that for Nash and that of the raises which would suffice if nobody else's answers changed, where
 * together they do. Where the bounds differ and there are at most {@link #MOST_STATES} states, {@link OrderFormulas}
 * finds the least by MaxSAT; beyond that the bounds are the answer.
 *
 * <p>Source: Kinsara, Kilgour and Hipel (2015; key KKH2015); docs/theory.md §8, docs/engines.md §8. Cost: a check for
 * each state of the goal, decision maker and height; by MaxSAT n·S³ clauses for S states. A spent budget ends it with
 * the bounds known till then.
 */
public final class RankingSearch {

    /** The most states for which the answer is exact where bounds differ: it takes the order of their cube in clauses. */
    public static final int MOST_STATES = 50;

    private final GraphModel model;
    private final Budget budget;
    private final Measure measure;
    private final LegalSequences sequences;
    private final List<int[]> rankings;

    /** @throws LimitExceeded beyond {@link Definitions#MOST_STATES} states */
    public RankingSearch(GraphModel model, Budget budget) {
        if (model.size() > Definitions.MOST_STATES) {
            throw new LimitExceeded("least changes of rankings are looked for among at most " + Definitions.MOST_STATES
                    + " feasible states; this case has " + model.size());
        }
        this.model = model;
        this.budget = budget;
        this.measure = Orders.measure(model);
        this.sequences = new LegalSequences(model, budget);
        this.rankings = IntStream.range(0, model.decisionMakers())
                .mapToObj(i -> Orders.of(model, i))
                .toList();
    }

    /** Rankings that make a state an equilibrium, and what they cost. */
    private record Candidate(int state, long cost, List<int[]> rankings) {}

    /** What is known of a state: no change cheaper than {@code atLeast}, and one that does. */
    private record Bounds(int state, long atLeast, Candidate best) {}

    /**
     * The least change.
     *
     * @param goal the states that are wanted, at least one
     */
    public LeastRankings of(SanctionConcept concept, StateSet goal) {
        long atLeast = 0;
        Optional<Candidate> best = Optional.empty();
        try {
            budget.begin("least change of rankings, " + concept.name());
            List<Bounds> states = new ArrayList<>();
            goal.stream().forEach(s -> states.add(bounds(concept, s)));
            states.sort(Comparator.comparingLong(Bounds::atLeast));
            best = states.stream().map(Bounds::best).min(Comparator.comparingLong(Candidate::cost));
            for (Bounds bounds : states) {
                atLeast = Math.min(bounds.atLeast(), best.orElseThrow().cost());
                if (bounds.atLeast() < best.orElseThrow().cost()
                        && bounds.atLeast() < bounds.best().cost()) {
                    if (model.size() > MOST_STATES) {
                        break;
                    }
                    best = Optional.of(cheaper(best.orElseThrow(), solved(concept, bounds.state())));
                }
            }
            atLeast = model.size() > MOST_STATES ? atLeast : best.orElseThrow().cost();
        } catch (BudgetSpent _) {
            // What is known is told.
        }
        return new LeastRankings(
                concept,
                measure,
                atLeast,
                best.map(candidate -> OptionalLong.of(candidate.cost())).orElse(OptionalLong.empty()),
                best.map(this::answer));
    }

    private static Candidate cheaper(Candidate one, Candidate other) {
        return other.cost() < one.cost() ? other : one;
    }

    private Answer answer(Candidate candidate) {
        return new Answer(
                candidate.state(),
                IntStream.range(0, rankings.size())
                        .mapToObj(i -> Orders.change(
                                i, rankings.get(i), candidate.rankings().get(i)))
                        .filter(change -> !change.pairs().isEmpty())
                        .toList());
    }

    private Bounds bounds(SanctionConcept concept, int s) {
        budget.check();
        if (!concept.credible()) {
            Candidate least = raised(concept, s);
            return new Bounds(s, least.cost(), least);
        }
        Candidate best = raised(Concepts.NASH, s);
        Candidate separate = raised(concept, s);
        if (separate.cost() < best.cost() && holds(concept, separate)) {
            best = separate;
        }
        return new Bounds(s, raised(LeastCosts.incredible(concept), s).cost(), best);
    }

    /** Everybody's raise, the others' answers being as they are now. */
    private Candidate raised(SanctionConcept concept, int s) {
        long cost = 0;
        List<int[]> raised = new ArrayList<>();
        for (int i = 0; i < rankings.size(); i++) {
            Coalition others = Coalition.of(i).others(rankings.size());
            Requirement requirement = Requirement.of(
                    concept,
                    model,
                    i,
                    s,
                    t -> sequences.reachable(others, concept.credible() ? Steps.IMPROVEMENTS : Steps.ALL, t).stream());
            LeastRaise raise = LeastRaise.least(requirement, rankings.get(i), measure);
            cost += raise.cost();
            raised.add(raise.ranks());
        }
        return new Candidate(s, cost, raised);
    }

    /** Whether the state is an equilibrium under changed rankings. */
    private boolean holds(SanctionConcept concept, Candidate candidate) {
        Replies replies = new Replies(model);
        for (int i = 0; i < rankings.size(); i++) {
            replies.set(
                    i,
                    IntStream.of(candidate.rankings().get(i))
                            .mapToLong(rank -> -rank)
                            .toArray());
        }
        return IntStream.range(0, rankings.size())
                .allMatch(i -> replies.stable(i, candidate.state(), concept.symmetric(), new Coalition(0)));
    }

    private Candidate solved(SanctionConcept concept, int s) {
        budget.begin("least change of rankings, " + concept.name() + ", one state by MaxSAT");
        List<int[]> solved = new OrderFormulas(model, measure, budget).solve(s, concept.symmetric());
        long cost = IntStream.range(0, solved.size())
                .mapToLong(i -> Orders.distance(rankings.get(i), solved.get(i), measure))
                .sum();
        Candidate candidate = new Candidate(s, cost, solved);
        if (!holds(concept, candidate)) {
            throw new IllegalStateException(
                    "rankings that do not make the state hold (" + s + ", " + concept.name() + ")");
        }
        return candidate;
    }
}
