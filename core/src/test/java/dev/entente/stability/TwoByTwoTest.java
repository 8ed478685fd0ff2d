// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Ranked;
import dev.entente.State;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The smallest exhaustive world: all 75 × 75 conflicts of two decision makers with one option each, ties included. */
class TwoByTwoTest {

    private static final List<Preference> ORDERS = weakOrders();

    @Test
    void thereAre75WeakOrdersOfFourStates() {
        assertThat(ORDERS).hasSize(75).doesNotHaveDuplicates();
    }

    @Test
    void everyVerdictIsTheDefinitionsAndTheInclusionsHold() {
        int conflicts = 0;
        for (Preference first : ORDERS) {
            for (Preference second : ORDERS) {
                check(first, second);
                conflicts++;
            }
        }
        assertThat(conflicts).isEqualTo(5_625);
    }

    private static void check(Preference first, Preference second) {
        GraphModel model = GraphModel.of(new Conflict(
                List.of(new DecisionMaker("a", "A", first), new DecisionMaker("b", "B", second)),
                new OptionForm(
                        List.of(
                                new Option("a", "x", "x", Direction.BOTH, Grounds.NONE),
                                new Option("b", "y", "y", Direction.BOTH, Grounds.NONE)),
                        List.of(),
                        List.of()),
                Optional.empty()));
        Definitions engine = new Definitions(model);
        Oracle oracle = new Oracle(model);
        for (int i = 0; i < 2; i++) {
            Coalition h = Coalition.of(i);
            for (Concept concept : Concepts.usual()) {
                StateSet stable = engine.stable(concept, h);
                for (int s = 0; s < 4; s++) {
                    boolean expected = oracle.stable(concept.name(), h, s);
                    if (stable.contains(s) != expected) {
                        throw new AssertionError(
                                concept.name() + " of " + i + " at " + s + ": " + first + " " + second);
                    }
                }
            }
            StateSet sseq = engine.stable(Concepts.SSEQ, h);
            boolean included = within(engine.stable(Concepts.NASH, h), sseq)
                    && within(sseq, engine.stable(Concepts.SEQ, h))
                    && within(sseq, engine.stable(Concepts.SMR, h))
                    && within(engine.stable(Concepts.SEQ, h), engine.stable(Concepts.GMR, h))
                    && within(engine.stable(Concepts.SMR, h), engine.stable(Concepts.GMR, h));
            assertThat(included).as("%s %s", first, second).isTrue();
        }
    }

    private static boolean within(StateSet inner, StateSet outer) {
        return inner.and(outer).equals(inner);
    }

    /** Every ranking of four states with ties, as a sequence of tiers. */
    private static List<Preference> weakOrders() {
        Set<List<Set<State>>> orders = new LinkedHashSet<>();
        for (int code = 0; code < 256; code++) {
            List<Set<State>> tiers = new ArrayList<>();
            for (int tier = 0; tier < 4; tier++) {
                Set<State> members = new LinkedHashSet<>();
                for (int s = 0; s < 4; s++) {
                    if (((code >> (2 * s)) & 3) == tier) {
                        members.add(State.of(s));
                    }
                }
                if (!members.isEmpty()) {
                    tiers.add(members);
                }
            }
            orders.add(tiers);
        }
        return orders.stream()
                .<Preference>map(tiers -> new Ranked(tiers, Grounds.NONE))
                .toList();
    }
}
