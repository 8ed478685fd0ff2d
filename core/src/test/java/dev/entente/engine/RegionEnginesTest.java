// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.RandomCase;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.ShortestSequences;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engines for large spaces: against the definitions on small conflicts, every state, decision maker and concept; and
 * against each other where no definition reaches.
 */
class RegionEnginesTest {

    @TempDir
    private Path folder;

    static LongStream blocks() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest(name = "seeds {0}000 to {0}299")
    @MethodSource("blocks")
    void everyAnswerIsTheDefinitions(long block) {
        LongStream.range(1000 * block, 1000 * block + 300).forEach(seed -> {
            Conflict conflict = RandomConflicts.options(seed);
            Definitions definitions = new Definitions(GraphModel.of(conflict));
            compare(seed, definitions, Engines.symbolic(conflict, Budget.UNLIMITED));
            compare(seed, definitions, Engines.explicit(conflict, Budget.UNLIMITED));
        });
    }

    private static void compare(long seed, Definitions definitions, RegionEngine engine) {
        for (Concept concept : Concepts.usual()) {
            for (int i = 0; i < definitions.model().decisionMakers(); i++) {
                same(
                        "seed %s, %s: %s for decision maker %s".formatted(seed, engine.name(), concept.name(), i),
                        engine.stable((SanctionConcept) concept, i),
                        definitions.stable(concept, Coalition.of(i)),
                        definitions.model());
            }
        }
    }

    private static void same(String which, Region region, StateSet expected, GraphModel model) {
        assertThat(StateSet.where(
                        model.size(), s -> region.contains(model.space().state(s))))
                .as(which)
                .isEqualTo(expected);
        assertThat(region.count().intValueExact()).as("%s: count", which).isEqualTo(expected.count());
    }

    /** Many conflicts, and of each a random state for every concept and decision maker: each verdict is a search of its own. */
    @ParameterizedTest(name = "seeds {0}00 to {0}59")
    @MethodSource("blocks")
    void aPointVerdictIsTheDefinitionsAndItsWitnessHolds(long block) {
        for (long seed = 100 * block; seed < 100 * block + 60; seed++) {
            Random random = new Random(seed);
            Conflict conflict = RandomConflicts.options(seed);
            Definitions definitions = new Definitions(GraphModel.of(conflict));
            RegionEngine engine = Engines.symbolic(conflict, Budget.UNLIMITED);
            GraphModel model = definitions.model();
            for (int i = 0; i < model.decisionMakers(); i++) {
                for (Concept concept : Concepts.usual()) {
                    witness(seed, definitions, (SanctionConcept) concept, i, random.nextInt(model.size()), engine);
                }
                int s = random.nextInt(model.size());
                assertThat(engine.improvements(i, model.space().state(s)).longValueExact())
                        .as("seed %s: improvements of decision maker %s at %s", seed, i, s)
                        .isEqualTo(model.improvements(i, s).count());
            }
        }
    }

    private static void witness(
            long seed, Definitions definitions, SanctionConcept concept, int i, int s, RegionEngine engine) {
        String which = "seed %s: %s for decision maker %s at %s".formatted(seed, concept.name(), i, s);
        GraphModel model = definitions.model();
        PointVerdict verdict = engine.verdict(concept, i, model.space().state(s));
        assertThat(verdict.stable()).as(which).isEqualTo(definitions.isStable(concept, Coalition.of(i), s));
        if (verdict.improvement().isEmpty()) {
            return;
        }
        int t = index(model, verdict.improvement().get());
        assertThat(model.improvements(i, s)).as(which).contains(t);
        assertThat(verdict.sanction().isPresent()).as(which).isEqualTo(verdict.stable());
        verdict.sanction().ifPresent(steps -> {
            Coalition self = Coalition.of(i);
            LegalSequences sequences = definitions.sequences();
            int last = legal(which, model, steps, t, concept.answers());
            assertThat(concept.deters(sequences, self, s, last)).as(which).isTrue();
            assertThat(sequences
                            .shortest(
                                    self.others(model.decisionMakers()),
                                    concept.answers(),
                                    t,
                                    u -> concept.deters(sequences, self, s, u))
                            .length())
                    .as("%s: as long as the shortest", which)
                    .isEqualTo(steps.size());
        });
    }

    private static int legal(String which, GraphModel model, List<PointVerdict.Step> steps, int from, Steps by) {
        int at = from;
        int last = -1;
        for (PointVerdict.Step step : steps) {
            int to = index(model, step.to());
            assertThat(index(model, step.from())).as(which).isEqualTo(at);
            assertThat(step.mover()).as(which).isNotEqualTo(last);
            assertThat(model.moves(step.mover()).from(at)).as(which).contains(to);
            assertThat(by.allow(model, step.mover(), at, to)).as(which).isTrue();
            at = to;
            last = step.mover();
        }
        return at;
    }

