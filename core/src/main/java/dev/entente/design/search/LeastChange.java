// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Conflict;
import dev.entente.GraphForm;
import dev.entente.Preference.Prioritized;
import dev.entente.design.search.LeastWants.Answer;
import dev.entente.design.search.LeastWants.Edit;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The search for the {@linkplain LeastWants fewest changes of wants} that make a goal hold; exact.
 *
 * <p>Under Nash, GMR and SMR a decision maker's stability hangs on its own preference alone, so each is asked for itself
 * and the least sum over the states of the goal is taken. Under SEQ and SSEQ a change also makes and unmakes the others'
 * credible sanctions: the sums for GMR (SMR) are bounds from below, those for Nash from above, and between them changes
 * are gone through by their number, see {@link CredibleSearch}.
 *
 * <p>Source: the inverse question of Kinsara, Kilgour and Hipel (2015; key KKH2015) asked of wants; docs/theory.md §8
 * and §9.2, docs/engines.md §9. Cost: that of {@link ListSearch} for each decision maker and state of the goal, or of
 * {@link CredibleSearch}. A spent budget ends it with the bounds known till then.
 */
public final class LeastChange {

    private final GraphModel model;
    private final Budget budget;
    private final StabilityEngine engine;
    private final WantLists lists;
    private final int bound;

    private static final int NO_BOUND = Integer.MAX_VALUE;

    /** How many changes are tried where nothing is known to do. */
    private static final int MOST_UNBOUNDED = 4;

    /** So many changes that add no want are tried, or one more than suffice in all; without a pool far more can be needed. */
    private static final int MOST_WITHOUT_ADDING = 4;

    /** @param pool what can be added */
    public LeastChange(GraphModel model, WantPool pool, Budget budget) {
        this(model, Engines.fittest(model, budget), pool, NO_BOUND, budget);
    }

    private LeastChange(GraphModel model, StabilityEngine engine, WantPool pool, int bound, Budget budget) {
        this.model = model;
        this.engine = engine;
        this.budget = budget;
        this.lists = WantLists.of(model, pool);
        this.bound = bound;
    }

    /** Why the question can't be asked of a conflict, as a sentence; empty when it can. */
    public static Optional<String> refusal(GraphModel model) {
        Conflict conflict = model.conflict();
        if (conflict.form() instanceof GraphForm) {
            return Optional.of(
                    "Least changes of wants need options, and this case is given as a graph; its rankings can"
                            + " be asked instead.");
        }
        boolean anyWants =
                conflict.decisionMakers().stream().anyMatch(each -> each.preference() instanceof Prioritized);
        if (!anyWants) {
            return Optional.of(
                    "Nobody's preference is given by wants, so none can be changed one by one; rankings can be"
                            + " asked instead.");
        }
        boolean tooLong = conflict.decisionMakers().stream()
                .anyMatch(each -> each.preference() instanceof Prioritized wants
                        && wants.wants().size() > ListSearch.MOST_WANTS);
        if (tooLong) {
            return Optional.of("Least changes are looked for in lists of at most " + ListSearch.MOST_WANTS + " wants.");
        }
        return model.size() > Definitions.MOST_STATES
                ? Optional.of("Least changes are looked for among at most " + Definitions.MOST_STATES
                        + " feasible states; this case has " + model.size() + ".")
                : Optional.empty();
    }

    /**
     * The fewest changes, and which they are; {@link #toldApart} asks for those without an addition.
     *
     * @param goal the states that are wanted, at least one
     * @param most how many answers are enough
     * @throws IllegalArgumentException where there is a {@linkplain #refusal refusal}
     */
    public LeastWants of(SanctionConcept concept, StateSet goal, int most) {
        refusal(model).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return from(0, concept, goal, most);
    }

    /** @param atLeast no fewer changes do */
    private LeastWants from(int atLeast, SanctionConcept concept, StateSet goal, int most) {
        Found found = new Found(concept, goal, most);
        found.atLeast = atLeast;
        try {
            budget.begin("least change of wants, " + concept.name());
            search(found);
        } catch (BudgetSpent _) {
            found.whole = false;
        }
        return found.result();
    }

    /**
     * The same, and where all the fewest changes add a want, the fewest that add none, as far as four changes, or one
     * more than the fewest: by a second search, without a pool.
     *
     * @param least what {@link #of} said
     * @param most how many answers are enough
     */
    public LeastWants toldApart(LeastWants least, int most) {
        if (!least.onlyAdding()) {
            return least;
        }
        int fewest = least.atMost().orElseThrow();
        LeastChange without = new LeastChange(
                model, engine, WantPool.none(model.decisionMakers()), boundWithoutAdding(fewest), budget);
        LeastWants found = without.from(least.all() ? fewest + 1 : fewest, least.concept(), least.goal(), most);
        return found.answers().isEmpty() || found.atLeast() > fewest ? least.with(found) : joined(found, least, most);
    }

