// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.explore.compare.CorrectedCase;
import dev.entente.perception.Misperception;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What it changes in a case when the parties learn what they see wrongly.
 *
 * @param asked of the outcome, and of today
 * @param alone of each error, what correcting it alone changes
 * @param against the evidence that speaks against an error
 */
public record Corrected(
        @Inline Head head,
        String concept,
        List<Asked> asked,
        List<Change> alone,
        Change together,
        List<Against> against,
        String version) {

    /**
     * How many states hold otherwise when errors are corrected.
     *
     * @param error which is; left out where all are
     */
    public record Change(Optional<String> error, int ended, int begun) {}

    /**
     * Whether something holds, and what that hangs on.
     *
     * @param outcome which is asked after; left out of today
     * @param holds whether it does as the parties see things
     * @param corrected whether it does when each sees everything as it is
     * @param sufficient the smallest sets of errors with which corrected it is otherwise than now
     */
    public record Asked(
            Optional<String> outcome,
            boolean holds,
            boolean corrected,
            List<OfError> errors,
            List<List<String>> sufficient) {}

    /**
     * One error.
     *
     * @param viewer whose it is
     * @param about whose wants it takes for others; left out where it is what options there are
     * @param share its share in the difference between {@code corrected} and {@code holds}
     * @param alone whether it holds when that error alone is corrected
     */
    public record OfError(String error, String viewer, Optional<String> about, Fraction share, boolean alone) {}

    /**
     * An item of evidence that is more expected of another type than of the one that is seen.
     *
     * @param evidence its name in the case
     * @param taken the type that is seen
     * @param other the one of which it is more expected
     * @param times how many times as expected; left out where it rules out what is seen
     */
    public record Against(String error, String evidence, String taken, String other, Optional<Fraction> times) {}

    public static Corrected of(CorrectedCase corrected) {
        return new Corrected(
                Head.of(corrected.subject()),
                corrected.concept().name(),
                corrected.asked().stream().map(asked -> asked(corrected, asked)).toList(),
                IntStream.range(0, corrected.errors().size())
                        .mapToObj(k -> change(
                                Optional.of(name(corrected, corrected.errors().get(k))),
                                corrected.alone().get(k)))
                        .toList(),
                change(Optional.empty(), corrected.together()),
                corrected.against().stream()
                        .map(one -> new Against(
                                name(corrected, one.error()),
                                one.claim().id(),
                                one.taken().id(),
                                one.other().id(),
                                one.times()))
                        .toList(),
                Version.running());
    }

    private static Change change(Optional<String> error, CorrectedCase.Change change) {
        return new Change(error, change.ended(), change.begun());
    }

    private static Asked asked(CorrectedCase corrected, CorrectedCase.Asked asked) {
        return new Asked(
                asked.outcome().map(Outcome::id),
                asked.now(),
                asked.corrected(),
                IntStream.range(0, corrected.errors().size())
                        .mapToObj(k -> error(
                                corrected,
                                corrected.errors().get(k),
                                asked.shares().get(k),
                                asked.alone().get(k)))
                        .toList(),
                asked.changing().stream().map(set -> names(corrected, set)).toList());
    }

    private static OfError error(CorrectedCase corrected, Misperception error, Fraction share, boolean alone) {
        return new OfError(
                name(corrected, error),
                id(corrected, error.viewer()),
                error instanceof Misperception.Wants(int _, int about)
                        ? Optional.of(id(corrected, about))
                        : Optional.empty(),
                share,
                alone);
    }

    private static List<String> names(CorrectedCase corrected, Set<Misperception> errors) {
        return corrected.errors().stream()
                .filter(errors::contains)
                .map(error -> name(corrected, error))
                .toList();
    }

    /** "target:us", "target:misses". */
    private static String name(CorrectedCase corrected, Misperception error) {
        return id(corrected, error.viewer()) + ":"
                + switch (error) {
                    case Misperception.Wants(int _, int about) -> id(corrected, about);
                    case Misperception.Missing _ -> "misses";
                };
    }

    private static String id(CorrectedCase corrected, int who) {
        return corrected.subject().conflict().decisionMakers().get(who).id();
    }
}
