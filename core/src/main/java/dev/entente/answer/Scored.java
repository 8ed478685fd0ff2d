// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.answer.json.Key;
import dev.entente.answer.part.ChanceScore;
import dev.entente.answer.part.HitOrMiss;
import dev.entente.answer.part.Tracked;
import dev.entente.cases.Happened.Made;
import dev.entente.cases.Happened.Status;
import dev.entente.forecast.Forecast;
import dev.entente.forecast.Ledger;
import dev.entente.forecast.Ledger.Line;
import dev.entente.forecast.Opened;
import dev.entente.forecast.TrackRecord;
import dev.entente.forecast.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How right the forecasts of a ledger were.
 *
 * @param ledger the file
 * @param head the hash of its last line
 * @param corrections how many lines put another in place of what was said to have happened
 * @param postdictions how many of those that were opened are none made before
 * @param memory how many of those that were opened are from memory, and so left out of what is said of them together
 * @param opened each that was opened
 * @param together all of them, those of each concept, those of each author; none where nothing was opened
 * @param open those of which nobody has written down what happened
 */
public record Scored(
        int entente,
        String ledger,
        int lines,
        String head,
        int corrections,
        int postdictions,
        int memory,
        List<One> opened,
        List<Group> together,
        List<Open> open,
        String version) {

    public Scored {
        opened = List.copyOf(opened);
        together = List.copyOf(together);
        open = List.copyOf(open);
    }

    /**
     * A forecast that was opened.
     *
     * @param set how right the states that can rest were
     * @param chances how right the chances of outcomes were; left out where there were none, or what happened is told too widely
     */
    public record One(
            int line,
            @Key("case") String id,
            Optional<String> variant,
            Optional<String> author,
            String concept,
            String sealed,
            String was,
            String date,
            String source,
            Made made,
            Status status,
            @Inline HitOrMiss set,
            Optional<ChanceScore> chances,
            Optional<Today> today,
            Optional<BaseRate> baseRate) {}

    /** The forecast that today goes on. */
    public record Today(boolean hit, double lift, Optional<ChanceScore> chances) {}

    /** A rate from elsewhere as the chance of an outcome. */
    public record BaseRate(String outcome, long k, long n, ChanceScore chances, Optional<ChanceScore> own) {}

    /** What forecasts have in common that are looked at together. */
    public enum By {
        ALL,
        CONCEPT,
        AUTHOR
    }

    /**
     * Forecasts together.
     *
     * @param name of the concept or author
     */
    public record Group(
            By by, Optional<String> name, @Inline Tracked record) {}

    /** A forecast that was not opened. */
    public record Open(
            int line,
            @Key("case") String id,
            Optional<String> variant,
            Optional<String> author,
            String concept,
            String sealed,
            String commitment) {}

    public static Scored of(String file, Ledger ledger) {
        List<Pair> pairs = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (Line.Sealed line : ledger.forecasts()) {
            ledger.opened(line.number())
                    .ifPresentOrElse(opened -> pairs.add(new Pair(line, opened)), () -> open.add(Scored.open(line)));
        }
        return new Scored(
                Json.VERSION,
                file,
                ledger.lines().size(),
                ledger.head(),
                ledger.corrections(),
                count(pairs, pair -> pair.opened.made() == Made.POSTDICTION),
                count(pairs, pair -> pair.opened.status() == Status.MEMORY),
                pairs.stream().map(Pair::one).toList(),
                together(pairs.stream()
                        .filter(pair -> pair.opened.status() == Status.READ)
                        .toList()),
                open,
                Version.running());
    }

    private static Open open(Line.Sealed line) {
        Forecast forecast = line.forecast();
        return new Open(
                line.number(),
                forecast.id(),
                forecast.variant(),
                forecast.author(),
                forecast.concept(),
                forecast.sealed(),
                line.commitment());
    }

    private static int count(List<Pair> pairs, Predicate<Pair> which) {
        return (int) pairs.stream().filter(which).count();
    }

    private static List<Group> together(List<Pair> pairs) {
        List<Group> groups = new ArrayList<>();
        if (!pairs.isEmpty()) {
            groups.add(group(By.ALL, Optional.empty(), pairs));
            groups.addAll(groups(
                    By.CONCEPT, pairs, pair -> Optional.of(pair.forecast().concept())));
            groups.addAll(groups(By.AUTHOR, pairs, pair -> pair.forecast().author()));
        }
        return groups;
    }

    /** In the order in which names first come up. */
    private static List<Group> groups(By by, List<Pair> pairs, Function<Pair, Optional<String>> name) {
        return pairs.stream()
                .flatMap(pair -> name.apply(pair).stream())
                .distinct()
                .map(one -> group(
                        by,
                        Optional.of(one),
                        pairs.stream()
                                .filter(pair -> name.apply(pair).equals(Optional.of(one)))
                                .toList()))
                .toList();
    }

    private static Group group(By by, Optional<String> name, List<Pair> pairs) {
        return new Group(
                by,
                name,
                Tracked.of(TrackRecord.of(pairs.stream().map(Pair::trial).toList())));
    }

    /** A forecast beside what happened. */
    private record Pair(Line.Sealed line, Opened opened) {

        Forecast forecast() {
            return line.forecast();
        }

        Trial trial() {
            return Trial.of(forecast(), opened);
        }

        One one() {
            Forecast forecast = forecast();
            Trial trial = trial();
            return new One(
                    line.number(),
                    forecast.id(),
                    forecast.variant(),
                    forecast.author(),
                    forecast.concept(),
                    forecast.sealed(),
                    opened.was(),
                    opened.date(),
                    opened.source(),
                    opened.made(),
                    opened.status(),
                    HitOrMiss.of(trial.score()),
                    trial.belief().map(ChanceScore::of),
                    trial.today()
                            .map(today -> new Today(
                                    today.score().hit(),
                                    today.score().lift(),
                                    today.belief().map(ChanceScore::of))),
                    trial.baseRate().map(this::baseRate));
        }

        private BaseRate baseRate(Trial.OfBaseRate trial) {
            Forecast.BaseRate rate = forecast().baseRate().orElseThrow();
            return new BaseRate(
                    rate.outcome(),
                    rate.k(),
                    rate.n(),
                    ChanceScore.of(trial.score()),
                    trial.own().map(ChanceScore::of));
        }
    }
}
