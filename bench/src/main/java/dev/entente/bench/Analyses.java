// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.Outcome;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Unfolding;
import dev.entente.brief.section.BeliefSection;
import dev.entente.brief.section.BelievedOutcomesSection;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.DesignQuestion;
import dev.entente.design.DistanceToFailure;
import dev.entente.design.DistanceToFailure.Finding;
import dev.entente.design.Durability;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.LeastChanges;
import dev.entente.design.Packages;
import dev.entente.design.Spoilers;
import dev.entente.design.Staging;
import dev.entente.design.search.WantPool;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.explore.Believed;
import dev.entente.explore.Exploration;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Seq;
import dev.entente.stability.StabilityEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is asked of the cases in {@code cases/}, all under SEQ. */
final class Analyses {

    private static final Seq SEQ = new Seq();

    private Analyses() {}

    /**
     * One analysis.
     *
     * @param seconds how long it may take in a warm JVM
     */
    record Analysis(String name, double seconds, Question question) {}

    /** What is asked. */
    interface Question {
        /** Asks, with an engine of its own. */
        void ask(Asked asked);
    }

    /**
     * A case as it was read.
     *
     * @param state the goal state that is spoken of
     */
    record Asked(String name, Case subject, List<Alternative.Variant> variants, int state) {

        static Asked read(Path folder) {
            Case subject = CaseFile.read(folder).orElseThrow();
            List<Alternative.Variant> variants = subject.basis().variants().stream()
                    .map(name -> new Alternative.Variant(
                            name, CaseFile.read(folder, Optional.of(name)).orElseThrow()))
                    .toList();
            int state = Findings.of(subject, engine(subject), SEQ, Budget.UNLIMITED)
                    .goalState()
                    .orElseThrow();
            return new Asked(subject.basis().id(), subject, variants, state);
        }

        StabilityEngine engine() {
            return engine(subject);
        }

        private static StabilityEngine engine(Case subject) {
            return Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
        }

        Outcome goal() {
            return subject.framing().goal().orElseThrow();
        }

        DesignQuestion question() {
            return new DesignQuestion(subject, goal(), Coalition.of(0), SEQ);
        }
    }

    static List<Analysis> all() {
        return List.of(
                new Analysis("paths", 1, Analyses::paths),
                new Analysis("packages", 1, Analyses::packages),
                new Analysis("least change", 5, Analyses::leastChange),
                new Analysis("staging", 1, Analyses::staging),
                new Analysis("spoilers", 1, Analyses::spoilers),
                new Analysis("durability", 1, Analyses::durability),
                new Analysis("distance to failure", 1, Analyses::distance),
                new Analysis("belief, 10 types, 100 items", 2, Analyses::belief));
    }

    private static void paths(Asked asked) {
        StabilityEngine engine = asked.engine();
        StateSet goal = engine.model().space().where(asked.goal().when());
        int start = engine.model().statusQuo().orElseThrow();
        Unfolding.of(asked.subject(), engine, SEQ, start, Optional.of(goal), Budget.UNLIMITED);
    }

    private static void leastChange(Asked asked) {
        List<Conflict> elsewhere = asked.variants().stream()
                .map(variant -> variant.subject().conflict())
                .toList();
        LeastChanges.of(
                asked.question(), asked.engine().model(), WantPool.of(asked.subject(), elsewhere), Budget.UNLIMITED);
    }

    private static void staging(Asked asked) {
        Staging.of(asked.question(), asked.engine(), Budget.UNLIMITED);
    }

    private static void packages(Asked asked) {
        Packages.of(asked.question(), new FittingEngine.Listed(asked.engine()), Budget.UNLIMITED);
    }

    private static void spoilers(Asked asked) {
        StabilityEngine engine = asked.engine();
        StateSet goal = engine.model().space().where(asked.goal().when());
        Spoilers.of(asked.subject(), engine, SEQ, goal, asked.state(), Budget.UNLIMITED);
    }

    private static void durability(Asked asked) {
        Durability.of(
                asked.subject(), asked.engine(), SEQ, asked.goal(), asked.state(), asked.variants(), Budget.UNLIMITED);
    }

    /** Belief and weighed shares before and after all items, and without each. */
    private static void belief(Asked asked) {
        Case subject = BeliefCase.of(asked.subject());
        ExperimentDesign design = new ExperimentDesign("", List.of(SEQ), new ExperimentDesign.Extent.Every(10));
        Believed believed =
                Believed.of(Exploration.of(Worlds.of(subject), design, new LocalRunner(1), Budget.UNLIMITED), SEQ);
        BeliefSection.sections(subject, believed.beliefs());
        BelievedOutcomesSection.sections(believed);
    }

    private static void distance(Asked asked) {
        StabilityEngine engine = asked.engine();
        DistanceToFailure.of(
                engine, SEQ, Finding.of(Findings.of(asked.subject(), engine, SEQ, Budget.UNLIMITED)), Budget.UNLIMITED);
    }
}
