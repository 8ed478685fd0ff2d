// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import java.util.Optional;

/**
 * Limited-move stability L_h for two decision makers (Kilgour, 1985; Kilgour, Hipel and Fang, 1987; keys Kilgour1985,
 * KHF1987; docs/theory.md §3): the mover looks {@code horizon} moves ahead, the other moving in turn, everyone free to stop.
 * L_1 is Nash.
 *
 * @param horizon h, at least 1
 */
public record LimitedMove(int horizon) implements Concept {

    public LimitedMove {
        if (horizon < 1) {
            throw new IllegalArgumentException("a horizon below one (" + horizon + ")");
        }
    }

    @Override
    public String name() {
        return "L" + horizon;
    }

    @Override
    public String title() {
        return "limited-move stability with horizon " + horizon;
    }

    @Override
    public Optional<String> refusal(GraphModel model) {
        return Foresight.refusal(name(), model);
    }

    @Override
    public Verdict verdict(LegalSequences sequences, Coalition coalition, int s) {
        return sequences.foresight(true).verdict(coalition.list().getFirst(), horizon, s);
    }

    @Override
    public boolean holds(LegalSequences sequences, Coalition coalition, int s) {
        return sequences
                .foresight(false)
                .verdict(coalition.list().getFirst(), horizon, s)
                .stable();
    }
}
