// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.Direction;
import dev.entente.State;
import dev.entente.limits.Budget;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A conflict in option form over sets: feasible states, moves, wants (docs/theory.md §1). A merged class is present with all
 * its members; every set that the concepts see holds all of a class or none of it.
 */
public final class SetModel<S> {

    private final SetAlgebra<S> sets;
    private final OptionSpace space;
    private final Budget budget;
    private final S feasible;
    private final List<S> classes;
    private final S representatives;
    private final S merged;
    private final Map<Integer, List<S>> wants = new HashMap<>();
    private final Map<Integer, List<S>> levels = new HashMap<>();
    private final Map<Integer, Ranking<S>> rankings = new HashMap<>();
    private final Semantics<S> meaning;

    /**
     * @param representative of a merged class the one member at which it is judged: the one that takes the fewest options,
     *     among several that with the least decimal
     */
    public SetModel(SetAlgebra<S> sets, OptionSpace space, Function<S, S> representative, Budget budget) {
        this.sets = sets;
        this.space = space;
        this.budget = budget;
        this.meaning = new Semantics<>(sets, space.form());
        this.feasible = meaning.feasible();
        this.classes = classes();
        this.merged = classes.stream().reduce(sets.none(), sets::or);
        this.representatives = classes.stream().map(representative).reduce(sets.none(), sets::or);
    }

    private List<S> classes() {
        List<S> nonEmpty = new ArrayList<>();
        for (Statement condition : space.form().merges()) {
            S members = sets.and(feasible, meaning.of(condition));
            if (!sets.isEmpty(members)) {
                nonEmpty.add(members);
            }
        }
        return List.copyOf(nonEmpty);
    }

    SetAlgebra<S> sets() {
        return sets;
    }

    public OptionSpace space() {
        return space;
    }

    public Budget budget() {
        return budget;
    }

    public Semantics<S> meaning() {
        return meaning;
    }

    public S feasible() {
        return feasible;
    }

    /** Each state once: of a merged class, only the member at which it is judged. */
    public S judged() {
        return judged(feasible);
    }

    /** Of the states of a set those at which merged classes are judged, and all that aren't merged. */
    public S judged(S set) {
        return sets.or(sets.andNot(set, merged), sets.and(set, representatives));
    }

    /** Whether states are merged, so that two moves of one decision maker in a row need not be a move of its own. */
    boolean tracksLastMover() {
        return !classes.isEmpty();
    }

    /** What a decision maker wants, most important first: see {@link Semantics#wants}; classes judged as one. */
    public List<S> wants(int i) {
        return wants.computeIfAbsent(
                i,
                _ -> meaning.wants(space.preference(i), this::withClasses).stream()
                        .map(this::asOne)
                        .toList());
    }

    /** All of each class that the set holds at the member where it is judged. */
    private S asOne(S set) {
        S asOne = sets.andNot(set, merged);
        for (S members : classes) {
            if (!sets.isEmpty(sets.and(sets.and(set, members), representatives))) {
                asOne = sets.or(asOne, members);
            }
        }
        return asOne;
    }

    /** A set with all members of the classes that it holds some of. */
    public S withClasses(S set) {
        S whole = set;
        for (S members : classes) {
            whole = sets.isEmpty(sets.and(set, members)) ? whole : sets.or(whole, members);
        }
        return whole;
    }

    /** A feasible state as a pattern, with {@code *} where the members of its merged class differ. */
    public String pattern(State state) {
        S members = withClasses(meaning.only(state));
        StringBuilder pattern = new StringBuilder();
        for (int option = 0; option < space.options(); option++) {
            S taking = sets.taking(option);
            boolean some = !sets.isEmpty(sets.and(members, taking));
            boolean all = sets.isEmpty(sets.andNot(members, taking));
            pattern.append(!some ? 'N' : all ? 'Y' : '*');
        }
        return pattern.toString();
    }

    /** The feasible states in which a statement holds. */
    public S where(Statement statement) {
        return sets.and(feasible, asOne(meaning.of(statement)));
    }

    /** The levels of a decision maker's ranking: sets of equally good feasible states, worst first. */
    List<S> levels(int i) {
        return levels.computeIfAbsent(i, _ -> {
            List<S> found = new ArrayList<>();
            split(feasible, wants(i), found);
            return List.copyOf(found);
        });
    }

    private void split(S alike, List<S> further, List<S> found) {
        budget.check();
        if (sets.isEmpty(alike)) {
            return;
        }
        if (further.isEmpty()) {
            found.add(alike);
            return;
        }
        List<S> rest = further.subList(1, further.size());
        split(sets.andNot(alike, further.getFirst()), rest, found);
        split(sets.and(alike, further.getFirst()), rest, found);
    }

    /** The feasible states that a decision maker strictly prefers to those of a level. */
    public S better(int i, S level) {
        return differing(i, level, false);
    }

    /** The feasible states to which a decision maker strictly prefers those of a level. */
    public S worse(int i, S level) {
        return differing(i, level, true);
    }

