// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * What Entente finds of what it needs on a machine, and what is missing.
 *
 * @param complete whether everything is there that is needed
 */
public record Examined(int entente, List<Part> parts, boolean complete, String version) {

    /** What is looked for. */
    public enum What {
        ENTENTE,
        JAVA,
        MEMORY,
        START_UP_CACHE,
        SHIPPED_CASES,
        OWN_CASES,
        DISK,
        FONTS,
        BROWSER,
        PORT,
        LETTERS,
        GIT,
        FURTHER_PARTS
    }

    /** Whether it is there. */
    public enum State {
        THERE,
        MISSING,
        /** The system doesn’t tell. */
        NOT_KNOWN
    }

    /**
     * One thing that was looked for.
     *
     * @param needed whether Entente can’t do its work without
     * @param found what was found, in words
     * @param remedy what to do about what is missing, a sentence
     * @param command a command line that does it, or is an example of one
     */
    public record Part(
            What part, State state, boolean needed, String found, Optional<String> remedy, Optional<String> command) {

        /** Something that is there. */
        public static Part there(What part, boolean needed, String found) {
            return new Part(part, State.THERE, needed, found, Optional.empty(), Optional.empty());
        }

        /** Something that is missing, or not known, with what to do about it. */
        public static Part wanting(
                What part, State state, boolean needed, String found, String remedy, Optional<String> command) {
            return new Part(part, state, needed, found, Optional.of(remedy), command);
        }

        private boolean wanted() {
            return needed && state == State.MISSING;
        }
    }

    public Examined {
        parts = List.copyOf(parts);
    }

    public static Examined of(List<Part> parts) {
        return new Examined(Json.VERSION, parts, parts.stream().noneMatch(Part::wanted), Version.running());
    }
}
