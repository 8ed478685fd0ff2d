// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.analysis.Channels.Ability;
import dev.entente.brief.words.Wording;

/** Whether those who would move together have a channel. */
final class ChannelWords {

    private ChannelWords() {}

    /** In a sentence. */
    static String channel(Ability ability, Wording wording) {
        return switch (ability) {
            case Ability.Able able ->
                able.channel()
                        .flatMap(channel -> channel.name())
                        .map(name -> "They have a channel: " + name + ".")
                        .orElse("They have a channel.");
            case Ability.NotYet notYet ->
                "Their channel is open only with this: " + wording.condition(notYet.when()) + ".";
            case Ability.NoChannel _ -> "They have no channel for it.";
            case Ability.Unknown _ -> "Whether they have a channel, the case does not say.";
        };
    }
}
