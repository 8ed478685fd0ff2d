// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.Spelling;
import dev.entente.casefile.tree.Change;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays one mapping over another: mappings merge key by key, lists and scalars replace, {@code null} takes away, new
 * keys come behind those that are there. One form of preference replaces the others.
 */
public record Merging(Diagnostics findings) {

    /** Laid over anything, it changes nothing. */
    public static final Mapping NO_CHANGES = Node.mapping(Node.Layout.BLOCK, new LinkedHashMap<>());

    public static final String HOLD = "hold";

    private static final String DECISION_MAKERS = "decision-makers";
    private static final String PREFERENCES = "preferences";
    private static final String TYPES = "types";
    private static final List<String> FORMS_OF_PREFERENCE = List.of(PREFERENCES, "ranking", "weights");

    /** A file laid over its template. */
    public Mapping extend(Mapping template, Mapping file) {
        return merge(template, file, NodePath.ROOT, false);
    }

    /** A variant laid over its case; what it holds fixed stands under {@code hold} thereafter. */
    public Mapping vary(Mapping base, Mapping variant) {
        return merge(base, variant, NodePath.ROOT, true);
    }

    /**
     * The one patch that does to a case what two do, one after the other.
     *
     * @param base the case
     * @param result the case with both
     */
    static Mapping joined(Mapping base, Mapping first, Mapping second, Mapping result) {
        return joined(base, first, second, result, NodePath.ROOT);
    }

    private static Mapping joined(Mapping base, Mapping first, Mapping second, Mapping result, NodePath path) {
        Map<String, Entry> joined = new LinkedHashMap<>();
        first.entries().forEach(entry -> joined.put(entry.key().text(), entry));
        if (hasPreferences(path)) {
            dropOtherForms(joined, second);
        }
        for (Entry entry : second.entries()) {
            String key = entry.key().text();
            NodePath inner = path.key(key);
            Entry old = joined.get(key);
            if (entry.value().isNull() && Change.find(base, inner).isEmpty()) {
                joined.remove(key);
            } else if (entry.value() instanceof Mapping over && old != null && old.value() instanceof Mapping under) {
                boolean listOfWants = key.equals(PREFERENCES) && hasPreferences(path);
                Node value = listOfWants
                        ? Change.find(result, inner).orElse(over)
                        : joined(base, under, over, result, inner);
                joined.put(key, new Entry(entry.key(), value));
            } else {
                joined.put(key, entry);
            }
        }
        return second.with(List.copyOf(joined.values()));
    }

    private Mapping merge(Mapping base, Mapping patch, NodePath path, boolean variant) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        base.entries().forEach(entry -> merged.put(entry.key().text(), entry));
        if (hasPreferences(path)) {
            dropOtherForms(merged, patch);
        }
        for (Entry entry : patch.entries()) {
            String key = entry.key().text();
            Optional<Entry> old = Optional.ofNullable(merged.get(key));
            if (entry.value().isNull()) {
                takeAway(merged, entry);
            } else if (old.isEmpty()) {
                merged.put(key, entry);
            } else {
                Node value = merged(old.get().value(), entry.value(), path.key(key), variant);
                merged.put(key, new Entry(entry.key(), value));
            }
        }
        return patch.with(List.copyOf(merged.values()));
    }

    private Node merged(Node base, Node patch, NodePath path, boolean variant) {
        boolean listOfWants =
                variant && path.last().equals(new NodePath.Key(PREFERENCES)) && hasPreferences(path.parent());
        return switch (patch) {
            case Mapping over when base instanceof Mapping under -> merge(under, over, path, variant);
            case Mapping changes
            when listOfWants && base instanceof Sequence wants -> new WantChanges(wants, findings).apply(changes);
            case Mapping _, Sequence _, Scalar _ -> patch;
        };
    }

    private void takeAway(Map<String, Entry> merged, Entry entry) {
        String key = entry.key().text();
        boolean written =
                entry.value() instanceof Scalar scalar && !scalar.text().isEmpty();
        if (merged.containsKey(key)) {
            merged.remove(key);
        } else if (written) {
            findings.error(
                    entry.key().place(), "there is no “" + key + "” to take away", Spelling.hint(key, merged.keySet()));
        } else {
            merged.put(key, entry);
        }
    }

    private static void dropOtherForms(Map<String, Entry> merged, Mapping patch) {
        boolean stated = FORMS_OF_PREFERENCE.stream()
                .anyMatch(form ->
                        patch.value(form).filter(value -> !value.isNull()).isPresent());
        if (stated) {
            FORMS_OF_PREFERENCE.stream()
                    .filter(form -> patch.value(form).isEmpty())
                    .forEach(merged::remove);
        }
    }

    /** Whether a decision maker, or one of its types, stands at a path. */
    private static boolean hasPreferences(NodePath path) {
        List<NodePath.Step> steps = path.steps();
        boolean decisionMaker = steps.size() >= 2 && steps.getFirst().equals(new NodePath.Key(DECISION_MAKERS));
        boolean type = steps.size() == 4 && steps.get(2).equals(new NodePath.Key(TYPES));
        return decisionMaker && (steps.size() == 2 || type);
    }
}
