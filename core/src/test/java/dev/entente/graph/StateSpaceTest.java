// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States, moves and rankings, against what their definitions say of each state. */
class StateSpaceTest {

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new Option("d", "o" + k, "o" + k, Direction.BOTH, Grounds.NONE))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theStatesListedAreThoseThatEveryRuleAllows(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Option> options = options(8);
            List<Rule> rules = new ArrayList<>();
            rules.add(new Rule.Holds(RandomConflicts.statement(options, random, 2), Grounds.NONE));
            rules.add(new Rule.Count(
                    random.nextInt(2), 1 + random.nextInt(2), List.of("d.o0", "d.o3", "d.o5"), Grounds.NONE));
            rules.add(new Rule.Never(new Pattern("Y-N--" + "Y--"), Grounds.NONE));
            rules.add(new Rule.Only(
                    round % 2 == 0
                            ? List.of(new Pattern("Y-------"), new Pattern("-N-----Y"))
                            : patterns(1 + random.nextInt(150), random),
                    Grounds.NONE));
            OptionForm form = new OptionForm(options, rules.subList(0, 1 + random.nextInt(4)), List.of());
            StateSpace space = StateSpace.of(form);
            List<State> listed =
                    IntStream.range(0, space.size()).mapToObj(space::state).toList();
            assertThat(listed)
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(IntStream.range(0, 256)
                            .mapToObj(State::of)
                            .filter(state -> form.broken(state).isEmpty())
                            .toList());
        }
    }

    private static List<Pattern> patterns(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Pattern(random.ints(8, 0, 7)
                        .mapToObj(letter -> letter == 0 ? "-" : letter % 2 == 0 ? "Y" : "N")
                        .collect(Collectors.joining())))
                .toList();
    }

    /** To look through all patterns at every choice took minutes. */
    @Test
    void thousandsOfPatternsAreListedInAMoment() {
        List<Option> options = options(14);
        List<Pattern> patterns = new ArrayList<>(IntStream.range(0, 1 << 14)
                .filter(number -> number % 5 > 0)
                .mapToObj(number -> new Pattern(letters(number)))
                .toList());
        Collections.shuffle(patterns, new Random(1));
        Rule only = new Rule.Only(patterns, Grounds.NONE);
        OptionForm form = new OptionForm(options, List.of(only), List.of());
        StateSpace space = StateSpace.of(form);
        assertThat(space.size()).isEqualTo(patterns.size());
        assertThat(IntStream.of(0, 1, 13_106).mapToObj(space::pattern))
                .containsExactly(letters(1), letters(2), letters((1 << 14) - 1));
        assertThat(only.beginning(new Vocabulary(form)))
                .startsWith("only: [" + patterns.getFirst().letters())
                .endsWith(" …")
                .hasSizeLessThan(250);
    }

    private static String letters(int number) {
        return new StringBuilder(
                        "%14s".formatted(Integer.toBinaryString(number)).replaceAll("[ 0]", "N"))
                .reverse()
                .toString()
                .replace('1', 'Y');
    }

    @Test
    void thePatternsOfFourOptionsHaveTheStatesThatMatchThem() {
        for (int code = 0; code < 81; code++) {
            StringBuilder letters = new StringBuilder();
            for (int rest = code, k = 0; k < 4; k++, rest /= 3) {
                letters.append("YN-".charAt(rest % 3));
            }
            Pattern pattern = new Pattern(letters.toString());
            assertThat(pattern.states())
                    .as(pattern.letters())
                    .hasSize(1 << pattern.open())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 16)
                            .mapToObj(State::of)
                            .filter(pattern::matches)
                            .toList());
        }
    }

    @Test
    void hundredsOfOptionsAreNoBurdenWhereRulesLeaveFewStates() {
        List<Option> options = options(300);
        List<String> names = options.stream().map(Option::name).toList();
        OptionForm form = new OptionForm(options, List.of(new Rule.Count(1, 1, names, Grounds.NONE)), List.of());
        StateSpace space = StateSpace.of(form);
        assertThat(space.size()).isEqualTo(300);
        assertThat(space.state(299).takes(299)).isTrue();
        assertThat(space.pattern(299)).isEqualTo("N".repeat(299) + "Y");
    }

    @Test
    void tooManyStatesAreRefusedInASentence() {
        assertThatThrownBy(() -> StateSpace.of(new OptionForm(options(200), List.of(), List.of())))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("more than 65536 feasible states")
                .hasMessageContaining("feasible");
    }

    @Test
    void moreThanSixtyFourWantsRankLexicographically() {
        List<Option> options = options(3);
        List<Want> wants = new ArrayList<>();
        for (int k = 0; k < 100; k++) {
            wants.add(new Want(String.valueOf(k), new Statement.Constant(true), Grounds.NONE, false));
        }
        wants.add(new Want("last", new Statement.Atom("d.o2"), Grounds.NONE, false));
        StateSpace space = StateSpace.of(new OptionForm(options, List.of(), List.of()));
        Ranking ranking = Ranking.of(new Prioritized(wants), space);
        assertThat(IntStream.range(0, 8).map(ranking::rank)).containsExactly(2, 2, 2, 2, 1, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wantsAndWeightsRankAnyTwoStatesAsTheySay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            StateSpace space = random.nextBoolean()
                    ? graph(2 + random.nextInt(7))
                    : StateSpace.of(new OptionForm(options(4), List.of(), List.of()));
            List<Want> wants = new ArrayList<>();
            List<Weight> weights = new ArrayList<>();
            for (int k = random.nextInt(12); k > 0; k--) {
                Statement statement = statement(space.form().atoms(), random);
                wants.add(new Want("w" + k, statement, Grounds.NONE, false));
                weights.add(new Weight(
                        statement,
                        new BigDecimal(List.of("-1", "0", "1.0", "1", "2.50").get(random.nextInt(5)))));
            }
            Ranking byWants = Ranking.of(new Prioritized(wants), space);
            Ranking byWeights = Ranking.of(new Weighted(weights, Grounds.NONE), space);
            for (int s = 0; s < space.size(); s++) {
                for (int t = 0; t < space.size(); t++) {
                    String where = "seed %s, round %s: %s and %s".formatted(seed, round, s, t);
                    assertThat(byWants.prefers(s, t)).as(where).isEqualTo(better(space, wants, s, t));
                    assertThat(byWeights.prefers(s, t))
                            .as(where)
                            .isEqualTo(sum(space, weights, s).compareTo(sum(space, weights, t)) > 0);
                }
            }
            assertThat(byWants.depth())
                    .isEqualTo((int) IntStream.of(byWants.ranks()).distinct().count());
        }
    }

    private static StateSpace graph(int states) {
        return StateSpace.of(new GraphForm(
                IntStream.range(0, states)
                        .mapToObj(s -> new GraphForm.NamedState("s" + s, "s" + s))
                        .toList(),
                Map.of()));
    }

    private static Statement statement(List<String> atoms, Random random) {
        List<Statement> parts = IntStream.rangeClosed(0, random.nextInt(3))
                .<Statement>mapToObj(_ -> new Statement.Atom(atoms.get(random.nextInt(atoms.size()))))
                .toList();
        Statement some = parts.size() == 1 ? parts.getFirst() : new Statement.Or(parts);
        return random.nextInt(3) == 0 ? new Statement.Not(some) : some;
    }

    /** Whether the first want on which two states differ holds in the first of them. */
    private static boolean better(StateSpace space, List<Want> wants, int s, int t) {
        for (Want want : wants) {
            boolean here = space.form().holds(want.statement(), space.state(s));
            if (here != space.form().holds(want.statement(), space.state(t))) {
                return here;
            }
        }
        return false;
    }

    private static BigDecimal sum(StateSpace space, List<Weight> weights, int s) {
        return weights.stream()
                .filter(weight -> space.form().holds(weight.statement(), space.state(s)))
                .map(Weight::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aWantForEachOfVeryManyStatesRanksThemInTheOrderOfTheWants() {
        StateSpace space = graph(20_000);
        List<Want> wants = space.form().atoms().reversed().stream()
                .map(name -> new Want(name, new Statement.Atom(name), Grounds.NONE, false))
                .toList();
        assertThat(Ranking.of(new Prioritized(wants), space).ranks())
                .isEqualTo(IntStream.range(0, 20_000).map(s -> 20_000 - s).toArray());
    }

    @Test
    void aStateIsDeclaredOnce() {
        List<GraphForm.NamedState> twice =
                List.of(new GraphForm.NamedState("s", "one"), new GraphForm.NamedState("s", "another"));
        assertThatThrownBy(() -> new GraphForm(twice, Map.of())).hasMessage("a state declared twice (s)");
    }

    @Test
    void mergedStatesMoveAsTheirMembersAndShowWhereTheyDiffer() {
        // Elmira's absorbing class: once the last option is taken, nothing else matters.
        List<Option> options = List.of(
                new Option("a", "x", "x", Direction.BOTH, Grounds.NONE),
                new Option("b", "quit", "quit", Direction.FORWARD, Grounds.NONE));
        OptionForm form = new OptionForm(options, List.of(), List.of(new Statement.Atom("b.quit")));
        Conflict conflict = new Conflict(
                List.of(
                        new DecisionMaker("a", "A", new Prioritized(List.of())),
                        new DecisionMaker("b", "B", new Prioritized(List.of()))),
                form,
                Optional.empty());
        GraphModel model = GraphModel.of(conflict);
        assertThat(IntStream.range(0, 3).mapToObj(model.space()::pattern)).containsExactly("NN", "YN", "*Y");
        assertThat(model.moves(0).from(0)).containsExactly(1);
        assertThat(model.moves(1).from(1)).containsExactly(2);
        assertThat(model.moves(0).from(2)).isEmpty();
        assertThat(model.moves(1).from(2)).isEmpty();
        assertThat(model.space().indexOf(State.of(3))).hasValue(2);
    }

    @Test
    void directionsBindEachChange() {
        List<Option> options = List.of(
                new Option("a", "up", "up", Direction.FORWARD, Grounds.NONE),
                new Option("a", "down", "down", Direction.BACK, Grounds.NONE),
                new Option("a", "still", "still", Direction.FIXED, Grounds.NONE));
        Conflict conflict = new Conflict(
                List.of(new DecisionMaker("a", "A", new Prioritized(List.of()))),
                new OptionForm(options, List.of(), List.of()),
                Optional.empty());
        GraphModel model = GraphModel.of(conflict);
        // From NYN: up may be taken, down given up, both at once; from YNN nothing is left.
        assertThat(model.moves(0).from(2)).containsExactly(0, 1, 3);
        assertThat(model.moves(0).from(1)).isEmpty();
        assertThat(model.moves(0).from(6)).containsExactly(4, 5, 7);
    }
}
