// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Explanation;
import dev.entente.design.search.RankingSearch;
import dev.entente.engine.listed.Kernel;
import dev.entente.engine.listed.ListedEngine;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.RefinedConcept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Losses;
import dev.entente.stability.steps.Steps;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Concepts that no engine has heard of, told by their facts alone: every engine gives what the facts say, written out
 * here once more, and what is built on engines gives what it gives for the concept of the table with the same facts.
 */
class MadeConceptTest {

    /** A concept made for the test. */
    private record Made(boolean answered, boolean credible, boolean symmetric) implements SanctionConcept {

        @Override
        public String name() {
            return "MADE-%s-%s-%s".formatted(answered, credible, symmetric);
        }

        @Override
        public String title() {
            return "stability made for a test";
        }
    }

    /** A combination of facts that the table lacks: an answer in the others' interest, a great loss, and no way out of it. */
    private record ForGood() implements RefinedConcept {

        @Override
        public SanctionConcept base() {
            return new Made(true, true, true);
        }

        @Override
        public Losses losses() {
            return Losses.GREAT;
        }

        @Override
        public Steps departures() {
            return Steps.IMPROVEMENTS;
        }

        @Override
        public Steps answers() {
            return Steps.IMPROVEMENTS;
        }

        @Override
        public String name() {
            return "FOR-GOOD";
        }

        @Override
        public String title() {
            return "stability by great losses for good";
        }
    }

    private static final List<Made> MADE = List.of(
            new Made(false, false, false),
            new Made(true, false, false),
            new Made(true, false, true),
            new Made(true, true, false),
            new Made(true, true, true));

    static LongStream seeds() {
        return LongStream.range(40_000, 40_040);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEngineGivesWhatTheFactsSay(long seed) {
        Conflict options = RandomConflicts.options(seed);
        Conflict graph = RandomConflicts.graph(seed);
        for (Made made : MADE) {
            regions(made, options, Engines.explicit(options, Budget.UNLIMITED));
            regions(made, options, Engines.symbolic(options, Budget.UNLIMITED));
            listed(made, GraphModel.of(options));
            listed(made, GraphModel.of(graph));
        }
        listed(new ForGood(), GraphModel.of(options));
        listed(new ForGood(), GraphModel.of(graph));
    }

    private static void regions(Made made, Conflict conflict, RegionEngine engine) {
        GraphModel model = GraphModel.of(conflict);
        for (int i = 0; i < model.decisionMakers(); i++) {
            Region stable = engine.stable(made, i);
            StateSet expected = stable(made, model, i);
            assertThat(StateSet.where(
                            model.size(), s -> stable.contains(model.space().state(s))))
                    .as("%s of %s by the engine %s", made, i, engine.name())
                    .isEqualTo(expected);
            for (int s = 0; s < model.size(); s += 4) {
                assertThat(engine.verdict(made, i, model.space().state(s)).stable())
                        .as("%s of %s at state %s by the engine %s", made, i, s, engine.name())
                        .isEqualTo(expected.contains(s));
            }
        }
    }

    private static void listed(Concept made, GraphModel model) {
        listed(made, new Definitions(model));
        listed(made, new ListedEngine(model, Budget.UNLIMITED));
        if (model.size() <= Kernel.MOST_STATES) {
            listed(made, new KernelEngine(model, Budget.UNLIMITED));
        }
    }

    private static void listed(Concept made, StabilityEngine engine) {
        GraphModel model = engine.model();
        for (int i = 0; i < model.decisionMakers(); i++) {
            assertThat(engine.stable(made, Coalition.of(i)))
                    .as("%s of %s by the engine %s", made, i, engine.name())
                    .isEqualTo(stable(made, model, i));
        }
    }

    /** The states that i has no reason to leave, from the facts (docs/theory.md §3, §6). */
    private static StateSet stable(Concept made, GraphModel model, int i) {
        SanctionConcept facts = made.sanctions().orElseThrow();
        LegalSequences sequences = new LegalSequences(model);
        Coalition others = Coalition.of(i).others(model.decisionMakers());
        return StateSet.where(
                model.size(),
                s -> model.improvements(i, s)
                        .allMatch(t -> facts.answered()
                                && sequences
                                        .reachable(others, facts.credible() ? Steps.IMPROVEMENTS : Steps.ALL, t)
                                        .stream()
                                        .anyMatch(u -> loses(made, model, i, s, u)
                                                && (!facts.symmetric()
                                                        || model.moves(i)
                                                                .from(u)
                                                                .allMatch(v -> loses(made, model, i, s, v))))));
    }

    private static boolean loses(Concept made, GraphModel model, int i, int s, int u) {
        return made.asksStrength() ? model.greatlyPrefers(i, s, u) : !model.prefers(i, u, s);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsBuiltOnEnginesAsksTheFactsToo(long seed) {
        GraphModel model = GraphModel.of(RandomConflicts.options(seed));
        StabilityEngine engine = new ListedEngine(model, Budget.UNLIMITED);
        for (int c = 0; c < MADE.size(); c++) {
            Made made = MADE.get(c);
            SanctionConcept known = Concepts.usual().get(c);
            StateSet goal = StateSet.where(model.size(), s -> s % 5 == 0);
            if (!made.credible()) { // where they must be credible the search is long
                assertThat(new RankingSearch(model, Budget.UNLIMITED).of(made, goal))
                        .as("%s, least change of rankings", made)
                        .usingRecursiveComparison()
                        .ignoringFields("concept")
                        .isEqualTo(new RankingSearch(model, Budget.UNLIMITED).of(known, goal));
            }
            for (int s = 0; s < model.size(); s += 5) {
                assertThat(told(Explanation.ofAll(engine, made, s)))
                        .as("%s, explained at %s", made, s)
                        .isEqualTo(told(Explanation.ofAll(engine, known, s)));
            }
        }
    }

    /** All that explanations tell, but for the concept. */
    private static List<List<Object>> told(List<Explanation> explanations) {
        return explanations.stream()
                .map(each -> List.<Object>of(
                        each.verdict(),
                        each.answers(),
                        each.answers().stream().map(each::follows).toList()))
                .toList();
    }
}
