// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.analysis.Channels;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Findings;
import dev.entente.analysis.JointMoves.JointMove;
import java.util.ArrayList;
import java.util.List;

/** Who would have to move together to get from the status quo to another state that holds. */
final class Together {

    private static final int MOST_IN_FULL = 2;

    private final Telling telling;
    private final Findings findings;
    private final JointWords words;

    Together(Telling telling) {
        this.telling = telling;
        this.findings = telling.findings();
        this.words = new JointWords(telling.wording(), telling.concept());
    }

    Section section() {
        List<List<Sentence>> items = new ArrayList<>();
        if (!findings.alone().isEmpty()) {
            String ends =
                    English.and(findings.alone().stream().map(telling::title).toList());
            items.add(List.of(Telling.computed("Each for itself: improvements of single parties lead from today to "
                    + ends + " (holding under " + telling.concept() + ").")));
        }
        List<JointMove> joint = findings.jointMoves().stream()
                .filter(move -> !findings.alone().contains(move.end()))
                .toList();
        joint.stream().limit(MOST_IN_FULL).forEach(move -> items.add(sentences(move)));
        for (JointMove move : joint.stream().skip(MOST_IN_FULL).toList()) {
            items.add(List.of(Telling.computed("Likewise " + telling.wording().names(move.coalition()) + " to "
                    + telling.title(move.end()) + " (" + telling.concept() + ").")));
        }
        for (JointMove jump : findings.jumps()) {
            items.add(List.of(Telling.computed("Once at " + telling.title(jump.from()) + ", "
                    + words.jump(jump, telling.title(jump.end())) + " " + channel(ability(jump), telling.wording()))));
        }
        if (items.isEmpty()) {
            items.add(List.of(Telling.computed("No coalition has a joint move from today to another state that holds ("
                    + telling.concept() + ") and is better for each of its members.")));
        }
        return new Section("Who would have to move together", List.of(new Block.Bullets(items)));
    }

    private List<Sentence> sentences(JointMove move) {
        return words.move(move, telling.title(move.end()), ability(move));
    }

    private Ability ability(JointMove move) {
        return Channels.ability(
                findings.of(),
                move.coalition(),
                findings.engine().model().space().state(move.from()));
    }

    /** Whether they have a channel, in a sentence. */
    static String channel(Ability ability, Wording wording) {
        return switch (ability) {
            case Ability.Able able ->
                able.channel()
                        .flatMap(channel -> channel.name())
                        .map(name -> "They have a channel: " + name + ".")
                        .orElse("They have a channel.");
            case Ability.NotYet notYet -> "Their channel would open only if " + wording.condition(notYet.when()) + ".";
            case Ability.NoChannel _ -> "They have no channel for it.";
            case Ability.Unknown _ -> "Whether they have a channel, the case does not say.";
        };
    }

    /** ", for which they have a channel": the same in half a sentence. */
    static String clause(Ability ability) {
        return switch (ability) {
            case Ability.Able _ -> ", for which they have a channel";
            case Ability.NotYet _ -> ", and their channel is not open today";
            case Ability.NoChannel _ -> ", and they have no channel for that";
            case Ability.Unknown _ -> "";
        };
    }
}
