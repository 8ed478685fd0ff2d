// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.answer.json.Key;
import dev.entente.cases.Case;
import java.util.Optional;

/**
 * Which case an answer is about.
 *
 * @param id the name of its folder or file
 * @param variant the variant that was applied
 */
public record Subject(@Key("case") String id, String title, Optional<String> variant) {

    public static Subject of(Case about) {
        return new Subject(
                about.basis().id(), about.framing().title(), about.basis().variant());
    }
}
