// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.cases.Case;

/**
 * A case as one analyst has it.
 *
 * @param name whose it is, as readers are told: unlike those of the versions beside it
 */
public record Version(String name, Case subject) {
    public Version {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a version of nobody (" + subject.heading() + ")");
        }
    }
}
