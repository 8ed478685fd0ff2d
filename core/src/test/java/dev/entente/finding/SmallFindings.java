// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Findings;
import dev.entente.ask.Settling;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Picture;
import dev.entente.cases.Situation;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Prospects;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Findings about small cases from a seed: all forms, every usual concept, wants that are assumed and some that are not, what
 * is not known, goals that today satisfies, that hardly any state does or none. Half of the cases with options are of
 * parties that all have lists of wants, since what changes an answer is told of those alone.
 */
public final class SmallFindings {

    /** Of so many seeds one makes a case for findings that are rare otherwise, and another one. */
    private static final int RARE = 12;

    private static final int BLOCKED = 5;
    private static final int CHASING = 7;
    private static final int JOINING = 1;
    private static final int SETTLING = 9;

    /** In one of so many cases all see the conflict as it is. */
    private static final int PLAIN = 9;

    private SmallFindings() {}

    /** A case and what is found of it. */
    public record Drawn(Case subject, GraphModel model, CaseFindings findings) {

        public FindingCheck check() {
            return new FindingCheck(subject, model, Budget.UNLIMITED);
        }
    }

    public static Drawn draw(long seed) {
        Random random = new Random(seed);
        Case subject = subject(seed, random);
        Concept concept = concept(seed, subject, GraphModel.of(subject.conflict()), random);
        StabilityEngine engine = Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        Findings found = Findings.of(subject, engine, concept, Budget.UNLIMITED);
        return new Drawn(
                subject,
                engine.model(),
                new CaseFindings(
                        found,
                        Prospects.of(found, variants(subject, seed), Budget.UNLIMITED),
                        concept instanceof SanctionConcept weighed
                                ? Settling.of(subject, weighed, Budget.UNLIMITED)
                                : Optional.empty(),
                        SeenFindings.of(found)));
    }

    /** The case of a seed. */
    public static Case subject(long seed) {
        return subject(seed, new Random(seed));
    }

    private static Case subject(long seed, Random random) {
        Conflict drawn = seed % 6 == 0
                ? RandomConflicts.graph(seed)
                : seed % 2 == 0 ? RandomConflicts.options(seed) : wanting(RandomConflicts.options(seed), random);
        Conflict conflict = assumed(drawn, random);
        Case plain = RandomCases.of(conflict, random);
        Case aimed = seed % RARE == BLOCKED
                ? blocked(plain)
                : seed % RARE == CHASING
                        ? chasing(plain)
                        : seed % RARE == JOINING
                                ? joining(plain)
                                : random.nextInt(3) == 0 ? aiming(plain, random) : plain;
        Case open = seed % RARE == SETTLING
                ? settling(aimed)
                : random.nextInt(3) == 0 ? aimed.with(unknowns(conflict, random)) : aimed;
        return seed % PLAIN == 0 ? open : seeing(open, new Random(seed));
    }

    /** The same where some take others for each other, or don’t know of an option, and think the like of what others see. */
    private static Case seeing(Case subject, Random random) {
        List<Picture> pictures = new ArrayList<>();
        int n = subject.conflict().decisionMakers().size();
        for (int i = 0; i < n; i++) {
            if (random.nextInt(3) > 0) {
                pictures.add(picture(subject, i, random, true));
            }
        }
        Situation told = subject.situation();
        return subject.with(new Situation(
                told.conflict(),
                told.channels(),
                told.unknowns(),
                told.aliases(),
                pictures,
                told.signals(),
                told.deferred()));
    }

    private static Picture picture(Case subject, int viewer, Random random, boolean further) {
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        List<Picture.Taken> takes = new ArrayList<>();
        for (int j = 0; j < all.size(); j++) {
            if (j != viewer && random.nextInt(3) > 0) {
                Preference taken = all.get(random.nextInt(all.size())).preference();
                takes.add(new Picture.Taken(
                        all.get(j).id(),
                        Optional.empty(),
                        Optional.of(taken),
                        further && random.nextInt(4) == 0
                                ? Optional.of(picture(subject, j, random, false))
                                : Optional.empty(),
                        Grounds.NONE));
            }
        }
        List<String> missed = subject.conflict().form() instanceof OptionForm form
                        && form.merges().isEmpty()
                ? IntStream.range(0, form.options().size())
                        .filter(k -> random.nextInt(4) == 0
                                && !subject.conflict().statusQuo().orElseThrow().takes(k))
                        .mapToObj(k -> form.options().get(k).name())
                        .toList()
                : List.of();
        return new Picture(all.get(viewer).id(), takes, missed, Grounds.NONE);
    }

