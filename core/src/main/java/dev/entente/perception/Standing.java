// SPDX-License-Identifier: Apache-2.0
package dev.entente.perception;

import java.util.List;
import java.util.Locale;

/**
 * How a state stands, as all see it.
 *
 * @param state its place among all states, from 0
 * @param atRest whether it is at rest, each decision maker judging by what it sees
 * @param truly whether it would be if all saw everything as it is
 * @param unseenBy who doesn’t know of it
 * @param unexpectedBy who knows of it, and expects somebody to leave it
 */
public record Standing(int state, boolean atRest, boolean truly, List<Integer> unseenBy, List<Integer> unexpectedBy) {

    public Standing {
        unseenBy = List.copyOf(unseenBy);
        unexpectedBy = List.copyOf(unexpectedBy);
    }

    /** What a state can be, once it is compared with what would be so if all saw everything as it is. */
    public enum Kind {
        /** It is at rest, and all expect it to be. */
        SEEN_RIGHTLY,
        /** It is at rest, and would not be if nobody were in error. */
        ON_AN_ERROR,
        /** It is and would be at rest, and somebody expects that it is left. */
        EXPECTED_OTHERWISE,
        /** It is at rest, and somebody doesn’t know of it. */
        SURPRISE,
        /** It would be at rest if nobody were in error, and is not. */
        PREVENTED,
        /** It is not at rest, and would not be. */
        LEFT;

        /** As answers for machines name it: "on-an-error". */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What it is; of several the gravest: a surprise before an error, and that before what is expected otherwise. */
    public Kind kind() {
        if (!atRest) {
            return truly ? Kind.PREVENTED : Kind.LEFT;
        }
        if (!unseenBy.isEmpty()) {
            return Kind.SURPRISE;
        }
        if (!truly) {
            return Kind.ON_AN_ERROR;
        }
        return unexpectedBy.isEmpty() ? Kind.SEEN_RIGHTLY : Kind.EXPECTED_OTHERWISE;
    }
}
