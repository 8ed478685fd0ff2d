// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.listed.Kernel;
import dev.entente.engine.listed.ListedEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.Forming;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engines for listed states against the definitions. */
class ListedEnginesTest {

    private static final Path CASES = Path.of("..", "cases");

    /** Blocks of seeds; in graph form, where there are fewer states, of a thousand. */
    static LongStream blocks() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest(name = "option form, seeds {0}000 to {0}299")
    @MethodSource("blocks")
    void everyAnswerIsTheDefinitionsInOptionForm(long block) {
        for (long seed = 1_000 * block; seed < 1_000 * block + 300; seed++) {
            compareAll("option form, seed " + seed, RandomConflicts.options(seed));
        }
    }

    @ParameterizedTest(name = "graph form, seeds {0}000 to {0}999")
    @MethodSource("blocks")
    void everyAnswerIsTheDefinitionsInGraphForm(long block) {
        for (long seed = 1_000 * block; seed < 1_000 * block + 1_000; seed++) {
            compareAll("graph form, seed " + seed, RandomConflicts.graph(seed));
        }
    }

    private static void compareAll(String which, Conflict conflict) {
        GraphModel model = GraphModel.of(conflict);
        Definitions definitions = new Definitions(model);
        compare(which, definitions, new ListedEngine(model, Budget.UNLIMITED));
        if (model.size() <= Kernel.MOST_STATES) {
            compare(which, definitions, new KernelEngine(model, Budget.UNLIMITED));
        }
    }

    private static void compare(String which, Definitions definitions, StabilityEngine engine) {
        for (Concept concept : Concepts.usual()) {
            for (Coalition one : concept.asked(definitions.model())) {
                assertSame(
                        which,
                        engine,
                        concept,
                        one.toString(),
                        engine.stable(concept, one),
                        definitions.stable(concept, one));
            }
            assertSame(which, engine, concept, "all", engine.equilibria(concept), definitions.equilibria(concept));
        }
    }

