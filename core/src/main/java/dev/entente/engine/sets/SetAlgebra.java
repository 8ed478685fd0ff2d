// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import java.math.BigInteger;
import java.util.List;

/**
 * Sets of the choices of Y or N for some options, feasible or not, and what the engines do with them. The concepts are
 * written once over it ({@link ClosedForms}, {@link LevelSets}); each backend is the other's oracle.
 *
 * @param <S> a set; never changed once made
 */
public interface SetAlgebra<S> extends BooleanAlgebra<S> {

    /** The states that can change this one option, in a direction it allows, and are in {@code target} then. */
    S changing(int option, S target);

    /**
     * The pre-image: states from which a decision maker can change any number of its options, none included, each in a
     * direction it allows, and be in {@code target} then.
     */
    S before(int decisionMaker, S target);

    /** As {@link #before}, with options that can be taken and given up, whoever has them. */
    default S changingAny(List<Integer> options, S target) {
        S any = target;
        for (int option : options) {
            any = or(any, changing(option, any));
        }
        return any;
    }

    boolean same(S a, S b);

    /** The number of states. */
    BigInteger count(S a);
}
