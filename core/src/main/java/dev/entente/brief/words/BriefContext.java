// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Goal;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.stability.Concept;
import dev.entente.stability.SanctionConcept;
import java.util.List;
import java.util.Optional;

/** What every part of a brief is told from: the findings, the words of the case, and phrases that recur. */
public record BriefContext(Findings findings, Wording wording) {

    /** What “holds” means, in a sentence without a name that only experts know. */
    public static String holding(Concept concept) {
        String meaning = "A situation holds when no party gains by leaving it";
        return concept instanceof SanctionConcept weighed
                ? meaning + counting(weighed) + " (" + weighed.title() + ")."
                : "A situation holds when no party has reason to leave it (" + concept.title() + ").";
    }

    private static String counting(SanctionConcept concept) {
        if (!concept.answered()) {
            return ", whatever the others would answer";
        }
        return ", counting the answers that others "
                + (concept.credible() ? "would give for their own sake" : "could give")
                + (concept.symmetric() ? " and that it could not escape" : "");
    }

    /** What holds today, or who would leave. */
    public static Sentence today(Wording wording, ExplainedState today) {
        String place = English.start(wording.place(today.state()));
        return computed(today.equilibrium() ? place + " holds." : place + " does not hold. " + leavers(wording, today));
    }

    /** "Ann and Ben leave it.": who is not stable in a state. */
    public static String leavers(Wording wording, ExplainedState place) {
        List<Integer> leavers = place.explanations().stream()
                .filter(explanation -> !explanation.verdict().stable())
                .map(explanation -> explanation.decisionMaker())
                .toList();
        return leavers.isEmpty()
                ? ""
                : English.start(wording.names(leavers)) + wording.verb(leavers, " leaves it.", " leave it.");
    }

    public Optional<ExplainedState> today() {
        return findings.today();
    }

    public Optional<Goal> goal() {
        return findings.goal();
    }

    public static Sentence computed(String text) {
        return Sentence.computed(text);
    }

    public static Sentence strong(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.STRONG)), Voice.COMPUTED);
    }

    /** Words in which {@linkplain Sentence#name names} are marked, of less weight. */
    public static Sentence light(String text) {
        List<Run> runs = Sentence.of(text).runs().stream()
                .map(run -> run.emphasis() == Emphasis.NONE ? new Run(run.text(), Emphasis.LIGHT) : run)
                .toList();
        return new Sentence(runs, Voice.COMPUTED);
    }
}
