// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore;

import java.util.List;

/** What two cases on one template can differ in (DESIGN §6, "Compare"). */
public sealed interface Part {

    /** What a decision maker, numbered from 0, wants. */
    record Wants(int decisionMaker) implements Part {}

    /** Who can coordinate. */
    record Channels() implements Part {}

    /**
     * What is possible and where things stand, taken as one.
     *
     * @param aspects in what it differs
     */
    record Setting(List<Aspect> aspects) implements Part {
        public Setting {
            aspects = List.copyOf(aspects);
        }
    }

    /** What makes up a setting. */
    enum Aspect {
        STATUS_QUO,
        FEASIBILITY,
        DIRECTIONS,
        MERGING,
        MOVES
    }
}
