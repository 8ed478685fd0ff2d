// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.List;

/**
 * Wants, or tiers of a ranking, that stand together in a list and whose order among themselves is not known, or known in
 * part (docs/theory.md §6). The order written serves where one is needed.
 *
 * @param first the place of the first of them in the list, from 0
 * @param count how many they are
 * @param known what is known of their order; the order written fits it, so that it has no circle
 */
public record OpenOrder(int first, int count, List<Above> known) {

    public OpenOrder {
        known = List.copyOf(known);
        for (Above above : known) {
            if (above.higher() < first || above.higher() >= above.lower() || above.lower() >= first + count) {
                throw new IllegalArgumentException("an order that the list as written does not fit (" + above + " of "
                        + count + " from " + first + ")");
            }
        }
    }

    /**
     * One is more important than, or preferred to, another.
     *
     * @param higher the place in the list of the one, from 0
     * @param lower the place of the other
     */
    public record Above(int higher, int lower) {}
}
