// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Option;
import dev.entente.State;
import dev.entente.design.Packages.Judged;
import dev.entente.design.Packages.Nearest;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Goes through the packages of a side, smaller ones first, and keeps for each concept those that serve and contain no
 * other that does.
 *
 * <p>A package can serve only where some goal state has the side's options as it sets them. So where states are listed
 * only the choices found in goal states are judged, of whatever number of options; elsewhere all choices are, less those
 * that the engine shows to leave no goal state. A package is judged by solving the conflict that it leaves to the
 * others. Once every concept has a smaller package within it, it need not be judged.
 *
 * <p>Cost: for each package judged, the conflict of the others under five concepts; at most as many packages as goal
 * states, or 2^k for the k options that the side can change.
 *
 * <p>Source: our own definition, docs/theory.md §9.1; docs/engines.md §11. Throws {@link dev.entente.limits.LimitExceeded}
 * where the side has too many options to go through in a case that isn’t listed; a spent budget leaves what was found
 * till then.
 */
final class PackageSearch {

    /** Where states aren't listed: the most options of a side whose choices are gone through. */
    private static final int MOST_OPTIONS = 20;

    private static final Comparator<OptionPackage> SMALLER_FIRST = Comparator.comparingInt(OptionPackage::size);

    private final DesignQuestion question;
    private final Side side;
    private final Optional<GraphModel> whole;
    private final Budget budget;
    private final SequencedSet<OptionPackage> candidates;
    private final Map<OptionPackage, Judged> judged = new HashMap<>();
    private final Map<SanctionConcept, List<OptionPackage>> minimal = new LinkedHashMap<>();
    private boolean done = true;

    PackageSearch(DesignQuestion question, FittingEngine conflict, Budget budget) {
        this.question = question;
        this.side = new Side(question);
        this.whole = conflict instanceof FittingEngine.Listed(StabilityEngine engine)
                ? Optional.of(engine.model())
                : Optional.empty();
        this.budget = budget;
        this.candidates = new LinkedHashSet<>(
                switch (conflict) {
                    case FittingEngine.Listed(StabilityEngine engine) ->
                        inGoalStates(engine.model().space());
                    case FittingEngine.Unlisted(RegionEngine engine) -> leavingGoalStates(engine);
                });
        Concepts.usual().forEach(concept -> minimal.put(concept, new ArrayList<>()));
    }

    private List<OptionPackage> inGoalStates(StateSpace space) {
        Set<OptionPackage> found = new LinkedHashSet<>();
        for (int s : space.where(question.goal().when()).stream().toArray()) {
            for (State member : space.members(s)) {
                side.leadingTo(member).ifPresent(found::add);
            }
        }
        return found.stream().sorted(order()).toList();
    }

    /** Smaller ones first, and among those of a size the one with the earlier options. */
    private Comparator<OptionPackage> order() {
        List<Option> all = side.options();
        return SMALLER_FIRST.thenComparing(
                offer -> offer.changed().stream().map(all::indexOf).sorted().toList(), PackageSearch::lexicographic);
    }

    private static int lexicographic(List<Integer> a, List<Integer> b) {
        for (int k = 0; k < a.size(); k++) {
            if (!a.get(k).equals(b.get(k))) {
                return a.get(k) - b.get(k);
            }
        }
        return 0;
    }

    private List<OptionPackage> leavingGoalStates(RegionEngine engine) {
        List<Option> changeable = side.changeable();
        if (changeable.size() > MOST_OPTIONS) {
            throw new LimitExceeded("the packages of " + changeable.size()
                    + " options are too many to go through, in a case whose states aren't listed; hold some of them in a"
                    + " variant, so that " + MOST_OPTIONS + " are left");
        }
        Region goal = engine.where(question.goal().when());
        List<OptionPackage> found = new ArrayList<>();
        for (int bits = 0; bits < 1 << changeable.size(); bits++) {
            OptionPackage offer = side.changing(chosen(changeable, bits));
            // A merged class is in the region as one of its members, which may not be the one that the package leaves.
            if (!question.form().merges().isEmpty()
                    || !goal.where(choice(offer)).isEmpty()) {
                found.add(offer);
            }
        }
        return found.stream().sorted(order()).toList();
    }

    private static List<Option> chosen(List<Option> options, int bits) {
        List<Option> chosen = new ArrayList<>();
        for (int k = 0; k < options.size(); k++) {
            if ((bits >> k & 1) == 1) {
                chosen.add(options.get(k));
            }
        }
        return chosen;
    }

    private Statement choice(OptionPackage offer) {
        State applied = side.applied(offer);
        List<Statement> literals = new ArrayList<>();
        for (Option option : side.options()) {
            Statement atom = new Statement.Atom(option.name());
            literals.add(applied.takes(question.form().position(option.name())) ? atom : new Statement.Not(atom));
        }
        return Statement.all(literals);
    }

    /** Goes through them all, or as far as the budget allows; then the budget is released. */
    PackageSearch run() {
        try {
            for (OptionPackage offer : candidates) {
                if (!minimal.values().stream().allMatch(smaller -> containsOne(offer, smaller))) {
                    budget.begin("the package "
                            + offer.changed().stream().map(Option::id).toList());
                    keep(judge(offer));
                }
            }
        } catch (BudgetSpent stopped) {
            done = false;
            budget.release();
        }
        return this;
    }

    private static boolean containsOne(OptionPackage offer, List<OptionPackage> smaller) {
        return smaller.stream().anyMatch(offer::contains);
    }

    private void keep(Judged result) {
        minimal.forEach((concept, found) -> {
            if (result.serves(concept) && !containsOne(result.offer(), found)) {
                found.add(result.offer());
            }
        });
    }

    /** What comes of a package. */
    Judged judge(OptionPackage offer) {
        Judged known = judged.get(offer);
        if (known == null) {
            known = candidates.contains(offer)
                    ? new Judged(offer, held(offer).holding(question.start()))
                    : new Judged(offer, Map.of());
            judged.put(offer, known);
        }
        return known;
    }

    private HeldConflict held(OptionPackage offer) {
        return new HeldConflict(question, side, offer, whole, budget);
    }

    Side side() {
        return side;
    }

    /** By concept, the minimal packages that serve. */
    Map<SanctionConcept, List<OptionPackage>> minimal() {
        return minimal;
    }

    /** Whether all packages were gone through. */
    boolean done() {
        return done;
    }

    /** Where the goal comes nearest to holding; of several the smaller package. */
    Optional<Nearest> nearest() {
        return candidates.stream()
                .flatMap(offer -> held(offer).nearest(question.concept()).stream())
                .min(Nearest.NEARER);
    }
}
