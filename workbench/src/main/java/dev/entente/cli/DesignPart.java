// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.brief.Block;
import dev.entente.brief.Section;
import dev.entente.brief.Sentence;
import java.util.List;
import java.util.Map;

/**
 * A part of the answer of {@code design}.
 *
 * @param key its key in JSON
 * @param json its value there
 * @param sections the same in sentences
 */
record DesignPart(String key, Object json, List<Section> sections) {

    DesignPart {
        sections = List.copyOf(sections);
    }

    /** A part that the case can't be asked for, and why, as a sentence. */
    static DesignPart refused(String key, String heading, String reason) {
        Block said = new Block.Paragraph(List.of(Sentence.computed(reason)));
        return new DesignPart(key, Map.of("refused", reason), List.of(new Section(heading, List.of(said))));
    }
}
