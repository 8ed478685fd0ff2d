// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shape of a case file for editors, as a JSON Schema (2020-12): its keys, what each says, and the values that are fixed. */
public final class CaseSchema {

    private CaseSchema() {}

    /** The text of the schema. It knows no names, and takes some files that {@link CaseFile} doesn’t. */
    public static String text() {
        try (InputStream text = CaseSchema.class.getResourceAsStream("case.schema.json")) {
            if (text == null) {
                throw new IllegalStateException("case.schema.json is missing beside CaseSchema.class");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
