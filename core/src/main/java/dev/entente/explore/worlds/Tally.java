// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What was counted in some worlds of a design. Tallies of parts of the worlds add up to that of all, in whatever order;
 * their size does not depend on how many worlds were looked at, but for a bit for each of the first.
 *
 * <p><em>Bytes, version 1.</em> Whole numbers take four bytes and long ones eight, the highest first.
 *
 * <ol>
 *   <li>the letters {@code ENTA}, and the version, whole;
 *   <li>whole: the number of concepts c, of states s, of outcomes o, and of combinations of types t that are told apart;
 *   <li>counts of all worlds, long: of worlds; by state, of worlds in which it is feasible; by concept and state, in which
 *       it is an equilibrium; by concept and outcome, in which some equilibrium satisfies it; by concept, in which there is
 *       no equilibrium;
 *   <li>where t is above 1, the same for each combination of types; without counts by state where t (c + 1) s is above
 *       1,048,576;
 *   <li>sets of worlds, by their numbers: those recorded, and by concept and outcome those of them in which some equilibrium
 *       satisfies it. A set is its first word’s place and the number of its words, whole, and the words, long: world w is
 *       bit w mod 64, from the lowest, of word w / 64, and neither the first nor the last word is 0;
 *   <li>the CRC-32C of all bytes before, whole.
 * </ol>
 *
 * <p>The same counts have the same bytes, however they were added up.
 */
public final class Tally {

    private static final ByteForm FORM = new ByteForm("a tally", "ENTA", 1);

    /** So many counts of states are kept by stratum, else only those of outcomes. */
    private static final long MOST_BY_STRATUM = 1L << 20;

    /** As many as numbers of worlds that are recorded can fill. */
    private static final int MOST_WORDS = Integer.MAX_VALUE / Long.SIZE;

    private final int concepts;
    private final int states;
    private final int outcomes;
    private final Counts all;
    private final Counts[] strata;
    private final BitSet counted = new BitSet();
    private final BitSet[] holding;

    /** Of no world yet. */
    public Tally(Worlds worlds, ExperimentDesign design) {
        this(worlds, design, worlds.space().size());
    }

    /** @param states how many there are in all worlds together */
    Tally(Worlds worlds, ExperimentDesign design, int states) {
        this(
                design.concepts().size(),
                states,
                worlds.subject().framing().outcomes().size(),
                worlds.strata().count());
    }

    private Tally(int concepts, int states, int outcomes, int strata) {
        this.concepts = concepts;
        this.states = states;
        this.outcomes = outcomes;
        this.all = new Counts(concepts, states, outcomes);
        this.strata = new Counts[strata];
        int listed = listed(concepts, states, strata);
        Arrays.setAll(this.strata, _ -> strata == 1 ? all : new Counts(concepts, listed, outcomes));
        this.holding = new BitSet[concepts * outcomes];
        Arrays.setAll(holding, _ -> new BitSet());
    }

    private static int listed(int concepts, int states, int strata) {
        return (double) strata * (concepts + 1) * states > MOST_BY_STRATUM ? 0 : states;
    }

    /** Counts worlds of one stratum with the same answer. */
    void add(WorldAnswer answer, long times, int stratum) {
        all.add(answer, times);
        if (strata.length > 1) {
            strata[stratum].add(answer, times);
        }
    }

    /** Keeps in which of the worlds an outcome holds. */
    void record(int world, WorldAnswer answer) {
        counted.set(world);
        for (int k = 0; k < holding.length; k++) {
            if (answer.holds(k / outcomes, k % outcomes)) {
                holding[k].set(world);
            }
        }
    }

    /**
     * This tally with what another counted in other worlds of the same design.
     *
     * @throws IllegalArgumentException when the other is of another design, or has counted a world that this one has
     */
    public Tally plus(Tally other) {
        if (!shape().equals(other.shape())) {
            throw new IllegalArgumentException(
                    "tallies of two designs don’t add up (" + shape() + " and " + other.shape() + ")");
        }
        if (counted.intersects(other.counted)) {
            BitSet twice = recorded();
            twice.and(other.counted);
            throw new IllegalArgumentException("a world is counted twice (" + twice.nextSetBit(0) + ")");
        }
        Tally sum = new Tally(concepts, states, outcomes, strata.length);
        for (Tally part : new Tally[] {this, other}) {
            sum.all.addAll(part.all);
            for (int t = 0; t < strata.length && strata.length > 1; t++) {
                sum.strata[t].addAll(part.strata[t]);
            }
            sum.counted.or(part.counted);
            for (int k = 0; k < holding.length; k++) {
                sum.holding[k].or(part.holding[k]);
            }
        }
        return sum;
    }

