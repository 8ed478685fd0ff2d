// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Coalition;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.engine.listed.FreeSweep;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which wants an answer rests on (docs/theory.md §9.7). Where no state of the goal holds: the <em>opening drops</em>, the
 * minimal sets of wants, of all decision makers together, without which some state of the goal holds. Where some does: the
 * minimal sets without which none does any more. Exact up to a number of wants at once.
 *
 * <p>Dropping wants keeps the others' order, so a state is worth its truth vector with some places masked; who would leave
 * is searched for state by state and stops early ({@link Replies}), or, while many states are left, for all at once, one
 * decision maker after another ({@link FreeSweep}). Cost: the sets of wants times such searches, of which there are no
 * more for a set than decision makers and some.
 *
 * @param held whether some state of the goal holds as things are
 * @param upTo sets of so many wants were tried, and of fewer
 * @param drops smaller ones first, then in the order of the case
 */
public record WantDrops(SanctionConcept concept, StateSet goal, boolean held, int upTo, List<Drop> drops) {

    /** No more sets times states are tried than this. */
    private static final long MOST_TRIALS = 2_000_000;

    /** No more sets times decision makers times moves are gone through than this. */
    private static final long MOST_MOVES = 2_000_000_000L;

    private static final int MOST_WANTS = 3;

    private static final Coalition NOBODY = new Coalition(0);

    /** The longest list whose truths are bits of a number that isn't negative. */
    private static final int MOST_BITS = 62;

    public WantDrops {
        drops = List.copyOf(drops);
    }

    /**
     * A want as it stands in a list.
     *
     * @param place from 1
     */
    public record Written(int decisionMaker, int place, Want want) {}

    /**
     * Wants that are dropped together.
     *
     * @param opens the states of the goal that hold without them
     */
    public record Drop(List<Written> wants, StateSet opens) {
        public Drop {
            wants = List.copyOf(wants);
        }

        /** Whose wants they are. */
        public Coalition whose() {
            return Coalition.of(
                    wants.stream().mapToInt(Written::decisionMaker).distinct().toArray());
        }
    }

    /**
     * Searches for them.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public static WantDrops of(StabilityEngine engine, SanctionConcept concept, StateSet goal, Budget budget) {
        budget.begin("which wants it rests on");
        return of(engine, concept, goal, MOST_WANTS, budget);
    }

    /** The same of no more wants at once than so many. */
    public static WantDrops of(
            StabilityEngine engine, SanctionConcept concept, StateSet goal, int most, Budget budget) {
        boolean held = engine.equilibria(concept).intersects(goal);
        Search search = new Search(engine.model(), concept, goal, held, budget);
        int upTo = Math.min(most, search.upTo());
        return new WantDrops(concept, goal, held, upTo, goal.isEmpty() ? List.of() : search.all(upTo));
    }

    /** Whether there are too many sets of wants to go through as many as elsewhere. */
    public boolean isCut() {
        return upTo < MOST_WANTS;
    }

    /**
     * The minimal sets of wants that meet every opening drop: while the wants of one stand, dropping as many others as
     * were tried opens nothing. Smaller ones first. Meant for few drops: it goes through the ways to choose from each.
     */
    public List<List<Written>> reasons() {
        List<Set<Written>> hitting = List.of(Set.of());
        for (Drop drop : drops) {
            List<Set<Written>> next = new ArrayList<>();
            for (Set<Written> chosen : hitting) {
                if (drop.wants().stream().anyMatch(chosen::contains)) {
                    next.add(chosen);
                } else {
                    drop.wants().forEach(want -> next.add(with(chosen, want)));
                }
            }
            hitting = minimal(next);
        }
        return hitting.stream()
                .filter(set -> !set.isEmpty())
                .map(set -> set.stream().sorted(IN_ORDER).toList())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }

    private static final Comparator<Written> IN_ORDER =
            Comparator.comparingInt(Written::decisionMaker).thenComparingInt(Written::place);

    private static Set<Written> with(Set<Written> chosen, Written want) {
        Set<Written> more = new HashSet<>(chosen);
        more.add(want);
        return more;
    }

