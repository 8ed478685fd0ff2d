// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case: a conflict with what makes it a question someone asks.
 *
 * @param id its name in output: the folder's or the file's
 * @param variant the variant that was applied
 * @param variants the variants that can be asked for
 * @param outcomes in the order of the case file
 * @param goal id of the outcome that the question is about
 * @param channels who can coordinate; absent when the case doesn't say, empty when nobody can
 * @param aliases published names of states
 * @param unknowns what the case marks as not known
 * @param deferred what the case states and the plain reading passes over
 */
public record Case(
        String id,
        String title,
        Optional<String> date,
        Optional<String> question,
        Optional<String> citation,
        Optional<String> variant,
        List<String> variants,
        Conflict conflict,
        List<Outcome> outcomes,
        Optional<String> goal,
        Optional<List<Channel>> channels,
        Map<String, State> aliases,
        List<Source> sources,
        List<Claim> claims,
        Unknowns unknowns,
        List<Deferred> deferred) {

    public Case {
        variants = List.copyOf(variants);
        outcomes = List.copyOf(outcomes);
        channels = channels.map(List::copyOf);
        aliases = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(aliases));
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        deferred = List.copyOf(deferred);
    }

    /**
     * A part of the case that its plain reading passes over.
     *
     * @param key the key in the case file ("types")
     * @param sentence what it is and what is done instead
     */
    public record Deferred(String key, String sentence) {}

    /** The same case about another conflict, in which others can coordinate. */
    public Case with(Conflict other, Optional<List<Channel>> coordinating) {
        return new Case(
                id,
                title,
                date,
                question,
                citation,
                variant,
                variants,
                other,
                outcomes,
                goal,
                coordinating,
                aliases,
                sources,
                claims,
                unknowns,
                deferred);
    }

    /** Whether it brings no claims of its own and rests as a whole on what it cites, as a case from the literature does. */
    public boolean restsOnCitation() {
        return citation.isPresent() && claims.isEmpty();
    }

    /** The goal as an outcome. */
    public Optional<Outcome> goalOutcome() {
        return goal.flatMap(this::outcome);
    }

    public Optional<Outcome> outcome(String name) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(name)).findFirst();
    }

    /** The same case about another conflict on the same states and decision makers, such as one with other wants. */
    public Case with(Conflict changed) {
        return new Case(
                id, title, date, question, citation, variant, variants, changed, outcomes, goal, channels, aliases,
                sources, claims, unknowns, deferred);
    }

    /** The same case with other things not known. */
    public Case with(Unknowns others) {
        return new Case(
                id, title, date, question, citation, variant, variants, conflict, outcomes, goal, channels, aliases,
                sources, claims, others, deferred);
    }

    /** The same case with other evidence. */
    public Case withClaims(List<Claim> others) {
        return new Case(
                id, title, date, question, citation, variant, variants, conflict, outcomes, goal, channels, aliases,
                sources, others, unknowns, deferred);
    }

    /** The same case asked about another of its outcomes. */
    public Case askedAbout(Outcome other) {
        return new Case(
                id,
                title,
                date,
                question,
                citation,
                variant,
                variants,
                conflict,
                outcomes,
                Optional.of(other.id()),
                channels,
                aliases,
                sources,
                claims,
                unknowns,
                deferred);
    }

    /** The same case with this as its one outcome, and goal. */
    public Case askedOnly(Outcome outcome) {
        return new Case(
                id,
                title,
                date,
                question,
                citation,
                variant,
                variants,
                conflict,
                List.of(outcome),
                Optional.of(outcome.id()),
                channels,
                aliases,
                sources,
                claims,
                unknowns,
                deferred);
    }
}
