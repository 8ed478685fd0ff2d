// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.OpenOrder.Above;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Situation;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small cases from a seed in which something is not known, and their worlds spelt out one by one. */
public final class OpenCases {

    private static final long MOST_WORLDS = 100;

    private OpenCases() {}

    public static Case of(long seed) {
        Random random = new Random(seed);
        Conflict conflict = random.nextInt(4) == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
        Map<String, List<OpenOrder>> orders = new LinkedHashMap<>();
        Map<String, List<Type>> types = new LinkedHashMap<>();
        List<DecisionMaker> all = conflict.decisionMakers();
        for (DecisionMaker one : all) {
            switch (random.nextInt(4)) {
                case 0 ->
                    types.put(
                            one.id(),
                            List.of(
                                    type("a", one.preference(), random),
                                    type("b", new Weighted(List.of(), Grounds.NONE), random)));
                case 1, 2 -> orders.put(one.id(), open(one.preference(), random));
                default -> {}
            }
        }
        List<String> options = new ArrayList<>();
        List<Integer> rules = new ArrayList<>();
        if (conflict.form() instanceof OptionForm form) {
            form.options().stream().filter(_ -> random.nextInt(6) == 0).forEach(option -> options.add(option.name()));
            boolean ranked = all.stream().anyMatch(one -> one.preference() instanceof Ranked);
            if (!ranked && !form.rules().isEmpty()) {
                rules.add(random.nextInt(form.rules().size()));
            }
        }
        List<String> atoms = conflict.form().atoms();
        List<Outcome> outcomes = IntStream.range(0, Math.min(2, atoms.size()))
                .mapToObj(k -> new Outcome("out" + k, "out " + k, new Statement.Atom(atoms.get(k))))
                .toList();
        Case subject = aCase(conflict, outcomes, new Unknowns(orders, types, options, rules));
        long worlds = completions(subject).stream().mapToLong(List::size).reduce(1, (a, b) -> a * b)
                << (options.size() + rules.size());
        return worlds > MOST_WORLDS ? of(seed + 7_919) : subject;
    }

