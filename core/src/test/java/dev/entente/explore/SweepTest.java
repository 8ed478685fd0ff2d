// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.State;
import dev.entente.answer.Swept;
import dev.entente.answer.Swept.Held;
import dev.entente.answer.Swept.What;
import dev.entente.answer.part.WorldShare;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.explore.Sweep.Run;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A sweep against all worlds of its cases spelt out and solved by the definitions; what it does when it is stopped. */
class SweepTest {

    private static final List<SanctionConcept> CONCEPTS = Concepts.usual();
    private static final Case DRAWN = CaseFile.read(Path.of("src/test/resources/found/many-orders-open.yaml"))
            .orElseThrow();

    private static List<Case> cases(int count) {
        return LongStream.range(0, count).mapToObj(OpenCases::of).toList();
    }

    private static List<Run> runs(Sweep sweep, List<Case> cases, Budget budget, List<Integer> places) {
        List<Run> runs = new ArrayList<>();
        int left = sweep.over(cases, new LocalRunner(2), budget, (run, place) -> {
            runs.add(run);
            places.add(place);
        });
        places.add(-left);
        return runs;
    }

    @Test
    void tellsOfEachCaseWhatTheDefinitionsSay() {
        List<Case> cases = cases(40);
        List<Integer> places = new ArrayList<>();

        List<Run> runs = runs(new Sweep(CONCEPTS, Long.MAX_VALUE, List.of(1L, 2L)), cases, Budget.UNLIMITED, places);

        assertThat(runs).hasSameSizeAs(cases);
        for (int k = 0; k < cases.size(); k++) {
            Case subject = cases.get(k);
            assertThat(places.get(k))
                    .as("a case of which all is looked at has one run whatever the seeds")
                    .isEqualTo(k);
            Swept.Run told = Swept.Run.of(((Run.Looked) runs.get(k)).explored(), "file");
            List<GraphModel> worlds =
                    OpenCases.worlds(subject).stream().map(GraphModel::of).toList();
            for (SanctionConcept concept : CONCEPTS) {
                List<StateSet> equilibria = worlds.stream()
                        .map(world -> new Definitions(world).equilibria(concept))
                        .toList();
                for (Held held : told.holds()) {
                    long expected = IntStream.range(0, worlds.size())
                            .filter(w -> holds(worlds.get(w), equilibria.get(w), held, subject))
                            .count();
                    assertThat(held.shares().get(concept.name()))
                            .as("case %d, %s %s, %s", k, held.what(), held.outcome(), concept.name())
                            .isEqualTo(new WorldShare(expected, worlds.size(), Optional.empty()));
                }
            }
        }
        assertThat(runs.stream()
                        .flatMap(run -> Swept.Run.of(((Run.Looked) run).explored(), "").holds().stream())
                        .map(Held::what)
                        .distinct())
                .containsExactlyInAnyOrder(What.values());
    }

    private static boolean holds(GraphModel model, StateSet equilibria, Held held, Case subject) {
        return switch (held.what()) {
            case OUTCOME ->
                equilibria.intersects(model.space()
                        .where(subject.framing()
                                .outcome(held.outcome().orElseThrow())
                                .orElseThrow()
                                .when()));
            case STATUS_QUO -> {
                State today = subject.conflict().statusQuo().orElseThrow();
                yield model.space().indexOf(today).stream().anyMatch(equilibria::contains);
            }
            case NO_EQUILIBRIUM -> equilibria.isEmpty();
        };
    }

    @Test
    void drawsOnceForEachSeedAndTheSameAsAnExplorationOfThatSeed() {
        List<Integer> places = new ArrayList<>();
        List<Run> runs = runs(
                new Sweep(CONCEPTS, 200, List.of(7L, 8L)), List.of(DRAWN, OpenCases.of(0)), Budget.UNLIMITED, places);

        assertThat(places).startsWith(0, 0, 1);
        for (int k = 0; k < 2; k++) {
            Exploration explored = ((Run.Looked) runs.get(k)).explored();
            Exploration alone = Exploration.of(
                    explored.worlds(),
                    new ExperimentDesign(
                            explored.design().fingerprint(),
                            CONCEPTS,
                            Exploration.extent(explored.worlds(), 200, 7L + k)),
                    new LocalRunner(1),
                    Budget.UNLIMITED);
            assertThat(explored.tally().bytes()).isEqualTo(alone.tally().bytes());
        }
        assertThat(((Run.Looked) runs.get(0)).explored().tally().bytes())
                .isNotEqualTo(((Run.Looked) runs.get(1)).explored().tally().bytes());
    }

    @Test
    void tellsWhatCannotBeGoneThroughAndGoesOn() {
        Case large = CaseFile.read(
                        SourceFile.of("large.yaml", RandomCase.of(60, 3, 3, 1).text()),
                        Path.of("large.yaml"),
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();
        List<Run> runs = runs(
                new Sweep(CONCEPTS, 200, List.of(1L, 2L)),
                List.of(large, OpenCases.of(0)),
                Budget.UNLIMITED,
                new ArrayList<>());

        assertThat(runs).hasSize(2);
        assertThat(((Run.Refused) runs.getFirst()).because()).contains("65536");
        assertThat(runs.getLast()).isInstanceOf(Run.Looked.class);
    }

    @Test
    void aStopKeepsWhatIsKnownAndCountsWhatIsNot() {
        List<Case> cases = new ArrayList<>(cases(3));
        cases.add(DRAWN);
        cases.addAll(cases(2));
        AtomicBoolean spent = new AtomicBoolean();
        List<Integer> places = new ArrayList<>();
        List<Run> runs = runs(
                new Sweep(CONCEPTS, 5_000, List.of(1L, 2L)),
                cases,
                Budget.of(spent::get, what -> spent.compareAndSet(false, what.equals("world 1024 of 5000"))),
                places);

        Map<Boolean, List<Run>> byWholeness = runs.stream()
                .collect(Collectors.partitioningBy(
                        run -> ((Run.Looked) run).explored().whole()));
        assertThat(byWholeness.get(true)).hasSize(3);
        assertThat(byWholeness.get(false))
                .singleElement()
                .satisfies(
                        run -> assertThat(((Run.Looked) run).explored().tally().worlds())
                                .isBetween(512L, 4_999L));
        assertThat(places.getLast()).as("cases not begun").isEqualTo(-2);
    }
}
