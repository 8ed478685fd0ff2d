// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.Share;
import dev.entente.limits.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which facts decide an outcome: conjunctions under which it holds in every world (prime implicants), or, where worlds are
 * sampled, in as many as can be had. A spent budget ends the search with {@link dev.entente.limits.BudgetSpent}.
 *
 * @param found few conditions that together cover what they can, the one that covers most first
 * @param minimal every minimal conjunction of up to {@code size} facts; empty where worlds are sampled
 * @param size up to how many facts were tried
 * @param complete whether no minimal conjunction has more facts than that
 * @param covered of the worlds in which the outcome is as told, those that some condition found covers
 * @param searched the number of worlds looked at: all, or of a sample so many that the search ends soon
 */
public record Conditions(
        List<Condition> found, List<List<Fact>> minimal, int size, boolean complete, Share covered, int searched) {

    private static final long MOST_WORK = 300_000_000;
    private static final int MOST_FOUND = 6;
    private static final int MOST_KEPT = 10_000;
    private static final int MOST_IN_SAMPLE = 4;
    private static final int MOST_FACTS_IN_SAMPLE = 5;
    private static final int LEAST_SUPPORT = 20;

    public Conditions {
        found = List.copyOf(found);
        minimal = minimal.stream().map(List::copyOf).toList();
    }

    /**
     * Every minimal conjunction of facts under which the target holds in all worlds, smaller ones first, by trying each:
     * one fact more at a time, where the target does not hold yet and the fact changes something.
     *
     * @param facts the facts, and in which worlds each holds
     * @param worlds all worlds
     * @param target those in which the outcome is as told
     */
    static Conditions exact(List<Fact> facts, List<BitSet> where, BitSet worlds, BitSet target, Budget budget) {
        Search search = new Search(where, target, budget);
        search.run(worlds);
        BitSet open = (BitSet) target.clone();
        List<Condition> found = new ArrayList<>();
        while (found.size() < MOST_FOUND && !open.isEmpty()) {
            Optional<List<Integer>> best = search.minimal.stream()
                    .max(Comparator.comparingInt(candidate -> search.covered(candidate, worlds, open)));
            if (best.isEmpty() || covered(search.holding(best.get(), worlds), open) == 0) {
                break;
            }
            BitSet holding = search.holding(best.get(), worlds);
            found.add(condition(facts, best.get(), holding, target, Optional.empty(), false));
            open.andNot(holding);
        }
        int size = target.cardinality();
        return new Conditions(
                found,
                search.minimal.stream()
                        .map(condition -> condition.stream().map(facts::get).toList())
                        .toList(),
                search.size,
                search.complete,
                new Share(size - open.cardinality(), size, false),
                worlds.cardinality());
    }

    private static int covered(BitSet holding, BitSet open) {
        BitSet both = (BitSet) holding.clone();
        both.and(open);
        return both.cardinality();
    }

    private static Condition condition(
            List<Fact> facts,
            List<Integer> which,
            BitSet holding,
            BitSet target,
            Optional<Condition.Again> again,
            boolean sampled) {
        int both = covered(holding, target);
        return new Condition(
                which.stream().map(facts::get).toList(),
                new Share(both, target.cardinality(), sampled),
                new Share(both, holding.cardinality(), sampled),
                again);
    }

    /** Goes through conjunctions by size. */
    private static final class Search {

        private final List<BitSet> where;
        private final BitSet target;
        private final Budget budget;
        private final List<List<Integer>> minimal = new ArrayList<>();
        private long work;
        private int size;
        private boolean complete;

        Search(List<BitSet> where, BitSet target, Budget budget) {
            this.where = where;
            this.target = target;
            this.budget = budget;
        }

        private record Open(List<Integer> facts, BitSet holding) {}

        void run(BitSet worlds) {
            List<Open> level = List.of(new Open(List.of(), worlds));
            if (within(worlds)) {
                minimal.add(List.of());
                complete = true;
                return;
            }
            while (!level.isEmpty() && minimal.size() < MOST_KEPT) {
                List<Open> next = new ArrayList<>();
                long cost = (long) level.size() * where.size() * (worlds.length() / 64 + 8);
                if (work + cost > MOST_WORK) {
                    return;
                }
                work += cost;
                for (Open open : level) {
                    budget.check();
                    extend(open, worlds, next);
                }
                size++;
                level = next;
            }
            complete = level.isEmpty();
        }

        private void extend(Open open, BitSet worlds, List<Open> next) {
            int from = open.facts().isEmpty() ? 0 : open.facts().getLast() + 1;
            for (int f = from; f < where.size(); f++) {
                BitSet holding = (BitSet) open.holding().clone();
                holding.and(where.get(f));
                if (holding.isEmpty() || holding.equals(open.holding())) {
                    continue;
                }
                List<Integer> facts = new ArrayList<>(open.facts());
                facts.add(f);
                if (!within(holding)) {
                    next.add(new Open(facts, holding));
                } else if (IntStream.range(0, facts.size())
                        .noneMatch(k -> within(holding(without(facts, k), worlds)))) {
                    minimal.add(facts);
                }
            }
        }

        /** How many of the open worlds a conjunction holds in. */
        int covered(List<Integer> facts, BitSet worlds, BitSet open) {
            budget.check();
            return Conditions.covered(holding(facts, worlds), open);
        }

        private static List<Integer> without(List<Integer> facts, int k) {
            return IntStream.range(0, facts.size())
                    .filter(other -> other != k)
                    .mapToObj(facts::get)
                    .toList();
        }

        BitSet holding(List<Integer> facts, BitSet worlds) {
            BitSet holding = (BitSet) worlds.clone();
            facts.forEach(f -> holding.and(where.get(f)));
            return holding;
        }

        private boolean within(BitSet holding) {
            BitSet outside = (BitSet) holding.clone();
            outside.andNot(target);
            return outside.isEmpty();
        }
    }

    /**
     * Conjunctions found in a part of a sample and tried again in the rest (after Friedman and Fisher, 1999; key FF1999):
     * each takes on the fact that makes the target densest, until it holds everywhere or nothing helps; then those facts
     * go that are not needed; what is covered is set aside for the next.
     *
     * @param training the worlds to search in
     * @param others the worlds to try again in
     */
    static Conditions sampled(
            List<Fact> facts, List<BitSet> where, BitSet training, BitSet others, BitSet target, Budget budget) {
        BitSet open = both(training, target);
        List<Condition> found = new ArrayList<>();
        BitSet all = both(training, target);
        while (found.size() < MOST_IN_SAMPLE && !open.isEmpty()) {
            budget.check();
            List<Integer> grown = pruned(grown(where, training, target, open), where, training, target);
            BitSet holding = holding(grown, where, training);
            if (grown.isEmpty()
                    || density(holding, target) <= density(training, target)
                    || covered(holding, open) == 0) {
                break;
            }
            BitSet again = holding(grown, where, others);
            int bothAgain = covered(again, target);
            found.add(condition(
                    facts,
                    grown,
                    holding,
                    all,
                    Optional.of(new Condition.Again(
                            new Share(bothAgain, covered(others, target), true),
                            new Share(bothAgain, again.cardinality(), true))),
                    true));
            open.andNot(holding);
        }
        return new Conditions(
                found,
                List.of(),
                MOST_FACTS_IN_SAMPLE,
                false,
                new Share(all.cardinality() - open.cardinality(), all.cardinality(), true),
                training.cardinality() + others.cardinality());
    }

    private static List<Integer> grown(List<BitSet> where, BitSet training, BitSet target, BitSet open) {
        List<Integer> facts = new ArrayList<>();
        BitSet holding = training;
        while (facts.size() < MOST_FACTS_IN_SAMPLE && density(holding, target) < 1) {
            int best = -1;
            double densest = density(holding, target);
            int most = 0;
            for (int f = 0; f < where.size(); f++) {
                BitSet with = both(holding, where.get(f));
                int covers = covered(with, open);
                double density = density(with, target);
                if (with.cardinality() >= LEAST_SUPPORT
                        && covers > 0
                        && (density > densest || (density == densest && best >= 0 && covers > most))) {
                    best = f;
                    densest = density;
                    most = covers;
                }
            }
            if (best < 0) {
                return facts;
            }
            facts.add(best);
            holding = both(holding, where.get(best));
        }
        return facts;
    }

    private static List<Integer> pruned(List<Integer> facts, List<BitSet> where, BitSet training, BitSet target) {
        List<Integer> kept = facts;
        for (Integer fact : facts) {
            List<Integer> others =
                    kept.stream().filter(other -> !other.equals(fact)).toList();
            if (density(holding(others, where, training), target) >= density(holding(kept, where, training), target)) {
                kept = others;
            }
        }
        return kept.stream().sorted().toList();
    }

    private static BitSet holding(List<Integer> facts, List<BitSet> where, BitSet worlds) {
        BitSet holding = (BitSet) worlds.clone();
        facts.forEach(f -> holding.and(where.get(f)));
        return holding;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static double density(BitSet holding, BitSet target) {
        return holding.isEmpty() ? 0 : (double) covered(holding, target) / holding.cardinality();
    }
}
