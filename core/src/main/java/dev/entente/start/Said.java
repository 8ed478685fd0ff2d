// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.casefile.edit.Draft;
import dev.entente.cases.Case;
import java.util.Optional;
import java.util.function.Function;

/** What an answer says. */
sealed interface Said {

    /**
     * It can be used.
     *
     * @param draft with what it says
     * @param readBack the same in English, of the case as it is so far; nobody need be able to do anything yet
     */
    record Taken(Draft draft, Function<Optional<Case>, String> readBack) implements Said {}

    /** An answer that is read back in the words of the case. */
    static Taken taken(Draft draft, Function<Case, String> readBack) {
        return new Taken(draft, subject -> subject.map(readBack).orElse(""));
    }

    /** An answer that is read back as this. */
    static Taken taken(Draft draft, String readBack) {
        return new Taken(draft, _ -> readBack);
    }

    /**
     * It can’t.
     *
     * @param message what is wrong and what would be right
     */
    record Refused(String message) implements Said {}
}
