// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.forecast.TrackRecord;
import dev.entente.forecast.TrackRecord.Beside;
import dev.entente.forecast.TrackRecord.LogScore;
import dev.entente.forecast.TrackRecord.Rates;
import java.util.List;
import java.util.Optional;

/**
 * How right some forecasts were together.
 *
 * @param of how many there are
 * @param rate the share of hits
 * @param rateInterval where the share among all such forecasts may lie
 * @param share of states in the sets
 * @param brier of those with chances, as the log
 * @param today the forecast that today goes on, over those whose case has a status quo
 * @param baseRate rates from elsewhere, over those that have one
 */
public record Tracked(
        int of,
        int hits,
        double rate,
        List<Double> rateInterval,
        Averaged share,
        Averaged lift,
        Optional<Averaged> brier,
        Optional<AveragedLog> log,
        Optional<OfToday> today,
        Optional<OfRates> baseRate) {

    /**
     * A mean of logarithms.
     *
     * @param zeros how many gave no chance to what happened
     * @param mean left out where there are such
     */
    public record AveragedLog(int of, int zeros, Optional<Double> mean) {

        static AveragedLog of(LogScore log) {
            return new AveragedLog(
                    log.of(),
                    log.zeros(),
                    log.mean().isPresent() ? Optional.of(log.mean().getAsDouble()) : Optional.empty());
        }
    }

    /**
     * The forecast that today goes on.
     *
     * @param ownHits of the forecasts themselves, over the same, as what is {@code own…} besides
     */
    public record OfToday(
            int of,
            int hits,
            Averaged lift,
            int ownHits,
            Averaged ownLift,
            Optional<Averaged> brier,
            Optional<Averaged> ownBrier) {

        static OfToday of(Beside today) {
            return new OfToday(
                    today.of(),
                    today.hits(),
                    Averaged.of(today.lift()),
                    today.ownHits(),
                    Averaged.of(today.ownLift()),
                    today.brier().map(Averaged::of),
                    today.ownBrier().map(Averaged::of));
        }
    }

    /**
     * Rates from elsewhere.
     *
     * @param ownBrier of the forecasts’ own chances of the same outcomes
     */
    public record OfRates(Averaged brier, AveragedLog log, Optional<Averaged> ownBrier) {

        static OfRates of(Rates rates) {
            return new OfRates(
                    Averaged.of(rates.brier()),
                    AveragedLog.of(rates.log()),
                    rates.ownBrier().map(Averaged::of));
        }
    }

    public static Tracked of(TrackRecord record) {
        return new Tracked(
                record.of(),
                record.hits(),
                record.rate(),
                List.of(record.rateInterval().low(), record.rateInterval().high()),
                Averaged.of(record.share()),
                Averaged.of(record.lift()),
                record.brier().map(Averaged::of),
                record.log().map(AveragedLog::of),
                record.today().map(OfToday::of),
                record.baseRate().map(OfRates::of));
    }
}
