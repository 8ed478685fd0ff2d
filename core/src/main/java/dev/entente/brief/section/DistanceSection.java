// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.design.DistanceToFailure;
import dev.entente.design.DistanceToFailure.Finding;
import dev.entente.design.DistanceToFailure.Finding.About;
import dev.entente.design.DistanceToFailure.Margin;
import dev.entente.design.DistanceToFailure.Tested;
import dev.entente.design.search.WantChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The distance to failure in sentences: which single change of whose wants turns a finding round. */
public final class DistanceSection {

    private final Wording wording;
    private final Outcome goal;
    private final DistanceToFailure distance;

    /** @param goal the outcome that the findings are about */
    public DistanceSection(Wording wording, Outcome goal, DistanceToFailure distance) {
        this.wording = wording;
        this.goal = goal;
        this.distance = distance;
    }

    /** Empty when nothing was asked, or nobody has a list of wants. */
    public Optional<Section> section() {
        List<List<Sentence>> items = distance.tested().stream()
                .filter(tested -> !tested.margins().isEmpty() && !likeTheGoal(tested))
                .map(this::item)
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "How far it is from failing",
                        List.of(
                                new Block.Paragraph(List.of(BriefContext.computed(
                                        "Single changes of one party’s wants were tried: each want"
                                                + " moved to each other place, each want given up, and each option, taken or"
                                                + " not, added as a want in each place. For each party the smallest that turns"
                                                + " an answer round:"))),
                                new Block.Bullets(items))));
    }

    /** Whether it says of the goal state no more than is said of the goal. */
    private boolean likeTheGoal(Tested tested) {
        return tested.finding().about() == About.GOAL_STATE
                && distance.tested().stream()
                        .anyMatch(other -> other.finding().about() == About.GOAL
                                && other.margins().equals(tested.margins()));
    }

    private List<Sentence> item(Tested tested) {
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.strong(English.start(finding(tested)) + "."));
        List<String> never = new ArrayList<>();
        for (Margin margin : tested.margins()) {
            margin.smallest()
                    .ifPresentOrElse(
                            change -> said.add(BriefContext.computed(" " + breaking(margin, change))),
                            () -> never.add(wording.name(margin.decisionMaker())));
        }
        if (!never.isEmpty()) {
            said.add(BriefContext.computed(
                    " No single change of the wants of " + English.or(never) + " turns that round."));
        }
        return said;
    }

    private String finding(Tested tested) {
        Finding finding = tested.finding();
        return switch (finding.about()) {
            case STATUS_QUO -> "today’s situation " + (tested.holds() ? "holds" : "does not hold");
            case GOAL -> goal.label() + (tested.holds() ? " can hold" : " cannot hold");
            case GOAL_STATE -> wording.place(finding.states().next(0)) + (tested.holds() ? " holds" : " does not hold");
        };
    }

    private String breaking(Margin margin, WantChange change) {
        return "That turns if " + wording.change(margin.decisionMaker(), change) + " ("
                + (margin.breaking() == 1
                        ? "the only one of " + English.count(margin.tried(), "change")
                        : "one of " + English.number(margin.breaking()) + " such among "
                                + English.count(margin.tried(), "change"))
                + ").";
    }
}
