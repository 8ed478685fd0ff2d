// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An example of a case with every common part of the format, to be changed into one's own. */
public final class Starter {

    private Starter() {}

    /** The text of its file. */
    public static String text() {
        try (InputStream text = Starter.class.getResourceAsStream("starter.yaml")) {
            if (text == null) {
                throw new IllegalStateException("starter.yaml is missing beside Starter.class");
            }
            String whole = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return whole.substring(whole.indexOf('\n') + 1); // less the licence line: the case is the analyst's
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
