// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.SourceFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is tried as a variant: in the text of its case, or in a file of its own. */
public final class VariantFile {

    private static final String VARIANTS = "variants";

    private final Content content;
    private final Mapping patch;

    /** @param source of the text of the content */
    public VariantFile(CaseSource source, Content content) {
        this.content = content;
        this.patch = source.patch(content.variant(), content.changes());
    }

    /** What a variant that a person calls so can be called: "no-pressure" for "No pressure"; empty where nothing is left. */
    public static Optional<String> name(String called) {
        String name = called.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_]+", "-")
                .replaceAll("^-+|-+$", "");
        return Optional.of(name).filter(some -> !some.isEmpty());
    }

    /**
     * The content with the variant in its text, looked at.
     *
     * @throws dev.entente.casefile.tree.ChangeRefused when that can't be done without touching something else
     */
    public Content saved(String name) {
        Document document =
                Document.parse(SourceFile.of("case.yaml", content.text())).orElseThrow();
        boolean first = document.at(NodePath.of(VARIANTS)).isEmpty();
        Document more = first
                ? document.put(NodePath.ROOT, VARIANTS, variants(name))
                : document.put(NodePath.of(VARIANTS), name, patch);
        return Content.of(more.write()).withVariant(Optional.of(name));
    }

    /** A file that holds the variant alone, with a word on what to do with it. */
    public String patch(String name, String title) {
        LinkedHashMap<String, Node> root = new LinkedHashMap<>(Map.of(VARIANTS, variants(name)));
        return "# A variant of “" + title.replaceAll("\\R", " ")
                + "”. Put it into the case file, under “variants” where that is there.\n"
                + Document.of("patch.yaml", Node.mapping(Layout.BLOCK, root)).write();
    }

    private Mapping variants(String name) {
        return Node.mapping(Layout.BLOCK, new LinkedHashMap<>(Map.of(name, patch)));
    }
}
