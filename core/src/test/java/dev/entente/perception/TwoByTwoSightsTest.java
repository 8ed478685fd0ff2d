// SPDX-License-Identifier: Apache-2.0
package dev.entente.perception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.State;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every strict conflict of two decision makers with an option each, and everything that one may take the other to want. */
class TwoByTwoSightsTest {

    private static final OptionForm FORM = new OptionForm(
            List.of(
                    new Option("a", "defect", "defect", Direction.BOTH, Grounds.NONE),
                    new Option("b", "defect", "defect", Direction.BOTH, Grounds.NONE)),
            List.of(),
            List.of());

    private static final StateSpace SPACE = StateSpace.of(FORM);

    private static final List<List<Integer>> ORDERS = orders(List.of(), List.of(0, 1, 2, 3));

    private static List<List<Integer>> orders(List<Integer> begun, List<Integer> left) {
        List<List<Integer>> orders = new ArrayList<>();
        if (left.isEmpty()) {
            orders.add(begun);
        }
        for (Integer next : left) {
            List<Integer> further = new ArrayList<>(begun);
            further.add(next);
            orders.addAll(
                    orders(further, left.stream().filter(s -> !s.equals(next)).toList()));
        }
        return orders;
    }

    /** @param order the states by place, best first */
    private static Preference ranked(List<Integer> order) {
        return new Ranked(order.stream().map(s -> Set.of(SPACE.state(s))).toList(), new TreeSet<>(), Grounds.NONE);
    }

    private static Conflict conflict(Preference a, Preference b) {
        return new Conflict(
                List.of(new DecisionMaker("a", "A", a), new DecisionMaker("b", "B", b)), FORM, Optional.empty());
    }

    /** The states that the viewer leaves alone, as bits, by its own order and by that which it takes the other to have. */
    private static int[][] stable(int viewer) {
        int[][] stable = new int[ORDERS.size()][ORDERS.size()];
        for (int own = 0; own < ORDERS.size(); own++) {
            for (int taken = 0; taken < ORDERS.size(); taken++) {
                Preference mine = ranked(ORDERS.get(own));
                Preference its = ranked(ORDERS.get(taken));
                Conflict whole = viewer == 0 ? conflict(mine, its) : conflict(its, mine);
                Views views = Views.of(whole, List.of(), Budget.UNLIMITED);
                for (int s = 0; s < SPACE.size(); s++) {
                    stable[own][taken] |= views.stays(Concepts.SEQ, viewer).contains(s) ? 1 << s : 0;
                }
            }
        }
        return stable;
    }

    /** docs/theory.md §14: of 331,776 pairs of conflicts and pictures; of 13,824 where B sees all as it is. */
    @Test
    void whatErrorsChangeIsCounted() {
        int[][] first = stable(0);
        int[][] second = stable(1);
        int differs = 0;
        int lost = 0;
        int won = 0;
        int oneWrong = 0;
        for (int a = 0; a < ORDERS.size(); a++) {
            for (int b = 0; b < ORDERS.size(); b++) {
                int truly = first[a][b] & second[b][a];
                for (int takenB = 0; takenB < ORDERS.size(); takenB++) {
                    for (int takenA = 0; takenA < ORDERS.size(); takenA++) {
                        int resting = first[a][takenB] & second[b][takenA];
                        differs += resting == truly ? 0 : 1;
                        lost += (truly & ~resting) == 0 ? 0 : 1;
                        won += (resting & ~truly) == 0 ? 0 : 1;
                    }
                    oneWrong += (first[a][takenB] & second[b][a]) == truly ? 0 : 1;
                }
            }
        }
        assertThat(List.of(differs, oneWrong, lost, won)).isEqualTo(List.of(106_560, 2_496, 46_656, 63_360));
    }

    /** A of a prisoner’s dilemma takes B, who would rather give in than fight, for a player of chicken. */
    @Test
    void inAPrisonersDilemmaAnErrorEndsCooperation() {
        int bothCooperate = state(false, false);
        int bothDefect = state(true, true);
        int aDefects = state(true, false);
        int bDefects = state(false, true);
        Preference a = ranked(List.of(aDefects, bothCooperate, bothDefect, bDefects));
        Preference b = ranked(List.of(bDefects, bothCooperate, bothDefect, aDefects));
        Preference chicken = ranked(List.of(bDefects, bothCooperate, aDefects, bothDefect));
        Views views = Views.of(conflict(a, b), List.of(new Sight(0, Map.of(1, chicken), List.of())), Budget.UNLIMITED);

        assertThat(views.truly(Concepts.SEQ).stream().boxed()).containsExactlyInAnyOrder(bothCooperate, bothDefect);
        assertThat(views.resting(Concepts.SEQ).stream().boxed()).containsExactly(bothDefect);
        assertThat(views.standing(Concepts.SEQ, bothCooperate).kind()).isEqualTo(Standing.Kind.PREVENTED);
    }

    private static int state(boolean aDefects, boolean bDefects) {
        return SPACE.indexOf(State.of((aDefects ? 1 : 0) + (bDefects ? 2 : 0))).orElseThrow();
    }
}
