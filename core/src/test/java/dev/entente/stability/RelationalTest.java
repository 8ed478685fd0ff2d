// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Attitude;
import dev.entente.Attitudes;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.RandomConflicts;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attitudes (IHW2007; docs/theory.md §15): the definition, the engine, and the laws. */
class RelationalTest {

    private static final int CASES = 300;
    private static final List<Attitude> ATTITUDES = List.of(Attitude.values());

    private static Conflict disposed(Conflict conflict, BiFunction<String, String, Attitude> attitudes) {
        List<String> ids =
                conflict.decisionMakers().stream().map(DecisionMaker::id).toList();
        return new Conflict(
                conflict.decisionMakers().stream()
                        .map(one -> one.with(new Attitudes(
                                ids.stream()
                                        .collect(
                                                HashMap::new,
                                                (map, id) -> map.put(id, attitudes.apply(one.id(), id)),
                                                Map::putAll),
                                Grounds.NONE)))
                        .toList(),
                conflict.form(),
                conflict.statusQuo());
    }

    private static Conflict atRandom(long seed, boolean graph) {
        Random random = new Random(seed);
        return disposed(
                graph ? RandomConflicts.graph(seed) : RandomConflicts.options(seed),
                (_, _) -> ATTITUDES.get(random.nextInt(3)));
    }

    /** t ∈ TRP_i(s), from the attitudes as they are written. */
    private static boolean accepted(GraphModel model, int i, int s, int t) {
        List<DecisionMaker> all = model.conflict().decisionMakers();
        return IntStream.range(0, all.size()).allMatch(j -> switch (all.get(i)
                .attitudes()
                .towards(all.get(i).id(), all.get(j).id())) {
            case LIKE -> model.ranking(j).rank(t) <= model.ranking(j).rank(s);
            case DISLIKE -> model.ranking(j).rank(s) <= model.ranking(j).rank(t);
            case INDIFFERENT -> true;
        });
    }

    /** Where legal sequences of all but i lead to, by walking along pairs of a state and its last mover. */
    private static Set<Integer> answers(GraphModel model, int i, int from, boolean accepting) {
        record Arrival(int state, int mover) {}
        Set<Arrival> seen = new HashSet<>();
        Deque<Arrival> open = new ArrayDeque<>(List.of(new Arrival(from, -1)));
        Set<Integer> reached = new HashSet<>();
        while (!open.isEmpty()) {
            Arrival at = open.remove();
            for (int j = 0; j < model.decisionMakers(); j++) {
                int mover = j;
                if (j != i && j != at.mover()) {
                    model.moves(j)
                            .from(at.state())
                            .filter(t -> !accepting || accepted(model, mover, at.state(), t))
                            .mapToObj(t -> new Arrival(t, mover))
                            .filter(seen::add)
                            .forEach(arrival -> {
                                reached.add(arrival.state());
                                open.add(arrival);
                            });
                }
            }
        }
        return reached;
    }

    private static boolean refused(GraphModel model, int i, int s, int u) {
        return u == s || !accepted(model, i, s, u);
    }

    private static boolean stable(GraphModel model, String concept, int i, int s) {
        int[] accepted =
                model.moves(i).from(s).filter(t -> accepted(model, i, s, t)).toArray();
        return switch (concept) {
            case "RNash" -> accepted.length == 0;
            case "RGMR", "RSEQ" ->
                IntStream.of(accepted)
                        .allMatch(t -> answers(model, i, t, concept.equals("RSEQ")).stream()
                                .anyMatch(u -> refused(model, i, s, u)));
            default ->
                IntStream.of(accepted)
                        .allMatch(t -> answers(model, i, t, false).stream()
                                .anyMatch(u -> refused(model, i, s, u)
                                        && model.moves(i).from(u).allMatch(v -> refused(model, i, s, v))));
        };
    }

    private static StateSet expected(GraphModel model, String concept) {
        return StateSet.where(
                model.size(),
                s -> IntStream.range(0, model.decisionMakers()).allMatch(i -> stable(model, concept, i, s)));
    }

    private static Concept concept(String name) {
        return Concepts.named(name, Forming.NONE).orElseThrow();
    }

    private static StateSet equilibria(Conflict conflict, String name) {
        return Engines.fittest(GraphModel.of(conflict), Budget.UNLIMITED).equilibria(concept(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RNash", "RGMR", "RSMR", "RSEQ"})
    void isWhatTheDefinitionSays(String name) {
        int held = 0;
        for (int seed = 0; seed < CASES; seed++) {
            GraphModel model = GraphModel.of(atRandom(seed, seed % 2 == 0));
            StateSet expected = expected(model, name);
            assertThat(Engines.fittest(model, Budget.UNLIMITED).equilibria(concept(name)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(new Definitions(model).equilibria(concept(name)))
                    .as("seed %d, state by state", seed)
                    .isEqualTo(expected);
            held += expected.isEmpty() ? 0 : 1;
        }
        assertThat(held).isBetween(CASES / 20, CASES);
    }

    @Test
    void whereNobodyMindsAnybodyMovingOnAndInterestMakeNoDifference() {
        for (int seed = 0; seed < CASES; seed++) {
            Conflict neutral = disposed(RandomConflicts.options(seed), (_, _) -> Attitude.INDIFFERENT);
            assertThat(equilibria(neutral, "RNash")).as("seed %d", seed).isEqualTo(equilibria(neutral, "RSMR"));
            assertThat(equilibria(neutral, "RGMR")).as("seed %d", seed).isEqualTo(equilibria(neutral, "RSEQ"));
        }
    }

    /** Of those who like themselves alone, which is what is taken where nothing is said, and have no ties. */
    @Test
    void whoLikesItselfAloneJudgesAsUsual() {
        int strict = 0;
        for (int seed = 0; seed < 4 * CASES; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            if (IntStream.range(0, model.decisionMakers())
                    .allMatch(i -> model.ranking(i).depth() == model.size())) {
                strict++;
                for (String name : List.of("Nash", "GMR", "SMR", "SEQ")) {
                    assertThat(equilibria(conflict, "R" + name))
                            .as("%s, seed %d", name, seed)
                            .isEqualTo(equilibria(conflict, name));
                }
            }
        }
        assertThat(strict).isGreaterThan(5);
    }

    @Test
    void whoCanGoWhereItIsAsGoodLeaves() {
        Conflict tied = Conflict.between("a", "b")
                .can("a", "x")
                .can("b", "y")
                .wants("b", "y")
                .build();
        assertThat(equilibria(tied, "Nash").count()).isEqualTo(2);
        assertThat(equilibria(tied, "RNash").isEmpty()).isTrue();
    }

    /** A prisoner who likes the other stays true to it. */
    @Test
    void whoLikesTheOtherDoesNotHarmIt() {
        Conflict dilemma = Conflict.between("a", "b")
                .can("a", "x")
                .can("b", "y")
                .wants("a", "not y", "x")
                .wants("b", "not x", "y")
                .build();
        assertThat(equilibria(dilemma, "RNash")).isEqualTo(equilibria(dilemma, "Nash"));
        Conflict fond = disposed(dilemma, (_, _) -> Attitude.LIKE);
        assertThat(equilibria(fond, "RNash").contains(0)).isTrue();
        assertThat(equilibria(dilemma, "Nash").contains(0)).isFalse();
    }
}
