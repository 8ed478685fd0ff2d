// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Conflict;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.graph.StateSet;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The fewest changes of wants that make a state of a goal an equilibrium (the inverse question of Kinsara, Kilgour and
 * Hipel, 2015; key KKH2015; docs/theory.md §9.2): each want dropped, moved to another place or added from a pool
 * counts one. Changes that only drop and move what is written are told apart from those that add a want, as the pool
 * has wants that nobody would have.
 *
 * @param concept of the equilibrium
 * @param goal the states that are wanted, at least one
 * @param atLeast no fewer changes do
 * @param atMost so many do; as many as {@code atLeast} unless the search was stopped; empty when that isn't known or no
 *     changes of the pool's do
 * @param answers sets of {@code atMost} changes, first those that add no want, then in the order of the decision makers
 *     and smaller changes first; none where the goal holds as it is
 * @param all whether these are all answers of that size; where there are none, whether none do of any size
 * @param dropsAndMoves the fewest changes that add no want, where all the answers add one; more than {@code atMost}
 */
public record LeastWants(
        SanctionConcept concept,
        StateSet goal,
        int atLeast,
        OptionalInt atMost,
        List<Answer> answers,
        boolean all,
        Optional<LeastWants> dropsAndMoves) {

    public LeastWants {
        answers = List.copyOf(answers);
    }

    /** Whether the number of changes is known exactly. */
    public boolean exact() {
        return atMost.isPresent() && atMost.getAsInt() == atLeast;
    }

    /** The same with the fewest changes that add no want. */
    LeastWants with(LeastWants fewestWithoutAdding) {
        return new LeastWants(concept, goal, atLeast, atMost, answers, all, Optional.of(fewestWithoutAdding));
    }

    /**
     * The fewest changes that only drop and move what is written: those of the answers that add no want; where all add
     * one, what {@link #dropsAndMoves} knows. Where that wasn't asked, all that is known is that it takes no fewer.
     */
    public LeastWants withoutAdding() {
        List<Answer> without = answers.stream().filter(answer -> !answer.adds()).toList();
        boolean told = !without.isEmpty() || holds() || impossible();
        return dropsAndMoves.orElseGet(() -> new LeastWants(
                concept, goal, atLeast, told ? atMost : OptionalInt.empty(), without, told && all, Optional.empty()));
    }

    /** Whether the answers are known and each adds a want. */
    public boolean onlyAdding() {
        return !answers.isEmpty() && answers.stream().allMatch(Answer::adds);
    }

    /** Whether it is known how many changes do, or that none do; also without an addition, as far as that is looked for. */
    public boolean settled() {
        return (exact() || impossible())
                && dropsAndMoves
                        .filter(without ->
                                !without.exact() && without.atLeast() <= LeastChange.boundWithoutAdding(atLeast))
                        .isEmpty();
    }

    /** Whether no changes of wants do, however many. */
    public boolean impossible() {
        return all && atMost.isEmpty();
    }

    /** Whether some state of the goal is an equilibrium as things are. */
    public boolean holds() {
        return exact() && atLeast == 0;
    }

    /**
     * Changes that together make the goal hold.
     *
     * @param edits one after another; those of one decision maker stand together
     * @param opens the states of the goal that become equilibria
     */
    public record Answer(List<Edit> edits, StateSet opens) {

        public Answer {
            edits = List.copyOf(edits);
        }

        /** Whether a want comes in that the decision maker's list doesn't have. */
        public boolean adds() {
            return edits.stream().anyMatch(edit -> edit.change() instanceof WantChange.Add);
        }

        /** The conflict with the changes made. */
        public Conflict in(Conflict conflict) {
            Conflict changed = conflict;
            for (Edit edit : edits) {
                Prioritized before = (Prioritized)
                        changed.decisionMakers().get(edit.decisionMaker()).preference();
                changed = changed.with(edit.decisionMaker(), edit.change().in(before));
            }
            return changed;
        }
    }

    /**
     * One change.
     *
     * @param decisionMaker whose list is changed
     * @param change its places are those of the list as the changes before leave it
     * @param want the want that goes, moves or comes in
     */
    public record Edit(int decisionMaker, WantChange change, Want want) {

        /** Drops first, then moves by how far they go, then additions by place. */
        static final Comparator<Edit> SMALLER_FIRST = Comparator.comparingInt((Edit edit) -> switch (edit.change()) {
                    case WantChange.Drop _ -> 0;
                    case WantChange.Move move -> move.distance();
                    case WantChange.Add(int place, Want _) -> 1_000 + place;
                })
                .thenComparingInt(Edit::decisionMaker);
    }

    /** Those of the answers that make one change, by the decision maker whose want it is, in their order. */
    public static List<List<Answer>> byDecisionMaker(List<Answer> answers) {
        List<List<Answer>> grouped = new ArrayList<>();
        answers.stream()
                .filter(answer -> answer.edits().size() == 1)
                .collect(Collectors.groupingBy(
                        answer -> answer.edits().getFirst().decisionMaker(),
                        java.util.TreeMap::new,
                        Collectors.toList()))
                .values()
                .forEach(grouped::add);
        return grouped;
    }
}