    private static void assertSame(
            String which, StabilityEngine engine, Concept concept, String whom, StateSet actual, StateSet expected) {
        if (!actual.equals(expected)) {
            assertThat(actual)
                    .as("%s: %s, %s of %s", which, engine.name(), concept.name(), whom)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCaseOfAThousandStatesHasTheAnswersOfTheDefinitions() {
        GraphModel model = model("iran-2019");
        assertThat(model.size()).isGreaterThan(Kernel.MOST_STATES);
        compare("Iran, 2019", new Definitions(model), new ListedEngine(model, Budget.UNLIMITED));
    }

    @ParameterizedTest(name = "Elmira: {0}")
    @CsvSource({"Nash, s5 s8 s9", "GMR, s1 s4 s5 s8 s9", "SMR, s1 s4 s5 s8 s9", "SEQ, s5 s8 s9", "SSEQ, s5 s8 s9"})
    void theKernelGivesThePublishedEquilibriaOfElmira(String concept, String published) {
        Case elmira = elmira();
        GraphModel model = GraphModel.of(elmira.conflict());
        long equilibria = Kernel.of(model).equilibria(sanctions(concept));
        assertThat(elmira.situation().aliases().entrySet().stream()
                        .filter(alias -> (equilibria >>> index(model, alias.getValue()) & 1) == 1)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(published);
    }

    @Test
    void oneKernelServesManyRankings() {
        GraphModel elmira = GraphModel.of(elmira().conflict());
        Kernel kernel = Kernel.of(elmira);
        Random random = new Random(9);
        GraphModel model = elmira;
        for (int world = 0; world < 500; world++) {
            int i = random.nextInt(3);
            model = model.with(i, tiers(model, 1 + random.nextInt(9), random));
            kernel.rank(i, ranks(model, i));
            Definitions definitions = new Definitions(model);
            for (Concept concept : Concepts.usual()) {
                long equilibria = kernel.equilibria(sanctions(concept.name()));
                assertThat(StateSet.where(9, s -> (equilibria >>> s & 1) == 1))
                        .as("world %s: %s", world, concept.name())
                        .isEqualTo(definitions.equilibria(concept));
            }
        }
    }

    @Test
    void theKernelTakes64StatesAndNoMore() {
        Kernel kernel = new Kernel(new long[][] {ring(64), ring(64)});
        kernel.rank(0, IntStream.rangeClosed(1, 64).toArray());
        // Only the last state improves, to the first, from where the other moves on to the second.
        assertThat(kernel.stable(sanctions("Nash"), 0)).isEqualTo(-1L >>> 1);
        assertThat(kernel.stable(sanctions("GMR"), 0)).isEqualTo(-1L >>> 1);
        assertThat(kernel.stable(sanctions("Nash"), 1)).isEqualTo(-1L);
        assertThatThrownBy(() -> new Kernel(new long[][] {new long[65]})).hasMessageContaining("65");
    }

    @Test
    void otherQuestionsAreHandedToTheDefinitions() {
        GraphModel model = GraphModel.of(elmira().conflict());
        List<Coalition> coalitions = Coalition.all(3).subsets();
        for (StabilityEngine engine : engines(model)) {
            Definitions definitions = new Definitions(model);
            for (String name : List.of("CNash", "CGMR", "CSMR", "CSEQ")) {
                Concept concept =
                        Concepts.named(name, Forming.everywhere(coalitions)).orElseThrow();
                compareVerdicts(definitions, engine, concept, coalitions);
                assertThat(engine.equilibria(concept)).isEqualTo(definitions.equilibria(concept));
            }
            for (Concept concept : Concepts.usual()) {
                compareVerdicts(definitions, engine, concept, coalitions);
            }
        }
    }

    private static void compareVerdicts(
            Definitions definitions, StabilityEngine engine, Concept concept, List<Coalition> coalitions) {
        for (Coalition coalition : coalitions) {
            for (int s = 0; s < engine.model().size(); s++) {
                Verdict expected = definitions.verdict(concept, coalition, s);
                assertThat(engine.verdict(concept, coalition, s)).isEqualTo(expected);
                assertThat(engine.isStable(concept, coalition, s)).isEqualTo(expected.stable());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIM", "SIM-classical", "L1", "L2", "NM"})
    void whatAConceptRefusesIsRefused(String name) {
        GraphModel model = GraphModel.of(elmira().conflict());
        Concept concept = Concepts.named(name, Forming.NONE).orElseThrow();
        String reason = concept.refusal(model).orElseThrow();
        for (StabilityEngine engine : engines(model)) {
            assertThatThrownBy(() -> engine.equilibria(concept))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(reason);
            assertThatThrownBy(() -> engine.stable(concept, Coalition.of(0))).hasMessage(reason);
            assertThatThrownBy(() -> engine.verdict(concept, Coalition.of(0), 0))
                    .hasMessage(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIM", "SIM-classical", "L1", "L2", "NM"})
    void whatOnlyTheDefinitionsKnowIsAnswered(String name) {
        GraphModel model = model("published/brams-wittman-1981-chicken");
        Concept concept = Concepts.named(name, Forming.NONE).orElseThrow();
        for (StabilityEngine engine : engines(model)) {
            assertThat(engine.equilibria(concept)).isEqualTo(new Definitions(model).equilibria(concept));
        }
    }

    @Test
    void aSpentBudgetStopsThem() {
        Budget spent = Budget.of(() -> true, _ -> {});
        GraphModel model = GraphModel.of(elmira().conflict());
        for (StabilityEngine engine : List.of(new ListedEngine(model, spent), new KernelEngine(model, spent))) {
            assertThatThrownBy(() -> engine.equilibria(Concepts.SEQ)).isInstanceOf(BudgetSpent.class);
        }
    }

    private static List<StabilityEngine> engines(GraphModel model) {
        return List.of(new ListedEngine(model, Budget.UNLIMITED), new KernelEngine(model, Budget.UNLIMITED));
    }

    private static SanctionConcept sanctions(String concept) {
        return (SanctionConcept) Concepts.named(concept, Forming.NONE).orElseThrow();
    }

    private static Preference tiers(GraphModel model, int most, Random random) {
        List<Set<State>> tiers = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            tiers.add(new HashSet<>());
        }
        for (int s = 0; s < model.size(); s++) {
            tiers.get(random.nextInt(most)).add(model.space().state(s));
        }
        tiers.removeIf(Set::isEmpty);
        return new Ranked(tiers, Grounds.NONE);
    }

    private static int[] ranks(GraphModel model, int i) {
        return IntStream.range(0, model.size()).map(model.ranking(i)::rank).toArray();
    }

    /** Moves from each state to the next, and from the last to the first. */
    private static long[] ring(int states) {
        return IntStream.range(0, states).mapToLong(s -> 1L << (s + 1) % states).toArray();
    }

    private static int index(GraphModel model, State state) {
        return model.space().indexOf(state).orElseThrow();
    }

    private static Case elmira() {
        return CaseFile.check(CASES.resolve("published/hipel-1993-elmira")).orElseThrow();
    }

    private static GraphModel model(String folder) {
        return GraphModel.of(CaseFile.check(CASES.resolve(folder)).orElseThrow().conflict());
    }
}
