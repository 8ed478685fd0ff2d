// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.Outcome;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Goal;
import dev.entente.analysis.Findings.Today;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Path;
import dev.entente.brief.Sentence.Emphasis;
import dev.entente.brief.Sentence.Run;
import dev.entente.brief.Sentence.Voice;
import dev.entente.stability.Steps;
import java.util.List;
import java.util.Optional;

/** What every part of a brief is told from: the findings, the words of the case, and phrases that recur. */
record Telling(Findings findings, Wording wording) {

    /** "sequential stability (SEQ)", for a concept's first mention. */
    String conceptInFull() {
        return findings.concept().title() + " (" + concept() + ")";
    }

    /** "SEQ". */
    String concept() {
        return findings.concept().name();
    }

    Optional<Today> today() {
        return findings.today();
    }

    Optional<Goal> goal() {
        return findings.goal();
    }

    /** "a disarmament deal". */
    String goalLabel() {
        return goal().map(Goal::outcome).map(Outcome::label).orElse("the goal");
    }

    /** "a standoff", or "the status quo" where no outcome names it. */
    String todayTitle() {
        return today().flatMap(today -> wording.title(today.state())).orElse("the status quo");
    }

    /** The same where it is said of today alone that it does not hold: "the status quo" where others that are called so do. */
    String fallingTitle() {
        int state = today().orElseThrow().state();
        boolean elsewhere = findings.holding().stream()
                .anyMatch(s -> s != state && wording.title(s).equals(wording.title(state)));
        return elsewhere ? "the status quo" : todayTitle();
    }

    /** A shortest way of improvements from today to a state that they lead to, with what else could follow. */
    Onward alone(int end) {
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
    String title(int state) {
        return wording.title(state).orElse("a state without a name");
    }

    static Sentence computed(String text) {
        return Sentence.computed(text);
    }

    static Sentence strong(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.STRONG)), Voice.COMPUTED);
    }

    static Sentence light(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.LIGHT)), Voice.COMPUTED);
    }
}
