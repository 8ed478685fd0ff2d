// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Solution;
import dev.entente.answer.Explored;
import dev.entente.answer.Solved;
import dev.entente.answer.Solved.Telling;
import dev.entente.cases.Case;
import dev.entente.compose.SurveyComposer;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.explore.OpenCases;
import dev.entente.explore.Survey;
import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Tables against the definitions, of a conflict as it is and of all worlds spelt out. */
class RunTablesTest {

    @SuppressWarnings("unused") // the parameters of the tests below
    private static final List<Long> SEEDS =
            IntStream.range(0, 60).mapToObj(Long::valueOf).toList();

    private static Run run(Case subject) {
        return new Run("one", "asked", Instant.EPOCH, subject, "its text");
    }

    private static List<List<Object>> rows(Tables tables, Shape shape) {
        return tables.all().stream()
                .filter(table -> table.shape() == shape)
                .flatMap(table -> StreamSupport.stream(table.rows().spliterator(), false))
                .toList();
    }

    /** The named columns of a row, joined. */
    private static String cells(Shape shape, List<Object> row, String... columns) {
        List<String> names = shape.columns().stream().map(Column::name).toList();
        return Stream.of(columns)
                .map(column -> String.valueOf(row.get(names.indexOf(column))))
                .collect(Collectors.joining(" "));
    }

    private static List<String> all(Tables tables, Shape shape, String... columns) {
        return rows(tables, shape).stream()
                .map(row -> cells(shape, row, columns))
                .sorted()
                .toList();
    }

    private static void assertKinds(Tables tables) {
        for (Shape shape : Shape.values()) {
            for (List<Object> row : rows(tables, shape)) {
                assertThat(row).as(shape.name()).hasSameSizeAs(shape.columns());
                for (int c = 0; c < row.size(); c++) {
                    Object cell = row.get(c) instanceof Optional<?> perhaps ? perhaps.orElse(null) : row.get(c);
                    Column column = shape.columns().get(c);
                    assertThat(cell == null || fits(column.kind(), cell))
                            .as("%s.%s: %s", shape, column.name(), cell)
                            .isTrue();
                }
            }
        }
    }

