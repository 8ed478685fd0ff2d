// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import java.util.List;

/**
 * What statements mean something in: conditions on the options, as sets of states or as circuits ({@link Semantics}).
 *
 * @param <S> a condition; never changed once made
 */
public interface BooleanAlgebra<S> {

    S none();

    S all();

    /** That an option is taken, given by its position in the form. */
    S taking(int option);

    /** How many options are asked about before this one, where they are asked about in an order. */
    default int level(int option) {
        return option;
    }

    S and(S a, S b);

    S or(S a, S b);

    /** What is in {@code a} and not in {@code b}. */
    S andNot(S a, S b);

    default S not(S a) {
        return andNot(all(), a);
    }

    /** Whether nothing meets the condition, as far as it is known; of a set it always is. */
    boolean isEmpty(S a);

    /**
     * Where one of two is the better by its wants; of sums, leading digits that nothing needs may be missing.
     *
     * @param wants whether the one has what is wanted, most important first
     * @param than the same of the other
     */
    default S better(List<S> wants, List<S> than) {
        S better = none();
        for (int fromLast = 1; fromLast <= Math.max(wants.size(), than.size()); fromLast++) {
            S has = fromLast > wants.size() ? none() : wants.get(wants.size() - fromLast);
            S lacks = fromLast > than.size() ? all() : not(than.get(than.size() - fromLast));
            better = or(and(has, lacks), and(or(has, lacks), better));
        }
        return better;
    }
}
