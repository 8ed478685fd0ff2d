// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import dev.entente.cases.Case;
import java.util.List;

/** What two cases on one template can differ in (docs/theory.md §10). */
public sealed interface Difference {

    /** What it is called by name: the id of the decision maker whose wants it is, or "channels" or "setting". */
    default String name(Case subject) {
        return switch (this) {
            case Wants(int i) -> subject.conflict().decisionMakers().get(i).id();
            case Channels _ -> "channels";
            case Setting _ -> "setting";
        };
    }

    /** What a decision maker, numbered from 0, wants. */
    record Wants(int decisionMaker) implements Difference {}

    /** Who can coordinate. */
    record Channels() implements Difference {}

    /**
     * What is possible and where things stand, taken as one.
     *
     * @param aspects in what it differs
     */
    record Setting(List<Aspect> aspects) implements Difference {
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
