// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;

/** Whether a {@link TreeComponent} has a label, and why. */
public sealed interface TreeVerdict {

    Label label();

    /** Whether some of its equilibria are known to have it. */
    default boolean passes() {
        return switch (this) {
            case Passes _ -> true;
            case Fails _, Open _ -> false;
            case OfSignals(SignalTree _, Verdict verdict) -> verdict instanceof Verdict.Passes;
        };
    }

    /**
     * Some of its equilibria have it.
     *
     * @param witness one that has it
     */
    record Passes(Label label, Strategies witness) implements TreeVerdict {}

    /**
     * None of its equilibria has it.
     *
     * @param failed one that fails for this reason
     * @param node the first node of a part that stands by itself, by place in the game
     * @param player who would do better there, by name
     * @param gain by how much, more than 0
     */
    record Fails(Label label, Strategies failed, int node, String player, Fraction gain) implements TreeVerdict {
        Fails of(Label other) {
            return new Fails(other, failed, node, player, gain);
        }
    }

    /**
     * It is what the game of signals says that is left when what is best in all parts that stand by themselves is known.
     *
     * @param signals that game
     */
    record OfSignals(SignalTree signals, Verdict verdict) implements TreeVerdict {
        @Override
        public Label label() {
            return verdict.label();
        }
    }

    /**
     * It is not known: a part that stands by itself has a continuum of equilibria that pay differently, and what is best before it
     * hangs on which is played.
     */
    record Open(Label label) implements TreeVerdict {}
}
