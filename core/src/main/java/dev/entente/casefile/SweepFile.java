// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that says what is to be looked at in one go: which cases, which of their variants, and how.
 *
 * @param title empty where it has none
 * @param cases at least one
 * @param concepts by name; empty where it names none
 * @param worlds of a case with more, so many are drawn by chance; empty where it doesn’t say
 * @param seeds what fixes those that are drawn; empty where it doesn’t say
 */
public record SweepFile(
        Optional<String> title, List<Listed> cases, List<Scalar> concepts, Optional<Long> worlds, List<Long> seeds) {

    /** The version of the form. */
    public static final int VERSION = 1;

    private static final List<String> KEYS =
            List.of("sweep", "title", "cases", "variants", "concepts", "worlds", "seeds");
    private static final List<String> KEYS_OF_CASE = List.of("case", "variants");
    private static final String EVERY = "every";
    private static final String NONE = "none";

    public SweepFile {
        cases = List.copyOf(cases);
        concepts = List.copyOf(concepts);
        seeds = List.copyOf(seeds);
    }

    /**
     * A case, or a folder of cases.
     *
     * @param path from the folder of the file that lists it
     * @param place where it is listed
     */
    public record Listed(String path, Place place, Variants variants) {}

    /** Which variants are looked at, besides the case as it stands. */
    public sealed interface Variants {

        /** All that the case has. */
        record Every() implements Variants {}

        /** Those of these names; none where there is no name. */
        record Named(List<Scalar> names) implements Variants {
            public Named {
                names = List.copyOf(names);
            }
        }
    }

    /**
     * Reads the file; whether there are such cases, variants and concepts is not looked at.
     *
     * @param findings where mistakes go; of a file with some, what could be read is answered all the same, so that what
     *     is wrong with its cases can be told with them
     * @return empty where it is no sweep at all
     */
    public static Optional<SweepFile> read(Path path, Diagnostics findings) {
        return SourceReader.read(path, path.toString().replace('\\', '/'), findings)
                .flatMap(file -> Document.of(file, findings))
                .flatMap(document -> bind(document.root(), findings));
    }

    private static Optional<SweepFile> bind(Node root, Diagnostics findings) {
        if (root instanceof Mapping mapping) {
            return Optional.of(new Binder(new Fields(mapping, "a sweep", KEYS, findings), findings).bind());
        }
        findings.error(
                root.place(),
                "a sweep is a mapping, not " + root.described(),
                "It begins with “sweep: " + VERSION + "”, and lists cases under “cases”.");
        return Optional.empty();
    }

    /** Reads key by key. */
    private record Binder(Fields fields, Diagnostics findings) {

        SweepFile bind() {
            version();
            Variants usual = fields.has("variants") ? variants(fields) : new Variants.Every();
            if (!fields.has("cases")) {
                fields.missing("cases", "List folders of cases, or case files, from the folder of this file.");
            }
            List<Listed> cases = fields.list("cases").stream()
                    .flatMap(list -> list.items().stream())
                    .flatMap(item -> listed(item, usual).stream())
                    .toList();
            fields.list("cases").filter(list -> list.items().isEmpty()).ifPresent(this::empty);
            return new SweepFile(fields.words("title"), cases, scalars(fields, "concepts"), worlds(), seeds());
        }

        private void version() {
            if (!fields.has("sweep")) {
                fields.missing("sweep", "Begin with “sweep: " + VERSION + "”.");
            }
            fields.scalar("sweep")
                    .filter(written -> !written.text().equals(Integer.toString(VERSION)))
                    .ifPresent(written -> findings.error(
                            written.place(),
                            "sweeps of this version can’t be read",
                            "This program reads version " + VERSION + "."));
        }

        private Optional<Listed> listed(Node item, Variants usual) {
            if (item instanceof Mapping mapping) {
                Fields one = new Fields(mapping, "a case of a sweep", KEYS_OF_CASE, findings);
                if (!one.has("case")) {
                    one.missing("case", "Name its folder or its file.");
                }
                Variants variants = one.has("variants") ? variants(one) : usual;
                return one.scalar("case").flatMap(path -> listed(path, variants));
            }
            return fields.scalar(item, "a case of a sweep").flatMap(path -> listed(path, usual));
        }

        private Optional<Listed> listed(Scalar path, Variants variants) {
            return fields.words(path, "path").map(text -> new Listed(text, path.place(), variants));
        }

        private Variants variants(Fields of) {
            Optional<Node> written = of.node("variants");
            if (written.isPresent() && written.get() instanceof Scalar word) {
                switch (word.text()) {
                    case EVERY -> {
                        return new Variants.Every();
                    }
                    case NONE -> {
                        return new Variants.Named(List.of());
                    }
                    default ->
                        findings.error(
                                word.place(),
                                "“variants” is “" + EVERY + "”, “" + NONE + "” or a list of names",
                                "One name is a list too: [" + word.text() + "].");
                }
                return new Variants.Every();
            }
            return new Variants.Named(scalars(of, "variants"));
        }

        private Optional<Long> worlds() {
            return fields.scalar("worlds").flatMap(written -> whole(written, 1, "at least one world is looked at"));
        }

        private List<Long> seeds() {
            List<Long> seeds = new ArrayList<>();
            for (Scalar written : scalars(fields, "seeds")) {
                whole(written, Long.MIN_VALUE, "").ifPresent(seeds::add);
            }
            return seeds;
        }

        private Optional<Long> whole(Scalar written, long least, String why) {
            if (!written.text().matches("-?[0-9]{1,18}")) {
                findings.error(written.place(), "a whole number is expected here, of up to 18 digits");
                return Optional.empty();
            }
            long number = Long.parseLong(written.text());
            if (number < least) {
                findings.error(written.place(), why);
                return Optional.empty();
            }
            return Optional.of(number);
        }

        /** The items of a list that is there, which has some, none of them twice. */
        private List<Scalar> scalars(Fields of, String key) {
            List<Scalar> items = of.list(key).stream()
                    .flatMap(list -> list.items().stream())
                    .flatMap(item -> of.scalar(item, "an item of “" + key + "”").stream())
                    .toList();
            of.list(key).filter(list -> list.items().isEmpty()).ifPresent(this::empty);
            Set<String> before = new HashSet<>();
            items.stream()
                    .filter(item -> !before.add(item.text()))
                    .forEach(item -> findings.error(
                            item.place(), "“" + item.text() + "” is in this list already", "Take one out."));
            return items;
        }

        private void empty(Node list) {
            findings.error(list.place(), "there is nothing in this list", "Name some, or leave the key out.");
        }
    }
}
