// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Statement.Quantity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements that count others or name outcomes, as rules, merged classes and wants: every engine answers as it does for
 * the same said by “and”, “or” and “not” alone.
 */
class NamedAndCountedStatementsTest {

    /** The same statement twice: with names and counts, and without. */
    private record Twice(Statement said, Statement plain) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyEngineAnswersAsForThePlainStatement(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Option> options =
                    ((OptionForm) RandomConflicts.options(random.nextInt(1000)).form()).options();
            List<Twice> rules = twice(options, random, random.nextInt(3));
            List<Twice> merges = twice(options, random, random.nextInt(2));
            List<List<Twice>> wants = options.stream()
                    .map(Option::owner)
                    .distinct()
                    .map(_ -> twice(options, random, 3))
                    .toList();
            OptionForm said = form(options, rules, merges, true);
            OptionForm plain = form(options, rules, merges, false);
            String which = "seed %s, round %s".formatted(seed, round);
            assertThat(states(said)).as(which).isEqualTo(allowed(plain));
            if (!states(said).isEmpty()) {
                compare(which, conflict(said, wants, true), conflict(plain, wants, false));
            }
        }
    }

    /** To count in the order in which options are decided took a minute for two thousand of them. */
    @Test
    void thousandsOfOptionsAreCountedInAMoment() {
        List<Option> options = IntStream.range(0, 2_000)
                .mapToObj(k -> new Option("d", "o" + k, "o" + k, Direction.BOTH, Grounds.NONE))
                .toList();
        BigInteger all = BigInteger.TWO.pow(2_000);
        assertThat(counted(options, 1, 1)).isEqualTo(2_000);
        assertThat(counted(options, 0, 1)).isEqualTo(2_001);
        assertThat(counted(options, 2, 2)).isEqualTo(2_000 * 1_999 / 2);
        assertThat(counted(options, 1, 2_000)).isEqualTo(all.subtract(BigInteger.ONE));
        assertThat(counted(options, 2, 2_000)).isEqualTo(all.subtract(BigInteger.valueOf(2_001)));
        assertThat(counted(options, 0, 2_000)).isEqualTo(all);
    }

    private static BigInteger counted(List<Option> options, int least, int most) {
        List<String> names = options.stream().map(Option::name).toList();
        Rule rule = new Rule.Count(least, most, names, Grounds.NONE);
        OptionForm form = new OptionForm(options, List.of(rule), List.of());
        return Engines.symbolic(conflict(form, List.of(List.of()), true), Budget.UNLIMITED)
                .states()
                .count();
    }

    private static void compare(String which, Conflict said, Conflict plain) {
        Definitions expected = new Definitions(GraphModel.of(plain));
        Definitions definitions = new Definitions(GraphModel.of(said));
        List<RegionEngine> engines =
                List.of(Engines.symbolic(said, Budget.UNLIMITED), Engines.explicit(said, Budget.UNLIMITED));
        for (Concept concept : Concepts.usual()) {
            for (int i = 0; i < plain.decisionMakers().size(); i++) {
                assertThat(definitions.stable(concept, Coalition.of(i)))
                        .as("%s: %s", which, concept)
                        .isEqualTo(expected.stable(concept, Coalition.of(i)));
                for (RegionEngine engine : engines) {
                    Region stable = engine.stable((SanctionConcept) concept, i);
                    for (int s = 0; s < expected.model().size(); s++) {
                        assertThat(stable.contains(expected.model().space().state(s)))
                                .as("%s: %s, %s at %s", which, engine.name(), concept, s)
                                .isEqualTo(expected.isStable(concept, Coalition.of(i), s));
                    }
                }
            }
        }
    }

    private static List<State> states(OptionForm form) {
        StateSpace space = StateSpace.of(new OptionForm(form.options(), form.rules(), List.of()));
        return IntStream.range(0, space.size()).mapToObj(space::state).toList();
    }

    private static List<State> allowed(OptionForm form) {
        return IntStream.range(0, 1 << form.options().size())
                .mapToObj(State::of)
                .filter(state -> form.broken(state).isEmpty())
                .toList();
    }

    private static OptionForm form(List<Option> options, List<Twice> rules, List<Twice> merges, boolean said) {
        return new OptionForm(
                options,
                rules.stream()
                        .<Rule>map(rule -> new Rule.Holds(said ? rule.said() : rule.plain(), Grounds.NONE))
                        .toList(),
                merges.stream()
                        .map(merge -> said ? merge.said() : merge.plain())
                        .toList());
    }

    private static Conflict conflict(OptionForm form, List<List<Twice>> wants, boolean said) {
        List<String> owners =
                form.options().stream().map(Option::owner).distinct().toList();
        return new Conflict(
                IntStream.range(0, owners.size())
                        .mapToObj(i -> new DecisionMaker(
                                owners.get(i),
                                owners.get(i),
                                new Prioritized(wants.get(i).stream()
                                        .map(want ->
                                                new Want("w", said ? want.said() : want.plain(), Grounds.NONE, false))
                                        .toList())))
                        .toList(),
                form,
                Optional.empty());
    }

    private static List<Twice> twice(List<Option> options, Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> twice(options, random)).toList();
    }

    private static Twice twice(List<Option> options, Random random) {
        List<Twice> known = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            Statement plain = RandomConflicts.statement(options, random, 1);
            known.add(new Twice(plain, plain));
        }
        for (int k = 0; k < 4; k++) {
            Twice one = known.get(random.nextInt(known.size()));
            Twice other = known.get(random.nextInt(known.size()));
            Twice joined = switch (random.nextInt(3)) {
                case 0 ->
                    new Twice(new And(List.of(one.said(), other.said())), new And(List.of(one.plain(), other.plain())));
                case 1 -> new Twice(new Not(one.said()), new Not(one.plain()));
                default -> counted(known, random);
            };
            known.add(random.nextBoolean() ? new Twice(new ByName("o" + k, joined.said()), joined.plain()) : joined);
        }
        return known.getLast();
    }

    private static Twice counted(List<Twice> known, Random random) {
        Quantity quantity = List.of(Quantity.values()).get(random.nextInt(3));
        List<Twice> different = List.copyOf(new LinkedHashSet<>(known));
        List<Twice> parts = different.subList(0, 1 + random.nextInt(different.size()));
        List<Statement> plain = parts.stream().map(Twice::plain).toList();
        Statement none = new Not(Statement.any(plain));
        List<Statement> pairs = new ArrayList<>();
        for (int k = 0; k < plain.size(); k++) {
            for (int l = 0; l < k; l++) {
                pairs.add(new And(List.of(plain.get(k), plain.get(l))));
            }
        }
        Statement atMostOne = new Not(Statement.any(pairs));
        Statement meaning = switch (quantity) {
            case NONE -> none;
            case AT_MOST_ONE -> atMostOne;
            case ONE -> new And(List.of(atMostOne, new Or(List.of(Statement.any(plain), Statement.any(plain)))));
        };
        return new Twice(new Count(quantity, parts.stream().map(Twice::said).toList()), meaning);
    }
}
