// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;

/**
 * Several illustrations on one sheet, one below the other.
 *
 * @param caption one sentence that says what is seen
 * @param parts at least one
 */
public record Plate(Sentence caption, List<Illustration> parts) implements Illustration {

    public Plate {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sheet without illustrations");
        }
    }
}
