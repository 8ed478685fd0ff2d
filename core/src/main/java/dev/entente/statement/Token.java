// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import java.util.Optional;

/** A word or sign of a statement's text, from {@code start} to before {@code end}; names in Unicode's form NFC. */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NAME("a name"),
        TRUE("true"),
        FALSE("false"),
        NOT("not"),
        AND("and"),
        OR("or"),
        IMPLIES("implies"),
        IF("if"),
        IFF("iff"),
        OPEN("("),
        CLOSE(")"),
        OPEN_LIST("["),
        CLOSE_LIST("]"),
        COMMA(","),
        COMPARE("a comparison"),
        END("the end");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind whose word this is, if it is a word of the language. */
        static Optional<Kind> ofWord(String text) {
            for (Kind kind : values()) {
                if (kind != NAME && kind != END && kind != COMPARE && kind.word.equals(text)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        String word() {
            return word;
        }
    }

    /** Whether a name reads like this; such words have a meaning only where no name can stand. */
    boolean says(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** Whether what a connective joins can begin here. */
    boolean begins() {
        return switch (kind) {
            case NAME, TRUE, FALSE, NOT, OPEN -> true;
            case AND, OR, IMPLIES, IF, IFF, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COMPARE, END -> false;
        };
    }

    /** The word, where it stands for a sign. */
    String word() {
        return kind == Kind.NAME ? text : kind.word();
    }

    String quoted() {
        return kind == Kind.END ? "the end of the statement" : "“" + text + "”";
    }
}
