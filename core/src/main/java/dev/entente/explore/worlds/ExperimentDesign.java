// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.stability.SanctionConcept;
import java.util.List;

/**
 * An experiment as data: with the same case it gives the same numbers, on any machine and however the work is shared out.
 *
 * @param fingerprint of the case, by {@link Fingerprint}
 * @param concepts what is asked in each world
 * @param extent which worlds
 * @param draws how worlds by chance are drawn
 */
public record ExperimentDesign(String fingerprint, List<SanctionConcept> concepts, Extent extent, Draws draws) {

    /** Where each world has draws of its own, it is kept of those with numbers below this in which an outcome holds. */
    public static final int MOST_RECORDED = 1 << 20;

    public ExperimentDesign {
        concepts = List.copyOf(concepts);
        if (concepts.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked");
        }
    }

    /** With draws of its own for each world. */
    public ExperimentDesign(String fingerprint, List<SanctionConcept> concepts, Extent extent) {
        this(fingerprint, concepts, extent, Draws.BY_WORLD);
    }

    /** How worlds are drawn by chance. */
    public enum Draws {
        /** Each world by draws of its own. */
        BY_WORLD,

        /**
         * Each unknown by draws of its own in each world, by whose it is and its place among theirs, so that cases on one
         * template are completed alike in what they share (common random numbers; Law, 2015, section 11.2; key Law2015).
         * They are for comparing world by world, and of all it is kept in which an outcome holds.
         */
        BY_UNKNOWN
    }

    /** Whether it is kept whether an outcome holds in a world, by its number. */
    boolean records(long world) {
        return draws == Draws.BY_UNKNOWN || world < MOST_RECORDED;
    }

    /** Which worlds are looked at; they are numbered from 0. */
    public sealed interface Extent {

        /** How many worlds. */
        long worlds();

        /** Every world of the case, in a fixed order. */
        record Every(long worlds) implements Extent {}

        /** Worlds by chance, each as likely as any other; the seed and its number make a world. */
        record Sample(long worlds, long seed) implements Extent {}
    }
}
