// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of a mapping, read one by one; a wrong type or an unknown key is a finding. */
public final class Fields {

    private final Mapping mapping;
    private final Diagnostics findings;
    private final List<String> misspelt = new ArrayList<>();

    /**
     * @param what the mapping is, for messages ("a decision maker")
     * @param keys those it can have
     */
    public Fields(Mapping mapping, String what, List<String> keys, Diagnostics findings) {
        this.mapping = mapping;
        this.findings = findings;
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                Optional<String> meant = Spelling.nearest(key, keys);
                meant.ifPresent(misspelt::add);
                findings.error(
                        entry.key().place(),
                        what + " has no key “" + key + "”",
                        meant.map(near -> "Maybe you meant “" + near + "”.")
                                .orElse("Its keys are " + String.join(", ", keys) + "."));
            }
        }
    }

    public boolean has(String key) {
        return mapping.value(key).isPresent();
    }

    /** Where the mapping starts. */
    public Place place() {
        Place place = mapping.place();
        return place.file().place(place.start(), place.start());
    }

    /** Where the key stands, or the mapping when it has none. */
    public Place place(String key) {
        return mapping.entry(key).map(entry -> entry.key().place()).orElseGet(this::place);
    }

    public Optional<Node> node(String key) {
        return mapping.value(key);
    }

    public Optional<String> text(String key) {
        return scalar(key).map(Scalar::text);
    }

    /** A text that something is called by; a finding when there is nothing in it. */
    public Optional<String> words(String key) {
        return scalar(key).flatMap(scalar -> words(scalar, key));
    }

    public Optional<String> words(Scalar scalar, String what) {
        if (scalar.text().isBlank()) {
            findings.error(scalar.place(), "there is nothing in this " + what, "Write some words, or leave it out.");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    public Optional<Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(node, "“" + key + "”"));
    }

    public Optional<Mapping> mapping(String key) {
        return node(key).flatMap(node -> mapping(node, "“" + key + "”"));
    }

    public Optional<Sequence> list(String key) {
        return node(key).flatMap(node -> list(node, "“" + key + "”"));
    }

    /** Whether a key says true; not when it is absent. */
    boolean truth(String key) {
        Optional<Scalar> value = scalar(key);
        value.filter(scalar -> scalar.kind() != Node.Kind.BOOLEAN)
                .ifPresent(scalar -> findings.error(scalar.place(), "“" + key + "” must be true or false", ""));
        return value.map(Scalar::text).filter("true"::equals).isPresent();
    }

    public Optional<Scalar> scalar(Node node, String what) {
        return switch (node) {
            case Scalar scalar when !scalar.isNull() -> Optional.of(scalar);
            default -> wrong(node, what, "a text");
        };
    }

    public Optional<Mapping> mapping(Node node, String what) {
        return node instanceof Mapping inner ? Optional.of(inner) : wrong(node, what, "a mapping (key: value)");
    }

    public Optional<Sequence> list(Node node, String what) {
        return node instanceof Sequence sequence ? Optional.of(sequence) : wrong(node, what, "a list");
    }

    private <T> Optional<T> wrong(Node node, String what, String right) {
        findings.error(node.place(), what + " is " + node.described() + ", and must be " + right, "");
        return Optional.empty();
    }

    /** Says that a key is missing, unless it is there with a slip of the pen. */
    public void missing(String key, String hint) {
        if (!misspelt.contains(key)) {
            findings.error(place(), "the key “" + key + "” is missing", hint);
        }
    }
}
