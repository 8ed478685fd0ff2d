// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Layout;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.tree.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Trying something on a case: every question answers with other content, and what was entered before stays in it. A wish
 * that says what the case says anyway leaves no trace.
 */
public final class Trial {

    private static final String HOLD = "hold";
    private static final String DECISION_MAKERS = "decision-makers";
    private static final String PREFERENCES = "preferences";
    private static final String TYPES = "types";
    private static final String KNOWN = "known";
    private static final List<String> FORMS = List.of(PREFERENCES, "ranking", "weights");

    private final Content content;
    private final Mapping plain;
    private final Mapping whole;

    /** @param source of the text of the content */
    public Trial(CaseSource source, Content content) {
        this.content = content;
        this.plain = root(source, content.variant(), Merging.NO_CHANGES);
        this.whole = root(source, content.variant(), content.changes());
    }

    private static Mapping root(CaseSource source, Optional<String> variant, Mapping changes) {
        return source.at(variant, changes, NodePath.ROOT).orElse(null) instanceof Mapping mapping
                ? mapping
                : Merging.NO_CHANGES;
    }

    public Content content() {
        return content;
    }

    /** Whether an option is held taken, or held not taken; empty when it is free. */
    public Optional<Boolean> held(String option) {
        return held(whole, option);
    }

    private static Optional<Boolean> held(Mapping in, String option) {
        return value(in, HOLD, key(in, option))
                .flatMap(Trial::text)
                .filter(value -> value.equals("Y") || value.equals("N"))
                .map("Y"::equals);
    }

    /** How a variant calls the option that it holds: in full, or by its own name alone. */
    private static String key(Mapping in, String option) {
        String last = option.substring(option.indexOf('.') + 1);
        return value(in, HOLD, last).isPresent() ? last : option;
    }

    /** An option, named in full, held taken or not taken, or free where neither is said. */
    public Content hold(String option, Optional<Boolean> taken) {
        String key = key(plain, option);
        if (taken.equals(held(plain, option))) {
            return with(without(content.changes(), HOLD, key));
        }
        Node held = taken.map(yes -> Node.text(yes ? "Y" : "N")).orElseGet(() -> Node.value("null"));
        return with(put(content.changes(), held, HOLD, key));
    }

    /** What a decision maker wants, line by line; empty where it has a ranking or weights. */
    public Optional<WantRows> wants(String decisionMaker) {
        return wants(whole, decisionMaker);
    }

    /** As {@link #wants(String)}, before anything was tried. */
    public Optional<WantRows> wantsBefore(String decisionMaker) {
        return wants(plain, decisionMaker);
    }

    private static Optional<WantRows> wants(Mapping in, String decisionMaker) {
        return value(in, DECISION_MAKERS, decisionMaker, PREFERENCES).orElse(null) instanceof Sequence list
                ? Optional.of(WantRows.of(list))
                : Optional.empty();
    }

    /** With other wants of a decision maker. */
    public Content want(String decisionMaker, WantRows rows) {
        return prefer(decisionMaker, PREFERENCES, rows.list());
    }

    private Content prefer(String decisionMaker, String form, Node stated) {
        Mapping changes = asBefore(decisionMaker);
        boolean same = value(plain, DECISION_MAKERS, decisionMaker, form).equals(Optional.of(stated));
        return with(same ? changes : put(changes, stated, DECISION_MAKERS, decisionMaker, form));
    }

    /** Nothing tried on what a decision maker wants. */
    private Mapping asBefore(String decisionMaker) {
        Mapping changes = content.changes();
        for (String form : FORMS) {
            changes = without(changes, DECISION_MAKERS, decisionMaker, form);
        }
        return without(changes, DECISION_MAKERS, decisionMaker, KNOWN);
    }

    /** The types of a decision maker, by name. */
    public List<String> types(String decisionMaker) {
        return value(plain, DECISION_MAKERS, decisionMaker, TYPES).orElse(null) instanceof Mapping types
                ? types.keys()
                : List.of();
    }

    /** The type whose wants a decision maker has; none where it has those of no type, or its own. */
    public Optional<String> type(String decisionMaker) {
        Optional<Entry> now = preference(whole, DECISION_MAKERS, decisionMaker);
        return now.equals(preference(plain, DECISION_MAKERS, decisionMaker))
                ? Optional.empty()
                : types(decisionMaker).stream()
                        .filter(type -> now.equals(preference(plain, DECISION_MAKERS, decisionMaker, TYPES, type)))
                        .findFirst();
    }

