// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.graph.GraphModel;
import java.util.Optional;

/**
 * Non-myopic stability for two decision makers: {@linkplain LimitedMove L_h} stable for every horizon h from some point
 * on (Brams and Wittman, 1981; Kilgour, 1985; key Kilgour1985; docs/theory.md §3). Anticipation repeats with a period, which is
 * detected.
 */
public record NonMyopic() implements Concept {

    @Override
    public String name() {
        return "NM";
    }

    @Override
    public String title() {
        return "non-myopic stability";
    }

    @Override
    public Optional<String> refusal(GraphModel model) {
        return Foresight.refusal(name(), model);
    }

    @Override
    public Verdict verdict(LegalSequences sequences, Coalition coalition, int s) {
        return sequences.foresight(true).inTheLongRun(coalition.list().getFirst(), s);
    }

    @Override
    public boolean holds(LegalSequences sequences, Coalition coalition, int s) {
        return sequences
                .foresight(false)
                .inTheLongRun(coalition.list().getFirst(), s)
                .stable();
    }
}
