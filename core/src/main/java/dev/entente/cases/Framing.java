// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Checks;
import dev.entente.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How a case is framed: what is asked of it.
 *
 * @param date as of when
 * @param outcomes in the order of the case file
 * @param states situations that have a name and are no outcomes, in option form, in the order of the case file
 * @param goal the outcome that the question is about
 * @param asks which question the brief is to answer, where the case says so
 */
public record Framing(
        String title,
        Optional<String> date,
        Optional<String> question,
        List<Outcome> outcomes,
        List<NamedStates> states,
        Optional<Outcome> goal,
        Optional<Asked> asks) {

    public Framing {
        outcomes = List.copyOf(outcomes);
        states = List.copyOf(states);
        Checks.unique(states.stream().map(NamedStates::id).toList(), "named states");
        List<String> named = outcomes.stream().map(Outcome::id).toList();
        Checks.unique(named, "outcomes");
        if (goal.isPresent() && !outcomes.contains(goal.get())) {
            throw new IllegalArgumentException(
                    "a goal that is no outcome (" + goal.get().id() + ", of the outcomes " + named + ")");
        }
    }

    /** No more than a title and outcomes, the first of which is the goal. */
    public Framing(String title, Outcome... outcomes) {
        this(
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(outcomes),
                List.of(),
                List.of(outcomes).stream().findFirst(),
                Optional.empty());
    }

    public Optional<Outcome> outcome(String id) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    /** The same about another of its outcomes. */
    public Framing about(Outcome other) {
        return new Framing(title, date, question, outcomes, states, Optional.of(other), asks);
    }

    /** The same with another question for the brief to answer, or none. */
    public Framing asking(Optional<Asked> other) {
        return new Framing(title, date, question, outcomes, states, goal, other);
    }

    /** The same with this as the one outcome, and goal. */
    public Framing only(Outcome outcome) {
        return new Framing(title, date, question, List.of(outcome), states, Optional.of(outcome), asks);
    }
}
