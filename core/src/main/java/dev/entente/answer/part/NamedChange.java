// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import java.util.Optional;

/**
 * A change of a single want in a list.
 *
 * @param place its place before, from 1
 * @param to its place after
 */
public record NamedChange(Kind change, Optional<Integer> place, Optional<Integer> to, String want) {

    /** What is done with the want. */
    public enum Kind {
        DROP,
        MOVE,
        ADD
    }
}
