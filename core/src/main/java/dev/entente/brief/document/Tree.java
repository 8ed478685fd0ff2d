// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;
import java.util.Optional;

/**
 * A small game as a tree, with how likely each branch is: who chooses when, and what comes of it.
 *
 * @param caption one sentence that says what is seen
 * @param heads who chooses, one for each step from the root on, and at last what stands at the ends
 * @param root where it starts
 * @param note what is to be known in order to read it
 */
public record Tree(Sentence caption, List<String> heads, Knot root, String note) implements Illustration {

    public Tree {
        heads = List.copyOf(heads);
        if (depth(root) != heads.size()) {
            throw new IllegalArgumentException(heads.size() + " heads for " + depth(root) + " steps");
        }
    }

    private static int depth(Node node) {
        return switch (node) {
            case End _ -> 1;
            case Knot knot ->
                1
                        + knot.branches().stream()
                                .mapToInt(branch -> depth(branch.to()))
                                .max()
                                .orElseThrow();
        };
    }

    /** Where somebody chooses, or an end. */
    public sealed interface Node {}

    /**
     * Where somebody chooses.
     *
     * @param joined a name that those have in common which who chooses there can’t tell apart; absent where it can
     * @param branches from top to bottom, at least one
     */
    public record Knot(Optional<String> joined, List<Branch> branches) implements Node {
        public Knot {
            branches = List.copyOf(branches);
            if (branches.isEmpty()) {
                throw new IllegalArgumentException("a choice of nothing");
            }
        }
    }

    /** What it is worth there. */
    public record End(String worth) implements Node {}

    /**
     * Something that can be chosen, or that chance does.
     *
     * @param chance how likely it is, as it is written
     * @param taken whether it comes about at all
     */
    public record Branch(String title, String chance, boolean taken, Node to) {}
}
