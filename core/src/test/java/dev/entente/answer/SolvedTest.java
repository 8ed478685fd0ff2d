// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Solution;
import dev.entente.analysis.Solution.Answer;
import dev.entente.answer.Solved.StateRow;
import dev.entente.answer.Solved.Telling;
import dev.entente.answer.part.Names;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolvedTest {

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @ValueSource(longs = {0, 1, 2})
    void saysOfListedStatesAndRegionsWhatTheDefinitionsSay(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Random random = new Random(seed);
            Conflict drawn = RandomConflicts.options(seed);
            Case about = RandomCases.of(drawn, random);
            List<String> atoms = drawn.form().atoms();
            Optional<Statement> where = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(new Statement.Atom(atoms.get(random.nextInt(atoms.size()))));
            Telling telling = new Telling(where.map(_ -> "so"), where, false, 200);
            Definitions definitions = new Definitions(GraphModel.of(drawn));
            Solved listed = Solved.of(
                    Solution.of(about, new FittingEngine.Listed(definitions), Concepts.usual(), Budget.UNLIMITED),
                    telling);
            Solved described = Solved.of(
                    Solution.of(
                            about,
                            new FittingEngine.Unlisted(Engines.symbolic(drawn, Budget.UNLIMITED)),
                            Concepts.usual(),
                            Budget.UNLIMITED),
                    telling);
            new Held("seed " + seed, about, definitions, telling).check(listed, described);
        }
    }

    /** An answer, held against the definitions. */
    private record Held(String name, Case about, Definitions definitions, Telling telling) {

        void check(Solved listed, Solved described) {
            for (SanctionConcept concept : Concepts.usual()) {
                List<Integer> all = states(s -> definitions.isEquilibrium(concept, s));
                List<Integer> told = all.stream().filter(this::told).toList();
                List<Integer> goal = told.stream().filter(this::goal).toList();
                for (Solved solved : List.of(listed, described)) {
                    assertThat(solved.feasible()).as(name).isEqualTo(big(space().size()));
                    assertThat(solved.counts().get(concept.name())).as(name).contains(big(all.size()));
                    assertThat(solved.told()
                                    .orElseThrow()
                                    .matching()
                                    .flatMap(by -> by.getOrDefault(concept.name(), Optional.empty())))
                            .as(name)
                            .isEqualTo(telling.where().map(_ -> big(told.size())));
                    assertThat(solved.told().orElseThrow().goal().orElseThrow().get(concept.name()))
                            .as(name)
                            .contains(big(goal.size()));
                    assertThat(solved.told().orElseThrow().equilibria().get(concept.name()))
                            .as(name)
                            .contains(told.stream().map(space()::pattern).toList());
                    assertThat(solved.told()
                                    .orElseThrow()
                                    .nearest()
                                    .orElseThrow()
                                    .get(concept.name()))
                            .as(name)
                            .isEqualTo(nearest(told));
                    assertThat(solved.told()
                                    .orElseThrow()
                                    .nearestGoal()
                                    .orElseThrow()
                                    .get(concept.name()))
                            .as(name)
                            .isEqualTo(nearest(goal));
                    assertThat(solved.undecided()).isEmpty();
                }
            }
            assertThat(listed.told().orElseThrow().regions()).isEmpty();
            assertThat(described.told().orElseThrow().regions()).isPresent();
            assertThat(described.told().orElseThrow().states()).isEmpty();
            List<StateRow> rows = new ArrayList<>();
            listed.told().orElseThrow().states().orElseThrow().forEach(rows::add);
            List<Integer> told = states(this::told);
            assertThat(rows).as(name).hasSameSizeAs(told);
            IntStream.range(0, rows.size()).forEach(k -> row(rows.get(k), told.get(k)));
        }

        private void row(StateRow row, int state) {
            assertThat(row.state().pattern()).as(name).isEqualTo(space().pattern(state));
            for (SanctionConcept concept : Concepts.usual()) {
                assertThat(row.equilibrium().contains(concept.name()))
                        .as(name)
                        .isEqualTo(definitions.isEquilibrium(concept, state));
                for (int i = 0; i < about.conflict().decisionMakers().size(); i++) {
                    String id = about.conflict().decisionMakers().get(i).id();
                    assertThat(Objects.requireNonNull(row.stable().get(concept.name()))
                                    .orElseThrow()
                                    .get(id))
                            .as(name)
                            .isEqualTo(definitions.isStable(concept, Coalition.of(i), state));
                    assertThat(row.rank().get(id))
                            .as(name)
                            .isEqualTo(definitions.model().ranking(i).rank(state));
                }
            }
        }

        private Optional<Solved.Nearest> nearest(List<Integer> states) {
            int today = definitions.model().statusQuo().orElseThrow();
            Names names = new Names(about, definitions.model());
            return states.stream()
                    .min(Comparator.comparingInt(state -> space().distance(today, state)))
                    .map(state -> new Solved.Nearest(names.state(state), space().distance(today, state)));
        }

        private List<Integer> states(IntPredicate test) {
            return IntStream.range(0, space().size()).filter(test).boxed().toList();
        }

        private boolean told(int state) {
            return telling.where()
                    .map(when -> about.conflict().holds(when, space().state(state)))
                    .orElse(true);
        }

        private boolean goal(int state) {
            return about.framing()
                    .goal()
                    .map(Outcome::when)
                    .map(when -> about.conflict().holds(when, space().state(state)))
                    .orElse(false);
        }

        private StateSpace space() {
            return definitions.model().space();
        }

        private static BigInteger big(int number) {
            return BigInteger.valueOf(number);
        }
    }

    @Test
    void whatWasNotAnsweredIsNotKnownAndBounded() {
        Conflict drawn = RandomConflicts.options(3);
        Case about = RandomCases.of(drawn, new Random(3));
        Definitions definitions = new Definitions(GraphModel.of(drawn));
        Solution answered =
                Solution.of(about, new FittingEngine.Listed(definitions), List.of(Concepts.SEQ), Budget.UNLIMITED);
        Answer stopped = new Answer(
                Concepts.NASH,
                Concepts.NASH.asked(definitions.model()),
                List.of(),
                answered.states(),
                BigInteger.ZERO,
                Optional.of("there was no time"));
        Solved solved = Solved.of(
                new Solution(
                        about, answered.engine(), answered.states(), List.of(stopped, answered.answer(Concepts.SEQ))),
                Telling.WHOLE);

        assertThat(solved.counts()).containsEntry("Nash", Optional.empty()).containsKey("SEQ");
        assertThat(solved.told().orElseThrow().equilibria()).containsEntry("Nash", Optional.empty());
        assertThat(solved.told()
                        .orElseThrow()
                        .states()
                        .orElseThrow()
                        .iterator()
                        .next()
                        .stable())
                .containsEntry("Nash", Optional.empty());
        assertThat(solved.undecided().orElseThrow().keySet()).containsExactly("Nash");
    }
}
