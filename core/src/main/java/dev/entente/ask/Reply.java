// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import java.util.Optional;

/**
 * What was answered to a question.
 *
 * @param why why the analyst thinks so, where it was said
 */
public record Reply(Question question, Said said, Optional<String> why) {

    /** What can be answered. A list of wants always prefers one of two, so that only the first two narrow it. */
    public enum Said {
        /** The first of the two comes first. */
        ONE,
        /** The second of the two comes first. */
        OTHER,
        /** They are alike; the list may have them either way. */
        NO_DIFFERENCE,
        /** It is not known; the order stays open. */
        NOT_KNOWN
    }

    public Reply(Question question, Said said) {
        this(question, said, Optional.empty());
    }

    /** Whether one of the two comes first. */
    public boolean decides() {
        return said == Said.ONE || said == Said.OTHER;
    }

    /** The place in the list of what comes first; of what does not decide, of the first of the two. */
    public int higher() {
        return said == Said.OTHER ? question.other() : question.one();
    }

    /** The place in the list of what comes second. */
    public int lower() {
        return said == Said.OTHER ? question.one() : question.other();
    }
}
