// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Findings;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Unraveling;
import dev.entente.brief.document.Picture;
import dev.entente.brief.section.StateGraph.Leg;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The picture: the status quo, the notable equilibria with the joint moves and improvements that lead there, and, where
 * the goal can't hold, the goal state that is spoken of and how it comes apart.
 */
public final class PictureOfStates {

    private static final int MOST_PLACES = 5;

    private final BriefContext context;
    private final Findings findings;
    private final GraphModel model;
    private final Set<Integer> states = new LinkedHashSet<>();
    private final Set<Leg> legs = new LinkedHashSet<>();

    private final Optional<Unraveling> apart;

    /** @param apart how the goal state that is spoken of comes apart; empty where that isn't known */
    public PictureOfStates(BriefContext context, Optional<Unraveling> apart) {
        this.context = context;
        this.apart = apart;
        this.findings = context.findings();
        this.model = findings.engine().model();
    }

    public Picture picture() {
        context.today().ifPresent(today -> states.add(today.state()));
        for (JointMove move : findings.jointMoves()) {
            add(move);
        }
        findings.notable().forEach(notable -> place(notable.state()));
        findings.jumps().forEach(this::add);
        context.goal()
                .filter(goal -> goal.equilibria().isEmpty() && !goal.states().isEmpty())
                .ifPresent(_ -> addNearestGoal());
        context.today().filter(today -> !today.equilibrium()).ifPresent(this::addDepartures);
        List<Leg> drawn = legs.stream()
                .filter(leg -> states.contains(leg.from()) && states.contains(leg.to()))
                .toList();
        return StateGraph.drawing(
                        findings.subject(), model, List.copyOf(states), drawn, findings.holding(), caption(), _ -> true)
                .picture();
    }

    private String caption() {
        return "The few of " + English.count(model.size(), "situation") + " that matter, and the moves between them.";
    }

    private boolean place(int state) {
        return states.contains(state) || (states.size() < MOST_PLACES && states.add(state));
    }

    private void add(JointMove move) {
        if (place(move.end()) && place(move.to())) {
            legs.add(new Leg(move.from(), move.to(), move.coalition()));
            addPath(move.then());
        }
    }

    private void addPath(List<Step> steps) {
        for (Step step : steps) {
            if (place(step.to()) && states.contains(step.from())) {
                legs.add(new Leg(step.from(), step.to(), Coalition.of(step.mover())));
            }
        }
    }

    private void addNearestGoal() {
        int nearest = findings.goalState().orElseThrow();
        if (!place(nearest)) {
            return;
        }
        context.today().ifPresent(today -> {
            Coalition movers = movers(today.state(), nearest);
            if (!movers.isEmpty()) {
                legs.add(new Leg(today.state(), nearest, movers));
            }
        });
        if (apart.isPresent()) {
            addPath(apart.get().steps());
        } else {
            for (int i : Findings.leavers(findings.engine(), findings.concept(), nearest)) {
                depart(Explanation.of(findings.engine(), findings.concept(), i, nearest));
            }
        }
    }

    private void addDepartures(ExplainedState today) {
        today.explanations().stream()
                .filter(explanation -> !explanation.verdict().stable())
                .forEach(this::depart);
    }

    private void depart(Explanation explanation) {
        if (explanation.verdict() instanceof Verdict.Undeterred(int improvement) && place(improvement)) {
            legs.add(new Leg(explanation.state(), improvement, Coalition.of(explanation.decisionMaker())));
        }
    }

    /** Those whose options differ between two states; in graph form nobody. */
    private Coalition movers(int from, int to) {
        return findings.subject().conflict().form() instanceof dev.entente.OptionForm form
                ? Coalition.of(form.options().stream()
                        .filter(option -> form.holdsAtom(
                                        option.name(), model.space().state(from))
                                != form.holdsAtom(option.name(), model.space().state(to)))
                        .mapToInt(option -> findings.subject().conflict().indexOf(option.owner()))
                        .toArray())
                : Coalition.of();
    }
}
