// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.design.search.RankingCounts.Counts;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of rankings against judging every ranking by the definitions. */
class RankingCountsTest {

    private static final List<SanctionConcept> CONCEPTS =
            List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ, Concepts.SSEQ);

    private static final Map<Integer, List<List<Integer>>> ORDERS = new HashMap<>();

    /** How the improvements that decide about a state are judged together. */
    private interface Together {
        boolean of(List<Integer> improvements, IntPredicate sanctioned);
    }

    private static final Together ALL =
            (improvements, sanctioned) -> improvements.stream().allMatch(sanctioned::test);

    /** The common mistake: each improvement overwrites what was found of those before. */
    private static final Together LAST_ONLY =
            (improvements, sanctioned) -> improvements.isEmpty() || sanctioned.test(improvements.getLast());

    @ParameterizedTest(name = "seeds {0}00 to {0}79")
    @ValueSource(longs = {0, 1, 2})
    void sixStatesOfThreeOptions(long block) {
        int mistaken = 0;
        for (long seed = 100 * block; seed < 100 * block + 80; seed++) {
            GraphModel model = threeOptions(seed);
            int i = (int) (seed % 2);
            Counts counts = RankingCounts.of(model, i, CONCEPTS, Budget.UNLIMITED);
            assertThat(counts.rankings()).isEqualTo(720);
            Map<SanctionConcept, List<BigInteger>> judged = judged(model, i, ALL);
            assertThat(counts.equilibrium()).as("seed %s", seed).isEqualTo(judged);
            mistaken += judged(model, i, LAST_ONLY).equals(judged) ? 0 : 1;
        }
        assertThat(mistaken)
                .as("cases in which the last improvement alone misleads")
                .isGreaterThan(20);
    }

    @Test
    void threeDecisionMakersByTheDefinitions() {
        for (long seed = 0; seed < 30; seed++) {
            GraphModel model = GraphModel.of(RandomConflicts.graph(seed));
            int i = (int) (seed % model.decisionMakers());
            if (model.size() <= 5) {
                Counts counts = RankingCounts.of(model, i, CONCEPTS, Budget.UNLIMITED);
                for (SanctionConcept concept : CONCEPTS) {
                    List<BigInteger> counted = new ArrayList<>(Collections.nCopies(model.size(), BigInteger.ZERO));
                    for (List<Integer> order : orders(model.size())) {
                        Definitions engine = new Definitions(model.with(i, preference(model.space(), order)));
                        for (int s = 0; s < model.size(); s++) {
                            if (engine.isEquilibrium(concept, s)) {
                                counted.set(s, counted.get(s).add(BigInteger.ONE));
                            }
                        }
                    }
                    assertThat(counts.equilibrium().get(concept))
                            .as("seed %s, %s", seed, concept.name())
                            .isEqualTo(counted);
                }
            }
        }
    }

    @Test
    void everyImprovementCounts() {
        GraphModel model = threeOptions(0);
        assertThat(model.size()).isEqualTo(6);
        Counts counts = RankingCounts.of(model, 0, CONCEPTS, Budget.UNLIMITED);
        assertThat(counts.equilibrium()).isEqualTo(judged(model, 0, ALL)).isNotEqualTo(judged(model, 0, LAST_ONLY));
    }

    @Test
    void refusesMoreThanNineStates() {
        GraphModel large = IntStream.range(0, 1_000)
                .mapToObj(seed -> GraphModel.of(RandomConflicts.options(seed)))
                .filter(model -> model.size() == 10)
                .findFirst()
                .orElseThrow();
        assertThat(RankingCounts.refusal(large))
                .get()
                .asString()
                .contains("at most 9")
                .contains("10");
    }

    /** Two decision makers, two options and one, two of the eight states infeasible; strict rankings by chance. */
    private static GraphModel threeOptions(long seed) {
        Random random = new Random(seed);
        List<Option> options = List.of(option("a", "x"), option("a", "y"), option("b", "z"));
        List<Integer> states = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
        Collections.shuffle(states, random);
        List<Rule> rules = new ArrayList<>();
        for (int gone : states.subList(0, 2)) {
            StringBuilder pattern = new StringBuilder();
            for (int k = 0; k < 3; k++) {
                pattern.append((gone >> k & 1) == 1 ? 'Y' : 'N');
            }
            rules.add(new Rule.Never(new Pattern(pattern.toString()), Grounds.NONE));
        }
        OptionForm form = new OptionForm(options, rules, List.of());
        StateSpace space = StateSpace.of(form);
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (String id : List.of("a", "b")) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
            Collections.shuffle(order, random);
            decisionMakers.add(new DecisionMaker(id, id, preference(space, order)));
        }
        return GraphModel.of(new Conflict(decisionMakers, form, Optional.empty()));
    }

    private static Option option(String owner, String id) {
        return new Option(owner, id, id, Direction.BOTH, Grounds.NONE);
    }

    /** @param order best first */
    private static Preference preference(StateSpace space, List<Integer> order) {
        List<Set<State>> tiers = new ArrayList<>();
        order.forEach(s -> tiers.add(Set.of(space.state(s))));
        return new Ranked(tiers, Grounds.NONE);
    }

    private static List<List<Integer>> orders(int states) {
        return ORDERS.computeIfAbsent(states, RankingCountsTest::ordersOf);
    }

    private static List<List<Integer>> ordersOf(int states) {
        List<List<Integer>> orders = new ArrayList<>(List.of(List.of()));
        for (int s = 0; s < states; s++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int place = 0; place <= order.size(); place++) {
                    List<Integer> more = new ArrayList<>(order);
                    more.add(place, s);
                    longer.add(more);
                }
            }
            orders = longer;
        }
        return orders;
    }

    /** For two decision makers: docs/theory.md §3 over all rankings of i, improvements in the order of states. */
    private static Map<SanctionConcept, List<BigInteger>> judged(GraphModel model, int i, Together together) {
        int[][] ranks = new int[2][model.size()];
        for (int s = 0; s < model.size(); s++) {
            ranks[1 - i][s] = model.ranking(1 - i).rank(s);
        }
        long[][] counts = new long[CONCEPTS.size()][model.size()];
        for (List<Integer> order : orders(model.size())) {
            for (int place = 0; place < order.size(); place++) {
                ranks[i][order.get(place)] = place + 1;
            }
            for (int c = 0; c < counts.length; c++) {
                for (int s = 0; s < model.size(); s++) {
                    boolean holds = stable(model, ranks, CONCEPTS.get(c), 0, s, together)
                            && stable(model, ranks, CONCEPTS.get(c), 1, s, together);
                    counts[c][s] += holds ? 1 : 0;
                }
            }
        }
        Map<SanctionConcept, List<BigInteger>> judged = new HashMap<>();
        for (int c = 0; c < counts.length; c++) {
            judged.put(
                    CONCEPTS.get(c),
                    Arrays.stream(counts[c]).mapToObj(BigInteger::valueOf).toList());
        }
        return judged;
    }

    private static boolean stable(
            GraphModel model, int[][] ranks, SanctionConcept concept, int i, int s, Together together) {
        List<Integer> improvements = model.moves(i)
                .from(s)
                .filter(t -> ranks[i][t] < ranks[i][s])
                .boxed()
                .toList();
        boolean symmetric = concept.equals(Concepts.SMR) || concept.equals(Concepts.SSEQ);
        return together.of(
                improvements,
                t -> !concept.equals(Concepts.NASH)
                        && model.moves(1 - i)
                                .from(t)
                                .filter(u -> !concept.credible() || ranks[1 - i][u] < ranks[1 - i][t])
                                .filter(u -> ranks[i][u] >= ranks[i][s])
                                .anyMatch(u -> !symmetric
                                        || model.moves(i).from(u).allMatch(v -> ranks[i][v] >= ranks[i][s])));
    }
}
