// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cases.Case;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Deciding conditions against every conjunction there is. */
class ConditionsTest {

    private static final List<SanctionConcept> CONCEPTS = List.of(new Nash(), new Seq());

    @SuppressWarnings("unused") // the parameters of the tests below
    private static final List<Long> SEEDS =
            IntStream.range(0, 60).mapToObj(Long::valueOf).toList();

    private static Exploration explored(Case subject) {
        Worlds worlds = Worlds.of(subject);
        ExperimentDesign design = new ExperimentDesign("", CONCEPTS, Exploration.extent(worlds, Long.MAX_VALUE, 0));
        return Exploration.of(worlds, design, new LocalRunner(1), Budget.UNLIMITED);
    }

    private static BitSet all(Exploration explored) {
        BitSet all = new BitSet();
        explored.kept().forEach(all::set);
        return all;
    }

    private static BitSet target(Exploration explored, int concept, int outcome) {
        BitSet target = new BitSet();
        explored.kept().filter(world -> explored.holds(world, concept, outcome)).forEach(target::set);
        return target;
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void theMinimalConditionsAreThoseOfAnExhaustiveSearch(long seed) {
        Exploration explored = explored(OpenCases.of(seed));
        List<Fact> facts = explored.worlds().facts();
        if (facts.size() > 12) {
            return;
        }
        for (int o = 0; o < explored.subject().framing().outcomes().size(); o++) {
            BitSet target = target(explored, 1, o);
            Optional<Conditions> found = explored.conditions(1, o, true, Budget.UNLIMITED);
            assertThat(found.isPresent()).isEqualTo(!target.isEmpty() && !target.equals(all(explored)));
            if (found.isPresent()) {
                assertThat(found.get().complete()).isTrue();
                assertThat(found.get().searched())
                        .isEqualTo((int) explored.kept().count());
                assertThat(Set.copyOf(found.get().minimal())).isEqualTo(exhaustive(explored, facts, target));
                assertThat(found.get().found())
                        .allMatch(condition -> condition.density().all());
            }
        }
    }

    private static Set<List<Fact>> exhaustive(Exploration explored, List<Fact> facts, BitSet target) {
        List<Integer> enough = new ArrayList<>();
        for (int set = 0; set < 1 << facts.size(); set++) {
            BitSet holding = all(explored);
            for (int world : explored.kept().toArray()) {
                List<Boolean> holds = explored.holding(world);
                for (int f = 0; f < facts.size(); f++) {
                    if ((set >> f & 1) == 1 && !holds.get(f)) {
                        holding.clear(world);
                    }
                }
            }
            BitSet outside = (BitSet) holding.clone();
            outside.andNot(target);
            if (!holding.isEmpty() && outside.isEmpty()) {
                enough.add(set);
            }
        }
        Set<List<Fact>> minimal = new HashSet<>();
        for (int set : enough) {
            if (enough.stream().noneMatch(other -> other != set && (other & ~set) == 0)) {
                minimal.add(IntStream.range(0, facts.size())
                        .filter(f -> (set >> f & 1) == 1)
                        .mapToObj(facts::get)
                        .toList());
            }
        }
        return minimal;
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void whatIsFoundInASampleIsToldWithASecondLook(long seed) {
        Exploration all = explored(OpenCases.of(seed));
        ExperimentDesign design = new ExperimentDesign("", CONCEPTS, new Extent.Sample(2_000, seed));
        Exploration sample = Exploration.of(all.worlds(), design, new LocalRunner(1), Budget.UNLIMITED);
        for (int o = 0; o < all.subject().framing().outcomes().size(); o++) {
            double share = all.some(0, o).value();
            sample.conditions(0, o, true, Budget.UNLIMITED).ifPresent(found -> {
                assertThat(found.searched()).isEqualTo(2_000);
                found.found().forEach(condition -> {
                    assertThat(condition.density().value()).isGreaterThan(share * 0.9);
                    assertThat(condition.again()).isPresent();
                    assertThat(Math.abs(condition.again().get().density().value()
                                    - condition.density().value()))
                            .isLessThan(0.35);
                });
            });
        }
    }

    /** However many worlds are drawn, it is known how many of them were searched. */
    @Test
    void ofManyWorldsItIsKnownHowManyWereSearched() {
        for (long seed : SEEDS) {
            Exploration all = explored(OpenCases.of(seed));
            ExperimentDesign design = new ExperimentDesign("", CONCEPTS, new Extent.Sample(50_001, seed));
            Exploration sample = Exploration.of(all.worlds(), design, new LocalRunner(1), Budget.UNLIMITED);
            Optional<Conditions> found = sample.conditions(0, 0, true, Budget.UNLIMITED);
            if (found.isPresent()) {
                assertThat(found.get().searched()).isEqualTo(40_000);
                return;
            }
        }
        throw new AssertionError("no case in which the first outcome is in doubt");
    }
}