    /** A decision maker with what one of its types wants, or with its own wants as they were before. */
    public Content type(String decisionMaker, Optional<String> type) {
        Optional<Entry> stated = type.flatMap(named -> preference(plain, DECISION_MAKERS, decisionMaker, TYPES, named));
        if (stated.isEmpty()) {
            return with(asBefore(decisionMaker));
        }
        Content chosen =
                prefer(decisionMaker, stated.get().key().text(), stated.get().value());
        return value(plain, DECISION_MAKERS, decisionMaker, KNOWN).isEmpty()
                ? chosen
                : with(put(chosen.changes(), Node.value("null"), DECISION_MAKERS, decisionMaker, KNOWN));
    }

    /** The preference that stands at a path, in whichever form. */
    private static Optional<Entry> preference(Mapping in, String... path) {
        return value(in, path).orElse(null) instanceof Mapping of
                ? FORMS.stream().flatMap(form -> of.entry(form).stream()).findFirst()
                : Optional.empty();
    }

    /** What is tried, one by one. */
    public List<Tried> tried() {
        List<Tried> tried = new ArrayList<>();
        if (content.changes().value(HOLD).orElse(null) instanceof Mapping held) {
            held.keys().forEach(key -> tried.add(new Tried.Held(key, held(whole, key))));
        }
        if (content.changes().value(DECISION_MAKERS).orElse(null) instanceof Mapping parties) {
            parties.keys().forEach(party -> tried.addAll(tried(party)));
        }
        return tried;
    }

    private List<Tried> tried(String decisionMaker) {
        Optional<String> type = type(decisionMaker);
        Optional<WantRows> before = wantsBefore(decisionMaker);
        Optional<WantRows> now = wants(decisionMaker);
        if (type.isPresent() || before.isEmpty() || now.isEmpty()) {
            return List.of(new Tried.OfType(decisionMaker, type));
        }
        return new WantsCompared(decisionMaker, before.get(), now.get()).tried();
    }

    /** Without one of the things tried. */
    public Content back(Tried one) {
        return switch (one) {
            case Tried.Held(String option, var _) -> with(without(content.changes(), HOLD, option));
            case Tried.OfType(String who, var _) -> with(asBefore(who));
            case Tried.OfWants change -> {
                String who = change.decisionMaker();
                WantRows now = wants(who).orElseThrow();
                yield want(who, new WantsCompared(who, wantsBefore(who).orElseThrow(), now).back(change));
            }
        };
    }

    private Content with(Mapping changes) {
        return content.withChanges(changes);
    }

    private static Optional<String> text(Node node) {
        return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static Optional<Node> value(Mapping in, String... path) {
        Optional<Node> node = Optional.of(in);
        for (String key : path) {
            node = node.flatMap(at -> at instanceof Mapping mapping ? mapping.value(key) : Optional.empty());
        }
        return node;
    }

    private static Mapping put(Mapping in, Node value, String... path) {
        return put(in, value, List.of(path));
    }

    private static Mapping put(Mapping in, Node value, List<String> path) {
        SequencedMap<String, Node> entries = entries(in);
        String key = path.getFirst();
        Mapping inner = entries.get(key) instanceof Mapping mapping ? mapping : Merging.NO_CHANGES;
        entries.put(key, path.size() == 1 ? value : put(inner, value, path.subList(1, path.size())));
        return Node.mapping(Layout.BLOCK, entries);
    }

    private static Mapping without(Mapping in, String... path) {
        return without(in, List.of(path));
    }

    /** Without what stands at a path, and without what is empty then. */
    private static Mapping without(Mapping in, List<String> path) {
        SequencedMap<String, Node> entries = entries(in);
        String key = path.getFirst();
        if (path.size() > 1 && entries.get(key) instanceof Mapping inner) {
            Mapping rest = without(inner, path.subList(1, path.size()));
            entries.put(key, rest);
            if (!rest.entries().isEmpty()) {
                return Node.mapping(Layout.BLOCK, entries);
            }
        }
        entries.remove(key);
        return Node.mapping(Layout.BLOCK, entries);
    }

    private static SequencedMap<String, Node> entries(Mapping in) {
        LinkedHashMap<String, Node> entries = new LinkedHashMap<>();
        in.entries().forEach(entry -> entries.put(entry.key().text(), entry.value()));
        return entries;
    }
}
