// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import dev.entente.Case;
import dev.entente.Preference.Prioritized;
import java.util.EnumSet;
import java.util.Set;

/** What can be told of how an outcome is made to hold, in the order in which it is told. */
public enum DesignTopic {
    /** Why a case without options has less to tell. */
    NOTES("What needs options"),
    PACKAGES("What package would make it hold"),
    WANTS("What change of wants would make it hold"),
    RANKINGS("What change of rankings would make it hold"),
    RANKING_COUNTS("How many rankings would make it hold"),
    /** Why a case with too many states has less to tell. */
    UNLISTED("What is left out"),
    STAGING("Action for action"),
    SPOILERS("Who can wreck it"),
    DURABILITY("How durable it is"),
    DISTANCE("How far it is from failing");

    private final String heading;

    DesignTopic(String heading) {
        this.heading = heading;
    }

    /** A few words over what is told. */
    public String heading() {
        return heading;
    }

    /** All; changes of rankings only where somebody's preference is no list of wants. */
    public static Set<DesignTopic> usual(Case of) {
        boolean ranked =
                of.conflict().decisionMakers().stream().anyMatch(each -> !(each.preference() instanceof Prioritized));
        Set<DesignTopic> usual = EnumSet.allOf(DesignTopic.class);
        if (!ranked) {
            usual.remove(RANKINGS);
        }
        return usual;
    }
}
