// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.casefile.Merging;
import dev.entente.casefile.bind.HappenedBinder;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a case file speaks of its decision makers, options, outcomes and states, apart from where it declares them. */
final class NameUses {

    private static final List<String> COUNTS = List.of("exactly-one", "at-least-one", "at-most-one");

    private final List<Use> uses = new ArrayList<>();
    private final Mapping base;

    private NameUses(Mapping base) {
        this.base = base;
    }

    /** What is spoken of, and how. */
    enum Kind {
        /** A statement. */
        STATEMENT,
        /** A statement that is a key. */
        STATEMENT_KEY,
        /** An option by its name, as a key of what is held. */
        HELD_OPTION,
        /** A list of options that are counted. */
        COUNTED,
        /** The state that holds today. */
        TODAY,
        /** A state that has a name. */
        NAMED_STATE,
        /** A situation that has a label: a state or states, no statement. */
        SITUATION,
        /** What happened, as a state or states and no statement. */
        HAPPENED,
        /** The option that a question is about. */
        ASKED,
        /** States at a place of a ranking. */
        RANKED,
        /** A pattern of states that can't be. */
        NEVER,
        /** A pattern of states that can be. */
        ONLY,
        /** What is known of an order. */
        KNOWN,
        /** An outcome by its name. */
        OUTCOME,
        /** A decision maker by its name. */
        PARTY,
        /** A channel between decision makers. */
        CHANNEL,
        /** What somebody does so as to be believed. */
        SIGNAL,
        /** What its receiver does if it believes it. */
        ANSWER,
        /** A type of a decision maker, as a key: {@code us.hawkish}. */
        TYPE_KEY,
        /** A variant's own word on a decision maker, as a key. */
        PARTY_KEY,
        /** A variant's own word on an option, as a key. */
        OPTION_KEY,
        /** A variant's own word on an outcome, as a key. */
        OUTCOME_KEY
    }

    /**
     * A place that speaks of something.
     *
     * @param scope what names stand for there
     * @param owner the decision maker that the place belongs to; empty where to none
     * @param wants the ids of wants that may stand there instead
     */
    record Use(Kind kind, NodePath path, Node node, NameScope scope, String owner, Set<String> wants) {}

    /** All places of a case, in the order of its file. */
    static List<Use> of(Mapping root) {
        NameUses all = new NameUses(root);
        all.part(root, NodePath.ROOT, NameScope.of(root), false);
        return List.copyOf(all.uses);
    }

    private void add(Kind kind, NodePath path, Node node, NameScope scope) {
        uses.add(new Use(kind, path, node, scope, "", Set.of()));
    }

    private void part(Mapping part, NodePath path, NameScope scope, boolean variant) {
        for (Entry entry : part.entries()) {
            NodePath at = path.key(entry.key().text());
            Node value = entry.value();
            switch (entry.key().text()) {
                case "decision-makers" -> parties(value, at, scope, variant);
                case "feasible" -> items(value, at, (item, where) -> rule(item, where, scope));
                case "merge" -> items(value, at, (item, where) -> add(Kind.STATEMENT, where, item, scope));
                case "status-quo" -> add(Kind.TODAY, at, value, scope);
                case "outcomes" -> outcomes(value, at, scope, variant);
                case "goal" -> add(Kind.OUTCOME, at, value, scope);
                case "outcome" -> happened(value, at, scope);
                case "aliases" ->
                    fields(value, at, (alias, where) -> add(Kind.NAMED_STATE, where, alias.value(), scope));
                case "states" -> fields(value, at, (named, where) -> situation(named.value(), where, scope));
                case "asks" -> fields(value, at, (asked, where) -> add(Kind.ASKED, where, asked.value(), scope));
                case "channels" -> items(value, at, (item, where) -> channel(item, where, scope));
                case "attitudes" -> fields(value, at, (disposed, where) -> attitudes(disposed, where, scope));
                case "sees" -> fields(value, at, (seen, where) -> picture(seen, where, scope));
                case "signals" -> fields(value, at, (signal, where) -> signal(signal.value(), where, scope));
                case "reference-classes" ->
                    fields(value, at, (one, where) -> referenceClass(one.value(), where, scope));
                case "evidence" -> fields(value, at, (item, where) -> evidence(item.value(), where, scope));
                case Merging.HOLD ->
                    fields(value, at, (held, where) -> add(Kind.HELD_OPTION, where, held.value(), scope));
                case "variants" -> fields(value, at, (named, where) -> variant(named.value(), where));
                default -> {}
            }
        }
    }

    private void variant(Node patch, NodePath at) {
        if (patch instanceof Mapping changes) {
            NameScope varied = NameScope.of(new Merging(new Diagnostics()).vary(base, changes));
            part(changes, at, varied, true);
        }
    }

