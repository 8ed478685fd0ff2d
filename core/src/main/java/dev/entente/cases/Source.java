// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import java.util.Optional;

/** Where claims come from. */
public record Source(
        String id,
        String title,
        Optional<String> author,
        Optional<String> publisher,
        Optional<String> date,
        Optional<String> kind,
        Optional<String> url) {}
