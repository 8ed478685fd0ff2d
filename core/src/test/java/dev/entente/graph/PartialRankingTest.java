// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.explore.OpenCases;
import dev.entente.graph.PartialRanking.Order;
import dev.entente.limits.Budget;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is known of an order of states is what holds in every completion (docs/theory.md §6). */
class PartialRankingTest {

    @Test
    void whatIsKnownIsWhatEveryCompletionSays() {
        int unknown = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Case subject = OpenCases.of(seed);
            GraphModel model =
                    GraphModel.of(subject.conflict(), subject.situation().unknowns(), Budget.UNLIMITED);
            List<List<Preference>> completions = OpenCases.completions(subject);
            for (int i = 0; i < model.decisionMakers(); i++) {
                List<Ranking> rankings = completions.get(i).stream()
                        .map(preference -> Ranking.of(preference, model.space()))
                        .toList();
                PartialRanking known = model.known(i);
                for (int s = 0; s < model.size(); s++) {
                    for (int t = 0; t < model.size(); t++) {
                        Order expected = inAll(rankings, s, t);
                        unknown += expected == Order.UNKNOWN ? 1 : 0;
                        if (known.order(s, t) != expected) {
                            assertThat(known.order(s, t))
                                    .as("seed %d, decision maker %d, states %d and %d", seed, i, s, t)
                                    .isEqualTo(expected);
                        }
                    }
                }
                assertThat(alikeStandAlike(model, i)).as("seed %d", seed).isTrue();
            }
        }
        assertThat(unknown).isGreaterThan(5_000);
    }

    private static Order inAll(List<Ranking> rankings, int s, int t) {
        Set<Order> found = EnumSet.noneOf(Order.class);
        for (Ranking ranking : rankings) {
            found.add(Order.of(ranking.prefers(s, t), ranking.prefers(t, s)));
        }
        return found.size() == 1 ? found.iterator().next() : Order.UNKNOWN;
    }

    private static boolean alikeStandAlike(GraphModel model, int i) {
        PartialRanking known = model.known(i);
        return IntStream.range(0, model.size())
                .allMatch(s -> IntStream.range(0, model.size())
                        .allMatch(t -> known.order(s, t) == known.order(known.alike(s), t)));
    }

    /** Of four wants in any order but that the first is above the second and the second above the third. */
    @Test
    void whatIsKnownByWayOfOthersCounts() {
        List<Option> options = new ArrayList<>();
        List<Want> wants = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            options.add(new Option("us", name, name, Direction.BOTH, Grounds.NONE));
            wants.add(new Want(name, new Statement.Atom("us." + name), Grounds.NONE, false));
        }
        OptionForm form = new OptionForm(options, List.of(), List.of());
        DecisionMaker us = new DecisionMaker("us", "us", new Prioritized(wants));
        GraphModel model = GraphModel.of(
                new Conflict(List.of(us), form, Optional.empty()),
                new Unknowns(
                        Map.of("us", List.of(new OpenOrder(0, 4, List.of(new Above(0, 1), new Above(1, 2))))),
                        Map.of(),
                        List.of(),
                        List.of()),
                Budget.UNLIMITED);
        assertThat(order(model, "YNNN", "NNYN")).isEqualTo(Order.PREFERRED);
        assertThat(order(model, "NNYN", "NYNN")).isEqualTo(Order.LESS_PREFERRED);
        assertThat(order(model, "YNNN", "NNNY")).isEqualTo(Order.UNKNOWN);
        assertThat(order(model, "YNNY", "NYYN")).isEqualTo(Order.PREFERRED);
        assertThat(order(model, "YNYN", "YNYN")).isEqualTo(Order.EQUAL);
        assertThat(model.known(0).settled()).isFalse();
        assertThat(model.with(0, us.preference()).known(0).settled()).isTrue();
    }

    private static Order order(GraphModel model, String one, String other) {
        return model.known(0).order(index(model, one), index(model, other));
    }

    private static int index(GraphModel model, String pattern) {
        return IntStream.range(0, model.size())
                .filter(s -> model.space().pattern(s).equals(pattern))
                .findFirst()
                .orElseThrow();
    }
}
