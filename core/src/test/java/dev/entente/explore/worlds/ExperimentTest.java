// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Situation;
import dev.entente.design.DesignQuestion;
import dev.entente.design.Packages;
import dev.entente.engine.Engines;
import dev.entente.explore.Exploration;
import dev.entente.explore.OpenCases;
import dev.entente.explore.Survival;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.worlds.ExperimentDesign.Draws;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
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
import java.util.concurrent.atomic.AtomicInteger;
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
        return experiment(source(file).read(variant, changes).orElseThrow(), Concepts.usual(), extent, draws);
    }

    private static Experiment experiment(Case subject, List<SanctionConcept> concepts, Extent extent, Draws draws) {
        return new Experiment(subject, new ExperimentDesign(Fingerprint.of(subject), concepts, extent, draws));
    }

    private static Experiment iran(Extent extent) throws IOException {
        return experiment(IRAN, Optional.of("no-incentives"), NO_STRIKE, extent, Draws.BY_WORLD);
    }

    /** All cases that are shipped, with each of their variants, and some drawn by chance. */
    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path folder : folders()) {
            CaseSource source = source(folder.resolve("case.yaml"));
            cases.add(source.read(Optional.empty(), Merging.NO_CHANGES).orElseThrow());
            for (String name : source.variants()) {
                cases.add(source.read(Optional.of(name), Merging.NO_CHANGES).orElseThrow());
            }
        }
        for (long seed = 0; seed < 20; seed++) {
            cases.add(OpenCases.of(seed));
        }
        return cases;
    }

    @Test
    void bytesAreReadAsTheSameExperiment() throws IOException {
        List<Case> cases = cases();
        for (int k = 0; k < cases.size(); k++) {
            Random random = new Random(k);
            List<SanctionConcept> concepts = new ArrayList<>(Concepts.usual());
            Collections.shuffle(concepts, random);
            Experiment experiment = experiment(
                    cases.get(k),
                    concepts.subList(0, 1 + random.nextInt(concepts.size())),
                    random.nextBoolean()
                            ? new Extent.Every(random.nextLong(Long.MAX_VALUE))
                            : new Extent.Sample(random.nextLong(Long.MAX_VALUE), random.nextLong()),
                    random.nextBoolean() ? Draws.BY_WORLD : Draws.BY_UNKNOWN);

            Experiment read = Experiment.of(experiment.bytes());
            assertThat(read).as("case %s, %s", k, cases.get(k).heading()).isEqualTo(experiment);
            assertThat(Fingerprint.of(read.subject())).isEqualTo(Fingerprint.of(cases.get(k)));
        }
    }

    /** Outcomes that name one another double what they say at each step; each is told once. */
    @Test
    void whatIsSaidByNameIsToldOnce() {
        Statement named = new Statement.Atom("us.press");
        for (int k = 0; k < 100; k++) {
            named = new Statement.ByName("o" + k, new Statement.And(List.of(named, new Statement.Not(named))));
        }
        Conflict conflict = Conflict.between("us").can("us", "press").build();
        Outcome outcome = new Outcome("all", "all", named);
        Case subject = new Case(new Situation(conflict), new Framing("chain", outcome), new Basis("chain"));
        byte[] bytes = experiment(subject, Concepts.usual(), new Extent.Every(1), Draws.BY_WORLD)
                .bytes();
        assertThat(bytes).hasSizeLessThan(10_000);
        assertThat(Experiment.of(bytes).subject()).isEqualTo(subject);
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

    /** A runner that knows no more than what travels. */
    private record ByBytes(Path folder, AtomicInteger runs) implements Runner {

        @Override
        public Tally run(Worlds worlds, ExperimentDesign design, Budget budget) {
            runs.incrementAndGet();
            byte[] experiment = new Experiment(worlds.subject(), design).bytes();
            try {
                return Tally.of(
                        Elsewhere.counted(folder, experiment, 0, design.extent().worlds()));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A case with a package held stands in no file. */
    @Test
    void whetherAPackageServesIsCountedElsewhere(@TempDir Path folder) throws IOException {
        Case subject = source(IRAN).read(Optional.empty(), NO_STRIKE).orElseThrow();
        DesignQuestion question = DesignQuestion.of(
                        subject, subject.framing().goal().orElseThrow(), Coalition.of(0), Concepts.MEANT)
                .or(IllegalStateException::new);
        Extent extent = new Extent.Sample(200, 3);
        Exploration explored = Exploration.of(
                Worlds.of(subject),
                new ExperimentDesign(Fingerprint.of(subject), Concepts.usual(), extent),
                new LocalRunner(1),
                Budget.UNLIMITED);
        ByBytes elsewhere = new ByBytes(folder, new AtomicInteger());
        for (Packages.Serving serving : Packages.of(
                        question, Engines.fittest(subject.conflict(), Budget.UNLIMITED), Budget.UNLIMITED)
                .minimal()
                .stream()
                .limit(3)
                .toList()) {
            assertThat(Survival.of(serving.offer(), question, explored, elsewhere, Budget.UNLIMITED))
                    .isEqualTo(Survival.of(serving.offer(), question, explored, new LocalRunner(2), Budget.UNLIMITED))
                    .isPresent();
        }
        assertThat(elsewhere.runs()).hasPositiveValue();
    }

    /** A mixture of two cases stands in no file. */
    @Test
    void mixturesOfCasesAreCountedElsewhere(@TempDir Path folder) throws IOException {
        Case from = source(IRAN).read(Optional.empty(), Merging.NO_CHANGES).orElseThrow();
        Case to = source(IRAN).read(Optional.of("no-incentives"), NO_STRIKE).orElseThrow();
        ByBytes elsewhere = new ByBytes(folder, new AtomicInteger());
        Outcome asked = from.framing().goal().orElseThrow();
        assertThat(Comparison.byWorlds(from, to, asked, Concepts.MEANT, 100, 3, elsewhere, Budget.UNLIMITED))
                .isEqualTo(Comparison.byWorlds(
                        from, to, asked, Concepts.MEANT, 100, 3, new LocalRunner(2), Budget.UNLIMITED));
        assertThat(elsewhere.runs()).hasPositiveValue();
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
    void aDesignForAnotherCaseIsRefused() throws IOException {
        Experiment made = iran(new Extent.Sample(10, 1));
        Case other = source(IRAN).read(Optional.empty(), Merging.NO_CHANGES).orElseThrow();
        assertThatThrownBy(() -> new Experiment(other, made.design()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a design for another case (of the fingerprint ");
    }
}