    @FunctionalInterface
    private interface Item {
        void at(Node item, NodePath path);
    }

    @FunctionalInterface
    private interface Field {
        void at(Entry entry, NodePath path);
    }

    private static void items(Node list, NodePath path, Item each) {
        if (list instanceof Sequence sequence) {
            for (int k = 0; k < sequence.items().size(); k++) {
                each.at(sequence.items().get(k), path.item(k));
            }
        }
    }

    private static void fields(Node mapping, NodePath path, Field each) {
        if (mapping instanceof Mapping of) {
            of.entries().forEach(entry -> each.at(entry, path.key(entry.key().text())));
        }
    }

    private void parties(Node value, NodePath path, NameScope scope, boolean variant) {
        fields(value, path, (party, at) -> {
            if (variant) {
                add(Kind.PARTY_KEY, at, party.value(), scope);
            }
            if (party.value() instanceof Mapping of) {
                party(party.key().text(), of, at, scope, variant);
            }
        });
    }

    private void party(String owner, Mapping of, NodePath path, NameScope scope, boolean variant) {
        if (variant) {
            fields(of.value("options").orElse(of), path.key("options"), (option, at) -> {
                if (of.value("options").isPresent()) {
                    uses.add(new Use(Kind.OPTION_KEY, at, option.value(), scope, owner, Set.of()));
                }
            });
        }
        preference(owner, of, path, scope);
        of.value("types")
                .ifPresent(types -> fields(types, path.key("types"), (type, at) -> {
                    if (type.value() instanceof Mapping wanted) {
                        preference(owner, wanted, at, scope);
                    }
                }));
    }

    private void preference(String owner, Mapping of, NodePath path, NameScope scope) {
        Set<String> ids = new LinkedHashSet<>();
        of.value("preferences").ifPresent(list -> wants(list, path.key("preferences"), scope, ids));
        of.value("ranking")
                .ifPresent(list -> items(list, path.key("ranking"), (item, at) -> {
                    if (item instanceof Sequence tie) {
                        items(tie, at, (one, where) -> add(Kind.RANKED, where, one, scope));
                    } else {
                        add(Kind.RANKED, at, item, scope);
                    }
                }));
        of.value("weights")
                .ifPresent(weights -> fields(
                        weights,
                        path.key("weights"),
                        (weight, at) -> add(Kind.STATEMENT_KEY, at, weight.key(), scope)));
        of.value("known")
                .ifPresent(known -> items(known, path.key("known"), (item, at) -> {
                    boolean reasoned = item instanceof Mapping;
                    Node said = item instanceof Mapping mapping
                            ? mapping.value("order").orElse(item)
                            : item;
                    NodePath where = reasoned ? at.key("order") : at;
                    uses.add(new Use(Kind.KNOWN, where, said, scope, owner, Set.copyOf(ids)));
                }));
    }

    private void wants(Node list, NodePath path, NameScope scope, Set<String> ids) {
        items(list, path, (want, at) -> want(want, at, scope, ids));
        if (list instanceof Mapping changes) {
            changes.value("add").ifPresent(added -> {
                if (added instanceof Sequence) {
                    items(added, path.key("add"), (want, at) -> want(want, at, scope, ids));
                } else {
                    want(added, path.key("add"), scope, ids);
                }
            });
        }
    }

    private void want(Node want, NodePath path, NameScope scope, Set<String> ids) {
        if (!(want instanceof Mapping mapping)) {
            add(Kind.STATEMENT, path, want, scope);
            return;
        }
        if (mapping.value("id").orElse(null) instanceof Scalar id) {
            ids.add(id.text());
        }
        mapping.value("want").ifPresent(statement -> add(Kind.STATEMENT, path.key("want"), statement, scope));
        mapping.value("any-order")
                .ifPresent(group -> items(group, path.key("any-order"), (one, at) -> want(one, at, scope, ids)));
    }

    private void rule(Node rule, NodePath path, NameScope scope) {
        if (!(rule instanceof Mapping mapping)) {
            add(Kind.STATEMENT, path, rule, scope);
            return;
        }
        mapping.value("rule").ifPresent(statement -> add(Kind.STATEMENT, path.key("rule"), statement, scope));
        mapping.value("never").ifPresent(pattern -> add(Kind.NEVER, path.key("never"), pattern, scope));
        mapping.value("only")
                .ifPresent(list -> items(list, path.key("only"), (pattern, at) -> add(Kind.ONLY, at, pattern, scope)));
        for (String kind : COUNTS) {
            mapping.value(kind).ifPresent(list -> add(Kind.COUNTED, path.key(kind), list, scope));
        }
    }

