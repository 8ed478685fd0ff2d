// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

/** What lies between the parts of a file: white space, comments, dashes, colons, commas. */
final class Gaps {

    private final SourceFile file;
    private final String text;

    Gaps(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    /** The offset behind white space and comments. */
    int skip(int from) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                at = file.lineEnd(at);
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The offset behind the anchor or tag of a node. */
    int skipProperties(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at = skip(at);
        }
        return at;
    }

    /** Whether a comment begins between two offsets, where no text stands. */
    boolean hasComment(int from, int to) {
        return text.substring(from, to).indexOf('#') >= 0;
    }

    /** Whether the rest of the line is a comment. */
    boolean commentFollows(int from) {
        return text.substring(from, file.lineEnd(from)).strip().startsWith("#");
    }

    /** The offset at which the line above ends, where only white space stands between. */
    int endOfLineBefore(int offset) {
        int at = file.lineStart(offset);
        return text.startsWith("\r\n", at - 2) ? at - 2 : Math.max(0, at - 1);
    }

    /** The offset of the bracket or brace that opens a collection. */
    int bracket(Place collection) {
        return skipProperties(collection.start());
    }

    boolean isBracketed(Place collection) {
        int at = bracket(collection);
        return at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '{');
    }
}
