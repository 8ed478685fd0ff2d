// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;

/**
 * A finished brief: what is said, before any layout.
 *
 * @param title the finding, as a headline
 * @param question the question that the case asks; empty when it asks none
 * @param standing what the brief rests on, in one line ("A model of one commentary, not a forecast")
 * @param bottomLine two or three sentences that a reader in a hurry takes away
 * @param sections the rest, in reading order; none is empty
 */
public record Brief(
        String title, String question, Sentence standing, List<Sentence> bottomLine, List<Section> sections) {

    public Brief {
        bottomLine = List.copyOf(bottomLine);
        sections = List.copyOf(sections);
    }
}
