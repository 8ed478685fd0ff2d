// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.Version;
import dev.entente.Vocabulary;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.Solution;
import dev.entente.cases.Case;
import dev.entente.cases.Happened;
import dev.entente.cases.Happened.Made;
import dev.entente.engine.FittingEngine;
import dev.entente.explore.Believed;
import dev.entente.explore.Weighing;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.forecast.Forecast.BaseRate;
import dev.entente.forecast.Forecast.Said;
import dev.entente.forecast.Forecast.Today;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a case can come to rest, to be sealed as a forecast or held against what happened.
 *
 * @param states all feasible states
 * @param set the equilibria
 */
public record Resting(Case subject, Concept concept, SetOfStates states, SetOfStates set) {

    /** Solves a case; empty where it can’t be decided within the budget. */
    public static Optional<Resting> of(Case subject, FittingEngine engine, Concept concept, Budget budget) {
        Solution solution = Solution.of(subject, engine, List.of(concept), budget);
        return solution.answer(concept).equilibria().map(set -> new Resting(subject, concept, solution.states(), set));
    }

    /**
     * A forecast as of a day.
     *
     * @param believed what can hold by belief in types, where somebody is of several
     * @param day as 2026-12-01
     */
    public Forecast forecast(Optional<Believed> believed, Optional<String> author, String day) {
        Chances chances = believed.map(this::chances).orElse(Chances.NONE);
        List<Outcome> outcomes = subject.framing().outcomes();
        return new Forecast(
                subject.basis().id(),
                subject.basis().variant(),
                subject.framing().title(),
                subject.framing().question(),
                day,
                author,
                subject.happened().isPresent() ? Made.POSTDICTION : Made.FORECAST,
                Fingerprint.of(subject),
                concept.name(),
                states.count(),
                set.count(),
                IntStream.range(0, outcomes.size())
                        .mapToObj(o -> said(outcomes.get(o), chances.belief(o), chances.chance(o)))
                        .toList(),
                chances.none(),
                subject.conflict().statusQuo().map(this::today),
                baseRate(),
                Version.running());
    }

    private Said said(Outcome outcome, Optional<Fraction> belief, Optional<Fraction> chance) {
        BigInteger resting = set.where(outcome.when()).count();
        return new Said(
                outcome.id(),
                outcome.label(),
                outcome.when().text(new Vocabulary(subject.conflict().form())::shortest),
                states.where(outcome.when()).count(),
                resting.signum() > 0,
                resting.signum() > 0 && resting.equals(set.count()),
                belief,
                chance);
    }

    /** The first that the case counts. */
    private Optional<BaseRate> baseRate() {
        return subject.basis().classes().stream()
                .flatMap(one -> one
                        .rate()
                        .map(counted -> new BaseRate(one.rateOf().orElseThrow(), counted.count(), counted.of()))
                        .stream())
                .findFirst();
    }

    private Today today(State state) {
        return new Today(
                states.pattern(state),
                set.contains(state),
                subject.framing().outcomes().stream()
                        .filter(outcome -> states.where(outcome.when()).contains(state))
                        .map(Outcome::id)
                        .toList());
    }

    /**
     * Belief in outcomes.
     *
     * @param beliefs by the place of an outcome; none where there are none
     * @param chances the same; none where outcomes don’t exclude each other
     */
    private record Chances(List<Fraction> beliefs, List<Fraction> chances) {

        static final Chances NONE = new Chances(List.of(), List.of());

        Optional<Fraction> belief(int outcome) {
            return beliefs.isEmpty() ? Optional.empty() : Optional.of(beliefs.get(outcome));
        }

        Optional<Fraction> chance(int outcome) {
            return chances.isEmpty() ? Optional.empty() : Optional.of(chances.get(outcome));
        }

        /** What is left for none of them. */
        Optional<Fraction> none() {
            return chances.isEmpty()
                    ? Optional.empty()
                    : Optional.of(chances.stream().reduce(Fraction.ONE, Fraction::minus));
        }
    }

    /**
     * What is believed of each outcome after all evidence: in which share of worlds, by belief in types, it can rest. Where outcomes
     * exclude each other that gives chances: the shares themselves while they sum to no more than 1, and their shares of the sum
     * where more than one can rest at once.
     */
    private Chances chances(Believed believed) {
        Optional<Weighing> weighing = believed.after();
        int concept = believed.explored().place(believed.concept());
        int outcomes = subject.framing().outcomes().size();
        List<Fraction> beliefs = weighing.stream()
                .flatMap(weighed -> IntStream.range(0, outcomes)
                        .mapToObj(o -> weighed.some(concept, o).value()))
                .toList();
        if (beliefs.isEmpty() || !exclusive(believed.explored().space())) {
            return new Chances(beliefs, List.of());
        }
        Fraction sum = beliefs.stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction whole = sum.compareTo(Fraction.ONE) > 0 ? sum : Fraction.ONE;
        return new Chances(
                beliefs, beliefs.stream().map(belief -> belief.over(whole)).toList());
    }

    /** Whether no state is two of the outcomes. */
    private boolean exclusive(StateSpace space) {
        List<Outcome> outcomes = subject.framing().outcomes();
        return IntStream.range(0, space.size()).allMatch(s -> {
            long several = outcomes.stream()
                    .filter(outcome -> space.where(outcome.when()).contains(s))
                    .limit(2)
                    .count();
            return several < 2;
        });
    }

    /** How right the set is about what happened. */
    public Score score(Happened happened) {
        return new Score(
                states.count(),
                set.count(),
                states.where(happened.where()).count(),
                !set.where(happened.where()).isEmpty());
    }

    /** How right it would have been to say that today goes on; where there is a status quo. */
    public Optional<Score> today(Happened happened) {
        SetOfStates was = states.where(happened.where());
        return subject.conflict()
                .statusQuo()
                .map(state -> new Score(states.count(), BigInteger.ONE, was.count(), was.contains(state)));
    }

    /**
     * What happened, to be written down beside a forecast that this model made.
     *
     * @param line where the forecast stands
     * @param day on which it is written down
     */
    public Opened opened(Happened happened, int line, Forecast forecast, String day) {
        SetOfStates was = states.where(happened.where());
        List<Outcome> touched = subject.framing().outcomes().stream()
                .filter(outcome -> !was.where(outcome.when()).isEmpty())
                .toList();
        List<Outcome> came = touched.stream()
                .filter(outcome -> was.where(outcome.when()).count().equals(was.count()))
                .toList();
        return new Opened(
                line,
                day,
                happened.was(),
                happened.date(),
                happened.source(subject.basis()),
                forecast.made() == Made.FORECAST ? happened.made() : Made.POSTDICTION,
                happened.status(),
                was.count(),
                !set.where(happened.where()).isEmpty(),
                subject.conflict().statusQuo().filter(was::contains).isPresent(),
                came.stream().map(Outcome::id).toList(),
                touched.stream()
                        .filter(outcome -> !came.contains(outcome))
                        .map(Outcome::id)
                        .toList());
    }
}
