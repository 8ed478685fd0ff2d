// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases.reference;

import java.util.List;

/**
 * One way to say in which cases something came about, and in how many it did.
 *
 * @param what counts, in words: "the target gives in"
 * @param groups the cases apart, at least one group
 */
public record Coding(String what, List<Group> groups) {

    public Coding {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a coding of no cases (" + what + ")");
        }
    }

    /**
     * Cases that have something in common.
     *
     * @param name in words: "with inducements"; empty where the cases are not told apart
     * @param counted in how many of them it came about
     */
    public record Group(String name, Counted counted) {}
}
