// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.Fraction;
import dev.entente.forecast.Forecast.BaseRate;
import dev.entente.forecast.Forecast.Said;
import dev.entente.forecast.Forecast.Today;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A forecast beside what happened, in numbers, and beside it the simplest forecasts that could have been made instead.
 *
 * @param score of the set of states that can rest
 * @param belief of the chances of outcomes, where they were given and what happened is told closely enough
 * @param today of the forecast that today goes on: the set of today’s state alone, and every chance to its outcome; where the case
 *     has a status quo
 * @param baseRate of the rate at which such a thing happened elsewhere, where it was counted
 */
public record Trial(Score score, Optional<BeliefScore> belief, Optional<OfToday> today, Optional<OfBaseRate> baseRate) {

    /** Of the forecast that today goes on. */
    public record OfToday(Score score, Optional<BeliefScore> belief) {}

    /**
     * Of a rate, as the chance of one outcome.
     *
     * @param own of the chance that the forecast itself gave that outcome
     */
    public record OfBaseRate(BeliefScore score, Optional<BeliefScore> own) {}

    /** Of a set alone. */
    public static Trial of(Score score, Optional<Score> today) {
        return new Trial(
                score, Optional.empty(), today.map(one -> new OfToday(one, Optional.empty())), Optional.empty());
    }

    /** Of a forecast that was opened. */
    public static Trial of(Forecast forecast, Opened opened) {
        List<Fraction> chances = forecast.chances();
        Optional<Integer> came = chances.isEmpty() ? Optional.empty() : came(forecast, opened);
        return new Trial(
                new Score(forecast.states(), forecast.set(), opened.states(), opened.hit()),
                came.map(place -> BeliefScore.of(chances, place)),
                forecast.today().map(today -> today(forecast, opened, today, came)),
                forecast.baseRate().flatMap(rate -> rate(forecast, opened, rate)));
    }

    /**
     * Which of the named outcomes came about, by its place, or none of them, told by the place behind them; empty where what
     * happened is told too widely to say.
     */
    private static Optional<Integer> came(Forecast forecast, Opened opened) {
        if (!opened.perhaps().isEmpty() || opened.came().size() > 1) {
            return Optional.empty();
        }
        return Optional.of(place(forecast, opened.came()));
    }

    private static int place(Forecast forecast, List<String> outcomes) {
        return outcomes.stream()
                .flatMapToInt(outcome -> forecast.place(outcome).stream())
                .findFirst()
                .orElse(forecast.outcomes().size());
    }

    private static OfToday today(Forecast forecast, Opened opened, Today today, Optional<Integer> came) {
        int goesOn = place(forecast, today.outcomes());
        List<Fraction> certain = IntStream.rangeClosed(0, forecast.outcomes().size())
                .mapToObj(o -> o == goesOn ? Fraction.ONE : Fraction.ZERO)
                .toList();
        return new OfToday(
                new Score(forecast.states(), BigInteger.ONE, opened.states(), opened.today()),
                came.map(place -> BeliefScore.of(certain, place)));
    }

    private static Optional<OfBaseRate> rate(Forecast forecast, Opened opened, BaseRate rate) {
        if (opened.perhaps().contains(rate.outcome())) {
            return Optional.empty();
        }
        boolean came = opened.came().contains(rate.outcome());
        Optional<Fraction> own = forecast.outcomes().stream()
                .filter(said -> said.id().equals(rate.outcome()))
                .findFirst()
                .flatMap(Said::chance);
        return Optional.of(
                new OfBaseRate(BeliefScore.of(rate.rate(), came), own.map(chance -> BeliefScore.of(chance, came))));
    }
}
