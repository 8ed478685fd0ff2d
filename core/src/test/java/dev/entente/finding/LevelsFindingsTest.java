// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Grounds;
import dev.entente.Levels;
import dev.entente.Levels.Steps;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.analysis.Findings;
import dev.entente.ask.Settling;
import dev.entente.cases.Case;
import dev.entente.design.Prospects;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** All that is found of random cases with levels, against the definitions written out. */
class LevelsFindingsTest {

    private static final List<Direction> DIRECTIONS = List.of(Direction.BOTH, Direction.FORWARD, Direction.BACK);

    private static final List<String> LEVELS = List.of("zero", "some", "much", "all");

    @Test
    void isTrueByTheDefinitions() {
        assertThat(LongStream.range(0, 150).parallel().boxed().flatMap(seed -> wrong(seed).stream()))
                .isEmpty();
    }

    private static List<String> wrong(long seed) {
        Random random = new Random(seed);
        Case subject = RandomCases.of(conflict(random), random);
        StabilityEngine engine = Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        SanctionConcept concept =
                Concepts.usual().get(random.nextInt(Concepts.usual().size()));
        Findings found = Findings.of(subject, engine, concept, Budget.UNLIMITED);
        CaseFindings all = new CaseFindings(
                found,
                Prospects.of(found, List.of(), Budget.UNLIMITED),
                Settling.of(subject, concept, Budget.UNLIMITED),
                SeenFindings.of(found));
        FindingCheck check = new FindingCheck(subject, engine.model(), Budget.UNLIMITED);
        return all.all().stream()
                .filter(finding -> !check.holds(finding))
                .map(finding -> "seed " + seed + ": " + finding)
                .toList();
    }

    private static Conflict conflict(Random random) {
        List<Option> options = new ArrayList<>();
        List<Levels> levels = new ArrayList<>();
        List<String> parties =
                IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> "p" + i).toList();
        for (String party : parties) {
            Levels force = new Levels(
                    party,
                    "force",
                    LEVELS.subList(0, 2 + random.nextInt(3)),
                    "force",
                    Optional.empty(),
                    Optional.empty(),
                    DIRECTIONS.get(random.nextInt(DIRECTIONS.size())),
                    random.nextBoolean() ? Steps.ONE : Steps.ANY);
            levels.add(force);
            for (int level = 0; level < force.levels().size(); level++) {
                options.add(new Option(
                        party,
                        force.optionId(level),
                        "set force to " + force.levels().get(level),
                        force.direction(level),
                        Grounds.NONE));
            }
        }
        options.add(new Option("p0", "talk", "talk", Direction.BOTH, Grounds.NONE));
        List<Rule> rules = levels.stream()
                .<Rule>map(one -> new Rule.Count(1, 1, one.options(), Grounds.NONE))
                .toList();
        OptionForm form = new OptionForm(options, rules, List.of(), levels);
        List<DecisionMaker> makers = parties.stream()
                .map(party -> new DecisionMaker(party, party, new Prioritized(wants(options, random))))
                .toList();
        StateSpace states = StateSpace.of(form);
        return new Conflict(makers, form, Optional.of(states.state(random.nextInt(states.size()))));
    }

    private static List<Want> wants(List<Option> options, Random random) {
        return IntStream.range(0, 3)
                .mapToObj(k -> new Want(
                        String.valueOf(k + 1),
                        RandomConflicts.statement(options, random, random.nextInt(3)),
                        Grounds.NONE,
                        false))
                .toList();
    }
}
