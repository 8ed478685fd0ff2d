// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Conflict;
import dev.entente.Direction;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.design.search.LeastChange;
import dev.entente.design.search.LeastWants;
import dev.entente.design.search.WantPool;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fewest changes of wants for a question of design, asked in its two ways.
 *
 * <p>Source: docs/theory.md §9.2; cost and what a spent budget leaves as {@link LeastChange} says.
 *
 * @param model the conflict, with all its states
 * @param holds what would make a state of the goal an equilibrium
 * @param serves what would make a package of the side serve: a state of the goal that the side can choose its part of
 *     from the status quo, and in which nobody else has reason to move while the side has no move; empty where states
 *     are merged, or the side can't choose any such part
 */
public record LeastChanges(
        DesignQuestion question, GraphModel model, Optional<LeastWants> holds, Optional<LeastWants> serves) {

    /** How many answers are looked for. */
    public static final int MOST_ANSWERS = 200;

    /**
     * Both answers; none where the goal holds in no state.
     *
     * @throws IllegalArgumentException where there is a {@linkplain LeastChange#refusal refusal}
     */
    public static LeastChanges of(DesignQuestion question, GraphModel model, WantPool pool, Budget budget) {
        StateSet goal = model.space().where(question.goal().when());
        Optional<Asked> holds = asked(question, model, goal, pool, budget);
        Optional<Asked> serves = model.space().merged() ? Optional.empty() : serving(question, model, pool, budget);
        return new LeastChanges(question, model, holds.map(Asked::toldApart), serves.map(Asked::toldApart));
    }

    /** The fewest changes, known before those without an addition are looked for with what is left of the budget. */
    private record Asked(LeastChange search, LeastWants fewest) {
        LeastWants toldApart() {
            return search.toldApart(fewest, MOST_ANSWERS);
        }
    }

    private static Optional<Asked> asked(
            DesignQuestion question, GraphModel model, StateSet goal, WantPool pool, Budget budget) {
        if (goal.isEmpty()) {
            return Optional.empty();
        }
        LeastChange search = new LeastChange(model, pool, budget);
        return Optional.of(new Asked(search, search.of(question.concept(), goal, MOST_ANSWERS)));
    }

    private static Optional<Asked> serving(DesignQuestion question, GraphModel model, WantPool pool, Budget budget) {
        Side side = new Side(question);
        StateSet goal = model.space().where(question.goal().when());
        StateSet offered = StateSet.where(
                model.size(),
                s -> goal.contains(s) && side.leadingTo(model.space().state(s)).isPresent());
        return asked(question, GraphModel.of(held(question, side)), offered, pool, budget);
    }

    /** The conflict in which the side has no move, whatever its options are: every package at once. */
    private static Conflict held(DesignQuestion question, Side side) {
        Conflict whole = question.subject().conflict();
        OptionForm form = question.form();
        List<Option> options = new ArrayList<>();
        for (Option option : form.options()) {
            options.add(side.options().contains(option) ? option.with(Direction.FIXED) : option);
        }
        return new Conflict(
                whole.decisionMakers(),
                new OptionForm(options, form.rules(), form.merges(), form.levels()),
                whole.statusQuo());
    }

    /** The smallest packages by which an answer serves. */
    public List<OptionPackage> packages(LeastWants.Answer answer) {
        Side side = new Side(question);
        List<OptionPackage> all = answer.opens().stream()
                .mapToObj(s -> side.leadingTo(model.space().state(s)).orElseThrow())
                .distinct()
                .toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && one.contains(other)))
                .toList();
    }
}