    private String shape() {
        return "concepts %d, states %d, outcomes %d, combinations of types %d"
                .formatted(concepts, states, outcomes, strata.length);
    }

    /** The tally in its fixed form. */
    public byte[] bytes() {
        ByteForm.Writer out = FORM.writer();
        for (int number : new int[] {concepts, states, outcomes, strata.length}) {
            out.whole(number);
        }
        all.write(out);
        for (int t = 0; t < strata.length && strata.length > 1; t++) {
            strata[t].write(out);
        }
        write(counted, out);
        for (BitSet set : holding) {
            write(set, out);
        }
        return out.finished();
    }

    private static void write(BitSet set, ByteForm.Writer out) {
        int first = Math.max(0, set.nextSetBit(0)) / Long.SIZE;
        long[] words = set.get(first * Long.SIZE, set.length()).toLongArray();
        out.whole(first);
        out.whole(words.length);
        out.longs(words);
    }

    /**
     * The tally that was written as these bytes.
     *
     * @throws IllegalArgumentException when they are no tally of this version, were altered or cut short; it says what is
     *     wrong, and where
     */
    public static Tally of(byte[] bytes) {
        ByteForm.Reader in = FORM.reader(bytes);
        int concepts = in.whole("the number of concepts", 1, Integer.MAX_VALUE);
        int states = in.whole("the number of states", 0, Integer.MAX_VALUE);
        int outcomes = in.whole("the number of outcomes", 0, Integer.MAX_VALUE);
        int strata = in.whole("the number of combinations of types", 1, TypeProfiles.MOST);
        double apart = strata > 1 ? strata * Counts.size(concepts, listed(concepts, states, strata), outcomes) : 0;
        in.require(Long.BYTES * (Counts.size(concepts, states, outcomes) + apart), "what is counted");
        Tally read = new Tally(concepts, states, outcomes, strata);
        read.all.read(in);
        for (int t = 0; t < strata && strata > 1; t++) {
            read.strata[t].read(in);
        }
        read.counted.or(read(in));
        for (BitSet set : read.holding) {
            set.or(read(in));
            BitSet outside = (BitSet) set.clone();
            outside.andNot(read.counted);
            if (!outside.isEmpty()) {
                throw in.refused("an outcome holds in a world that isn’t recorded");
            }
        }
        in.end();
        return read;
    }

    private static BitSet read(ByteForm.Reader in) {
        int first = in.whole("the first word of a set of worlds", 0, MOST_WORDS);
        long[] words = in.longs("a set of worlds", in.whole("the words of a set of worlds", 0, MOST_WORDS - first));
        if (words.length == 0 ? first > 0 : words[0] == 0 || words[words.length - 1] == 0) {
            throw in.refused("a set of worlds begins or ends with a word of which none is in it");
        }
        long[] all = new long[first + words.length];
        System.arraycopy(words, 0, all, first, words.length);
        return BitSet.valueOf(all);
    }

    /** In how many worlds was counted. */
    public long worlds() {
        return all.worlds();
    }

    /** In how many of them a state is feasible. */
    public long feasible(int state) {
        return all.feasible(state);
    }

    /** In how many of them a state is an equilibrium of a concept, by its place in the design. */
    public long equilibrium(int concept, int state) {
        return all.equilibrium(concept, state);
    }

    /** In how many of them some equilibrium satisfies an outcome, by its place in the case. */
    public long some(int concept, int outcome) {
        return all.some(concept, outcome);
    }

    /** In how many of them there is no equilibrium. */
    public long none(int concept) {
        return all.none(concept);
    }

    /** What was counted in the worlds of a combination of types. */
    public Counts stratum(int stratum) {
        return strata[stratum];
    }

    /** The numbers of the worlds of which it is kept where outcomes hold. */
    public BitSet recorded() {
        return (BitSet) counted.clone();
    }

    /** Those of them in which some equilibrium satisfies an outcome. */
    public BitSet recorded(int concept, int outcome) {
        return (BitSet) holding[concept * outcomes + outcome].clone();
    }

    /** Whether some equilibrium satisfies an outcome in one of them. */
    public boolean recordedAs(int world, int concept, int outcome) {
        return holding[concept * outcomes + outcome].get(world);
    }
}
