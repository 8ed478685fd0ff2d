// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.cases.Case;
import dev.entente.explore.worlds.Counting;
import dev.entente.explore.worlds.Counts;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Draws;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Tally;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** Tallies as bytes: written by hand from what their class says, read back, added up in every way, spoilt. */
class TallyBytesTest {

    private static final List<SanctionConcept> CONCEPTS = Concepts.usual();

    private static ExperimentDesign design(Worlds worlds, Random random) {
        String fingerprint = Fingerprint.of(worlds.subject());
        List<SanctionConcept> concepts = CONCEPTS.subList(0, 1 + random.nextInt(CONCEPTS.size()));
        Draws draws = random.nextBoolean() ? Draws.BY_WORLD : Draws.BY_UNKNOWN;
        return random.nextBoolean()
                ? new ExperimentDesign(
                        fingerprint, concepts, new Extent.Every(worlds.count().longValueExact()), draws)
                : new ExperimentDesign(
                        fingerprint, concepts, new Extent.Sample(1 + random.nextInt(200), random.nextLong()), draws);
    }

    private static Tally counted(Worlds worlds, ExperimentDesign design, long first, long end) {
        Counting counting = new Counting(worlds, design, Budget.UNLIMITED);
        counting.count(first, end);
        return counting.tally();
    }

    @Test
    void bytesAreThoseThatTheFormAsksForAndAreReadAsTheSameTally() {
        for (long seed = 0; seed < 80; seed++) {
            Case subject = OpenCases.of(seed);
            Worlds worlds = Worlds.of(subject);
            ExperimentDesign design = design(worlds, new Random(seed));
            Tally tally = new LocalRunner(1).run(worlds, design, Budget.UNLIMITED);
            byte[] bytes = tally.bytes();

            assertThat(bytes).as("seed %s", seed).isEqualTo(byHand(worlds, design, tally));
            Tally read = Tally.of(bytes);
            assertThat(read.bytes()).as("seed %s, read", seed).isEqualTo(bytes);
            assertThat(byHand(worlds, design, read)).as("seed %s, asked", seed).isEqualTo(bytes);
        }
    }

    /** What the description of the form says, asked of a tally one by one. */
    private static byte[] byHand(Worlds worlds, ExperimentDesign design, Tally tally) {
        ByteBuffer out = ByteBuffer.allocate(1 << 22);
        out.put("ENTA".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        int concepts = design.concepts().size();
        int states = worlds.space().size();
        int outcomes = worlds.subject().framing().outcomes().size();
        int strata = worlds.strata().count();
        out.putInt(concepts).putInt(states).putInt(outcomes).putInt(strata);
        out.putLong(tally.worlds());
        IntStream.range(0, states).forEach(s -> out.putLong(tally.feasible(s)));
        each(concepts, states, (c, s) -> out.putLong(tally.equilibrium(c, s)));
        each(concepts, outcomes, (c, o) -> out.putLong(tally.some(c, o)));
        IntStream.range(0, concepts).forEach(c -> out.putLong(tally.none(c)));
        for (int t = 0; t < strata && strata > 1; t++) {
            Counts counts = tally.stratum(t);
            out.putLong(counts.worlds());
            IntStream.range(0, states).forEach(s -> out.putLong(counts.feasible(s)));
            each(concepts, states, (c, s) -> out.putLong(counts.equilibrium(c, s)));
            each(concepts, outcomes, (c, o) -> out.putLong(counts.some(c, o)));
            IntStream.range(0, concepts).forEach(c -> out.putLong(counts.none(c)));
        }
        set(tally.recorded(), out);
        each(concepts, outcomes, (c, o) -> set(tally.recorded(c, o), out));
        CRC32C checksum = new CRC32C();
        checksum.update(out.array(), 0, out.position());
        out.putInt((int) checksum.getValue());
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private interface Pair {
        void accept(int one, int other);
    }

    private static void each(int ones, int others, Pair pair) {
        for (int one = 0; one < ones; one++) {
            for (int other = 0; other < others; other++) {
                pair.accept(one, other);
            }
        }
    }

    private static void set(BitSet worlds, ByteBuffer out) {
        int first = worlds.isEmpty() ? 0 : worlds.nextSetBit(0) / 64;
        int end = (worlds.length() + 63) / 64;
        out.putInt(first).putInt(end - first);
        for (int word = first; word < end; word++) {
            long bits = 0;
            for (int bit = 0; bit < 64; bit++) {
                bits |= worlds.get(word * 64 + bit) ? 1L << bit : 0;
            }
            out.putLong(bits);
        }
    }

    /** Ranges of worlds, as tasks would be, counted apart and added up two at a time, any two, over their bytes. */
    @Test
    void addedInAnyOrderAndTreeTheyAreTheSameBytes() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Worlds worlds = Worlds.of(OpenCases.of(seed));
            ExperimentDesign design = design(worlds, random);
            byte[] whole =
                    new LocalRunner(2).run(worlds, design, Budget.UNLIMITED).bytes();
            List<Tally> parts = new ArrayList<>(List.of(new Tally(worlds, design)));
            for (long first = 0; first < design.extent().worlds(); ) {
                long end = Math.min(design.extent().worlds(), first + 1 + random.nextInt(100));
                parts.add(counted(worlds, design, first, end));
                first = end;
            }
            while (parts.size() > 1) {
                Collections.shuffle(parts, random);
                Tally sum = parts.removeLast().plus(Tally.of(parts.removeLast().bytes()));
                parts.add(Tally.of(sum.bytes()));
            }
            assertThat(parts.getFirst().bytes()).as("seed %s", seed).isEqualTo(whole);
        }
    }

