// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.List;

/** Whether a {@link Component} has a label, and why. */
public sealed interface Verdict {

    Label label();

    /**
     * Some of its equilibria have it.
     *
     * @param witness one that has it
     * @param beliefs what can be believed after messages that nobody sends, over all equilibria of the component that have the
     *     label, but those in which the same answers would let a message be sent; of two types without overlaps, of more each
     *     range that no other holds
     */
    record Passes(Label label, Profile witness, List<BeliefRange> beliefs) implements Verdict {
        public Passes {
            beliefs = List.copyOf(beliefs);
        }
    }

    /**
     * None of its equilibria has it: after a message that nobody sends, whatever the receiver does that is best against some
     * belief in the types named, some type gains. Where its equilibria pay differently, this is the reason for one of them.
     *
     * @param failed one that fails for this reason
     * @param message by name
     * @param believed from whom alone the message may come
     * @param gains for each best answer to that, who gains by the message
     */
    record Fails(Label label, Profile failed, String message, List<String> believed, List<Gain> gains)
            implements Verdict {
        public Fails {
            believed = List.copyOf(believed);
            gains = List.copyOf(gains);
        }
    }

    /**
     * A deviation that pays.
     *
     * @param type who deviates
     * @param answer what it is answered with
     * @param amount by how much it then gains, more than 0
     */
    record Gain(String type, String answer, Fraction amount) {}
}
