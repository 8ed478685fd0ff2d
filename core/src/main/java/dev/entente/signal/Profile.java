// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What both do in a {@link SignallingGame}.
 *
 * @param sender by type, how likely each message is
 * @param receiver by message, how likely each answer is; also after messages that nobody sends
 */
public record Profile(Behaviour sender, Behaviour receiver) {

    /** How likely each type, message and answer is. */
    public Table outcome(SignallingGame game) {
        return Table.of(
                game.types().size(),
                game.messages().size(),
                game.answers().size(),
                (t, m, a) -> game.prior(t).times(sender.at(t, m)).times(receiver.at(m, a)));
    }

    /** What a type gets from a message. */
    public Fraction payoff(SignallingGame game, int type, int message) {
        return IntStream.range(0, game.answers().size())
                .mapToObj(a -> receiver.at(message, a).times(game.sender().at(type, message, a)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The most that each type can get. */
    List<Fraction> best(SignallingGame game) {
        return Table.list(
                game.types().size(),
                t -> IntStream.range(0, game.messages().size())
                        .mapToObj(m -> payoff(game, t, m))
                        .max(Fraction::compareTo)
                        .orElseThrow());
    }

    /** The messages that no type sends, by place. */
    BitSet unused() {
        BitSet unused = new BitSet();
        unused.set(0, receiver.chances().size());
        sender.chances()
                .forEach(messages -> IntStream.range(0, messages.size())
                        .filter(m -> messages.get(m).signum() > 0)
                        .forEach(unused::clear));
        return unused;
    }

    /** The answers to a message, by place. */
    BitSet answers(int message) {
        return Deterring.support(receiver.chances().get(message));
    }
}
