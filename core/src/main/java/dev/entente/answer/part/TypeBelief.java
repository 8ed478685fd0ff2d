// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Fraction;
import dev.entente.Type;
import dev.entente.cases.Bearing;
import dev.entente.cases.Case;
import dev.entente.cases.Signal.Band;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Contradiction;
import dev.entente.evidence.LikelihoodWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What evidence makes of belief in the types of a decision maker; shares by type.
 *
 * @param within the posterior anywhere in the bounds of likelihoods that follow from signals, where some do
 * @param words for the posterior, null where there is none
 * @param support how likely all items together are under each type, as a share of the greatest
 * @param contradiction the items that rule some type out, where they rule out all together
 * @param analystsOwn what is not computed
 */
public record TypeBelief(
        String decisionMaker,
        List<String> types,
        Optional<Map<String, Double>> prior,
        Optional<Map<String, Double>> posterior,
        Optional<Map<String, Bounds>> within,
        Optional<Map<String, Optional<String>>> words,
        Optional<Map<String, Double>> support,
        Optional<List<String>> contradiction,
        List<Item> items,
        List<String> analystsOwn) {

    private static final List<String> ANALYSTS_OWN = List.of("prior", "likelihood", "reliability");

    /**
     * An item of evidence.
     *
     * @param counted which item of its group counts in its place
     * @param shown the signal that its likelihoods follow from; left out where they are the analyst's own
     * @param diagnostic whether it tells types apart
     * @param relative its likelihood after reliability, as a share of the greatest
     * @param ratio the greatest by the least; left out where it rules a type out
     * @param after belief after it and those before it
     * @param without belief after all others
     */
    public record Item(
            String item,
            Map<String, Double> likelihood,
            double reliability,
            Optional<String> group,
            boolean counts,
            Optional<String> counted,
            Optional<Shown> shown,
            boolean diagnostic,
            Map<String, Double> relative,
            Optional<Double> ratio,
            Map<String, String> marks,
            Optional<Map<String, Double>> after,
            Optional<Map<String, Double>> without) {}

    /** A number between two bounds. */
    public record Bounds(double from, double to) {}

    /**
     * What came of a signal.
     *
     * @param within the likelihoods anywhere in the analyst's bounds, by type; those of the item are of their middle
     */
    public record Shown(String signal, String outcome, boolean sent, Map<String, Bounds> within) {}

    public static List<TypeBelief> all(Case about, Beliefs beliefs) {
        return beliefs.each().stream()
                .map(belief -> of(
                        about.conflict()
                                .decisionMakers()
                                .get(belief.decisionMaker())
                                .id(),
                        belief))
                .toList();
    }

    private static TypeBelief of(String decisionMaker, Belief belief) {
        return new TypeBelief(
                decisionMaker,
                belief.types().stream().map(Type::id).toList(),
                belief.prior().map(prior -> byType(belief, prior)),
                belief.posterior().map(posterior -> byType(belief, posterior)),
                within(belief),
                belief.posterior()
                        .map(posterior -> byType(
                                belief, t -> LikelihoodWord.of(posterior.get(t)).map(LikelihoodWord::word))),
                belief.support().map(support -> byType(belief, support)),
                belief.contradiction().map(Contradiction::items),
                IntStream.range(0, belief.items().size())
                        .mapToObj(k -> item(belief, k))
                        .toList(),
                ANALYSTS_OWN);
    }

    private static Item item(Belief belief, int place) {
        dev.entente.evidence.Item item = belief.items().get(place);
        return new Item(
                item.claim().id(),
                byType(belief, item.stated()),
                item.claim().bearing().reliability().doubleValue(),
                item.claim().bearing().group(),
                item.counts(),
                item.counted(),
                item.claim().bearing().shown().map(TypeBelief::shown),
                item.diagnostic(),
                byType(belief, item.relative()),
                item.ratio().map(Fraction::doubleValue),
                byType(belief, t -> item.fit(t).mark()),
                belief.after(place + 1).map(after -> byType(belief, after)),
                belief.without(Set.of(item.claim().id())).posterior().map(without -> byType(belief, without)));
    }

    private static Optional<Map<String, Bounds>> within(Belief belief) {
        boolean follow = belief.items().stream()
                .anyMatch(item -> item.claim().bearing().shown().isPresent());
        return follow && belief.within(0).isPresent()
                ? Optional.of(byType(belief, t -> bounds(belief.within(t).orElseThrow())))
                : Optional.empty();
    }

    private static Shown shown(Bearing.Shown of) {
        Map<String, Bounds> within = new LinkedHashMap<>();
        of.within().forEach((type, band) -> within.put(type, bounds(band)));
        return new Shown(of.signal(), of.outcome(), of.sent(), within);
    }

    private static Bounds bounds(Band band) {
        return new Bounds(band.from().doubleValue(), band.to().doubleValue());
    }

    private static Map<String, Double> byType(Belief belief, List<Fraction> shares) {
        return byType(belief, t -> shares.get(t).doubleValue());
    }

    static <T> Map<String, T> byType(Belief belief, IntFunction<T> value) {
        Map<String, T> by = new LinkedHashMap<>();
        for (int t = 0; t < belief.types().size(); t++) {
            by.put(belief.types().get(t).id(), value.apply(t));
        }
        return by;
    }
}