    /** As far as changes without an addition are looked for, where so many do with one. */
    static int boundWithoutAdding(int fewest) {
        return Math.max(MOST_WITHOUT_ADDING, fewest + 1);
    }

    /** As many changes do without an addition, which those answers that were asked for don't show. */
    private static LeastWants joined(LeastWants without, LeastWants least, int most) {
        List<Answer> answers = Stream.concat(without.answers().stream(), least.answers().stream())
                .limit(most)
                .toList();
        return new LeastWants(
                least.concept(), least.goal(), least.atLeast(), least.atMost(), answers, false, Optional.empty());
    }

    private void search(Found found) {
        if (engine.equilibria(found.concept).intersects(found.goal)) {
            found.atMost = OptionalInt.of(0);
            return;
        }
        found.atLeast = Math.max(1, found.atLeast);
        if (found.concept.credible()) {
            searchCredible(found);
        } else {
            searchSeparate(found);
        }
    }

    private void searchSeparate(Found found) {
        LeastCosts costs = new LeastCosts(engine, lists, found.concept, budget);
        found.atMost = costs.least(found.goal, bound);
        if (found.atMost.isEmpty()) {
            beyond(found, costs);
        } else {
            found.atLeast = found.atMost.getAsInt();
            found.whole = new SeparateSearch(costs, model.decisionMakers(), found::add).of(found.atLeast, found.goal);
        }
    }

    private void searchCredible(Found found) {
        found.atMost = new LeastCosts(engine, lists, Concepts.NASH, budget).least(found.goal, bound);
        LeastCosts below = new LeastCosts(engine, lists, LeastCosts.incredible(found.concept), budget);
        OptionalInt least = below.least(found.goal, bound);
        if (least.isEmpty()) {
            beyond(found, below);
            return;
        }
        found.atLeast = Math.max(found.atLeast, least.getAsInt());
        CredibleSearch search = new CredibleSearch(model, lists, below, found.concept, budget, found::add);
        found.whole = search.of(found.atLeast, found.goal);
        while (found.answers.isEmpty()) {
            found.atLeast++;
            if (found.atLeast > (found.atMost.isEmpty() ? Math.min(bound, MOST_UNBOUNDED) : bound)) {
                found.whole = false;
                return;
            }
            budget.begin("least change of wants, " + found.concept.name() + ", " + found.atLeast + " changes");
            found.whole = search.of(found.atLeast, found.goal);
        }
    }

    /** It takes more than the bound, if any changes do. */
    private void beyond(Found found, LeastCosts costs) {
        if (costs.possible(found.goal)) {
            found.atLeast = bound + 1;
            found.whole = false;
        }
    }

    /** What a search has found so far. */
    private final class Found {
        private final SanctionConcept concept;
        private final StateSet goal;
        private final int most;
        private final Map<List<Edit>, StateSet> answers = new LinkedHashMap<>();
        private int atLeast;
        private OptionalInt atMost = OptionalInt.empty();
        private boolean whole = true;

        Found(SanctionConcept concept, StateSet goal, int most) {
            this.concept = concept;
            this.goal = goal;
            this.most = most;
        }

        /** Takes in changed lists by decision maker; whether more answers are wanted. */
        boolean add(Map<Integer, int[]> changed) {
            if (answers.size() == most) {
                return false;
            }
            atMost = OptionalInt.of(atLeast);
            List<Edit> edits = lists.edits(changed);
            if (!answers.containsKey(edits)) {
                answers.put(edits, opened(edits));
            }
            return true;
        }

        LeastWants result() {
            List<Answer> told = answers.entrySet().stream()
                    .map(entry -> new Answer(entry.getKey(), entry.getValue()))
                    .sorted(WantLists.READING_ORDER)
                    .toList();
            return new LeastWants(concept, goal, atLeast, atMost, told, whole, Optional.empty());
        }

        private StateSet opened(List<Edit> edits) {
            GraphModel changed = model;
            for (Edit edit : edits) {
                Prioritized before = (Prioritized) changed.conflict()
                        .decisionMakers()
                        .get(edit.decisionMaker())
                        .preference();
                changed = changed.with(edit.decisionMaker(), edit.change().in(before));
            }
            StateSet opened =
                    Engines.fittest(changed, budget).equilibria(concept).and(goal);
            if (opened.isEmpty()) {
                throw new IllegalStateException("changes that do not make the goal hold (" + edits + ")");
            }
            return opened;
        }
    }
}
