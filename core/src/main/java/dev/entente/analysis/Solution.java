// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Coalition;
import dev.entente.analysis.SetOfStates.Described;
import dev.entente.analysis.SetOfStates.Listed;
import dev.entente.cases.Case;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which states of a case are equilibria, listed or described; what could not be decided in time is told as such, with
 * bounds.
 *
 * <p>Cost: the stable states of each decision maker under each concept, as {@link dev.entente.engine.Engines} says.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="solution"}
 *
 * @param engine what answered
 * @param states all feasible states
 * @param answers one for each concept, in the order asked
 */
public record Solution(Case subject, FittingEngine engine, SetOfStates states, List<Answer> answers) {

    private static final String SPENT = "the time allowed was used up";

    public Solution {
        answers = List.copyOf(answers);
    }

    /**
     * What is known of a concept's equilibria.
     *
     * @param asked of whom it is asked
     * @param decided the decision makers, numbered from 0, whose stable states are known
     * @param within states among which every equilibrium is; when all is decided, the equilibria
     * @param atLeast how many equilibria there are at least
     * @param obstacle why not all was decided, as a sentence; empty when all was
     */
    public record Answer(
            Concept concept,
            List<Coalition> asked,
            List<Integer> decided,
            SetOfStates within,
            BigInteger atLeast,
            Optional<String> obstacle) {

        public Answer {
            asked = List.copyOf(asked);
            decided = List.copyOf(decided);
        }

        /** The equilibria; empty when not all is decided. */
        public Optional<SetOfStates> equilibria() {
            return obstacle.isEmpty() ? Optional.of(within) : Optional.empty();
        }

        /** How many equilibria there are; empty when not all is decided. */
        public Optional<BigInteger> count() {
            return equilibria().map(SetOfStates::count);
        }

        /** How many equilibria there are at most. */
        public BigInteger atMost() {
            return within.count();
        }
    }

    /** What results name the engine by. */
    public String answeredBy() {
        return engine.name();
    }

    /** Whether every concept was decided. */
    public boolean decided() {
        return unfinished().isEmpty();
    }

    /** The concepts that were asked and not decided, in order. */
    public List<Concept> unfinished() {
        return answers.stream()
                .filter(answer -> answer.obstacle().isPresent())
                .map(Answer::concept)
                .toList();
    }

