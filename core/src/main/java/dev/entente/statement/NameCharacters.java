// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What names are made of: letters, digits and {@code _}, with {@code -} between them. A letter can carry marks (accents,
 * the vowel signs of Devanagari or Thai), and in scripts that need it, an invisible joiner can follow a letter.
 */
final class NameCharacters {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Scripts in which a joiner would change nothing that can be seen. */
    private static final Set<UnicodeScript> UNJOINED = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private NameCharacters() {}

    static boolean beginsName(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }

    /** The offset behind the name that begins at an offset, where a letter, digit or {@code _} stands. */
    static int end(String text, int start, boolean qualified) {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean joint = codePoint == '-' || (qualified && codePoint == '.');
            boolean more = next < text.length() && beginsName(text.codePointAt(next));
            if (!beginsName(codePoint) && !carries(text, start, at, codePoint, more) && !(joint && more)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static boolean carries(String text, int start, int at, int codePoint, boolean more) {
        int before = at > start ? text.codePointBefore(at) : '-';
        if (isMark(codePoint)) {
            return beginsName(before) || isMark(before) || before == JOINER || before == NON_JOINER;
        }
        return (codePoint == JOINER || codePoint == NON_JOINER)
                && more
                && (beginsName(before) || isMark(before))
                && !UNJOINED.contains(UnicodeScript.of(before));
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
