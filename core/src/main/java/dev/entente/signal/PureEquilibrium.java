// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import java.util.List;

/**
 * Nash equilibria of a signalling game without chance but that of types, all with the same play where messages are sent.
 *
 * @param sends by type, the message
 * @param answered by message, each answer that keeps all types from leaving; one where the message is sent
 * @param verdicts a verdict for each label, in their order, on what is played; after messages that nobody sends, the receiver may
 *     mix to have a label
 */
public record PureEquilibrium(List<String> sends, List<List<String>> answered, List<Verdict> verdicts) {

    public PureEquilibrium {
        sends = List.copyOf(sends);
        answered = answered.stream().map(List::copyOf).toList();
        verdicts = List.copyOf(verdicts);
    }

    /** Whether what is played has a label. */
    public boolean passes(Label label) {
        return verdicts.stream().anyMatch(one -> one.label() == label && one instanceof Verdict.Passes);
    }
}
