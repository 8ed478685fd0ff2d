// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.explore.Effects.Effect;
import dev.entente.explore.Effects.Interaction;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Shapley effects against their definition, and estimates of them against what all worlds give. */
class EffectsTest {

    private static final List<SanctionConcept> SEQ = List.of(new Seq());
    private static final Path MANY_ORDERS = Path.of("src/test/resources/found/many-orders-open.yaml");

    @SuppressWarnings("unused") // the parameters of the tests below
    private static final List<Long> SEEDS =
            IntStream.range(0, 200).mapToObj(Long::valueOf).toList();

    private static Exploration explored(Case subject, Extent extent) {
        ExperimentDesign design = new ExperimentDesign("", SEQ, extent);
        return Exploration.of(Worlds.of(subject), design, new LocalRunner(1), Budget.UNLIMITED);
    }

    private static Exploration all(Case subject) {
        return explored(subject, Exploration.extent(Worlds.of(subject), Long.MAX_VALUE, 0));
    }

    private static Effects effects(Exploration explored, OptionalDouble within) {
        return explored.effects(0, 0, within, Budget.UNLIMITED).orElseThrow();
    }

    private static Case manyOrders() {
        return CaseFile.read(MANY_ORDERS, java.util.Optional.empty()).orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void effectsAreTheMeanGainsInVarianceOverAllOrders(long seed) {
        Random random = new Random(seed);
        int parts = 1 + random.nextInt(4);
        int[] completions =
                IntStream.range(0, parts).map(_ -> 2 + random.nextInt(3)).toArray();
        int worlds = Arrays.stream(completions).reduce(1, (a, b) -> a * b);
        BitSet target = new BitSet();
        IntStream.range(0, worlds).filter(_ -> random.nextInt(3) == 0).forEach(target::set);
        Effects effects = Effects.exact(completions, target, Budget.UNLIMITED);

        double[] gains = new double[parts];
        List<List<Integer>> orders = orders(parts);
        for (List<Integer> order : orders) {
            Set<Integer> known = new HashSet<>();
            for (int u : order) {
                double before = explained(completions, target, known);
                known.add(u);
                gains[u] += (explained(completions, target, known) - before) / orders.size();
            }
        }
        double share = (double) target.cardinality() / worlds;
        assertThat(effects.variance()).isCloseTo(share * (1 - share), Offset.offset(1e-12));
        for (int u = 0; u < parts; u++) {
            assertThat(effects.effects().get(u).value()).isCloseTo(gains[u], Offset.offset(1e-12));
        }
        assertThat(effects.effects().stream().mapToDouble(Effects.Effect::value).sum())
                .isCloseTo(effects.variance(), Offset.offset(1e-12));
    }

    /** The variance of the mean of the target given the completions of some unknowns. */
    private static double explained(int[] completions, BitSet target, Set<Integer> known) {
        int worlds = Arrays.stream(completions).reduce(1, (a, b) -> a * b);
        double mean = (double) target.cardinality() / worlds;
        double sum = 0;
        for (int world = 0; world < worlds; world++) {
            int at = world;
            List<Integer> alike = IntStream.range(0, worlds)
                    .filter(other ->
                            known.stream().allMatch(u -> digit(completions, other, u) == digit(completions, at, u)))
                    .boxed()
                    .toList();
            double given = (double) alike.stream().filter(target::get).count() / alike.size();
            sum += (given - mean) * (given - mean) / worlds;
        }
        return sum;
    }

    private static int digit(int[] completions, int world, int unknown) {
        int rest = world;
        for (int u = completions.length - 1; u > unknown; u--) {
            rest /= completions[u];
        }
        return rest % completions[unknown];
    }

    private static List<List<Integer>> orders(int parts) {
        List<List<Integer>> orders = new ArrayList<>();
        List<Integer> order = new ArrayList<>(IntStream.range(0, parts).boxed().toList());
        permute(order, 0, orders);
        return orders;
    }

    private static void permute(List<Integer> order, int from, List<List<Integer>> into) {
        if (from == order.size()) {
            into.add(List.copyOf(order));
        }
        for (int k = from; k < order.size(); k++) {
            Collections.swap(order, from, k);
            permute(order, from + 1, into);
            Collections.swap(order, from, k);
        }
    }

    /** The interaction of two unknowns, summed over the sets of the others as it is defined (Grabisch and Roubens, 1999). */
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void interactionsAreTheMeanOfWhatTwoTellTogetherBeyondEach(long seed) {
        Random random = new Random(seed);
        int parts = 2 + random.nextInt(3);
        int[] completions =
                IntStream.range(0, parts).map(_ -> 2 + random.nextInt(2)).toArray();
        int worlds = Arrays.stream(completions).reduce(1, (a, b) -> a * b);
        BitSet target = new BitSet();
        IntStream.range(0, worlds).filter(_ -> random.nextBoolean()).forEach(target::set);
        for (Interaction pair :
                Effects.exact(completions, target, Budget.UNLIMITED).interactions()) {
            double expected = 0;
            for (int set = 0; set < 1 << parts; set++) {
                if ((set >> pair.one() & 1) == 0 && (set >> pair.other() & 1) == 0) {
                    int size = Integer.bitCount(set);
                    double weight = factorial(size) * factorial(parts - size - 2) / factorial(parts - 1);
                    expected += weight
                            * (explained(completions, target, members(set, pair.one(), pair.other()))
                                    - explained(completions, target, members(set, pair.one()))
                                    - explained(completions, target, members(set, pair.other()))
                                    + explained(completions, target, members(set)));
                }
            }
            assertThat(pair.value())
                    .as("%s, %s of %s", pair, target, Arrays.toString(completions))
                    .isCloseTo(expected, Offset.offset(1e-12));
        }
    }

    private static double factorial(int n) {
        return IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    private static Set<Integer> members(int set, int... further) {
        return IntStream.concat(
                        IntStream.range(0, Integer.SIZE).filter(u -> (set >> u & 1) == 1), IntStream.of(further))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Twenty unknowns, of which four decide: exactly the effects of the four alone, and nothing for the others. */
    @Test
    void effectsAreExactHoweverManyUnknownsThereAre() {
        int[] four = {2, 2, 2, 2};
        int[] places = {1, 7, 8, 19};
        BitSet few = BitSet.valueOf(new long[] {0b0110_1000_1011_0010});
        BitSet many = new BitSet();
        for (int world = 0; world < 1 << 20; world++) {
            int of = 0;
            for (int place : places) {
                of = (of << 1) | ((world >> (19 - place)) & 1);
            }
            many.set(world, few.get(of));
        }
        int[] twenty = new int[20];
        Arrays.fill(twenty, 2);
        Effects expected = Effects.exact(four, few, Budget.UNLIMITED);
        Effects found = Effects.exact(twenty, many, Budget.UNLIMITED);
        assertThat(found.exact()).isTrue();
        assertThat(found.variance()).isEqualTo(expected.variance());
        for (int u = 0; u < 20; u++) {
            int place = Arrays.binarySearch(places, u);
            assertThat(found.effects().get(u).value())
                    .isEqualTo(place < 0 ? 0 : expected.effects().get(place).value());
        }
    }

    /** An estimate lies within four standard errors of what all worlds give. */
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void estimatesAreNearWhatAllWorldsGive(long seed) {
        Exploration all = all(OpenCases.of(seed));
        Exploration sample = explored(all.subject(), new Extent.Sample(4_000, seed));
        for (int o = 0; o < all.subject().framing().outcomes().size(); o++) {
            var exact = all.effects(0, o, OptionalDouble.empty(), Budget.UNLIMITED);
            var estimated = sample.effects(0, o, OptionalDouble.empty(), Budget.UNLIMITED);
            assertThat(estimated.isPresent()).isEqualTo(exact.isPresent());
            for (int u = 0; exact.isPresent() && u < exact.get().effects().size(); u++) {
                Effect guess = estimated.orElseThrow().effects().get(u);
                assertThat(guess.value())
                        .isCloseTo(exact.get().effects().get(u).value(), Offset.offset(4 * guess.error() + 0.01));
            }
        }
    }

    @Test
    void whereAllWorldsAreLookedAtEffectsAreExact() {
        Effects exact = effects(all(manyOrders()), OptionalDouble.empty());
        assertThat(exact.exact()).isTrue();
        assertThat(exact.effects()).extracting(Effect::halfWidth).containsOnly(0.0);
        assertThat(exact.effects().stream().mapToDouble(exact::part).sum()).isCloseTo(1, Offset.offset(1e-12));
    }

    /** Ten times the worlds make the interval about √10 = 3.2 times narrower. */
    @Test
    void asManyWorldsAreDrawnForEffectsAsForShares() {
        Effects few = effects(explored(manyOrders(), new Extent.Sample(2_000, 1)), OptionalDouble.empty());
        Effects many = effects(explored(manyOrders(), new Extent.Sample(20_000, 1)), OptionalDouble.empty());
        assertThat(few.drawn()).isBetween(1_990L, 2_000L);
        assertThat(many.drawn()).isBetween(19_990L, 20_000L);
        assertThat(widest(few) / widest(many)).isBetween(2.5, 4.0);
    }

    private static double widest(Effects effects) {
        return effects.effects().stream().mapToDouble(Effect::halfWidth).max().orElseThrow();
    }

    @Test
    void effectsAreDrawnOnUntilTheyAreKnownAsCloselyAsIsAsked() {
        Exploration sample = explored(manyOrders(), new Extent.Sample(200, 1));
        Effects usual = effects(sample, OptionalDouble.empty());
        Effects closer = effects(sample, OptionalDouble.of(0.03));
        assertThat(widest(usual)).isGreaterThan(0.03);
        assertThat(widest(closer)).isLessThanOrEqualTo(0.03);
        assertThat(closer.whole()).isTrue();
        assertThat(closer.drawn()).isGreaterThan(usual.drawn());
    }

    /**
     * The interval of a part holds that among all worlds in 95 of 100 samples; of 200 seeds fewer than 180 would come about
     * less than once in 200 times.
     */
    @Test
    void intervalsHoldThePartsAmongAllWorlds() {
        Case subject = manyOrders();
        Effects exact = effects(all(subject), OptionalDouble.empty());
        for (int worlds : new int[] {250, 2_500}) {
            int[] held = new int[exact.effects().size()];
            for (int seed = 0; seed < 200; seed++) {
                Effects guess = effects(explored(subject, new Extent.Sample(worlds, seed)), OptionalDouble.empty());
                for (int u = 0; u < held.length; u++) {
                    Effect effect = guess.effects().get(u);
                    double part = exact.part(exact.effects().get(u));
                    held[u] += Math.abs(guess.part(effect) - part) <= effect.halfWidth() ? 1 : 0;
                }
            }
            assertThat(Arrays.stream(held).min().orElseThrow())
                    .as("of 200 samples of %d worlds", worlds)
                    .isGreaterThanOrEqualTo(180);
        }
    }

    /** Stopped at any moment, what was drawn until then is told with the interval that it has. */
    @Test
    void whatIsDrawnWhenTimeIsUpIsTold() {
        Exploration sample = explored(manyOrders(), new Extent.Sample(2_000, 1));
        int[] asked = new int[1];
        sample.effects(0, 0, OptionalDouble.empty(), Budget.of(() -> ++asked[0] < 0, _ -> {}));
        int[] left = {asked[0] / 2};
        Effects stopped = sample.effects(0, 0, OptionalDouble.empty(), Budget.of(() -> --left[0] < 0, _ -> {}))
                .orElseThrow();
        assertThat(stopped.whole()).isFalse();
        assertThat(stopped.drawn()).isPositive().isLessThan(2_000);
        assertThat(widest(stopped)).isGreaterThan(widest(effects(sample, OptionalDouble.empty())));
    }
}
