// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Fraction;
import dev.entente.Type;
import dev.entente.Version;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Item;
import dev.entente.evidence.LikelihoodWord;
import dev.entente.explore.Believed;
import dev.entente.explore.Estimate;
import dev.entente.explore.Weighing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Belief in types as JSON; the shape is documented in docs/json.md. */
final class BeliefJson {

    private final Case of;

    BeliefJson(Case of) {
        this.of = of;
    }

    List<Object> belief(Beliefs beliefs) {
        return beliefs.each().stream().map(this::belief).toList();
    }

    private Object belief(Belief belief) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", id(belief));
        tree.put("types", belief.types().stream().map(Type::id).toList());
        belief.prior().ifPresent(prior -> tree.put("prior", byType(belief, prior)));
        belief.posterior().ifPresent(posterior -> {
            tree.put("posterior", byType(belief, posterior));
            tree.put(
                    "words",
                    byType(
                            belief,
                            t -> orNull(LikelihoodWord.of(posterior.get(t)).map(LikelihoodWord::word))));
        });
        belief.support().ifPresent(support -> tree.put("support", byType(belief, support)));
        belief.contradiction().ifPresent(found -> tree.put("contradiction", found.items()));
        tree.put(
                "items",
                IntStream.range(0, belief.items().size())
                        .mapToObj(k -> item(belief, k))
                        .toList());
        tree.put("analystsOwn", List.of("prior", "likelihood", "reliability"));
        return tree;
    }

    private String id(Belief belief) {
        return of.conflict().decisionMakers().get(belief.decisionMaker()).id();
    }

    private static Object item(Belief belief, int place) {
        Item item = belief.items().get(place);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", item.claim().id());
        tree.put("likelihood", byType(belief, t -> item.stated().get(t).doubleValue()));
        tree.put("reliability", item.claim().bearing().reliability().doubleValue());
        item.claim().bearing().group().ifPresent(group -> tree.put("group", group));
        tree.put("counts", item.counts());
        item.counted().ifPresent(other -> tree.put("counted", other));
        tree.put("diagnostic", item.diagnostic());
        tree.put("relative", byType(belief, item.relative()));
        tree.put("ratio", orNull(item.ratio().map(Fraction::doubleValue)));
        tree.put("marks", byType(belief, t -> item.fit(t).mark()));
        belief.after(place + 1).ifPresent(after -> tree.put("after", byType(belief, after)));
        belief.without(Set.of(item.claim().id()))
                .posterior()
                .ifPresent(without -> tree.put("without", byType(belief, without)));
        return tree;
    }

    private static Map<String, Object> byType(Belief belief, List<Fraction> shares) {
        return byType(belief, t -> shares.get(t).doubleValue());
    }

    private static Map<String, Object> byType(Belief belief, IntFunction<Object> value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int t = 0; t < belief.types().size(); t++) {
            tree.put(belief.types().get(t).id(), value.apply(t));
        }
        return tree;
    }

    /** What some items of evidence change. */
    Map<String, Object> change(Believed believed, List<String> items) {
        Map<String, Object> tree = CaseJson.head(of);
        tree.put("items", items);
        tree.put("before", stage(believed, believed.beliefs().without(items), believed.without(items)));
        tree.put("after", stage(believed, believed.beliefs(), believed.after()));
        tree.put("version", Version.running());
        return tree;
    }

    private Map<String, Object> stage(Believed believed, Beliefs beliefs, Optional<Weighing> weighing) {
        int concept = believed.explored().place(believed.concept());
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> shares = new LinkedHashMap<>();
        beliefs.byName(of).forEach((type, share) -> shares.put(type, share.doubleValue()));
        tree.put("belief", shares);
        tree.put("concept", believed.concept().name());
        Map<String, Object> some = new LinkedHashMap<>();
        for (int o = 0; o < of.outcomes().size(); o++) {
            some.put(of.outcomes().get(o).id(), some(weighing, concept, o));
        }
        tree.put("some", some);
        return tree;
    }

    /** What holds by belief. */
    Map<String, Object> believed(Believed believed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("concept", believed.concept().name());
        tree.put("counted", believed.explored().tally().worlds());
        tree.put("sampled", believed.explored().sampled());
        Map<String, Optional<Weighing>> without = new LinkedHashMap<>();
        believed.items().forEach(item -> without.put(item, believed.without(Set.of(item))));
        tree.put(
                "outcomes",
                IntStream.range(0, of.outcomes().size())
                        .mapToObj(o -> outcome(believed, o, without))
                        .toList());
        return tree;
    }

    private Map<String, Object> outcome(Believed believed, int outcome, Map<String, Optional<Weighing>> without) {
        int concept = believed.explored().place(believed.concept());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", of.outcomes().get(outcome).id());
        tree.put("even", ExplorationJson.share(believed.explored().some(concept, outcome)));
        tree.put("prior", some(believed.before(), concept, outcome));
        tree.put("posterior", some(believed.after(), concept, outcome));
        Map<String, Object> withoutItem = new LinkedHashMap<>();
        without.forEach((item, weighing) -> withoutItem.put(item, some(weighing, concept, outcome)));
        tree.put("without", withoutItem);
        Map<String, Object> byType = new LinkedHashMap<>();
        for (Belief belief : believed.beliefs().each()) {
            byType.put(
                    id(belief),
                    byType(
                            belief,
                            t -> orNull(believed.explored()
                                    .some(concept, outcome, belief.decisionMaker(), t)
                                    .map(ExplorationJson::share))));
        }
        tree.put("byType", byType);
        return tree;
    }

    private static Object some(Optional<Weighing> weighing, int concept, int outcome) {
        return orNull(weighing.map(by -> weighed(by.some(concept, outcome))));
    }

    private static Object orNull(Optional<?> value) {
        return value.<Object>map(known -> known).orElse(value);
    }

    static Map<String, Object> weighed(Estimate share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("share", share.value().doubleValue());
        share.interval().ifPresent(interval -> tree.put("interval", List.of(interval.low(), interval.high())));
        return tree;
    }
}
