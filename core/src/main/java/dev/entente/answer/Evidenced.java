// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Channel;
import dev.entente.Type;
import dev.entente.Version;
import dev.entente.Vocabulary;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.HeldByBelief;
import dev.entente.answer.part.TypeBelief;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Source;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Dossier;
import dev.entente.evidence.Dossier.Support;
import dev.entente.evidence.Refinding;
import dev.entente.explore.Believed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the model of a case rests on, and what evidence makes of belief.
 *
 * @param idle the claims that neither support a part nor tell types apart
 * @param texts what came of looking claims up in copies of their sources, where that was asked
 * @param belief in the types of each decision maker that has some
 * @param believed what can hold by belief, where somebody has types
 */
public record Evidenced(
        @Inline Head head,
        List<Part> parts,
        Counts counts,
        List<FromSource> sources,
        List<String> idle,
        Optional<List<Found>> texts,
        List<TypeBelief> belief,
        Optional<HeldByBelief> believed,
        String version) {

    /** A part of the model ("want:target/hawkish:3", "option:us.letter"), and what it rests on. */
    public record Part(
            String part,
            Optional<String> statement,
            Support support,
            Optional<List<String>> because,
            Optional<String> assumption) {}

    /** How many parts there are, and by the best that they have. */
    public record Counts(int parts, int claim, int assumption, int nothing) {}

    /** What was taken from a source. */
    public record FromSource(String source, String title, List<Cited> claims) {}

    /**
     * A claim, the parts that it supports, and the decision makers of whose types it tells.
     *
     * @param unsupported true where it was looked for in the source and not found; else absent
     */
    public record Cited(
            String claim,
            Optional<String> place,
            String text,
            Optional<Boolean> unsupported,
            List<String> supports,
            Optional<List<String>> tellsTypesOf) {}

    /** A claim looked up. */
    public record Found(
            String claim, Optional<String> place, @Inline LookedUp lookedUp) {}

    /** What came of looking a claim up. */
    public sealed interface LookedUp {

        /** It is there, or it can't be said. */
        record Plain(Result result) implements LookedUp {}

        /** It is at other places. */
        record Moved(Result result, List<String> to) implements LookedUp {}

        /** Another text is there, with about this share of its words. */
        record Changed(Result result, Optional<Double> overlap, Optional<Near> nearest) implements LookedUp {}

        /** It has no fingerprint to compare; the one it would have. */
        record Unmarked(Result result, String fingerprint) implements LookedUp {}
    }

    /** Whether a claim was found again. */
    public enum Result {
        FOUND,
        MOVED,
        CHANGED,
        NO_TEXT,
        NO_PLACE,
        UNMARKED,
        UNSUPPORTED,
        UNCOUNTED
    }

    /** A place that has more of the words than the one named. */
    public record Near(String at, double overlap) {}

    /**
     * Of everything that was asked.
     *
     * @param texts claims looked up, where that was asked
     */
    public static Evidenced of(
            Dossier dossier, Optional<List<Refinding>> texts, Beliefs beliefs, Optional<Believed> believed) {
        return new Told(dossier, dossier.subject()).answer(texts, beliefs, believed);
    }

    private record Told(Dossier dossier, Case subject) {

        Evidenced answer(Optional<List<Refinding>> texts, Beliefs beliefs, Optional<Believed> believed) {
            return new Evidenced(
                    Head.of(subject),
                    dossier.parts().stream().map(this::part).toList(),
                    new Counts(
                            dossier.parts().size(),
                            dossier.on(Support.CLAIM).size(),
                            dossier.on(Support.ASSUMPTION).size(),
                            dossier.on(Support.NOTHING).size()),
                    subject.basis().sources().stream()
                            .filter(source -> !subject.basis().countsOnly(source))
                            .map(this::source)
                            .toList(),
                    dossier.idle().stream().map(Claim::id).toList(),
                    texts.map(all -> all.stream().map(Told::found).toList()),
                    TypeBelief.all(subject, beliefs),
                    believed.map(HeldByBelief::of),
                    Version.running());
        }

        private Part part(Dossier.Part part) {
            return new Part(
                    name(part),
                    part instanceof Dossier.Part.OfWant want
                            ? Optional.of(want.want()
                                    .statement()
                                    .text(new Vocabulary(subject.conflict().form())::shortest))
                            : Optional.empty(),
                    part.support(),
                    Optional.of(part.grounds().claims()).filter(claims -> !claims.isEmpty()),
                    part.grounds().assumption());
        }

        /** {@code want:target/hawkish:3}, {@code option:us.letter}. */
        private String name(Dossier.Part part) {
            return switch (part) {
                case Dossier.Part.OfWant(int i, Optional<Type> type, int place, var _) ->
                    "want:" + who(i, type) + ":" + place;
                case Dossier.Part.OfOrder(int i, Optional<Type> type, var _) -> "order:" + who(i, type);
                case Dossier.Part.OfType(int i, Type type) -> "type:" + who(i, Optional.of(type));
                case Dossier.Part.OfOption(var option) -> "option:" + option.name();
                case Dossier.Part.OfRule(var rule) ->
                    "rule:" + rule.text(new Vocabulary(subject.conflict().form()));
                case Dossier.Part.OfChannel(Channel channel) ->
                    channel.between().list().stream().map(this::who).collect(Collectors.joining(",", "channel:", ""));
                case Dossier.Part.OfSignal(var signal) -> "signal:" + signal.id();
                case Dossier.Part.OfCost(var signal, Type type, var _) ->
                    "signal:" + signal.id() + ":costs:" + type.id();
                case Dossier.Part.OfFight(var signal, Type type, var _) ->
                    "signal:" + signal.id() + ":fight:" + type.id();
                case Dossier.Part.OfAnswering(var signal, var _) -> "signal:" + signal.id() + ":belief";
            };
        }

        private String who(int i) {
            return subject.conflict().decisionMakers().get(i).id();
        }

        private String who(int i, Optional<Type> type) {
            return who(i) + type.map(known -> "/" + known.id()).orElse("");
        }

        private FromSource source(Source source) {
            return new FromSource(
                    source.id(),
                    source.title(),
                    dossier.from(source).stream().map(this::cited).toList());
        }

        private Cited cited(Claim claim) {
            return new Cited(
                    claim.id(),
                    claim.place(),
                    claim.text(),
                    claim.unsupported() ? Optional.of(true) : Optional.empty(),
                    dossier.supportedBy(claim).stream().map(this::name).toList(),
                    Optional.of(dossier.typesTold(claim).stream().map(this::who).toList())
                            .filter(types -> !types.isEmpty()));
        }

        private static Found found(Refinding refinding) {
            LookedUp lookedUp = switch (refinding.result()) {
                case Refinding.Found _ -> new LookedUp.Plain(Result.FOUND);
                case Refinding.Moved(List<Range> to) ->
                    new LookedUp.Moved(
                            Result.MOVED, to.stream().map(Range::toString).toList());
                case Refinding.Changed(Optional<Double> overlap, Optional<Refinding.Near> nearest) ->
                    new LookedUp.Changed(
                            Result.CHANGED,
                            overlap,
                            nearest.map(near -> new Near(near.at().toString(), near.overlap())));
                case Refinding.NoText _ -> new LookedUp.Plain(Result.NO_TEXT);
                case Refinding.NoPlace _ -> new LookedUp.Plain(Result.NO_PLACE);
                case Refinding.Unmarked(String fingerprint) -> new LookedUp.Unmarked(Result.UNMARKED, fingerprint);
                case Refinding.Unsupported _ -> new LookedUp.Plain(Result.UNSUPPORTED);
                case Refinding.Uncounted _ -> new LookedUp.Plain(Result.UNCOUNTED);
            };
            return new Found(refinding.claim().id(), refinding.claim().place(), lookedUp);
        }
    }
}
