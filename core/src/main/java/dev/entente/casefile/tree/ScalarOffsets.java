// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Style;
import java.text.Normalizer;

/**
 * Finds the characters of a scalar's value in the file. Value and file hold the same characters in the same order but
 * for white space that folds, quotes that are doubled, escapes and letters with marks (NFC), so that one walk along both pairs them up.
 */
final class ScalarOffsets {

    /** The most characters of a file that are one in a value: a letter with two marks, or a syllable of Hangul. */
    private static final int MOST_COMPOSED = 4;

    private final String raw;
    private final boolean plain;
    private final Scalar scalar;
    private final int[] starts;
    private final int[] ends;
    private int at;

    private ScalarOffsets(Scalar scalar) {
        this.raw = scalar.place().text();
        this.plain = Normalizer.isNormalized(raw, Normalizer.Form.NFC);
        this.scalar = scalar;
        this.starts = new int[scalar.text().length()];
        this.ends = new int[scalar.text().length()];
    }

    /** The stretch of the file; the whole scalar where the walk fails, as at an alias. */
    static Place place(Scalar scalar, int from, int to) {
        Place whole = scalar.place();
        if (isVerbatim(scalar)) {
            int start = Math.min(from, scalar.text().length());
            int end = Math.max(start, Math.min(to, scalar.text().length()));
            return whole.file().place(whole.start() + start, whole.start() + end);
        }
        ScalarOffsets offsets = new ScalarOffsets(scalar);
        int length = scalar.text().length();
        if (length == 0 || !offsets.walk()) {
            return whole;
        }
        int start = from < length ? offsets.starts[from] : offsets.ends[length - 1];
        int end = Math.max(start, to > from && from < length ? offsets.ends[Math.min(to, length) - 1] : start);
        return whole.file().place(whole.start() + start, whole.start() + end);
    }

    /** Whether a plain text stands in the file character by character, a break within it being a space in the value. */
    private static boolean isVerbatim(Scalar scalar) {
        Place whole = scalar.place();
        String text = scalar.text();
        return scalar.style() == Style.PLAIN
                && !text.isEmpty()
                && whole.end() - whole.start() == text.length()
                && whole.file().text().charAt(whole.start()) == text.charAt(0);
    }

    private boolean walk() {
        skipToContent();
        for (int i = 0; i < starts.length; i++) {
            char c = scalar.text().charAt(i);
            if (!Character.isWhitespace(c)) {
                skipSpace();
            }
            int length = lengthOf(c);
            if (length < 0 || at + length > raw.length()) {
                return false;
            }
            starts[i] = at;
            at += length;
            ends[i] = at;
        }
        return true;
    }

    private void skipToContent() {
        boolean quoted = scalar.style() != Style.PLAIN;
        while (at < raw.length() && (raw.charAt(at) == '&' || (quoted && raw.charAt(at) == '!'))) {
            if (scalar.text().startsWith("&") && !quoted) {
                break;
            }
            skipWord();
        }
        switch (scalar.style()) {
            case PLAIN -> {}
            case SINGLE_QUOTED, DOUBLE_QUOTED -> at++;
            case LITERAL, FOLDED -> skipLine();
        }
    }

    private void skipWord() {
        while (at < raw.length() && !Character.isWhitespace(raw.charAt(at))) {
            at++;
        }
        skipSpace();
    }

    private void skipLine() {
        while (at < raw.length() && raw.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipSpace() {
        while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
            at++;
        }
    }

    /** How many raw characters stand for the value's next one; negative when they are others. */
    private int lengthOf(char c) {
        if (at >= raw.length()) {
            return Character.isWhitespace(c) ? 0 : -1;
        }
        char next = raw.charAt(at);
        if (next == '\\' && scalar.style() == Style.DOUBLE_QUOTED) {
            return escape(c);
        }
        if (Character.isWhitespace(c)) {
            return Character.isWhitespace(next) ? 1 : 0;
        }
        if (next == '\'' && scalar.style() == Style.SINGLE_QUOTED) {
            return 2;
        }
        return plain ? next == c ? 1 : -1 : composed(c);
    }

    /** A letter with its marks, one after the other in the file, can be one in the value. */
    private int composed(char c) {
        for (int length = Math.min(MOST_COMPOSED, raw.length() - at); length > 0; length--) {
            String part = raw.substring(at, at + length);
            if (Normalizer.normalize(part, Normalizer.Form.NFC).equals(String.valueOf(c))) {
                return length;
            }
        }
        return -1;
    }

    private int escape(char c) {
        char kind = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
        return switch (kind) {
            case 'x' -> 4;
            case 'u' -> 6;
            default -> kind == c || Character.isISOControl(c) ? 2 : -1;
        };
    }
}
