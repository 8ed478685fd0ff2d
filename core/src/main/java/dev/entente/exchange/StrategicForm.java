// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Fraction;
import java.util.List;

/**
 * A game in strategic form.
 *
 * @param players each with at least one strategy
 * @param payoffs by player, of each profile of strategies; the first player's strategy changes the fastest
 */
record StrategicForm(String title, List<Player> players, List<List<Fraction>> payoffs) {

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
