// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer about a case starts with. */
final class CaseJson {

    private CaseJson() {}

    static Map<String, Object> head(Case of) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("entente", Json.VERSION);
        head.put("case", of.id());
        head.put("title", of.title());
        of.variant().ifPresent(variant -> head.put("variant", variant));
        return head;
    }
}
