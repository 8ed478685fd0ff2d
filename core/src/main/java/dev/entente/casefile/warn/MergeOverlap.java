// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A feasible state that belongs to two merged classes.
 *
 * @param first the place, from 0, of the one condition
 * @param second that of the other, behind it
 */
public record MergeOverlap(int first, int second, State both) {

    /**
     * An overlap whose second condition is the first that has any; empty where the classes keep apart.
     *
     * @throws LimitExceeded where this takes too long
     */
    public static Optional<MergeOverlap> find(OptionForm form) {
        OptionForm unmerged = new OptionForm(form.options(), form.rules(), List.of());
        Optional<StateSpace> listed = listed(unmerged);
        return listed.isPresent() ? among(listed.get(), form.merges()) : pairwise(unmerged, form.merges());
    }

    private static Optional<StateSpace> listed(OptionForm unmerged) {
        try {
            return Optional.of(StateSpace.of(unmerged));
        } catch (LimitExceeded tooLarge) {
            return Optional.empty();
        }
    }

    /** Where states are listed, each condition is held against all before it at once. */
    private static Optional<MergeOverlap> among(StateSpace space, List<Statement> conditions) {
        StateSet before = StateSet.where(space.size(), _ -> false);
        for (int second = 0; second < conditions.size(); second++) {
            StateSet here = space.where(conditions.get(second));
            StateSet twice = before.and(here);
            if (!twice.isEmpty()) {
                return Optional.of(first(space, conditions, second, twice));
            }
            before = before.or(here);
        }
        return Optional.empty();
    }

    private static MergeOverlap first(StateSpace space, List<Statement> conditions, int second, StateSet twice) {
        int first = 0;
        while (space.where(conditions.get(first)).and(twice).isEmpty()) {
            first++;
        }
        int state = space.where(conditions.get(first)).and(twice).stream()
                .findFirst()
                .orElseThrow();
        return new MergeOverlap(first, second, space.state(state));
    }

    private static Optional<MergeOverlap> pairwise(OptionForm unmerged, List<Statement> conditions) {
        for (int second = 1; second < conditions.size(); second++) {
            for (int first = 0; first < second; first++) {
                Optional<State> both = both(unmerged, conditions.get(first), conditions.get(second));
                if (both.isPresent()) {
                    return Optional.of(new MergeOverlap(first, second, both.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<State> both(OptionForm unmerged, Statement one, Statement other) {
        List<Rule> rules = new ArrayList<>(unmerged.rules());
        rules.add(new Rule.Holds(one, Grounds.NONE));
        rules.add(new Rule.Holds(other, Grounds.NONE));
        return StateSpace.any(new OptionForm(unmerged.options(), rules, List.of()));
    }
}
