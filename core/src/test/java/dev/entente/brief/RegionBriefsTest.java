// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Findings;
import dev.entente.analysis.RegionFindings;
import dev.entente.analysis.Routes;
import dev.entente.brief.document.Brief;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The brief of a case whose states aren't listed says of small cases what is found state by state there. */
class RegionBriefsTest {

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void saysWhatTheDefinitionsSay(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            Random random = new Random(seed);
            Conflict drawn = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(drawn);
            State today = model.space().state(random.nextInt(model.size()));
            Case subject =
                    RandomCases.of(new Conflict(drawn.decisionMakers(), drawn.form(), Optional.of(today)), random);
            SanctionConcept concept =
                    Concepts.usual().get(random.nextInt(Concepts.usual().size()));
            RegionEngine engine = random.nextBoolean()
                    ? Engines.symbolic(subject.conflict(), Budget.UNLIMITED)
                    : Engines.explicit(subject.conflict(), Budget.UNLIMITED);
            RegionFindings found = RegionFindings.of(subject, engine, concept, Budget.UNLIMITED);
            new Held("seed " + seed + ", " + concept.name() + ", " + engine.name(), subject, found).check();
        }
    }

    /** What was found, held against the definitions. */
    private record Held(String name, Case subject, RegionFindings found) {

        void check() {
            Definitions engine = new Definitions(GraphModel.of(subject.conflict()));
            GraphModel model = engine.model();
            int today = model.statusQuo().orElseThrow();
            StateSet holding = engine.equilibria(found.concept());
            StateSet goal =
                    model.space().where(subject.framing().goal().orElseThrow().when());
            assertThat(found.whole()).as(name).isTrue();
            found.solution()
                    .answers()
                    .forEach(answer -> assertThat(
                                    answer.equilibria().orElseThrow().count())
                            .as(name)
                            .isEqualTo(count(engine.equilibria(answer.concept()))));
            assertThat(found.todayHolds())
                    .as(name)
                    .isEqualTo(Concepts.usual().stream()
                            .collect(Collectors.toMap(usual -> usual, usual -> engine.isEquilibrium(usual, today))));
            place(engine, found.today().orElseThrow(), Optional.of(today));
            assertThat(found.goal().orElseThrow().states()).as(name).isEqualTo(count(goal));
            assertThat(found.goal().orElseThrow().equilibria().orElseThrow())
                    .as(name)
                    .isEqualTo(count(goal.and(holding)));
            assertThat(found.goal().orElseThrow().holds().orElseThrow())
                    .as(name)
                    .isEqualTo(goal.intersects(holding));
            spoken(engine, goal, holding, today);
            nearest(model, holding.and(StateSet.where(model.size(), s -> s != today && !goal.contains(s))), today);
            for (Steps which : List.of(Steps.IMPROVEMENTS, Steps.ALL)) {
                Optional<Integer> length =
                        Routes.of(engine.sequences(), today, which, goal, 1).map(Routes::length);
                assertThat(Optional.ofNullable(
                                        found.paths().orElseThrow().routes().get(which))
                                .map(Routes::length))
                        .as(name)
                        .isEqualTo(length);
            }
            said();
        }

        private static BigInteger count(StateSet states) {
            return BigInteger.valueOf(states.count());
        }

        private int index(GraphModel model, ExplainedState place) {
            return model.space()
                    .indexOf(place.model().space().state(place.state()))
                    .orElseThrow();
        }

        private void place(Definitions engine, ExplainedState place, Optional<Integer> at) {
            int state = index(engine.model(), place);
            at.ifPresent(expected -> assertThat(state).as(name).isEqualTo(expected));
            assertThat(place.explanations().stream()
                            .filter(explanation -> !explanation.verdict().stable())
                            .map(explanation -> explanation.decisionMaker())
                            .toList())
                    .as(name)
                    .isEqualTo(Findings.leavers(engine, found.concept(), state));
        }

        /** The goal state spoken of is an equilibrium where one is to be had, and always the nearest of its kind. */
        private void spoken(Definitions engine, StateSet goal, StateSet holding, int today) {
            Optional<ExplainedState> spoken = found.goal().orElseThrow().spoken();
            assertThat(spoken.isPresent()).as(name).isEqualTo(!goal.isEmpty());
            spoken.ifPresent(place -> {
                place(engine, place, Optional.empty());
                StateSet among = goal.intersects(holding) ? goal.and(holding) : goal;
                GraphModel model = engine.model();
                assertThat(among.contains(index(model, place))).as(name).isTrue();
                assertThat(model.space().distance(today, index(model, place)))
                        .as(name)
                        .isEqualTo(least(model, among, today));
            });
        }

        private static int least(GraphModel model, StateSet among, int today) {
            return among.stream()
                    .map(s -> model.space().distance(today, s))
                    .min()
                    .orElseThrow();
        }

        private void nearest(GraphModel model, StateSet among, int today) {
            assertThat(found.nearest().isPresent()).as(name).isEqualTo(!among.isEmpty());
            found.nearest().ifPresent(place -> {
                assertThat(among.contains(index(model, place))).as(name).isTrue();
                assertThat(model.space().distance(today, index(model, place)))
                        .as(name)
                        .isEqualTo(least(model, among, today));
            });
        }

        /** Nobody is said to have no move who has one. */
        private void said() {
            Brief brief = RegionBriefs.of(found, RegionBriefs.Reason.UNLISTED, "", "");
            GraphModel model = GraphModel.of(subject.conflict());
            int today = model.statusQuo().orElseThrow();
            if (IntStream.range(0, model.decisionMakers())
                    .allMatch(i -> model.moves(i).degree(today) > 0)) {
                assertThat(brief.sections().getFirst().toString()).as(name).doesNotContain("It has no move of its own");
            }
            assertThat(brief.bottomLine()).as(name).isNotEmpty();
        }
    }

    /** Under a budget that is spent at once a brief still says what it doesn't know. */
    @Test
    void saysWhatWasNotDecided() {
        Case subject = RandomCases.of(RandomConflicts.options(3), new Random(3));
        Budget spent = Budget.of(() -> true, () -> true, _ -> {});
        RegionFindings found =
                RegionFindings.of(subject, Engines.symbolic(subject.conflict(), spent), Concepts.SEQ, spent);
        assertThat(found.whole()).isFalse();
        assertThat(RegionBriefs.of(found, RegionBriefs.Reason.UNLISTED, "", "")
                        .sections()
                        .toString())
                .contains("the time allowed was used up", "not known")
                .doesNotContain("does not hold");
    }

    /** What costs least is asked first: whether today holds, and why, is told though the sets of states were stopped. */
    @Test
    void tellsOfTodayThoughSetsAreStopped() {
        Case subject = RandomCases.of(RandomConflicts.options(3), new Random(3));
        AtomicBoolean stopped = new AtomicBoolean();
        Budget budget =
                Budget.of(stopped::get, stopped::get, what -> stopped.compareAndSet(false, what.contains("GMR")));
        RegionFindings found =
                RegionFindings.of(subject, Engines.symbolic(subject.conflict(), budget), Concepts.SEQ, budget);
        assertThat(found.solution().unfinished()).contains(Concepts.SEQ);
        assertThat(found.todayHolds()).containsKey(Concepts.SEQ);
        assertThat(found.today()).isPresent();
        assertThat(found.today().orElseThrow().equilibrium())
                .isEqualTo(found.todayHolds().get(Concepts.SEQ));
    }
}
