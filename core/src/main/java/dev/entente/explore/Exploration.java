// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.Outcome;
import dev.entente.cases.Case;
import dev.entente.engine.listed.Kernel;
import dev.entente.explore.worlds.Answers;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Share;
import dev.entente.explore.worlds.Tally;
import dev.entente.explore.worlds.TypeProfiles;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What survives of a case's answers in the worlds that it leaves open.
 *
 * <p>Source: docs/theory.md §6.3. Cost: an answer for each world of the design; of worlds whose parts answer alike,
 * once.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="exploration"}
 *
 * @param worlds all worlds of the case
 * @param space the states of all worlds
 * @param tally what was counted
 */
public record Exploration(Worlds worlds, ExperimentDesign design, StateSpace space, Tally tally) {

    /** So many worlds are all looked at; of more, so many are drawn. */
    public static final long USUAL_WORLDS = 100_000;

    /** What fixes the worlds that are drawn, where nobody says. */
    public static final long USUAL_SEED = 1;

    private static final int MOST_SEARCHED = 20_000;

    /**
     * The worlds to look at: all, where they are not more than {@code most}, else so many by chance.
     *
     * @param most {@link #USUAL_WORLDS} where nobody says
     */
    public static Extent extent(Worlds worlds, long most, long seed) {
        return worlds.count().compareTo(BigInteger.valueOf(most)) <= 0
                ? new Extent.Every(worlds.count().longValueExact())
                : new Extent.Sample(most, seed);
    }

    /** Carries out a design. */
    public static Exploration of(Worlds worlds, ExperimentDesign design, Runner runner, Budget budget) {
        return new Exploration(worlds, design, worlds.space(), runner.run(worlds, design, budget));
    }

    public Case subject() {
        return worlds.subject();
    }

    public boolean sampled() {
        return design.extent() instanceof Extent.Sample;
    }

    /** Whether every world of the design was counted. */
    public boolean whole() {
        return tally.worlds() == design.extent().worlds();
    }

    /** Whether all worlds of the case were counted, so that what is so in all of them is so whatever is not known. */
    public boolean exhaustive() {
        return whole() && !sampled();
    }

    /** In which share of worlds a state is an equilibrium of a concept, by its place in the design. */
    public Share equilibrium(int concept, int state) {
        return share(tally.equilibrium(concept, state));
    }

    /** In which share of worlds a state is feasible. */
    public Share feasible(int state) {
        return share(tally.feasible(state));
    }

    /** In which share of worlds some equilibrium satisfies an outcome, by its place in the case. */
    public Share some(int concept, int outcome) {
        return share(tally.some(concept, outcome));
    }

    /**
     * In which share of the worlds in which a decision maker is of a type, by its place, some equilibrium satisfies an
     * outcome; empty where its types were not told apart.
     */
    public Optional<Share> some(int concept, int outcome, int decisionMaker, int type) {
        TypeProfiles strata = worlds.strata();
        int place = strata.decisionMakers().indexOf(decisionMaker);
        if (place < 0) {
            return Optional.empty();
        }
        long of = 0;
        long holding = 0;
        for (int stratum = 0; stratum < strata.count(); stratum++) {
            if (strata.type(stratum, place) == type) {
                of += tally.stratum(stratum).worlds();
                holding += tally.stratum(stratum).some(concept, outcome);
            }
        }
        return Optional.of(new Share(holding, of, sampled()));
    }

    /** In which share of worlds there is no equilibrium. */
    public Share none(int concept) {
        return share(tally.none(concept));
    }

    private Share share(long worldsOf) {
        return new Share(worldsOf, tally.worlds(), sampled());
    }

