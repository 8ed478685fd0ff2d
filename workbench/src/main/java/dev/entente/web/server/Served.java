// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * That a request was served, in words that nobody who sends one can choose: so they hold no text of a case, no key, and
 * nothing that could look like another line where they are written down.
 *
 * @param method of HTTP; {@code OTHER} where it is none that is known
 * @param page the pattern of its path, {@code /case/{case}/states}; {@code -} where no page has such a path
 * @param status of the answer; 0 where the browser left before there was one
 * @param took from when it was read to when its answer was sent
 * @param bytes of the answer, headers apart
 */
public record Served(String method, String page, int status, Duration took, long bytes) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    static Served of(String method, Optional<String> pattern, int status, Duration took, long bytes) {
        return new Served(
                METHODS.contains(method) ? method : "OTHER", pattern.orElse("-"), Math.max(0, status), took, bytes);
    }
}
