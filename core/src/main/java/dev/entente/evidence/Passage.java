// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The words of a stretch of text, which is what it is compared by: after Unicode's NFKC, without invisible characters, in
 * lower case; every run of what is neither letter, mark nor digit, such as white space, quotes and dashes, is one blank.
 */
record Passage(String words) {

    private static final int DIGITS = 16;

    static Passage of(String text) {
        String visible = Normalizer.normalize(text, Form.NFKC).replaceAll("\\p{Cf}", "");
        String folded = Normalizer.normalize(visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFKC);
        return new Passage(folded.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip());
    }

    boolean empty() {
        return words.isEmpty();
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