    private void outcomes(Node value, NodePath path, NameScope scope, boolean variant) {
        fields(value, path, (outcome, at) -> {
            if (variant) {
                add(Kind.OUTCOME_KEY, at, outcome.value(), scope);
            }
            if (outcome.value() instanceof Mapping mapping) {
                mapping.value("when").ifPresent(when -> add(Kind.STATEMENT, at.key("when"), when, scope));
            } else {
                add(Kind.STATEMENT, at, outcome.value(), scope);
            }
        });
    }

    /** In graph form there are no options, and nothing but labels here. */
    private void situation(Node value, NodePath path, NameScope scope) {
        if (scope.options().isEmpty()) {
            return;
        }
        switch (value) {
            case Mapping mapping -> mapping.value("when").ifPresent(when -> whereItIs(when, path.key("when"), scope));
            case Scalar _, Sequence _ -> whereItIs(value, path, scope);
        }
    }

    private void whereItIs(Node where, NodePath path, NameScope scope) {
        add(isOfStates(where, scope) ? Kind.SITUATION : Kind.STATEMENT, path, where, scope);
    }

    /** Whether a node gives a state or states, and is no statement. */
    private static boolean isOfStates(Node where, NameScope scope) {
        return where instanceof Sequence
                || (where instanceof Scalar scalar
                        && (scope.isPattern(scalar.text()) || scope.aliases().containsKey(scalar.text())));
    }

    private void happened(Node value, NodePath path, NameScope scope) {
        if (value instanceof Mapping mapping) {
            mapping.value("was")
                    .filter(was -> !(was instanceof Scalar today && today.text().equals(HappenedBinder.TODAY)))
                    .ifPresent(was ->
                            add(isOfStates(was, scope) ? Kind.HAPPENED : Kind.STATEMENT, path.key("was"), was, scope));
        }
    }

    private void channel(Node channel, NodePath path, NameScope scope) {
        add(Kind.CHANNEL, path, channel, scope);
        NodePath members = channel instanceof Mapping ? path.key("between") : path;
        Node between =
                channel instanceof Mapping mapping ? mapping.value("between").orElse(channel) : channel;
        items(between, members, (party, at) -> add(Kind.PARTY, at, party, scope));
        if (channel instanceof Mapping mapping) {
            mapping.value("when").ifPresent(when -> add(Kind.STATEMENT, path.key("when"), when, scope));
        }
    }

    /** How somebody is disposed, by its name. */
    private void attitudes(Entry disposed, NodePath path, NameScope scope) {
        add(Kind.PARTY_KEY, path, disposed.value(), scope);
        fields(disposed.value(), path, (towards, at) -> {
            switch (towards.key().text()) {
                case "because", "assumption" -> {}
                default -> add(Kind.PARTY_KEY, at, towards.value(), scope);
            }
        });
    }

    /** What somebody sees, by its name. */
    private void picture(Entry seen, NodePath path, NameScope scope) {
        add(Kind.PARTY_KEY, path, seen.value(), scope);
        seen(seen.value(), path, scope);
    }

    private void seen(Node picture, NodePath path, NameScope scope) {
        fields(picture, path, (part, at) -> {
            switch (part.key().text()) {
                case "misses" -> items(part.value(), at, (item, where) -> add(Kind.STATEMENT, where, item, scope));
                case "because", "assumption" -> {}
                default -> {
                    add(Kind.PARTY_KEY, at, part.value(), scope);
                    if (part.value() instanceof Mapping taken) {
                        preference(part.key().text(), taken, at, scope);
                        taken.value("sees").ifPresent(further -> seen(further, at.key("sees"), scope));
                    }
                }
            }
        });
    }

    private void signal(Node signal, NodePath path, NameScope scope) {
        add(Kind.SIGNAL, path, signal, scope);
        fields(signal, path, (part, at) -> {
            switch (part.key().text()) {
                case "option" -> add(Kind.ASKED, at, part.value(), scope);
                case "sender", "receiver" -> add(Kind.PARTY, at, part.value(), scope);
                case "answer" -> add(Kind.ANSWER, at, part.value(), scope);
                default -> {}
            }
        });
    }

    private void evidence(Node item, NodePath path, NameScope scope) {
        if (item instanceof Mapping mapping) {
            mapping.value("likelihood")
                    .ifPresent(likelihood -> fields(
                            likelihood,
                            path.key("likelihood"),
                            (type, at) -> add(Kind.TYPE_KEY, at, type.value(), scope)));
        }
    }

    private void referenceClass(Node one, NodePath path, NameScope scope) {
        if (one instanceof Mapping mapping) {
            mapping.value("base-rate-of")
                    .ifPresent(outcome -> add(Kind.OUTCOME, path.key("base-rate-of"), outcome, scope));
        }
    }
}
