// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Coalition;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.analysis.Shortfall;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.graph.GraphModel;
import dev.entente.graph.PartialRanking;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.RefinedConcept;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Simultaneous;
import dev.entente.stability.steps.HalfKnownSteps;
import dev.entente.stability.steps.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an explanation speaks of gains, answers and losses under its concept: as known, as not known, or as great. */
public final class GainWords {

    private final Wording wording;
    private final GraphModel model;
    private final Explanation explanation;
    private final Concept concept;
    private final int who;

    GainWords(Wording wording, GraphModel model, Explanation explanation) {
        this.wording = wording;
        this.model = model;
        this.explanation = explanation;
        this.concept = explanation.concept();
        this.who = explanation.decisionMaker();
    }

    /** Whether gains and losses can be put down to a single want: all that the concept asks about them is known. */
    boolean settled() {
        return !concept.readsUnknowns() || model.known(who).settled();
    }

    private String change(int to) {
        return wording.change(who, explanation.state(), to);
    }

    /** A departure that is answered: "It would gain if it could … and be left alone, but ". */
    String tempted(int to) {
        return explanation.doubtful(model, to)
                ? "It is not known whether it would prefer to " + change(to) + "; if it did, "
                : "It would gain if it could " + change(to) + " and be left alone, but ";
    }

    /** A departure that nothing deters: "It would gain if it were to …, for the sake of the second want: …". */
    String leaving(int to) {
        return explanation.doubtful(model, to)
                ? "It is not known whether it would prefer to " + change(to)
                : "It would gain if it were to " + change(to) + gain(to);
    }

    /** What a departure is for: the want, the weights or the place in the ranking. */
    String gain(int to) {
        return settled()
                ? Deciding.between(model, who, to, explanation.state())
                        .map(deciding -> wording.sake(who, deciding))
                        .orElse("")
                : "";
    }

    /** That who would leave isn't held back: "nothing the others would do deters that". */
    public static String undeterred(Concept concept) {
        return concept.sanctions().filter(sanctions -> !sanctions.answered()).isPresent()
                ? "no answer is looked for under " + concept.name()
                : "nothing the others would do deters that";
    }

    /** That no answer helps: "; nothing the others would do takes that gain away." */
    String unanswered() {
        if (concept instanceof Simultaneous(boolean classical)) {
            return classical
                    ? "; no answer that the others would give takes that gain away (SEQ), nor does what those of them who"
                            + " leave too would do at the same time."
                    : "; nothing the others would do at the same time, to their own gain, takes that gain away.";
        }
        return concept.sanctions()
                .filter(sanctions -> !sanctions.answered())
                .map(sanctions -> "; no answer is looked for under " + sanctions.title() + ".")
                .orElseGet(
                        () -> "; nothing the others " + modal() + " do " + loss() + (symmetric() ? " for good." : "."));
    }

    /** What no answer does: "takes that gain away". */
    private String loss() {
        return concept instanceof RefinedConcept refined
                ? switch (refined.losses()) {
                    case CERTAIN -> symmetric() ? "leaves it with a loss for certain" : "is a loss to it for certain";
                    case POSSIBLE -> symmetric() ? "might leave it with a loss" : "might be a loss to it";
                    case GREAT -> symmetric() ? "leaves it with a great loss" : "is a great loss to it";
                }
                : "takes that gain away";
    }

    /** Whether the concept asks that it can't escape. */
    private boolean symmetric() {
        return concept.sanctions().filter(SanctionConcept::symmetric).isPresent();
    }

    /** What those who see to their own gain do is told with "would"; what is only in their power with "could". */
    private String modal() {
        return concept.sanctions().filter(SanctionConcept::credible).isPresent() ? "would" : "could";
    }

    /**
     * What the others do to answer: "Iran would …; then Israel could …". A step that isn't known to be to its mover’s gain
     * might be taken.
     */
    String answer(Answer answer) {
        return path(answer, answer.sanction().orElseThrow());
    }

