// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Goal;
import dev.entente.analysis.Findings.Notable;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.graph.GraphModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The title that states the finding, and the bottom line. */
public final class HeadlineSection {

    private final BriefContext context;
    private final Findings findings;

    public HeadlineSection(BriefContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    public String title() {
        return findings.subject().framing().title() + ": " + finding();
    }

    private String finding() {
        int holding = findings.holding().count();
        boolean goalHolds = goalHolds();
        if (context.today().isEmpty()) {
            return holding == 0 ? "nothing holds" : English.count(holding, "state") + " can hold";
        }
        boolean todayHolds = context.today().orElseThrow().equilibrium();
        boolean todayIsGoal = context.goal()
                .map(goal ->
                        goal.states().contains(context.today().orElseThrow().state()))
                .orElse(false);
        String today = todayHolds ? context.todayTitle() : context.fallingTitle();
        if (todayIsGoal && todayHolds) {
            return holding == 1
                    ? context.goalLabel() + " holds today, and nothing else can"
                    : context.goalLabel() + " holds today";
        }
        if (holding == 0) {
            return today + " cannot last, and nothing else can hold either";
        }
        if (todayHolds && holding == 1) {
            return "only " + today + " can hold";
        }
        if (context.goal().isEmpty() || todayIsGoal) {
            return today + (todayHolds ? " can hold, and so could other states" : " cannot last");
        }
        String goal = context.goalLabel();
        Optional<JointMove> opening = joint().filter(this::open);
        if (goalHolds && opening.isPresent()) {
            return today + (todayHolds ? " can hold; together, " : " cannot last; together, ")
                    + context.wording().names(opening.orElseThrow().coalition()) + " could move to " + goal;
        }
        if (todayHolds) {
            return goalHolds ? today + " can hold, and so could " + goal : today + " can hold; " + goal + " could not";
        }
        return goalHolds
                ? today + " cannot last; " + goal + " could"
                : today + " cannot last, and neither could " + goal;
    }

    private boolean goalHolds() {
        return context.goal().map(goal -> !goal.equilibria().isEmpty()).orElse(false);
    }

    public List<Sentence> bottomLine() {
        List<Sentence> said = new ArrayList<>();
        context.today()
                .ifPresent(today -> said.add(BriefContext.today(
                        context.wording(), today, findings.holding().count() == 1)));
        context.goal().ifPresent(goal -> said.add(BriefContext.computed(aboutGoal(goal))));
        boolean there = context.goal().filter(this::holdsToday).isPresent();
        if (!there && context.today().isPresent() && findings.concept().equals(dev.entente.stability.Concepts.SEQ)) {
            said.add(BriefContext.computed(aboutTheWay()));
        }
        if (said.isEmpty()) {
            said.add(BriefContext.computed("Under " + context.conceptInFull() + ", "
                    + English.count(findings.holding().count(), "state") + " of "
                    + English.number(findings.engine().model().size()) + " can hold."));
        }
        return said;
    }

    private String aboutGoal(Goal goal) {
        String label = English.start(goal.outcome().label());
        if (goal.states().isEmpty()) {
            return label + " is possible in no state.";
        }
        if (holdsToday(goal)) {
            return label + " holds today already. " + breakers();
        }
        if (goal.equilibria().isEmpty()) {
            return label + " is possible in " + English.count(goal.states().count(), "state") + ", but in none of them"
                    + " would every party stay (" + context.concept() + ").";
        }
        return label + " could hold under " + context.concept() + ", for example "
                + context.wording().scene(findings.goalState().orElseThrow()) + ".";
    }

    /** Whether today is one of its states, and holds. */
    private boolean holdsToday(Goal goal) {
        return context.today()
                .filter(today -> today.equilibrium() && goal.states().contains(today.state()))
                .isPresent();
    }

    /** Who has a move out of the goal from today, and whether anybody gains by it. */
    private String breakers() {
        ExplainedState today = context.today().orElseThrow();
        Goal goal = context.goal().orElseThrow();
        GraphModel model = findings.engine().model();
        List<Explanation> able = today.explanations().stream()
                .filter(one -> model.moves(one.decisionMaker())
                        .from(today.state())
                        .anyMatch(to -> !goal.states().contains(to)))
                .toList();
        List<String> tempted = able.stream()
                .filter(one -> model.moves(one.decisionMaker())
                        .from(today.state())
                        .anyMatch(to ->
                                !goal.states().contains(to) && model.prefers(one.decisionMaker(), to, today.state())))
                .map(one -> context.wording().name(one.decisionMaker()))
                .toList();
        if (able.isEmpty()) {
            return "No party could end it by a move of its own.";
        }
        return English.start(English.and(able.stream()
                        .map(one -> context.wording().name(one.decisionMaker()))
                        .toList()))
                + " could end it by a move of " + (able.size() == 1 ? "its" : "their") + " own; "
                + (tempted.isEmpty()
                        ? "nobody would gain by that."
                        : English.and(tempted) + " would gain by that if the others did not answer ("
                                + context.concept() + ").");
    }

    private String aboutTheWay() {
        if (findings.notable().isEmpty()) {
            return "No move that the parties could agree on leads from today to another state that holds ("
                    + context.concept() + ").";
        }
        Optional<Integer> alone = alone();
        if (alone.isPresent()) {
            Onward way = context.alone(alone.orElseThrow());
            return "Steps that each party " + OnwardWords.modal(way) + " take for itself lead from today to "
                    + context.title(alone.orElseThrow()) + "."
                    + OnwardWords.of(context).otherwise(way);
        }
        return joint().map(this::together)
                .orElse("No party would go there by itself, and no joint move to it would pay for all who make it ("
                        + context.concept() + ").");
    }

    private String together(JointMove move) {
        return "No party would go there by itself; "
                + context.wording().names(move.coalition())
                + " would have to move together" + (move.onlyAtOnce() ? ", at the same moment, to " : " to ")
                + context.title(move.end()) + ", to the gain of "
                + (move.coalition().size() == 2 ? "both" : "each")
                + MovingTogetherSection.clause(ability(move))
                + " (" + context.concept() + ").";
    }

    /** The notable equilibria that the question is about. */
    private List<Integer> wanted() {
        return findings.notable().stream()
                .map(Notable::state)
                .filter(state -> context.goal()
                        .map(goal ->
                                goal.equilibria().isEmpty() || goal.equilibria().contains(state))
                        .orElse(true))
                .toList();
    }

    /** One of them to which improvements of single parties lead. */
    private Optional<Integer> alone() {
        List<Integer> wanted = wanted();
        return findings.alone().stream().filter(wanted::contains).findFirst();
    }

    /** A joint move to one of them, where nobody gets to any alone. */
    private Optional<JointMove> joint() {
        List<Integer> wanted = wanted();
        return findings.jointMoves().stream()
                .filter(move -> alone().isEmpty() && wanted.contains(move.end()))
                .findFirst();
    }

    /** Whether it goes straight there, and a channel works today as far as the case says. */
    private boolean open(JointMove move) {
        return move.then().isEmpty()
                && switch (ability(move)) {
                    case Ability.Able _, Ability.Unknown _ -> true;
                    case Ability.NotYet _, Ability.NoChannel _ -> false;
                };
    }

    private Ability ability(JointMove move) {
        return dev.entente.analysis.Channels.ability(
                findings.subject(),
                move.coalition(),
                findings.engine().model().space().state(move.from()));
    }
}
