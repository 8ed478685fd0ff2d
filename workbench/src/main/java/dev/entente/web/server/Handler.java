// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.util.Map;

/** Answers requests of one kind. */
@FunctionalInterface
public interface Handler {

    /**
     * The answer.
     *
     * @param named the parts of the path that the route names
     */
    Response answer(Request request, Map<String, String> named);
}
