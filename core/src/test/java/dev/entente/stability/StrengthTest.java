// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strong and weak stability (HKH2004, HKH2006; docs/theory.md §6): the definition, the engine, and the laws. */
class StrengthTest {

    private static final int CASES = 400;
    private static final List<SanctionConcept> BASES = List.of(Concepts.GMR, Concepts.SMR, Concepts.SEQ);

    /** A random conflict in which the first wants of some are strong: none, some or all of them. */
    private static Conflict conflict(long seed) {
        Random random = new Random(seed);
        Conflict conflict = RandomConflicts.options(seed);
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            if (conflict.decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)) {
                conflict = conflict.with(i, new Prioritized(strong(wants, random.nextInt(wants.size() + 1))));
            }
        }
        return conflict;
    }

    private static List<Want> strong(List<Want> wants, int first) {
        List<Want> marked = new ArrayList<>();
        for (int k = 0; k < wants.size(); k++) {
            marked.add(new Want(
                    wants.get(k).id(), wants.get(k).statement(), wants.get(k).grounds(), k < first));
        }
        return marked;
    }

    /** A random conflict in which everybody ranks the states, with great differences at any places: none, some or all. */
    private static Conflict rankedConflict(long seed) {
        Random random = new Random(seed);
        Conflict conflict = RandomConflicts.options(seed);
        GraphModel model = GraphModel.of(conflict);
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            List<Set<State>> tiers = new ArrayList<>();
            for (int rank = 1; rank <= model.ranking(i).depth(); rank++) {
                Set<State> tier = new HashSet<>();
                for (int s = 0; s < model.size(); s++) {
                    if (model.ranking(i).rank(s) == rank) {
                        tier.add(model.space().state(s));
                    }
                }
                tiers.add(tier);
            }
            NavigableSet<Integer> breaks = new TreeSet<>();
            int share = random.nextInt(4);
            IntStream.range(1, tiers.size())
                    .filter(_ -> random.nextInt(3) < share)
                    .forEach(breaks::add);
            conflict = conflict.with(i, new Ranked(tiers, breaks, Grounds.NONE));
        }
        return conflict;
    }

    /** s ≫ t in a ranking: going down the tiers from that of s, a great difference comes before that of t. */
    private static boolean greatlyRanked(GraphModel model, int i, int s, int t) {
        Ranked ranked = (Ranked) model.conflict().decisionMakers().get(i).preference();
        int at = 0;
        while (!ranked.tiers().get(at).contains(model.space().state(s))) {
            at++;
        }
        boolean great = false;
        while (!ranked.tiers().get(at).contains(model.space().state(t))) {
            at++;
            if (at == ranked.tiers().size()) {
                return false; // t stands above s
            }
            great |= ranked.breaks().contains(at);
        }
        return great;
    }

    /** s ≫ t: the first want on which they differ holds in s, and is strong. */
    private static boolean greatly(GraphModel model, int i, int s, int t) {
        if (model.conflict().decisionMakers().get(i).preference() instanceof Ranked) {
            return greatlyRanked(model, i, s, t);
        }
        if (!(model.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants))) {
            return false;
        }
        Optional<Want> first = wants.stream()
                .filter(want -> holds(model, want, s) != holds(model, want, t))
                .findFirst();
        return first.filter(want -> want.strong() && holds(model, want, s)).isPresent();
    }

    private static boolean holds(GraphModel model, Want want, int state) {
        return model.conflict().holds(want.statement(), model.space().state(state));
    }

    @ParameterizedTest(name = "ranked: {0}")
    @ValueSource(booleans = {false, true})
    void definitionAndEngineSayWhatTheOracleSays(boolean ranked) {
        for (long seed = 0; seed < CASES / 2; seed++) {
            GraphModel model = GraphModel.of(ranked ? rankedConflict(seed) : conflict(seed));
            StabilityEngine definitions = new Definitions(model);
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            RefinedOracle oracle = new RefinedOracle(
                    model,
                    (i, s, t) -> model.prefers(i, t, s),
                    (i, s, t) -> model.prefers(i, t, s),
                    (i, s, t) -> greatly(model, i, s, t),
                    true);
            for (SanctionConcept base : BASES) {
                List<StateSet> byOracle = IntStream.range(0, model.decisionMakers())
                        .mapToObj(i -> StateSet.of(oracle.stable(base.name(), i)))
                        .toList();
                for (Concept concept : List.of(new Strong(base), new Weak(base))) {
                    for (int i = 0; i < model.decisionMakers(); i++) {
                        Coalition self = Coalition.of(i);
                        StateSet strongly = byOracle.get(i);
                        assertThat(engine.stable(concept, self))
                                .as("seed %d, %s for %d", seed, concept.name(), i)
                                .isEqualTo(
                                        concept instanceof Weak
                                                ? engine.stable(base, self).differing(strongly)
                                                : strongly)
                                .isEqualTo(definitions.stable(concept, self));
                    }
                    assertThat(engine.equilibria(concept))
                            .as("seed %d, %s", seed, concept.name())
                            .isEqualTo(definitions.equilibria(concept));
                }
            }
        }
    }

    @ParameterizedTest(name = "ranked: {0}")
    @ValueSource(booleans = {false, true})
    void strongAndWeakTogetherAreTheOrdinaryConcept(boolean ranked) {
        int both = 0;
        for (long seed = 0; seed < CASES; seed++) {
            GraphModel model = GraphModel.of(ranked ? rankedConflict(seed) : conflict(seed));
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            for (SanctionConcept base : BASES) {
                StateSet strong = engine.equilibria(new Strong(base));
                StateSet weak = engine.equilibria(new Weak(base));
                assertThat(strong.or(weak))
                        .as("seed %d, %s: equilibria", seed, base.name())
                        .isEqualTo(engine.equilibria(base));
                assertThat(strong.intersects(weak)).as("seed %d", seed).isFalse();
                both += strong.isEmpty() || weak.isEmpty() ? 0 : 1;
                for (int i = 0; i < model.decisionMakers(); i++) {
                    Coalition self = Coalition.of(i);
                    assertThat(engine.stable(new Strong(base), self).or(engine.stable(new Weak(base), self)))
                            .as("seed %d, %s for %d", seed, base.name(), i)
                            .isEqualTo(engine.stable(base, self));
                    assertThat(engine.stable(new Strong(base), self).and(engine.stable(Concepts.NASH, self)))
                            .as("seed %d, Nash within strong %s for %d", seed, base.name(), i)
                            .isEqualTo(engine.stable(Concepts.NASH, self));
                    assertThat(engine.stable(new Strong(base), self).and(engine.stable(new Strong(Concepts.GMR), self)))
                            .as("seed %d, strong %s within strong GMR for %d", seed, base.name(), i)
                            .isEqualTo(engine.stable(new Strong(base), self));
                }
            }
        }
        assertThat(both).isGreaterThan(100);
    }

    @Test
    void withoutStrongWantsOnlyNashIsStrong() {
        for (long seed = 0; seed < CASES / 4; seed++) {
            StabilityEngine engine = Engines.fittest(GraphModel.of(RandomConflicts.options(seed)), Budget.UNLIMITED);
            for (SanctionConcept base : BASES) {
                assertThat(engine.equilibria(new Strong(base)))
                        .as("seed %d, %s", seed, base.name())
                        .isEqualTo(engine.equilibria(Concepts.NASH));
            }
        }
    }
}
