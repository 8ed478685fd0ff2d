// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.analysis.JointMoves;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Sequels;
import dev.entente.design.Packages.Reach;
import dev.entente.design.Packages.Together;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What is asked of single states of the whole conflict, whether or not its states are listed. */
sealed interface WholeConflict {

    static WholeConflict of(DesignQuestion question, FittingEngine conflict, Budget budget) {
        return switch (conflict) {
            case FittingEngine.Listed(StabilityEngine engine) -> Listed.of(question, engine, budget);
            case FittingEngine.Unlisted(RegionEngine engine) -> new Unlisted(engine);
        };
    }

    boolean stable(SanctionConcept concept, int decisionMaker, State state);

    boolean equilibrium(SanctionConcept concept, State state);

    /** Where a decision maker would go from a state that it has reason to leave; empty when it has none. */
    Optional<State> departure(SanctionConcept concept, int decisionMaker, State state);

    /** The index of a state in the model told of; empty when it isn't feasible, or states aren't listed. */
    Optional<Integer> index(State state);

    /** How the parties get to a state from the status quo; empty when that isn't known. */
    Optional<Reach> reach(State state);

    /** The improvements of those outside the side that lead from one state to another, and what else they could do. */
    Optional<Onward> response(State from, State to);

    /**
     * All states are listed.
     *
     * @param all what follows where everybody is free
     * @param others what follows while the side is held
     */
    record Listed(DesignQuestion question, StabilityEngine engine, StateSet goal, Sequels all, Sequels others)
            implements WholeConflict {

        static Listed of(DesignQuestion question, StabilityEngine engine, Budget budget) {
            GraphModel model = engine.model();
            return new Listed(
                    question,
                    engine,
                    model.space().where(question.goal().when()),
                    Sequels.of(engine, question.concept(), budget),
                    Sequels.of(engine, question.side().others(model.decisionMakers()), question.concept(), budget));
        }

        GraphModel model() {
            return engine.model();
        }

        @Override
        public Optional<Integer> index(State state) {
            OptionalInt index = model().space().indexOf(state);
            return index.isPresent() ? Optional.of(index.getAsInt()) : Optional.empty();
        }

        private int known(State state) {
            return model().space().indexOf(state).orElseThrow();
        }

        @Override
        public boolean stable(SanctionConcept concept, int decisionMaker, State state) {
            return engine.isStable(concept, Coalition.of(decisionMaker), known(state));
        }

        @Override
        public boolean equilibrium(SanctionConcept concept, State state) {
            return engine.isEquilibrium(concept, known(state));
        }

        /** Of the improvements that nothing deters, the one it likes best. */
        @Override
        public Optional<State> departure(SanctionConcept concept, int decisionMaker, State state) {
            Explanation explanation = Explanation.of(engine, concept, decisionMaker, known(state));
            if (explanation.verdict().stable()) {
                return Optional.empty();
            }
            return explanation.answers().stream()
                    .map(Answer::improvement)
                    .min(Comparator.comparingInt(
                            t -> model().ranking(decisionMaker).rank(t)))
                    .map(model().space()::state);
        }

        @Override
        public Optional<Reach> reach(State state) {
            int start = model().statusQuo().orElseThrow();
            int end = known(state);
            if (start == end) {
                return Optional.of(new Reach.There());
            }
            Coalition everyone = Coalition.all(model().decisionMakers());
            Optional<List<Step>> alone =
                    engine.sequences().shortest(everyone, Steps.IMPROVEMENTS, start, t -> t == end).first(1).stream()
                            .findFirst();
            return Optional.of(alone.<Reach>map(steps -> new Reach.ByImprovements(all.on(start, steps, end, goal)))
                    .orElseGet(() -> jointly(start, end)));
        }

        private Reach jointly(int start, int end) {
            List<Together> ways = new JointMoves(engine.sequences())
                    .minimal(start, end).stream()
                            .map(move -> new Together(
                                    move,
                                    Channels.ability(question.subject(), move.coalition(), question.start()),
                                    all.on(move.to(), move.then(), end, goal)))
                            .toList();
            return ways.isEmpty() ? new Reach.NotReached() : new Reach.Jointly(ways);
        }

        @Override
        public Optional<Onward> response(State from, State to) {
            int end = known(to);
            return index(from).flatMap(start -> steps(start, end).map(steps -> others.on(start, steps, end, goal)));
        }

        private Optional<List<Step>> steps(int start, int end) {
            if (start == end) {
                return Optional.of(List.of());
            }
            Coalition outside = question.side().others(model().decisionMakers());
            return engine.sequences().shortest(outside, Steps.IMPROVEMENTS, start, t -> t == end).first(1).stream()
                    .findFirst();
        }
    }

    /** States aren't listed. */
    record Unlisted(RegionEngine engine) implements WholeConflict {

        @Override
        public boolean stable(SanctionConcept concept, int decisionMaker, State state) {
            return engine.verdict(concept, decisionMaker, state).stable();
        }

        @Override
        public boolean equilibrium(SanctionConcept concept, State state) {
            return IntStream.range(0, engine.conflict().decisionMakers().size())
                    .allMatch(i -> stable(concept, i, state));
        }

        @Override
        public Optional<State> departure(SanctionConcept concept, int decisionMaker, State state) {
            PointVerdict verdict = engine.verdict(concept, decisionMaker, state);
            return verdict.stable() ? Optional.empty() : verdict.improvement();
        }

        @Override
        public Optional<Integer> index(State state) {
            return Optional.empty();
        }

        @Override
        public Optional<Reach> reach(State state) {
            return Optional.empty();
        }

        @Override
        public Optional<Onward> response(State from, State to) {
            return Optional.empty();
        }
    }
}
