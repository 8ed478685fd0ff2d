// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.CaseNames;
import dev.entente.Checks;
import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.Unknowns;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A case: a conflict with what makes it a question someone asks.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="ask-of-a-case"}
 *
 * @param situation what is decided
 * @param framing what is asked; its outcomes, named states and question speak of what the conflict has
 * @param basis what it rests on
 * @param happened what happened in the end, where the case says so
 */
public record Case(Situation situation, Framing framing, Basis basis, Optional<Happened> happened) {

    public Case {
        Checks checks = new Checks(situation.conflict().form());
        checks.about(framing.outcomes().stream().map(Outcome::when).toList(), "an outcome");
        checks.about(framing.states().stream().map(NamedStates::when).toList(), "a named state");
        if (framing.asks().orElse(null) instanceof Asked.WhatDoesItAdd(String option)) {
            checks.about(List.of(new Statement.Atom(option)), "a question");
        }
        checks.about(happened.map(Happened::where).stream().toList(), "what happened");
    }

    /** A case that doesn’t say what happened. */
    public Case(Situation situation, Framing framing, Basis basis) {
        this(situation, framing, basis, Optional.empty());
    }

    /** The conflict that is decided. */
    public Conflict conflict() {
        return situation.conflict();
    }

    /** What stands above its results: title and variant ("Iran, December 2007, variant no-incentives"). */
    public String heading() {
        return framing.title()
                + basis.variant().map(name -> ", variant " + name).orElse("");
    }

    /** What people call its decision makers, options and outcomes. */
    public CaseNames names() {
        return new CaseNames(conflict().form(), conflict().decisionMakers(), framing.outcomes());
    }

    /** The same case of another situation. */
    public Case with(Situation other) {
        return new Case(other, framing, basis, happened);
    }

    /** The same case about another conflict on the same states and decision makers, such as one with other wants. */
    public Case with(Conflict changed) {
        return with(situation.with(changed));
    }

    /** The same case with other things not known. */
    public Case with(Unknowns others) {
        return with(situation.with(others));
    }

    /** The same case with other evidence. */
    public Case withClaims(List<Claim> others) {
        return new Case(situation, framing, basis.withClaims(others), happened);
    }

    /** The same case asked about another of its outcomes. */
    public Case askedAbout(Outcome other) {
        return new Case(situation, framing.about(other), basis, happened);
    }

    /** The same case with this as its one outcome, and goal. */
    public Case askedOnly(Outcome outcome) {
        return new Case(situation, framing.only(outcome), basis, happened);
    }
}
