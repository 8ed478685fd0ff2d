// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.util.Optional;

/** One thing that is tried on a case. */
public sealed interface Tried {

    /**
     * An option is held, or no longer held by the variant.
     *
     * @param option as the patch names it
     * @param taken whether it is held taken or not taken; free where neither is said
     */
    record Held(String option, Optional<Boolean> taken) implements Tried {}

    /** A decision maker has the wants of one of its types; where none is named, those that were written for it. */
    record OfType(String decisionMaker, Optional<String> type) implements Tried {}

    /** A change of a list of wants. Places count from 0: {@code was} in the list before, {@code place} in the one now. */
    sealed interface OfWants extends Tried {
        String decisionMaker();
    }

    record Moved(String decisionMaker, int was, int place) implements OfWants {}

    record Dropped(String decisionMaker, int was) implements OfWants {}

    record Added(String decisionMaker, int place) implements OfWants {}

    record Edited(String decisionMaker, int was, int place) implements OfWants {}

    /** Other wants stand in any order with the next than before. */
    record OtherGroups(String decisionMaker) implements OfWants {}
}
