// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.engine.point.PointQuery;
import dev.entente.engine.point.PointSearch;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts by satisfiability: against the definitions where states can be listed, against diagrams elsewhere. */
class PointSearchTest {

    private static final List<SanctionConcept> CONCEPTS =
            Concepts.usual().stream().map(SanctionConcept.class::cast).toList();

    @Test
    void tellsWhatTheDefinitionsTell() {
        int asked = 0;
        int told = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            Definitions definitions = new Definitions(GraphModel.of(conflict));
            OptionSpace space = new OptionSpace(conflict);
            Random random = new Random(seed);
            for (SanctionConcept concept : CONCEPTS) {
                int i = random.nextInt(space.decisionMakers());
                int s = random.nextInt(definitions.model().size());
                State state = definitions.model().space().state(s);
                Optional<PointVerdict> verdict = PointSearch.verdict(space, Budget.UNLIMITED, concept, i, state);
                asked++;
                told += verdict.isPresent() ? 1 : 0;
                assertThat(verdict.map(PointVerdict::stable))
                        .as("seed %s: %s for decision maker %s at %s", seed, concept.name(), i, s)
                        .isIn(Optional.empty(), Optional.of(definitions.isStable(concept, Coalition.of(i), s)));
            }
        }
        assertThat(told).as("told of %s", asked).isGreaterThan(asked / 3);
    }

    @ParameterizedTest(name = "{0} options, {1} decision makers, {2} wants each, {3} cubes, {4} one-way")
    @CsvSource({"24, 2, 8, 0, 0", "30, 3, 8, 0, 0", "24, 2, 8, 4, 0.3", "30, 3, 8, 0, 0.3", "30, 4, 6, 6, 0.2"})
    void tellsWhatDiagramsTell(int options, int decisionMakers, int statements, int cubes, double oneWay) {
        int told = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Conflict conflict = random(new RandomCase(options, decisionMakers, statements, cubes, oneWay, seed));
            SymbolicEngine engine = new SymbolicEngine(conflict, Budget.UNLIMITED);
            PointQuery diagrams = engine.query();
            State state = feasible(conflict, options, new Random(seed));
            for (SanctionConcept concept : CONCEPTS) {
                int i = (int) seed % decisionMakers;
                Optional<PointVerdict> verdict =
                        PointSearch.verdict(new OptionSpace(conflict), Budget.UNLIMITED, concept, i, state);
                told += verdict.isPresent() ? 1 : 0;
                PointVerdict byDiagrams = diagrams.verdict(concept, i, state);
                assertThat(verdict)
                        .as("seed %s: %s for decision maker %s at %s", seed, concept.name(), i, state)
                        .isIn(Optional.empty(), Optional.of(byDiagrams));
            }
            assertThat(engine.improvements(0, state)).isEqualTo(diagrams.improvements(0, state));
        }
        boolean exact = decisionMakers == 2;
        assertThat(told).isGreaterThanOrEqualTo(12 * (exact ? CONCEPTS.size() : 3));
    }

    private static Conflict random(RandomCase random) {
        SourceFile text = SourceFile.of("case.yaml", random.text());
        return CaseFile.read(text, Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow()
                .conflict();
    }

    private static State feasible(Conflict conflict, int options, Random random) {
        State state;
        do {
            state = new State(new BigInteger(options, random));
        } while (((OptionForm) conflict.form()).broken(state).isPresent());
        return state;
    }
}
