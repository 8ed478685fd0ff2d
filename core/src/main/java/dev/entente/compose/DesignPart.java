// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import java.util.List;

/**
 * A part of the answer of what would make an outcome hold.
 *
 * @param sections what was found, in sentences
 */
public record DesignPart(DesignTopic topic, DesignFound found, List<Section> sections) {

    public DesignPart {
        sections = List.copyOf(sections);
    }

    /** A part that the case can't be asked for. */
    static DesignPart refused(DesignTopic topic, String sentence) {
        return new DesignPart(topic, new DesignFound.Refused(sentence), said(topic, sentence));
    }

    /** A part that a limit of time or memory kept from being known. */
    static DesignPart notComputed(DesignTopic topic, String sentence) {
        return new DesignPart(topic, new DesignFound.NotComputed(sentence), said(topic, sentence));
    }

    private static List<Section> said(DesignTopic topic, String sentence) {
        Block said = new Block.Paragraph(List.of(Sentence.computed(sentence)));
        return List.of(new Section(topic.heading(), List.of(said)));
    }
}
