// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases.reference;

import dev.entente.Grounds;
import java.util.List;

/**
 * A case that the analyst coded.
 *
 * @param name what it is called
 * @param group the group it belongs to; empty where the cases are not told apart
 * @param came what came about in it, of what counts
 * @param grounds why the analyst thinks so, never none
 */
public record CodedCase(String name, String group, List<String> came, Grounds grounds) {

    public CodedCase {
        came = List.copyOf(came);
        if (grounds.none()) {
            throw new IllegalArgumentException("a case coded without grounds (" + name + ")");
        }
    }
}
