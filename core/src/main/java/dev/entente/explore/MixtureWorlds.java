// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Budget;
import dev.entente.Case;
import dev.entente.Outcome;
import dev.entente.StateSpace;
import dev.entente.explore.Design.Extent;
import dev.entente.stability.SanctionConcept;
import java.util.BitSet;
import java.util.List;

/**
 * The worlds of each mixture of two cases in which some equilibrium satisfies an outcome. Where worlds are drawn, they are
 * drawn with common numbers: what is not known of a part is completed in world w in the same way whichever mixture the
 * part is in, so that mixtures differ by their parts and not by chance (Law, 2015, section 11.2; key Law2015).
 */
final class MixtureWorlds {

    private static final int BETWEEN_CHECKS = 1 << 4;
    private static final long UNKNOWNS_OF_ONE = 1 << 10;

    private final Mixtures mixtures;
    private final Outcome outcome;
    private final SanctionConcept concept;
    private final Budget budget;

    MixtureWorlds(Mixtures mixtures, Outcome outcome, SanctionConcept concept, Budget budget) {
        this.mixtures = mixtures;
        this.outcome = outcome;
        this.concept = concept;
        this.budget = budget;
    }

    /** The worlds of a mixture. */
    Worlds of(int set) {
        Case mixture = mixtures.mixture(set);
        return Worlds.of(mixture.askedOnly(outcome));
    }

    /** In which of its worlds the outcome holds, by their numbers. */
    BitSet holding(int set, Extent extent) {
        Worlds worlds = of(set);
        StateSpace all = StateSpace.of(Setting.ofAll(worlds.of()));
        Answers answers = new Answers(worlds, List.of(concept), all, budget);
        long[] streams = extent instanceof Extent.Sample(long _, long seed) ? streams(worlds, seed) : new long[0];
        BitSet holding = new BitSet();
        int count = Math.toIntExact(extent.worlds());
        for (int w = 0; w < count; w++) {
            if (w % BETWEEN_CHECKS == 0) {
                budget.check();
            }
            long[] world = extent instanceof Extent.Sample ? drawn(worlds, streams, w) : worlds.numbered(w);
            holding.set(w, answers.of(world, _ -> {}).holds(0, 0));
        }
        return holding;
    }

    /** By unknown, the seed of its draws: by whose it is and its place among theirs. */
    private static long[] streams(Worlds worlds, long seed) {
        List<Choice> choices = worlds.choices();
        long[] streams = new long[choices.size()];
        int place = 0;
        for (int u = 0; u < streams.length; u++) {
            int owner = choices.get(u).decisionMaker();
            place = u > 0 && choices.get(u - 1).decisionMaker() == owner ? place + 1 : 0;
            streams[u] =
                    SeededDraws.of(seed, (owner + 1) * UNKNOWNS_OF_ONE + place).next();
        }
        return streams;
    }

    private static long[] drawn(Worlds worlds, long[] streams, long world) {
        long[] drawn = new long[streams.length];
        for (int u = 0; u < drawn.length; u++) {
            drawn[u] = worlds.choices().get(u).drawn(SeededDraws.of(streams[u], world));
        }
        return drawn;
    }
}
