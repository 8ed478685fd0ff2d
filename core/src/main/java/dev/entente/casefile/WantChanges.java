// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Kind;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes of a list of preferences: {@code {add: […], move: {id-or-place: place}, drop: [id-or-place]}}. What is
 * dropped or moved is counted in the list before, where things go in the list after; what has no place of its own keeps
 * its order in the places left, and additions without a place come last.
 */
final class WantChanges {

    private static final List<String> KEYS = List.of("add", "move", "drop");

    private final Sequence wants;
    private final Diagnostics findings;
    private final Map<Integer, Node> placed = new TreeMap<>();
    /** By the very node, as two wants may say the same. */
    private final Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, Node> byId = new HashMap<>();
    private final List<Node> last = new ArrayList<>();
    private final List<Destination> destinations = new ArrayList<>();

    /** A want and the place, from 1, that it shall have. */
    private record Destination(Node want, int place, Place said) {}

    WantChanges(Sequence wants, Diagnostics findings) {
        this.wants = wants;
        this.findings = findings;
        wants.items().forEach(want -> id(want).ifPresent(id -> byId.putIfAbsent(id, want)));
    }

    Sequence apply(Mapping changes) {
        for (Entry entry : changes.entries()) {
            String key = entry.key().text();
            switch (key) {
                case "add" -> items(entry).forEach(this::add);
                case "move" -> moves(entry);
                case "drop" -> items(entry).forEach(this::drop);
                default ->
                    findings.error(
                            entry.key().place(),
                            "a change of preferences has no key “" + key + "”",
                            Spelling.nearest(key, KEYS)
                                    .map(near -> "Maybe you meant “" + near + "”.")
                                    .orElse("It has add, move and drop; a list replaces all preferences."));
            }
        }
        Deque<Node> rest = new ArrayDeque<>();
        wants.items().stream().filter(want -> !taken.contains(want)).forEach(rest::add);
        rest.addAll(last);
        int size = rest.size() + destinations.size();
        destinations.stream()
                .sorted(Comparator.comparingInt(Destination::place))
                .forEach(destination -> settle(destination, size));
        List<Node> result = new ArrayList<>();
        while (!placed.isEmpty() || !rest.isEmpty()) {
            Node here = placed.remove(result.size() + 1);
            result.add(
                    here != null
                            ? here
                            : rest.isEmpty()
                                    ? placed.remove(placed.keySet().iterator().next())
                                    : rest.removeFirst());
        }
        return wants.with(result);
    }

    private void settle(Destination destination, int size) {
        if (destination.place() < 1 || destination.place() > size) {
            findings.error(
                    destination.said(),
                    "the list has places 1 to " + size + " after the change, no place " + destination.place());
        } else if (placed.putIfAbsent(destination.place(), destination.want()) != null) {
            findings.error(destination.said(), "two preferences can't both have place " + destination.place());
        }
    }

    private List<Node> items(Entry entry) {
        return switch (entry.value()) {
            case Sequence sequence -> sequence.items();
            case Mapping mapping -> List.of(mapping);
            case Scalar scalar -> List.of(scalar);
        };
    }

    private void add(Node want) {
        if (want instanceof Mapping mapping && mapping.entry("at").isPresent()) {
            Node at = mapping.value("at").orElseThrow();
            place(at).ifPresent(place -> destinations.add(new Destination(mapping.without("at"), place, at.place())));
        } else {
            last.add(want);
        }
    }

    private void moves(Entry entry) {
        if (!(entry.value() instanceof Mapping moves)) {
            findings.error(
                    entry.value().place(),
                    "“move” wants a mapping of preferences to their new places",
                    "Such as {no-war: 1}.");
            return;
        }
        for (Entry move : moves.entries()) {
            Optional<Integer> place = place(move.value());
            taken(move.key())
                    .ifPresent(want -> place.ifPresent(to -> destinations.add(
                            new Destination(want, to, move.value().place()))));
        }
    }

    private void drop(Node which) {
        if (which instanceof Scalar scalar) {
            taken(scalar);
        } else {
            findings.error(which.place(), "“drop” wants ids or places of preferences, not " + which.described());
        }
    }

    private Optional<Integer> place(Node node) {
        boolean number = node instanceof Scalar scalar
                && scalar.kind() == Kind.NUMBER
                && scalar.text().matches("[0-9]{1,6}");
        if (!number) {
            findings.error(node.place(), "a place in the list is a number, from 1");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(((Scalar) node).text()));
    }

    /** The preference that an id or a place means, taken out of those that keep their order. */
    private Optional<Node> taken(Scalar which) {
        Optional<Node> found = Optional.ofNullable(byId.get(which.text())).or(() -> byPlace(which.text()));
        if (found.isEmpty()) {
            findings.error(
                    which.place(),
                    "no preference has the id or place “" + which.text() + "”",
                    Spelling.nearest(which.text(), byId.keySet())
                            .map(near -> "Maybe you meant “" + near + "”.")
                            .orElse("The list has places 1 to " + wants.items().size() + "."));
            return Optional.empty();
        }
        if (!taken.add(found.get())) {
            findings.error(which.place(), "“" + which.text() + "” is moved or dropped twice");
            return Optional.empty();
        }
        return found;
    }

    private Optional<Node> byPlace(String text) {
        int place = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        return place >= 1 && place <= wants.items().size()
                ? Optional.of(wants.items().get(place - 1))
                : Optional.empty();
    }

    private static Optional<String> id(Node want) {
        return want instanceof Mapping mapping && mapping.value("id").orElse(null) instanceof Scalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
