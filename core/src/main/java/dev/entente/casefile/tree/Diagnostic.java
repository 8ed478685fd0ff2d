// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something an analyst should know about a file.
 *
 * @param message what is wrong: lower case, no full stop
 * @param hint what would be right: a sentence
 */
public record Diagnostic(Severity severity, Place place, String message, Optional<String> hint) {

    /** Whether the case can be computed with all the same. */
    public enum Severity {
        ERROR("error"),
        WARNING("warning");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        /** The word for people and in JSON. */
        public String word() {
            return word;
        }
    }

    /** An error with a hint; an empty hint is none. */
    static Diagnostic error(Place place, String message, String hint) {
        return new Diagnostic(Severity.ERROR, place, message, Optional.of(hint).filter(text -> !text.isEmpty()));
    }

    /** A warning with a hint; an empty hint is none. */
    static Diagnostic warning(Place place, String message, String hint) {
        return new Diagnostic(
                Severity.WARNING, place, message, Optional.of(hint).filter(text -> !text.isEmpty()));
    }

    /** An error about a file or folder as a whole, into whose text nothing can point. */
    public static Diagnostic ofPath(Path path, String message, String hint) {
        return error(SourceFile.unread(path.toString()).place(0, 0), message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code case.yaml:7:9: error: …}, the line, a caret under the place, the hint. */
    public String text() {
        return DiagnosticText.of(this);
    }
}