    /** The states that are equilibria of a concept in some world, those in the most worlds first. */
    public List<Integer> possible(int concept) {
        return IntStream.range(0, space.size())
                .filter(s -> tally.equilibrium(concept, s) > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer s) -> -tally.equilibrium(concept, s)))
                .toList();
    }

    /** The place of a concept in the design. */
    public int place(SanctionConcept concept) {
        return design.concepts().indexOf(concept);
    }

    /** The place of an outcome in the case. */
    public int place(Outcome outcome) {
        return subject().framing().outcomes().indexOf(outcome);
    }

    /**
     * What decides whether some equilibrium of a concept satisfies an outcome; empty where it does in all worlds, or in
     * none, or where not every answer is kept: of an enumeration that was cut short, or is beyond {@link ExperimentDesign#MOST_RECORDED}.
     *
     * @param holds whether to look for what makes it hold, else for what makes it fail
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public Optional<Conditions> conditions(int concept, int outcome, boolean holds, Budget budget) {
        BitSet recorded = tally.recorded();
        BitSet target = tally.recorded(concept, outcome);
        if (!holds) {
            BitSet fails = (BitSet) recorded.clone();
            fails.andNot(target);
            target = fails;
        }
        if (target.isEmpty() || target.equals(recorded) || !answersKept()) {
            return Optional.empty();
        }
        List<Fact> facts = worlds.facts();
        if (exhaustive()) {
            return Optional.of(Conditions.exact(facts, where(recorded, budget), recorded, target, budget));
        }
        BitSet searched = recorded.get(0, recorded.length());
        if (recorded.length() > 2 * MOST_SEARCHED) {
            searched.clear(2 * MOST_SEARCHED, recorded.length());
        }
        BitSet training = (BitSet) searched.clone();
        BitSet others = (BitSet) searched.clone();
        IntStream.range(0, searched.length()).forEach(w -> (w % 2 == 0 ? others : training).clear(w));
        return Optional.of(Conditions.sampled(facts, where(searched, budget), training, others, target, budget));
    }

    /** The numbers of the worlds of which it is kept in which outcomes hold. */
    public IntStream kept() {
        return tally.recorded().stream();
    }

    /** Which facts hold in a world, in the order of {@link Worlds#facts}. */
    public List<Boolean> holding(long world) {
        long[] choices = worlds.chosen(design, world);
        List<Boolean> holding = new ArrayList<>();
        for (int u = 0; u < choices.length; u++) {
            for (boolean holds : worlds.choices().get(u).holding(choices[u])) {
                holding.add(holds);
            }
        }
        return holding;
    }

    /** Whether some equilibrium satisfies an outcome in a world that is kept. */
    public boolean holds(int world, int concept, int outcome) {
        return tally.recordedAs(world, concept, outcome);
    }

    /** What the answers come from. */
    public String engine() {
        return space.size() <= Kernel.MOST_STATES ? "kernel" : "explicit-listed";
    }

    /** Whether each world's answer is kept: of all worlds, or of enough by chance. */
    private boolean answersKept() {
        return sampled() || (whole() && tally.recorded().cardinality() == tally.worlds());
    }

    /** In which of some worlds each fact holds. */
    private List<BitSet> where(BitSet of, Budget budget) {
        List<BitSet> where = new ArrayList<>();
        worlds.facts().forEach(_ -> where.add(new BitSet()));
        of.stream().forEach(world -> {
            budget.check();
            List<Boolean> holding = holding(world);
            for (int f = 0; f < holding.size(); f++) {
                where.get(f).set(world, holding.get(f));
            }
        });
        return where;
    }

    /**
     * Which unknown matters how much to whether some equilibrium of a concept satisfies an outcome: exactly, where all
     * worlds were looked at and each one’s answer is kept; else from as many worlds drawn by chance as the design has.
     *
     * @param within draws on until each unknown’s part is known so closely, as half an interval
     * @return empty where nothing is unknown, or where an enumeration was cut short
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public Optional<Effects> effects(int concept, int outcome, OptionalDouble within, Budget budget) {
        int parts = worlds.unknowns().size();
        if (parts == 0 || !(sampled() || whole())) {
            return Optional.empty();
        }
        if (exhaustive() && answersKept()) {
            int[] completions = IntStream.range(0, parts)
                    .map(u -> worlds.completions(u).intValueExact())
                    .toArray();
            return Optional.of(Effects.exact(completions, tally.recorded(concept, outcome), budget));
        }
        long seed = design.extent() instanceof Extent.Sample(long _, long given) ? given : 0;
        Answers answers = new Answers(worlds, List.of(design.concepts().get(concept)), space, budget);
        return Optional.of(Effects.estimated(
                worlds,
                world -> answers.of(world, _ -> {}).holds(0, outcome),
                design.extent().worlds(),
                within,
                seed,
                budget));
    }
}
