// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Channel;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Signal;
import dev.entente.cases.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the model rests on: its parts, and the claims and assumptions behind them.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="dossier"}
 *
 * @param parts those that may carry evidence: wants, rankings, weights and priors of types always; options, rules, channels,
 *     signals with their costs, and types without a prior where they carry some. A type that wants just what its decision maker's plain list says adds
 *     nothing to it
 */
public record Dossier(Case subject, List<Part> parts) {

    public Dossier {
        parts = List.copyOf(parts);
    }

    /** What a part rests on at best. */
    public enum Support {
        CLAIM,
        /** A stated assumption alone. */
        ASSUMPTION,
        NOTHING
    }

    /** A part of the model. */
    public sealed interface Part {

        Grounds grounds();

        default Support support() {
            if (!grounds().claims().isEmpty()) {
                return Support.CLAIM;
            }
            return grounds().assumption().isPresent() ? Support.ASSUMPTION : Support.NOTHING;
        }

        /** A want of a decision maker, or of one of its types; {@code place} in its list, from 1. */
        record OfWant(int decisionMaker, Optional<Type> type, int place, Want want) implements Part {
            @Override
            public Grounds grounds() {
                return want.grounds();
            }
        }

        /** The ranking or weights of a decision maker, or of one of its types, as a whole. */
        record OfOrder(int decisionMaker, Optional<Type> type, Grounds grounds) implements Part {}

        /** That a decision maker may be of a type, and so far. */
        record OfType(int decisionMaker, Type type) implements Part {
            @Override
            public Grounds grounds() {
                return type.grounds();
            }
        }

        record OfOption(Option option) implements Part {
            @Override
            public Grounds grounds() {
                return option.grounds();
            }
        }

        record OfRule(Rule rule) implements Part {
            @Override
            public Grounds grounds() {
                return rule.grounds();
            }
        }

        record OfChannel(Channel channel) implements Part {
            @Override
            public Grounds grounds() {
                return channel.grounds();
            }
        }

        /** That something is a signal. */
        record OfSignal(Signal signal) implements Part {
            @Override
            public Grounds grounds() {
                return signal.grounds();
            }
        }

        /** What a signal costs one of its types. */
        record OfCost(Signal signal, Type type, Signal.Band cost) implements Part {
            @Override
            public Grounds grounds() {
                return cost.grounds();
            }
        }

        /** What a fight is worth to a type, where a signal may lead to one. */
        record OfFight(Signal signal, Type type, Signal.Band worth) implements Part {
            @Override
            public Grounds grounds() {
                return worth.grounds();
            }
        }

        /** The belief from which the receiver of a signal answers. */
        record OfAnswering(Signal signal, Signal.Band belief) implements Part {
            @Override
            public Grounds grounds() {
                return belief.grounds();
            }
        }
    }

