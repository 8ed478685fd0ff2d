// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a stretch of text, which is what it is compared by: after Unicode's NFKC, without invisible characters, in
 * lower case; every run of what is neither letter, mark nor digit, such as white space, quotes and dashes, is one blank.
 */
record Passage(String words) {

    private static final int DIGITS = 16;
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    static Passage of(String text) {
        String visible = Normalizer.normalize(text, Form.NFKC).replaceAll("\\p{Cf}", "");
        String folded = Normalizer.normalize(visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFKC);
        return new Passage(folded.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip());
    }

    boolean empty() {
        return words.isEmpty();
    }

    /** How many words there are; in scripts that put no blanks between them two letters count as one. */
    int count() {
        return Pattern.compile(" ")
                .splitAsStream(words)
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> Math.max(
                        1,
                        (int) (1 + word.codePoints().filter(Passage::unspaced).count()) / 2))
                .sum();
    }

    private static boolean unspaced(int letter) {
        return UNSPACED.contains(UnicodeScript.of(letter));
    }

    /** Whether all words of another stand in it in a row; the first and the last may be parts of words. */
    boolean holds(Passage other) {
        return !other.empty() && words.contains(other.words);
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the words in UTF-8. */
    String digest() {
        return HexFormat.of().formatHex(sha256(words)).substring(0, DIGITS);
    }

    Sketch sketch() {
        return Sketch.of(List.of(words.split(" ", -1)));
    }

    /** What tells the passage again: its digest and, for one that has changed, its sketch. */
    String fingerprint() {
        return digest() + "-" + sketch().text();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
