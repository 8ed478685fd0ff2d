// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.Oracle;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joint moves and jumps against docs/theory.md §5, coalition by coalition, moves at once among them. */
class JointMovesTest {

    /** A walk through all orders of all coalitions between all pairs of states is for small conflicts. */
    private static final int FEW = 20;

    private static final Path FOUND = Path.of("src", "test", "resources", "found");

    @ParameterizedTest(name = "seeds {0}00 to {0}49")
    @ValueSource(longs = {0, 1, 2, 3})
    void leadsWhereTheDefinitionSays(long block) {
        for (long seed = 100 * block; seed < 100 * block + 50; seed++) {
            GraphModel model =
                    GraphModel.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed));
            Definitions engine = new Definitions(model);
            Oracle oracle = new Oracle(model);
            JointMoves moves = new JointMoves(engine.sequences());
            StateSet equilibria = engine.equilibria(Concepts.SEQ);
            int start = model.statusQuo().orElseThrow();
            List<Coalition> all = Coalition.all(model.decisionMakers()).subsets();
            List<JointMove> jumps = moves.jumps(start, equilibria);
            for (int end = 0; end < model.size(); end++) {
                int to = end;
                List<Coalition> leading = all.stream()
                        .filter(h -> leads(model, oracle, h, start, to))
                        .toList();
                List<Coalition> minimal = leading.stream()
                        .filter(h -> leading.stream().noneMatch(other -> !other.equals(h) && h.contains(other)))
                        .toList();
                List<JointMove> found = moves.minimal(start, end);
                assertThat(found.stream().map(JointMove::coalition))
                        .as("seed %s: from %s to %s", seed, start, end)
                        .isEqualTo(minimal);
                found.forEach(move -> is(model, oracle, move));
                List<Coalition> going = all.stream()
                        .filter(h -> oracle.together(h, start).contains(to) && prefer(model, h, to, start))
                        .toList();
                List<Coalition> jumping = going.stream()
                        .filter(h -> h.size() > 1)
                        .filter(h -> going.stream().noneMatch(other -> !other.equals(h) && h.contains(other)))
                        .toList();
                assertThat(jumps.stream().filter(jump -> jump.end() == to).map(JointMove::coalition))
                        .as("seed %s: jumps from %s to %s", seed, start, end)
                        .isEqualTo(equilibria.contains(to) && to != start ? jumping : List.of());
            }
        }
    }

    private static boolean leads(GraphModel model, Oracle oracle, Coalition h, int start, int end) {
        return prefer(model, h, end, start)
                && oracle.together(h, start).stream()
                        .filter(t -> prefer(model, h, t, start))
                        .anyMatch(t -> t == end || improving(model, oracle, t).contains(end));
    }

    private static Set<Integer> improving(GraphModel model, Oracle oracle, int from) {
        return oracle.legal(Coalition.all(model.decisionMakers()), Steps.IMPROVEMENTS, from);
    }

    /** What a joint move says of itself, and that no other of its coalition has fewer steps behind it, or as many and is easier. */
    private static void is(GraphModel model, Oracle oracle, JointMove move) {
        Coalition h = move.coalition();
        assertThat(oracle.together(h, move.from())).as("%s", move).contains(move.to());
        assertThat(prefer(model, h, move.to(), move.from())).as("%s", move).isTrue();
        assertThat(move.onlyAtOnce())
                .as("%s", move)
                .isEqualTo(!oracle.legal(h, Steps.ALL, move.from()).contains(move.to()));
        for (int t : oracle.together(h, move.from())) {
            if (prefer(model, h, t, move.from())) {
                int steps = steps(model, oracle, t, move.end());
                boolean atOnce = !oracle.legal(h, Steps.ALL, move.from()).contains(t);
                assertThat(steps)
                        .as("%s", move)
                        .isGreaterThanOrEqualTo(move.then().size());
                assertThat(steps == move.then().size() && !atOnce && move.onlyAtOnce())
                        .as("%s: without a moment, to %s", move, t)
                        .isFalse();
            }
        }
        assertThat(move.then().isEmpty() ? move.to() : move.then().getLast().to())
                .as("%s", move)
                .isEqualTo(move.end());
    }

    /** How many improvements lead from a state to another; more than there can be where none do. */
    private static int steps(GraphModel model, Oracle oracle, int from, int end) {
        if (from == end) {
            return 0;
        }
        return improving(model, oracle, from).contains(end)
                ? oracle.shortest(Coalition.all(model.decisionMakers()), Steps.IMPROVEMENTS, from, -1, t -> t == end)
                        .iterator()
                        .next()
                        .size()
                : Integer.MAX_VALUE;
    }

    private static boolean prefer(GraphModel model, Coalition h, int better, int worse) {
        return h.list().stream()
                .allMatch(i -> model.ranking(i).rank(better) < model.ranking(i).rank(worse));
    }

    /** Where for each state that a coalition can reach at once some order of its members, each changing once, stays feasible, nothing is new. */
    @Test
    void nothingIsNewWhereSomeOrderStaysFeasible() {
        int alike = 0;
        int different = 0;
        for (long seed = 0; seed < 600; seed++) {
            GraphModel model = GraphModel.of(RandomConflicts.options(seed));
            Oracle oracle = new Oracle(model);
            LegalSequences sequences = new LegalSequences(model);
            if (!model.space().merged() && model.size() <= FEW) {
                for (Coalition h : Coalition.all(model.decisionMakers()).subsets()) {
                    for (int s = 0; s < model.size(); s++) {
                        int from = s;
                        Set<Integer> legal = new HashSet<>(oracle.legal(h, Steps.ALL, s));
                        legal.remove(s);
                        Set<Integer> joint =
                                sequences.joint(h, s).stream().boxed().collect(Collectors.toSet());
                        assertThat(joint).as("seed %s: %s from %s", seed, h, s).containsAll(legal);
                        if (oracle.together(h, s).stream().allMatch(t -> inSomeOrder(model, h, from, t))) {
                            assertThat(joint)
                                    .as("seed %s: %s from %s", seed, h, s)
                                    .isEqualTo(legal);
                            alike++;
                        } else if (joint.size() > legal.size()) {
                            different++;
                        }
                    }
                }
            }
        }
        assertThat(alike).isGreaterThan(1000);
        assertThat(different).isGreaterThan(100);
    }

    private static boolean inSomeOrder(GraphModel model, Coalition rest, int from, int to) {
        return from == to
                || rest.list().stream().anyMatch(i -> {
                    Coalition others = new Coalition(rest.members() & ~(1L << i));
                    return model.moves(i).from(from).anyMatch(next -> inSomeOrder(model, others, next, to));
                });
    }

    @Test
    void aTreatyThatExistsOnlyWhenBothSignIsSignedAtOnce() {
        Case subject = CaseFile.read(FOUND.resolve("treaty.yaml")).orElseThrow();
        StabilityEngine engine = Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        Unfolding unfolding = Unfolding.of(subject, engine, Concepts.SEQ, 0, Optional.empty(), Budget.UNLIMITED);

        JointMove signing = new JointMove(Coalition.of(0, 1), 0, 1, true, List.of(), 1);
        assertThat(unfolding.joint()).containsExactly(signing);
        assertThat(unfolding.coalitions().jumps()).containsExactly(signing);
        assertThat(unfolding.coalitions().surviving()).hasValue(StateSet.where(2, s -> s == 1));
        Concept together = Concepts.named("CNash", Channels.forming(subject)).orElseThrow();
        assertThat(engine.equilibria(together)).isEqualTo(StateSet.where(2, s -> s == 1));
    }

    @Test
    void aLineThatNeverOpensJoinsNobody() {
        Case subject = CaseFile.read(FOUND.resolve("closed-line.yaml")).orElseThrow();
        StabilityEngine engine = Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        int start = engine.model().statusQuo().orElseThrow();
        Concept together = Concepts.named("CNash", Channels.forming(subject)).orElseThrow();

        // Where the line is closed, nobody moves together; from the same with the line open, a and b would.
        int open = engine.model().space().indexOf(State.of(4)).orElseThrow();
        assertThat(engine.equilibria(Concepts.NASH).stream()).containsExactly(start, open);
        assertThat(engine.equilibria(together).stream()).containsExactly(start);
        Unfolding unfolding = Unfolding.of(subject, engine, Concepts.NASH, start, Optional.empty(), Budget.UNLIMITED);
        assertThat(unfolding.coalitions().surviving().orElseThrow().contains(start))
                .isTrue();
        assertThat(unfolding.coalitions().survivingAll().orElseThrow().contains(start))
                .isFalse();
    }
}
