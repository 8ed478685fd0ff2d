// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

/**
 * An answer, as it was typed.
 *
 * @param text one line
 */
public record Line(Place place, String text) {

    /** An answer without the spaces around it and without signs that break lines. */
    public Line {
        text = text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
