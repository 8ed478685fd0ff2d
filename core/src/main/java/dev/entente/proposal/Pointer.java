// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;

/** Where in a tree something stands, as a JSON Pointer (RFC 6901). */
final class Pointer {

    private Pointer() {}

    /** The same mistake, with the way to it behind its message; as it is where it is about the whole. */
    static Diagnostic added(Diagnostic diagnostic, Node root) {
        String pointer = to(diagnostic.place(), root);
        return pointer.isEmpty()
                ? diagnostic
                : new Diagnostic(
                        diagnostic.severity(),
                        diagnostic.place(),
                        diagnostic.message() + " (" + pointer + ")",
                        diagnostic.hint());
    }

    private static String to(Place place, Node node) {
        return switch (node) {
            case Scalar _ -> "";
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    String key = "/" + entry.key().text().replace("~", "~0").replace("/", "~1");
                    if (entry.key().place().covers(place)) {
                        yield key;
                    }
                    if (entry.value().place().covers(place)) {
                        yield key + to(place, entry.value());
                    }
                }
                yield "";
            }
            case Sequence list -> {
                for (int k = 0; k < list.items().size(); k++) {
                    if (list.items().get(k).place().covers(place)) {
                        yield "/" + k + to(place, list.items().get(k));
                    }
                }
                yield "";
            }
        };
    }
}
