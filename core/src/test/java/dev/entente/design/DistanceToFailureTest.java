// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Findings;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.DistanceToFailure.Finding;
import dev.entente.design.DistanceToFailure.Finding.About;
import dev.entente.design.DistanceToFailure.Margin;
import dev.entente.design.DistanceToFailure.Tested;
import dev.entente.design.search.WantChange;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Not;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every single change made for itself, and the definitions asked. */
class DistanceToFailureTest {

    private static final Path CASES = Path.of("..", "cases");

    @ParameterizedTest(name = "seeds {0}00 to {0}59")
    @ValueSource(longs = {0, 1, 2, 3})
    void isThatOfTheFirstChangeThatBreaks(long block) {
        for (long seed = 100 * block; seed < 100 * block + 60; seed++) {
            Random random = new Random(seed);
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            SanctionConcept concept =
                    Concepts.usual().get(random.nextInt(Concepts.usual().size()));
            Finding one = finding(About.STATUS_QUO, model, 1, random);
            Finding some = finding(About.GOAL, model, seed % 2 == 0 ? 3 : model.size() / 2, random);
            DistanceToFailure distance = DistanceToFailure.of(
                    Engines.fittest(model, Budget.UNLIMITED), concept, List.of(one, some), Budget.UNLIMITED);
            for (Tested tested : distance.tested()) {
                String named = "seed %s, %s, %s".formatted(seed, concept.name(), tested.finding());
                boolean holds = holds(model, concept, tested.finding());
                assertThat(tested.holds()).as(named).isEqualTo(holds);
                assertThat(tested.margins()).as(named).isEqualTo(margins(model, concept, tested.finding(), holds));
            }
        }
    }

    private static Finding finding(About about, GraphModel model, int most, Random random) {
        Set<Integer> states = new HashSet<>();
        for (int k = 0; k < most; k++) {
            states.add(random.nextInt(model.size()));
        }
        return new Finding(about, StateSet.where(model.size(), states::contains));
    }

    private static List<Margin> margins(GraphModel model, Concept concept, Finding finding, boolean holds) {
        Conflict conflict = model.conflict();
        List<Margin> margins = new ArrayList<>();
        for (int i = 0; i < conflict.decisionMakers().size(); i++) {
            int who = i;
            if (conflict.decisionMakers().get(i).preference() instanceof Prioritized wants) {
                List<WantChange> changes =
                        WantChange.all(wants, literals(conflict)).toList();
                List<WantChange> breaking = changes.stream()
                        .filter(change -> holds(model.with(who, change.in(wants)), concept, finding) != holds)
                        .toList();
                margins.add(new Margin(who, breaking.stream().findFirst(), breaking.size(), changes.size()));
            }
        }
        return margins;
    }

    private static List<Want> literals(Conflict conflict) {
        return conflict.form().atoms().stream()
                .flatMap(atom -> List.of(new Atom(atom), new Not(new Atom(atom))).stream())
                .map(literal -> new Want(literal.text(), literal, Grounds.NONE, false))
                .toList();
    }

    private static boolean holds(GraphModel model, Concept concept, Finding finding) {
        Definitions engine = new Definitions(model);
        return finding.states().stream().anyMatch(s -> engine.isEquilibrium(concept, s));
    }

    @Test
    void theChangesOfAListAreAllThereAre() {
        List<Want> list = wants("a", "b", "c", "d");
        List<Want> pool = wants("x", "y");
        Set<List<Want>> reached = new HashSet<>();
        for (int k = 0; k < list.size(); k++) {
            List<Want> rest = new ArrayList<>(list);
            Want taken = rest.remove(k);
            reached.add(rest);
            for (int to = 0; to <= rest.size(); to++) {
                List<Want> moved = new ArrayList<>(rest);
                moved.add(to, taken);
                reached.add(moved);
            }
        }
        for (int at = 0; at <= list.size(); at++) {
            for (Want added : pool) {
                List<Want> more = new ArrayList<>(list);
                more.add(at, added);
                reached.add(more);
            }
        }
        reached.remove(list);
        List<WantChange> all = WantChange.all(new Prioritized(list), pool).toList();
        assertThat(all.stream().map(change -> change.in(new Prioritized(list)).wants()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(reached);
        assertThat(all.subList(0, 3))
                .containsExactly(new WantChange.Move(4, 3), new WantChange.Move(3, 2), new WantChange.Move(2, 1));
        assertThat(all.stream()
                        .filter(WantChange.Move.class::isInstance)
                        .map(change -> ((WantChange.Move) change).distance()))
                .isSorted();
    }

    /** Of a list so long that its changes would not fit into memory the first are there all the same. */
    @Test
    void changesAreMadeAsTheyAreAskedFor() {
        String[] atoms = IntStream.range(0, 20_000).mapToObj(k -> "a" + k).toArray(String[]::new);
        assertThat(WantChange.all(new Prioritized(wants(atoms)), List.of()).limit(2))
                .containsExactly(new WantChange.Move(20_000, 19_999), new WantChange.Move(19_999, 19_998));
    }

    private static List<Want> wants(String... atoms) {
        return IntStream.range(0, atoms.length)
                .mapToObj(k -> new Want(atoms[k], new Atom(atoms[k]), Grounds.NONE, false))
                .toList();
    }

    @Test
    void onlyThePrincipalsWantsKeepTheDealOf2019Out() {
        Tested goal = tested("iran-2019").stream()
                .filter(tested -> tested.finding().about() == About.GOAL)
                .findFirst()
                .orElseThrow();
        assertThat(goal.holds()).isFalse();
        assertThat(goal.margins().stream().map(Margin::smallest))
                .containsExactly(
                        Optional.of(new WantChange.Move(2, 1)),
                        Optional.of(new WantChange.Move(6, 2)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void whereTheGoalCanHoldItsStateIsAskedForByItself() {
        assertThat(tested("north-korea-2007").stream()
                        .map(tested -> tested.finding().about()))
                .containsExactly(About.STATUS_QUO, About.GOAL, About.GOAL_STATE);
        assertThat(tested("iran-2019").stream().map(tested -> tested.finding().about()))
                .containsExactly(About.STATUS_QUO, About.GOAL);
    }

    private static List<Tested> tested(String name) {
        Case subject = CaseFile.read(CASES.resolve(name)).orElseThrow();
        var engine = Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        return DistanceToFailure.of(
                        engine,
                        new Seq(),
                        Finding.of(Findings.of(subject, engine, new Seq(), Budget.UNLIMITED)),
                        Budget.UNLIMITED)
                .tested();
    }
}
