// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.HitOrMiss;
import dev.entente.answer.part.Subject;
import dev.entente.answer.part.Tracked;
import dev.entente.cases.Case;
import dev.entente.cases.Happened;
import dev.entente.cases.Happened.Made;
import dev.entente.cases.Happened.Status;
import dev.entente.forecast.Resting;
import dev.entente.forecast.Score;
import dev.entente.forecast.TrackRecord;
import dev.entente.forecast.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cases held against what happened.
 *
 * @param postdictions how many of the cases that say what happened are none made before
 * @param memory how many of them are from memory, and so left out of what is said of them together
 * @param together by concept, all others; none where there are none
 * @param without the files of cases that don’t say what happened
 * @param unread the files of cases that can’t be read or solved, and why
 */
public record Backtested(
        int entente,
        int postdictions,
        int memory,
        List<One> cases,
        Map<String, Tracked> together,
        List<String> without,
        Map<String, String> unread,
        String version) {

    public Backtested {
        cases = List.copyOf(cases);
        without = List.copyOf(without);
    }

    /**
     * A case that says what happened.
     *
     * @param concepts how right the states that can rest are, by concept
     * @param today how right it is that today goes on; left out where the case has no status quo
     */
    public record One(
            @Inline Subject subject,
            String path,
            String was,
            String date,
            String source,
            Made made,
            Status status,
            Map<String, HitOrMiss> concepts,
            Optional<HitOrMiss> today) {}

    /**
     * A case with where it can rest, under each concept.
     *
     * @param path where it stands
     */
    public record Tried(Case subject, String path, List<Resting> resting) {

        public Tried {
            resting = List.copyOf(resting);
        }

        Happened happened() {
            return subject.happened().orElseThrow();
        }

        private One one() {
            Happened happened = happened();
            Map<String, HitOrMiss> concepts = new LinkedHashMap<>();
            resting.forEach(one -> concepts.put(one.concept().name(), HitOrMiss.of(one.score(happened))));
            return new One(
                    Subject.of(subject),
                    path,
                    happened.was(),
                    happened.date(),
                    happened.source(subject.basis()),
                    happened.made(),
                    happened.status(),
                    concepts,
                    today().map(HitOrMiss::of));
        }

        private Optional<Score> today() {
            return resting.getFirst().today(happened());
        }
    }

    public static Backtested of(List<Tried> tried, List<String> without, Map<String, String> unread) {
        Map<String, List<Trial>> trials = new LinkedHashMap<>();
        for (Tried one : tried) {
            if (one.happened().status() == Status.READ) {
                one.resting()
                        .forEach(resting -> trials.computeIfAbsent(
                                        resting.concept().name(), _ -> new ArrayList<>())
                                .add(Trial.of(resting.score(one.happened()), one.today())));
            }
        }
        Map<String, Tracked> together = new LinkedHashMap<>();
        trials.forEach((concept, all) -> together.put(concept, Tracked.of(TrackRecord.of(all))));
        return new Backtested(
                Json.VERSION,
                (int) tried.stream()
                        .filter(one -> one.happened().made() == Made.POSTDICTION)
                        .count(),
                (int) tried.stream()
                        .filter(one -> one.happened().status() == Status.MEMORY)
                        .count(),
                tried.stream().map(Tried::one).toList(),
                together,
                without,
                unread,
                Version.running());
    }
}
