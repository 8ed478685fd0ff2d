// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Entry;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The entries of a mapping, found by their keys in a time that doesn't grow with their number. Immutable. */
final class Entries extends AbstractList<Entry> implements RandomAccess {

    private final List<Entry> entries;
    private final Map<String, Entry> byKey = new HashMap<>();

    private Entries(List<Entry> entries) {
        this.entries = entries;
        entries.forEach(entry -> byKey.putIfAbsent(entry.key().text(), entry));
    }

    static Entries copyOf(List<Entry> entries) {
        return entries instanceof Entries known ? known : new Entries(List.copyOf(entries));
    }

    Optional<Entry> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public Entry get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
