// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Anchor.Range;
import dev.entente.Case;
import dev.entente.Claim;
import dev.entente.Grounds;
import dev.entente.Source;
import dev.entente.Type;
import dev.entente.Vocabulary;
import dev.entente.evidence.Dossier;
import dev.entente.evidence.Dossier.Part;
import dev.entente.evidence.Dossier.Support;
import dev.entente.evidence.Refinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A dossier as JSON; the shape is documented in docs/json.md. */
final class DossierJson {

    private final Dossier dossier;
    private final Case of;

    DossierJson(Dossier dossier) {
        this.dossier = dossier;
        this.of = dossier.of();
    }

    void addTo(Map<String, Object> tree) {
        tree.put("parts", dossier.parts().stream().map(this::part).toList());
        tree.put("counts", counts());
        tree.put("sources", of.sources().stream().map(this::source).toList());
        tree.put("idle", dossier.idle().stream().map(Claim::id).toList());
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("parts", dossier.parts().size());
        for (Support support : Support.values()) {
            counts.put(word(support), dossier.on(support).size());
        }
        return counts;
    }

    private static String word(Support support) {
        return support.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> part(Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", name(part));
        if (part instanceof Part.OfWant want) {
            tree.put(
                    "statement",
                    want.want().statement().text(new Vocabulary(of.conflict().form())::shortest));
        }
        Grounds grounds = part.grounds();
        tree.put("support", word(part.support()));
        if (!grounds.claims().isEmpty()) {
            tree.put("because", grounds.claims());
        }
        grounds.assumption().ifPresent(text -> tree.put("assumption", text));
        return tree;
    }

    /** {@code want:target/hawkish:3}, {@code option:us.letter}. */
    private String name(Part part) {
        return switch (part) {
            case Part.OfWant(int i, Optional<Type> type, int place, var _) -> "want:" + who(i, type) + ":" + place;
            case Part.OfOrder(int i, Optional<Type> type, var _) -> "order:" + who(i, type);
            case Part.OfType(int i, Type type) -> "type:" + who(i, Optional.of(type));
            case Part.OfOption(var option) -> "option:" + option.name();
            case Part.OfRule(var rule) ->
                "rule:" + rule.text(new Vocabulary(of.conflict().form()));
            case Part.OfChannel(var channel) ->
                "channel:"
                        + String.join(
                                ",",
                                channel.between().list().stream()
                                        .map(i -> who(i, Optional.empty()))
                                        .toList());
        };
    }

    private String who(int i, Optional<Type> type) {
        return of.conflict().decisionMakers().get(i).id()
                + type.map(known -> "/" + known.id()).orElse("");
    }

    private Map<String, Object> source(Source source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("source", source.id());
        tree.put("title", source.title());
        tree.put("claims", dossier.from(source).stream().map(this::claim).toList());
        return tree;
    }

    private Map<String, Object> claim(Claim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("claim", claim.id());
        claim.place().ifPresent(place -> tree.put("place", place));
        tree.put("text", claim.text());
        tree.put("supports", dossier.supportedBy(claim).stream().map(this::name).toList());
        List<Integer> types = dossier.typesTold(claim);
        if (!types.isEmpty()) {
            tree.put(
                    "tellsTypesOf",
                    types.stream().map(i -> who(i, Optional.empty())).toList());
        }
        return tree;
    }

    /** What came of looking a claim up in a copy of its source. */
    static Map<String, Object> refinding(Refinding refinding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("claim", refinding.claim().id());
        refinding.claim().place().ifPresent(place -> tree.put("place", place));
        switch (refinding.result()) {
            case Refinding.Found _ -> tree.put("result", "found");
            case Refinding.Moved(List<Range> to) -> {
                tree.put("result", "moved");
                tree.put("to", to.stream().map(Range::toString).toList());
            }
            case Refinding.Changed(var overlap, var nearest) -> {
                tree.put("result", "changed");
                overlap.ifPresent(share -> tree.put("overlap", share));
                nearest.ifPresent(near -> tree.put("nearest", near(near)));
            }
            case Refinding.NoText _ -> tree.put("result", "no-text");
            case Refinding.NoPlace _ -> tree.put("result", "no-place");
            case Refinding.Unmarked(String fingerprint) -> {
                tree.put("result", "unmarked");
                tree.put("fingerprint", fingerprint);
            }
            case Refinding.Uncounted _ -> tree.put("result", "uncounted");
        }
        return tree;
    }

    private static Map<String, Object> near(Refinding.Near near) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", near.at().toString());
        tree.put("overlap", near.overlap());
        return tree;
    }
}
