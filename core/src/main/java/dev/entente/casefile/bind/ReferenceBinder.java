// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Grounds;
import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.Source;
import dev.entente.cases.reference.CodedCase;
import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.cases.reference.TableRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds what came of other cases ({@code reference-classes}). */
public final class ReferenceBinder {

    private static final String COUNTS = "counts";
    private static final String ROWS = "rows";
    private static final String TABLE = "table";
    private static final String RATE = "base-rate-of";
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,15}) of ([0-9]{1,15})");

    private final Fields root;
    private final List<String> outcomes;
    private final GroundsBinder grounds;
    private final TableRuleBinder tables;
    private final Diagnostics findings;

    /** @param outcomes the ids of those that the case names */
    public ReferenceBinder(Fields root, List<String> outcomes, GroundsBinder grounds, Diagnostics findings) {
        this.root = root;
        this.outcomes = List.copyOf(outcomes);
        this.grounds = grounds;
        this.tables = new TableRuleBinder(findings);
        this.findings = findings;
    }

    /** The classes that can be read, in the order of the file. */
    public List<ReferenceClass> classes() {
        List<ReferenceClass> classes = new ArrayList<>();
        root.mapping("reference-classes").ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                root.mapping(entry.value(), "a reference class")
                        .flatMap(body -> bound(entry.key().text(), body))
                        .ifPresent(classes::add);
            }
        });
        return classes;
    }

    private Optional<ReferenceClass> bound(String id, Mapping body) {
        Fields fields = new Fields(
                body,
                "a reference class",
                List.of("question", "cases", "source", COUNTS, "caveat", "overlap", RATE, ROWS, TABLE),
                findings);
        Optional<String> question = required(fields, "question", "Say what these cases are asked.");
        Optional<String> cases =
                required(fields, "cases", "Say what is counted, in words: cases: sanctions on record, 1945–2005.");
        Optional<String> source = fields.scalar("source").flatMap(this::source);
        List<String> caveats = texts(fields, "caveat");
        boolean overlapping = fields.truth("overlap");
        Optional<TableRule> table = fields.mapping(TABLE).flatMap(tables::rule);
        List<CodedCase> coded = fields.has(ROWS) ? coded(fields) : List.of();
        List<Coding> codings = fields.has(ROWS) ? codings(fields, coded) : counts(fields);
        refuseMixture(fields);
        table.ifPresent(rule -> refuseOtherNames(fields, codings, rule));
        Optional<String> rateOf = fields.scalar(RATE).flatMap(outcome -> rateOf(outcome, codings, table));
        boolean counted = !codings.isEmpty() || (table.isPresent() && !fields.has(COUNTS));
        return question.isPresent() && cases.isPresent() && counted && alike(fields, codings)
                ? Optional.of(new ReferenceClass(
                        id, question.get(), cases.get(), source, codings, caveats, overlapping, rateOf, coded, table))
                : Optional.empty();
    }

    private Optional<String> required(Fields fields, String key, String hint) {
        if (!fields.has(key)) {
            fields.missing(key, hint);
        }
        return fields.words(key);
    }

    private Optional<String> source(Scalar id) {
        List<String> known = grounds.sources().stream().map(Source::id).toList();
        if (!known.contains(id.text())) {
            findings.error(
                    id.place(), "there is no source “" + id.text() + "”", Spelling.hint(id.text(), known, "Sources"));
        }
        return Optional.of(id.text());
    }

    /** Of cases in several groups no share is the base rate. */
    private Optional<String> rateOf(Scalar outcome, List<Coding> codings, Optional<TableRule> table) {
        boolean grouped = codings.stream().anyMatch(coding -> coding.groups().size() > 1)
                || table.filter(rule -> rule.groups().size() > 1).isPresent();
        if (!outcomes.contains(outcome.text())) {
            findings.error(
                    outcome.place(),
                    "there is no outcome “" + outcome.text() + "”",
                    Spelling.hint(outcome.text(), outcomes, "Outcomes"));
        } else if (grouped) {
            findings.error(
                    outcome.place(),
                    "these cases are in several groups, and the base rate could be that of any",
                    "Make a class of the cases that are most like this one, in one group.");
        }
        return outcomes.contains(outcome.text()) && !grouped ? Optional.of(outcome.text()) : Optional.empty();
    }

    private void refuseMixture(Fields fields) {
        if (fields.has(ROWS) && fields.has(TABLE)) {
            findings.error(
                    fields.place(ROWS),
                    "the cases stand here one by one, and a table would count others",
                    "Keep “rows” or “table”.");
        }
        if (!fields.has(ROWS) && !fields.has(TABLE)) {
            if (!fields.has(COUNTS)) {
                fields.missing(COUNTS, "Say in how many cases it came about: counts: {the target gives in: 21 of 56}.");
            }
        }
    }

    /** A text, or a list of them. */
    private List<String> texts(Fields fields, String key) {
        return switch (fields.node(key).orElse(null)) {
            case null -> List.of();
            case Sequence list -> texts(fields, list, key);
            case Node one ->
                fields.scalar(one, "“" + key + "”").flatMap(scalar -> fields.words(scalar, key)).stream()
                        .toList();
        };
    }

    private static List<String> texts(Fields fields, Sequence list, String key) {
        return list.items().stream()
                .flatMap(item -> fields.scalar(item, "an item of “" + key + "”").stream())
                .flatMap(scalar -> fields.words(scalar, key).stream())
                .toList();
    }

    /** What counts, by group in how many cases. */
    private List<Coding> counts(Fields fields) {
        List<Coding> codings = new ArrayList<>();
        fields.mapping(COUNTS).ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                List<Group> groups = groups(fields, entry.value());
                if (!groups.isEmpty()) {
                    codings.add(new Coding(entry.key().text(), groups));
                }
            }
            if (mapping.entries().isEmpty()) {
                findings.error(
                        mapping.place(), "nothing is counted here", "Write counts: {the target gives in: 21 of 56}.");
            }
        });
        return codings;
    }

    private List<Group> groups(Fields fields, Node node) {
        if (!(node instanceof Mapping mapping)) {
            return counted(fields, node)
                    .map(count -> List.of(new Group("", count)))
                    .orElse(List.of());
        }
        List<Group> groups = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            counted(fields, entry.value())
                    .ifPresent(count -> groups.add(new Group(entry.key().text(), count)));
        }
        return groups;
    }

    private Optional<Counted> counted(Fields fields, Node node) {
        return fields.scalar(node, "a count").flatMap(scalar -> {
            Matcher count = COUNT.matcher(scalar.text().strip());
            Optional<Counted> read = count.matches()
                    ? counted(Long.parseLong(count.group(1)), Long.parseLong(count.group(2)))
                    : Optional.empty();
            if (read.isEmpty()) {
                findings.error(
                        scalar.place(),
                        "“" + scalar.text() + "” is no count",
                        "Write in how many of how many cases: 21 of 56; the first number is at most the second.");
            }
            return read;
        });
    }

    private static Optional<Counted> counted(long count, long of) {
        return of > 0 && count <= of ? Optional.of(new Counted(count, of)) : Optional.empty();
    }

    /** Whether each coding has the same groups. */
    private boolean alike(Fields fields, List<Coding> codings) {
        long kinds = codings.stream().map(ReferenceBinder::names).distinct().count();
        if (kinds > 1) {
            findings.error(
                    fields.place(COUNTS),
                    "what counts is not counted in the same groups",
                    "Give each the same groups, in the same order.");
        }
        return kinds <= 1;
    }

    private static List<String> names(Coding coding) {
        return coding.groups().stream().map(Group::name).toList();
    }

    /** The cases that the analyst coded. */
    private List<CodedCase> coded(Fields fields) {
        List<String> counting = texts(fields, COUNTS);
        List<CodedCase> coded = new ArrayList<>();
        if (!fields.has(COUNTS)) {
            fields.missing(COUNTS, "Say what counts in these cases: counts: [the programme is given up].");
        }
        fields.mapping(ROWS)
                .ifPresent(mapping -> mapping.entries()
                        .forEach(entry -> coded(fields, entry, counting).ifPresent(coded::add)));
        return coded;
    }

    private Optional<CodedCase> coded(Fields fields, Entry entry, List<String> counting) {
        return fields.mapping(entry.value(), "a coded case").flatMap(body -> {
            Fields row = grounds.fields(body, "a coded case", "group", "came");
            Grounds why = grounds.grounds(row);
            if (!row.has("because") && !row.has("assumption")) {
                findings.error(
                        entry.key().place(),
                        "it isn’t said why “" + entry.key().text() + "” is coded so",
                        "Say what the coding rests on: because: [an item of evidence], or assumption: why.");
            }
            if (!row.has("came")) {
                row.missing("came", "Say what came about, of what counts; [] where nothing did.");
            }
            List<String> came = texts(row, "came");
            came.stream()
                    .filter(what -> !counting.isEmpty() && !counting.contains(what))
                    .forEach(what -> findings.error(
                            row.place("came"),
                            "“" + what + "” is nothing that counts here",
                            Spelling.hint(what, counting, "What counts")));
            String group = row.text("group").orElse("");
            return why.none()
                    ? Optional.empty()
                    : Optional.of(new CodedCase(entry.key().text(), group, came, why));
        });
    }

    private List<Coding> codings(Fields fields, List<CodedCase> coded) {
        Set<String> groups = new LinkedHashSet<>();
        coded.forEach(one -> groups.add(one.group()));
        List<Coding> codings = new ArrayList<>();
        for (String what : groups.isEmpty() ? List.<String>of() : texts(fields, COUNTS)) {
            codings.add(new Coding(
                    what,
                    groups.stream().map(group -> counted(coded, group, what)).toList()));
        }
        return codings;
    }

    private static Group counted(List<CodedCase> coded, String group, String what) {
        List<CodedCase> of =
                coded.stream().filter(one -> one.group().equals(group)).toList();
        long came = of.stream().filter(one -> one.came().contains(what)).count();
        return new Group(group, new Counted(came, of.size()));
    }

    /** A table that counts something else than the case says could not be told beside it. */
    private void refuseOtherNames(Fields fields, List<Coding> codings, TableRule table) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (Coding coding : codings) {
            named.computeIfAbsent("what counts", _ -> new LinkedHashSet<>()).add(coding.what());
            coding.groups().stream()
                    .map(Group::name)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> named.computeIfAbsent("a group", _ -> new LinkedHashSet<>())
                            .add(name));
        }
        named.forEach((what, names) -> {
            Set<String> inTable = what.equals("a group")
                    ? table.groups().keySet()
                    : table.counts().keySet();
            names.stream()
                    .filter(name -> !inTable.contains(name))
                    .forEach(name -> findings.error(
                            fields.place(TABLE),
                            "“" + name + "” is " + what + ", and the table has no rule for it",
                            Spelling.hint(name, inTable, "Rules of the table")));
        });
    }
}
