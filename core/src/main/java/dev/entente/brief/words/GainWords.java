// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Attitude;
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

    /** Whether gains and losses can be put down to a single want: the concept asks about them alone, and all that it asks is known. */
    boolean settled() {
        return !concept.asksAttitudes()
                && (!concept.readsUnknowns() || model.known(who).settled());
    }

    /** Whether it is asked what attitudes accept, and not what is a gain. */
    private boolean accepting() {
        return concept.asksAttitudes();
    }

    /** What its attitudes accept: "no loss to it or Tokyo and no gain to Congress"; empty when that is anything. */
    private Optional<String> acceptable() {
        List<String> parts = new ArrayList<>();
        disposed(Attitude.LIKE).ifPresent(liked -> parts.add("no loss to " + liked));
        disposed(Attitude.DISLIKE).ifPresent(disliked -> parts.add("no gain to " + disliked));
        return parts.isEmpty() ? Optional.empty() : Optional.of(English.and(parts));
    }

    /** Those towards whom it has an attitude, itself first. */
    private Optional<String> disposed(Attitude attitude) {
        List<String> those = new ArrayList<>();
        for (int j = 0; j < model.decisionMakers(); j++) {
            if (model.attitude(who, j) == attitude) {
                those.add(j == who ? 0 : those.size(), j == who ? them() : wording.name(j));
            }
        }
        return those.isEmpty() ? Optional.empty() : Optional.of(English.or(those));
    }

    /** "It accepts lifting sanctions, as no loss to it or Tokyo". */
    private String accepted(int to) {
        return start(" accepts ", " accept ")
                + doing(to)
                + acceptable().map(what -> ", as " + what).orElse(", whoever gains or loses by that");
    }

    private String doing(int to) {
        return wording.doing(who, explanation.state(), to);
    }

    private String it() {
        return wording.pronoun(who);
    }

    private String start(String one, String many) {
        return English.start(it()) + wording.verb(who, one, many);
    }

    /** A departure that is answered: "It would gain by …, but ". */
    String tempted(int to) {
        if (accepting()) {
            return accepted(to) + "; but ";
        }
        return explanation.doubtful(model, to)
                ? "It is not known whether " + it() + wording.verb(who, " prefers ", " prefer ") + doing(to)
                        + ". If so, "
                : start(" would gain by ", " would gain by ") + doing(to) + ", but ";
    }

    /** A departure that nothing deters: "It gains by … (cover at home; Miller 2019, ¶15)". */
    String leaving(int to) {
        if (accepting()) {
            return accepted(to);
        }
        return explanation.doubtful(model, to)
                ? "It is not known whether " + it() + wording.verb(who, " prefers ", " prefer ") + doing(to)
                : start(" gains by ", " gain by ") + doing(to) + gain(to);
    }

    /** What a departure is for: the want, the weights or the place in the ranking. */
    String gain(int to) {
        return settled()
                ? Deciding.between(model, who, to, explanation.state())
                        .map(deciding -> wording.sake(who, deciding))
                        .orElse("")
                : "";
    }

    /** That no answer helps: ", and nothing that the others would do takes that gain away."; where none is looked for, nothing. */
    String unanswered() {
        if (concept instanceof Simultaneous(boolean classical)) {
            return classical
                    ? ". No answer that the others would give takes that gain away, nor does what those who leave too would do"
                            + " at the same time."
                    : ". Nothing that the others would do at the same time, to their own gain, takes that gain away.";
        }
        return concept.sanctions().filter(sanctions -> !sanctions.answered()).isPresent()
                ? "."
                : ". Nothing that the others " + modal() + " do " + loss() + (symmetric() ? " for good." : ".");
    }

    /** What no answer does: "takes that gain away". */
    private String loss() {
        if (accepting()) {
            return symmetric()
                    ? "keeps " + them() + " at what " + it() + wording.verb(who, " does not accept", " do not accept")
                    : "leads to what " + it() + wording.verb(who, " does not accept", " do not accept")
                            + " or back here";
        }
        return concept instanceof RefinedConcept refined
                ? switch (refined.losses()) {
                    case CERTAIN ->
                        symmetric()
                                ? "leaves " + them() + " with a loss for certain"
                                : "is a loss to " + them() + " for certain";
                    case POSSIBLE ->
                        symmetric() ? "might leave " + them() + " with a loss" : "might be a loss to " + them();
                    case GREAT ->
                        symmetric() ? "leaves " + them() + " with a great loss" : "is a great loss to " + them();
                    case NOT_ACCEPTED -> throw new IllegalStateException("attitudes ask about no losses");
                }
                : "takes that gain away";
    }

    private String them() {
        return wording.object(who);
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
     * What the others do to answer: "Iran would …, then Israel could …". A step that isn't known to be to its mover’s gain
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
                wording, model, Coalition.of(who).others(model.decisionMakers()), wording::place, Optional.empty());
        return explanation.follows(answer).map(words::otherwise).orElse("");
    }

    /** Where an answer leaves it: "which would leave it worse off than before". */
    String comparison(int outcome) {
        int state = explanation.state();
        if (accepting()) {
            return outcome == state
                    ? "which would bring " + them() + " back here"
                    : "which " + it() + wording.verb(who, " does", " do") + " not accept in place of staying";
        }
        if (explanation.great(model, outcome)) {
            return "which would be a great loss to " + them();
        }
        PartialRanking.Order order = concept.readsUnknowns()
                ? model.known(who).order(state, outcome)
                : PartialRanking.Order.of(model.prefers(who, state, outcome), model.prefers(who, outcome, state));
        return switch (order) {
            case PREFERRED ->
                "which would leave " + them() + " worse off than before"
                        + (explanation.asksOfStrength() ? ", if not greatly so" : "");
            case EQUAL, LESS_PREFERRED -> "which would leave " + them() + " no better off than before";
            case UNKNOWN ->
                "and it is not known whether " + it() + wording.verb(who, " prefers", " prefer") + " that to staying";
        };
    }

    /** That it would be bound by an answer for good, where the concept asks that. */
    String bound() {
        if (!symmetric()) {
            return "";
        }
        if (accepting()) {
            return ", and " + it() + " could not move on to what " + it() + wording.verb(who, " accepts", " accept");
        }
        return concept instanceof RefinedConcept refined && refined.losses() == Losses.POSSIBLE
                ? ", and " + it() + " could not be sure of a gain by moving on"
                : ", and " + it() + " could not win that gain back by moving on";
    }

    /** An answer that does not deter, and why: "The others could take that gain away (…), but it could escape by moving on." */
    String shortOf(Answer answer, Shortfall shortfall) {
        String path = shortfall.idle() ? wording.path(shortfall.path(), "could") : path(answer, shortfall.path());
        String takes = explanation.doubtful(model, shortfall.end())
                ? "leave " + them() + " in doubt of that gain"
                : "take that gain away";
        List<String> reasons = new ArrayList<>();
        if (shortfall.idle()
                && concept.sanctions().filter(SanctionConcept::answered).isPresent()) {
            reasons.add("not by steps that each " + (concept.readsUnknowns() ? "might" : "would")
                    + " take for its own sake");
        }
        if (shortfall.small()) {
            reasons.add("with no great loss to " + them());
        }
        shortfall.escape().ifPresent(to -> reasons.add(escape(shortfall, to)));
        return "The others " + modal(answer) + " " + takes + " (" + path + ")"
                + (reasons.isEmpty() ? "." : ", but " + English.and(reasons) + ".");
    }

    /** "it could escape by lifting sanctions". */
    private String escape(Shortfall shortfall, int to) {
        boolean fromGreat = concept.onlyGreatLosses() && !shortfall.small();
        return it() + (explanation.doubtful(model, to) ? " might" : " could") + " escape "
                + (fromGreat ? "a great loss " : "") + "by " + wording.doing(who, shortfall.end(), to);
    }

    /** That it can't gain by moving, before the wants are told that moves would go against. */
    String nothingGained() {
        if (accepting()) {
            return start(" moves", " move") + " only to what is " + acceptable().orElseThrow() + ", and no move of "
                    + wording.possessive(who) + " own leads there.";
        }
        String nothing = start(" gains nothing", " gain nothing");
        return settled()
                ? start(" gains", " gain") + " by no move of " + wording.possessive(who) + " own."
                : concept instanceof RefinedConcept refined
                                && refined.departures() == HalfKnownSteps.CERTAIN_IMPROVEMENTS
                        ? nothing + " for certain by moving."
                        : nothing + " by moving, whatever " + wording.possessive(who) + " order of wants may be.";
    }
}
