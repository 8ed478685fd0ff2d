// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.Form;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.analysis.deciding.DecidingWeights.Shift;
import dev.entente.graph.GraphModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What decides between two states, against sums and places counted once more. */
class DecidingTest {

    private static final int CONFLICTS = 600;

    @Test
    void whatDecidesIsRightForEveryPairOfStates() {
        int weighted = 0;
        int ranked = 0;
        for (long seed = 0; seed < CONFLICTS; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            for (int i = 0; i < model.decisionMakers(); i++) {
                for (int pair = 0; pair < model.size(); pair++) {
                    int t = (pair * 7 + 3) % model.size();
                    Optional<Deciding> deciding = Deciding.between(model, i, pair, t);
                    String which = "seed %d, decision maker %d, states %d and %d".formatted(seed, i, pair, t);
                    boolean tie =
                            model.ranking(i).rank(pair) == model.ranking(i).rank(t);
                    assertThat(deciding.isEmpty()).as(which).isEqualTo(tie);
                    switch (deciding.orElse(null)) {
                        case null -> {}
                        case DecidingWant want ->
                            assertThat(want.holdsAt()).as(which).isEqualTo(model.prefers(i, pair, t));
                        case DecidingWeights weights -> {
                            weighted++;
                            check(which, model, (Weighted) preference(conflict, i), weights, pair, t);
                        }
                        case DecidingPlaces places -> {
                            ranked++;
                            check(which, model, i, (Ranked) preference(conflict, i), places, pair, t);
                        }
                    }
                }
            }
        }
        assertThat(weighted).isGreaterThan(500);
        assertThat(ranked).isGreaterThan(500);
    }

    private static Object preference(Conflict conflict, int i) {
        return conflict.decisionMakers().get(i).preference();
    }

    private static void check(
            String which, GraphModel model, Weighted weighted, DecidingWeights weights, int s, int t) {
        BigDecimal first = sum(model, weighted, s);
        BigDecimal second = sum(model, weighted, t);
        assertThat(weights.first()).as(which).isEqualByComparingTo(first);
        assertThat(weights.second()).as(which).isEqualByComparingTo(second);
        int sign = first.compareTo(second);
        BigDecimal decide = sum(weights.decide());
        BigDecimal against = sum(weights.against());
        assertThat(decide.add(sum(weights.besides())).add(against))
                .as(which)
                .isEqualByComparingTo(first.subtract(second));
        assertThat(decide.signum()).as(which).isEqualTo(sign);
        assertThat(decide.abs().compareTo(against.abs())).as(which).isPositive();
        assertThat(weights.against()).as(which).allMatch(shift -> shift.by().signum() == -sign);
        List<Shift> fewer = weights.decide().subList(0, weights.decide().size() - 1);
        assertThat(fewer.isEmpty() || sum(fewer).abs().compareTo(against.abs()) <= 0)
                .as(which)
                .isTrue();
        assertThat(weights.besides())
                .as(which)
                .allMatch(shift -> shift.by()
                                .abs()
                                .compareTo(weights.decide().getLast().by().abs())
                        <= 0);
    }

    private static BigDecimal sum(List<Shift> shifts) {
        return shifts.stream().map(Shift::by).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(GraphModel model, Weighted weighted, int s) {
        Form form = model.conflict().form();
        State state = model.space().state(s);
        return weighted.weights().stream()
                .filter(weight -> form.holds(weight.statement(), state))
                .map(Weight::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void check(
            String which, GraphModel model, int i, Ranked ranked, DecidingPlaces places, int s, int t) {
        assertThat(places.first() < places.second()).as(which).isEqualTo(model.prefers(i, s, t));
        assertThat(ranked.tiers().get(places.first() - 1))
                .as(which)
                .containsAnyElementsOf(model.space().members(s));
        assertThat(ranked.tiers().get(places.second() - 1))
                .as(which)
                .containsAnyElementsOf(model.space().members(t));
        assertThat(places.places()).as(which).isEqualTo(ranked.tiers().size());
    }
}
