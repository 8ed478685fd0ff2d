// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Grounds;
import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.Anchor;
import dev.entente.cases.Anchor.Unit;
import dev.entente.cases.Claim;
import dev.entente.cases.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads sources and claims, and what parts of the model say they rest on. */
public final class GroundsBinder {

    static final List<String> KEYS = List.of("because", "assumption");

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final LikelihoodBinder likelihoods;
    private final Diagnostics findings;

    public GroundsBinder(Fields root, Diagnostics findings) {
        this.findings = findings;
        this.likelihoods = new LikelihoodBinder(root, findings);
        root.mapping("sources").ifPresent(mapping -> mapping.entries().forEach(entry -> addSource(root, entry)));
        root.mapping("evidence").ifPresent(mapping -> mapping.entries().forEach(entry -> addClaim(root, entry)));
    }

    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    public List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    private void addSource(Fields root, Entry entry) {
        root.mapping(entry.value(), "a source").ifPresent(mapping -> {
            Fields fields = new Fields(
                    mapping, "a source", List.of("title", "author", "publisher", "date", "kind", "url"), findings);
            if (!fields.has("title")) {
                fields.missing("title", "A source needs at least a title.");
            }
            String id = entry.key().text();
            sources.put(
                    id,
                    new Source(
                            id,
                            fields.text("title").orElse(entry.key().text()),
                            fields.text("author"),
                            fields.text("publisher"),
                            fields.text("date"),
                            fields.text("kind"),
                            fields.text("url")));
        });
    }

    private void addClaim(Fields root, Entry entry) {
        root.mapping(entry.value(), "an item of evidence").ifPresent(mapping -> {
            Fields fields = new Fields(
                    mapping,
                    "an item of evidence",
                    List.of(
                            "source",
                            "paragraph",
                            "page",
                            "claim",
                            "date",
                            "fingerprint",
                            "likelihood",
                            "reliability",
                            "group",
                            "unsupported"),
                    findings);
            Optional<String> claim = fields.text("claim");
            if (!fields.has("claim")) {
                fields.missing("claim", "Say in your own words what the source claims.");
            }
            Optional<Scalar> source = fields.scalar("source");
            if (!fields.has("source")) {
                fields.missing("source", "Name one of the sources.");
            }
            source.filter(id -> !sources.containsKey(id.text()))
                    .ifPresent(id -> findings.error(
                            id.place(),
                            "there is no source “" + id.text() + "”",
                            Spelling.hint(id.text(), sources.keySet(), "Sources")));
            claims.put(
                    entry.key().text(),
                    new Claim(
                            entry.key().text(),
                            source.map(Scalar::text).orElse(""),
                            anchor(fields),
                            claim.orElse(""),
                            likelihoods.bearing(fields),
                            fields.truth("unsupported")));
        });
    }

    private Optional<Anchor> anchor(Fields fields) {
        Optional<Scalar> fingerprint = fields.scalar("fingerprint");
        fingerprint
                .filter(mark -> !mark.text().matches("[0-9a-f]{16}(-[0-9a-f]{32})?"))
                .ifPresent(mark -> findings.error(
                        mark.place(),
                        "this is no fingerprint",
                        "Take it out, and let “evidence CASE --texts FOLDER --write-fingerprints” write it."));
        Optional<Unit> unit = Arrays.stream(Unit.values())
                .filter(each -> fields.has(each.word()))
                .findFirst();
        if (fingerprint.isPresent() && unit.isEmpty()) {
            findings.error(
                    fields.place("fingerprint"),
                    "a fingerprint belongs to a paragraph or a page, and none is named",
                    "Say which: “paragraph: 3”.");
        }
        return unit.flatMap(each ->
                fields.text(each.word()).map(where -> new Anchor(each, where, fingerprint.map(Scalar::text))));
    }

    /** What a part of the model rests on, from its keys {@code because} and {@code assumption}. */
    public Grounds grounds(Fields part) {
        List<String> because = switch (part.node("because").orElse(null)) {
            case null -> List.of();
            case Sequence list ->
                list.items().stream()
                        .flatMap(item -> part.scalar(item, "an item of “because”").stream())
                        .flatMap(id -> claim(id).stream())
                        .toList();
            case Scalar id when !id.isNull() -> claim(id).stream().toList();
            case Node other -> {
                findings.error(
                        other.place(),
                        "“because” is " + other.described() + ", and must be a list of items of evidence",
                        "");
                yield List.of();
            }
        };
        return new Grounds(because, part.text("assumption"));
    }

    private Optional<String> claim(Scalar id) {
        if (claims.containsKey(id.text())) {
            return Optional.of(id.text());
        }
        findings.error(
                id.place(),
                "there is no item of evidence “" + id.text() + "”",
                Spelling.hint(id.text(), claims.keySet(), "Items of evidence"));
        return Optional.empty();
    }

    /** Grounds of a mapping that has other keys too. */
    static List<String> keysWith(String... keys) {
        List<String> all = new ArrayList<>(List.of(keys));
        all.addAll(KEYS);
        return all;
    }

    /** The mapping's fields, grounds included. */
    public Fields fields(Mapping mapping, String what, String... keys) {
        return new Fields(mapping, what, keysWith(keys), findings);
    }
}
