// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;
import java.util.Optional;

/**
 * One part of a brief.
 *
 * @param heading a few words, no full stop
 * @param blocks its content in reading order, at least one
 * @param weight how much of the reader's eye it asks for
 * @param claim what it says as a whole, in a sentence, for forms that show one part at a time; empty where its own first
 *     sentence is that, or a form can do without
 */
public record Section(String heading, List<Block> blocks, Weight weight, Optional<Sentence> claim) {

    /** How a part is set. */
    public enum Weight {
        /** To be read. */
        MAIN,
        /** To be looked up: set smaller. */
        NOTES,
        /** To be looked up and not to be taken for one of the others: set smaller, in a box of its own. */
        APART
    }

    /** A part to be read. */
    public Section(String heading, List<Block> blocks) {
        this(heading, blocks, Weight.MAIN);
    }

    /** A part whose sentences say for themselves what it says. */
    public Section(String heading, List<Block> blocks, Weight weight) {
        this(heading, blocks, weight, Optional.empty());
    }

    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a section without content (" + heading + ")");
        }
    }

    /** The same, and each sentence that is computed and not marked yet is, for what it is. */
    public Section marked(Sentence.Mark as) {
        return new Section(
                heading,
                blocks.stream()
                        .map(block -> block.each(
                                sentence -> sentence.saysSomethingUnmarked() ? sentence.marked(as) : sentence))
                        .toList(),
                weight,
                claim);
    }

    /** The same, with what it says as a whole. */
    public Section saying(Sentence as) {
        return new Section(heading, blocks, weight, Optional.of(as));
    }
}
