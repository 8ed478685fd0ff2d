// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.reference.RowRule;
import dev.entente.cases.reference.RowRule.Known;
import dev.entente.cases.reference.RowRule.OneOf;
import dev.entente.cases.reference.RowRule.Test;
import dev.entente.cases.reference.RowRule.Within;
import dev.entente.cases.reference.TableKind;
import dev.entente.cases.reference.TableRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds how cases are counted from a table. */
final class TableRuleBinder {

    private static final String FILE = "file";
    private static final String KIND = "kind";
    private static final String COUNTS = "counts";

    private final Diagnostics findings;

    TableRuleBinder(Diagnostics findings) {
        this.findings = findings;
    }

    Optional<TableRule> rule(Mapping mapping) {
        Fields fields =
                new Fields(mapping, "a table", List.of(FILE, KIND, "codebook", "among", "groups", COUNTS), findings);
        Optional<String> file = file(fields);
        Optional<TableKind> kind =
                fields.has(KIND) ? fields.scalar(KIND).flatMap(this::kind) : Optional.of(TableKind.PLAIN);
        if (!fields.has(COUNTS)) {
            fields.missing(
                    COUNTS, "Say in which rows it came about: counts: {the target gives in: {outcome: [6, 7]}}.");
        }
        Map<String, Map<String, String>> codebook = codebook(fields);
        RowRule among = fields.node("among").flatMap(node -> rule(fields, node)).orElse(RowRule.EVERY);
        Map<String, RowRule> groups = rules(fields, "groups");
        Map<String, RowRule> counts = rules(fields, COUNTS);
        return file.isPresent() && kind.isPresent() && !counts.isEmpty()
                ? Optional.of(new TableRule(file.get(), kind.get(), codebook, among, groups, counts))
                : Optional.empty();
    }

    private Optional<String> file(Fields fields) {
        if (!fields.has(FILE)) {
            fields.missing(FILE, "Name the file: it is looked for in the folder that --data names.");
        }
        Optional<Scalar> file = fields.scalar(FILE);
        Optional<Scalar> folder = file.filter(name -> name.text().contains("/")
                || name.text().contains("\\")
                || name.text().isBlank());
        folder.ifPresent(name -> findings.error(
                name.place(),
                "a table is named without a folder",
                "Write the name of the file alone; --data names the folder."));
        return folder.isPresent() ? Optional.empty() : file.map(Scalar::text);
    }

    private Optional<TableKind> kind(Scalar word) {
        Optional<TableKind> kind = TableKind.named(word.text());
        if (kind.isEmpty()) {
            List<String> words =
                    Arrays.stream(TableKind.values()).map(TableKind::word).toList();
            findings.error(
                    word.place(),
                    "“" + word.text() + "” is no kind of table",
                    Spelling.hint(word.text(), words, "Kinds"));
        }
        return kind;
    }

    private Map<String, Map<String, String>> codebook(Fields fields) {
        Map<String, Map<String, String>> codebook = new LinkedHashMap<>();
        fields.mapping("codebook").ifPresent(columns -> {
            for (Entry column : columns.entries()) {
                fields.mapping(column.value(), "what the codes of a column mean")
                        .ifPresent(codes -> {
                            Map<String, String> meant = new LinkedHashMap<>();
                            codes.entries()
                                    .forEach(code -> fields.scalar(code.value(), "what a code means")
                                            .ifPresent(
                                                    word -> meant.put(code.key().text(), word.text())));
                            codebook.put(column.key().text(), meant);
                        });
            }
        });
        return codebook;
    }

    private Map<String, RowRule> rules(Fields fields, String key) {
        Map<String, RowRule> rules = new LinkedHashMap<>();
        fields.mapping(key).ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                rule(fields, entry.value())
                        .ifPresent(rule -> rules.put(entry.key().text(), rule));
            }
        });
        return rules;
    }

    /** A mapping from columns to what they must say, or a list of such mappings of which one has to apply. */
    private Optional<RowRule> rule(Fields fields, Node node) {
        List<Node> alternatives = node instanceof Sequence list ? list.items() : List.of(node);
        List<List<Test>> read = new ArrayList<>();
        if (alternatives.isEmpty()) {
            findings.error(node.place(), "this rule is empty", "Write by column what it must say: {outcome: [6, 7]}.");
        }
        for (Node alternative : alternatives) {
            fields.mapping(alternative, "a rule")
                    .ifPresent(mapping -> read.add(mapping.entries().stream()
                            .flatMap(entry -> test(fields, entry).stream())
                            .toList()));
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(new RowRule(read));
    }

    private Optional<Test> test(Fields fields, Entry entry) {
        String column = entry.key().text();
        return switch (entry.value()) {
            case Sequence list -> {
                List<String> values = list.items().stream()
                        .flatMap(item -> fields.scalar(item, "a value").stream())
                        .map(Scalar::text)
                        .toList();
                yield values.isEmpty() ? Optional.empty() : Optional.of(new OneOf(column, values));
            }
            case Mapping bounds -> bounded(column, bounds);
            case Node one -> fields.scalar(one, "a value").map(value -> new OneOf(column, List.of(value.text())));
        };
    }

    private Optional<Test> bounded(String column, Mapping mapping) {
        Fields fields = new Fields(mapping, "a test of a column", List.of("from", "to", "known"), findings);
        if (fields.has("known")) {
            return Optional.of(new Known(column, fields.truth("known")));
        }
        if (!fields.has("from") && !fields.has("to")) {
            findings.error(
                    mapping.place(),
                    "a column that must say nothing",
                    "Write a value, a list of values, {from: 1, to: 5} or {known: true}.");
        }
        return Optional.of(new Within(column, number(fields, "from"), number(fields, "to")));
    }

    private Optional<BigDecimal> number(Fields fields, String key) {
        return fields.node(key).flatMap(node -> Numbers.number(node, findings));
    }
}
