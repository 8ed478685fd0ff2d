// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Option;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.cases.Case;
import dev.entente.merge.Aside;
import dev.entente.merge.Deciding;
import dev.entente.merge.Disagreement;
import dev.entente.merge.Laying;
import dev.entente.merge.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several versions of a case say together.
 *
 * @param concept under which it is asked what holds
 * @param versions by name
 * @param agreed the decision makers on whose wants they agree
 * @param otherwise those of them of whom the case has it otherwise
 * @param leftOut options of the case that no version has
 * @param dropped variants of the case that no longer fit
 * @param ways in how many ways what they say can be put together; absent where that was not gone through
 * @param answers today first, where the case has it, then its outcomes; absent where they were not asked
 */
public record Merged(
        @Inline Head head,
        String concept,
        List<String> versions,
        List<String> agreed,
        List<String> otherwise,
        List<Differing> disagreements,
        List<Said> asides,
        List<String> leftOut,
        List<String> dropped,
        Optional<Long> ways,
        Optional<List<Answered>> answers,
        String version) {

    /** Of what kind a disagreement is. */
    public enum Kind {
        ORDER,
        WANTS,
        OPTION
    }

    /**
     * A disagreement.
     *
     * @param decisionMaker whose wants it is about
     * @param option whether it is there
     * @param positions what is said, each once
     */
    public record Differing(
            Kind kind, Optional<String> decisionMaker, Optional<String> option, List<Stand> positions) {}

    /**
     * What some say.
     *
     * @param by who
     * @param wants the list of wants, where it is one
     * @param there whether the option is there
     */
    public record Stand(List<String> by, Optional<List<String>> wants, Optional<Boolean> there) {}

    /**
     * In what else they differ.
     *
     * @param what in words
     * @param by who has it otherwise
     * @param taken whose is taken
     */
    public record Said(String what, List<String> by, Aside.Taken taken) {}

    /**
     * An answer.
     *
     * @param outcome which can hold or not; absent for whether today holds
     * @param by what each version answers by itself
     * @param holding in how many ways it is so
     * @param deciding the disagreements that make a difference to it, by place, from 1
     * @param shares of each disagreement in that; empty where nothing makes a difference
     */
    public record Answered(
            Optional<String> outcome,
            Map<String, Boolean> by,
            long holding,
            List<Integer> deciding,
            List<Double> shares) {}

    /**
     * Of versions laid together.
     *
     * @param merged the case that holds them all
     */
    public static Merged of(
            Laying laying,
            Case merged,
            String concept,
            Optional<Deciding> deciding,
            List<String> leftOut,
            List<String> dropped) {
        return new Told(laying).answer(merged, concept, deciding, leftOut, dropped);
    }

    private record Told(Laying laying) {

        Merged answer(
                Case merged, String concept, Optional<Deciding> deciding, List<String> leftOut, List<String> dropped) {
            return new Merged(
                    Head.of(merged),
                    concept,
                    laying.versions().stream().map(version -> version.name()).toList(),
                    laying.agreed().stream().map(Laying.Agreed::party).toList(),
                    laying.agreed().stream()
                            .filter(one -> !one.asBefore())
                            .map(Laying.Agreed::party)
                            .toList(),
                    laying.disagreements().stream().map(this::differing).toList(),
                    laying.asides().stream()
                            .map(aside -> new Said(aside.what(), names(aside.versions()), aside.taken()))
                            .toList(),
                    leftOut,
                    dropped,
                    deciding.map(found -> found.explored().tally().worlds()),
                    deciding.map(found ->
                            found.answers().stream().map(this::answered).toList()),
                    Version.running());
        }

        private List<String> names(List<Integer> versions) {
            return versions.stream().map(v -> laying.versions().get(v).name()).toList();
        }

        private Differing differing(Disagreement disagreement) {
            return switch (disagreement) {
                case Disagreement.Order order -> wants(Kind.ORDER, order);
                case Disagreement.Lists lists -> wants(Kind.WANTS, lists);
                case Disagreement.There(Option option, List<Integer> with, List<Integer> without) ->
                    new Differing(
                            Kind.OPTION,
                            Optional.empty(),
                            Optional.of(option.name()),
                            List.of(
                                    new Stand(names(with), Optional.empty(), Optional.of(true)),
                                    new Stand(names(without), Optional.empty(), Optional.of(false))));
            };
        }

        private Differing wants(Kind kind, Disagreement.OfWants of) {
            return new Differing(
                    kind,
                    Optional.of(of.party()),
                    Optional.empty(),
                    of.positions().stream()
                            .map(position -> new Stand(names(position.versions()), wants(position), Optional.empty()))
                            .toList());
        }

        private static Optional<List<String>> wants(Position position) {
            return position.plain() instanceof Prioritized(List<Want> wants)
                    ? Optional.of(
                            wants.stream().map(want -> want.statement().text()).toList())
                    : Optional.empty();
        }

        private Answered answered(Deciding.Answer answer) {
            Map<String, Boolean> by = new LinkedHashMap<>();
            for (int v = 0; v < answer.by().size(); v++) {
                by.put(laying.versions().get(v).name(), answer.by().get(v));
            }
            return new Answered(
                    answer.outcome().map(Outcome::id),
                    by,
                    answer.holding(),
                    answer.deciding().stream().map(place -> place + 1).toList(),
                    answer.shares());
        }
    }
}
