// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.analysis.Channels.Ability;

/** Whether several have a channel to move together. */
public enum Coordination {
    OPEN,
    NOT_YET,
    NONE,
    UNKNOWN;

    static Coordination of(Ability ability) {
        return switch (ability) {
            case Ability.Able _ -> OPEN;
            case Ability.NotYet _ -> NOT_YET;
            case Ability.NoChannel _ -> NONE;
            case Ability.Unknown _ -> UNKNOWN;
        };
    }
}