    private String path(Answer answer, List<Step> path) {
        return wording.path(path, step -> unknown(step) ? "might" : modal(answer));
    }

    private String modal(Answer answer) {
        return explanation.follows(answer).map(OnwardWords::modal).orElse("could");
    }

    private boolean unknown(Step step) {
        return concept.readsUnknowns()
                && modal().equals("would")
                && model.known(step.mover()).unknown(step.to(), step.from());
    }

    /** What else could come of an improvement than the answer told, in a sentence with a blank before it; nothing where that would be given. */
    String otherwise(Answer answer) {
        OnwardWords words = new OnwardWords(
                wording,
                model,
                Coalition.of(who).others(model.decisionMakers()),
                wording::place,
                Optional.empty(),
                concept.name());
        return explanation.follows(answer).map(words::otherwise).orElse("");
    }

    /** Where an answer leaves it: "which would leave it worse off than before". */
    String comparison(int outcome) {
        int state = explanation.state();
        if (explanation.great(model, outcome)) {
            return "which would be a great loss to it";
        }
        PartialRanking.Order order = concept.readsUnknowns()
                ? model.known(who).order(state, outcome)
                : PartialRanking.Order.of(model.prefers(who, state, outcome), model.prefers(who, outcome, state));
        return switch (order) {
            case PREFERRED ->
                "which would leave it worse off than before"
                        + (explanation.asksOfStrength() ? ", if not greatly so" : "");
            case EQUAL, LESS_PREFERRED -> "which would leave it no better off than before";
            case UNKNOWN -> "and it is not known whether it would prefer that to staying";
        };
    }

    /** That it would be bound by an answer for good, where the concept asks that. */
    String bound() {
        if (!symmetric()) {
            return "";
        }
        return concept instanceof RefinedConcept refined && refined.losses() == Losses.POSSIBLE
                ? ", and it could not be sure of a gain by moving on"
                : ", and it could not win that gain back by moving on";
    }

    /** An answer that does not deter, and why: "The others could take that gain away (…), but it could escape by moving on." */
    String shortOf(Answer answer, Shortfall shortfall) {
        String path = shortfall.idle() ? wording.path(shortfall.path(), "could") : path(answer, shortfall.path());
        String takes =
                explanation.doubtful(model, shortfall.end()) ? "leave it in doubt of that gain" : "take that gain away";
        List<String> reasons = new ArrayList<>();
        if (shortfall.idle()
                && concept.sanctions().filter(SanctionConcept::answered).isPresent()) {
            reasons.add("not by steps that each " + (concept.readsUnknowns() ? "might" : "would")
                    + " take for its own sake");
        }
        if (shortfall.small()) {
            reasons.add("with no great loss to it");
        }
        shortfall.escape().ifPresent(to -> reasons.add(escape(shortfall, to)));
        return "The others " + modal(answer) + " " + takes + " (" + path + ")"
                + (reasons.isEmpty() ? "." : ", but " + English.and(reasons) + ".");
    }

    /** "it could escape by moving on: it could then stop …". */
    private String escape(Shortfall shortfall, int to) {
        boolean fromGreat = concept.onlyGreatLosses() && !shortfall.small();
        return "it " + (explanation.doubtful(model, to) ? "might" : "could") + " escape "
                + (fromGreat ? "a great loss " : "") + "by moving on, to "
                + wording.change(who, shortfall.end(), to);
    }

    /** That it can't gain by moving, before the wants are told that moves would go against. */
    String nothingGained() {
        return settled()
                ? "It gains nothing by moving."
                : concept instanceof RefinedConcept refined
                                && refined.departures() == HalfKnownSteps.CERTAIN_IMPROVEMENTS
                        ? "It gains nothing for certain by moving."
                        : "It gains nothing by moving, whatever its order of wants may be.";
    }
}
