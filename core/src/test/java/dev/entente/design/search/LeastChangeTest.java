// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomConflicts;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fewest changes of wants against making all changes one after another and asking the definitions. */
class LeastChangeTest {

    private static final List<SanctionConcept> CONCEPTS =
            List.of(Concepts.NASH, Concepts.GMR, Concepts.SMR, Concepts.SEQ, Concepts.SSEQ);

    private static final int DEEPEST = 2;

    @ParameterizedTest(name = "seeds {0}00 to {0}39")
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void asFewAsTryingFinds(long block) {
        for (long seed = 100 * block; seed < 100 * block + 40; seed++) {
            Random random = new Random(seed);
            GraphModel model = model(seed, random);
            WantPool pool = pool(model, random);
            StateSet goal = StateSet.where(model.size(), s -> s >= model.size() - 2);
            Tried tried = new Tried(model, pool, goal);
            for (SanctionConcept concept : CONCEPTS) {
                LeastWants least = new LeastChange(model, pool, Budget.UNLIMITED).of(concept, goal, 10_000);
                int fewest = tried.fewest(concept);
                assertThat(least.impossible() ? DEEPEST + 1 : Math.min(least.atLeast(), DEEPEST + 1))
                        .as("seed %s, %s: %s", seed, concept.name(), least)
                        .isEqualTo(fewest);
                if (fewest >= 1 && fewest <= DEEPEST) {
                    assertThat(least.all()).as("seed %s", seed).isTrue();
                    assertThat(least.answers().stream()
                                    .map(answer -> new Order(answer.in(model.conflict())))
                                    .collect(Collectors.toSet()))
                            .as("seed %s, %s: the answers", seed, concept.name())
                            .isEqualTo(tried.serving(concept, fewest).keySet());
                    for (LeastWants.Answer answer : least.answers()) {
                        assertThat(answer.opens())
                                .as("seed %s, %s: %s", seed, concept.name(), answer)
                                .isEqualTo(tried.serving(concept, fewest).get(new Order(answer.in(model.conflict()))));
                    }
                }
            }
        }
    }

    /** Both minima, and which changes stand first, on cases where the pool often does what the written wants don't. */
    @ParameterizedTest(name = "seeds {0}00 to {0}29")
    @ValueSource(longs = {10, 11, 12, 13, 14})
    void dropsAndMovesAreToldApartFromAddedWants(long block) {
        for (long seed = 100 * block; seed < 100 * block + 30; seed++) {
            Random random = new Random(seed);
            GraphModel model = model(seed, random);
            WantPool pool = pool(model, random);
            StateSet goal = StateSet.where(model.size(), s -> s >= model.size() - 2);
            Tried tried = new Tried(model, pool, goal);
            Tried written = new Tried(model, WantPool.none(model.decisionMakers()), goal);
            for (SanctionConcept concept : CONCEPTS) {
                LeastChange search = new LeastChange(model, pool, Budget.UNLIMITED);
                LeastWants least = search.toldApart(search.of(concept, goal, 10_000), 10_000);
                String which = "seed %s, %s: %s".formatted(seed, concept.name(), least);
                int fewest = tried.fewest(concept);
                int withoutAdding = written.fewest(concept);
                LeastWants without = least.withoutAdding();
                assertThat(least.impossible() ? DEEPEST + 1 : Math.min(least.atLeast(), DEEPEST + 1))
                        .as(which)
                        .isEqualTo(fewest);
                assertThat(without.impossible() ? DEEPEST + 1 : Math.min(without.atLeast(), DEEPEST + 1))
                        .as(which)
                        .isEqualTo(withoutAdding);
                assertThat(least.answers().stream().map(LeastWants.Answer::adds))
                        .as(which)
                        .isSorted();
                assertThat(without.answers()).as(which).noneMatch(LeastWants.Answer::adds);
                assertThat(least.dropsAndMoves().isPresent()).as(which).isEqualTo(least.onlyAdding());
                if (withoutAdding >= 1 && withoutAdding <= DEEPEST) {
                    assertThat(without.exact() && without.all()).as(which).isTrue();
                    assertThat(without.answers().stream()
                                    .map(answer -> new Order(answer.in(model.conflict())))
                                    .collect(Collectors.toSet()))
                            .as(which)
                            .isEqualTo(written.serving(concept, withoutAdding).keySet());
                }
            }
        }
    }

    /** Where the answers that are asked for are too few to show that no want need be added, it is told all the same. */
    @Test
    void answersWithoutAnAdditionAreNotMissedForTheFewnessOfThoseAskedFor() {
        int joined = 0;
        for (long seed = 2_000; seed < 2_200; seed++) {
            Random random = new Random(seed);
            GraphModel model = model(seed, random);
            WantPool pool = pool(model, random);
            StateSet goal = StateSet.where(model.size(), s -> s >= model.size() - 2);
            for (SanctionConcept concept : CONCEPTS) {
                LeastChange search = new LeastChange(model, pool, Budget.UNLIMITED);
                LeastWants whole = search.of(concept, goal, 10_000);
                LeastWants one = search.of(concept, goal, 1);
                LeastWants told = search.toldApart(one, 1);
                String which = "seed %s, %s: %s".formatted(seed, concept.name(), told);
                assertThat(told.onlyAdding()).as(which).isEqualTo(whole.onlyAdding());
                joined += one.onlyAdding() && !told.onlyAdding() ? 1 : 0;
            }
        }
        assertThat(joined).isPositive();
    }

