// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields as they travel: names and values in a query or the body of a form. */
final class FormFields {

    /** No page of the workbench has as many. */
    static final int MOST_FIELDS = 20_000;

    private FormFields() {}

    /** Whether there are more fields than are taken; told without taking them apart. */
    static boolean tooMany(String encoded) {
        return encoded.chars().filter(c -> c == '&').limit(MOST_FIELDS).count() == MOST_FIELDS;
    }

    /** The fields, in order. */
    static Map<String, List<String>> fields(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return fields;
    }

    /** What is no proper encoding stands for itself. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
