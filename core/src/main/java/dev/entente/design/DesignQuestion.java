// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Coalition;
import dev.entente.Form;
import dev.entente.Named;
import dev.entente.Named.Found;
import dev.entente.Named.Unknown;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.stability.SanctionConcept;

/**
 * What would make an outcome hold: the question that packages, least changes, staging, spoilers and durability answer,
 * each in its way (docs/theory.md §9). The case is in option form and has a status quo.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="design-question"}
 *
 * @param goal the outcome that is to hold
 * @param side those who engage: whose options a package sets; not everyone
 * @param concept what "hold" means
 */
public record DesignQuestion(Case subject, Outcome goal, Coalition side, SanctionConcept concept) {

    public DesignQuestion {
        if (!(subject.conflict().form() instanceof OptionForm)) {
            throw new IllegalArgumentException(
                    "a case without options (" + subject.basis().id() + ")");
        }
        if (subject.conflict().statusQuo().isEmpty()) {
            throw new IllegalArgumentException(
                    "a case without a status quo (" + subject.basis().id() + ")");
        }
    }

    /** The question about a case, or why it can't be asked, in a sentence. */
    public static Named<DesignQuestion> of(Case subject, Outcome goal, Coalition side, SanctionConcept concept) {
        Form form = subject.conflict().form();
        if (!(form instanceof OptionForm)) {
            return new Unknown<>("A package is made of options, and this case is given as a graph.");
        }
        if (subject.conflict().statusQuo().isEmpty()) {
            return new Unknown<>(
                    "A package changes the status quo, and this case has none; state one under" + " “status-quo”.");
        }
        if (side.isEmpty()
                || side.others(subject.conflict().decisionMakers().size()).isEmpty()) {
            return new Unknown<>(
                    "A package is what some decision makers do and the others answer; leave at least one to"
                            + " answer.");
        }
        return new Found<>(new DesignQuestion(subject, goal, side, concept));
    }

    public OptionForm form() {
        return (OptionForm) subject.conflict().form();
    }

    /** The status quo. */
    public State start() {
        return subject.conflict().statusQuo().orElseThrow();
    }
}
