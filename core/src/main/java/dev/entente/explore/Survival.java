// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Rule;
import dev.entente.cases.Case;
import dev.entente.design.DesignQuestion;
import dev.entente.design.OptionPackage;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Share;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.Narrowed;
import dev.entente.limits.Budget;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * In which share of worlds a package serves (docs/theory.md §9.1): the side's options are held as the package has them,
 * and some equilibrium of what the others play satisfies the goal. A package that takes an option which is not there in a
 * world does not serve there.
 *
 * <p>Cost: an exploration.
 *
 * @param serving the worlds in which it does
 */
public record Survival(OptionPackage offer, Share serving) {

    /**
     * Tries a package in the worlds of an exploration; empty where the budget is spent before all of them are counted.
     *
     * @param explored of the question's case
     */
    public static Optional<Survival> of(
            OptionPackage offer, DesignQuestion question, Exploration explored, Runner runner, Budget budget) {
        Case held = held(offer, question);
        ExperimentDesign design = new ExperimentDesign(
                Fingerprint.of(held),
                List.of(question.concept()),
                explored.design().extent());
        Exploration tried = Exploration.of(Worlds.of(held), design, runner, budget);
        return tried.whole()
                ? Optional.of(new Survival(offer, tried.some(0, tried.place(question.goal()))))
                : Optional.empty();
    }

    private static Case held(OptionPackage offer, DesignQuestion question) {
        Case subject = question.subject();
        OptionForm form = question.form();
        List<Rule> kept = form.options().stream()
                .filter(option -> question.side().contains(subject.conflict().indexOf(option.owner())))
                .<Rule>map(option -> new Rule.Holds(asOffered(option, offer, question), Grounds.NONE))
                .toList();
        Narrowed held = new Narrowed(form, kept);
        return subject.with(held.conflict(subject.conflict()))
                .with(held.unknowns(subject.situation().unknowns()));
    }

    private static Statement asOffered(Option option, OptionPackage offer, DesignQuestion question) {
        boolean now = question.form().holdsAtom(option.name(), question.start());
        Statement taken = new Statement.Atom(option.name());
        return now != offer.changed().contains(option) ? taken : new Statement.Not(taken);
    }
}
