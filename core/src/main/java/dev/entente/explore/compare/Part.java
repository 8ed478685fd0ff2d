// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.cases.Case;
import dev.entente.explore.worlds.Setting;
import java.util.List;

/** What two cases on one template can differ in (docs/theory.md §10). */
public sealed interface Part {

    /** What it is called by name: the id of the decision maker whose wants it is, or "channels" or "setting". */
    default String name(Case of) {
        return switch (this) {
            case Wants(int i) -> of.conflict().decisionMakers().get(i).id();
            case Channels _ -> "channels";
            case Setting _ -> "setting";
        };
    }

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
