// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.ExperimentDesign.Draws;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A design together with its case, so that it can be carried out elsewhere by nothing but these bytes: whoever receives
 * them counts in a range of its worlds ({@link Counting}), and sends back a {@link Tally}.
 *
 * <p><em>Bytes, version 1.</em> Whole numbers take four bytes and long ones eight, the highest first; a text is UTF-8 behind
 * its number of bytes, whole.
 *
 * <ol>
 *   <li>the letters {@code ENEX}, and the version, whole;
 *   <li>the text of the case; whole, 1 and the name of the variant, or 0 where there is none; the text of the patch;
 *   <li>the fingerprint; whole, how many concepts; the name of each;
 *   <li>whole, 0 for every world, or 1 for worlds by chance; long, how many; for those by chance, long, the seed;
 *   <li>whole, 0 for draws by world, or 1 by unknown;
 *   <li>the CRC-32C of all bytes before, whole.
 * </ol>
 *
 * @param text of the case, which extends no other file
 * @param variant the one that is applied, where there is one
 * @param patch further changes in the form of a variant, as text; empty for none
 */
public record Experiment(String text, Optional<String> variant, String patch, ExperimentDesign design) {

    private static final ByteForm FORM = new ByteForm("an experiment", "ENEX", 1);
    private static final List<Draws> DRAWS = List.of(Draws.BY_WORLD, Draws.BY_UNKNOWN);

    /** A design for a case as it is read from a text with a variant and changes. */
    public static Experiment of(CaseSource source, Optional<String> variant, Mapping changes, ExperimentDesign design) {
        String patch = changes.entries().isEmpty()
                ? ""
                : Document.of("patch.yaml", changes).write();
        return new Experiment(source.text(), variant, patch, design);
    }

    /**
     * The worlds that the design is for.
     *
     * @throws IllegalArgumentException when the text, the variant or the patch can’t be read, or make another case than the
     *     design is for
     */
    public Worlds worlds() {
        Case read = source().read(variant, changes()).orElseThrow();
        String fingerprint = Fingerprint.of(read);
        if (!fingerprint.equals(design.fingerprint())) {
            throw new IllegalArgumentException("the text is of another case than the design (fingerprint " + fingerprint
                    + ", and the design is for " + design.fingerprint() + ")");
        }
        return Worlds.of(read);
    }

    private CaseSource source() {
        SourceFile file = SourceFile.of("case.yaml", text);
        if (Document.parse(file).orElseThrow().at(NodePath.of("extends")).isPresent()) {
            throw new IllegalArgumentException("the case extends another file, and an experiment holds the whole");
        }
        return CaseSource.of(file, Path.of(file.name()), Optional.of(Path.of("")))
                .orElseThrow();
    }

    private Mapping changes() {
        if (patch.isEmpty()) {
            return Merging.NO_CHANGES;
        }
        if (Document.parse(SourceFile.of("patch.yaml", patch)).orElseThrow().root() instanceof Mapping changes) {
            return changes;
        }
        throw new IllegalArgumentException("a patch is a mapping of what it changes (" + patch + ")");
    }

    /**
     * The experiment in its fixed form.
     *
     * @throws IllegalArgumentException when one of its concepts is not among the {@linkplain Concepts#usual usual} ones
     */
    public byte[] bytes() {
        ByteForm.Writer out = FORM.writer();
        out.text(text);
        out.whole(variant.isPresent() ? 1 : 0);
        variant.ifPresent(out::text);
        out.text(patch);
        out.text(design.fingerprint());
        out.whole(design.concepts().size());
        for (SanctionConcept concept : design.concepts()) {
            if (!Concepts.usual().contains(concept)) {
                throw new IllegalArgumentException("a concept that can’t be named elsewhere (" + concept.name() + ")");
            }
            out.text(concept.name());
        }
        switch (design.extent()) {
            case Extent.Every(long worlds) -> {
                out.whole(0);
                out.longs(worlds);
            }
            case Extent.Sample(long worlds, long seed) -> {
                out.whole(1);
                out.longs(worlds, seed);
            }
        }
        out.whole(DRAWS.indexOf(design.draws()));
        return out.finished();
    }

    /**
     * The experiment that was written as these bytes.
     *
     * @throws IllegalArgumentException when they are no experiment of this version, were altered or cut short, or ask for
     *     a concept that isn’t known; it says what is wrong, and where
     */
    public static Experiment of(byte[] bytes) {
        ByteForm.Reader in = FORM.reader(bytes);
        String text = in.text("the case");
        Optional<String> variant = in.whole("whether there is a variant", 0, 1) == 1
                ? Optional.of(in.text("the variant"))
                : Optional.empty();
        String patch = in.text("the patch");
        String fingerprint = in.text("the fingerprint");
        List<SanctionConcept> concepts = concepts(in);
        boolean drawn = in.whole("whether worlds are drawn", 0, 1) == 1;
        long worlds = in.aLong("the number of worlds");
        Extent extent = drawn ? new Extent.Sample(worlds, in.aLong("the seed")) : new Extent.Every(worlds);
        Draws draws = DRAWS.get(in.whole("how worlds are drawn", 0, DRAWS.size() - 1));
        in.end();
        return new Experiment(text, variant, patch, new ExperimentDesign(fingerprint, concepts, extent, draws));
    }

    private static List<SanctionConcept> concepts(ByteForm.Reader in) {
        int count = in.whole("the number of concepts", 1, Integer.MAX_VALUE);
        List<SanctionConcept> concepts = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            String name = in.text("a concept");
            concepts.add(Concepts.usual().stream()
                    .filter(concept -> concept.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> in.refused("there is no concept “" + name + "”")));
        }
        return concepts;
    }
}
