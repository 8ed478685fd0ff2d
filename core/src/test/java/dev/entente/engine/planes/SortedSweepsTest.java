// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.SetModel;
import dev.entente.limits.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorted sweeps and their guard against going through pairs of strategies, on every number of a slice. */
class SortedSweepsTest {

    @ParameterizedTest(name = "at most {0} rounds")
    @ValueSource(ints = {SortedSweeps.MOST_ROUNDS, 2, 0})
    void theLeastNumbersAreThoseOfPairs(int rounds) {
        for (long seed = 0; seed < 300; seed++) {
            Conflict conflict = conflict(seed);
            for (int focal = 0; focal < conflict.decisionMakers().size(); focal++) {
                compare("seed " + seed + ", focal " + focal, conflict, focal, rounds);
            }
        }
    }

    /** Two to four decision makers with 9 to 12 options, all free; wants of a few options each, and some empty. */
    private static Conflict conflict(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(3);
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < 9 + random.nextInt(4); k++) {
            options.add(new Option("d" + k * n / 12, "o" + k, "o" + k, Direction.BOTH, Grounds.NONE));
        }
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Want> wants = new ArrayList<>();
            for (int k = random.nextInt(10); k > 0; k--) {
                wants.add(new Want(
                        String.valueOf(k),
                        RandomConflicts.statement(options, random, 1 + random.nextInt(2)),
                        Grounds.NONE,
                        false));
            }
            decisionMakers.add(new DecisionMaker("d" + i, "d" + i, new Prioritized(wants)));
        }
        return new Conflict(decisionMakers, new OptionForm(options, List.of(), List.of()), Optional.of(State.of(0)));
    }

    /** All others' options and one of the focal decision maker's own, another being held taken. */
    private static void compare(String which, Conflict conflict, int focal, int rounds) {
        OptionSpace space = new OptionSpace(conflict);
        int[] own = space.own(focal);
        int[] open = IntStream.concat(
                        IntStream.range(0, space.options()).filter(option -> space.owner(option) != focal),
                        IntStream.of(own).skip(1).limit(1))
                .toArray();
        List<StrategyOrders> orders = IntStream.range(0, space.decisionMakers())
                .mapToObj(j -> new StrategyOrders(space, SortedSweepsTest.model(space), j))
                .toList();
        BitSet held = new BitSet();
        IntStream.of(own).limit(1).forEach(held::set);
        BitPlanes slice = new BitPlanes(space, open, held);
        SetModel<long[]> model = SortedSweepsTest.model(space).model(slice);
        StateValues start = StateValues.of(model.wants(focal), slice.words());
        char[] numbers = start.numbers(1 << open.length);
        char[] expected =
                new WorstReplies(slice, model, focal, true).from(start).numbers(1 << open.length);

        for (Lanes lanes : Lanes.values()) {
            boolean fit =
                    IntStream.range(0, numbers.length).allMatch(state -> numbers[state] < 1 << (lanes.width() - 1));
            if (fit) {
                SortedSweeps sweeps = new SortedSweeps(space, orders, open, focal, lanes);
                int[] parts = IntStream.range(0, sweeps.start().bits())
                        .map(bit -> sweeps.start().option(bit))
                        .map(option -> option < open.length ? 1 << option : 0)
                        .toArray();
                assertThat(sweeps.lowered(lanes.spread(parts, state -> numbers[state]), held, rounds))
                        .as("%s, %s", which, lanes)
                        .isEqualTo(expected);
            }
        }
    }

    private static StrategyOrders.SetModelOver model(OptionSpace space) {
        return planes -> new SetModel<>(planes, space, members -> members, Budget.UNLIMITED);
    }

    @Test
    void numbersAreReadDigitByDigit() {
        Random random = new Random(1);
        for (int digits = 1; digits <= Character.SIZE; digits++) {
            List<long[]> planes = new ArrayList<>();
            for (int k = 0; k < digits; k++) {
                planes.add(random.longs(4).toArray());
            }
            StateValues values = StateValues.of(planes, 4);
            char[] numbers = values.numbers(256);
            for (int state = 0; state < 256; state++) {
                int expected = 0;
                for (long[] plane : planes) {
                    expected = 2 * expected + (int) (plane[state >> 6] >>> state & 1);
                }
                assertThat((int) numbers[state])
                        .as("%s digits, state %s", digits, state)
                        .isEqualTo(expected);
            }
        }
    }
}
