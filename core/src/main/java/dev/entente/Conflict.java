// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.graph.GraphModel;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A conflict as the graph model sees it: who decides, the states and moves, what each wants (Fang, Hipel and Kilgour,
 * 1993; key FHK1993; docs/theory.md §1). It can't be built invalid: what doesn't fit together is refused by an
 * {@link IllegalArgumentException} that says what and where. Only where a ranking names very few of the choices that options
 * leave, whether it misses a state is seen when these are listed ({@link GraphModel#of(Conflict)}). Building one costs what is
 * written in it.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="other-preferences"}
 *
 * @param decisionMakers in the order of the case file; at least one, and each has an id of its own
 * @param form states and moves, those of the decision makers
 * @param statusQuo where things stand; a feasible state
 */
public record Conflict(List<DecisionMaker> decisionMakers, Form form, Optional<State> statusQuo) {

    public Conflict {
        decisionMakers = List.copyOf(decisionMakers);
        if (decisionMakers.isEmpty()) {
            throw new IllegalArgumentException("a conflict in which nobody decides (0 decision makers)");
        }
        if (decisionMakers.size() > Coalition.LARGEST) {
            throw new IllegalArgumentException("a conflict in which too many decide (" + decisionMakers.size()
                    + " decision makers, of at most " + Coalition.LARGEST + ")");
        }
        List<String> ids = decisionMakers.stream().map(DecisionMaker::id).toList();
        Checks.unique(ids, "decision makers");
        refuseStrangers(form, new LinkedHashSet<>(ids));
        Checks checks = new Checks(form);
        decisionMakers.forEach(one -> {
            checks.preference(one.preference(), one.id());
            one.attitudes()
                    .stated()
                    .keySet()
                    .forEach(id -> Checks.decides(id, new LinkedHashSet<>(ids), () -> "an attitude of " + one.id()));
        });
        statusQuo.ifPresent(today -> {
            checks.state(today, "a status quo");
            refuseInfeasible(form, today);
        });
    }

    /** Refuses options and moves of those who don't decide, and a graph in which nothing can be. */
    private static void refuseStrangers(Form form, Set<String> ids) {
        switch (form) {
            case OptionForm options ->
                options.options()
                        .forEach(one -> Checks.decides(one.owner(), ids, () -> "an option (" + one.id() + ")"));
            case GraphForm graph -> {
                graph.moves().keySet().forEach(mover -> Checks.decides(mover, ids, () -> "moves"));
                if (graph.states().isEmpty()) {
                    throw new IllegalArgumentException("a conflict in which nothing can be (0 states)");
                }
            }
        }
    }

    private static void refuseInfeasible(Form form, State today) {
        if (form instanceof OptionForm options) {
            options.broken(today).ifPresent(rule -> {
                throw new IllegalArgumentException("a status quo that a rule excludes (" + form.pattern(today)
                        + ", by “" + rule.text(new Vocabulary(form)) + "”)");
            });
        }
    }

    /** A conflict to be put together in a program: first those who decide, by their ids. */
    public static ConflictBuilder between(String... decisionMakers) {
        return new ConflictBuilder(List.of(decisionMakers));
    }

    /** The place of a decision maker, from 0. */
    public int indexOf(String decisionMaker) {
        for (int i = 0; i < decisionMakers.size(); i++) {
            if (decisionMakers.get(i).id().equals(decisionMaker)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such decision maker (" + decisionMaker + ")");
    }

    /** Whether a statement, its atoms named in full, is true in a state. */
    public boolean holds(Statement statement, State state) {
        return form.holds(statement, state);
    }

    /** The same conflict with another preference for one decision maker. */
    public Conflict with(int decisionMaker, Preference preference) {
        return with(decisionMaker, decisionMakers.get(decisionMaker).with(preference));
    }

    /** The same conflict with other attitudes of one decision maker. */
    public Conflict with(int decisionMaker, Attitudes attitudes) {
        return with(decisionMaker, decisionMakers.get(decisionMaker).with(attitudes));
    }

    private Conflict with(int place, DecisionMaker changed) {
        List<DecisionMaker> all = new ArrayList<>(decisionMakers);
        all.set(place, changed);
        return new Conflict(all, form, statusQuo);
    }
}
