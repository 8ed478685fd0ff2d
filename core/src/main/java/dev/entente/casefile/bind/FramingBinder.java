// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.OptionForm;
import dev.entente.Pattern;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.Asked;
import dev.entente.cases.NamedStates;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the situations that a case names beside its outcomes, and which question it asks. */
public final class FramingBinder {

    private static final String ADDS = "what-does-it-add";
    private static final Map<String, Asked> QUESTIONS = questions();

    private final Fields root;
    private final Form form;
    private final StateBinder states;
    private final StatementBinder statements;
    private final Map<String, State> aliases;
    private final Diagnostics findings;

    /** @param aliases published names of states, by which a situation may be given */
    public FramingBinder(
            Fields root,
            Form form,
            StateBinder states,
            StatementBinder statements,
            Map<String, State> aliases,
            Diagnostics findings) {
        this.root = root;
        this.form = form;
        this.states = states;
        this.statements = statements;
        this.aliases = aliases;
        this.findings = findings;
    }

    private static Map<String, Asked> questions() {
        Map<String, Asked> questions = new LinkedHashMap<>();
        questions.put("can-it-hold", new Asked.CanItHold());
        questions.put("what-would-make-it-hold", new Asked.WhatWouldMakeItHold());
        questions.put("does-it-last", new Asked.DoesItLast());
        questions.put("why", new Asked.Why());
        return questions;
    }

    /** The named situations that can be read, in the order of the file; none in graph form, where all states have names. */
    public List<NamedStates> states() {
        if (!(form instanceof OptionForm options)) {
            return List.of();
        }
        List<NamedStates> read = root.mapping("states").map(Mapping::entries).orElse(List.of()).stream()
                .flatMap(entry -> named(options, entry).stream())
                .toList();
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        read.forEach(one -> labels.put(one.id(), one.label()));
        Map<String, String> told = Apart.told(labels);
        return read.stream()
                .map(one -> new NamedStates(one.id(), told.getOrDefault(one.id(), one.label()), one.when()))
                .toList();
    }

    private Optional<NamedStates> named(OptionForm options, Entry entry) {
        boolean sound = NamesInFile.check(entry.key(), "a state", findings);
        String id = entry.key().text();
        String label = id.replace('-', ' ').replace('_', ' ');
        Optional<Node> when = Optional.of(entry.value());
        if (entry.value() instanceof Mapping mapping) {
            Fields fields = new Fields(mapping, "a state that has a name", List.of("label", "when"), findings);
            if (!fields.has("when")) {
                fields.missing("when", "Write where it is: a statement, a pattern, or a list of the options taken.");
            }
            label = fields.words("label").orElse(label);
            when = fields.node("when");
        }
        String called = label;
        return when.flatMap(node -> where(options, node))
                .filter(_ -> sound)
                .map(holds -> new NamedStates(id, called, holds));
    }

    private Optional<Statement> where(OptionForm options, Node node) {
        return switch (node) {
            case Sequence taken -> states.taken(options, taken.items()).map(this::where);
            case Scalar scalar
            when isAlias(scalar.text()) ->
                Optional.ofNullable(aliases.get(scalar.text())).map(this::where);
            case Scalar scalar
            when states.isPattern(scalar) -> states.pattern(options, scalar).map(pattern -> literals(options, pattern));
            case Scalar _, Mapping _ -> statements.statement(node);
        };
    }

    /** What is meant by a statement, a pattern, a list of the options taken or a published name. */
    Optional<Statement> where(Node node) {
        return switch (form) {
            case OptionForm options -> where(options, node);
            case GraphForm _ ->
                node instanceof Scalar scalar && isAlias(scalar.text())
                        ? Optional.ofNullable(aliases.get(scalar.text())).map(this::where)
                        : statements.statement(node);
        };
    }

    /** That a state is as it is. */
    Statement where(State state) {
        return switch (form) {
            case OptionForm options -> literals(options, new Pattern(options.pattern(state)));
            case GraphForm graph ->
                new Statement.Atom(graph.atoms().get(state.decimal().intValueExact()));
        };
    }

    /** Whether a text is a published name, of a state that a variant may have taken away. */
    private boolean isAlias(String text) {
        return root.node("aliases").orElse(null) instanceof Mapping named
                && named.entry(text).isPresent();
    }

    private static Statement literals(OptionForm options, Pattern pattern) {
        List<Statement> literals = new ArrayList<>();
        for (int k = 0; k < pattern.letters().length(); k++) {
            Statement atom = new Statement.Atom(options.atoms().get(k));
            switch (pattern.letters().charAt(k)) {
                case 'Y' -> literals.add(atom);
                case 'N' -> literals.add(new Statement.Not(atom));
                default -> {}
            }
        }
        return Statement.all(literals);
    }

    /** The question that the brief is to answer. */
    public Optional<Asked> asks() {
        return root.node("asks").flatMap(node -> switch (node) {
            case Scalar scalar when !scalar.isNull() -> question(scalar);
            case Mapping mapping -> added(mapping);
            case Scalar _, Sequence _ -> {
                findings.error(node.place(), "“asks” is " + node.described() + ", and must be a question", choice());
                yield Optional.empty();
            }
        });
    }

    private Optional<Asked> question(Scalar scalar) {
        Optional<Asked> asked = Optional.ofNullable(QUESTIONS.get(scalar.text()));
        if (asked.isEmpty()) {
            boolean adds = scalar.text().equals(ADDS);
            String near = Spelling.hint(scalar.text(), QUESTIONS.keySet());
            findings.error(
                    scalar.place(),
                    adds ? "this asks what is added, and not by what" : "“" + scalar.text() + "” is no question",
                    adds ? "Name the option: {" + ADDS + ": letter}." : near.isEmpty() ? choice() : near);
        }
        return asked;
    }

    private static String choice() {
        return "Write " + String.join(", ", QUESTIONS.keySet()) + " or {" + ADDS + ": OPTION}.";
    }

    private Optional<Asked> added(Mapping mapping) {
        Fields fields = new Fields(mapping, "a question", List.of(ADDS), findings);
        if (form instanceof GraphForm) {
            findings.error(mapping.place(), "what an option adds can’t be asked where there are no options", choice());
            return Optional.empty();
        }
        if (!fields.has(ADDS)) {
            fields.missing(ADDS, choice());
        }
        return fields.node(ADDS).flatMap(statements::atom).map(Asked.WhatDoesItAdd::new);
    }
}
