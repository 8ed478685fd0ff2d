// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Channels;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.steps.Steps;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The concepts against a second, plain statement of the definitions, and the laws between them. */
class DefinitionsTest {

    private static final List<SanctionConcept> CONCEPTS = Concepts.usual();

    /** Blocks of a hundred seeds: option form, then graph form. */
    static LongStream blocks() {
        return LongStream.range(0, 15);
    }

    @ParameterizedTest(name = "option form, seeds {0}00 to {0}99")
    @MethodSource("blocks")
    void everyVerdictIsTheDefinitions(long block) {
        LongStream.range(100 * block, 100 * block + 100)
                .forEach(seed -> compare("option form, seed " + seed, RandomConflicts.options(seed)));
    }

    @ParameterizedTest(name = "graph form, seeds {0}00 to {0}99")
    @MethodSource("blocks")
    void everyVerdictIsTheDefinitionsOnGraphs(long block) {
        LongStream.range(100 * block, 100 * block + 100)
                .forEach(seed -> compare("graph form, seed " + seed, RandomConflicts.graph(seed)));
    }

    private static void compare(String which, Conflict conflict) {
        GraphModel model = GraphModel.of(conflict);
        Definitions engine = new Definitions(model);
        Oracle oracle = new Oracle(model);
        for (Concept concept : CONCEPTS) {
            for (int i = 0; i < model.decisionMakers(); i++) {
                Coalition h = Coalition.of(i);
                assertThat(engine.stable(concept, h).stream().boxed())
                        .as("%s: %s for %s", which, concept.name(), i)
                        .isEqualTo(IntStream.range(0, model.size())
                                .filter(s -> oracle.stable(concept.name(), h, s))
                                .boxed()
                                .toList());
            }
        }
        inclusions(which, engine);
    }

    @ParameterizedTest(name = "legal sequences, seeds {0}00 to {0}99")
    @MethodSource("coalitionBlocks")
    void legalSequencesAreWalksInWhichNobodyMovesTwiceRunning(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Conflict conflict = seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed);
            GraphModel model = GraphModel.of(conflict);
            legalSequences("seed " + seed, new Definitions(model), new Oracle(model));
        }
    }

    private static void inclusions(String which, Definitions engine) {
        for (int i = 0; i < engine.model().decisionMakers(); i++) {
            Coalition h = Coalition.of(i);
            StateSet nash = engine.stable(Concepts.NASH, h);
            StateSet sseq = engine.stable(Concepts.SSEQ, h);
            StateSet seq = engine.stable(Concepts.SEQ, h);
            StateSet smr = engine.stable(Concepts.SMR, h);
            StateSet gmr = engine.stable(Concepts.GMR, h);
            assertThat(nash.and(sseq)).as("%s: Nash within SSEQ", which).isEqualTo(nash);
            assertThat(sseq.and(seq).and(smr))
                    .as("%s: SSEQ within SEQ and SMR", which)
                    .isEqualTo(sseq);
            assertThat(seq.and(gmr)).as("%s: SEQ within GMR", which).isEqualTo(seq);
            assertThat(smr.and(gmr)).as("%s: SMR within GMR", which).isEqualTo(smr);
        }
    }

    private static void legalSequences(String which, Definitions engine, Oracle oracle) {
        LegalSequences sequences = engine.sequences();
        GraphModel model = engine.model();
        for (Coalition h : Coalition.all(model.decisionMakers()).subsets()) {
            for (Steps steps : Steps.values()) {
                Set<Integer> expected = oracle.legal(h, steps, 0);
                assertThat(sequences.reachable(h, steps, 0).stream().boxed().collect(Collectors.toSet()))
                        .as("%s: legal sequences of %s from the first state by %s", which, h, steps)
                        .isEqualTo(expected);
                for (int goal = 0; goal < model.size(); goal++) {
                    int to = goal;
                    assertThat(sequences.shortest(h, steps, 0, s -> s == to).exist())
                            .as("%s: a path of %s to %s by %s", which, h, goal, steps)
                            .isEqualTo(expected.contains(goal));
                }
            }
        }
    }

    @ParameterizedTest(name = "coalitions, seeds {0}00 to {0}99")
    @MethodSource("coalitionBlocks")
    void coalitionVerdictsAreTheDefinitions(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Conflict conflict = seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed);
            GraphModel model = GraphModel.of(conflict);
            Definitions engine = new Definitions(model);
            Oracle oracle = new Oracle(model);
            Case subject = RandomCases.of(conflict, new Random(seed));
            List<Coalition> all = Coalition.all(model.decisionMakers()).subsets();
            for (String base : List.of("Nash", "GMR", "SMR", "SEQ")) {
                Concept any =
                        Concepts.named("C" + base, Forming.everywhere(all)).orElseThrow();
                Concept able =
                        Concepts.named("C" + base, Channels.forming(subject)).orElseThrow();
                for (int s = 0; s < model.size(); s++) {
                    boolean holds = true;
                    for (Coalition h : all) {
                        assertThat(engine.verdict(any, h, s).stable())
                                .as("seed %s: %s of %s at %s", seed, any.name(), h, s)
                                .isEqualTo(oracle.stable(base, h, s));
                        boolean stable = oracle.stable(base, subject, h, s);
                        assertThat(engine.verdict(able, h, s).stable())
                                .as(
                                        "seed %s: %s of %s at %s by %s",
                                        seed,
                                        able.name(),
                                        h,
                                        s,
                                        subject.situation().channels())
                                .isEqualTo(stable);
                        holds &= stable;
                    }
                    assertThat(engine.isEquilibrium(able, s))
                            .as(
                                    "seed %s: %s at %s by %s",
                                    seed, able.name(), s, subject.situation().channels())
                            .isEqualTo(holds);
                }
            }
        }
    }

    static LongStream coalitionBlocks() {
        return LongStream.range(100, 104);
    }

    @Test
    void namesOfConceptsAreFoundAgain() {
        for (String name : Concepts.names()) {
            assertThat(Concepts.named(name, Forming.NONE).map(Concept::name)).contains(name);
        }
    }
}
