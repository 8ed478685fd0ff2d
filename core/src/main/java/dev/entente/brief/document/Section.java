// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;

/**
 * One part of a brief.
 *
 * @param heading a few words, no full stop
 * @param blocks its content in reading order, at least one
 * @param weight how much of the reader's eye it asks for
 */
public record Section(String heading, List<Block> blocks, Weight weight) {

    /** How a part is set. */
    public enum Weight {
        /** To be read. */
        MAIN,
        /** To be looked up: set smaller. */
        NOTES
    }

    /** A part to be read. */
    public Section(String heading, List<Block> blocks) {
        this(heading, blocks, Weight.MAIN);
    }

    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a section without content (" + heading + ")");
        }
    }
}
