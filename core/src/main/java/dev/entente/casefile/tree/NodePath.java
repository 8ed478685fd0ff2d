// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.ArrayList;
import java.util.List;

/** The way from a document's root to one of its nodes. */
public record NodePath(List<Step> steps) {

    /** To the root itself. */
    public static final NodePath ROOT = new NodePath(List.of());

    /** One step down. */
    public sealed interface Step {}

    /** To the value of a key. */
    public record Key(String key) implements Step {}

    /** To an item, from 0. */
    public record Item(int index) implements Step {}

    public NodePath {
        steps = List.copyOf(steps);
    }

    /** From the root through the values of these keys. */
    public static NodePath of(String... keys) {
        NodePath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    public NodePath key(String key) {
        return with(new Key(key));
    }

    /** On to an item, from 0. */
    public NodePath item(int index) {
        return with(new Item(index));
    }

    private NodePath with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new NodePath(longer);
    }

    /** Whether the way leads through another's end, or ends there. */
    public boolean startsWith(NodePath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** The way to the node above. */
    public NodePath parent() {
        return new NodePath(steps.subList(0, steps.size() - 1));
    }

    public Step last() {
        return steps.getLast();
    }

    /** Without the first step. */
    NodePath rest() {
        return new NodePath(steps.subList(1, steps.size()));
    }

    /** {@code decision-makers.moe.preferences[0]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Key(String key) -> text.append(text.isEmpty() ? "" : ".").append(key);
                case Item(int index) -> text.append('[').append(index).append(']');
            }
        }
        return text.toString();
    }
}
