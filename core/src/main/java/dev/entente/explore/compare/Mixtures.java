// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Channel;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.Levels;
import dev.entente.OpenOrder;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.cases.Situation;
import dev.entente.explore.compare.Difference.Aspect;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cases between two on one template: some parts of the one, the rest of the other. What is not known belongs to the
 * part that it is of: open orders and types to what a decision maker wants, options and rules that may be missing to the
 * setting.
 */
final class Mixtures {

    private final Case from;
    private final Case to;
    private final List<Difference> parts = new ArrayList<>();

    /** @param from and {@code to}: cases that nothing {@linkplain #refusal keeps} from being mixed */
    Mixtures(Case from, Case to) {
        this.from = from;
        this.to = to;
        for (int i = 0; i < from.conflict().decisionMakers().size(); i++) {
            if (!wants(from, i).equals(wants(to, i))) {
                parts.add(new Difference.Wants(i));
            }
        }
        if (!channels(from).equals(channels(to))) {
            parts.add(new Difference.Channels());
        }
        List<Aspect> aspects = differing(from, to);
        if (!aspects.isEmpty()) {
            parts.add(new Difference.Setting(aspects));
        }
    }

    /** Why two cases can't be mixed, as a sentence; empty when they can. */
    static Optional<String> refusal(Case from, Case to) {
        Optional<String> apart = apart(from, to);
        return apart.isPresent() || !(ranked(from) || ranked(to)) ? apart : rankings(from, to);
    }

    /** Why two cases are not on one template, as a sentence; empty when they are. */
    static Optional<String> apart(Case from, Case to) {
        if (!ids(from).equals(ids(to))) {
            return Optional.of("The cases are not on one template: those who decide in “%s” are %s, and in “%s” %s."
                    .formatted(from.framing().title(), names(from), to.framing().title(), names(to)));
        }
        List<String> atoms = from.conflict().form().atoms();
        List<String> others = to.conflict().form().atoms();
        if (!atoms.equals(others)) {
            List<String> odd = Stream.concat(odd(from, others), odd(to, atoms)).toList();
            return Optional.of("The cases are not on one template: "
                    + (odd.isEmpty()
                            ? "their options stand in another order."
                            : "only one has " + String.join(", ", odd) + "."));
        }
        return Optional.empty();
    }

    private static Optional<String> rankings(Case from, Case to) {
        return differing(from, to).stream().allMatch(aspect -> aspect == Aspect.STATUS_QUO)
                ? Optional.empty()
                : Optional.of(
                        "A ranking of states can't be carried over into another case, as other states are feasible"
                                + " there; give the preferences of both cases as statements.");
    }

    private static boolean ranked(Case subject) {
        return subject.conflict().decisionMakers().stream()
                .anyMatch(one -> one.preference() instanceof Ranked
                        || subject.situation().unknowns().typesOf(one.id()).stream()
                                .anyMatch(type -> type.preference() instanceof Ranked));
    }

    private static List<String> ids(Case subject) {
        return subject.conflict().decisionMakers().stream()
                .map(DecisionMaker::id)
                .toList();
    }

    private static String names(Case subject) {
        return String.join(
                ", ",
                subject.conflict().decisionMakers().stream()
                        .map(DecisionMaker::name)
                        .toList());
    }

    /** In words, what a case has that another has not. */
    private static Stream<String> odd(Case subject, List<String> others) {
        return switch (subject.conflict().form()) {
            case OptionForm form ->
                form.options().stream()
                        .filter(option -> !others.contains(option.name()))
                        .map(option -> "“" + option.label() + "” of " + owner(subject, option));
            case GraphForm form ->
                form.atoms().stream()
                        .filter(state -> !others.contains(state))
                        .map(state -> "the state “" + state + "”");
        };
    }

    private static String owner(Case subject, Option option) {
        return subject.conflict().decisionMakers().stream()
                .filter(one -> one.id().equals(option.owner()))
                .map(DecisionMaker::name)
                .findFirst()
                .orElseThrow();
    }

    /** The parts in which the cases differ. */
    List<Difference> parts() {
        return List.copyOf(parts);
    }

    /** The number of decision makers. */
    int decisionMakers() {
        return from.conflict().decisionMakers().size();
    }

    /** The set of the part that is what a decision maker wants; the empty set where the cases agree on it. */
    int wantsOf(int decisionMaker) {
        return only(new Difference.Wants(decisionMaker)::equals);
    }

    /** The set of the part that is the setting, or the empty set. */
    int setting() {
        return only(Difference.Setting.class::isInstance);
    }

    /** The set of the part that is the channels, or the empty set. */
    int channels() {
        return only(Difference.Channels.class::isInstance);
    }

