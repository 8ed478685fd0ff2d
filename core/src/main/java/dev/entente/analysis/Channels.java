// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Case;
import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/** Who can coordinate a joint move in a case (DESIGN §6, "Joint move"). */
public final class Channels {

    private Channels() {}

    /** Whether a coalition can move together, as far as the case says. */
    public sealed interface Ability {

        /** It can, or is a single decision maker. */
        record Able(Optional<Channel> channel) implements Ability {}

        /** It has a channel that doesn't work in the state where the move starts. */
        record NotYet(Channel channel, Statement when) implements Ability {}

        /** The case says who can coordinate, and these can't. */
        record NoChannel() implements Ability {}

        /** The case doesn't say who can coordinate. */
        record Unknown() implements Ability {}
    }

    /** Whether the coalition can make a joint move from a state. */
    public static Ability ability(Case of, Coalition coalition, State from) {
        if (coalition.size() <= 1) {
            return new Ability.Able(Optional.empty());
        }
        if (of.channels().isEmpty()) {
            return new Ability.Unknown();
        }
        List<Channel> between = of.channels().orElseThrow().stream()
                .filter(channel -> channel.between().contains(coalition))
                .toList();
        Optional<Channel> open = between.stream()
                .filter(channel -> channel.serves(coalition, of.conflict(), from))
                .findFirst();
        if (open.isPresent()) {
            return new Ability.Able(open);
        }
        return between.stream()
                .findFirst()
                .<Ability>map(
                        channel -> new Ability.NotYet(channel, channel.when().orElseThrow()))
                .orElseGet(Ability.NoChannel::new);
    }

    /**
     * The coalitions that can form: every decision maker by itself, and every subset of a channel's group; all
     * coalitions when the case doesn't say.
     */
    public static List<Coalition> coalitions(Case of) {
        int n = of.conflict().decisionMakers().size();
        Coalition everyone = Coalition.all(n);
        if (of.channels().isEmpty()) {
            return everyone.subsets();
        }
        return everyone.subsets().stream()
                .filter(coalition -> coalition.size() == 1
                        || of.channels().orElseThrow().stream()
                                .anyMatch(channel -> channel.between().contains(coalition)))
                .toList();
    }
}
