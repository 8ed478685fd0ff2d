// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Outcome;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Goal;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Path;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.stability.Concept;
import dev.entente.stability.steps.Steps;
import java.util.List;
import java.util.Optional;

/** What every part of a brief is told from: the findings, the words of the case, and phrases that recur. */
public record BriefContext(Findings findings, Wording wording) {

    /** "sequential stability (SEQ)", for a concept's first mention. */
    public String conceptInFull() {
        return inFull(findings.concept());
    }

    /** The same of any concept. */
    public static String inFull(Concept concept) {
        return concept.title() + " (" + concept.name() + ")";
    }

    /**
     * What holds today, or who would leave.
     *
     * @param only whether nothing else holds
     */
    public static Sentence today(Wording wording, ExplainedState today, boolean only) {
        String scene = "Today, " + wording.scene(today.state()) + ", ";
        return computed(
                today.equilibrium()
                        ? scene + (only ? "is the only state that holds" : "holds") + " under "
                                + inFull(today.concept()) + ": by itself, no party has reason to leave it."
                        : scene + "does not hold under " + inFull(today.concept()) + ": " + leavers(wording, today)
                                + " would gain by leaving it, and " + GainWords.undeterred(today.concept()) + ".");
    }

    /** "Ann and Ben": who is not stable in a state. */
    public static String leavers(Wording wording, ExplainedState place) {
        return English.and(place.explanations().stream()
                .filter(explanation -> !explanation.verdict().stable())
                .map(explanation -> wording.name(explanation.decisionMaker()))
                .toList());
    }

    /** "SEQ". */
    public String concept() {
        return findings.concept().name();
    }

    public Optional<ExplainedState> today() {
        return findings.today();
    }

    public Optional<Goal> goal() {
        return findings.goal();
    }

    /** "a disarmament deal". */
    public String goalLabel() {
        return goal().map(Goal::outcome).map(Outcome::label).orElse("the goal");
    }

    /** "a standoff", or "the status quo" where no outcome names it. */
    public String todayTitle() {
        return today().flatMap(today -> wording.title(today.state())).orElse("the status quo");
    }

    /** The same where it is said of today alone that it does not hold: "the status quo" where others that are called so do. */
    public String fallingTitle() {
        int state = today().orElseThrow().state();
        boolean elsewhere = findings.holding().stream()
                .anyMatch(s -> s != state && wording.title(s).equals(wording.title(state)));
        return elsewhere ? "the status quo" : todayTitle();
    }

    /** A shortest way of improvements from today to a state that they lead to, with what else could follow. */
    public Onward alone(int end) {
        int from = today().orElseThrow().state();
        Path path = findings.reaches().stream()
                .filter(reach -> reach.state() == end)
                .flatMap(reach -> reach.by(Steps.IMPROVEMENTS).stream())
                .findFirst()
                .orElseThrow()
                .first()
                .getFirst();
        return findings.follows(from, path.steps(), end);
    }

    /** "a disarmament deal", or "another state". */
    public String title(int state) {
        return wording.title(state).orElse("a state without a name");
    }

    public static Sentence computed(String text) {
        return Sentence.computed(text);
    }

    public static Sentence strong(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.STRONG)), Voice.COMPUTED);
    }

    public static Sentence light(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.LIGHT)), Voice.COMPUTED);
    }
}
