// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Ranked;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.analysis.Explanation;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Durability.Fate;
import dev.entente.design.Durability.Trial;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Durability against the definitions, reading by reading. */
class DurabilityTest {

    private static final Path CASES = Path.of("..", "cases");

    @ParameterizedTest(name = "seeds {0}00 to {0}49")
    @ValueSource(longs = {0, 1, 2, 3})
    void saysOfEachVariantWhatTheDefinitionsSay(long block) {
        for (long seed = 100 * block; seed < 100 * block + 50; seed++) {
            Random random = new Random(seed);
            Conflict conflict = seed % 3 == 0 ? RandomConflicts.graph(seed) : RandomConflicts.options(seed);
            Case subject = RandomCases.of(conflict, random);
            Outcome goal = subject.framing().goal().orElseThrow();
            Definitions engine = new Definitions(GraphModel.of(conflict));
            int state = random.nextInt(engine.model().size());
            Case variant = subject.with(varied(conflict, random));
            for (Concept concept : Concepts.usual()) {
                Durability durability = Durability.of(
                        subject,
                        engine,
                        (SanctionConcept) concept,
                        goal,
                        state,
                        List.of(new Alternative.Variant("other", variant)),
                        Budget.UNLIMITED);
                String named = "seed %s, %s, state %s".formatted(seed, concept.name(), state);
                assertThat(durability.holds()).as(named).isEqualTo(holding(engine, state));
                assertTrial(
                        named,
                        durability.trials().getFirst(),
                        (SanctionConcept) concept,
                        goal,
                        engine.model().space().state(state));
            }
        }
    }

    /** The same with what some want exchanged, and in option form under one more rule. */
    private static Conflict varied(Conflict conflict, Random random) {
        Conflict varied = conflict;
        if (conflict.form() instanceof OptionForm form && form.merges().isEmpty() && random.nextBoolean()) {
            Rule rule = new Rule.Holds(RandomConflicts.statement(form.options(), random, 1), Grounds.NONE);
            Conflict held = new Conflict(conflict.decisionMakers(), form.with(List.of(rule)), Optional.empty());
            if (!conflict.decisionMakers().stream().allMatch(one -> one.preference() instanceof Ranked)
                    && StateSpace.of(held.form()).size() > 0) {
                varied = held;
            }
        }
        int n = conflict.decisionMakers().size();
        return varied.with(
                random.nextInt(n),
                conflict.decisionMakers().get(random.nextInt(n)).preference());
    }

    private static void assertTrial(String named, Trial trial, SanctionConcept concept, Outcome goal, State asked) {
        Definitions engine =
                new Definitions(GraphModel.of(trial.reading().subject().conflict()));
        GraphModel model = engine.model();
        StateSet equilibria = StateSet.where(
                model.size(),
                s -> engine.isEquilibrium(concept, s)
                        && model.conflict().holds(goal.when(), model.space().state(s)));
        assertThat(trial.equilibria()).as(named).isEqualTo(equilibria);
        OptionalInt there = model.space().indexOf(asked);
        if (there.isEmpty()) {
            assertThat(trial.fate()).as(named).isEqualTo(new Fate.Gone());
            return;
        }
        int s = there.getAsInt();
        List<Concept> holding = holding(engine, s);
        if (!model.conflict().holds(goal.when(), model.space().state(s))) {
            assertThat(trial.fate()).as(named).isEqualTo(new Fate.OffGoal(s));
        } else if (holding.contains(concept)) {
            assertThat(trial.fate()).as(named).isEqualTo(new Fate.Stands(s, holding));
        } else {
            assertThat(trial.fate()).as(named).isInstanceOfSatisfying(Fate.Falls.class, falls -> {
                assertThat(falls.holds()).as(named).isEqualTo(holding);
                assertThat(falls.leavers().stream().map(Explanation::decisionMaker))
                        .as(named)
                        .isEqualTo(IntStream.range(0, model.decisionMakers())
                                .filter(i -> !engine.isStable(concept, Coalition.of(i), s))
                                .boxed()
                                .toList());
            });
        }
    }

    private static List<Concept> holding(Definitions engine, int state) {
        return Concepts.usual().stream()
                .<Concept>map(concept -> concept)
                .filter(concept -> engine.isEquilibrium(concept, state))
                .toList();
    }

    @Test
    void theDealOf2007NeedsTheLetterAndDoesNotOutliveAPosturingPresident() {
        Durability durability =
                durability("north-korea-2007", "letter, reward, assure, talk, freeze, disarm", List.of("no-letter"));
        assertThat(durability.trials().stream().map(Trial::fate))
                .satisfiesExactly(
                        gone -> assertThat(gone).isInstanceOf(Fate.Gone.class),
                        committed -> assertThat(committed).isInstanceOf(Fate.Stands.class),
                        posturing -> assertThat(posturing)
                                .isInstanceOfSatisfying(
                                        Fate.Falls.class,
                                        falls -> assertThat(falls.leavers())
                                                .singleElement()
                                                .satisfies(leaver -> assertThat(leaver.decisionMaker())
                                                        .isZero())));
        assertThat(durability.trials().getFirst().equilibria().isEmpty()).isTrue();
        assertThat(durability.trials().getLast().equilibria().isEmpty()).isTrue();
    }

    @Test
    void theFormulaNeedsItsIncentivesAndADeterrableIran() {
        Durability durability = durability(
                "iran-2007", "reward, assure, talk, freeze, disarm", List.of("no-incentives", "before-the-estimate"));
        assertThat(durability.trials().stream().map(Trial::fate))
                .satisfiesExactly(
                        without -> assertThat(without).isInstanceOf(Fate.Gone.class),
                        before -> assertThat(before).isInstanceOf(Fate.Stands.class),
                        deterrable -> assertThat(deterrable).isInstanceOf(Fate.Stands.class),
                        determined -> assertThat(determined)
                                .isInstanceOfSatisfying(
                                        Fate.Falls.class,
                                        falls -> assertThat(falls.leavers())
                                                .singleElement()
                                                .satisfies(leaver -> assertThat(leaver.decisionMaker())
                                                        .isOne())));
        assertThat(durability.trials().getLast().equilibria().isEmpty()).isTrue();
    }

    private static Durability durability(String name, String state, List<String> variants) {
        Path folder = CASES.resolve(name);
        Case subject = CaseFile.read(folder).orElseThrow();
        GraphModel model = GraphModel.of(subject.conflict());
        return Durability.of(
                subject,
                new Definitions(model),
                new Seq(),
                subject.framing().goal().orElseThrow(),
                new StateNames(subject, model.space()).find(state).or(IllegalArgumentException::new),
                variants.stream()
                        .map(variant -> new Alternative.Variant(
                                variant,
                                CaseFile.read(folder, Optional.of(variant)).orElseThrow()))
                        .toList(),
                Budget.UNLIMITED);
    }
}