    private int only(Predicate<Difference> which) {
        return IntStream.range(0, parts.size())
                .filter(p -> which.test(parts.get(p)))
                .map(p -> 1 << p)
                .sum();
    }

    /** The first case with the parts of a set, bit p for the part at p, taken from the second. */
    Case mixture(int set) {
        List<DecisionMaker> deciding = new ArrayList<>(from.conflict().decisionMakers());
        Case setting = from;
        Optional<List<Channel>> channels = from.situation().channels();
        Map<String, List<OpenOrder>> orders =
                new HashMap<>(from.situation().unknowns().orders());
        Map<String, List<Type>> types =
                new HashMap<>(from.situation().unknowns().types());
        for (int p = 0; p < parts.size(); p++) {
            if ((set >> p & 1) == 1) {
                switch (parts.get(p)) {
                    case Difference.Wants(int i) -> {
                        DecisionMaker there = to.conflict().decisionMakers().get(i);
                        deciding.set(i, there);
                        orders.put(there.id(), to.situation().unknowns().ordersOf(there.id()));
                        types.put(there.id(), to.situation().unknowns().typesOf(there.id()));
                    }
                    case Difference.Channels _ -> channels = to.situation().channels();
                    case Difference.Setting _ -> setting = to;
                }
            }
        }
        Conflict conflict = new Conflict(
                deciding, setting.conflict().form(), setting.conflict().statusQuo());
        Unknowns unknowns = new Unknowns(
                orders,
                types,
                setting.situation().unknowns().options(),
                setting.situation().unknowns().rules());
        return from.with(new Situation(
                conflict,
                channels,
                unknowns,
                from.situation().aliases(),
                from.situation().pictures(),
                from.situation().signals(),
                from.situation().deferred()));
    }

    /** What a decision maker wants, and what is not known of that, without why. */
    private static Object wants(Case subject, int i) {
        DecisionMaker one = subject.conflict().decisionMakers().get(i);
        List<Type> types = subject.situation().unknowns().typesOf(one.id());
        return types.isEmpty()
                ? List.of(
                        wants(one.preference()), subject.situation().unknowns().ordersOf(one.id()))
                : types.stream()
                        .map(type -> List.of(wants(type.preference()), type.open()))
                        .toList();
    }

    private static Object wants(Preference preference) {
        return switch (preference) {
            case Prioritized(List<Want> wants) ->
                wants.stream()
                        .map(want -> List.of(want.statement().seal(), want.strong()))
                        .toList();
            case Weighted(List<Weight> weights, Grounds _) ->
                weights.stream()
                        .map(weight -> List.of(weight.statement().seal(), weight.weight()))
                        .toList();
            case Ranked ranked -> ranked.tiers();
        };
    }

    private static Object channels(Case subject) {
        return subject.situation()
                .channels()
                .map(channels -> channels.stream()
                        .map(channel ->
                                List.of(channel.between(), channel.when().map(Statement::seal)))
                        .toList());
    }

    /** What makes up the setting of a case, without why it is so. */
    private static Map<Aspect, Object> setting(Case subject) {
        Map<Aspect, Object> setting = new EnumMap<>(Aspect.class);
        setting.put(Aspect.STATUS_QUO, subject.conflict().statusQuo());
        switch (subject.conflict().form()) {
            case OptionForm form -> {
                setting.put(
                        Aspect.FEASIBILITY,
                        List.of(
                                form.rules().stream().map(Mixtures::bare).toList(),
                                subject.situation().unknowns().options(),
                                subject.situation().unknowns().rules()));
                setting.put(
                        Aspect.DIRECTIONS,
                        List.of(
                                form.options().stream().map(Option::direction).toList(),
                                form.levels().stream().map(Levels::steps).toList()));
                setting.put(
                        Aspect.MERGING,
                        form.merges().stream().map(Statement::seal).toList());
            }
            case GraphForm form -> setting.put(Aspect.MOVES, form.moves());
        }
        return setting;
    }

    private static List<Aspect> differing(Case from, Case to) {
        Map<Aspect, Object> other = setting(to);
        return setting(from).entrySet().stream()
                .filter(aspect -> !aspect.getValue().equals(other.get(aspect.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a rule says, without why. */
    private static Object bare(Rule rule) {
        return switch (rule) {
            case Rule.Holds holds -> holds.statement().seal();
            case Rule.Count count -> new Rule.Count(count.least(), count.most(), count.options(), Grounds.NONE);
            case Rule.Never never -> new Rule.Never(never.pattern(), Grounds.NONE);
            case Rule.Only only -> new Rule.Only(only.patterns(), Grounds.NONE);
        };
    }
}
