// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.OpenOrder;
import dev.entente.Option;
import dev.entente.Preference;
import dev.entente.Preference.Want;
import java.util.List;

/** Something on which versions of one case do not agree, and that a case can leave open. */
public sealed interface Disagreement {

    /** What the versions say of a decision maker’s wants, each once. */
    sealed interface OfWants extends Disagreement {

        /** The decision maker, by id. */
        String party();

        /** What the versions say, each once. */
        List<Position> positions();
    }

    /**
     * The same wants in other orders: what all have above something else is known, all else of the stretches is open.
     *
     * @param wants in an order that fits what all agree on, the nearest to the case beside the versions
     * @param open the stretches in which the orders differ
     */
    record Order(String party, List<Want> wants, List<OpenOrder> open, List<Position> positions) implements OfWants {
        public Order {
            wants = List.copyOf(wants);
            open = List.copyOf(open);
            positions = List.copyOf(positions);
        }
    }

    /**
     * Different wants: the decision maker may be as any version has it.
     *
     * @param plain which of the positions serves where one is needed: that of the case beside the versions, or that of the most
     *     versions; -1 where they agree on that and differ only on which types there may be
     */
    record Lists(String party, int plain, List<Position> positions) implements OfWants {
        public Lists {
            positions = List.copyOf(positions);
        }

        /** The preference that serves where one is needed. */
        public Preference serving() {
            return positions.get(Math.max(plain, 0)).plain();
        }
    }

    /**
     * An option that only some have.
     *
     * @param with the versions that have it, by place
     * @param without the others
     */
    record There(Option option, List<Integer> with, List<Integer> without) implements Disagreement {
        public There {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }
    }
}
