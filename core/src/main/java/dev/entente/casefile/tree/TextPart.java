// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * An item or entry as it stands in the text.
 *
 * @param start offset of its dash in block layout, of its key or of itself
 * @param head offset behind its dash or colon; in flow layout of no meaning
 * @param end offset behind its value
 * @param keyed whether it is an entry
 */
record TextPart(int start, int head, int end, boolean keyed, boolean inFlow) {

    static TextPart of(Node parent, int index, Gaps gaps) {
        return all(parent, gaps).get(index);
    }

    /** The parts of a list or mapping, in order. */
    static List<TextPart> all(Node parent, Gaps gaps) {
        return switch (parent) {
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> entry(entry, mapping.layout() == Layout.FLOW, gaps))
                        .toList();
            case Sequence sequence -> items(sequence, gaps);
            case Scalar _ -> throw new IllegalArgumentException("no list or mapping (" + parent + ")");
        };
    }

    private static TextPart entry(Entry entry, boolean inFlow, Gaps gaps) {
        Place key = entry.key().place();
        return new TextPart(
                key.start(), gaps.skip(key.end()) + 1, entry.value().place().end(), true, inFlow);
    }

    private static List<TextPart> items(Sequence sequence, Gaps gaps) {
        List<TextPart> parts = new ArrayList<>();
        int before = gaps.skipProperties(sequence.place().start());
        for (Node item : sequence.items()) {
            Place place = item.place();
            if (sequence.layout() == Layout.FLOW) {
                parts.add(new TextPart(place.start(), place.start(), place.end(), false, true));
            } else {
                int dash = gaps.skip(before);
                parts.add(new TextPart(dash, dash + 1, place.end(), false, false));
            }
            before = place.end();
        }
        return parts;
    }
}