    private static int index(GraphModel model, State state) {
        return model.space().indexOf(state).orElseThrow();
    }

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @MethodSource("blocks")
    void aRegionIsDescribedAsItIs(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            for (RegionEngine engine : List.of(
                    Engines.symbolic(conflict, Budget.UNLIMITED), Engines.explicit(conflict, Budget.UNLIMITED))) {
                Region region = engine.equilibria(Concepts.SEQ);
                List<State> states = IntStream.range(0, model.size())
                        .mapToObj(model.space()::state)
                        .filter(region::contains)
                        .sorted()
                        .toList();
                String which = "seed " + seed + ", " + engine.name();
                assertThat(IntStream.range(0, model.size())
                                .mapToObj(s -> engine.pattern(model.space().state(s))))
                        .as("%s: as written", which)
                        .isEqualTo(IntStream.range(0, model.size())
                                .mapToObj(model.space()::pattern)
                                .toList());
                assertThat(region.first(1_000)).as(which).isEqualTo(states);
                State from = conflict.statusQuo().orElseThrow();
                assertThat(region.nearest(from))
                        .as(which)
                        .isEqualTo(states.stream()
                                .min(Comparator.comparingInt((State state) -> state.decimal()
                                                .xor(from.decimal())
                                                .bitCount())
                                        .thenComparing(Comparator.naturalOrder())));
                List<Pattern> patterns = region.cover(1_000).patterns();
                assertThat(IntStream.range(0, model.size())
                                .mapToObj(model.space()::state)
                                .filter(state -> patterns.stream().anyMatch(pattern -> pattern.matches(state)))
                                .sorted())
                        .as("%s: covered", which)
                        .isEqualTo(states);
            }
        }
    }

    @ParameterizedTest(name = "paths, seeds {0}00 to {0}99")
    @MethodSource("blocks")
    void aPathIsAsLongAsTheShortestThatIsListed(long block) {
        for (long seed = 100 * block; seed < 100 * block + 100; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            GraphModel model = GraphModel.of(conflict);
            LegalSequences sequences = new LegalSequences(model);
            Coalition everyone = Coalition.all(model.decisionMakers());
            OptionForm form = (OptionForm) conflict.form();
            Statement goal = RandomConflicts.statement(form.options(), new Random(seed), 2);
            StateSet goals = model.space().where(goal);
            Region symbolic = Engines.symbolic(conflict, Budget.UNLIMITED).where(goal);
            Region explicit = Engines.explicit(conflict, Budget.UNLIMITED).where(goal);
            Random random = new Random(seed);
            for (Steps which : Steps.values()) {
                for (int s : random.ints(2, 0, model.size()).toArray()) {
                    State from = model.space().state(s);
                    Optional<List<PointVerdict.Step>> path = symbolic.path(from, which);
                    String name = "seed %s: from %s to %s by %s".formatted(seed, s, goals, which);
                    assertThat(explicit.path(from, which).map(List::size))
                            .as(name)
                            .isEqualTo(path.map(List::size));
                    ShortestSequences listed = sequences.shortest(everyone, which, s, goals::contains);
                    if (goals.contains(s)) {
                        assertThat(path).as(name).hasValue(List.of());
                    } else {
                        assertThat(path.map(List::size))
                                .as(name)
                                .isEqualTo(listed.exist() ? Optional.of(listed.length()) : Optional.empty());
                        path.ifPresent(steps -> assertThat(goals.stream())
                                .as(name)
                                .contains(legal(name, model, steps, index(model, from), which)));
                    }
                }
            }
        }
    }

    /** Eleven options each that rules or wants speak of: the explicit engine leaves joint changes to sets. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whereOneHasManyOptionsToChangeAtOnceTheEnginesAgree(long seed) throws IOException {
        Conflict conflict = random(new RandomCase(22, 2, 10, 1, 0.1, seed));
        RegionEngine explicit = Engines.explicit(conflict, Budget.UNLIMITED);
        RegionEngine symbolic = Engines.symbolic(conflict, Budget.UNLIMITED);
        for (SanctionConcept concept : List.of(Concepts.SEQ, Concepts.SSEQ)) {
            for (int i = 0; i < 2; i++) {
                assertThat(explicit.stable(concept, i).count())
                        .as("seed %s: %s of %s", seed, concept.name(), i)
                        .isEqualTo(symbolic.stable(concept, i).count());
            }
        }
    }

    @ParameterizedTest(name = "{0} options, {1} decision makers, {2} cubes, {3} one-way")
    @CsvSource({"16, 3, 0, 0", "16, 4, 4, 0.25", "20, 3, 0, 0", "20, 6, 3, 0", "22, 3, 4, 0.2"})
    void explicitAndSymbolicCountAlike(int options, int decisionMakers, int cubes, double oneWay) throws IOException {
        Conflict conflict = random(new RandomCase(options, decisionMakers, 5, cubes, oneWay, 1));
        RegionEngine explicit = Engines.explicit(conflict, Budget.UNLIMITED);
        RegionEngine symbolic = Engines.symbolic(conflict, Budget.UNLIMITED);
        for (Concept concept : Concepts.usual()) {
            assertThat(explicit.equilibria((SanctionConcept) concept).count())
                    .as("%s", concept.name())
                    .isEqualTo(symbolic.equilibria((SanctionConcept) concept).count());
        }
        assertThat(explicit.states().count()).isEqualTo(symbolic.states().count());
    }

    private Conflict random(RandomCase random) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), random.text());
        return CaseFile.check(file).orElseThrow().conflict();
    }
}
