// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Outcome;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.statement.ParsedStatement;
import dev.entente.statement.Statement;
import dev.entente.statement.StatementParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads outcomes. One may be stated by others, wherever they stand, but not by itself. */
public final class OutcomeBinder {

    private final Fields root;
    private final StatementBinder statements;
    private final Diagnostics findings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Optional<Outcome>> read = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    public OutcomeBinder(Fields root, StatementBinder statements, Diagnostics findings) {
        this.root = root;
        this.statements = statements;
        this.findings = findings;
    }

    /** The outcomes that can be read, in the order of the file; statements know them from here on. */
    public List<Outcome> outcomes() {
        root.mapping("outcomes").ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                if (isFree(entry.key())) {
                    entries.put(entry.key().text(), entry);
                }
            }
        });
        entries.values().forEach(this::read);
        List<Outcome> outcomes = entries.keySet().stream()
                .flatMap(id -> read.getOrDefault(id, Optional.empty()).stream())
                .toList();
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        outcomes.forEach(outcome -> labels.put(outcome.id(), outcome.label()));
        Map<String, String> told = Apart.told(labels);
        return outcomes.stream()
                .map(one -> new Outcome(one.id(), told.getOrDefault(one.id(), one.label()), one.when()))
                .toList();
    }

    private boolean isFree(Scalar name) {
        if (!NamesInFile.check(name, "an outcome", findings)) {
            statements.defineUnreadable(NamesInFile.possible(name.text()));
            return false;
        }
        boolean taken = !statements.vocabulary().atoms(name.text()).isEmpty();
        if (taken) {
            findings.error(
                    name.place(), "“" + name.text() + "” names an option or a state already", "Choose another name.");
        }
        return !taken;
    }

    private void read(Entry entry) {
        String id = entry.key().text();
        if (read.containsKey(id) || open.contains(id)) {
            return;
        }
        if (open.size() == StatementParser.DEEPEST) {
            findings.error(
                    entry.key().place(),
                    "outcomes name one another deeper than " + StatementParser.DEEPEST + " times",
                    "State this one by options.");
            read.put(id, Optional.empty());
            statements.defineUnreadable(id);
            return;
        }
        open.add(id);
        String label = id.replace('-', ' ').replace('_', ' ');
        Optional<Node> when = Optional.of(entry.value());
        if (entry.value() instanceof Mapping mapping) {
            Fields fields = new Fields(mapping, "an outcome", List.of("label", "when"), findings);
            if (!fields.has("when")) {
                fields.missing("when", "Write the statement that holds in its states.");
            }
            label = fields.words("label").orElse(label);
            when = fields.node("when");
        }
        Optional<Statement> statement =
                when.filter(node -> !refuseCircle(entry.key(), node)).flatMap(statements::statement);
        String called = label;
        statement.ifPresentOrElse(known -> statements.define(id, known), () -> statements.defineUnreadable(id));
        read.put(id, statement.map(known -> new Outcome(id, called, known)));
        open.remove(id);
    }

    /** Reads the outcomes that a statement names; whether one of them is being read, and so is stated by itself. */
    private boolean refuseCircle(Scalar outcome, Node when) {
        for (String name : names(when)) {
            if (open.contains(name)) {
                List<String> circle = open.stream()
                        .dropWhile(other -> !other.equals(name))
                        .collect(Collectors.toCollection(ArrayList::new));
                circle.add(name);
                findings.error(
                        outcome.place(),
                        "outcomes state each other in a circle: " + String.join(" → ", circle),
                        "State one of them by options.");
                return true;
            }
            Optional.ofNullable(entries.get(name)).ifPresent(this::read);
        }
        return false;
    }

    private static Set<String> names(Node when) {
        return when instanceof Scalar scalar
                        && StatementParser.parse(scalar.text()) instanceof ParsedStatement.Read parsed
                ? parsed.statement().atoms()
                : Set.of();
    }
}
