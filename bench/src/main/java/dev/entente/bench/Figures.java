// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.Conflict;
import dev.entente.State;
import dev.entente.bench.Figure.Scale;
import dev.entente.bench.Figure.Scale.Decided;
import dev.entente.bench.Figure.Scale.Heap;
import dev.entente.bench.Figure.Scale.Rate;
import dev.entente.bench.Figure.Scale.Time;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.RandomCase;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concepts;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import dev.entente.stability.StabilityEngine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;

/** What is measured. Every invocation makes its engine anew; the conflict has been read before. */
final class Figures {

    private static final SanctionConcept NASH = new Nash();
    private static final SanctionConcept GMR = new Gmr();
    private static final SanctionConcept SMR = new Smr();
    private static final SanctionConcept SEQ = new Seq();

    private static final Scale SECONDS = new Time(1e9, "s");
    private static final Scale MILLISECONDS = new Time(1e6, "ms");

    private Figures() {}

    static List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        all.addAll(explicit());
        all.addAll(symbolic());
        all.addAll(small());
        all.addAll(memory());
        return all;
    }

    private static List<Figure> explicit() {
        return List.of(
                three("1", "all feasible, per state and decision maker", 0.4, perState(22, 3), plain(22, 3, 8)),
                three("2a", "all feasible", 30, MILLISECONDS, plain(24, 3, 8)),
                three("2b", "all feasible", 3, SECONDS, plain(30, 3, 8))
                        .on(5, 2)
                        .within(30),
                three("3a", "4 infeasible cubes, per state", 10, perState(20, 1), new RandomCase(20, 3, 8, 4, 0, 1)),
                three(
                        "3b",
                        "4 infeasible cubes and 25 % one-way, per state",
                        10,
                        perState(20, 1),
                        new RandomCase(20, 3, 8, 4, 0.25, 1)),
                seq("4a", 35, MILLISECONDS, plain(20, 3, 8)),
                seq("4b", 100, MILLISECONDS, plain(20, 6, 8)),
                seq("5a", 0.4, SECONDS, plain(24, 3, 8)).on(20, 5),
                seq("5b", 2, SECONDS, plain(24, 6, 8)).on(10, 3).within(20));
    }

    private static List<Figure> symbolic() {
        return List.of(
                Figure.of(
                        "6",
                        "Nash, GMR, SMR, symbolic: " + sizes(plain(60, 6, 8)) + ", with ordering",
                        50,
                        MILLISECONDS,
                        drawn(plain(60, 6, 8)),
                        (conflict, _, budget) -> three(Engines.symbolic(conflict, budget))),
                symbolicSeq("7a", 0.3, plain(60, 3, 8)).on(20, 10),
                symbolicSeq("7b", 4, plain(60, 6, 6)).on(20, 2).within(20),
                Figure.of(
                                "7c",
                                "SEQ, symbolic: " + sizes(plain(60, 6, 8)) + ", share of states decided within 10 s",
                                100,
                                new Decided(),
                                drawn(plain(60, 6, 8)),
                                Figures::decided)
                        .on(5, 1)
                        .within(10),
                Figure.of(
                                "8",
                                "GMR of one state: " + sizes(plain(100, 3, 40)),
                                1,
                                MILLISECONDS,
                                drawn(plain(100, 3, 40)),
                                Figures::oneState)
                        .on(Figure.SEEDS, 100));
    }

    private static List<Figure> small() {
        return List.of(
                Figure.of(
                                "9",
                                "Nash, GMR, SMR, SEQ, SSEQ, the fittest engine: " + sizes(plain(10, 10, 6)),
                                10,
                                MILLISECONDS,
                                drawn(plain(10, 10, 6)),
                                (conflict, _, budget) -> five(Engines.fittest(GraphModel.of(conflict), budget)))
                        .on(Figure.SEEDS, 100),
                Figure.of(
                        "10",
                        "Nash, GMR, SMR, SEQ of Elmira, 9 states, rankings drawn anew each time, one core",
                        2.5,
                        new Rate(Sweep.ANALYSES / 1e6, "million/s"),
                        _ -> read(CaseFile.read(Path.of("cases/published/hipel-1993-elmira"))),
                        Sweep::ask));
    }

    private static List<Figure> memory() {
        return List.of(
                Figure.of(
                                "11a",
                                "Nash, GMR, SMR, SEQ, explicit: " + sizes(plain(24, 6, 8)) + ", peak heap",
                                1024,
                                new Heap(),
                                drawn(plain(24, 6, 8)),
                                (conflict, _, budget) -> four(Engines.explicit(conflict, budget)))
                        .on(3, 0)
                        .within(60)
                        .in(1024),
                Figure.of(
                                "11b",
                                "Nash, GMR, SMR, SEQ, symbolic: " + sizes(plain(60, 6, 6)) + ", peak heap",
                                2048,
                                new Heap(),
                                drawn(plain(60, 6, 6)),
                                (conflict, _, budget) -> four(Engines.symbolic(conflict, budget)))
                        .on(3, 0)
                        .within(60)
                        .in(2048));
    }

    private static Figure three(String id, String what, double reach, Scale scale, RandomCase drawn) {
        return Figure.of(
                id,
                "Nash, GMR, SMR, explicit: " + sizes(drawn) + ", " + what,
                reach,
                scale,
                drawn(drawn),
                (conflict, _, budget) -> three(Engines.explicit(conflict, budget)));
    }

    private static Figure seq(String id, double reach, Scale scale, RandomCase drawn) {
        return Figure.of(
                id,
                "SEQ, explicit: " + sizes(drawn),
                reach,
                scale,
                drawn(drawn),
                (conflict, _, budget) -> count(Engines.explicit(conflict, budget), SEQ));
    }

    private static Figure symbolicSeq(String id, double reach, RandomCase drawn) {
        return Figure.of(
                id,
                "SEQ, symbolic: " + sizes(drawn),
                reach,
                SECONDS,
                drawn(drawn),
                (conflict, _, budget) -> count(Engines.symbolic(conflict, budget), SEQ));
    }

    private static RandomCase plain(int options, int decisionMakers, int statements) {
        return RandomCase.of(options, decisionMakers, statements, 1);
    }

    private static String sizes(RandomCase drawn) {
        return "K=%d, n=%d, m=%d".formatted(drawn.options(), drawn.decisionMakers(), drawn.statements());
    }

    /** Nanoseconds per combination of options, feasible or not, and per so many times that. */
    private static Scale perState(int options, int times) {
        return new Time(Math.scalb(1.0, options) * times, "ns");
    }

    private static LongFunction<Conflict> drawn(RandomCase like) {
        return seed -> {
            RandomCase drawn = new RandomCase(
                    like.options(), like.decisionMakers(), like.statements(), like.infeasible(), like.oneWay(), seed);
            SourceFile text = SourceFile.of("case.yaml", drawn.text());
            return read(CaseFile.read(text, Path.of("case.yaml"), Optional.empty(), Optional.empty()));
        };
    }

    private static Conflict read(Reading<Case> reading) {
        return reading.orElseThrow().conflict();
    }

    // --- what is asked -----------------------------------------------------------------------------------------------

    private static double count(RegionEngine engine, SanctionConcept... concepts) {
        for (SanctionConcept concept : concepts) {
            BigInteger count = engine.equilibria(concept).count();
            if (count.signum() < 0) {
                throw new IllegalStateException("a negative count (" + count + ")");
            }
        }
        return 1;
    }

    private static double three(RegionEngine engine) {
        return count(engine, NASH, GMR, SMR);
    }

    private static double four(RegionEngine engine) {
        return count(engine, NASH, GMR, SMR, SEQ);
    }

    private static double five(StabilityEngine engine) {
        return Concepts.usual().stream()
                .mapToInt(concept -> engine.equilibria(concept).count())
                .sum();
    }

    private static double oneState(Conflict conflict, long seed, Budget budget) {
        State state = new State(new BigInteger(100, new Random(seed)));
        Engines.symbolic(conflict, budget).verdict(GMR, 0, state);
        return 1;
    }

    /**
     * The share of states of which it is known whether they are equilibria under SEQ when the budget is spent. A
     * decision maker that isn't answered for has its bounds: what is stable under Nash is so under SEQ, and what is
     * stable under SEQ is so under GMR.
     */
    private static double decided(Conflict conflict, long seed, Budget budget) {
        RegionEngine engine = Engines.symbolic(conflict, budget);
        double decided = 0;
        try {
            List<Region> least = fromEachOn(engine, NASH);
            List<Region> most = fromEachOn(engine, GMR);
            Region answered = engine.states();
            BigDecimal all = new BigDecimal(answered.count());
            for (int i = 0; i < least.size(); i++) {
                BigInteger open = answered.and(most.get(i))
                        .count()
                        .subtract(answered.and(least.get(i)).count());
                decided = 1
                        - new BigDecimal(open)
                                .divide(all, MathContext.DECIMAL64)
                                .doubleValue();
                if (i < least.size() - 1) {
                    answered = answered.and(engine.stable(SEQ, i));
                }
            }
        } catch (BudgetSpent spent) {
            return decided;
        }
        return decided;
    }

    /** For each decision maker the states that it and all behind it have no reason to leave; at last all states. */
    private static List<Region> fromEachOn(RegionEngine engine, SanctionConcept concept) {
        List<Region> regions = new ArrayList<>(List.of(engine.states()));
        for (int i = engine.conflict().decisionMakers().size() - 1; i >= 0; i--) {
            regions.addFirst(regions.getFirst().and(engine.stable(concept, i)));
        }
        return regions;
    }
}
