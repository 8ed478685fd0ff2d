// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
            rules.add(new Rule.Only(List.of(new Pattern("Y-------"), new Pattern("-N-----Y")), Grounds.NONE));
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
