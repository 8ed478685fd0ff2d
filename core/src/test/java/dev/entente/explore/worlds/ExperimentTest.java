// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.ExperimentDesign.Draws;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments as bytes: read back, spoilt, and carried out in another process by nothing else. */
class ExperimentTest {

    private static final Path IRAN = Path.of("../cases/iran-2007/case.yaml");
    private static final Mapping NO_STRIKE = mapping("hold: {us.strike: N}\n");

    private static Mapping mapping(String text) {
        return (Mapping)
                Document.parse(SourceFile.of("changes", text)).orElseThrow().root();
    }

    private static CaseSource source(Path file) throws IOException {
        SourceFile text = SourceFile.of("case.yaml", Files.readString(file));
        return CaseSource.of(text, file, Optional.of(Path.of("../cases"))).orElseThrow();
    }

    private static Experiment experiment(
            Path file, Optional<String> variant, Mapping changes, Extent extent, Draws draws) throws IOException {
        CaseSource source = source(file);
        String fingerprint = Fingerprint.of(source.read(variant, changes).orElseThrow());
        return Experiment.of(
                source, variant, changes, new ExperimentDesign(fingerprint, Concepts.usual(), extent, draws));
    }

    private static Experiment iran(Extent extent) throws IOException {
        return experiment(IRAN, Optional.of("no-incentives"), NO_STRIKE, extent, Draws.BY_WORLD);
    }

