// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counted, numbered and drawn orders against all permutations. */
class LinearExtensionsTest {

    private static final int ITEMS = 5;

    /** Every set of relations among five items that the order written fits; all partial orders of five are among them. */
    private static Stream<OpenOrder> everyOrderOfFive() {
        List<Above> pairs = IntStream.range(0, ITEMS)
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, ITEMS).mapToObj(b -> new Above(a, b)))
                .toList();
        return IntStream.range(0, 1 << pairs.size())
                .mapToObj(set -> new OpenOrder(
                        0,
                        ITEMS,
                        IntStream.range(0, pairs.size())
                                .filter(k -> (set >> k & 1) == 1)
                                .mapToObj(pairs::get)
                                .toList()));
    }

    private static List<List<Integer>> permutations(int items) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int p = 0; p < items; p++) {
            all = all.stream()
                    .flatMap(begun -> IntStream.range(0, items)
                            .filter(item -> !begun.contains(item))
                            .mapToObj(item -> Stream.concat(begun.stream(), Stream.of(item))
                                    .toList()))
                    .toList();
        }
        return all;
    }

    private static boolean fits(List<Integer> order, OpenOrder known) {
        return known.known().stream().allMatch(above -> order.indexOf(above.higher()) < order.indexOf(above.lower()));
    }

    @Test
    void theNumbersOfEveryPartialOrderOfFiveAreItsOrdersOnceEach() {
        List<List<Integer>> permutations = permutations(ITEMS);
        everyOrderOfFive().forEach(known -> {
            List<List<Integer>> expected =
                    permutations.stream().filter(order -> fits(order, known)).toList();
            LinearExtensions orders = new LinearExtensions(known);

            assertThat(orders.count()).as("%s", known).isEqualTo(BigInteger.valueOf(expected.size()));
            List<List<Integer>> numbered = IntStream.range(0, expected.size())
                    .mapToObj(number -> Arrays.stream(orders.at(BigInteger.valueOf(number)))
                            .boxed()
                            .toList())
                    .toList();
            assertThat(numbered).as("%s", known).isEqualTo(expected);
        });
    }

    @Test
    void twoItemsAreOpenWhereSomeOrdersHaveThemEitherWay() {
        everyOrderOfFive().forEach(known -> {
            List<List<Integer>> fitting = permutations(ITEMS).stream()
                    .filter(order -> fits(order, known))
                    .toList();
            LinearExtensions orders = new LinearExtensions(known);
            for (int a = 0; a < ITEMS; a++) {
                for (int b = a + 1; b < ITEMS; b++) {
                    int one = a;
                    int other = b;
                    assertThat(orders.open(one, other))
                            .as("%s: %d, %d", known, one, other)
                            .isEqualTo(fitting.stream()
                                            .map(order -> order.indexOf(one) < order.indexOf(other))
                                            .distinct()
                                            .count()
                                    == 2);
                }
            }
        });
    }

    /** Each of n numbers has its share of draws; χ² with n − 1 degrees of freedom stays below its 99.9 % quantile. */
    @Test
    void drawsAreUniform() {
        SeededDraws draws = new SeededDraws(7);
        int[] longs = new int[37];
        int[] bigs = new int[37];
        int all = 370_000;
        for (int k = 0; k < all; k++) {
            longs[(int) draws.below(37)]++;
            bigs[draws.below(BigInteger.valueOf(37)).intValueExact()]++;
        }
        for (int[] counts : List.of(longs, bigs)) {
            double expected = all / 37.0;
            double chiSquared = Arrays.stream(counts)
                    .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                    .sum();
            assertThat(chiSquared).isLessThan(67.99);
        }
    }

    @Test
    void manyItemsOfWhichLittleIsKnownAreCountedAtOnce() {
        OpenOrder open = new OpenOrder(0, 40, List.of(new Above(0, 39), new Above(3, 7), new Above(7, 20)));
        BigInteger factorial =
                IntStream.rangeClosed(1, 40).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
        assertThat(new LinearExtensions(open).count()).isEqualTo(factorial.divide(BigInteger.valueOf(12)));
    }

    @Test
    void theNumberOfAnOrderIsTheOneThatItHas() {
        everyOrderOfFive().forEach(known -> {
            LinearExtensions orders = new LinearExtensions(known);
            for (int number = 0; number < orders.count().intValueExact(); number++) {
                BigInteger given = BigInteger.valueOf(number);
                assertThat(orders.number(orders.at(given))).isEqualTo(given);
            }
        });
    }

    @Test
    void whatIsSaidFurtherIsAsIfItHadBeenKnown() {
        List<List<Integer>> permutations = permutations(ITEMS);
        everyOrderOfFive().forEach(known -> {
            LinearExtensions orders = new LinearExtensions(known);
            for (int high = 0; high < ITEMS; high++) {
                for (int low = 0; low < ITEMS; low++) {
                    int one = high;
                    int other = low;
                    List<List<Integer>> expected = permutations.stream()
                            .filter(order -> fits(order, known) && order.indexOf(one) < order.indexOf(other))
                            .toList();
                    if (expected.isEmpty()) {
                        assertThatIllegalArgumentException().isThrownBy(() -> orders.with(one, other));
                    } else {
                        LinearExtensions fewer = orders.with(one, other);
                        assertThat(fewer.count()).isEqualTo(expected.size());
                        assertThat(Arrays.stream(fewer.at(BigInteger.ZERO))
                                        .boxed()
                                        .toList())
                                .isEqualTo(expected.getFirst());
                    }
                }
            }
        });
    }

    @Test
    void anOrderThatIsRuledOutHasNoNumber() {
        LinearExtensions orders = new LinearExtensions(new OpenOrder(2, 3, List.of(new Above(2, 3))));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.number(new int[] {1, 0, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.number(new int[] {0, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.number(new int[] {0, 0, 1}));
    }
}
