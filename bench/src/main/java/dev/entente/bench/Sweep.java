// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.Conflict;
import dev.entente.engine.listed.Kernel;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import java.util.SplittableRandom;

/** Many analyses of one graph, each with rankings drawn anew. */
final class Sweep {

    private static final SanctionConcept NASH = new Nash();
    private static final SanctionConcept GMR = new Gmr();
    private static final SanctionConcept SMR = new Smr();
    private static final SanctionConcept SEQ = new Seq();

    /** How many are made of a seed. */
    static final int ANALYSES = 500_000;

    private Sweep() {}

    static double ask(Conflict conflict, long seed, Budget budget) {
        Kernel kernel = new Kernel(reach(GraphModel.of(conflict)));
        int[] ranks = new int[kernel.states()];
        for (int s = 0; s < ranks.length; s++) {
            ranks[s] = s + 1;
        }
        SplittableRandom random = new SplittableRandom(seed);
        long equilibria = 0;
        for (int k = 0; k < ANALYSES; k++) {
            for (int i = 0; i < kernel.decisionMakers(); i++) {
                shuffle(ranks, random);
                kernel.rank(i, ranks);
            }
            equilibria += analyse(kernel);
        }
        budget.check();
        return equilibria > 0 ? 1 : 0;
    }

    private static long analyse(Kernel kernel) {
        return (long) Long.bitCount(kernel.equilibria(NASH))
                + Long.bitCount(kernel.equilibria(GMR))
                + Long.bitCount(kernel.equilibria(SMR))
                + Long.bitCount(kernel.equilibria(SEQ));
    }

    private static void shuffle(int[] ranks, SplittableRandom random) {
        for (int s = ranks.length; s > 1; s--) {
            int t = (int) ((Integer.toUnsignedLong(random.nextInt()) * s) >>> Integer.SIZE);
            int moved = ranks[s - 1];
            ranks[s - 1] = ranks[t];
            ranks[t] = moved;
        }
    }

    /** By decision maker and state: the states that its moves lead to. */
    private static long[][] reach(GraphModel model) {
        long[][] reach = new long[model.decisionMakers()][model.size()];
        for (int i = 0; i < reach.length; i++) {
            for (int s = 0; s < reach[i].length; s++) {
                reach[i][s] = model.moves(i).from(s).mapToLong(t -> 1L << t).reduce(0, (a, b) -> a | b);
            }
        }
        return reach;
    }
}
