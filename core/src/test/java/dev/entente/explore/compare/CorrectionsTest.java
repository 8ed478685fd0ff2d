// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.perception.Misperception;
import dev.entente.perception.SeenConflict;
import dev.entente.perception.Views;
import dev.entente.stability.Concepts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Corrections of what is seen, against every set of them, and every order in which they can come. */
class CorrectionsTest {

    private static final int CASES = 150;
    private static final int MOST_ERRORS = 5;

    private static List<Set<Misperception>> sets(List<Misperception> errors) {
        List<Set<Misperception>> sets = new ArrayList<>(List.of(Set.of()));
        for (Misperception error : errors) {
            for (Set<Misperception> before : List.copyOf(sets)) {
                Set<Misperception> further = new HashSet<>(before);
                further.add(error);
                sets.add(further);
            }
        }
        return sets;
    }

    @Test
    void theSmallestThatChangeAStateAreThoseOfWhichNoPartDoes() {
        int changing = 0;
        for (long seed = 0; seed < CASES; seed++) {
            SeenConflict seen = SeenConflict.of(seed);
            Views views = Views.of(seen.conflict(), seen.sights(), Budget.UNLIMITED);
            if (views.errors().size() <= MOST_ERRORS) {
                Corrections corrections = new Corrections(views, Concepts.SEQ);
                List<Set<Misperception>> sets = sets(views.errors());
                for (int s = 0; s < views.model().size(); s++) {
                    int state = s;
                    boolean now = views.resting(Concepts.SEQ).contains(s);
                    List<Set<Misperception>> change = sets.stream()
                            .filter(set -> views.resting(Concepts.SEQ, set).contains(state) != now)
                            .toList();
                    assertThat(corrections.changing(s))
                            .as("seed %d, state %d", seed, s)
                            .containsExactlyInAnyOrderElementsOf(change.stream()
                                    .filter(set -> change.stream()
                                            .noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                                    .toList());
                    changing += corrections.changing(s).size();
                }
            }
        }
        assertThat(changing).isPositive();
    }

    @Test
    void sharesAreMeansOverAllOrders() {
        int shared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            SeenConflict seen = SeenConflict.of(seed);
            Views views = Views.of(seen.conflict(), seen.sights(), Budget.UNLIMITED);
            int errors = views.errors().size();
            if (errors > 0 && errors <= MOST_ERRORS) {
                StateSet goal = StateSet.where(
                        views.model().size(),
                        s -> s == new Random(errors).nextInt(views.model().size()));
                List<Fraction> shares = new Corrections(views, Concepts.SEQ).shares(goal);
                assertThat(shares).as("seed %d", seed).isEqualTo(meanOverOrders(views, goal));
                shared += shares.stream().anyMatch(share -> share.signum() != 0) ? 1 : 0;
            }
        }
        assertThat(shared).isPositive();
    }

    private static List<Fraction> meanOverOrders(Views views, StateSet goal) {
        List<Misperception> errors = views.errors();
        List<Fraction> sums = new ArrayList<>(Collections.nCopies(errors.size(), Fraction.ZERO));
        List<List<Misperception>> orders = orders(errors);
        for (List<Misperception> order : orders) {
            Set<Misperception> corrected = new HashSet<>();
            int before = views.resting(Concepts.SEQ, corrected).intersects(goal) ? 1 : 0;
            for (Misperception error : order) {
                corrected.add(error);
                int after = views.resting(Concepts.SEQ, corrected).intersects(goal) ? 1 : 0;
                int place = errors.indexOf(error);
                sums.set(place, sums.get(place).plus(Fraction.of(after - before, 1)));
                before = after;
            }
        }
        return sums.stream()
                .map(sum -> sum.times(Fraction.of(1, orders.size())))
                .toList();
    }

    private static List<List<Misperception>> orders(List<Misperception> errors) {
        if (errors.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Misperception>> orders = new ArrayList<>();
        for (Misperception first : errors) {
            orders(errors.stream().filter(error -> !error.equals(first)).toList())
                    .forEach(rest -> {
                        List<Misperception> order = new ArrayList<>(List.of(first));
                        order.addAll(rest);
                        orders.add(order);
                    });
        }
        return orders;
    }
}
