// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Outcome;
import dev.entente.Version;
import dev.entente.answer.Json;
import dev.entente.explore.Comparison;
import dev.entente.explore.Comparison.Ends;
import dev.entente.explore.Design.Extent;
import dev.entente.explore.Estimate;
import dev.entente.explore.Part;
import dev.entente.stability.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Why two cases differ, as JSON; the shape is documented in docs/json.md. */
final class ComparisonJson {

    private final Comparison comparison;

    ComparisonJson(Comparison comparison) {
        this.comparison = comparison;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entente", Json.VERSION);
        tree.put("from", ofCase(comparison.from(), comparison.before()));
        tree.put("to", ofCase(comparison.to(), comparison.after()));
        tree.put("outcome", comparison.outcome().id());
        tree.put("concept", comparison.concept().name());
        comparison.worlds().ifPresent(extent -> tree.put("worlds", worlds(extent)));
        comparison.asked().ifPresent(extent -> {
            tree.put("partial", true);
            tree.put("asked", worlds(extent));
        });
        tree.put(
                "parts",
                IntStream.range(0, comparison.parts().size())
                        .mapToObj(this::part)
                        .toList());
        if (!comparison.differs()) {
            tree.put("cancels", comparison.cancels());
        } else {
            tree.put(
                    "sufficient",
                    comparison.sufficient().stream()
                            .map(set -> set.stream().map(this::id).toList())
                            .toList());
            tree.put(
                    "interactions",
                    comparison.interactions().stream()
                            .map(pair -> {
                                Map<String, Object> interaction = new LinkedHashMap<>();
                                interaction.put("parts", List.of(id(pair.one()), id(pair.other())));
                                interaction.put("index", pair.index().toString());
                                return interaction;
                            })
                            .toList());
            tree.put(
                    "path",
                    comparison.path().stream()
                            .map(step -> {
                                Map<String, Object> changed = new LinkedHashMap<>();
                                changed.put("changed", id(step.changed()));
                                changed.putAll(worth(step.worth()));
                                return changed;
                            })
                            .toList());
        }
        tree.put("version", Version.running());
        return tree;
    }

    /** What is known of two cases as they stand where the comparison was stopped. */
    static Map<String, Object> stopped(Case from, Case to, Outcome outcome, Concept concept, Ends ends) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entente", Json.VERSION);
        tree.put("from", ofCase(from, ends.before()));
        tree.put("to", ofCase(to, ends.after()));
        tree.put("outcome", outcome.id());
        tree.put("concept", concept.name());
        tree.put("partial", true);
        tree.put("version", Version.running());
        return tree;
    }

    private static Map<String, Object> ofCase(Case of, boolean holds) {
        Map<String, Object> tree = CaseJson.named(of);
        tree.put("holds", holds);
        return tree;
    }

    private Map<String, Object> ofCase(Case of, Estimate worth) {
        Map<String, Object> tree = CaseJson.named(of);
        tree.putAll(worth(worth));
        return tree;
    }

    /** Whether the outcome holds, or in which share of worlds. */
    private Map<String, Object> worth(Estimate worth) {
        return comparison.worlds().isPresent()
                ? share(worth)
                : Map.of("holds", worth.value().signum() != 0);
    }

    private static Map<String, Object> share(Estimate share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("share", share.value().toString());
        share.interval().ifPresent(interval -> tree.put("interval", List.of(interval.low(), interval.high())));
        return tree;
    }

    private static Map<String, Object> worlds(Extent extent) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (extent) {
            case Extent.Every(long most) -> tree.put("most", most);
            case Extent.Sample(long drawn, long seed) -> {
                tree.put("drawn", drawn);
                tree.put("seed", seed);
            }
        }
        return tree;
    }

    private Map<String, Object> part(int p) {
        Part part = comparison.parts().get(p);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", id(part));
        if (part instanceof Part.Setting(List<Part.Aspect> aspects)) {
            tree.put(
                    "differs",
                    aspects.stream()
                            .map(aspect ->
                                    aspect.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        }
        if (comparison.differs()) {
            tree.putAll(share(comparison.shares().get(p)));
        }
        tree.put("alone", worth(comparison.alone().get(p)));
        return tree;
    }

    /** "wants:us", "channels", "setting". */
    private String id(Part part) {
        String name = part.name(comparison.from());
        return part instanceof Part.Wants ? "wants:" + name : name;
    }
}
