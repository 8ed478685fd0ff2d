// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.CaseNames;
import dev.entente.Channel;
import dev.entente.Checks;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.statement.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case: a conflict with what makes it a question someone asks.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="ask-of-a-case"}
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
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        deferred = List.copyOf(deferred);
        List<String> named = outcomes.stream().map(Outcome::id).toList();
        Checks.unique(named, "outcomes");
        if (goal.filter(asked -> !named.contains(asked)).isPresent()) {
            throw new IllegalArgumentException(
                    "a goal that is no outcome (" + goal.orElseThrow() + ", of the outcomes " + named + ")");
        }
        Checks checks = new Checks(conflict.form());
        checks.about(outcomes.stream().map(Outcome::when).toList(), "an outcome");
        channels.ifPresent(all -> all.forEach(channel -> refuse(channel, conflict, checks)));
        aliases.forEach((alias, state) -> checks.state(state, "an alias (" + alias + ")"));
        refuse(unknowns, conflict, checks);
    }

    private static void refuse(Channel channel, Conflict conflict, Checks checks) {
        int deciding = conflict.decisionMakers().size();
        if (!Coalition.all(deciding).contains(channel.between())) {
            throw new IllegalArgumentException("a channel of others than the " + deciding + " decision makers ("
                    + channel.between().list() + ")");
        }
        checks.about(channel.when().stream().toList(), "a channel");
    }

    private static void refuse(Unknowns unknowns, Conflict conflict, Checks checks) {
        Set<String> ids = new LinkedHashSet<>();
        conflict.decisionMakers().forEach(one -> ids.add(one.id()));
        unknowns.orders().keySet().forEach(id -> Checks.decides(id, ids, () -> "an open order"));
        unknowns.types().forEach((id, types) -> {
            Checks.decides(id, ids, () -> "types");
            Checks.unique(types.stream().map(Type::id).toList(), "types of " + id);
            types.forEach(type -> checks.preference(type.preference(), id + "." + type.id()));
        });
        checks.about(
                unknowns.options().stream().<Statement>map(Statement.Atom::new).toList(), "an unknown");
        int rules = conflict.form() instanceof OptionForm form ? form.rules().size() : 0;
        for (int place : unknowns.rules()) {
            if (place < 0 || place >= rules) {
                throw new IllegalArgumentException(
                        "an unknown rule that is not there (" + place + " of " + rules + ")");
            }
        }
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

    /** What people call its decision makers, options and outcomes. */
    public CaseNames names() {
        return new CaseNames(conflict.form(), conflict.decisionMakers(), outcomes);
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
