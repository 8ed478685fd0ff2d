// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.casefile.edit.Draft;
import java.util.HashSet;
import java.util.Set;

/** Names for statements, made of the words that another program shows; each once. */
final class Names {

    private final Set<String> taken = new HashSet<>();

    /** What is called so already. */
    void take(String name) {
        taken.add(name);
    }

    /**
     * A name of its own.
     *
     * @param words what it is called
     * @param otherwise what to call it when its words give no name
     */
    String of(String words, String otherwise) {
        String name = Draft.name(words);
        String base = Draft.canName(name) ? name : Draft.canName("x-" + name) ? "x-" + name : otherwise;
        String free = base;
        for (int k = 2; !taken.add(free); k++) {
            free = base + "-" + k;
        }
        return free;
    }
}