    private static boolean fits(Column.Kind kind, Object cell) {
        return switch (kind) {
            case TEXT -> cell instanceof String;
            case WHOLE -> cell instanceof Integer || cell instanceof Long;
            case NUMBER -> cell instanceof Double;
            case TRUTH -> cell instanceof Boolean;
            case TIME -> cell instanceof Instant;
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void whatIsSolvedIsOneWorldAsTheDefinitionsHaveIt(long seed) {
        Conflict conflict = RandomConflicts.options(seed);
        Case subject = RandomCases.of(conflict, new Random(seed));
        Definitions definitions = new Definitions(GraphModel.of(conflict));
        GraphModel model = definitions.model();
        List<String> equilibria = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        List<String> stable = new ArrayList<>();
        for (SanctionConcept concept : Concepts.usual()) {
            StateSet found = definitions.equilibria(concept);
            found.stream()
                    .forEach(s ->
                            equilibria.add(concept.name() + " " + model.space().pattern(s) + " 1 1"));
            for (Outcome outcome : subject.framing().outcomes()) {
                boolean holds = !found.and(model.space().where(outcome.when())).isEmpty();
                outcomes.add(concept.name() + " " + outcome.id() + (holds ? " 1" : " 0"));
            }
            for (int i = 0; i < model.decisionMakers(); i++) {
                String whose =
                        concept.name() + " " + conflict.decisionMakers().get(i).id() + " ";
                Coalition one = Coalition.of(i);
                for (int s = 0; s < model.size(); s++) {
                    stable.add(whose + model.space().pattern(s) + " " + definitions.isStable(concept, one, s));
                }
            }
        }
        Tables listed = solved(subject, new FittingEngine.Listed(definitions));
        Tables described = solved(subject, new FittingEngine.Unlisted(Engines.symbolic(conflict, Budget.UNLIMITED)));
        for (Tables tables : List.of(listed, described)) {
            assertKinds(tables);
            assertThat(all(tables, Shape.EQUILIBRIA, "concept", "state", "worlds", "of_worlds"))
                    .containsExactlyInAnyOrderElementsOf(equilibria);
            assertThat(all(tables, Shape.OUTCOMES, "concept", "outcome", "worlds"))
                    .containsExactlyInAnyOrderElementsOf(outcomes);
            assertThat(rows(tables, Shape.WORLD_OUTCOMES)).hasSameSizeAs(outcomes);
        }
        assertThat(all(listed, Shape.STABLE, "concept", "asked_of", "state", "stable"))
                .containsExactlyInAnyOrderElementsOf(stable);
        assertThat(rows(listed, Shape.RANKS)).hasSize(model.size() * model.decisionMakers());
        assertThat(all(listed, Shape.STATES, "state", "taken", "outcomes", "status_quo"))
                .containsAll(all(described, Shape.STATES, "state", "taken", "outcomes", "status_quo"));
        assertThat(all(described, Shape.CONCEPTS, "concept", "none_worlds", "at_least", "at_most"))
                .isEqualTo(all(listed, Shape.CONCEPTS, "concept", "none_worlds", "at_least", "at_most"));
    }

    private static Tables solved(Case subject, FittingEngine engine) {
        Solution solution = Solution.of(subject, engine, Concepts.usual(), Budget.UNLIMITED);
        return RunTables.of(run(subject), solution, Solved.of(solution, Telling.WHOLE));
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void whatIsExploredIsCountedInTheWorldsSpeltOut(long seed) {
        Case subject = OpenCases.of(seed);
        Survey survey = surveyed(subject, Budget.UNLIMITED);
        Tables tables = RunTables.of(run(subject), survey, Explored.of(survey));
        Map<String, Integer> equilibria = new TreeMap<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> none = new TreeMap<>();
        List<Conflict> worlds = OpenCases.worlds(subject);
        StateSpace space = survey.explored().space();
        for (Conflict world : worlds) {
            Definitions definitions = new Definitions(GraphModel.of(world));
            for (SanctionConcept concept : Concepts.usual()) {
                StateSet found = definitions.equilibria(concept);
                none.merge(concept.name(), found.isEmpty() ? 1 : 0, Integer::sum);
                found.stream()
                        .map(s -> space.indexOf(definitions.model().space().state(s))
                                .orElseThrow())
                        .forEach(s -> equilibria.merge(concept.name() + " " + space.pattern(s), 1, Integer::sum));
                for (Outcome outcome : subject.framing().outcomes()) {
                    boolean holds = !found.and(definitions.model().space().where(outcome.when()))
                            .isEmpty();
                    outcomes.merge(concept.name() + " " + outcome.id(), holds ? 1 : 0, Integer::sum);
                }
            }
        }

        assertKinds(tables);
        assertThat(all(tables, Shape.EQUILIBRIA, "concept", "state", "worlds"))
                .containsExactlyInAnyOrderElementsOf(counted(equilibria));
        assertThat(all(tables, Shape.OUTCOMES, "concept", "outcome", "worlds"))
                .containsExactlyInAnyOrderElementsOf(counted(outcomes));
        assertThat(all(tables, Shape.CONCEPTS, "concept", "none_worlds"))
                .containsExactlyInAnyOrderElementsOf(counted(none));
        Map<String, Integer> byWorld = new TreeMap<>();
        rows(tables, Shape.WORLD_OUTCOMES)
                .forEach(row -> byWorld.merge(
                        cells(Shape.WORLD_OUTCOMES, row, "concept", "outcome"),
                        row.getLast().equals(true) ? 1 : 0,
                        Integer::sum));
        assertThat(byWorld).isEqualTo(outcomes);
        List<Fact> facts = survey.explored().worlds().facts();
        assertThat(rows(tables, Shape.FACTS)).hasSize(worlds.size() * facts.size());
        assertThat(all(tables, Shape.RUNS, "extent", "asked_worlds", "counted_worlds", "kept_worlds", "whole"))
                .containsExactly("every " + worlds.size() + " " + worlds.size() + " " + worlds.size() + " true");
    }

    private static Survey surveyed(Case subject, Budget budget) {
        List<SanctionConcept> concepts = Concepts.usual();
        return new SurveyComposer(
                        subject,
                        SurveyComposer.design(subject, concepts, 10_000, 1),
                        new Survey.Question(
                                concepts.getFirst(), subject.framing().goal(), Coalition.of(), OptionalDouble.empty()),
                        new LocalRunner(1),
                        budget)
                .compose();
    }

    private static List<String> counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }

    @Test
    void runsAreJoinedOneAfterTheOther() {
        Case subject = OpenCases.of(3);
        Survey survey = surveyed(subject, Budget.UNLIMITED);
        Tables one = RunTables.of(run(subject), survey, Explored.of(survey));
        Tables both = Tables.joined(List.of(one, one));
        for (Shape shape : Shape.values()) {
            assertThat(rows(both, shape)).hasSize(2 * rows(one, shape).size());
        }
    }
}
