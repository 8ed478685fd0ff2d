// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Attitude;
import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.design.search.AttitudeSearch;
import dev.entente.design.search.LeastAttitudes;
import dev.entente.design.search.LeastAttitudes.Answer;
import dev.entente.design.search.LeastAttitudes.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which fewest changes of attitudes would make the goal hold, in sentences. */
public final class AttitudesSection {

    private static final int MOST_BULLETS = 12;

    private final Wording wording;
    private final Outcome goal;

    public AttitudesSection(Wording wording, Outcome goal) {
        this.wording = wording;
        this.goal = goal;
    }

    /** All of it under a heading. */
    public Section section(String heading, LeastAttitudes least) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(number(least)));
        if (!least.holds() && !least.answers().isEmpty()) {
            blocks.add(new Block.Bullets(least.answers().stream()
                    .limit(MOST_BULLETS)
                    .map(answer -> List.of(BriefContext.computed(told(answer))))
                    .toList()));
            rest(least).ifPresent(blocks::add);
            blocks.add(paragraph(
                    "To like others is to move only to where they lose nothing, to dislike them is to move only"
                            + " to where they gain nothing. How each looks at its own gains stays as it is."));
        }
        return new Section(heading, blocks);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(BriefContext.computed(text)));
    }

    private static Optional<Block> rest(LeastAttitudes least) {
        int more = least.ways() - MOST_BULLETS;
        return more <= 0
                ? Optional.empty()
                : Optional.of(paragraph("And so " + (more == 1 ? "does " : "do ")
                        + (least.all() ? "" : "at least ")
                        + English.count(more, "other way") + "."));
    }

    /** How many changes it takes, or what is known of that. */
    private String number(LeastAttitudes least) {
        if (least.goal().isEmpty()) {
            return English.start(goal.label())
                    + goal.verb(" is possible", " are possible")
                    + " in no situation, so no change of attitudes makes " + goal.verb("it", "them") + " hold.";
        }
        if (least.holds()) {
            return "With the attitudes as they are, "
                    + wording.canHold(least.answers().getFirst().opens(), goal.label()) + ".";
        }
        if (least.impossible()) {
            return "Whatever the parties’ attitudes towards each other, " + goal.label() + goal.verb(" does", " do")
                    + " not hold.";
        }
        if (least.beyond()) {
            return "To make " + goal.label() + " hold, more than "
                    + English.count(AttitudeSearch.MOST_CHANGES, "attitude")
                    + " would have to change, if any change does it; more were not looked for.";
        }
        String changes = English.count(least.atLeast(), "change") + " of attitude";
        if (least.answers().isEmpty()) {
            return "To make " + goal.label() + " hold, at least " + changes + (least.atLeast() == 1 ? " is" : " are")
                    + " needed; the search ended before it found any that do.";
        }
        return English.start(changes) + (least.atLeast() == 1 ? " is" : " are") + " enough to make " + goal.label()
                + " hold" + (least.atLeast() == 1 ? "" : ", and no fewer") + ". "
                + English.start((least.all() ? "" : "at least ") + English.count(least.ways(), "way"))
                + (least.ways() == 1 ? " does:" : " do:");
    }

    /** "If Washington comes to like Tehran, the deal with inducements can hold." */
    private String told(Answer answer) {
        return "If "
                + English.andApart(
                        answer.changes().stream().map(this::condition).toList())
                + ", " + wording.canHold(answer.opens(), goal.label()) + ".";
    }

    private String condition(Change change) {
        String who = wording.name(change.decisionMaker());
        String other = wording.name(change.towards());
        return switch (change.after()) {
            case LIKE -> who + wording.verb(change.decisionMaker(), " comes", " come") + " to like " + other;
            case DISLIKE -> who + wording.verb(change.decisionMaker(), " comes", " come") + " to dislike " + other;
            case INDIFFERENT ->
                who + wording.verb(change.decisionMaker(), " no longer minds", " no longer mind") + " whether " + other
                        + (change.before() == Attitude.LIKE
                                ? wording.verb(change.towards(), " loses", " lose")
                                : wording.verb(change.towards(), " gains", " gain"));
        };
    }
}
