// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.answer.Json;
import dev.entente.cases.Case;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer about a case starts with. */
final class CaseJson {

    private CaseJson() {}

    static Map<String, Object> head(Case of) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("entente", Json.VERSION);
        head.putAll(named(of));
        return head;
    }

    /** How a case is called. */
    static Map<String, Object> named(Case of) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("case", of.id());
        named.put("title", of.title());
        of.variant().ifPresent(variant -> named.put("variant", variant));
        return named;
    }
}
