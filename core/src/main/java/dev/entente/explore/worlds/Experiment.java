// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.Version;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.ExperimentDesign.Draws;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;

/**
 * A design together with its case, so that it can be carried out elsewhere by nothing but these bytes: whoever receives
 * them counts in a range of its worlds ({@link Counting}), and sends back a {@link Tally}. Any case can travel, one that stands
 * in no file too, such as one in which a package is held.
 *
 * <p><em>Bytes, version 2.</em> Whole numbers take four bytes and long ones eight, the highest first; a text is UTF-8 behind
 * its number of bytes, whole.
 *
 * <ol>
 *   <li>the letters {@code ENEX}, and the version, whole; the release of the library, whose model may have other parts than
 *       that of another, and which alone reads it;
 *   <li>the case, part by part, as the types of the model have them;
 *   <li>whole, how many concepts; the name of each;
 *   <li>whole, 0 for every world, or 1 for worlds by chance; long, how many; for those by chance, long, the seed;
 *   <li>whole, 0 for draws by world, or 1 by unknown;
 *   <li>the CRC-32C of all bytes before, whole.
 * </ol>
 * */
public record Experiment(Case subject, ExperimentDesign design) {

    private static final ByteForm FORM = new ByteForm("an experiment", "ENEX", 2);

    /** @throws IllegalArgumentException when the design is for another case */
    public Experiment {
        String fingerprint = Fingerprint.of(subject);
        if (!fingerprint.equals(design.fingerprint())) {
            throw new IllegalArgumentException("a design for another case (of the fingerprint " + design.fingerprint()
                    + ", and the case has " + fingerprint + ")");
        }
    }

    /** The worlds that the design is for. */
    public Worlds worlds() {
        return Worlds.of(subject);
    }

    /**
     * The experiment in its fixed form.
     *
     * @throws IllegalArgumentException when one of its concepts is not among the {@linkplain Concepts#usual usual} ones
     */
    public byte[] bytes() {
        ByteForm.Writer out = FORM.writer();
        out.text(Version.running());
        ModelBytes.Writing model = new ModelBytes.Writing(out);
        model.write(Case.class, subject);
        out.whole(design.concepts().size());
        for (SanctionConcept concept : design.concepts()) {
            if (!Concepts.usual().contains(concept)) {
                throw new IllegalArgumentException("a concept that can’t be named elsewhere (" + concept.name() + ")");
            }
            out.text(concept.name());
        }
        model.write(Extent.class, design.extent());
        model.write(Draws.class, design.draws());
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
        String release = in.text("the release");
        if (!release.equals(Version.running())) {
            throw in.refused("they are of release " + release + ", and this is " + Version.running());
        }
        ModelBytes.Taking model = new ModelBytes.Taking(in);
        Case subject = model.take(Case.class);
        List<SanctionConcept> concepts = concepts(in);
        Extent extent = model.take(Extent.class);
        Draws draws = model.take(Draws.class);
        in.end();
        return new Experiment(subject, new ExperimentDesign(Fingerprint.of(subject), concepts, extent, draws));
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
