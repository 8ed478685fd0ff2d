// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.compare.Difference;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Comparing cases that leave something open: against all worlds of all mixtures spelt out, and samples against all worlds. */
class ComparisonByWorldsTest {

    @Test
    void sharesAreThoseOfAllWorldsOfAllMixtures() {
        int differing = 0;
        int cancelling = 0;
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Conflict drawn = RandomConflicts.options(seed);
            Case from = drawn(drawn, random);
            Case to = drawn(drawn, random);
            Outcome outcome = new Outcome("o", "o", narrow(options(drawn), random));
            SanctionConcept concept =
                    List.of(Concepts.NASH, Concepts.GMR, Concepts.SEQ).get(random.nextInt(3));
            Comparison comparison =
                    Comparison.byWorlds(from, to, outcome, concept, 100_000, 1, new LocalRunner(2), Budget.UNLIMITED);
            List<Difference> parts = comparison.parts();
            List<Fraction> worths = IntStream.range(0, 1 << parts.size())
                    .mapToObj(set -> worth(mixture(from, to, parts, set), outcome, concept))
                    .toList();
            Fraction before = worths.getFirst();
            Fraction after = worths.getLast();

            assertThat(comparison.worlds()).as("seed %s", seed).containsInstanceOf(Extent.Every.class);
            assertThat(List.of(comparison.before(), comparison.after()))
                    .as("seed %s: %s", seed, concept.name())
                    .extracting(Estimate::value)
                    .containsExactly(before, after);
            assertThat(comparison.alone())
                    .as("seed %s: alone under %s", seed, concept.name())
                    .extracting(Estimate::value)
                    .containsExactlyElementsOf(IntStream.range(0, parts.size())
                            .mapToObj(p -> worths.get(1 << p))
                            .toList());
            assertThat(comparison.cancels())
                    .as("seed %s: cancels under %s", seed, concept.name())
                    .isEqualTo(before.equals(after) && Set.copyOf(worths).size() > 1);
            cancelling += comparison.cancels() ? 1 : 0;
            if (!before.equals(after)) {
                differing++;
                assertThat(comparison.shares().stream().map(Estimate::value))
                        .as("seed %s: shares under %s", seed, concept.name())
                        .containsExactlyElementsOf(shares(parts.size(), worths));
                assertThat(comparison.shares().stream().map(Estimate::value).reduce(Fraction.ZERO, Fraction::plus))
                        .isEqualTo(after.minus(before));
                assertThat(comparison.sufficient().stream().map(Set::copyOf))
                        .as("seed %s: sufficient under %s", seed, concept.name())
                        .containsExactlyInAnyOrderElementsOf(sufficient(parts, worths));
                assertThat(comparison.path().getLast().worth().value()).isEqualTo(after);
            }
        }
        assertThat(differing).as("cases that differ").isGreaterThan(10);
        assertThat(cancelling).as("cases whose parts cancel out").isPositive();
    }

    /** By the definition: the mean, over all orders in which the parts can be changed, of what a part adds. */
    private static List<Fraction> shares(int parts, List<Fraction> worths) {
        List<List<Integer>> orders = List.of(List.of());
        for (int p = 0; p < parts; p++) {
            orders = orders.stream()
                    .flatMap(order -> IntStream.range(0, parts)
                            .filter(next -> !order.contains(next))
                            .mapToObj(next -> {
                                List<Integer> longer = new ArrayList<>(order);
                                longer.add(next);
                                return List.copyOf(longer);
                            }))
                    .toList();
        }
        Fraction[] sums = new Fraction[parts];
        java.util.Arrays.fill(sums, Fraction.ZERO);
        for (List<Integer> order : orders) {
            int changed = 0;
            for (int p : order) {
                sums[p] = sums[p].plus(worths.get(changed | 1 << p).minus(worths.get(changed)));
                changed |= 1 << p;
            }
        }
        Fraction each = Fraction.of(1, orders.size());
        return java.util.Arrays.stream(sums).map(sum -> sum.times(each)).toList();
    }

    private static Set<Set<Difference>> sufficient(List<Difference> parts, List<Fraction> worths) {
        Fraction after = worths.getLast();
        int way = after.compareTo(worths.getFirst());
        IntPredicate reaches = set -> worths.get(set).compareTo(after) * way >= 0;
        return IntStream.range(0, worths.size())
                .filter(reaches)
                .filter(set -> IntStream.range(0, set).noneMatch(part -> (part & ~set) == 0 && reaches.test(part)))
                .mapToObj(set -> IntStream.range(0, parts.size())
                        .filter(p -> (set >> p & 1) == 1)
                        .mapToObj(parts::get)
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Fraction worth(Case mixture, Outcome outcome, SanctionConcept concept) {
        List<Conflict> worlds = OpenCases.worlds(mixture);
        long holding = worlds.stream()
                .filter(world -> {
                    GraphModel model = GraphModel.of(world);
                    return new Definitions(model)
                            .equilibria(concept)
                            .intersects(model.space().where(outcome.when()));
                })
                .count();
        return Fraction.of(holding, worlds.size());
    }

    /** The mixture made by hand: what is not known goes with the part that it is of. */
    private static Case mixture(Case from, Case to, List<Difference> parts, int set) {
        List<DecisionMaker> deciding = new ArrayList<>();
        Map<String, List<OpenOrder>> orders = new LinkedHashMap<>();
        Map<String, List<Type>> types = new LinkedHashMap<>();
        for (int i = 0; i < from.conflict().decisionMakers().size(); i++) {
            int wants = parts.indexOf(new Difference.Wants(i));
            Case whose = wants >= 0 && (set >> wants & 1) == 1 ? to : from;
            DecisionMaker one = whose.conflict().decisionMakers().get(i);
            deciding.add(one);
            orders.put(one.id(), whose.situation().unknowns().ordersOf(one.id()));
            types.put(one.id(), whose.situation().unknowns().typesOf(one.id()));
        }
        Case setting = from;
        for (int p = 0; p < parts.size(); p++) {
            setting = parts.get(p) instanceof Difference.Setting && (set >> p & 1) == 1 ? to : setting;
        }
        Unknowns there = setting.situation().unknowns();
        return from.with(Unknowns.NONE)
                .with(new Conflict(deciding, setting.conflict().form(), Optional.empty()))
                .with(new Unknowns(orders, types, there.options(), there.rules()));
    }

    /** A case with the options of a conflict; wants, and what is open of them and of the setting, drawn anew. */
    private static Case drawn(Conflict conflict, Random random) {
        OptionForm form = (OptionForm) conflict.form();
        List<Option> options = form.options();
        List<DecisionMaker> deciding = conflict.decisionMakers().stream()
                .map(one -> new DecisionMaker(one.id(), one.name(), wants(options, random)))
                .toList();
        Map<String, List<OpenOrder>> orders = new LinkedHashMap<>();
        Map<String, List<Type>> types = new LinkedHashMap<>();
        DecisionMaker first = deciding.getFirst();
        DecisionMaker last = deciding.getLast();
        orders.put(first.id(), List.of(new OpenOrder(0, 2 + random.nextInt(2), List.of())));
        if (random.nextBoolean()) {
            types.put(
                    last.id(),
                    List.of(
                            new Type("a", "a", Optional.empty(), wants(options, random), List.of(), Grounds.NONE),
                            new Type(
                                    "b",
                                    "b",
                                    Optional.empty(),
                                    wants(options, random),
                                    List.of(new OpenOrder(1, 2, List.of())),
                                    Grounds.NONE)));
        }
        List<String> maybe = random.nextInt(3) == 0 ? List.of(options.getLast().name()) : List.of();
        List<Integer> rules = random.nextBoolean() && !form.rules().isEmpty() ? List.of(0) : List.of();
        Outcome any = new Outcome("any", "anything", new Statement.Constant(true));
        return RandomCases.of(new Conflict(deciding, form, Optional.empty()), any, Optional.empty())
                .with(new Unknowns(orders, types, maybe, rules));
    }

    private static Prioritized wants(List<Option> options, Random random) {
        List<Want> wants = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            wants.add(new Want(String.valueOf(k), RandomConflicts.statement(options, random, 1), Grounds.NONE, false));
        }
        return new Prioritized(wants);
    }

    /** That two statements hold at once, so that it can hold in some worlds only. */
    private static Statement narrow(List<Option> options, Random random) {
        return new Statement.And(
                List.of(RandomConflicts.statement(options, random, 0), RandomConflicts.statement(options, random, 0)));
    }

    private static List<Option> options(Conflict conflict) {
        return ((OptionForm) conflict.form()).options();
    }

    private static Case read(String one, String other) {
        String text = """
                entente: 1
                title: Open orders
                decision-makers:
                  one:
                    options: {a: do a, b: do b}
                    preferences: [{any-order: [%s]}]
                  other:
                    options: {c: do c, d: do d}
                    preferences: [%s]
                outcomes: {both: a and b}
                """.formatted(one, other);
        return CaseFile.read(SourceFile.of("open.yaml", text), Path.of("open.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private static final String SEVEN = "a, not b, c, not d, a iff c, b or d, c implies b";
    private static final String OTHER_SEVEN = "not a, b, c, d, a iff d, b or d, c implies b";

    private static Comparison compared(Case from, Case to, long most, long seed) {
        return Comparison.byWorlds(
                from,
                to,
                from.framing().outcome("both").orElseThrow(),
                Concepts.SEQ,
                most,
                seed,
                new LocalRunner(2),
                Budget.UNLIMITED);
    }

    @Test
    void whatIsOpenOfAPartIsFilledInAlikeInEveryMixture() {
        Case from = read(SEVEN, "a implies c, not d, b, c");
        Case to = read(SEVEN, "a implies c, not d and true, b, c");
        Comparison comparison = compared(from, to, 500, 3);

        assertThat(comparison.worlds()).contains(new Extent.Sample(500, 3));
        assertThat(comparison.parts()).hasSize(1);
        assertThat(comparison.before().value()).isStrictlyBetween(Fraction.ZERO, Fraction.ONE);
        assertThat(comparison.differs())
                .as("a want that says the same makes no difference")
                .isFalse();
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndAnotherAnother() {
        Case from = read(SEVEN, "a implies c, not d, b, c");
        Case to = read(OTHER_SEVEN, "d implies c, d, b, a");
        assertThat(compared(from, to, 500, 3)).isEqualTo(compared(from, to, 500, 3));
        assertThat(compared(from, to, 500, 4).before())
                .isNotEqualTo(compared(from, to, 500, 3).before());
    }

    /**
     * The interval of a sample holds the share of all worlds in about 95 of 100 samples; of 200 seeds fewer than 180 would
     * come about less than once in 200 times.
     */
    @Test
    void intervalsHoldTheSharesOfAllWorlds() {
        Case from = read(SEVEN, "a implies c, not d, b, c");
        Case to = read(OTHER_SEVEN, "d implies c, d, b, a");
        Comparison all = compared(from, to, 100_000, 0);
        assertThat(all.worlds()).contains(new Extent.Every(5040));
        assertThat(all.shares()).hasSize(2).allMatch(share -> share.value().signum() != 0);
        int[] held = new int[3];
        for (long seed = 0; seed < 200; seed++) {
            Comparison drawn = compared(from, to, 200, seed);
            assertThat(drawn.shares().stream().map(Estimate::value).reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(drawn.difference().value());
            for (int p = 0; p < 2; p++) {
                held[p] += holds(drawn.shares().get(p), all.shares().get(p)) ? 1 : 0;
            }
            held[2] += holds(drawn.difference(), all.difference()) ? 1 : 0;
        }
        assertThat(java.util.Arrays.stream(held))
                .as("of one, of the other, of all")
                .allMatch(count -> count >= 180 && count < 200);
    }

    private static boolean holds(Estimate drawn, Estimate all) {
        double share = all.value().doubleValue();
        return drawn.interval().orElseThrow().low() <= share
                && share <= drawn.interval().orElseThrow().high();
    }
}
