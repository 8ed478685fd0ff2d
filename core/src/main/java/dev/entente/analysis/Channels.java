// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Case;
import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.stability.Forming;
import dev.entente.statement.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can coordinate a joint move in a case (docs/theory.md §5.2). */
public final class Channels {

    private static final Statement ALWAYS = new Statement.Constant(true);

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

    /** The coalitions that can form somewhere; see {@link #forming}. */
    public static List<Coalition> coalitions(Case of) {
        return forming(of).coalitions();
    }

    /**
     * The coalitions that can form, and where: every decision maker by itself, and every subset of a channel's group in
     * the states where the channel works; all coalitions everywhere when the case doesn't say.
     */
    public static Forming forming(Case of) {
        int n = of.conflict().decisionMakers().size();
        Coalition everyone = Coalition.all(n);
        if (of.channels().isEmpty()) {
            return Forming.everywhere(everyone.subsets());
        }
        List<Channel> channels = of.channels().orElseThrow();
        Map<Coalition, Statement> where = new LinkedHashMap<>();
        for (Coalition coalition : everyone.subsets()) {
            if (coalition.size() == 1) {
                where.put(coalition, ALWAYS);
            }
            channels.stream()
                    .filter(channel -> channel.between().contains(coalition))
                    .forEach(channel -> where.merge(coalition, channel.when().orElse(ALWAYS), Channels::either));
        }
        return new Forming(where);
    }

    private static Statement either(Statement one, Statement other) {
        return one.equals(ALWAYS) || other.equals(ALWAYS) ? ALWAYS : new Statement.Or(List.of(one, other));
    }
}
