// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.Fraction;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Happened.Made;
import dev.entente.cases.Happened.Status;
import dev.entente.forecast.Forecast.BaseRate;
import dev.entente.forecast.Forecast.Said;
import dev.entente.forecast.Forecast.Today;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up ledger of forecasts about states 0 to N−1. State s is outcome s mod 4, of which the fourth has no name; what came of
 * each forecast is kept beside it as plainly as it was made.
 */
final class MadeLedger {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> CONCEPTS = List.of("Nash", "SEQ");
    private static final List<String> AUTHORS = List.of("Ada", "Bo", "Cy");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private Ledger ledger = Ledger.EMPTY;
    final List<Entry> made = new ArrayList<>();

    /**
     * A forecast and what came of it.
     *
     * @param chances by outcome, the last of none; none where there are none
     * @param rate k of n for outcome a, or none
     * @param happened empty where it is open
     */
    record Entry(
            int line,
            String author,
            String concept,
            int states,
            BitSet set,
            List<Fraction> chances,
            int today,
            List<Integer> rate,
            BitSet happened) {}

    MadeLedger(long seed) {
        random = new Random(seed);
    }

    /** With so many forecasts, of which the last few are open. */
    static MadeLedger of(long seed, int forecasts, int open) {
        MadeLedger all = new MadeLedger(seed);
        for (int i = 0; i < forecasts; i++) {
            all.forecast(i < forecasts - open);
        }
        return all;
    }

    Ledger ledger() {
        return ledger;
    }

    String text() {
        return text.toString();
    }

    private void add(String line) {
        text.append(line);
        ledger = Ledger.read(SourceFile.of("made.jsonl", text.toString())).orElseThrow();
    }

    private BitSet some(int of, int most) {
        BitSet some = new BitSet();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            some.set(random.nextInt(of));
        }
        return some;
    }

    private List<Fraction> chances() {
        if (random.nextInt(3) == 0) {
            return List.of();
        }
        int[] parts = IntStream.range(0, 4).map(_ -> random.nextInt(4)).toArray();
        parts[random.nextInt(4)]++;
        int sum = IntStream.of(parts).sum();
        return IntStream.of(parts).mapToObj(part -> Fraction.of(part, sum)).toList();
    }

    private void forecast(boolean opened) {
        int states = 4 + random.nextInt(9);
        BitSet set = some(states, states);
        BitSet happened = new BitSet();
        happened.set(random.nextInt(states));
        if (random.nextInt(4) == 0) {
            happened.set(random.nextInt(states));
        }
        List<Integer> rate = random.nextInt(3) == 0 ? List.of(random.nextInt(6), 5 + random.nextInt(5)) : List.of();
        Entry one = new Entry(
                ledger.next(),
                AUTHORS.get(random.nextInt(3)),
                CONCEPTS.get(random.nextInt(2)),
                states,
                set,
                chances(),
                random.nextInt(states),
                rate,
                opened ? happened : new BitSet());
        made.add(one);
        add(ledger.sealing(forecast(one), "%064x".formatted(one.line())));
        if (opened) {
            add(ledger.opening(opened(one)));
        }
    }

    private static int count(BitSet states, int outcome) {
        return (int) states.stream().filter(s -> s % 4 == outcome).count();
    }

    private static Forecast forecast(Entry one) {
        List<Said> said = IntStream.range(0, 3)
                .mapToObj(o -> {
                    Optional<Fraction> chance = one.chances().isEmpty()
                            ? Optional.empty()
                            : Optional.of(one.chances().get(o));
                    return new Said(
                            NAMES.get(o),
                            "outcome " + NAMES.get(o),
                            NAMES.get(o),
                            BigInteger.valueOf((one.states() - o + 3) / 4),
                            count(one.set(), o) > 0,
                            !one.set().isEmpty()
                                    && count(one.set(), o) == one.set().cardinality(),
                            chance,
                            chance);
                })
                .toList();
        return new Forecast(
                "made-" + one.line(),
                Optional.of("v\"1\"").filter(_ -> one.line() % 5 == 0),
                "Made up № " + one.line(),
                Optional.empty(),
                "2026-01-%02d".formatted(1 + one.line() % 28),
                Optional.of(one.author()),
                Made.FORECAST,
                "%064x".formatted(one.line() * 17),
                one.concept(),
                BigInteger.valueOf(one.states()),
                BigInteger.valueOf(one.set().cardinality()),
                said,
                one.chances().isEmpty()
                        ? Optional.empty()
                        : Optional.of(one.chances().getLast()),
                Optional.of(new Today(
                        "s" + one.today(),
                        one.set().get(one.today()),
                        one.today() % 4 < 3 ? List.of(NAMES.get(one.today() % 4)) : List.of())),
                one.rate().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new BaseRate("a", one.rate().get(0), one.rate().get(1))),
                "0.1.0");
    }

    private static Opened opened(Entry one) {
        BitSet both = (BitSet) one.happened().clone();
        both.and(one.set());
        List<String> came = new ArrayList<>();
        List<String> perhaps = new ArrayList<>();
        for (int o = 0; o < 3; o++) {
            int of = count(one.happened(), o);
            if (of == one.happened().cardinality()) {
                came.add(NAMES.get(o));
            } else if (of > 0) {
                perhaps.add(NAMES.get(o));
            }
        }
        return new Opened(
                one.line(),
                "2026-06-01",
                "states " + one.happened(),
                "May 2026",
                "made up",
                Made.FORECAST,
                Status.READ,
                BigInteger.valueOf(one.happened().cardinality()),
                !both.isEmpty(),
                one.happened().get(one.today()),
                came,
                perhaps);
    }
}
