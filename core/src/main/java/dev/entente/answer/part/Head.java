// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.cases.Case;

/**
 * What an answer about a case starts with.
 *
 * @param entente the version of the shapes
 */
public record Head(int entente, @Inline Subject subject) {

    public static Head of(Case about) {
        return new Head(Json.VERSION, Subject.of(about));
    }
}
