// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.analysis.Channels;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Barrier;
import dev.entente.analysis.Findings.Goal;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands between the status quo and another state that holds: who would have to move, alone or together, and who bars the goal. */
public final class MovingTogetherSection {

    private static final int MOST_IN_FULL = 1;
    private static final int MOST_FIRST = 1;

    private final BriefContext context;
    private final Findings findings;
    private final JointWords words;
    private final OnwardWords onward;

    public MovingTogetherSection(BriefContext context) {
        this.context = context;
        this.findings = context.findings();
        this.onward = OnwardWords.of(context);
        this.words = new JointWords(context.wording(), context.concept(), onward);
    }

    public Section section() {
        List<List<Sentence>> items = new ArrayList<>();
        if (!findings.alone().isEmpty()) {
            items.add(List.of(BriefContext.computed(alone())));
        }
        List<JointMove> joint = findings.jointMoves().stream()
                .filter(move -> !findings.alone().contains(move.end()))
                .toList();
        joint.stream().limit(MOST_IN_FULL).forEach(move -> items.add(sentences(move)));
        for (JointMove move : joint.stream().skip(MOST_IN_FULL).toList()) {
            items.add(List.of(
                    BriefContext.computed("Likewise " + context.wording().names(move.coalition()) + " to "
                            + context.title(move.end()) + " (" + context.concept() + ").")));
        }
        for (JointMove jump : findings.jumps()) {
            items.add(List.of(BriefContext.computed("Once at " + context.title(jump.from()) + ", "
                    + words.jump(jump, context.title(jump.end())) + " " + channel(ability(jump), context.wording()))));
        }
        findings.first().stream()
                .sorted(Comparator.comparing((FirstMove move) -> move.then().isEmpty()))
                .limit(MOST_FIRST)
                .forEach(move -> items.add(first(move)));
        if (items.isEmpty()) {
            items.add(
                    List.of(
                            BriefContext.computed(
                                    "No coalition has a joint move from today to another state that holds ("
                                            + context.concept()
                                            + ") and is better for each of its members; nor does a first move at no cost lead to one.")));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Bullets(items)));
        context.goal()
                .filter(goal -> goal.equilibria().isEmpty() && !goal.states().isEmpty())
                .ifPresent(goal -> blocks.add(barriers(goal)));
        return new Section("What stands between", blocks);
    }

    /** "Each for itself, single parties would get from today to a settlement by improvements (holding under SEQ)." */
    private String alone() {
        Onward way = context.alone(findings.alone().getFirst());
        String ends = English.or(
                findings.alone().stream().map(context::title).distinct().toList());
        return "Each for itself, single parties " + OnwardWords.modal(way) + " get from today to " + ends
                + " by improvements (holding under " + context.concept() + ")."
                + (findings.alone().size() == 1 ? onward.otherwise(way) : "");
    }

    private List<Sentence> first(FirstMove move) {
        Wording wording = context.wording();
        Onward way = findings.follows(move.to(), move.then(), move.end());
        return List.of(
                BriefContext.strong("A first move at no cost."),
                BriefContext.computed(" " + wording.startName(move.mover()) + " could "
                        + wording.change(move.mover(), move.from(), move.to()) + " without loss"
                        + (move.then().isEmpty() ? "" : "; then " + onward.steps(way) + ", each to its own gain")
                        + ". That ends at " + context.title(move.end()) + ", which holds (" + context.concept()
                        + ")." + onward.otherwise(way)));
    }

    private Block barriers(Goal goal) {
        Reasons reasons = new Reasons(context.wording(), findings.engine().model());
        List<List<Sentence>> rows = new ArrayList<>();
        for (Barrier barrier : goal.barriers()) {
            barrier.example()
                    .ifPresent(example -> rows.add(List.of(
                            BriefContext.strong(context.wording().startName(barrier.decisionMaker())),
                            BriefContext.computed(English.number(barrier.left())),
                            BriefContext.computed(reasons.departure(example)))));
        }
        String states = English.count(goal.states().count(), "state");
        return new Block.Table(
                List.of(
                        "Party",
                        "Of " + states + " it would leave (" + context.concept() + ")",
                        "What it would do at the one of these nearest to holding, and why"),
                rows);
    }

    private List<Sentence> sentences(JointMove move) {
        return words.move(
                move, context.title(move.end()), ability(move), findings.follows(move.to(), move.then(), move.end()));
    }

    private Ability ability(JointMove move) {
        return Channels.ability(
                findings.subject(),
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