    /** What is known of one of the concepts asked. */
    public Answer answer(Concept concept) {
        return answers.stream()
                .filter(answer -> answer.concept().equals(concept))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Asks each concept until the budget is spent; then it is released, so that what is known can be told.
     *
     * @param concepts in the order in which they are told; of a case whose states aren't listed, concepts of sanctions
     * @param budget of the engine
     * @throws IllegalArgumentException when a concept {@linkplain Concept#refusal refuses} the case
     */
    public static Solution of(Case subject, FittingEngine engine, List<? extends Concept> concepts, Budget budget) {
        return switch (engine) {
            case FittingEngine.Listed(StabilityEngine listed) -> listed(subject, listed, concepts, budget);
            case FittingEngine.Unlisted(RegionEngine unlisted) -> described(subject, unlisted, concepts, budget);
        };
    }

    private static Solution listed(
            Case subject, StabilityEngine engine, List<? extends Concept> concepts, Budget budget) {
        Listed all = Listed.all(engine.model());
        List<Integer> everybody =
                IntStream.range(0, engine.model().decisionMakers()).boxed().toList();
        List<Answer> answers = new ArrayList<>();
        boolean spent = false;
        for (Concept concept : concepts) {
            Optional<StateSet> found = Optional.empty();
            try {
                found = spent ? found : Optional.of(engine.equilibria(concept));
            } catch (BudgetSpent stopped) {
                spent = true;
                budget.release();
            }
            List<Coalition> asked = concept.asked(engine.model());
            answers.add(found.map(states -> new Answer(
                            concept,
                            asked,
                            everybody,
                            new Listed(engine.model(), states),
                            BigInteger.valueOf(states.count()),
                            Optional.empty()))
                    .orElseGet(() -> new Answer(concept, asked, List.of(), all, BigInteger.ZERO, Optional.of(SPENT))));
        }
        return new Solution(subject, new FittingEngine.Listed(engine), all, answers);
    }

    private static Solution described(
            Case subject, RegionEngine engine, List<? extends Concept> concepts, Budget budget) {
        Asking asking = new Asking(engine, budget);
        List<SanctionConcept> cheapestFirst =
                Concepts.usual().stream().filter(concepts::contains).toList();
        cheapestFirst.forEach(asking::ask);
        return new Solution(
                subject,
                new FittingEngine.Unlisted(engine),
                new Described(engine, engine.states()),
                concepts.stream()
                        .map(concept -> asking.answer((SanctionConcept) concept))
                        .toList());
    }

    /** What has been asked so far of a case whose states aren't listed. */
    private static final class Asking {

        private final RegionEngine engine;
        private final Budget budget;
        private final Map<SanctionConcept, Map<Integer, Region>> stable = new HashMap<>();
        private final Map<SanctionConcept, String> obstacles = new HashMap<>();
        private boolean spent;

        Asking(RegionEngine engine, Budget budget) {
            this.engine = engine;
            this.budget = budget;
        }

        void ask(SanctionConcept concept) {
            Map<Integer, Region> known = stable.computeIfAbsent(concept, _ -> new HashMap<>());
            for (int i = 0; i < decisionMakers(); i++) {
                if (spent) {
                    obstacles.put(concept, SPENT);
                    return;
                }
                try {
                    known.put(i, engine.stable(concept, i));
                } catch (BudgetSpent stopped) {
                    spent = true;
                    budget.release();
                } catch (LimitExceeded full) {
                    obstacles.put(concept, String.valueOf(full.getMessage()));
                }
            }
            if (known.size() < decisionMakers()) {
                obstacles.putIfAbsent(concept, SPENT);
            }
        }

        private int decisionMakers() {
            return engine.conflict().decisionMakers().size();
        }

        private Optional<Region> known(SanctionConcept concept, int i) {
            return Optional.ofNullable(stable.getOrDefault(concept, Map.of()).get(i));
        }

        /** Concepts under which at least as much is stable (docs/theory.md §3). */
        private static List<SanctionConcept> wider(SanctionConcept concept) {
            return Concepts.usual().stream()
                    .filter(wider -> !wider.equals(concept) && concept.within(wider))
                    .toList();
        }

        /** Every equilibrium is within what wider concepts allow; what narrower ones hold is one. */
        Answer answer(SanctionConcept concept) {
            Region within = engine.states();
            Optional<Region> surely = Optional.of(engine.states());
            List<Integer> decided = new ArrayList<>();
            for (int i = 0; i < decisionMakers(); i++) {
                Optional<Region> answer = known(concept, i);
                if (answer.isPresent()) {
                    decided.add(i);
                }
                for (SanctionConcept wide : answer.isPresent() ? List.of(concept) : wider(concept)) {
                    Optional<Region> most = known(wide, i);
                    within = most.isPresent() ? within.and(most.get()) : within;
                }
                Optional<Region> nash = known(new Nash(), i);
                Optional<Region> least = answer.or(() -> nash);
                surely = surely.flatMap(region -> least.map(region::and));
            }
            BigInteger atLeast = surely.map(Region::count).orElse(BigInteger.ZERO);
            boolean met = atLeast.equals(within.count());
            return new Answer(
                    concept,
                    IntStream.range(0, decisionMakers()).mapToObj(Coalition::of).toList(),
                    decided,
                    new Described(engine, within),
                    atLeast,
                    Optional.ofNullable(obstacles.get(concept)).filter(_ -> !met));
        }
    }
}