    /** A second search that is stopped leaves what the first has found, and says no more than is known. */
    @Test
    void aStoppedSecondSearchKeepsTheFirst() {
        int stopped = 0;
        for (long seed = 1_000; seed < 1_060; seed++) {
            Random random = new Random(seed);
            GraphModel model = model(seed, random);
            WantPool pool = pool(model, random);
            StateSet goal = StateSet.where(model.size(), s -> s >= model.size() - 2);
            LeastWants first = new LeastChange(model, pool, Budget.UNLIMITED).of(Concepts.SEQ, goal, 10_000);
            LeastWants told = new LeastChange(model, pool, Budget.of(() -> true, _ -> {})).toldApart(first, 10_000);
            assertThat(told.answers()).as("seed %s", seed).isEqualTo(first.answers());
            if (first.onlyAdding()) {
                stopped++;
                assertThat(told.settled()).as("seed %s", seed).isFalse();
                assertThat(told.withoutAdding().atLeast()).as("seed %s", seed).isEqualTo(first.atLeast() + 1);
                assertThat(told.withoutAdding().answers()).as("seed %s", seed).isEmpty();
            }
        }
        assertThat(stopped).isPositive();
    }

    /** Few states and lists of one to three wants; now and then a decision maker who ranks or weighs. */
    private static GraphModel model(long seed, Random random) {
        Conflict drawn = RandomConflicts.options(seed);
        for (long other = 1;
                drawn.decisionMakers().size() > 3 || StateSpace.of(drawn.form()).size() > 24;
                other++) {
            drawn = RandomConflicts.options(seed + 1_000 * other);
        }
        List<Option> options = ((OptionForm) drawn.form()).options();
        for (int i = 0; i < drawn.decisionMakers().size(); i++) {
            if (i == 0 || random.nextInt(6) > 0) {
                List<Want> wants = IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> want(RandomConflicts.statement(options, random, random.nextInt(3))))
                        .toList();
                drawn = drawn.with(i, new Prioritized(wants));
            }
        }
        return GraphModel.of(drawn);
    }

    private static WantPool pool(GraphModel model, Random random) {
        List<Option> options = ((OptionForm) model.conflict().form()).options();
        return new WantPool(IntStream.range(0, model.decisionMakers())
                .mapToObj(_ -> IntStream.range(0, 2)
                        .mapToObj(_ -> want(RandomConflicts.statement(options, random, random.nextInt(2))))
                        .toList())
                .toList());
    }

    private static Want want(Statement statement) {
        return new Want(statement.text(), statement, Grounds.NONE, false);
    }

    /** How a conflict's decision makers rank its states. */
    private record Order(List<List<Integer>> ranks) {

        Order(Conflict conflict) {
            this(ranks(GraphModel.of(conflict)));
        }

        private static List<List<Integer>> ranks(GraphModel model) {
            return IntStream.range(0, model.decisionMakers())
                    .mapToObj(i -> IntStream.range(0, model.size())
                            .mapToObj(s -> model.ranking(i).rank(s))
                            .toList())
                    .toList();
        }
    }

    /** All conflicts that changes make, one change after another, and where the goal holds in them. */
    private static final class Tried {

        private final WantPool pool;
        private final StateSet goal;
        private final List<Set<Conflict>> byChanges = new ArrayList<>();
        private final Map<String, Map<Order, StateSet>> known = new HashMap<>();

        Tried(GraphModel model, WantPool pool, StateSet goal) {
            this.pool = pool;
            this.goal = goal;
            byChanges.add(Set.of(model.conflict()));
        }

        int fewest(SanctionConcept concept) {
            return IntStream.rangeClosed(0, DEEPEST)
                    .filter(changes -> !serving(concept, changes).isEmpty())
                    .findFirst()
                    .orElse(DEEPEST + 1);
        }

        Map<Order, StateSet> serving(SanctionConcept concept, int changes) {
            return known.computeIfAbsent(concept.name() + changes, _ -> {
                Map<Order, StateSet> serving = new HashMap<>();
                for (Conflict conflict : after(changes)) {
                    StateSet holding = new Definitions(GraphModel.of(conflict))
                            .equilibria(concept)
                            .and(goal);
                    if (!holding.isEmpty()) {
                        serving.put(new Order(conflict), holding);
                    }
                }
                return serving;
            });
        }

        private Set<Conflict> after(int changes) {
            while (byChanges.size() <= changes) {
                Set<Conflict> next = new LinkedHashSet<>();
                byChanges.getLast().forEach(before -> next.addAll(once(before)));
                byChanges.add(next);
            }
            return byChanges.get(changes);
        }

        private List<Conflict> once(Conflict conflict) {
            List<Conflict> changed = new ArrayList<>();
            for (int i = 0; i < conflict.decisionMakers().size(); i++) {
                int who = i;
                if (conflict.decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)) {
                    lists(wants, pool.of(i)).forEach(list -> changed.add(conflict.with(who, new Prioritized(list))));
                }
            }
            return changed;
        }

        private static List<List<Want>> lists(List<Want> wants, List<Want> pool) {
            List<List<Want>> lists = new ArrayList<>();
            for (int k = 0; k < wants.size(); k++) {
                List<Want> without = new ArrayList<>(wants);
                Want taken = without.remove(k);
                lists.add(without);
                lists.addAll(insertions(without, taken));
            }
            pool.forEach(want -> lists.addAll(insertions(wants, want)));
            return lists;
        }

        private static List<List<Want>> insertions(List<Want> wants, Want want) {
            return IntStream.rangeClosed(0, wants.size())
                    .mapToObj(place -> {
                        List<Want> longer = new ArrayList<>(wants);
                        longer.add(place, want);
                        return longer;
                    })
                    .toList();
        }
    }
}
