// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Fraction;
import dev.entente.Outcome;
import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.Subject;
import dev.entente.cases.Case;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.compare.Comparison.Ends;
import dev.entente.explore.compare.Difference.Aspect;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.stability.Concept;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why an outcome can hold in one case and not in another, or in more worlds.
 *
 * @param worlds which were looked at, where it is compared by worlds
 * @param partial true where it was stopped
 * @param asked which worlds were to be looked at, where it was stopped
 * @param parts what the cases differ in; left out, as all that comes of them, where it was stopped before
 */
public record Compared(
        int entente,
        OneCase from,
        OneCase to,
        String outcome,
        String concept,
        Optional<Worlds> worlds,
        Optional<Boolean> partial,
        Optional<Worlds> asked,
        @Inline Optional<Parts> parts,
        String version) {

    /** A case, and what it gives. */
    public record OneCase(@Inline Subject subject, @Inline Worth worth) {}

    /** Whether an outcome can hold, or in which share of worlds. */
    public sealed interface Worth {

        /** Whether some equilibrium satisfies it. */
        record Plain(boolean holds) implements Worth {}

        /** The share of worlds in which one does, exactly of those looked at. */
        record ByWorlds(Fraction share, Optional<List<Double>> interval) implements Worth {

            static ByWorlds of(Estimate share) {
                return new ByWorlds(
                        share.value(), share.interval().map(interval -> List.of(interval.low(), interval.high())));
            }
        }
    }

    /** All worlds, of no mixture more than so many; or so many drawn by a seed. */
    public record Worlds(Optional<Long> most, Optional<Long> drawn, Optional<Long> seed) {

        static Worlds of(Extent extent) {
            return switch (extent) {
                case Extent.Every(long most) -> new Worlds(Optional.of(most), Optional.empty(), Optional.empty());
                case Extent.Sample(long drawn, long seed) ->
                    new Worlds(Optional.empty(), Optional.of(drawn), Optional.of(seed));
            };
        }
    }

    /** What the cases differ in, and what that comes to. */
    public record Parts(List<Part> parts, @Inline Result result) {}

    /** Whether the answers of the cases differ. */
    public sealed interface Result {

        /** They are the same; whether some mixture gives another. */
        record Same(boolean cancels) implements Result {}

        /** They differ: the smallest sets of parts that do alone, and a way from one to the other, a part at a time. */
        record Different(List<List<String>> sufficient, List<Interaction> interactions, List<Change> path)
                implements Result {}
    }

    /** A part, its share of the difference where there is one, and what changing it alone gives. */
    public record Part(
            String part,
            Optional<List<Aspect>> differs,
            @Inline Optional<Worth.ByWorlds> share,
            Worth alone) {}

    /** What two parts bring about together beyond what each does alone. */
    public record Interaction(List<String> parts, Fraction index) {}

    /** A part changed, and what comes of it and those before. */
    public record Change(String changed, @Inline Worth worth) {}

    public static Compared of(Comparison comparison) {
        return new Told(comparison).answer();
    }

    /** What is known of two cases as they stand where the comparison was stopped. */
    public static Compared stopped(Case from, Case to, Outcome outcome, Concept concept, Ends ends) {
        return new Compared(
                Json.VERSION,
                new OneCase(Subject.of(from), new Worth.Plain(ends.before())),
                new OneCase(Subject.of(to), new Worth.Plain(ends.after())),
                outcome.id(),
                concept.name(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Version.running());
    }

    private record Told(Comparison comparison) {

        Compared answer() {
            return new Compared(
                    Json.VERSION,
                    new OneCase(Subject.of(comparison.from()), worth(comparison.before())),
                    new OneCase(Subject.of(comparison.to()), worth(comparison.after())),
                    comparison.outcome().id(),
                    comparison.concept().name(),
                    comparison.worlds().map(Worlds::of),
                    comparison.asked().map(_ -> true),
                    comparison.asked().map(Worlds::of),
                    Optional.of(new Parts(
                            IntStream.range(0, comparison.parts().size())
                                    .mapToObj(this::part)
                                    .toList(),
                            comparison.differs() ? different() : new Result.Same(comparison.cancels()))),
                    Version.running());
        }

        private Result different() {
            return new Result.Different(
                    comparison.sufficient().stream().map(this::ids).toList(),
                    comparison.interactions().stream()
                            .map(pair -> new Interaction(ids(List.of(pair.one(), pair.other())), pair.index()))
                            .toList(),
                    comparison.path().stream()
                            .map(step -> new Change(id(step.changed()), worth(step.worth())))
                            .toList());
        }

        private Worth worth(Estimate worth) {
            return comparison.worlds().isPresent()
                    ? Worth.ByWorlds.of(worth)
                    : new Worth.Plain(worth.value().signum() != 0);
        }

        private Part part(int p) {
            dev.entente.explore.compare.Difference part = comparison.parts().get(p);
            return new Part(
                    id(part),
                    part instanceof dev.entente.explore.compare.Difference.Setting(List<Aspect> aspects)
                            ? Optional.of(aspects)
                            : Optional.empty(),
                    comparison.differs()
                            ? Optional.of(Worth.ByWorlds.of(comparison.shares().get(p)))
                            : Optional.empty(),
                    worth(comparison.alone().get(p)));
        }

        private List<String> ids(List<dev.entente.explore.compare.Difference> parts) {
            return parts.stream().map(this::id).toList();
        }

        /** "wants:us", "channels", "setting". */
        private String id(dev.entente.explore.compare.Difference part) {
            String name = part.name(comparison.from());
            return part instanceof dev.entente.explore.compare.Difference.Wants ? "wants:" + name : name;
        }
    }
}