    /** The same parties, each with a list of wants. */
    private static Conflict wanting(Conflict conflict, Random random) {
        List<Option> options = ((OptionForm) conflict.form()).options();
        Conflict changed = conflict;
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            List<Want> wants = new ArrayList<>();
            for (int k = 1 + random.nextInt(4); k > 0; k--) {
                Statement statement = RandomConflicts.statement(options, random, random.nextInt(3));
                wants.add(new Want(String.valueOf(k), statement, Grounds.NONE, false));
            }
            changed = changed.with(i, new Prioritized(wants));
        }
        return changed;
    }

    /** The same where the goal takes an option of the first two each, and both want theirs untaken before all else. */
    private static Case blocked(Case subject) {
        Statement one = own(subject, 0);
        Statement other = own(subject, 1);
        Conflict changed = subject.conflict()
                .with(0, before(subject, 0, new Statement.Not(one)))
                .with(1, before(subject, 1, new Statement.Not(other)));
        return new Case(
                subject.with(changed).situation(),
                new Framing("random", new Outcome("goal", "the goal", new Statement.And(List.of(one, other)))),
                subject.basis());
    }

    /** The same where the first of two wants both to do alike, and the second that they don’t. */
    private static Case chasing(Case subject) {
        Statement alike = new Statement.Iff(own(subject, 0), own(subject, 1));
        return subject.with(subject.conflict()
                .with(0, before(subject, 0, alike))
                .with(1, before(subject, 1, new Statement.Not(alike))));
    }

    /** The same where the first two both want to do alike before all else, and then to do it. */
    private static Case joining(Case subject) {
        Statement alike = new Statement.Iff(own(subject, 0), own(subject, 1));
        Case both = subject.with(subject.conflict()
                .with(0, before(subject, 0, own(subject, 0)))
                .with(1, before(subject, 1, own(subject, 1))));
        return both.with(both.conflict().with(0, before(both, 0, alike)).with(1, before(both, 1, alike)));
    }

    /**
     * The same where of the first it is known alone that it would rather take its own option than not, and the rest is what
     * another does: which it can’t change.
     */
    private static Case settling(Case subject) {
        Statement one = own(subject, 0);
        Conflict changed = subject.conflict()
                .with(
                        0,
                        new Prioritized(List.of(
                                new Want("own", one, Grounds.NONE, false),
                                new Want("not-own", new Statement.Not(one), Grounds.NONE, false),
                                new Want("another", own(subject, 1), Grounds.NONE, false))));
        String who = changed.decisionMakers().getFirst().id();
        return subject.with(changed).with(new Unknowns(Map.of(who, List.of(open(3))), Map.of(), List.of(), List.of()));
    }

    /** The first option of a party. */
    private static Statement own(Case subject, int who) {
        String id = subject.conflict().decisionMakers().get(who).id();
        return new Statement.Atom(((OptionForm) subject.conflict().form())
                .options().stream()
                        .filter(option -> option.owner().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .name());
    }

    /** A party’s list of wants with another before all of them. */
    private static Prioritized before(Case subject, int who, Statement statement) {
        List<Want> wants = new ArrayList<>(
                List.of(new Want("before-" + who + "-" + statement.text().hashCode(), statement, Grounds.NONE, false)));
        wants.addAll(((Prioritized) subject.conflict().decisionMakers().get(who).preference()).wants());
        return new Prioritized(wants);
    }

    /** The same with a goal that today satisfies, or that one choice of two or three options does, or nothing. */
    private static Case aiming(Case subject, Random random) {
        List<String> atoms = subject.conflict().form().atoms();
        Statement atom = new Statement.Atom(atoms.get(random.nextInt(atoms.size())));
        boolean now =
                subject.conflict().holds(atom, subject.conflict().statusQuo().orElseThrow());
        Statement goal = switch (random.nextInt(8)) {
            case 0 -> new Statement.And(List.of(atom, new Statement.Not(atom)));
            case 1, 2 -> now ? atom : new Statement.Not(atom);
            default -> {
                List<Statement> all = new ArrayList<>();
                for (int k = 2 + random.nextInt(2); k > 0; k--) {
                    Statement one = new Statement.Atom(atoms.get(random.nextInt(atoms.size())));
                    all.add(random.nextInt(3) == 0 ? new Statement.Not(one) : one);
                }
                yield subject.conflict().form() instanceof OptionForm ? new Statement.And(all) : new Statement.Or(all);
            }
        };
        Outcome outcome = new Outcome("goal", "the goal", goal);
        Optional<Asked> asks = Optional.of(atoms.get(goal.text().length() % atoms.size()))
                .filter(_ -> subject.conflict().form() instanceof OptionForm)
                .map(Asked.WhatDoesItAdd::new);
        return new Case(
                subject.situation(),
                new Framing(
                        "random",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(outcome),
                        List.of(),
                        Optional.of(outcome),
                        asks),
                subject.basis());
    }

    /** Open orders, types and options that may not be there. */
    private static Unknowns unknowns(Conflict conflict, Random random) {
        int i = random.nextInt(conflict.decisionMakers().size());
        DecisionMaker who = conflict.decisionMakers().get(i);
        Map<String, List<OpenOrder>> orders =
                who.preference() instanceof Prioritized(List<Want> wants) && wants.size() > 1
                        ? Map.of(who.id(), List.of(open(wants.size())))
                        : Map.of();
        DecisionMaker other = conflict.decisionMakers()
                .get((i + 1) % conflict.decisionMakers().size());
        List<String> options = conflict.form() instanceof OptionForm form && random.nextBoolean()
                ? List.of(form.options()
                        .get(random.nextInt(form.options().size()))
                        .name())
                : List.of();
        return new Unknowns(
                orders, Map.of(other.id(), types(other.preference(), who.preference())), options, List.of());
    }

    /** All of a list open, with one comparison known where that leaves others. */
    private static OpenOrder open(int wants) {
        return new OpenOrder(0, wants, wants > 2 ? List.of(new OpenOrder.Above(0, 1)) : List.of());
    }

    /** One type with the wants that it has anyhow, and one with others. */
    private static List<Type> types(Preference own, Preference another) {
        Optional<Fraction> even = Optional.of(Fraction.of(1, 2));
        return List.of(
                new Type("plain", "plain", even, own, List.of(), Grounds.NONE),
                new Type("other", "other", even, another, List.of(), Grounds.NONE));
    }

    /** The same with the wants of the first two exchanged, where both have lists of wants. */
    private static List<Alternative.Variant> variants(Case subject, long seed) {
        Conflict conflict = subject.conflict();
        Preference first = conflict.decisionMakers().get(0).preference();
        Preference second = conflict.decisionMakers().get(1).preference();
        return first instanceof Prioritized && second instanceof Prioritized
                ? List.of(new Alternative.Variant(
                        "exchanged-" + seed,
                        subject.with(conflict.with(0, second).with(1, first))))
                : List.of();
    }

    /** A usual one, and at times simultaneous stability, which weighs no single improvement. */
    private static Concept concept(long seed, Case subject, GraphModel model, Random random) {
        Concept simultaneous = Concepts.named("SIM", Channels.weighed(subject)).orElseThrow();
        return seed % RARE == CHASING && random.nextBoolean()
                ? new Nash()
                : random.nextInt(12) == 0 && simultaneous.refusal(model).isEmpty()
                        ? simultaneous
                        : Concepts.usual().get(random.nextInt(Concepts.usual().size()));
    }

    /** The same with most wants assumed. */
    private static Conflict assumed(Conflict conflict, Random random) {
        Conflict changed = conflict;
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            DecisionMaker who = conflict.decisionMakers().get(i);
            if (who.preference() instanceof Prioritized(List<Want> wants)) {
                changed = changed.with(
                        i,
                        new Prioritized(wants.stream()
                                .map(want -> random.nextInt(4) == 0
                                        ? want
                                        : new Want(
                                                want.id(),
                                                want.name(),
                                                want.statement(),
                                                new Grounds(List.of(), Optional.of("drawn")),
                                                want.strong()))
                                .toList()));
            }
        }
        return changed;
    }
}
