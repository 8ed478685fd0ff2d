// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.casefile.edit.Draft;
import dev.entente.statement.StatementParser;
import java.util.Collection;
import java.util.Optional;

/**
 * What is named in an answer, as in “us: the United States”.
 *
 * @param id the short name, where one is chosen
 * @param rest what it stands for
 */
record Names(Optional<String> id, String rest) {

    static Names of(String text) {
        int colon = text.indexOf(':');
        String before = colon > 0 ? text.substring(0, colon).strip() : "";
        return StatementParser.isName(before)
                ? new Names(Optional.of(before), text.substring(colon + 1).strip())
                : new Names(Optional.empty(), text);
    }

    /** Why the short name can’t be taken; empty where it can, or where none is chosen. */
    Optional<String> mistake(Collection<String> taken) {
        if (rest.isEmpty()) {
            return Optional.of("What is it? Write it as “name: what it is”.");
        }
        return id.flatMap(name -> Draft.canName(name)
                ? taken.contains(name)
                        ? Optional.of("“" + name + "” is there already; choose another short name.")
                        : Optional.empty()
                : Optional.of("“" + name + "” has a meaning of its own in statements; choose another short name."));
    }

    /** The short name that was chosen, else one made of {@code words}. */
    String id(String words, String otherwise, Collection<String> taken) {
        return id.orElseGet(() -> free(words, otherwise, taken));
    }

    private static String free(String words, String otherwise, Collection<String> taken) {
        String name = Draft.name(words);
        String plain = Draft.canName(name) ? name : otherwise;
        String free = plain;
        for (int i = 2; taken.contains(free); i++) {
            free = plain + "-" + i;
        }
        return free;
    }
}
