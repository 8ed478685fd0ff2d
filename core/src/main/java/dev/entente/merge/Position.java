// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.OpenOrder;
import dev.entente.Preference;
import java.util.List;

/**
 * What some versions say alike of what a decision maker wants.
 *
 * @param versions those that say so, by place
 * @param wishes what it may want: one, or as many as it has types there
 * @param plain what it wants in the plain reading
 */
public record Position(List<Integer> versions, List<Wish> wishes, Preference plain) {

    public Position {
        versions = List.copyOf(versions);
        wishes = List.copyOf(wishes);
    }

    /**
     * Something that a decision maker may want.
     *
     * @param type the type of the version that it is of, by place; -1 where that has no types
     * @param open where its order is open
     */
    public record Wish(int type, Preference preference, List<OpenOrder> open) {
        public Wish {
            open = List.copyOf(open);
        }

        /** Whether it says the same as another. */
        public boolean same(Wish other) {
            return Meaning.of(preference).equals(Meaning.of(other.preference)) && open.equals(other.open);
        }
    }

    /** Whether two say the same. */
    boolean same(Position other) {
        return Meaning.of(plain).equals(Meaning.of(other.plain))
                && wishes.size() == other.wishes.size()
                && wishes.stream().allMatch(wish -> other.wishes.stream().anyMatch(wish::same));
    }
}
