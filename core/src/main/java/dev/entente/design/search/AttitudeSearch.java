// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Attitude;
import dev.entente.Attitudes;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.design.search.LeastAttitudes.Answer;
import dev.entente.design.search.LeastAttitudes.Change;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concepts;
import dev.entente.stability.Relational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The search for the {@linkplain LeastAttitudes fewest attitudes} that have to change for a goal to hold; exact as far as {@link
 * #MOST_CHANGES}.
 *
 * <p>Under RNash, RGMR and RSMR whether a decision maker rests hangs on its own attitudes alone, so each row of them is
 * asked once, and sets of changes are put together along the states at which all that were chosen so far rest. Under RSEQ
 * the others' attitudes say which answers are to be expected; but whoever rests there rests under RGMR, where all answers
 * are, so that only what passes that is asked whole.
 *
 * <p>Source: docs/theory.md §15. Cost: with n decision makers and k changes, as often as there are rows of up to k changes,
 * n·Σ C(n−1, c)·2^c, what the engine takes for one decision maker; under RSEQ at most C(n(n−1), k)·2^k times what it takes for
 * all besides. A spent budget ends it with what is known till then.
 */
public final class AttitudeSearch {

    /** So many changes are looked for: all that there are in conflicts of up to three. */
    public static final int MOST_CHANGES = 6;

    private final GraphModel model;
    private final Relational concept;
    private final StateSet goal;
    private final int most;
    private final Budget budget;
    /** What each decision maker has to pass by itself: by decision maker and number of changes. */
    private final List<Map<Integer, List<Row>>> rows = new ArrayList<>();

    private final List<Answer> answers = new ArrayList<>();
    private int ways;

    /**
     * A search that is to be asked once.
     *
     * @param goal the states that are wanted
     * @param most how many answers are told of
     * @throws IllegalArgumentException where the concept {@linkplain Relational#refusal refuses} the conflict
     */
    public AttitudeSearch(GraphModel model, Relational concept, StateSet goal, int most, Budget budget) {
        concept.refusal(model).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        this.model = model;
        this.concept = concept;
        this.goal = goal;
        this.most = most;
        this.budget = budget;
        for (int i = 0; i < model.decisionMakers(); i++) {
            rows.add(new TreeMap<>());
        }
    }

    /**
     * Attitudes of one decision maker.
     *
     * @param changes what is changed of them
     * @param rests where, of the goal, it rests with these
     */
    private record Row(List<Change> changes, StateSet rests) {}

    /** The fewest changes, and which they are. */
    public LeastAttitudes least() {
        int n = model.decisionMakers();
        int pairs = n * (n - 1);
        int size = 0;
        try {
            while (size <= Math.min(pairs, MOST_CHANGES)) {
                budget.begin("least change of attitudes, " + concept.name() + ", " + size + " changes");
                extend(0, size, List.of(), goal);
                if (ways > 0) {
                    return found(size, true);
                }
                size++;
            }
            return found(size, size > pairs || goal.isEmpty());
        } catch (BudgetSpent _) {
            return found(size, false);
        }
    }

    private LeastAttitudes found(int size, boolean all) {
        OptionalInt atMost = ways > 0 ? OptionalInt.of(size) : OptionalInt.empty();
        return new LeastAttitudes(concept, goal, size, atMost, ways, answers, all);
    }

    /**
     * Goes through the rows of those from {@code i} on.
     *
     * @param left how many changes are theirs
     * @param chosen the changes of those before
     * @param rested where these rest
     */
    private void extend(int i, int left, List<Change> chosen, StateSet rested) {
        budget.check();
        int others = model.decisionMakers() - 1;
        int after = model.decisionMakers() - i;
        if (rested.isEmpty() || left > after * others) {
            return;
        }
        if (after == 0) {
            take(chosen, rested);
            return;
        }
        for (int changes = Math.min(left, others); changes >= 0; changes--) {
            for (Row row : rows(i, changes)) {
                List<Change> more = new ArrayList<>(chosen);
                more.addAll(row.changes());
                extend(i + 1, left - changes, more, rested.and(row.rests()));
            }
        }
    }

    private void take(List<Change> changes, StateSet rested) {
        StateSet opens = concept.base().credible()
                ? Engines.fittest(changed(changes), budget).equilibria(concept).and(rested)
                : rested;
        if (!opens.isEmpty()) {
            ways++;
            if (answers.size() < most) {
                answers.add(new Answer(changes, opens));
            }
        }
    }

    private List<Row> rows(int i, int changes) {
        Map<Integer, List<Row>> known = rows.get(i);
        return Optional.ofNullable(known.get(changes)).orElseGet(() -> {
            List<Row> all = new ArrayList<>();
            addRows(i, 0, changes, List.of(), all);
            known.put(changes, all);
            return all;
        });
    }

    /** All rows with so many more changes towards {@code j} and those after it. */
    private void addRows(int i, int j, int left, List<Change> chosen, List<Row> all) {
        if (left == 0) {
            all.add(row(i, chosen));
        } else if (j < model.decisionMakers()) {
            Attitude before = model.attitude(i, j);
            for (Attitude after : Attitude.values()) {
                if (j != i && after != before) {
                    List<Change> more = new ArrayList<>(chosen);
                    more.add(new Change(i, j, before, after));
                    addRows(i, j + 1, left - 1, more, all);
                }
            }
            addRows(i, j + 1, left, chosen, all);
        }
    }

    private Row row(int i, List<Change> changes) {
        budget.check();
        Relational alone = concept.base().credible()
                ? new Relational(Concepts.sanctions(false, concept.base().symmetric()))
                : concept;
        return new Row(
                changes,
                Engines.fittest(changed(changes), budget)
                        .stable(alone, Coalition.of(i))
                        .and(goal));
    }

    private GraphModel changed(List<Change> changes) {
        GraphModel changed = model;
        for (Change change : changes) {
            Conflict conflict = changed.conflict();
            DecisionMaker one = conflict.decisionMakers().get(change.decisionMaker());
            String other = conflict.decisionMakers().get(change.towards()).id();
            Attitudes attitudes = one.attitudes().with(other, change.after());
            changed = changed.with(change.decisionMaker(), attitudes);
        }
        return changed;
    }
}
