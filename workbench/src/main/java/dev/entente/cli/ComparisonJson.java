// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.Fraction;
import dev.entente.Version;
import dev.entente.explore.Comparison;
import dev.entente.explore.Part;
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
        tree.put("from", ofCase(comparison.from(), comparison.holdsBefore()));
        tree.put("to", ofCase(comparison.to(), comparison.holdsAfter()));
        tree.put("outcome", comparison.outcome().id());
        tree.put("concept", comparison.concept().name());
        tree.put(
                "parts",
                IntStream.range(0, comparison.parts().size())
                        .mapToObj(this::part)
                        .toList());
        if (comparison.differs()) {
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
                                changed.put("holds", step.holds());
                                return changed;
                            })
                            .toList());
        }
        tree.put("version", Version.running());
        return tree;
    }

    private static Map<String, Object> ofCase(Case of, boolean holds) {
        Map<String, Object> tree = CaseJson.named(of);
        tree.put("holds", holds);
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
            Fraction share = comparison.shares().get(p);
            tree.put("share", share.toString());
        }
        return tree;
    }

    /** "wants:us", "channels", "setting". */
    private String id(Part part) {
        String name = part.name(comparison.from());
        return part instanceof Part.Wants ? "wants:" + name : name;
    }
}
