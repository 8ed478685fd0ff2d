// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import java.util.List;

/**
 * One part of a brief.
 *
 * @param heading a few words, no full stop
 * @param blocks its content in reading order, at least one
 */
public record Section(String heading, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a section without content (" + heading + ")");
        }
    }
}
