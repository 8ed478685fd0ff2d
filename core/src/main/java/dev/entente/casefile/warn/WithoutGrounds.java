// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.Type;
import dev.entente.casefile.tree.Change;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Case;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what decision makers and their types are said to want on neither a claim nor an assumption.
 *
 * @param mapping what the case was read from
 */
public record WithoutGrounds(Case subject, Mapping mapping, Diagnostics findings) {

    /** Warns of each; of nothing in a case that rests on what it cites. */
    public void find() {
        if (subject.basis().restsOnCitation()) {
            return;
        }
        for (DecisionMaker decisionMaker : subject.conflict().decisionMakers()) {
            String id = decisionMaker.id();
            NodePath path = NodePath.of("decision-makers", id);
            find(decisionMaker.preference(), path, id);
            for (Type type : subject.situation().unknowns().typesOf(id)) {
                NodePath ofType = path.key("types").key(type.id());
                if (type.prior().isPresent() && type.grounds().none()) {
                    warn(place(ofType, "prior"), "the prior of " + id + "." + type.id() + " rests on neither");
                }
                if (!type.preference().equals(decisionMaker.preference())) {
                    find(type.preference(), ofType, id + "." + type.id());
                }
            }
        }
    }

    private void find(Preference preference, NodePath path, String name) {
        switch (preference) {
            case Prioritized(List<Want> wants) -> {
                List<Integer> without = IntStream.range(0, wants.size())
                        .filter(k -> wants.get(k).grounds().none())
                        .boxed()
                        .toList();
                if (!without.isEmpty()) {
                    Place first =
                            wantNodes(mapping, path).get(without.getFirst()).place();
                    warn(first, counted(without, wants.size(), name));
                }
            }
            case Ranked(var _, var _, Grounds grounds)
            when grounds.none() -> warn(place(path, "ranking"), "the ranking of " + name + " rests on neither");
            case Weighted(var _, Grounds grounds)
            when grounds.none() -> warn(place(path, "weights"), "the weights of " + name + " rest on neither");
            case Ranked _, Weighted _ -> {}
        }
    }

    private void warn(Place place, String what) {
        findings.warning(
                place,
                what + " evidence nor an assumption",
                "Add “because: [ids of evidence]”, or “assumption: why you think so”.");
    }

    private static String counted(List<Integer> without, int all, String name) {
        if (without.size() == all) {
            return all == 1
                    ? "the preference of " + name + " rests on neither"
                    : "the preferences of " + name + " rest on neither";
        }
        String places = without.stream().map(k -> String.valueOf(k + 1)).collect(Collectors.joining(", "));
        return without.size() == 1
                ? "preference " + places + " of " + name + " rests on neither"
                : "preferences " + places + " of " + name + " rest on neither";
    }

    /** The nodes of the wants that stand at a path, those of a group in any order one by one. */
    static List<Node> wantNodes(Mapping mapping, NodePath path) {
        Optional<Node> list = Change.find(mapping, path.key("preferences"));
        return list.stream()
                .flatMap(node -> node instanceof Sequence wants ? wants.items().stream() : Stream.of())
                .flatMap(item -> item instanceof Mapping group
                                && group.value("any-order").orElse(null) instanceof Sequence together
                        ? together.items().stream()
                        : Stream.of(item))
                .toList();
    }

    private Place place(NodePath path, String key) {
        return Change.find(mapping, path).orElseThrow() instanceof Mapping fields
                ? fields.entry(key).orElseThrow().key().place()
                : mapping.place();
    }
}
