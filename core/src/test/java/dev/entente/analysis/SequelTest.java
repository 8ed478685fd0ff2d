// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Sequel.Reading;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Oracle;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would follow and what could, against docs/theory.md §7.1 written down plainly, for random conflicts of every form. */
class SequelTest {

    @ParameterizedTest(name = "seeds {0}000 to {0}099")
    @ValueSource(longs = {1, 2, 3, 4})
    void saysWhatTheDefinitionsSay(long block) {
        for (long seed = 1000 * block; seed < 1000 * block + 100; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed));
            Random random = new Random(seed);
            Concept concept = Concepts.usual().get(random.nextInt(5));
            Coalition free = free(model, random);
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            Sequels sequels = Sequels.of(engine, free, concept, Budget.UNLIMITED);
            StateSet outcome = StateSet.where(model.size(), _ -> random.nextInt(3) == 0);
            Plainly plainly = new Plainly(model, new Oracle(model), free, concept.name());
            for (int start = 0; start < model.size(); start++) {
                String name = "seed %s: from %s, %s free, %s".formatted(seed, start, free.list(), concept.name());
                Sequel sequel = sequels.from(start, outcome);
                assertThat(sequel.from()).isEqualTo(start);
                compare(name + ", always", sequel.improvements(), start, outcome, s -> plainly.steps(s, false, false));
                compare(name + ", best", sequel.bestReplies(), start, outcome, s -> plainly.steps(s, true, false));
                compare(name + ", free", sequel.unsanctioned(), start, outcome, s -> plainly.steps(s, false, true));
                compare(
                        name + ", the best of these",
                        sequel.unsanctionedBestReplies(),
                        start,
                        outcome,
                        s -> plainly.steps(s, true, true));
                assertThat(sequel.improvements().rests(start))
                        .as(name)
                        .isEqualTo(plainly.steps(start, false, false).isEmpty());
                assertThat(sequel.would())
                        .as(name)
                        .isEqualTo(sequel.unsanctioned().would());
            }
        }
    }

    /** One search serves whoever asks the same engine: explanations of sixteen parties took one for each party and state. */
    @Test
    void whoeverAsksTheSameEngineSharesWhatWasFound() {
        GraphModel model = GraphModel.of(RandomConflicts.options(3));
        StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
        Coalition free = Coalition.of(0).others(model.decisionMakers());
        Sequels first = Sequels.of(engine, free, Concepts.SEQ, Budget.UNLIMITED);
        assertThat(Sequels.of(engine, free, Concepts.SEQ, Budget.UNLIMITED)).isSameAs(first);
        assertThat(Sequels.of(engine, free, Concepts.SSEQ, Budget.UNLIMITED)).isNotSameAs(first);
        assertThat(Sequels.of(engine, Coalition.of(0), Concepts.SEQ, Budget.UNLIMITED))
                .isNotSameAs(first);
    }

    private static Coalition free(GraphModel model, Random random) {
        Coalition everyone = Coalition.all(model.decisionMakers());
        List<Coalition> some = everyone.subsets();
        return random.nextBoolean() ? everyone : some.get(random.nextInt(some.size()));
    }

    private static void compare(
            String name, Reading reading, int start, StateSet outcome, IntFunction<List<Step>> steps) {
        Set<Integer> reached = reached(start, steps);
        List<Integer> resting =
                reached.stream().filter(s -> steps.apply(s).isEmpty()).sorted().toList();
        assertThat(reading.ends().stream().boxed())
                .as(name)
                .containsExactlyElementsOf(
                        resting.stream().filter(outcome::contains).toList());
        assertThat(reading.rivals().stream().boxed())
                .as(name)
                .containsExactlyElementsOf(
                        resting.stream().filter(s -> !outcome.contains(s)).toList());
        boolean round = reached.stream()
                .anyMatch(s -> steps.apply(s).stream()
                        .anyMatch(step -> reached(step.to(), steps).contains(s)));
        assertThat(reading.cycle().isEmpty()).as(name).isEqualTo(!round);
        for (int k = 0; k < reading.cycle().size(); k++) {
            Step step = reading.cycle().get(k);
            Step next = reading.cycle().get((k + 1) % reading.cycle().size());
            assertThat(steps.apply(step.from())).as(name).contains(step);
            assertThat(next.from()).as(name).isEqualTo(step.to());
            assertThat(reached).as(name).contains(step.from());
        }
        assertThat(reading.would())
                .as(name)
                .isEqualTo(!round && resting.stream().allMatch(outcome::contains));
        assertThat(reading.could()).as(name).isEqualTo(resting.stream().anyMatch(outcome::contains));
    }

    private static Set<Integer> reached(int start, IntFunction<List<Step>> steps) {
        Set<Integer> reached = new HashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Step step : steps.apply(open.pop())) {
                if (reached.add(step.to())) {
                    open.push(step.to());
                }
            }
        }
        return reached;
    }

    /** The steps that count, from the definitions. */
    private record Plainly(GraphModel model, Oracle oracle, Coalition free, String concept) {

        List<Step> steps(int s, boolean best, boolean unsanctioned) {
            List<Step> steps = new ArrayList<>();
            for (int j : free.list()) {
                int mover = j;
                List<Integer> to = model.moves(j)
                        .from(s)
                        .filter(t -> rank(mover, t) < rank(mover, s))
                        .filter(t -> !unsanctioned || !sanctioned(mover, s, t))
                        .boxed()
                        .toList();
                int top = to.stream().mapToInt(t -> rank(mover, t)).min().orElse(0);
                to.stream().filter(t -> !best || rank(mover, t) == top).forEach(t -> steps.add(new Step(mover, s, t)));
            }
            return steps;
        }

        private int rank(int j, int s) {
            return model.ranking(j).rank(s);
        }

        /** Whether all that nothing sanctions ends at one state, and nothing goes round. */
        boolean only(int start, int end) {
            Set<Integer> reached = reached(start, s -> steps(s, false, true));
            return reached.stream()
                            .allMatch(s -> s == end == steps(s, false, true).isEmpty())
                    && reached.stream()
                            .noneMatch(s -> steps(s, false, true).stream()
                                    .anyMatch(step -> reached(step.to(), u -> steps(u, false, true))
                                            .contains(s)));
        }

        boolean deters(int j, int s, int u) {
            return rank(j, u) >= rank(j, s)
                    && (concept.equals("SEQ") || model.moves(j).from(u).allMatch(v -> rank(j, v) >= rank(j, s)));
        }

        private boolean sanctioned(int j, int s, int t) {
            Coalition others = Coalition.of(
                    free.list().stream().filter(k -> k != j).mapToInt(k -> k).toArray());
            Steps answers = concept.endsWith("SEQ") ? Steps.IMPROVEMENTS : Steps.ALL;
            return !concept.equals("Nash")
                    && oracle.legal(others, answers, t).stream()
                            .anyMatch(u -> rank(j, u) >= rank(j, s)
                                    && (concept.equals("GMR")
                                            || concept.equals("SEQ")
                                            || model.moves(j).from(u).allMatch(v -> rank(j, v) >= rank(j, s))));
        }
    }

    /** What an answer that deters is told to follow by, against the definitions: the others free, held against what deters. */
    @ParameterizedTest(name = "seeds {0}000 to {0}099")
    @ValueSource(longs = {5, 6, 7, 8})
    void anAnswerWouldBeGivenOrOnlyCouldAsTheDefinitionsSay(long block) {
        int would = 0;
        int could = 0;
        for (long seed = 1000 * block; seed < 1000 * block + 100; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed));
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            Concept concept = Concepts.usual().get((int) (seed % 5));
            for (int i = 0; i < model.decisionMakers(); i++) {
                Coalition others = Coalition.of(i).others(model.decisionMakers());
                Plainly plainly = new Plainly(model, new Oracle(model), others, concept.name());
                for (int s = 0; s < model.size(); s++) {
                    Explanation explanation = Explanation.of(engine, concept, i, s);
                    for (Explanation.Answer answer : explanation.answers()) {
                        Optional<Onward> follows = explanation.follows(answer);
                        Optional<List<Step>> path =
                                answer.sanction().or(() -> answer.shortfall().map(Shortfall::path));
                        boolean idle = answer.shortfall().map(Shortfall::idle).orElse(false);
                        assertThat(follows.isPresent())
                                .isEqualTo(path.isPresent()
                                        && !idle
                                        && concept.name().endsWith("SEQ"));
                        if (follows.isEmpty()) {
                            continue;
                        }
                        String name = "seed %s: %s of %s from %s to %s"
                                .formatted(seed, concept.name(), i, s, answer.improvement());
                        int at = s;
                        int end = path.orElseThrow().getLast().to();
                        int mover = i;
                        StateSet outcome = StateSet.where(
                                model.size(),
                                u -> answer.sanction().isPresent() ? plainly.deters(mover, at, u) : u == end);
                        Onward onward = follows.orElseThrow();
                        compare(
                                name,
                                onward.sequel().improvements(),
                                answer.improvement(),
                                outcome,
                                u -> plainly.steps(u, false, false));
                        compare(
                                name,
                                onward.sequel().unsanctioned(),
                                answer.improvement(),
                                outcome,
                                u -> plainly.steps(u, false, true));
                        boolean taken = onward.steps().stream()
                                        .allMatch(step -> plainly.steps(step.from(), false, true)
                                                .contains(step))
                                && plainly.only(answer.improvement(), end);
                        assertThat(onward.would()).as(name).isEqualTo(taken);
                        if (taken) {
                            would++;
                        } else {
                            could++;
                        }
                    }
                }
            }
        }
        assertThat(would).isGreaterThan(20);
        assertThat(could).isGreaterThan(20);
    }

    /** As deep as there are states: nothing may hang on the length of a way. */
    @Test
    void findsTheEndOfALongWay() {
        int options = 12;
        StringBuilder text =
                new StringBuilder("entente: 1\ntitle: A long way\ndecision-makers:\n  one:\n    options: {");
        StringBuilder weights = new StringBuilder();
        for (int k = 0; k < options; k++) {
            text.append(k == 0 ? "" : ", ")
                    .append("o")
                    .append(k)
                    .append(": option ")
                    .append(k);
            weights.append(k == 0 ? "" : ", ")
                    .append("o")
                    .append(k)
                    .append(": ")
                    .append(1 << k);
        }
        text.append("}\n    weights: {").append(weights).append("}\nstatus-quo: []\n");
        SourceFile file = SourceFile.of("case.yaml", text.toString());
        Conflict conflict = CaseFile.read(file, java.nio.file.Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow()
                .conflict();
        StabilityEngine engine = Engines.fittest(GraphModel.of(conflict), Budget.UNLIMITED);
        int all = engine.model().size() - 1;

        Sequel sequel =
                Sequels.of(engine, Concepts.SEQ, Budget.UNLIMITED).from(0, StateSet.where(all + 1, s -> s == all));

        assertThat(sequel.would()).isTrue();
        assertThat(sequel.improvements().ends().stream()).containsExactly(all);

        AtomicInteger left = new AtomicInteger(5);
        Budget budget = Budget.of(() -> left.getAndDecrement() <= 0, _ -> {});
        Sequels stopped = Sequels.of(engine, Concepts.NASH, budget);
        StateSet outcome = StateSet.where(all + 1, s -> s == all);
        assertThatThrownBy(() -> stopped.from(0, outcome)).isInstanceOf(BudgetSpent.class);
        budget.release();
        assertThat(stopped.from(0, outcome))
                .as("what is asked again once what is known is told")
                .isEqualTo(Sequels.of(engine, Concepts.NASH, Budget.UNLIMITED).from(0, outcome));
    }
}
