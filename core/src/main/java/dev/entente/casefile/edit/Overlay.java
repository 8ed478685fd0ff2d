// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Change;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file over its template, to be changed in the file alone: what the template says stays there, and the file says
 * otherwise, of lists as a whole.
 *
 * @param own the file
 * @param inherited what it has from its template
 */
record Overlay(Document own, Mapping inherited) {

    /** What stands at a place of the whole. */
    Optional<Node> at(NodePath path) {
        return own.root() instanceof Mapping root
                ? Change.find(new Merging(new Diagnostics()).extend(inherited, root), path)
                : Optional.empty();
    }

    /** Whether what stands at a place stands in the template alone. */
    boolean isInherited(NodePath path) {
        return own.at(path).isEmpty() && at(path).isPresent();
    }

    /** With a value at a place, which need not be there yet. */
    Overlay set(NodePath path, Node value) {
        return at(path).filter(value::equals).isPresent() ? this : written(path, value);
    }

    private Overlay written(NodePath path, Node value) {
        Overlay owning = owningLists(path);
        if (owning.own.at(path).isPresent()) {
            return owning.with(new Change.Set(path, value));
        }
        NodePath above = path.parent();
        return owning.own
                        .at(above)
                        .filter(node -> node instanceof Mapping || node.isNull())
                        .isPresent()
                ? new Overlay(owning.own.put(above, key(path), value), inherited)
                : owning.written(above, Node.mapping(Layout.BLOCK, new LinkedHashMap<>(Map.of(key(path), value))));
    }

    /** Without what stands at a place; what the template says there is taken away by the file. */
    Overlay remove(NodePath path) {
        Overlay owning = owningLists(path);
        Overlay without = owning.own.at(path).isPresent() ? owning.with(new Change.Remove(path)) : owning;
        boolean below = Change.find(inherited, path).isPresent() && path.last() instanceof NodePath.Key;
        return below ? without.written(path, Node.value("null")) : without;
    }

    /** With a key called otherwise; one of the template keeps its name there. */
    Overlay rename(NodePath path, String key) {
        Node value = at(path).orElseThrow(() -> new IllegalArgumentException("nothing stands there (" + path + ")"));
        return Change.find(inherited, path).isPresent()
                ? set(path.parent().key(key), value).remove(path)
                : with(new Change.Rename(path, key));
    }

    /** With other texts at places where texts stand. */
    Overlay rewrite(Map<NodePath, Scalar> texts) {
        Overlay owning = this;
        Map<NodePath, Scalar> here = new LinkedHashMap<>();
        for (Map.Entry<NodePath, Scalar> text : texts.entrySet()) {
            owning = owning.owningLists(text.getKey());
            if (owning.own.at(text.getKey()).isPresent()) {
                here.put(text.getKey(), text.getValue());
            } else {
                owning = owning.set(text.getKey(), text.getValue());
            }
        }
        return new Overlay(owning.own.rewrite(here), inherited);
    }

    /** With a further item in a list, which need not be there yet. */
    Overlay insert(NodePath list, int index, Node item) {
        if (!(at(list).orElse(null) instanceof Sequence)) {
            return set(list, Node.list(Layout.BLOCK, List.of(item)));
        }
        return owningLists(list.item(index)).with(new Change.InsertItem(list, index, item));
    }

    private Overlay with(Change change) {
        return new Overlay(own.with(change), inherited);
    }

    /** The lists on the way to a place, written into the file where they stand in the template alone. */
    private Overlay owningLists(NodePath path) {
        for (int i = 0; i < path.steps().size(); i++) {
            NodePath list = new NodePath(path.steps().subList(0, i));
            if (path.steps().get(i) instanceof NodePath.Item && own.at(list).isEmpty()) {
                Node copied = at(list).orElseThrow(() -> new IllegalArgumentException("no list there (" + list + ")"));
                return written(list, inLines(copied)).owningLists(path);
            }
        }
        return this;
    }

    private static Node inLines(Node list) {
        return list instanceof Sequence sequence ? Node.list(Layout.BLOCK, new ArrayList<>(sequence.items())) : list;
    }

    private static String key(NodePath path) {
        return switch (path.last()) {
            case NodePath.Key(String key) -> key;
            case NodePath.Item _ -> throw new IllegalArgumentException("no item there (" + path + ")");
        };
    }
}
