// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Shares, interactions and minimal sets against their definitions. */
class ShapleyTest {

    @SuppressWarnings("unused") // the parameters of the tests below
    private static final List<Long> SEEDS =
            IntStream.range(0, 200).mapToObj(Long::valueOf).toList();

    /** Glove game: part 0 is the one left glove, 1 and 2 are right gloves. */
    @Test
    void aGloveGame() {
        assertThat(Shapley.values(3, set -> (set & 1) != 0 && (set & 6) != 0 ? 1 : 0))
                .containsExactly(Fraction.of(2, 3), Fraction.of(1, 6), Fraction.of(1, 6));
        assertThat(Shapley.minimal(3, set -> (set & 1) != 0 && (set & 6) != 0)).containsExactly(0b011, 0b101);
    }

    @Test
    void partsThatNeedEachOtherInteractAndPartsThatAddUpDoNot() {
        assertThat(Shapley.interaction(2, set -> set == 3 ? 1 : 0, 0, 1)).isEqualTo(Fraction.ONE);
        assertThat(Shapley.interaction(2, set -> set == 0 ? 0 : 1, 0, 1)).isEqualTo(Fraction.of(-1, 1));
        assertThat(Shapley.interaction(2, Integer::bitCount, 0, 1)).isEqualTo(Fraction.ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void areTheMeansOverAllOrders(long seed) {
        Random random = new Random(seed);
        int parts = 1 + random.nextInt(5);
        long[] worth = random.longs(1 << parts, -3, 4).toArray();
        Fraction[] sums = new Fraction[parts];
        java.util.Arrays.fill(sums, Fraction.ZERO);
        List<List<Integer>> orders = orders(parts);
        for (List<Integer> order : orders) {
            int set = 0;
            for (int part : order) {
                sums[part] = sums[part].plus(Fraction.of(worth[set | 1 << part] - worth[set], 1));
                set |= 1 << part;
            }
        }
        List<Fraction> values = Shapley.values(parts, set -> worth[set]);

        for (int part = 0; part < parts; part++) {
            assertThat(values.get(part)).isEqualTo(sums[part].times(Fraction.of(1, orders.size())));
        }
        assertThat(values.stream().reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.of(worth[worth.length - 1] - worth[0], 1));
    }

    /** The index of two parts is the share of their union, taken for one part, less that of each where the other is away. */
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void anInteractionIsTheShareOfBothLessThatOfEachWithoutTheOther(long seed) {
        Random random = new Random(seed);
        int parts = 2 + random.nextInt(4);
        long[] worth = random.longs(1 << parts, -3, 4).toArray();
        int last = parts - 1;
        int joined = parts - 2;
        Fraction both = Shapley.values(parts - 1, set -> worth[(set >> joined & 1) == 1 ? set | 1 << last : set])
                .get(joined);
        Fraction first = Shapley.values(parts - 1, set -> worth[set]).get(joined);
        Fraction second = Shapley.values(
                        parts - 1, set -> worth[(set & (1 << joined) - 1) | (set >> joined & 1) << last])
                .get(joined);

        assertThat(Shapley.interaction(parts, set -> worth[set], joined, last))
                .isEqualTo(both.minus(first).minus(second));
    }

    private static List<List<Integer>> orders(int parts) {
        List<List<Integer>> orders = new ArrayList<>(List.of(List.of()));
        for (int part = 0; part < parts; part++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> next = new ArrayList<>(order);
                    next.add(at, part);
                    longer.add(Collections.unmodifiableList(next));
                }
            }
            orders = longer;
        }
        return orders;
    }
}
