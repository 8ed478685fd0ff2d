// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.cases.Case;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concepts;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many states of a large case are equilibria, and which regions they make up; what could not be decided in time is
 * told as such, with bounds.
 *
 * @param subject the case
 * @param engine what answered
 * @param states all feasible states
 * @param answers one for each concept, in the order asked
 */
public record RegionSolution(Case subject, RegionEngine engine, Region states, List<Answer> answers) {

    public RegionSolution {
        answers = List.copyOf(answers);
    }

    /**
     * What is known of a concept's equilibria.
     *
     * @param concept the concept
     * @param decided the decision makers, numbered from 0, whose stable states are known
     * @param within a region that holds every equilibrium; when all is decided, that of the equilibria
     * @param atLeast how many equilibria there are at least
     * @param obstacle why not all was decided, as a sentence; empty when all was
     */
    public record Answer(
            SanctionConcept concept,
            List<Integer> decided,
            Region within,
            BigInteger atLeast,
            Optional<String> obstacle) {

        public Answer {
            decided = List.copyOf(decided);
        }

        /** The equilibria; empty when not all is decided. */
        public Optional<Region> equilibria() {
            return obstacle.isEmpty() ? Optional.of(within) : Optional.empty();
        }

        /** How many equilibria there are; empty when not all is decided. */
        public Optional<BigInteger> count() {
            return equilibria().map(Region::count);
        }

        /** How many equilibria there are at most. */
        public BigInteger atMost() {
            return within.count();
        }
    }

    /** How many feasible states there are. */
    public BigInteger size() {
        return states.count();
    }

    /** What results name the engine by. */
    public String answeredBy() {
        return engine.name();
    }

    /** Whether every concept was decided. */
    public boolean decided() {
        return answers.stream().allMatch(answer -> answer.obstacle().isEmpty());
    }

    /**
     * Asks each concept about every decision maker, until the budget is spent; then the budget is released, so that what
     * is known can be told.
     *
     * @param concepts the concepts, in the order in which they are told
     */
    public static RegionSolution of(Case subject, RegionEngine engine, List<SanctionConcept> concepts, Budget budget) {
        Asking asking = new Asking(engine, budget);
        List<SanctionConcept> cheapestFirst = new ArrayList<>();
        Concepts.usual()
                .forEach(usual -> concepts.stream().filter(usual::equals).forEach(cheapestFirst::add));
        cheapestFirst.forEach(asking::ask);
        return new RegionSolution(
                subject,
                engine,
                engine.states(),
                concepts.stream().map(asking::answer).toList());
    }

    /** What has been asked so far. */
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
                    obstacles.put(concept, "the time allowed was used up");
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
                obstacles.putIfAbsent(concept, "the time allowed was used up");
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
                    decided,
                    within,
                    atLeast,
                    Optional.ofNullable(obstacles.get(concept)).filter(_ -> !met));
        }
    }
}