    private static List<Set<Written>> minimal(List<Set<Written>> sets) {
        List<Set<Written>> distinct = sets.stream().distinct().toList();
        return distinct.stream()
                .filter(set -> distinct.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .toList();
    }

    /** Goes through sets of wants, small ones first, passing over those that hold one that was found. */
    private static final class Search {

        private final GraphModel model;
        private final SanctionConcept concept;
        private final boolean held;
        private final Budget budget;
        private final Replies replies;
        private final Coalition answering;
        private final List<Written> written = new ArrayList<>();
        private final List<int[]> found = new ArrayList<>();
        private final List<Drop> drops = new ArrayList<>();
        private final List<long[]> truths = new ArrayList<>();
        private final StateSet states;
        private final int[] leaver;
        private final FreeSweep sweep;
        private int witness = -1;
        /** What the sweep was last told that states are worth. */
        private final long[][] swept;

        private final Winnowing winnowing;

        Search(GraphModel model, SanctionConcept concept, StateSet goal, boolean held, Budget budget) {
            this.model = model;
            this.concept = concept;
            this.held = held;
            this.budget = budget;
            this.replies = new Replies(model);
            this.answering = concept.credible() ? new Coalition(0) : Coalition.all(model.decisionMakers());
            this.states = goal;
            this.sweep = new FreeSweep(model, budget);
            this.winnowing = new Winnowing(IntStream.range(0, model.decisionMakers()));
            this.swept = new long[model.decisionMakers()][];
            this.leaver = new int[model.size()];
            for (int i = 0; i < model.decisionMakers(); i++) {
                truths.add(replies.worth(i));
                swept[i] = replies.worth(i);
                if (model.conflict().decisionMakers().get(i).preference() instanceof Prioritized(List<Want> wants)
                        && wants.size() <= MOST_BITS) {
                    truths.set(i, truth(wants));
                    for (int k = 0; k < wants.size(); k++) {
                        written.add(new Written(i, k + 1, wants.get(k)));
                    }
                }
            }
        }

        private long[] truth(List<Want> wants) {
            long[] truth = new long[model.size()];
            for (Want want : wants) {
                StateSet holding = model.space().where(want.statement());
                for (int s = 0; s < truth.length; s++) {
                    truth[s] = (truth[s] << 1) | (holding.contains(s) ? 1 : 0);
                }
            }
            return truth;
        }

        int upTo() {
            long passes = Math.min(states.count(), model.decisionMakers());
            long moves = IntStream.range(0, model.decisionMakers())
                    .mapToLong(i -> model.moves(i).count())
                    .sum();
            long trials = 0;
            long sets = 1;
            for (int size = 1; size <= MOST_WANTS; size++) {
                sets = sets * Math.max(0, written.size() - size + 1) / size;
                trials += sets;
                if (trials * states.count() > MOST_TRIALS || trials * passes * moves > MOST_MOVES) {
                    return size - 1;
                }
            }
            return MOST_WANTS;
        }

        List<Drop> all(int upTo) {
            for (int size = 1; size <= upTo; size++) {
                choose(new int[size], 0, 0);
            }
            return drops;
        }

        private void choose(int[] chosen, int count, int from) {
            if (count == chosen.length) {
                budget.check();
                if (found.stream().noneMatch(set -> contains(chosen, set))) {
                    ask(chosen);
                }
                return;
            }
            for (int k = from; k < written.size(); k++) {
                chosen[count] = k;
                choose(chosen, count + 1, k + 1);
            }
        }

        private static boolean contains(int[] chosen, int[] set) {
            return IntStream.of(set).allMatch(k -> Arrays.binarySearch(chosen, k) >= 0);
        }

        private void ask(int[] chosen) {
            int[] whose = IntStream.of(chosen)
                    .map(k -> written.get(k).decisionMaker())
                    .distinct()
                    .toArray();
            long[][] before = new long[whose.length][];
            for (int w = 0; w < whose.length; w++) {
                before[w] = replies.worth(whose[w]);
                replies.set(whose[w], masked(whose[w], chosen));
            }
            boolean some = someHolds();
            if (some != held) {
                found.add(chosen.clone());
                drops.add(new Drop(IntStream.of(chosen).mapToObj(written::get).toList(), opened(some)));
            }
            for (int w = 0; w < whose.length; w++) {
                replies.set(whose[w], before[w]);
            }
        }

        private long[] masked(int i, int[] chosen) {
            long[] truth = truths.get(i);
            int size = ((Prioritized) model.conflict().decisionMakers().get(i).preference())
                    .wants()
                    .size();
            long mask = -1;
            for (int k : chosen) {
                if (written.get(k).decisionMaker() == i) {
                    mask &= ~(1L << (size - written.get(k).place()));
                }
            }
            long[] masked = new long[truth.length];
            for (int s = 0; s < masked.length; s++) {
                masked[s] = truth[s] & mask;
            }
            return masked;
        }

        private boolean someHolds() {
            if (witness >= 0 && holds(witness)) {
                return true;
            }
            witness = left(Winnowing.few(model)).stream()
                    .filter(this::holds)
                    .findFirst()
                    .orElse(-1);
            return witness >= 0;
        }

        private StateSet opened(boolean some) {
            return some ? left(0) : StateSet.of(new BitSet());
        }

        /** The states of the goal that hold, and at most so many that may not. */
        private StateSet left(int few) {
            for (int i = 0; i < swept.length && states.count() > few; i++) {
                if (!Arrays.equals(swept[i], replies.worth(i))) {
                    swept[i] = replies.worth(i);
                    sweep.set(i, swept[i]);
                }
            }
            return winnowing.left(states, few, j -> sweep.stable(concept, j, NOBODY));
        }

        private boolean holds(int s) {
            if (!stays(leaver[s], s)) {
                return false;
            }
            for (int j = 0; j < model.decisionMakers(); j++) {
                if (j != leaver[s] && !stays(j, s)) {
                    leaver[s] = j;
                    return false;
                }
            }
            return true;
        }

        private boolean stays(int j, int s) {
            return concept.answered() ? replies.stable(j, s, concept.symmetric(), answering) : !gains(j, s);
        }

        private boolean gains(int j, int s) {
            long[] worth = replies.worth(j);
            return model.moves(j).from(s).anyMatch(t -> worth[t] > worth[s]);
        }
    }
}
