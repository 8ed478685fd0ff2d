// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.RandomConflicts;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.explore.OpenCases;
import dev.entente.graph.GraphModel;
import dev.entente.graph.PartialRanking.Order;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The four readings of what is not known (LHKF2004; docs/theory.md §6): the definition, the engine, and the laws. */
class UnknownPreferenceTest {

    private static final int CASES = 2_000;
    private static final List<SanctionConcept> BASES = List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ);

    private static GraphModel model(Case subject) {
        return GraphModel.of(subject.conflict(), subject.situation().unknowns(), Budget.UNLIMITED);
    }

    private static StateSet stable(StabilityEngine engine, SanctionConcept base, UnknownReading reading, int i) {
        return engine.stable(new UnknownPreference(base, reading), Coalition.of(i));
    }

    private static RefinedOracle oracle(GraphModel model, UnknownReading reading, boolean lastMovers) {
        boolean anyMove = reading == UnknownReading.A || reading == UnknownReading.C;
        boolean anyLoss = reading == UnknownReading.C || reading == UnknownReading.D;
        return new RefinedOracle(
                model,
                (i, s, t) -> is(model, i, t, s, Order.PREFERRED) || (anyMove && is(model, i, t, s, Order.UNKNOWN)),
                (i, s, t) -> is(model, i, t, s, Order.PREFERRED) || is(model, i, t, s, Order.UNKNOWN),
                (i, s, t) -> is(model, i, s, t, Order.PREFERRED)
                        || is(model, i, s, t, Order.EQUAL)
                        || (anyLoss && is(model, i, s, t, Order.UNKNOWN)),
                lastMovers);
    }

    private static boolean is(GraphModel model, int i, int s, int t, Order order) {
        return model.known(i).order(s, t) == order;
    }

    @Test
    void definitionAndEngineSayWhatTheOracleSays() {
        for (long seed = 0; seed < CASES / 8; seed++) {
            GraphModel model = model(OpenCases.of(seed));
            StabilityEngine definitions = new Definitions(model);
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            for (UnknownReading reading : UnknownReading.values()) {
                RefinedOracle oracle = oracle(model, reading, true);
                for (SanctionConcept base : BASES) {
                    for (int i = 0; i < model.decisionMakers(); i++) {
                        assertThat(stable(engine, base, reading, i))
                                .as("seed %d, %s-%s for %d", seed, base.name(), reading, i)
                                .isEqualTo(StateSet.of(oracle.stable(base.name(), i)))
                                .isEqualTo(stable(definitions, base, reading, i));
                    }
                }
            }
        }
    }

    /** In option form, unmerged, they don't matter where all is known; here they do. */
    @Test
    void whoMovedLastMattersEvenInOptionForm() {
        int wrong = 0;
        for (long seed = 0; seed < CASES / 2; seed++) {
            GraphModel model = model(OpenCases.of(seed));
            if (!(model.conflict().form() instanceof OptionForm)
                    || model.space().merged()) {
                continue;
            }
            StabilityEngine definitions = new Definitions(model);
            RefinedOracle forgetful = oracle(model, UnknownReading.A, false);
            for (int i = 0; i < model.decisionMakers(); i++) {
                wrong += stable(definitions, Concepts.SEQ, UnknownReading.A, i)
                                .equals(StateSet.of(forgetful.stable("SEQ", i)))
                        ? 0
                        : 1;
            }
        }
        assertThat(wrong)
                .as("answers that are wrong when it is forgotten who moved last")
                .isPositive();
    }

    @Test
    void aWithinBWithinDAndAWithinCWithinD() {
        for (long seed = 0; seed < CASES; seed++) {
            GraphModel model = model(OpenCases.of(seed));
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            for (SanctionConcept base : BASES) {
                for (int i = 0; i < model.decisionMakers(); i++) {
                    StateSet a = stable(engine, base, UnknownReading.A, i);
                    StateSet b = stable(engine, base, UnknownReading.B, i);
                    StateSet c = stable(engine, base, UnknownReading.C, i);
                    StateSet d = stable(engine, base, UnknownReading.D, i);
                    assertThat(a.and(b).equals(a)
                                    && b.and(d).equals(b)
                                    && a.and(c).equals(a)
                                    && c.and(d).equals(c))
                            .as("seed %d, %s for %d: %s, %s, %s, %s", seed, base.name(), i, a, b, c, d)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void eachReadingIsTheOrdinaryConceptWhereAllIsKnown() {
        for (long seed = 0; seed < CASES / 2; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 3 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed));
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            for (SanctionConcept base : BASES) {
                for (UnknownReading reading : UnknownReading.values()) {
                    assertThat(engine.equilibria(new UnknownPreference(base, reading)))
                            .as("seed %d, %s-%s", seed, base.name(), reading)
                            .isEqualTo(engine.equilibria(base));
                }
            }
        }
    }

    /** Under SEQ it is not so: answers that deter may be improvements in some completions only. */
    @Test
    void readingAHoldsInEveryCompletionUnderNashGmrAndSmr() {
        int seqFails = 0;
        for (long seed = 0; seed < CASES / 8; seed++) {
            Case subject = OpenCases.of(seed);
            GraphModel model = model(subject);
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            Map<SanctionConcept, StateSet> robustly = BASES.stream()
                    .collect(Collectors.toMap(
                            base -> base, base -> engine.equilibria(new UnknownPreference(base, UnknownReading.A))));
            for (GraphModel world : worlds(subject)) {
                StabilityEngine inWorld = Engines.fittest(world, Budget.UNLIMITED);
                for (SanctionConcept base : BASES) {
                    StateSet robust = Objects.requireNonNull(robustly.get(base));
                    boolean holds = robust.and(inWorld.equilibria(base)).equals(robust);
                    assertThat(holds || base.credible())
                            .as("seed %d, %s", seed, base.name())
                            .isTrue();
                    seqFails += holds ? 0 : 1;
                }
            }
        }
        assertThat(seqFails)
                .as("worlds in which a SEQ-a equilibrium does not hold")
                .isPositive();
    }

    private static List<GraphModel> worlds(Case subject) {
        List<GraphModel> worlds = List.of(GraphModel.of(subject.conflict()));
        List<List<Preference>> completions = OpenCases.completions(subject);
        for (int i = 0; i < completions.size(); i++) {
            int decisionMaker = i;
            worlds = worlds.stream()
                    .flatMap(
                            world -> completions.get(decisionMaker).stream().map(one -> world.with(decisionMaker, one)))
                    .toList();
        }
        return worlds;
    }
}
