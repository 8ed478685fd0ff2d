// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Preference.Prioritized;
import dev.entente.cases.Case;
import java.util.EnumSet;
import java.util.Set;

/** What can be told of how an outcome is made to hold, in the order in which it is told. */
public enum DesignTopic {
    /** Why a case without options has less to tell. */
    NOTES("notes", "What needs options"),
    PACKAGES("packages", "What package would make it hold"),
    WANTS("wants", "What change of wants would make it hold"),
    RANKINGS("rankings", "What change of rankings would make it hold"),
    RANKING_COUNTS("rankingCounts", "How many rankings would make it hold"),
    ATTITUDES("attitudes", "What change of attitudes would make it hold"),
    /** Why a case with too many states has less to tell. */
    UNLISTED("unlisted", "What is left out"),
    STAGING("staging", "Action for action"),
    SPOILERS("spoilers", "Who can wreck it"),
    DURABILITY("durability", "How durable it is"),
    DISTANCE("distanceToFailure", "How far it is from failing");

    private final String key;
    private final String heading;

    DesignTopic(String key, String heading) {
        this.key = key;
        this.heading = heading;
    }

    /** What is told, as an answer for machines calls it. */
    String key() {
        return key;
    }

    /** A few words over what is told. */
    public String heading() {
        return heading;
    }

    /** All; changes of rankings only where somebody's preference is no list of wants. */
    public static Set<DesignTopic> usual(Case subject) {
        boolean ranked = subject.conflict().decisionMakers().stream()
                .anyMatch(each -> !(each.preference() instanceof Prioritized));
        Set<DesignTopic> usual = EnumSet.allOf(DesignTopic.class);
        if (!ranked) {
            usual.remove(RANKINGS);
        }
        return usual;
    }
}
