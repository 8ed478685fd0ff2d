// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.explore.worlds.Share.Interval;
import dev.entente.forecast.Trial.OfBaseRate;
import dev.entente.forecast.Trial.OfToday;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How right some forecasts were together.
 *
 * @param of how many there are
 * @param hits how many of them hit
 * @param share of states in their sets, on average
 * @param brier of those with chances
 * @param log of the same
 * @param today of the forecast that today goes on, over those whose case has a status quo
 * @param baseRate of rates from elsewhere, over those that have one
 */
public record TrackRecord(
        int of,
        int hits,
        Mean share,
        Mean lift,
        Optional<Mean> brier,
        Optional<LogScore> log,
        Optional<Beside> today,
        Optional<Rates> baseRate) {

    /**
     * The mean of logarithms.
     *
     * @param zeros how many gave no chance to what happened
     * @param mean empty where there are such, as it is lower than any number then
     */
    public record LogScore(int of, int zeros, OptionalDouble mean) {

        static LogScore of(List<BeliefScore> scores) {
            int zeros =
                    (int) scores.stream().filter(score -> score.log().isEmpty()).count();
            return new LogScore(
                    scores.size(),
                    zeros,
                    zeros > 0
                            ? OptionalDouble.empty()
                            : scores.stream()
                                    .mapToDouble(score -> score.log().orElseThrow())
                                    .average());
        }
    }

    /**
     * The forecast that today goes on, and beside it the forecasts themselves over the same.
     *
     * @param brier of those with chances
     */
    public record Beside(
            int of, int hits, Mean lift, int ownHits, Mean ownLift, Optional<Mean> brier, Optional<Mean> ownBrier) {}

    /**
     * Rates from elsewhere as the chance of one outcome, and the forecasts’ own chances of it.
     *
     * @param ownBrier of those forecasts that have chances
     */
    public record Rates(Mean brier, LogScore log, Optional<Mean> ownBrier) {}

    /** Of at least one forecast. */
    public static TrackRecord of(List<Trial> trials) {
        List<BeliefScore> beliefs = present(trials, Trial::belief);
        return new TrackRecord(
                trials.size(),
                hits(trials, trial -> trial.score().hit()),
                Mean.of(trials.stream().map(trial -> trial.score().share()).toList(), 0, 1),
                lift(trials.stream().map(Trial::score).toList()),
                brier(beliefs),
                beliefs.isEmpty() ? Optional.empty() : Optional.of(LogScore.of(beliefs)),
                beside(trials.stream()
                        .filter(trial -> trial.today().isPresent())
                        .toList()),
                rates(present(trials, Trial::baseRate)));
    }

    private static Optional<Beside> beside(List<Trial> trials) {
        if (trials.isEmpty()) {
            return Optional.empty();
        }
        List<OfToday> today = present(trials, Trial::today);
        List<Trial> withChances =
                trials.stream().filter(trial -> trial.belief().isPresent()).toList();
        return Optional.of(new Beside(
                trials.size(),
                hits(today, one -> one.score().hit()),
                lift(today.stream().map(OfToday::score).toList()),
                hits(trials, trial -> trial.score().hit()),
                lift(trials.stream().map(Trial::score).toList()),
                brier(present(present(withChances, Trial::today), OfToday::belief)),
                brier(present(withChances, Trial::belief))));
    }

    private static Optional<Rates> rates(List<OfBaseRate> rates) {
        List<BeliefScore> scores = rates.stream().map(OfBaseRate::score).toList();
        return brier(scores).map(mean -> new Rates(mean, LogScore.of(scores), brier(present(rates, OfBaseRate::own))));
    }

    private static Mean lift(List<Score> scores) {
        return Mean.of(scores.stream().map(Score::lift).toList(), -1, 1);
    }

    private static Optional<Mean> brier(List<BeliefScore> scores) {
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(Mean.of(scores.stream().map(BeliefScore::brier).toList(), 0, 2));
    }

    private static <T> int hits(List<T> all, Predicate<T> hit) {
        return (int) all.stream().filter(hit).count();
    }

    private static <T, P> List<P> present(List<T> all, Function<T, Optional<P>> part) {
        return all.stream().flatMap(one -> part.apply(one).stream()).toList();
    }

    /** The share of hits. */
    public double rate() {
        return (double) hits / of;
    }

    /** Where the share among all such forecasts may lie (Wilson, 1927; key Wilson1927). */
    public Interval rateInterval() {
        return Interval.wilson(rate(), of);
    }
}
