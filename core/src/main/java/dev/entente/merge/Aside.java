// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import java.util.List;

/**
 * Something in which versions differ that is no disagreement about the conflict, or that a case can't leave open.
 *
 * @param what a noun phrase: "the title", "what us is called"
 * @param versions those that have it otherwise, by place
 * @param taken what becomes of it
 */
public record Aside(String what, List<Integer> versions, Taken taken) {

    public Aside {
        versions = List.copyOf(versions);
    }

    /** What becomes of it. */
    public enum Taken {
        /** What the case beside the versions has. */
        CASE,
        /** What the versions have, since none has it otherwise. */
        VERSIONS,
        /** It is left out. */
        NOTHING
    }
}
