// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Several versions of one case beside that case: what they agree on, where they differ, and what is only said otherwise. What all
 * versions say is taken; the case has no say where a version speaks, and is the nearest where an order is needed. It does not
 * matter in which order the versions come.
 *
 * @param base the case beside which the versions are laid
 * @param versions by name
 * @param agreed what all versions say of the wants of those decision makers on whom they agree
 * @param disagreements in the order of the case: wants by decision maker, then options
 * @param options those of the versions that the case lacks
 * @param limits the rules about options that not all have
 * @param asides what else differs
 */
public record Laying(
        Case base,
        List<Version> versions,
        List<Agreed> agreed,
        List<Disagreement> disagreements,
        List<Option> options,
        Limits limits,
        List<Aside> asides) {

    public Laying {
        versions = List.copyOf(versions);
        agreed = List.copyOf(agreed);
        disagreements = List.copyOf(disagreements);
        options = List.copyOf(options);
        asides = List.copyOf(asides);
    }

    /**
     * What all versions say of a decision maker’s wants.
     *
     * @param asBefore whether the case has it so, too
     */
    public record Agreed(String party, Position position, boolean asBefore) {}

    /** What comes of laying versions together. */
    public sealed interface Result {

        /** They are of one case. */
        record Laid(Laying laying) implements Result {}

        /** They are not: everything that stands against it. */
        record NotOneCase(List<Version> versions, List<Discord> discords) implements Result {
            public NotOneCase {
                versions = List.copyOf(versions);
                discords = List.copyOf(discords);
            }
        }
    }

    /**
     * Lays versions together.
     *
     * @param base the case that they are versions of; every option that it has is in one of them
     * @param versions at least two, of different names
     */
    public static Result of(Case base, List<Version> versions) {
        List<Version> byName =
                versions.stream().sorted(Comparator.comparing(Version::name)).toList();
        if (byName.stream().map(Version::name).distinct().count() < Math.max(2, byName.size())) {
            throw new IllegalArgumentException("not several versions of different names ("
                    + byName.stream().map(Version::name).toList() + ")");
        }
        SameCase same = new SameCase(base, byName);
        List<Discord> discords = same.discords();
        return discords.isEmpty()
                ? new Result.Laid(new Work(base, byName).laying(same))
                : new Result.NotOneCase(byName, discords);
    }

    /** The places of the versions that have it otherwise than the case. */
    static <T> List<Integer> otherwise(Case base, List<Version> versions, Function<Case, T> part) {
        T own = part.apply(base);
        return IntStream.range(0, versions.size())
                .filter(v -> !part.apply(versions.get(v).subject()).equals(own))
                .boxed()
                .toList();
    }

    private record Work(Case base, List<Version> versions) {

        Laying laying(SameCase same) {
            List<Agreed> agreed = new ArrayList<>();
            List<Disagreement> disagreements = new ArrayList<>();
            List<Aside> asides = new ArrayList<>();
            for (DecisionMaker one : base.conflict().decisionMakers()) {
                PartyWants wants = new PartyWants(base, versions, one.id());
                wants.disagreement().ifPresentOrElse(disagreements::add, () -> agreed.add(wants.agreed()));
                asides.addAll(wants.asides());
            }
            List<Option> options = all();
            options.forEach(option -> there(option).ifPresent(disagreements::add));
            asides.addAll(new Asides(base, versions).all());
            return new Laying(
                    base,
                    versions,
                    agreed,
                    disagreements,
                    options.stream().filter(option -> !has(base, option)).toList(),
                    same.limits(),
                    asides);
        }

        /** The options of the case, then those of the versions that it lacks, by name, as the first version has them. */
        private List<Option> all() {
            List<Option> all = new ArrayList<>(options(base));
            List<Option> further = new ArrayList<>();
            for (Version version : versions) {
                options(version.subject()).stream()
                        .filter(option -> !has(base, option)
                                && further.stream()
                                        .noneMatch(other -> other.name().equals(option.name())))
                        .forEach(further::add);
            }
            further.sort(Comparator.comparing(Option::name));
            all.addAll(further);
            return all;
        }

        private Optional<Disagreement> there(Option option) {
            List<Integer> with = IntStream.range(0, versions.size())
                    .filter(v -> has(versions.get(v).subject(), option))
                    .boxed()
                    .toList();
            List<Integer> without = IntStream.range(0, versions.size())
                    .boxed()
                    .filter(v -> !with.contains(v))
                    .toList();
            return without.isEmpty() ? Optional.empty() : Optional.of(new Disagreement.There(option, with, without));
        }
    }

    static List<Option> options(Case subject) {
        return subject.conflict().form() instanceof OptionForm form ? form.options() : List.of();
    }

    private static boolean has(Case subject, Option option) {
        return options(subject).stream().anyMatch(own -> own.name().equals(option.name()));
    }
}
