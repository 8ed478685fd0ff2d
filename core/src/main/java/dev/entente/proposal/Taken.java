// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import dev.entente.evidence.Refinding;
import java.util.List;
import java.util.Optional;

/**
 * What was made of a model’s answer.
 *
 * @param text of the case file
 * @param claims each with the paragraph that the answer says, and what came of looking it up
 * @param wants how many there are
 * @param assumed those that rest on no claim that was found
 */
public record Taken(String text, List<Refinding> claims, int wants, List<Assumed> assumed) {

    public Taken {
        claims = List.copyOf(claims);
        assumed = List.copyOf(assumed);
    }

    /**
     * A want that is assumed.
     *
     * @param party its id
     * @param place of the want in the party’s list, from 1
     * @param claim the id of the claim that it was to rest on, and that was not found; empty where the answer says itself
     *     that it is assumed
     */
    public record Assumed(String party, int place, String statement, Optional<String> claim) {}
}
