// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import dev.entente.limits.Budget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks, after the {@link Gate} let it in.
 *
 * @param visitor who asks: the key of a browser's session, opaque
 * @param method GET or POST
 * @param path its parts, decoded
 * @param fields of the query and of a posted form, in order
 * @param inPage whether a script asks for a part of a page that is there already
 * @param budget how long answering may go on: until its time is up, or the reader leaves
 */
public record Request(
        String visitor,
        String method,
        List<String> path,
        Map<String, List<String>> fields,
        boolean inPage,
        Budget budget) {

    public Request {
        path = List.copyOf(path);
        // No Map.copyOf: names with equal hashes, which anybody can choose, would cost it the square of their number.
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The first value of a field; empty when it is missing or blank. */
    public Optional<String> field(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A field's text as it was typed, empty where there is none. */
    public String text(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A field that is a number from 0. */
    public Optional<Integer> number(String name) {
        return field(name).filter(value -> value.matches("[0-9]{1,6}")).map(Integer::valueOf);
    }
}
