// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.analysis.Difference.Solved;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes of small cases do, against the sets of equilibria by the definitions. */
class DifferenceTest {

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {300, 301, 302, 303, 304, 305})
    void isTheDifferenceOfTheSetsThatHold(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            Random random = new Random(seed);
            Case before = RandomCases.of(RandomConflicts.options(seed), random);
            Case after = changed(before, random);
            for (Concept concept : List.of(Concepts.NASH, Concepts.GMR, Concepts.SEQ)) {
                check("seed " + seed + ", " + concept.name(), before, after, concept);
            }
        }
    }

    private static void check(String which, Case before, Case after, Concept concept) {
        Difference difference = Difference.of(solved(before), solved(after), concept);
        Set<State> was = holding(before, concept);
        Set<State> is = holding(after, concept);
        GraphModel old = GraphModel.of(before.conflict());
        GraphModel now = GraphModel.of(after.conflict());

        assertThat(states(now, difference.newly())).as(which).isEqualTo(minus(is, was));
        assertThat(states(old, difference.noLonger())).as(which).isEqualTo(minus(was, is));
        Outcome goal = before.framing().goal().orElseThrow();
        boolean could =
                judged(before, old, concept).anyMatch(state -> before.conflict().holds(goal.when(), state));
        boolean can =
                judged(after, now, concept).anyMatch(state -> after.conflict().holds(goal.when(), state));
        assertThat(difference.can()).as(which).hasSize(can && !could ? 1 : 0);
        assertThat(difference.cannot()).as(which).hasSize(could && !can ? 1 : 0);
        State today = before.conflict().statusQuo().orElseThrow();
        assertThat(difference.today().orElseThrow().held()).as(which).isEqualTo(was.contains(today));
        assertThat(difference.today().orElseThrow().gone())
                .as(which)
                .isEqualTo(now.space().indexOf(today).isEmpty());
        if (!difference.today().orElseThrow().gone()) {
            assertThat(difference.today().orElseThrow().holds()).as(which).isEqualTo(is.contains(today));
        }
    }

    /** Other wants of one decision maker, or an option taken away, where a state is left then; nothing is merged. */
    private static Case changed(Case before, Random random) {
        OptionForm form = (OptionForm) before.conflict().form();
        String atom = form.atoms().get(random.nextInt(form.atoms().size()));
        if (random.nextBoolean() && form.merges().isEmpty()) {
            OptionForm held =
                    form.with(List.of(new Rule.Holds(new Statement.Not(new Statement.Atom(atom)), Grounds.NONE)));
            boolean some = StateSpace.of(held).size() > 0;
            boolean ranked = before.conflict().decisionMakers().stream()
                    .map(DecisionMaker::preference)
                    .anyMatch(Preference.Ranked.class::isInstance);
            if (some && !ranked) {
                Conflict conflict = before.conflict();
                return before.with(new Conflict(
                        conflict.decisionMakers(),
                        held,
                        conflict.statusQuo().filter(state -> held.broken(state).isEmpty())));
            }
        }
        Preference other = new Preference.Prioritized(
                List.of(new Preference.Want("1", new Statement.Atom(atom), Grounds.NONE, false)));
        return before.with(before.conflict().with(0, other));
    }

    private static Solved solved(Case subject) {
        return new Solved(subject, Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED));
    }

    private static Set<State> holding(Case subject, Concept concept) {
        GraphModel model = GraphModel.of(subject.conflict());
        return new Definitions(model)
                .equilibria(concept).stream()
                        .boxed()
                        .flatMap(s -> model.space().members(s).stream())
                        .collect(Collectors.toSet());
    }

    /** Of a merged class, the member at which it is judged. */
    private static Stream<State> judged(Case subject, GraphModel model, Concept concept) {
        Set<State> holding = holding(subject, concept);
        return IntStream.range(0, model.size()).mapToObj(model.space()::state).filter(holding::contains);
    }

    private static Set<State> states(GraphModel model, List<Integer> states) {
        return states.stream().flatMap(s -> model.space().members(s).stream()).collect(Collectors.toSet());
    }

    private static Set<State> minus(Set<State> some, Set<State> others) {
        return some.stream().filter(state -> !others.contains(state)).collect(Collectors.toSet());
    }
}