    /** The feasible states that differ from those of a level first on a want that these have, or don't. */
    private S differing(int i, S level, boolean has) {
        S differing = sets.none();
        S alike = feasible;
        for (S want : wants(i)) {
            boolean had = !sets.isEmpty(sets.and(level, want));
            S others = had ? sets.andNot(alike, want) : sets.and(alike, want);
            differing = had == has ? sets.or(differing, others) : differing;
            alike = sets.andNot(alike, others);
        }
        return differing;
    }

    /**
     * The feasible states from which a decision maker has a move into {@code target}. Where states aren't merged those in
     * {@code target} itself belong to it too, as if staying were a move; no concept minds (docs/engines.md §1.1).
     */
    public S before(int j, S target) {
        budget.check();
        if (classes.isEmpty()) {
            return sets.and(feasible, sets.before(j, target));
        }
        S before = sets.andNot(sets.and(feasible, beforeMoving(j, target)), merged);
        for (S members : classes) {
            S leaving = sets.and(members, sets.before(j, sets.andNot(target, members)));
            before = sets.isEmpty(leaving) ? before : sets.or(before, members);
        }
        return before;
    }

    /** As {@link SetAlgebra#before}, at least one option being changed. */
    private S beforeMoving(int j, S target) {
        S moving = sets.none();
        S any = target;
        for (int option : space.own(j)) {
            S changed = sets.changing(option, any);
            moving = sets.or(moving, changed);
            any = sets.or(any, changed);
        }
        return moving;
    }

    /**
     * The feasible states from which a decision maker has a move of a kind into {@code target}; where staying would be
     * such a move, as in {@link #before(int, Object)}.
     */
    public S before(Steps which, int j, S target) {
        return switch (which) {
            case IMPROVEMENTS -> beforeImproving(j, target);
            case NO_LOSS -> inClasses(j) ? byWants(j, target, true) : byLevels(j, target, true);
            case ALL -> before(j, target);
        };
    }

    /** The feasible states from which a decision maker has a unilateral improvement into {@code target}. */
    S beforeImproving(int j, S target) {
        return inClasses(j) ? byWants(j, target, false) : byLevels(j, target, false);
    }

    /** Whether j's moves connect its states in classes, so that a target can be judged by the best that is reached. */
    private boolean inClasses(int j) {
        return classes.isEmpty() && space.reversible(j);
    }

    /**
     * In each class of states that j's moves connect: {@code best} holds the best of the target as far as the wants gone
     * through tell, {@code equal} the states that agree with it on them all. Options that no want hangs on are given up
     * first: whatever they are, what j improves to by others is as good.
     *
     * @param orEqual whether moves to states as good count too
     */
    private S byWants(int j, S target, boolean orEqual) {
        Ranking<S> ranking = ranking(j);
        if (ranking.wants().isEmpty() && !orEqual) {
            return sets.none();
        }
        S best = sets.changingAny(ranking.indifferent(), target);
        S equal = before(j, best);
        S improving = sets.none();
        for (int k = 0; k < ranking.wants().size() && !sets.isEmpty(equal); k++) {
            S want = ranking.wants().get(k);
            S having = sets.and(best, want);
            S bestHas = sets.before(j, having);
            S hasNot = sets.andNot(equal, want);
            improving = sets.or(improving, sets.and(hasNot, bestHas));
            if (orEqual || k < ranking.wants().size() - 1) {
                equal = sets.or(sets.and(sets.and(equal, want), bestHas), sets.andNot(hasNot, bestHas));
                best = sets.or(having, sets.andNot(best, bestHas));
            }
        }
        return orEqual ? sets.or(improving, equal) : improving;
    }

    /**
     * What tells a decision maker's own choices apart, where it can take back each.
     *
     * @param wants those that hang on its options, most important first
     * @param indifferent its options that none of these hang on
     */
    private record Ranking<S>(List<S> wants, List<Integer> indifferent) {}

    private Ranking<S> ranking(int j) {
        return rankings.computeIfAbsent(j, _ -> {
            List<S> hanging = wants(j).stream()
                    .filter(want -> !sets.same(want, sets.before(j, want)))
                    .toList();
            List<Integer> indifferent = Arrays.stream(space.own(j))
                    .filter(option -> space.direction(option) == Direction.BOTH)
                    .filter(option -> hanging.stream().allMatch(want -> sets.same(want, sets.changing(option, want))))
                    .boxed()
                    .toList();
            return new Ranking<>(hanging, indifferent);
        });
    }

    private S byLevels(int j, S target, boolean orEqual) {
        S willing = sets.none();
        S above = target;
        for (S level : levels(j)) {
            S left = sets.andNot(above, level);
            willing = sets.or(willing, sets.and(level, before(j, orEqual ? above : left)));
            above = left;
            if (sets.isEmpty(above)) {
                break;
            }
        }
        return willing;
    }
}