    public static Dossier of(Case subject) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < subject.conflict().decisionMakers().size(); i++) {
            addDecisionMaker(parts, subject, i);
        }
        if (subject.conflict().form() instanceof OptionForm form) {
            form.options().stream()
                    .map(Part.OfOption::new)
                    .filter(Dossier::grounded)
                    .forEach(parts::add);
            form.rules().stream()
                    .map(Part.OfRule::new)
                    .filter(Dossier::grounded)
                    .forEach(parts::add);
        }
        subject.situation().channels().stream()
                .flatMap(List::stream)
                .map(Part.OfChannel::new)
                .filter(Dossier::grounded)
                .forEach(parts::add);
        subject.situation().signals().stream()
                .flatMap(signal -> ofSignal(subject, signal))
                .filter(Dossier::grounded)
                .forEach(parts::add);
        return new Dossier(subject, parts);
    }

    private static Stream<Part> ofSignal(Case subject, Signal signal) {
        Stream<Part> costs = subject.situation().unknowns().typesOf(signal.sender()).stream()
                .filter(type -> signal.costs().containsKey(type.id()))
                .map(type -> new Part.OfCost(
                        signal, type, Objects.requireNonNull(signal.costs().get(type.id()))));
        Stream<Part> fights = subject.situation().unknowns().typesOf(signal.sender()).stream()
                .filter(type -> signal.fight().containsKey(type.id()))
                .map(type -> new Part.OfFight(
                        signal, type, Objects.requireNonNull(signal.fight().get(type.id()))));
        return Stream.of(
                        Stream.<Part>of(new Part.OfSignal(signal)),
                        costs,
                        fights,
                        signal.belief().stream().map(belief -> (Part) new Part.OfAnswering(signal, belief)))
                .flatMap(each -> each);
    }

    private static void addDecisionMaker(List<Part> parts, Case subject, int i) {
        DecisionMaker decisionMaker = subject.conflict().decisionMakers().get(i);
        addPreference(parts, i, Optional.empty(), decisionMaker.preference());
        for (Type type : subject.situation().unknowns().typesOf(decisionMaker.id())) {
            if (type.prior().isPresent() || !type.grounds().none()) {
                parts.add(new Part.OfType(i, type));
            }
            if (!type.preference().equals(decisionMaker.preference())) {
                addPreference(parts, i, Optional.of(type), type.preference());
            }
        }
    }

    private static void addPreference(List<Part> parts, int i, Optional<Type> type, Preference preference) {
        switch (preference) {
            case Prioritized(List<Want> wants) -> {
                for (int k = 0; k < wants.size(); k++) {
                    parts.add(new Part.OfWant(i, type, k + 1, wants.get(k)));
                }
            }
            case Ranked ranked -> parts.add(new Part.OfOrder(i, type, ranked.grounds()));
            case Weighted weighted -> parts.add(new Part.OfOrder(i, type, weighted.grounds()));
        }
    }

    private static boolean grounded(Part part) {
        return !part.grounds().none();
    }

    /** The parts that a claim supports. */
    public List<Part> supportedBy(Claim claim) {
        return parts.stream()
                .filter(part -> part.grounds().claims().contains(claim.id()))
                .toList();
    }

    /** The places of the decision makers whose types a claim tells apart. */
    public List<Integer> typesTold(Claim claim) {
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        return IntStream.range(0, all.size())
                .filter(i -> bearing(claim, all.get(i)).filter(Item::diagnostic).isPresent())
                .boxed()
                .toList();
    }

    /** The places of the decision makers whose types a claim is about, and under all of which it is as expected. */
    public List<Integer> typesNotTold(Claim claim) {
        List<DecisionMaker> all = subject.conflict().decisionMakers();
        return IntStream.range(0, all.size())
                .filter(i -> bearing(claim, all.get(i))
                        .filter(item -> !item.diagnostic())
                        .isPresent())
                .boxed()
                .toList();
    }

    private Optional<Item> bearing(Claim claim, DecisionMaker one) {
        return Belief.item(claim, one.id(), subject.situation().unknowns().typesOf(one.id()));
    }

    /** The claims that support no part and tell nothing of types. */
    public List<Claim> idle() {
        return subject.basis().claims().stream()
                .filter(claim ->
                        supportedBy(claim).isEmpty() && typesTold(claim).isEmpty())
                .toList();
    }

    /** The claims taken from a source, in the order of the case file. */
    public List<Claim> from(Source source) {
        return subject.basis().claims().stream()
                .filter(claim -> claim.source().equals(source.id()))
                .toList();
    }

    /** The parts of which the best support is this. */
    public List<Part> on(Support support) {
        return parts.stream().filter(part -> part.support() == support).toList();
    }

    /** The parts that rest on an assumption alone. */
    public List<Part> assumed() {
        return on(Support.ASSUMPTION);
    }

    /** The parts that rest on nothing stated. */
    public List<Part> bare() {
        return on(Support.NOTHING);
    }
}
