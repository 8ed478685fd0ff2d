// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import java.util.List;

/** How an inquiry goes on. */
public sealed interface Step {

    /** The orders left give several answers, and this question tells most about them. */
    record Ask(Question question) implements Step {}

    /** All orders left give this answer. */
    record Settled(Outlook outlook, Certainty certainty) implements Step {}

    /** The orders left give several answers, and all that would tell them apart was asked and is not known. */
    record Open(List<Outlook> outlooks) implements Step {
        public Open {
            outlooks = List.copyOf(outlooks);
        }
    }

    /** The orders looked at so far give this answer, and not all were looked at yet. */
    record SoFar(Outlook outlook) implements Step {}
}
