// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Place;
import java.util.List;
import java.util.Optional;

/** The variants of a case: patches of its mapping under {@code variants}. */
final class Variants {

    private static final String VARIANTS = "variants";

    /** Each is read as a case of its own. */
    static final int MOST = 1_000;

    /** What concerns the file and not the conflict, so that no variant can change it. */
    private static final List<String> OF_THE_FILE = List.of("entente", "extends", "template", VARIANTS);

    private Variants() {}

    /** The mapping of a case on its own; empty for a template, which is none. */
    static Optional<Mapping> base(Mapping file, Diagnostics findings) {
        Optional<Entry> template = file.entry(Inheritance.TEMPLATE);
        if (template.isPresent() && isTrue(template.get().value(), findings)) {
            findings.error(
                    template.get().key().place(),
                    "this file is a template and can't be computed with by itself",
                    "Take a case that extends it.");
            return Optional.empty();
        }
        file.entry(Merging.HOLD)
                .ifPresent(hold -> findings.error(
                        hold.key().place(),
                        "“hold” belongs in a variant",
                        "Write a rule under “feasible” for what holds in the case itself."));
        if (file.value(VARIANTS).orElse(null) instanceof Mapping variants
                && variants.entries().size() > MOST) {
            findings.error(
                    variants.place(),
                    "there are " + variants.entries().size() + " variants, and at most " + MOST + " can be treated",
                    "Let cases of their own extend this one.");
            return Optional.empty();
        }
        return Optional.of(file.without(Merging.HOLD));
    }

    private static boolean isTrue(Node node, Diagnostics findings) {
        if (!(node instanceof Scalar scalar) || scalar.kind() != Node.Kind.BOOLEAN) {
            findings.error(node.place(), "“template” is true or false, not " + node.described());
            return false;
        }
        return scalar.text().equalsIgnoreCase("true");
    }

    static List<String> names(Mapping base) {
        return base.value(VARIANTS).orElse(null) instanceof Mapping variants ? variants.keys() : List.of();
    }

    /** Where a variant stands in the file. */
    static Place place(Mapping base, String name) {
        Entry entry = entry(base, name).orElseThrow();
        Place key = entry.key().place();
        Place value = entry.value().place();
        return value.file() == key.file() ? key.file().place(key.start(), Math.max(key.end(), value.end())) : key;
    }

    private static Optional<Entry> entry(Mapping base, String name) {
        return base.value(VARIANTS).orElse(null) instanceof Mapping variants ? variants.entry(name) : Optional.empty();
    }

    /** What a variant changes, as it stands in the file; nothing for one that isn't there. */
    static Mapping patch(Mapping base, String name) {
        return entry(base, name).map(Entry::value).orElse(null) instanceof Mapping patch ? patch : Merging.NO_CHANGES;
    }

    /** The mapping with a variant applied; empty after saying why it can't be. */
    static Optional<Mapping> apply(Mapping base, String name, Diagnostics findings) {
        Optional<Entry> entry = entry(base, name);
        if (entry.isEmpty()) {
            Place place =
                    base.entry(VARIANTS).map(variants -> variants.key().place()).orElse(base.place());
            String named = names(base).isEmpty()
                    ? "The case has no variants."
                    : "Its variants are " + String.join(", ", names(base)) + ".";
            String near = Spelling.hint(name, names(base));
            findings.error(place, "there is no variant “" + name + "”", near.isEmpty() ? named : near);
            return Optional.empty();
        }
        if (!(entry.get().value() instanceof Mapping patch)) {
            findings.error(
                    entry.get().key().place(),
                    "a variant is a mapping of what it changes, not "
                            + entry.get().value().described(),
                    "Such as {hold: {us.letter: N}}.");
            return Optional.empty();
        }
        Mapping changes = patch;
        for (String key : OF_THE_FILE) {
            patch.entry(key)
                    .ifPresent(own -> findings.error(
                            own.key().place(), "a variant can't change “" + key + "”", "Take it out of the variant."));
            changes = changes.without(key);
        }
        return Optional.of(new Merging(findings).vary(base, changes));
    }
}
