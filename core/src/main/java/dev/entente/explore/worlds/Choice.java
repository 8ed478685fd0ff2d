// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.math.BigInteger;
import java.util.List;

/**
 * The completions of one unknown, numbered from 0. Where there are more than a long can count, a number is the seed of a
 * draw instead; such unknowns are sampled only.
 */
public sealed interface Choice permits OrderChoice, TypeChoice, ThereChoice {

    /** Numbers up to here are completions; beyond, seeds. */
    BigInteger MOST_NUMBERED = BigInteger.ONE.shiftLeft(Long.SIZE - 2);

    Unknown unknown();

    BigInteger completions();

    /** The facts that tell completions apart. */
    List<Fact> facts();

    /** Which facts hold, in their order. */
    boolean[] holding(long completion);

    /** Whose preference it completes; −1 where nobody's. */
    int decisionMaker();

    default long drawn(SeededDraws draws) {
        return numbered() ? draws.below(completions().longValueExact()) : draws.next() >>> 1;
    }

    default boolean numbered() {
        return completions().compareTo(MOST_NUMBERED) <= 0;
    }

    /** The number of a completion among all, where it is a seed too. */
    default BigInteger number(long completion) {
        return numbered() ? BigInteger.valueOf(completion) : new SeededDraws(completion).below(completions());
    }
}
