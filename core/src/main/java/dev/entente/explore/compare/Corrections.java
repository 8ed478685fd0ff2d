// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.Fraction;
import dev.entente.graph.StateSet;
import dev.entente.limits.LimitExceeded;
import dev.entente.perception.Misperception;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What it changes when decision makers learn what they see wrongly: which corrections suffice, and whose error holds something
 * up. Goes through all sets of errors.
 *
 * <p>Source: docs/theory.md §14; Shapley (1953; key Shapley1953). Cost: two to the number of errors, each set a look-up once the stable
 * states of each decision maker under each set of its own errors are known.
 */
public final class Corrections {

    /** Of more errors not all sets are gone through. */
    public static final int MOST_ERRORS = Shapley.MOST_PARTS;

    private final Views views;
    private final Concept concept;
    private final List<Misperception> errors;

    /** @throws LimitExceeded when there are more than {@value #MOST_ERRORS} errors */
    public Corrections(Views views, Concept concept) {
        this.views = views;
        this.concept = concept;
        this.errors = views.errors();
        if (errors.size() > MOST_ERRORS) {
            throw new LimitExceeded("there are " + errors.size() + " errors in what is seen, and at most " + MOST_ERRORS
                    + " can be told apart");
        }
    }

    /**
     * The smallest sets of errors such that a state is at rest otherwise than now when they, and no others, are corrected;
     * smaller ones first. None where no correction changes it.
     */
    public List<Set<Misperception>> changing(int state) {
        boolean now = views.resting(concept).contains(state);
        return smallest(set -> views.resting(concept, of(set)).contains(state) != now);
    }

    /** The same for whether some state of a set is at rest. */
    public List<Set<Misperception>> changing(StateSet states) {
        boolean now = views.resting(concept).intersects(states);
        return smallest(set -> views.resting(concept, of(set)).intersects(states) != now);
    }

    private List<Set<Misperception>> smallest(IntPredicate changes) {
        return Shapley.minimal(errors.size(), changes).stream().map(this::of).toList();
    }

    /**
     * By error, in the order of the views: its share in whether some state of a set is at rest. Together they make up what
     * correcting all changes: 1 where some is then and none is now, −1 the other way round, else 0.
     */
    public List<Fraction> shares(StateSet states) {
        return Shapley.values(
                errors.size(), set -> views.resting(concept, of(set)).intersects(states) ? 1 : 0);
    }

    private Set<Misperception> of(int set) {
        Set<Misperception> corrected = new HashSet<>();
        IntStream.range(0, errors.size()).filter(k -> (set >>> k & 1) == 1).forEach(k -> corrected.add(errors.get(k)));
        return corrected;
    }
}
