// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A game in strategic form.
 *
 * @param players each with at least one strategy
 * @param payoffs by player, of each profile of strategies; the first player's strategy changes the fastest
 */
record StrategicForm(String title, List<Player> players, List<List<Rational>> payoffs) {

    /** The most profiles that are read or written. */
    static final int MOST_PROFILES = 1 << 16;

    StrategicForm {
        players = List.copyOf(players);
        payoffs = payoffs.stream().map(List::copyOf).toList();
        int profiles =
                players.stream().mapToInt(player -> player.strategies().size()).reduce(1, Math::multiplyExact);
        if (payoffs.size() != players.size() || payoffs.stream().anyMatch(one -> one.size() != profiles)) {
            throw new IllegalArgumentException(
                    "payoffs that do not fit (%d players, %d profiles)".formatted(players.size(), profiles));
        }
    }

    /** A player. */
    record Player(String name, List<String> strategies) {
        Player {
            strategies = List.copyOf(strategies);
            if (strategies.isEmpty()) {
                throw new IllegalArgumentException("a player without a strategy (" + name + ")");
            }
        }
    }

    /** A payoff as it is written: a decimal number, or a fraction. */
    record Rational(BigDecimal over, BigDecimal under) implements Comparable<Rational> {

        static Rational of(long number) {
            return new Rational(BigDecimal.valueOf(number), BigDecimal.ONE);
        }

        @Override
        public int compareTo(Rational other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Rational rational && compareTo(rational) == 0;
        }

        @Override
        public int hashCode() {
            return over.divide(under, MathContext.DECIMAL64)
                    .stripTrailingZeros()
                    .hashCode();
        }

        @Override
        public String toString() {
            return under.compareTo(BigDecimal.ONE) == 0
                    ? over.toPlainString()
                    : over.toPlainString() + "/" + under.toPlainString();
        }
    }

    /** How many profiles there are. */
    int profiles() {
        return payoffs.isEmpty() ? 0 : payoffs.getFirst().size();
    }

    /** The place of a player's strategy, from 0, in a profile. */
    int strategy(int profile, int player) {
        int rest = profile;
        for (int i = 0; i < player; i++) {
            rest /= players.get(i).strategies().size();
        }
        return rest % players.get(player).strategies().size();
    }
}
