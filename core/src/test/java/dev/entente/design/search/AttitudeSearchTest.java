// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Attitude;
import dev.entente.Attitudes;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.RandomConflicts;
import dev.entente.design.search.LeastAttitudes.Answer;
import dev.entente.design.search.LeastAttitudes.Change;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.Forming;
import dev.entente.stability.Relational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fewest changes of attitudes (docs/theory.md §15), against all tables of attitudes, by the definitions. */
class AttitudeSearchTest {

    private static final int CASES = 14;
    private static final int MOST = 1_000;
    private static final Attitude[] ATTITUDES = Attitude.values();

    private static Relational concept(String name) {
        return (Relational) Concepts.named(name, Forming.NONE).orElseThrow();
    }

    /** Of two or three decision makers and not many states, with attitudes at random, or as they are where nothing is said. */
    private static Conflict conflict(int seed) {
        Random random = new Random(seed);
        Conflict drawn;
        int next = seed;
        do {
            drawn = next % 2 == 0 ? RandomConflicts.options(next) : RandomConflicts.graph(next);
            next += 1_000;
        } while (drawn.decisionMakers().size() > 3 || GraphModel.of(drawn).size() > 8);
        int n = drawn.decisionMakers().size();
        int[] table = IntStream.range(0, n * n)
                .map(at -> random.nextInt(3) > 0 ? ATTITUDES.length : random.nextInt(3))
                .toArray();
        return disposed(drawn, table);
    }

    /** With the attitudes of a table, row by row; where it has none, with those that are. */
    private static Conflict disposed(Conflict conflict, int[] table) {
        int n = conflict.decisionMakers().size();
        Conflict changed = conflict;
        for (int i = 0; i < n; i++) {
            DecisionMaker one = conflict.decisionMakers().get(i);
            Map<String, Attitude> stated = new HashMap<>(one.attitudes().stated());
            for (int j = 0; j < n; j++) {
                if (table[i * n + j] < ATTITUDES.length) {
                    stated.put(conflict.decisionMakers().get(j).id(), ATTITUDES[table[i * n + j]]);
                }
            }
            changed = changed.with(i, new Attitudes(stated, Grounds.NONE));
        }
        return changed;
    }

    private static StateSet goal(GraphModel model, int seed) {
        Random random = new Random(-seed);
        return StateSet.where(model.size(), _ -> random.nextInt(4) == 0);
    }

    /** By how many attitudes towards others a table differs: those that do, and where of the goal there is rest with it. */
    private static NavigableMap<Integer, Map<List<Change>, StateSet>> expected(
            Conflict conflict, Relational concept, StateSet goal) {
        int n = conflict.decisionMakers().size();
        GraphModel model = GraphModel.of(conflict);
        NavigableMap<Integer, Map<List<Change>, StateSet>> all = new TreeMap<>();
        for (int code = 0; code < Math.pow(3, n * n); code++) {
            int[] table = new int[n * n];
            List<Change> changes = new ArrayList<>();
            boolean same = true;
            for (int at = 0, rest = code; at < n * n; at++, rest /= 3) {
                table[at] = rest % 3;
                Attitude before = model.attitude(at / n, at % n);
                if (before != ATTITUDES[table[at]]) {
                    changes.add(new Change(at / n, at % n, before, ATTITUDES[table[at]]));
                    same &= at / n != at % n;
                }
            }
            if (same) {
                GraphModel other = GraphModel.of(disposed(conflict, table));
                StateSet rests = new Definitions(other).equilibria(concept).and(goal);
                if (!rests.isEmpty()) {
                    all.computeIfAbsent(changes.size(), _ -> new HashMap<>()).put(changes, rests);
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RNash", "RGMR", "RSMR", "RSEQ"})
    void areThoseOfAllTables(String name) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        for (int seed = 0; seed < CASES; seed++) {
            Conflict conflict = conflict(seed);
            GraphModel model = GraphModel.of(conflict);
            StateSet goal = goal(model, seed);
            NavigableMap<Integer, Map<List<Change>, StateSet>> expected = expected(conflict, concept(name), goal);
            LeastAttitudes least = new AttitudeSearch(model, concept(name), goal, MOST, Budget.UNLIMITED).least();

            assertThat(least.impossible()).as("seed %d", seed).isEqualTo(expected.isEmpty());
            assertThat(least.settled()).isTrue();
            if (!expected.isEmpty()) {
                assertThat(least.atLeast()).as("seed %d", seed).isEqualTo(expected.firstKey());
                assertThat(least.atMost()).hasValue(expected.firstKey());
                assertThat(least.answers().stream().collect(Collectors.toMap(Answer::changes, Answer::opens)))
                        .as("seed %d", seed)
                        .isEqualTo(expected.firstEntry().getValue());
                assertThat(least.ways()).isEqualTo(least.answers().size());
            }
            sizes.merge(expected.isEmpty() ? -1 : expected.firstKey(), 1, Integer::sum);
        }
        assertThat(sizes).as("what was met").containsKeys(-1, 0).hasSizeGreaterThan(2);
    }

    /** Whose goal takes two changes, one by each. */
    private static LeastAttitudes twoFriends(int most, Budget budget) {
        Conflict dilemma = Conflict.between("a", "b")
                .can("a", "x")
                .can("b", "y")
                .wants("a", "not y", "x")
                .wants("b", "not x", "y")
                .build();
        GraphModel model = GraphModel.of(dilemma);
        return new AttitudeSearch(model, concept("RNash"), StateSet.where(4, s -> s == 0), most, budget).least();
    }

    @Test
    void twoPrisonersHaveToLikeEachOther() {
        LeastAttitudes least = twoFriends(MOST, Budget.UNLIMITED);

        assertThat(least.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.changes())
                        .containsExactly(
                                new Change(0, 1, Attitude.INDIFFERENT, Attitude.LIKE),
                                new Change(1, 0, Attitude.INDIFFERENT, Attitude.LIKE)));
    }

    @Test
    void allAreCountedAndTheFirstAreTold() {
        for (int seed = 0; seed < CASES; seed++) {
            GraphModel model = GraphModel.of(conflict(seed));
            StateSet goal = goal(model, seed);
            LeastAttitudes whole = new AttitudeSearch(model, concept("RSEQ"), goal, MOST, Budget.UNLIMITED).least();
            LeastAttitudes first = new AttitudeSearch(model, concept("RSEQ"), goal, 2, Budget.UNLIMITED).least();

            assertThat(first.ways()).isEqualTo(whole.ways());
            assertThat(first.answers())
                    .isEqualTo(whole.answers().stream().limit(2).toList());
        }
    }

    /** After every number of looks at the clock: what is said then is true, if less. */
    @Test
    void whatIsKnownWhenTimeRunsOutIsKept() {
        int stopped = 0;
        boolean some = false;
        LeastAttitudes whole = twoFriends(MOST, Budget.UNLIMITED);
        for (int looks = 1; ; looks++) {
            AtomicInteger left = new AtomicInteger(looks);
            LeastAttitudes known = twoFriends(MOST, Budget.of(() -> left.decrementAndGet() < 0, _ -> {}));
            if (known.all()) {
                assertThat(known).isEqualTo(whole);
                break;
            }
            stopped++;
            assertThat(known.settled()).isFalse();
            assertThat(known.impossible()).isFalse();
            assertThat(known.atLeast()).isLessThanOrEqualTo(whole.atLeast());
            assertThat(whole.answers()).containsAll(known.answers());
            some |= known.atLeast() == 2;
        }
        assertThat(stopped).isGreaterThan(3);
        assertThat(some).isTrue();
    }
}
