// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SituationNames;
import dev.entente.cases.Case;
import dev.entente.explore.Exploration;
import dev.entente.explore.OpenCases;
import dev.entente.explore.Survey;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of worlds, held against every world spelt out and solved by the definitions. */
class ExplorationSectionTest {

    private static final List<SanctionConcept> CONCEPTS = Concepts.usual();

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void sharesAreThoseOfTheWorldsSpeltOut(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            Case subject = OpenCases.of(seed);
            SanctionConcept concept = CONCEPTS.get((int) (seed % CONCEPTS.size()));
            List<Solved> worlds =
                    OpenCases.worlds(subject).stream().map(Solved::of).toList();
            new Held("seed " + seed, subject, worlds, concept, survey(subject, concept)).check();
        }
    }

    private static Survey survey(Case subject, SanctionConcept concept) {
        Worlds worlds = Worlds.of(subject);
        ExperimentDesign design =
                new ExperimentDesign(Fingerprint.of(subject), CONCEPTS, Exploration.extent(worlds, Long.MAX_VALUE, 0));
        Exploration explored = Exploration.of(worlds, design, new LocalRunner(1), Budget.UNLIMITED);
        Survey.Question question = new Survey.Question(
                concept, subject.framing().outcomes().stream().findFirst(), Coalition.of(), OptionalDouble.empty());
        return Survey.of(explored, question, new LocalRunner(1), Budget.UNLIMITED);
    }

    /** A world, and its equilibria by concept. */
    private record Solved(GraphModel model, List<StateSet> equilibria) {

        static Solved of(Conflict world) {
            GraphModel model = GraphModel.of(world);
            Definitions definitions = new Definitions(model);
            return new Solved(
                    model, CONCEPTS.stream().map(definitions::equilibria).toList());
        }
    }

    /** The sections on a case, and what its worlds give by the definitions. */
    private record Held(String name, Case subject, List<Solved> worlds, SanctionConcept concept, Survey survey) {

        void check() {
            List<Section> sections = ExplorationSection.sections(survey, GraphModel.of(subject.conflict()));
            unknowns(section(sections, "What is not known").orElseThrow());
            outcomes(section(sections, "In which share of worlds each outcome can hold"));
            states(section(sections, "In which share of worlds each situation holds")
                    .orElseThrow());
        }

        private void unknowns(Section told) {
            int unknown = survey.explored().worlds().unknowns().size();
            if (unknown == 0) {
                assertThat(text(told)).as(name).contains("there is one world");
            } else {
                assertThat(((Block.Bullets) told.blocks().getFirst()).items())
                        .as(name)
                        .hasSize(unknown);
                assertThat(text(told))
                        .as(name)
                        .contains("that makes " + worlds.size() + " worlds, and every one was looked at.");
            }
        }

        private void outcomes(Optional<Section> told) {
            assertThat(told.isPresent())
                    .as(name)
                    .isEqualTo(!subject.framing().outcomes().isEmpty());
            told.ifPresent(section -> {
                List<List<String>> expected = new ArrayList<>();
                for (Outcome outcome : subject.framing().outcomes()) {
                    expected.add(row(
                            English.start(outcome.label()),
                            (model, equilibria) ->
                                    equilibria.intersects(model.space().where(outcome.when()))));
                }
                expected.add(row("Nothing holds", (_, equilibria) -> equilibria.isEmpty()));
                assertThat(rows(section)).as(name).isEqualTo(expected);
            });
        }

        /** Each state that holds somewhere under the concept, the first twelve, in as many worlds as the definitions say. */
        private void states(Section told) {
            SituationNames situations =
                    new SituationNames(subject, survey.explored().space());
            Map<String, List<String>> byName = new HashMap<>();
            int possible = 0;
            for (int s = 0; s < survey.explored().space().size(); s++) {
                int state = s;
                List<String> row = row(
                        English.start(situations.inFull(s)),
                        (model, equilibria) -> equilibria.stream().anyMatch(e -> at(model, e) == state));
                byName.put(row.getFirst(), row);
                possible += row.get(1 + CONCEPTS.indexOf(concept)).equals("none") ? 0 : 1;
            }
            List<List<String>> rows = rows(told);
            assertThat(rows).as(name).hasSize(Math.min(12, possible));
            for (List<String> row : rows) {
                List<String> shares = row.subList(row.size() - CONCEPTS.size(), row.size());
                List<String> expected = byName.getOrDefault(row.getFirst(), List.of("no such state"));
                assertThat(shares).as(name + ", " + row.getFirst()).isEqualTo(expected.subList(1, expected.size()));
                assertThat(shares.get(CONCEPTS.indexOf(concept))).as(name).isNotEqualTo("none");
            }
            assertThat(text(told).contains("Not shown: ")).as(name).isEqualTo(possible > 12);
        }

        /** Its place among the states of all worlds. */
        private int at(GraphModel model, int equilibrium) {
            return survey.explored()
                    .space()
                    .indexOf(model.space().state(equilibrium))
                    .orElseThrow();
        }

        private interface InWorld {
            boolean holds(GraphModel model, StateSet equilibria);
        }

        private List<String> row(String head, InWorld test) {
            List<String> row = new ArrayList<>(List.of(head));
            for (int c = 0; c < CONCEPTS.size(); c++) {
                int each = c;
                long holding = worlds.stream()
                        .filter(world ->
                                test.holds(world.model(), world.equilibria().get(each)))
                        .count();
                row.add(share(holding, worlds.size()));
            }
            return row;
        }

        private static String share(long holding, int all) {
            return holding == 0
                    ? "none"
                    : holding == all
                            ? "all"
                            : BigDecimal.valueOf(100 * ((double) holding / all))
                                            .setScale(1, RoundingMode.HALF_EVEN)
                                            .stripTrailingZeros()
                                            .toPlainString()
                                    + " %";
        }

        private static Optional<Section> section(List<Section> sections, String heading) {
            return sections.stream()
                    .filter(section -> section.heading().equals(heading))
                    .findFirst();
        }

        private static List<List<String>> rows(Section section) {
            return section.blocks().stream()
                    .filter(Block.Table.class::isInstance)
                    .map(Block.Table.class::cast)
                    .flatMap(table -> table.rows().stream())
                    .map(row -> row.stream().map(Sentence::text).toList())
                    .toList();
        }

        private static String text(Section section) {
            return section.blocks().stream()
                    .filter(Block.Paragraph.class::isInstance)
                    .flatMap(paragraph -> ((Block.Paragraph) paragraph).sentences().stream())
                    .map(Sentence::text)
                    .collect(Collectors.joining(" "));
        }
    }
}
