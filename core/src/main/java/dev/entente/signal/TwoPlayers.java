// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A game of two players in sequence form (von Stengel, 1996; key VonStengel1996). A game in strategic form is one in which both have one set; in a
 * signalling game the sender has a set for each type and the receiver one for each message.
 *
 * @param toFirst what each pair of sequences pays the first player, times how likely chance makes it
 */
record TwoPlayers(Plans first, Plans second, Payoff toFirst, Payoff toSecond) {

    /** What a pair of sequences pays. */
    @FunctionalInterface
    interface Payoff {
        Fraction at(int first, int second);
    }

    static TwoPlayers of(SignallingGame game) {
        int messages = game.messages().size();
        int answers = game.answers().size();
        return new TwoPlayers(
                Plans.sideBySide(game.types().size(), messages),
                Plans.sideBySide(messages, answers),
                (x, y) -> weighed(game, game.sender(), x, y),
                (x, y) -> weighed(game, game.receiver(), x, y));
    }

    private static Fraction weighed(SignallingGame game, Table payoffs, int x, int y) {
        if (x == 0 || y == 0) {
            return Fraction.ZERO;
        }
        int type = (x - 1) / game.messages().size();
        int message = (x - 1) % game.messages().size();
        int answers = game.answers().size();
        return (y - 1) / answers == message
                ? game.prior(type).times(payoffs.at(type, message, (y - 1) % answers))
                : Fraction.ZERO;
    }

    /** What the first player can plan, cut up by what the second would do best. */
    BestReplies ofFirst() {
        return new BestReplies(first, second, toSecond, 0, first.size() - 1);
    }

    BestReplies ofSecond() {
        return new BestReplies(second, first, (own, other) -> toFirst.at(other, own), first.size() - 1, 0);
    }

    /** How many sequences both have, but those of no move. */
    int labels() {
        return first.size() + second.size() - 2;
    }

    /** What plans pay the first player; each by sequence, without that of no move. */
    Fraction worthToFirst(List<Fraction> x, List<Fraction> y) {
        return worth(toFirst, x, y);
    }

    Fraction worthToSecond(List<Fraction> x, List<Fraction> y) {
        return worth(toSecond, x, y);
    }

    private Fraction worth(Payoff payoff, List<Fraction> x, List<Fraction> y) {
        return IntStream.range(0, first.size())
                .mapToObj(own -> weight(x, own).times(against(own, payoff, y)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction against(int own, Payoff payoff, List<Fraction> y) {
        return IntStream.range(0, second.size())
                .mapToObj(other -> weight(y, other).times(payoff.at(own, other)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction weight(List<Fraction> plan, int sequence) {
        return sequence == 0 ? Fraction.ONE : plan.get(sequence - 1);
    }

    /** The most that the first player can get against a plan. */
    Fraction bestOfFirst(List<Fraction> y) {
        return first.best(x -> against(x, toFirst, y));
    }

    /** The most that the second player can get against a plan. */
    Fraction bestOfSecond(List<Fraction> x) {
        return second.best(y -> IntStream.range(0, first.size())
                .mapToObj(own -> weight(x, own).times(toSecond.at(own, y)))
                .reduce(Fraction.ZERO, Fraction::plus));
    }

    boolean isNash(List<Fraction> x, List<Fraction> y) {
        return worthToFirst(x, y).equals(bestOfFirst(y)) && worthToSecond(x, y).equals(bestOfSecond(x));
    }
}
