// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.Fraction;
import dev.entente.answer.Scored;
import dev.entente.answer.Scored.By;
import dev.entente.answer.part.Averaged;
import dev.entente.answer.part.ChanceScore;
import dev.entente.answer.part.Tracked;
import dev.entente.forecast.MadeLedger.Entry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * A made-up ledger of 30 forecasts, two of them open, scored by hand: by the definitions in docs/theory.md §16, with nothing of
 * what scores them.
 */
class ThirtyForecastsTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private static final MadeLedger MADE = MadeLedger.of(20_261_201, 30, 2);

    private static final Scored SCORED = Scored.of("made.jsonl", MADE.ledger());

    private static List<Entry> opened() {
        return MADE.made.stream().filter(one -> !one.happened().isEmpty()).toList();
    }

    private static BigInteger choose(int n, int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return k > n || k < 0 ? BigInteger.ZERO : product;
    }

    private static boolean hit(Entry one) {
        return one.set().intersects(one.happened());
    }

    /** 1 − C(N−m, k) / C(N, k). */
    private static double chance(Entry one, int k) {
        int n = one.states();
        int m = one.happened().cardinality();
        BigDecimal missed =
                new BigDecimal(choose(n - m, k)).divide(new BigDecimal(choose(n, k)), MathContext.DECIMAL64);
        return 1 - missed.doubleValue();
    }

    private static double lift(Entry one) {
        return (hit(one) ? 1 : 0) - chance(one, one.set().cardinality());
    }

    /** Which of a, b, c or none of them it was; empty where it can be several. */
    private static OptionalInt came(Entry one) {
        int[] all = one.happened().stream().map(s -> s % 4).distinct().toArray();
        return all.length == 1 ? OptionalInt.of(all[0]) : OptionalInt.empty();
    }

    private static boolean believed(Entry one) {
        return !one.chances().isEmpty() && came(one).isPresent();
    }

    private static double brier(double[] chances, int came) {
        double sum = 0;
        for (int o = 0; o < chances.length; o++) {
            sum += Math.pow(chances[o] - (o == came ? 1 : 0), 2);
        }
        return sum;
    }

    private static double brier(Entry one) {
        return brier(
                one.chances().stream().mapToDouble(Fraction::doubleValue).toArray(),
                came(one).orElseThrow());
    }

    private static double given(Entry one) {
        return one.chances().get(came(one).orElseThrow()).doubleValue();
    }

    private static double brierOfToday(Entry one) {
        return came(one).orElseThrow() == one.today() % 4 ? 0 : 2;
    }

    @Test
    void eachForecastIsScoredAsByHand() {
        assertThat(SCORED.opened()).hasSize(28);
        assertThat(SCORED.open()).extracting(Scored.Open::line).containsExactly(57, 58);
        assertThat(SCORED.lines()).isEqualTo(58);
        for (int i = 0; i < 28; i++) {
            Entry one = opened().get(i);
            Scored.One scored = SCORED.opened().get(i);
            assertThat(scored.line()).isEqualTo(one.line());
            assertThat(scored.set().hit()).isEqualTo(hit(one));
            assertThat(scored.set().share()).isCloseTo((double) one.set().cardinality() / one.states(), EXACTLY);
            assertThat(scored.set().lift()).isCloseTo(lift(one), EXACTLY);
            assertThat(scored.today().orElseThrow().hit())
                    .isEqualTo(one.happened().get(one.today()));
            assertThat(scored.today().orElseThrow().lift())
                    .isCloseTo((one.happened().get(one.today()) ? 1 : 0) - chance(one, 1), EXACTLY);
            assertThat(scored.chances().isPresent()).isEqualTo(believed(one));
            if (believed(one)) {
                assertThat(scored.chances().map(ChanceScore::brier).orElseThrow())
                        .isCloseTo(brier(one), EXACTLY);
                assertThat(scored.chances()
                                .flatMap(ChanceScore::log)
                                .map(Math::exp)
                                .orElse(0.0))
                        .isCloseTo(given(one), EXACTLY);
            }
        }
    }

    @Test
    void togetherTheyAreScoredAsByHand() {
        compare(group(By.ALL, Optional.empty()), _ -> true);
        for (String concept : List.of("Nash", "SEQ")) {
            compare(
                    group(By.CONCEPT, Optional.of(concept)),
                    one -> one.concept().equals(concept));
        }
        for (String author : List.of("Ada", "Bo", "Cy")) {
            compare(group(By.AUTHOR, Optional.of(author)), one -> one.author().equals(author));
        }
        assertThat(SCORED.together()).hasSize(6);
    }

    private static Tracked group(By by, Optional<String> name) {
        return SCORED.together().stream()
                .filter(group -> group.by() == by && group.name().equals(name))
                .findFirst()
                .orElseThrow()
                .record();
    }

    private static void compare(Tracked record, Predicate<Entry> which) {
        List<Entry> all = opened().stream().filter(which).toList();
        List<Entry> believed =
                all.stream().filter(ThirtyForecastsTest::believed).toList();
        int hits = (int) all.stream().filter(ThirtyForecastsTest::hit).count();
        assertThat(record.of()).isEqualTo(all.size());
        assertThat(record.hits()).isEqualTo(hits);
        wilson(record, hits, all.size());
        mean(record.share(), 0, 1, all, one -> (double) one.set().cardinality() / one.states());
        mean(record.lift(), -1, 1, all, ThirtyForecastsTest::lift);
        mean(record.brier().orElseThrow(), 0, 2, believed, ThirtyForecastsTest::brier);
        logs(record, believed);
        Tracked.OfToday today = record.today().orElseThrow();
        assertThat(today.hits()).isEqualTo((int)
                all.stream().filter(one -> one.happened().get(one.today())).count());
        assertThat(today.ownHits()).isEqualTo(hits);
        mean(today.lift(), -1, 1, all, one -> (one.happened().get(one.today()) ? 1 : 0) - chance(one, 1));
        mean(today.brier().orElseThrow(), 0, 2, believed, ThirtyForecastsTest::brierOfToday);
        mean(today.ownBrier().orElseThrow(), 0, 2, believed, ThirtyForecastsTest::brier);
        rates(record, all);
    }

    private static void logs(Tracked record, List<Entry> believed) {
        int zeros = (int) believed.stream().filter(one -> given(one) == 0).count();
        Tracked.AveragedLog log = record.log().orElseThrow();
        assertThat(log.zeros()).isEqualTo(zeros);
        assertThat(log.mean().isPresent()).isEqualTo(zeros == 0);
        log.mean()
                .ifPresent(mean -> assertThat(mean)
                        .isCloseTo(
                                believed.stream()
                                        .mapToDouble(one -> Math.log(given(one)))
                                        .average()
                                        .orElseThrow(),
                                EXACTLY));
    }

    /** Outcome a or not, by the rate k of n, where what happened is a for sure or not a for sure. */
    private static void rates(Tracked record, List<Entry> all) {
        List<Entry> rated = all.stream()
                .filter(one -> !one.rate().isEmpty())
                .filter(one -> one.happened().stream().allMatch(s -> s % 4 == 0)
                        || one.happened().stream().noneMatch(s -> s % 4 == 0))
                .toList();
        assertThat(record.baseRate().isPresent()).isEqualTo(!rated.isEmpty());
        record.baseRate().ifPresent(rates -> {
            mean(
                    rates.brier(),
                    0,
                    2,
                    rated,
                    one -> binary((double) one.rate().get(0) / one.rate().get(1), one));
            List<Entry> own =
                    rated.stream().filter(one -> !one.chances().isEmpty()).toList();
            assertThat(rates.ownBrier().isPresent()).isEqualTo(!own.isEmpty());
            rates.ownBrier()
                    .ifPresent(mean -> mean(
                            mean,
                            0,
                            2,
                            own,
                            one -> binary(one.chances().getFirst().doubleValue(), one)));
        });
    }

    private static double binary(double chance, Entry one) {
        boolean a = one.happened().stream().allMatch(s -> s % 4 == 0);
        return brier(new double[] {chance, 1 - chance}, a ? 0 : 1);
    }

    /** The shares p that lie within 1.96 deviations √(p(1−p)/n) of the one found: their ends, found by halving. */
    private static void wilson(Tracked record, int hits, int of) {
        double found = (double) hits / of;
        assertThat(record.rate()).isCloseTo(found, EXACTLY);
        assertThat(record.rateInterval().get(0)).isCloseTo(end(found, of, 0), within(1e-7));
        assertThat(record.rateInterval().get(1)).isCloseTo(end(found, of, 1), within(1e-7));
    }

    private static double end(double found, int of, double outside) {
        double in = found;
        double out = outside;
        for (int k = 0; k < 200; k++) {
            double p = (in + out) / 2;
            boolean fits = Math.abs(found - p) <= 1.959963984540054 * Math.sqrt(p * (1 - p) / of);
            in = fits ? p : in;
            out = fits ? out : p;
        }
        return found == outside ? outside : in;
    }

    private static void mean(Averaged mean, double least, double most, List<Entry> of, ToDoubleFunction<Entry> number) {
        double[] numbers = of.stream().mapToDouble(number).toArray();
        double average = 0;
        for (double x : numbers) {
            average += x / numbers.length;
        }
        assertThat(mean.of()).isEqualTo(numbers.length);
        assertThat(mean.mean()).isCloseTo(average, EXACTLY);
        double variance = 0;
        for (double x : numbers) {
            variance += (x - average) * (x - average) / (numbers.length - 1.0);
        }
        double half = STUDENT[Math.max(0, numbers.length - 2)] * Math.sqrt(variance / numbers.length);
        if (mean.interval().isPresent()) {
            assertThat(mean.interval().get()).hasSize(2);
            assertThat(mean.interval().get().get(0)).isCloseTo(Math.max(least, average - half), within(2e-3 * half));
            assertThat(mean.interval().get().get(1)).isCloseTo(Math.min(most, average + half), within(2e-3 * half));
        } else {
            assertThat(numbers.length < 2 || variance < 1e-12).isTrue();
        }
    }

    /** Student’s table as it is printed, for 97.5 of 100 and 1 to 30 degrees of freedom. */
    private static final double[] STUDENT = {
        12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    /** What the ledger was made for: every case of the definitions comes up in it. */
    @Test
    void theLedgerHasOneOfEach() {
        List<Entry> opened = opened();
        assertThat(opened).anyMatch(one -> hit(one)).anyMatch(one -> !hit(one));
        assertThat(opened).anyMatch(one -> one.happened().cardinality() > 1);
        assertThat(opened).anyMatch(one -> one.set().isEmpty());
        assertThat(opened).anyMatch(one -> believed(one) && given(one) == 0);
        assertThat(opened).anyMatch(one -> believed(one) && came(one).orElseThrow() == 3);
        assertThat(opened).anyMatch(one -> !one.rate().isEmpty());
        List<Integer> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 28).forEach(i -> lines.add(2 * i - 1));
        assertThat(opened).extracting(Entry::line).containsExactlyElementsOf(lines);
    }
}