    static Case aCase(Conflict conflict, List<Outcome> outcomes, Unknowns unknowns) {
        return new Case(
                new Situation(conflict).with(unknowns),
                new Framing(
                        "A case",
                        Optional.empty(),
                        Optional.empty(),
                        outcomes,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                new Basis("case"));
    }

    private static Type type(String id, Preference preference, Random random) {
        return new Type(id, id, Optional.empty(), preference, open(preference, random), Grounds.NONE);
    }

    private static int items(Preference preference) {
        return switch (preference) {
            case Prioritized prioritized -> prioritized.wants().size();
            case Ranked ranked -> ranked.tiers().size();
            case Weighted _ -> 0;
        };
    }

    private static List<OpenOrder> open(Preference preference, Random random) {
        int items = items(preference);
        int count = Math.min(items, 2 + random.nextInt(3));
        if (count < 2) {
            return List.of();
        }
        int first = random.nextInt(items - count + 1);
        List<Above> known = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                if (random.nextInt(4) == 0) {
                    known.add(new Above(first + a, first + b));
                }
            }
        }
        return List.of(new OpenOrder(first, count, known));
    }

    /** The conflict of every world. */
    public static List<Conflict> worlds(Case subject) {
        Conflict plain = subject.conflict();
        List<List<Preference>> preferences = completions(subject);
        StateSpace space = StateSpace.of(plain.form());
        List<Conflict> worlds = new ArrayList<>();
        for (var form : forms(subject)) {
            List<Conflict> level = List.of(new Conflict(plain.decisionMakers(), form, Optional.empty()));
            for (int i = 0; i < preferences.size(); i++) {
                int decisionMaker = i;
                level = level.stream()
                        .flatMap(conflict -> preferences.get(decisionMaker).stream()
                                .map(preference -> conflict.with(decisionMaker, withMembers(preference, space))))
                        .toList();
            }
            worlds.addAll(level);
        }
        return worlds;
    }

    static List<Type> types(Case subject, int decisionMaker) {
        return subject.situation()
                .unknowns()
                .typesOf(subject.conflict().decisionMakers().get(decisionMaker).id());
    }

    /** What each world counts, in the order of {@link #worlds}, where some types are believed in. */
    static List<Fraction> weights(Case subject, Map<Integer, List<Fraction>> belief) {
        int decisionMakers = subject.conflict().decisionMakers().size();
        int forms = forms(subject).size();
        List<Fraction> weights = List.of(Fraction.of(1, forms));
        for (int i = 0; i < decisionMakers; i++) {
            List<Fraction> each = new ArrayList<>();
            List<Type> types = types(subject, i);
            int all = completions(subject).get(i).size();
            for (int t = 0; t < types.size() && belief.containsKey(i); t++) {
                Type type = types.get(t);
                int completions = completed(type.preference(), type.open()).size();
                Fraction share = belief.get(i).get(t).over(Fraction.of(completions, 1));
                IntStream.range(0, completions).forEach(_ -> each.add(share));
            }
            if (!belief.containsKey(i)) {
                IntStream.range(0, all).forEach(_ -> each.add(Fraction.of(1, all)));
            }
            weights = weights.stream()
                    .flatMap(before -> each.stream().map(before::times))
                    .toList();
        }
        List<Fraction> ofAForm = weights;
        return IntStream.range(0, forms).boxed().flatMap(_ -> ofAForm.stream()).toList();
    }

    /** By decision maker: its preference in every completion. */
    public static List<List<Preference>> completions(Case subject) {
        return subject.conflict().decisionMakers().stream()
                .map(one -> subject.situation().unknowns().typesOf(one.id()).isEmpty()
                        ? completed(
                                one.preference(), subject.situation().unknowns().ordersOf(one.id()))
                        : subject.situation().unknowns().typesOf(one.id()).stream()
                                .flatMap(type -> completed(type.preference(), type.open()).stream())
                                .toList())
                .toList();
    }

    private static List<dev.entente.Form> forms(Case subject) {
        if (!(subject.conflict().form() instanceof OptionForm form)) {
            return List.of(subject.conflict().form());
        }
        List<dev.entente.Form> forms = new ArrayList<>();
        List<String> options = subject.situation().unknowns().options();
        List<Integer> places = subject.situation().unknowns().rules();
        for (int missing = 0; missing < 1 << (options.size() + places.size()); missing++) {
            List<Rule> rules = new ArrayList<>();
            for (int r = 0; r < form.rules().size(); r++) {
                int place = places.indexOf(r);
                if (place < 0 || (missing >> (options.size() + place) & 1) == 0) {
                    rules.add(form.rules().get(r));
                }
            }
            for (int o = 0; o < options.size(); o++) {
                if ((missing >> o & 1) == 1) {
                    rules.add(new Rule.Holds(new Statement.Not(new Statement.Atom(options.get(o))), Grounds.NONE));
                }
            }
            forms.add(new OptionForm(form.options(), rules, form.merges()));
        }
        return forms;
    }

    private static Preference withMembers(Preference preference, StateSpace space) {
        return preference instanceof Ranked ranked
                ? new Ranked(
                        ranked.tiers().stream()
                                .map(tier -> tier.stream()
                                        .flatMap(state -> space
                                                .members(space.indexOf(state).orElseThrow())
                                                .stream())
                                        .collect(Collectors.toSet()))
                                .toList(),
                        ranked.grounds())
                : preference;
    }

    private static List<Preference> completed(Preference preference, List<OpenOrder> open) {
        List<Preference> completed = List.of(preference);
        for (OpenOrder order : open) {
            completed = completed.stream()
                    .flatMap(one -> permutations(order).stream().map(permutation -> reordered(one, order, permutation)))
                    .toList();
        }
        return completed;
    }

    private static Preference reordered(Preference preference, OpenOrder order, List<Integer> permutation) {
        return switch (preference) {
            case Prioritized prioritized -> new Prioritized(reordered(prioritized.wants(), order, permutation));
            case Ranked ranked -> new Ranked(reordered(ranked.tiers(), order, permutation), ranked.grounds());
            case Weighted weighted -> weighted;
        };
    }

    private static <T> List<T> reordered(List<T> items, OpenOrder order, List<Integer> permutation) {
        List<T> list = new ArrayList<>(items);
        for (int p = 0; p < permutation.size(); p++) {
            list.set(order.first() + p, items.get(permutation.get(p)));
        }
        return list;
    }

    private static List<List<Integer>> permutations(OpenOrder order) {
        Collection<Integer> items = IntStream.range(order.first(), order.first() + order.count())
                .boxed()
                .toList();
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int p = 0; p < order.count(); p++) {
            all = all.stream()
                    .flatMap(begun -> items.stream()
                            .filter(item -> !begun.contains(item))
                            .map(item -> {
                                List<Integer> longer = new ArrayList<>(begun);
                                longer.add(item);
                                return longer;
                            }))
                    .<List<Integer>>map(list -> list)
                    .toList();
        }
        return all.stream()
                .filter(permutation -> order.known().stream()
                        .allMatch(above -> permutation.indexOf(above.higher()) < permutation.indexOf(above.lower())))
                .toList();
    }
}