    @Test
    void whatIsCutShortOrAlteredIsRefused() {
        for (long seed = 0; seed < 15; seed++) {
            Worlds worlds = Worlds.of(OpenCases.of(seed));
            Random random = new Random(seed);
            byte[] bytes = counted(worlds, design(worlds, random), 0, 1).bytes();
            for (int length = 0; length < bytes.length; length += 1 + random.nextInt(8)) {
                assertRefused(java.util.Arrays.copyOf(bytes, length), "seed " + seed + " cut to " + length);
            }
            assertRefused(java.util.Arrays.copyOf(bytes, bytes.length + 1), "seed " + seed + " with one more");
            for (int at = 0; at < bytes.length; at += 1 + random.nextInt(8)) {
                byte[] altered = bytes.clone();
                altered[at] ^= (byte) (1 << random.nextInt(8));
                assertRefused(altered, "seed " + seed + " altered at " + at);
            }
        }
    }

    private static void assertRefused(byte[] bytes, String what) {
        assertThatThrownBy(() -> Tally.of(bytes))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("these are not the bytes of a tally: ");
    }

    /** Bytes that nobody wrote, with the checksum that they should have. */
    private static void assertRefused(Consumer<ByteBuffer> written, String message) {
        ByteBuffer out = ByteBuffer.allocate(1 << 10);
        written.accept(out);
        CRC32C checksum = new CRC32C();
        checksum.update(out.array(), 0, out.position());
        out.putInt((int) checksum.getValue());
        assertThatThrownBy(() -> Tally.of(java.util.Arrays.copyOf(out.array(), out.position())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these are not the bytes of a tally: " + message);
    }

    private static ByteBuffer head(ByteBuffer out, int concepts, int states, int outcomes, int strata) {
        out.put("ENTA".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        return out.putInt(concepts).putInt(states).putInt(outcomes).putInt(strata);
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhere() {
        assertRefused(
                out -> out.put("ENEX".getBytes(StandardCharsets.US_ASCII)).putInt(1),
                "at byte 0, they don’t begin with “ENTA”");
        assertRefused(
                out -> out.put("ENTA".getBytes(StandardCharsets.US_ASCII)).putInt(2),
                "at byte 4, they are of version 2, and version 1 is read");
        assertRefused(out -> head(out, 0, 1, 1, 1), "at byte 8, the number of concepts can’t be 0");
        assertRefused(out -> head(out, 1, 1, 1, 0), "at byte 20, the number of combinations of types can’t be 0");
        assertRefused(out -> head(out, 1, 1, 1, 1), "at byte 24, what is counted wants 40 bytes, and 0 are left");
        assertRefused(
                out -> head(out, 1_000_000, 1_000_000, 1_000_000, 1_000),
                "at byte 24, what is counted wants 8,016,008,016,008,008 bytes, and 0 are left");
        assertRefused(
                out -> head(out, 1, 1, 1, 1)
                        .putLong(2)
                        .putLong(3)
                        .putLong(0)
                        .putLong(0)
                        .putLong(0),
                "at byte 40, before this, something is so in more worlds than there are, or in fewer than none");
        Consumer<ByteBuffer> counts = out -> head(out, 1, 1, 1, 1)
                .putLong(2)
                .putLong(2)
                .putLong(0)
                .putLong(0)
                .putLong(0);
        assertRefused(
                out -> {
                    counts.accept(out);
                    out.putInt(0).putInt(2).putLong(3).putLong(0);
                },
                "at byte 88, before this, a set of worlds begins or ends with a word of which none is in it");
        assertRefused(
                out -> {
                    counts.accept(out);
                    out.putInt(0).putInt(1).putLong(1).putInt(0).putInt(1).putLong(2);
                },
                "at byte 96, before this, an outcome holds in a world that isn’t recorded");
        assertRefused(
                out -> {
                    counts.accept(out);
                    out.putInt(0).putInt(0).putInt(0).putInt(0).putLong(7);
                },
                "at byte 80, 8 bytes are too many");
    }

    @Test
    void whatDoesNotAddUpIsRefused() {
        Worlds worlds = Worlds.of(OpenCases.of(1));
        ExperimentDesign design = new ExperimentDesign("", CONCEPTS, new Extent.Sample(30, 1));
        assertThatThrownBy(() -> counted(worlds, design, 20, 31)).isInstanceOf(IndexOutOfBoundsException.class);
        Tally some = counted(worlds, design, 5, 20);
        Tally others = counted(worlds, design, 17, 30);
        assertThatThrownBy(() -> some.plus(others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a world is counted twice (17)");
        Tally ofOne = counted(worlds, new ExperimentDesign("", CONCEPTS.subList(0, 1), design.extent()), 20, 30);
        assertThatThrownBy(() -> some.plus(ofOne))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("tallies of two designs don’t add up \\(concepts 5, .* and concepts 1, .*\\)");
    }

    /** A task far out in a long run sends the words of its own worlds, not those of all before. */
    @Test
    void aRangeOfWorldsSendsItsOwnWordsOnly() {
        Worlds worlds = Worlds.of(OpenCases.of(1));
        ExperimentDesign design = new ExperimentDesign("", CONCEPTS, new Extent.Sample(2_000_000, 1));
        int near = counted(worlds, design, 0, 640).bytes().length;
        int far = counted(worlds, design, 640_000, 640_640).bytes().length;
        assertThat(far)
                .isLessThanOrEqualTo(near
                        + 8
                                * CONCEPTS.size()
                                * worlds.subject().framing().outcomes().size());
        int beyond = counted(worlds, design, ExperimentDesign.MOST_RECORDED, ExperimentDesign.MOST_RECORDED + 640L)
                .bytes()
                .length;
        assertThat(beyond).as("where nothing is recorded").isLessThan(near);
    }
}
