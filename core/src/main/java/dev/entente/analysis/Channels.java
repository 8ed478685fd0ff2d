// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Forming;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who can coordinate a joint move in a case (docs/theory.md §5.2). */
public final class Channels {

    /** The most decision makers whose coalitions are gone through one by one. */
    public static final int MOST_TO_COMBINE = 12;

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
    public static Ability ability(Case subject, Coalition coalition, State from) {
        if (coalition.size() <= 1) {
            return new Ability.Able(Optional.empty());
        }
        if (subject.situation().channels().isEmpty()) {
            return new Ability.Unknown();
        }
        List<Channel> between = subject.situation().channels().orElseThrow().stream()
                .filter(channel -> channel.between().contains(coalition))
                .toList();
        Optional<Channel> open = between.stream()
                .filter(channel -> channel.serves(coalition, subject.conflict(), from))
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

    /** Those that can form, or each decision maker by itself where they are {@linkplain #few too many} to go through. */
    public static Forming weighed(Case subject) {
        int decisionMakers = subject.conflict().decisionMakers().size();
        return few(subject)
                ? forming(subject)
                : Forming.everywhere(Coalition.all(decisionMakers).list().stream()
                        .map(Coalition::of)
                        .toList());
    }

    /** The coalitions that can form somewhere; see {@link #forming}. */
    public static List<Coalition> coalitions(Case subject) {
        return forming(subject).coalitions();
    }

    /**
     * The coalitions that can form, and where: every decision maker by itself, and every subset of a channel's group in
     * the states where the channel works; all coalitions everywhere when the case doesn't say.
     *
     * @throws LimitExceeded where so many could coordinate that their coalitions {@linkplain #few are too many} to go through
     */
    public static Forming forming(Case subject) {
        if (!few(subject)) {
            throw new LimitExceeded("coalitions are gone through among up to " + MOST_TO_COMBINE
                    + " decision makers, and in this case more can coordinate; say under “channels” who can, in smaller"
                    + " groups");
        }
        Coalition everyone = Coalition.all(subject.conflict().decisionMakers().size());
        if (subject.situation().channels().isEmpty()) {
            return Forming.everywhere(everyone.subsets());
        }
        Map<Coalition, Statement> where = new TreeMap<>(Coalition.SMALLER_FIRST);
        everyone.list().forEach(i -> where.put(Coalition.of(i), ALWAYS));
        for (Channel channel : subject.situation().channels().orElseThrow()) {
            Statement condition = channel.when().orElse(ALWAYS);
            channel.between().subsets().forEach(coalition -> where.merge(coalition, condition, Channels::either));
        }
        return new Forming(where);
    }

    /** Whether those who may be able to coordinate are few enough to go through their coalitions one by one. */
    public static boolean few(Case subject) {
        return subject.situation()
                .channels()
                .map(channels -> channels.stream().allMatch(channel -> few(channel.between())))
                .orElse(few(Coalition.all(subject.conflict().decisionMakers().size())));
    }

    /** Whether a coalition has few enough members to go through all coalitions within it. */
    public static boolean few(Coalition coalition) {
        return coalition.size() <= MOST_TO_COMBINE;
    }

    private static Statement either(Statement one, Statement other) {
        return one.equals(ALWAYS) || other.equals(ALWAYS) ? ALWAYS : new Statement.Or(List.of(one, other));
    }
}
