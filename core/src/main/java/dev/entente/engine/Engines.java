// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.Conflict;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.Unknowns;
import dev.entente.engine.FittingEngine.Listed;
import dev.entente.engine.FittingEngine.Unlisted;
import dev.entente.engine.listed.Kernel;
import dev.entente.engine.listed.ListedEngine;
import dev.entente.engine.listed.Sweep;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Definitions;
import dev.entente.stability.StabilityEngine;
import java.util.List;
import java.util.Optional;

/**
 * The engines: which there are, and which is fittest for a conflict. All give the same answers.
 *
 * <table>
 * <caption>The engines</caption>
 * <tr><th>engine</th><th>what it takes</th><th>what it costs</th></tr>
 * <tr><td>definitions</td><td>up to 8,192 listed states; every concept</td><td>a search from every state</td></tr>
 * <tr><td>explicit-listed</td><td>up to 65,536 listed states, in any form</td><td>one search for all states</td></tr>
 * <tr><td>explicit-planes</td><td>up to 30 options that matter; with listed states too, where they are many and none is infeasible</td><td>2^options / 64 words a set</td></tr>
 * <tr><td>symbolic</td><td>any number of options; above some 1,000 it wants a deep stack</td><td>how wants and rules link options</td></tr>
 * </table>
 *
 * For many rankings of one graph there is {@link Sweep}, and for a small one {@link Kernel}.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="engines"}
 */
public final class Engines {

    /** With more options that matter, SEQ takes the planes longer than the diagrams mostly need. */
    private static final int PLANES_UP_TO = 24;

    /** With more wants a search along the arcs, which asks for ranks alone, is done before planes have gone through them. */
    private static final int MANY_WANTS = 64;

    /** With fewer states a search along the arcs is done before planes are built. */
    private static final int MANY_STATES = 1 << 11;

    /** The most options of a case whose states aren't listed: diagrams are gone through as deep as there are options. */
    private static final int MOST_OPTIONS = 1_000;

    private Engines() {}

    /** Which engine to take, where a person says. */
    public enum Choice {
        /** Applies the definitions state by state. */
        DEFINITIONS,
        /** Holds every state. */
        EXPLICIT,
        /** Holds sets of states as decision diagrams. */
        SYMBOLIC
    }

    /**
     * The fittest engine for a conflict whose states are listed already: a search along the arcs, or where arcs are many
     * and each choice of options is a state, bit planes, if these don't have to go through many wants.
     */
    public static StabilityEngine fittest(GraphModel model, Budget budget) {
        return model.size() >= MANY_STATES && choices(model.conflict()) && fewWants(model.conflict())
                ? new RegionAnswers(explicit(model.conflict(), budget), model, budget)
                : new ListedEngine(model, budget);
    }

    /** Whether every choice of options is a state of its own, and can be changed for every other. */
    private static boolean choices(Conflict conflict) {
        return conflict.form() instanceof OptionForm && new OptionSpace(conflict).free();
    }

    private static boolean fewWants(Conflict conflict) {
        return conflict.decisionMakers().stream().allMatch(decisionMaker -> switch (decisionMaker.preference()) {
            case Prioritized(List<Want> wants) -> wants.size() <= MANY_WANTS;
            case Weighted(List<Weight> weights, Grounds _) -> weights.size() <= MANY_WANTS;
            case Ranked _ -> false;
        });
    }

    /** The fittest engine for a conflict of which all is known; see {@link #fittest(Conflict, Unknowns, Budget)}. */
    public static FittingEngine fittest(Conflict conflict, Budget budget) {
        return fittest(conflict, Unknowns.NONE, budget);
    }

    /**
     * The fittest engine for a conflict: for listed states where they can be listed, with bit planes where few options
     * matter, with decision diagrams elsewhere.
     *
     * @param unknowns what isn't known of preferences, for concepts that ask about it
     * @throws LimitExceeded when no engine can take it
     */
    public static FittingEngine fittest(Conflict conflict, Unknowns unknowns, Budget budget) {
        try {
            return new Listed(fittest(GraphModel.of(conflict, unknowns, budget), budget));
        } catch (LimitExceeded tooLarge) {
            if (!(conflict.form() instanceof OptionForm)) {
                throw tooLarge;
            }
        }
        return new Unlisted(regions(conflict, budget));
    }

    /**
     * The fittest engine that answers in regions: with bit planes where few options matter, with decision diagrams
     * elsewhere.
     *
     * @param conflict in option form
     * @throws LimitExceeded for more than 1,000 options
     */
    public static RegionEngine regions(Conflict conflict, Budget budget) {
        refuseMany(conflict);
        OptionSpace space = new OptionSpace(conflict);
        boolean few = ExplicitEngine.matters(space).cardinality() <= PLANES_UP_TO && !space.merged();
        return few ? explicit(conflict, budget) : symbolic(conflict, budget);
    }

    /**
     * The engine that a person chose.
     *
     * @param unknowns what isn't known of preferences, for concepts that ask about it
     * @throws LimitExceeded when it can't take the conflict, and no other may be taken instead
     * @throws IllegalArgumentException when the symbolic engine is asked of a graph form
     */
    public static FittingEngine chosen(Choice choice, Conflict conflict, Unknowns unknowns, Budget budget) {
        return switch (choice) {
            case DEFINITIONS -> new Listed(new Definitions(GraphModel.of(conflict, unknowns, budget), budget));
            case EXPLICIT ->
                listed(conflict, unknowns, budget)
                        .<FittingEngine>map(model -> new Listed(fittest(model, budget)))
                        .orElseGet(() -> new Unlisted(explicit(conflict, budget)));
            case SYMBOLIC -> {
                RegionEngine engine = symbolic(conflict, budget);
                yield listed(conflict, unknowns, budget)
                        .<FittingEngine>map(model -> new Listed(new RegionAnswers(engine, model, budget)))
                        .orElseGet(() -> new Unlisted(engine));
            }
        };
    }

    private static Optional<GraphModel> listed(Conflict conflict, Unknowns unknowns, Budget budget) {
        try {
            return Optional.of(GraphModel.of(conflict, unknowns, budget));
        } catch (LimitExceeded tooLarge) {
            return Optional.empty();
        }
    }

    /** The engine that computes with bit planes: for a conflict in option form with up to 30 options that matter. */
    public static RegionEngine explicit(Conflict conflict, Budget budget) {
        return new ExplicitEngine(conflict, budget);
    }

    /**
     * The engine that computes with decision diagrams: for a conflict in option form. Diagrams are gone through as deep as
     * there are options: of more than some 1,000 a question can want a deeper stack than threads have.
     */
    public static RegionEngine symbolic(Conflict conflict, Budget budget) {
        return new SymbolicEngine(conflict, budget);
    }

    private static void refuseMany(Conflict conflict) {
        int options = conflict.form().atoms().size();
        if (options > MOST_OPTIONS) {
            throw new LimitExceeded(
                    "the case has %,d options, more than the %,d of a case whose states can't be listed;"
                                    .formatted(options, MOST_OPTIONS)
                            + " leave out those that nobody asks about, or add rules under “feasible”");
        }
    }
}
