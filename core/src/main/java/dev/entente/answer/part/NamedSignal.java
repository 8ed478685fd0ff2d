// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Vocabulary;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;

/**
 * A signal of a case.
 *
 * @param signal its name
 * @param game which game it is
 * @param option the option that is the signal, or the challenge, when taken
 * @param answer what the receiver does if it believes, or concedes
 */
public record NamedSignal(
        String signal, Signal.Game game, String option, String sender, String receiver, String answer) {

    public static NamedSignal of(Case subject, Signal signal) {
        return new NamedSignal(
                signal.id(),
                signal.game(),
                signal.option(),
                signal.sender(),
                signal.receiver(),
                signal.answer().text(new Vocabulary(subject.conflict().form())::shortest));
    }
}