    @Test
    void bytesAreReadAsTheSameExperiment() {
        List<String> texts = List.of("", "a: b\n", "title: “é” 漢 😀\n", "\u0000\t\r\n", "x".repeat(70_000));
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            List<SanctionConcept> concepts = new ArrayList<>(Concepts.usual());
            Collections.shuffle(concepts, random);
            Extent extent = random.nextBoolean()
                    ? new Extent.Every(random.nextLong(Long.MAX_VALUE))
                    : new Extent.Sample(random.nextLong(Long.MAX_VALUE), random.nextLong());
            ExperimentDesign design = new ExperimentDesign(
                    any(texts, random),
                    concepts.subList(0, 1 + random.nextInt(concepts.size())),
                    extent,
                    random.nextBoolean() ? Draws.BY_WORLD : Draws.BY_UNKNOWN);
            Optional<String> variant = random.nextBoolean() ? Optional.of(any(texts, random)) : Optional.empty();
            Experiment experiment = new Experiment(any(texts, random), variant, any(texts, random), design);

            Experiment read = Experiment.of(experiment.bytes());
            assertThat(read).as("seed %s", seed).isEqualTo(experiment);
            assertThat(read.bytes()).as("seed %s", seed).isEqualTo(experiment.bytes());
        }
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Test
    void itMakesTheCaseThatItWasMadeFrom() throws IOException {
        for (Path folder : folders()) {
            Path file = folder.resolve("case.yaml");
            CaseSource source = source(file);
            for (String name : source.variants()) {
                Case subject =
                        source.read(Optional.of(name), Merging.NO_CHANGES).orElseThrow();
                Experiment made = experiment(
                        file, Optional.of(name), Merging.NO_CHANGES, new Extent.Sample(1, 1), Draws.BY_WORLD);
                Case read = Experiment.of(made.bytes()).worlds().subject();
                assertThat(Fingerprint.of(read)).as("%s, %s", folder, name).isEqualTo(Fingerprint.of(subject));
            }
        }
        Case changed =
                source(IRAN).read(Optional.of("no-incentives"), NO_STRIKE).orElseThrow();
        Case unchanged = source(IRAN)
                .read(Optional.of("no-incentives"), Merging.NO_CHANGES)
                .orElseThrow();
        Case read =
                Experiment.of(iran(new Extent.Sample(1, 1)).bytes()).worlds().subject();
        assertThat(Fingerprint.of(read)).isEqualTo(Fingerprint.of(changed)).isNotEqualTo(Fingerprint.of(unchanged));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("../cases"))) {
            return all.filter(folder -> Files.exists(folder.resolve("case.yaml")))
                    .filter(folder -> !dev.entente.casefile.CaseFile.isTemplate(folder))
                    .sorted()
                    .toList();
        }
    }

    /** The parts of a run are counted by other processes that get bytes and give bytes; the sum is what this one counts. */
    @Test
    void otherProcessesGetTheSameTallyByNothingButBytes(@TempDir Path folder) throws IOException, InterruptedException {
        for (Experiment experiment : List.of(
                iran(new Extent.Every(2)),
                experiment(IRAN, Optional.empty(), Merging.NO_CHANGES, new Extent.Sample(700, 5), Draws.BY_WORLD),
                experiment(IRAN, Optional.empty(), NO_STRIKE, new Extent.Sample(300, 7), Draws.BY_UNKNOWN))) {
            Worlds worlds = experiment.worlds();
            Tally here = new LocalRunner(2).run(worlds, experiment.design(), Budget.UNLIMITED);
            long all = experiment.design().extent().worlds();
            Tally there = Tally.of(Elsewhere.counted(folder, experiment.bytes(), 0, all / 2))
                    .plus(Tally.of(Elsewhere.counted(folder, experiment.bytes(), all / 2, all)));
            assertThat(there.worlds()).isEqualTo(all);
            assertThat(there.bytes()).isEqualTo(here.bytes());
        }
    }

    /** Who gets an experiment on standard input and a range of worlds, and gives a tally on standard output. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] range) throws IOException {
            Experiment experiment = Experiment.of(System.in.readAllBytes());
            Counting counting = new Counting(experiment.worlds(), experiment.design(), Budget.UNLIMITED);
            counting.count(Long.parseLong(range[0]), Long.parseLong(range[1]));
            System.out.write(counting.tally().bytes());
            System.out.flush();
        }

        static byte[] counted(Path folder, byte[] experiment, long first, long end)
                throws IOException, InterruptedException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Elsewhere.class.getName(),
                            Long.toString(first),
                            Long.toString(end))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(experiment);
            }
            byte[] tally = process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).as("how the other process ended").isZero();
            return tally;
        }
    }

    @Test
    void whatIsCutShortOrAlteredIsRefused() throws IOException {
        byte[] bytes = iran(new Extent.Sample(10, 1)).bytes();
        Random random = new Random(1);
        for (int length = 0; length < bytes.length; length += 1 + random.nextInt(200)) {
            assertRefused(Arrays.copyOf(bytes, length), "cut to " + length);
        }
        for (int at = 0; at < bytes.length; at += 1 + random.nextInt(200)) {
            byte[] altered = bytes.clone();
            altered[at] ^= (byte) (1 << random.nextInt(8));
            assertRefused(altered, "altered at " + at);
        }
    }

    private static void assertRefused(byte[] bytes, String what) {
        assertThatThrownBy(() -> Experiment.of(bytes))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("these are not the bytes of an experiment: ");
    }

    @Test
    void whatMakesNoCaseOrAnotherIsRefused() throws IOException {
        Experiment made = iran(new Extent.Sample(10, 1));
        assertThatThrownBy(() -> new Experiment(made.text(), Optional.empty(), made.patch(), made.design()).worlds())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the text is of another case than the design (fingerprint ");
        assertThatThrownBy(() -> new Experiment("extends: a.yaml\n", Optional.empty(), "", made.design()).worlds())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the case extends another file, and an experiment holds the whole");
        assertThatThrownBy(() -> new Experiment("entente: 1\n", Optional.empty(), "", made.design()).worlds())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("error: the key “title” is missing");
        assertThatThrownBy(() -> new Experiment(made.text(), made.variant(), "[a]\n", made.design()).worlds())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a patch is a mapping of what it changes ([a]\n)");
        assertThatThrownBy(() -> new Experiment("\ud800", Optional.empty(), "", made.design()).bytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a text has half of a character (");
    }
}
