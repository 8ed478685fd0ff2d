// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.brief.Section;
import java.util.List;

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
}
