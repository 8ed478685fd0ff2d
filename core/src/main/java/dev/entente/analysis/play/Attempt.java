// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.play;

import dev.entente.Coalition;
import dev.entente.analysis.Channels;

/** What becomes of it when somebody tries to go from one state to another. */
public sealed interface Attempt {

    /** It is done. */
    record Made(Played played) implements Attempt {}

    /** Those can't go there, neither by moves of theirs one after another nor at once. */
    record NoMove(Coalition movers, int from, int to) implements Attempt {}

    /** They could if they moved together, and can't coordinate there. */
    record Unlinked(Coalition movers, int from, int to, Channels.Ability ability) implements Attempt {}
}
