// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.graph.StateSet;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.LegalSequences.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What would follow, and what only could, once some have left a state and wait for what the others do about it (docs/theory.md
 * §7.1).
 *
 * @param others what follows by steps of the others
 * @param deterring the states that take from those who left what they left for
 */
public record Aftermath(Sequels others, StateSet deterring) {

    /** An answer that is told, of improvements, with what else could come of the departure, held against what deters. */
    public Onward of(List<Step> answer) {
        return on(answer, deterring);
    }

    /** The same of an answer that doesn't deter, held against where it leads. */
    Onward inVain(List<Step> answer) {
        int end = answer.getLast().to();
        return on(answer, StateSet.where(others.states(), s -> s == end));
    }

    /** What is found; nothing where only time is left to tell what is known, and not enough of it. */
    Optional<Onward> inTime(Supplier<Optional<Onward>> found) {
        try {
            return found.get();
        } catch (BudgetSpent spent) {
            if (!others.budget().released()) {
                throw spent;
            }
            return Optional.empty();
        }
    }

    private Onward on(List<Step> answer, StateSet outcome) {
        return others.on(answer.getFirst().from(), answer, answer.getLast().to(), outcome);
    }
}
