// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.cases.Happened;
import dev.entente.cases.Happened.Made;
import dev.entente.cases.Happened.Status;
import dev.entente.graph.StateSpace;
import dev.entente.statement.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what happened in the end ({@code outcome}). */
public final class HappenedBinder {

    /** What stands for the state that holds today. */
    public static final String TODAY = "status-quo";

    private final Fields root;
    private final FramingBinder framing;
    private final StatementBinder statements;
    private final Optional<StateSpace> space;
    private final boolean held;
    private final GroundsBinder grounds;
    private final Diagnostics findings;

    /**
     * @param space the feasible states, where they can be listed
     * @param held whether a variant holds options, so that what happened may be gone
     */
    public HappenedBinder(
            Fields root,
            FramingBinder framing,
            StatementBinder statements,
            Optional<StateSpace> space,
            boolean held,
            GroundsBinder grounds,
            Diagnostics findings) {
        this.root = root;
        this.framing = framing;
        this.statements = statements;
        this.space = space;
        this.held = held;
        this.grounds = grounds;
        this.findings = findings;
    }

    /**
     * What happened, where the case says so and it can be read.
     *
     * @param statusQuo the state that holds today
     */
    public Optional<Happened> happened(Optional<State> statusQuo) {
        return root.mapping("outcome").flatMap(mapping -> bound(mapping, statusQuo));
    }

    private Optional<Happened> bound(Mapping mapping, Optional<State> statusQuo) {
        Fields fields = new Fields(
                mapping, "what happened", List.of("was", "date", "citation", "because", "made", "status"), findings);
        requireAll(fields);
        Optional<Node> was = fields.node("was");
        Optional<Statement> where = was.flatMap(node -> where(node, statusQuo));
        Optional<String> date = fields.words("date");
        Optional<String> citation = fields.words("citation");
        Grounds because = grounds.grounds(fields);
        Optional<Made> made = choice(fields, "made", Made.values());
        Optional<Status> status = choice(fields, "status", Status.values());
        where.ifPresent(statement -> warnIfNowhere(statement, was.orElseThrow()));
        boolean told = citation.isPresent() || !because.claims().isEmpty();
        return where.isPresent() && date.isPresent() && told && made.isPresent() && status.isPresent()
                ? Optional.of(new Happened(
                        said(was.orElseThrow()),
                        where.get(),
                        date.get(),
                        citation,
                        because.claims(),
                        made.get(),
                        status.get()))
                : Optional.empty();
    }

    private void requireAll(Fields fields) {
        if (!fields.has("was")) {
            fields.missing(
                    "was",
                    "Write what happened: an outcome, a statement, a pattern, a list of the options taken, or " + TODAY
                            + ". Kinds of state that have a name stand under “outcomes”.");
        }
        if (!fields.has("date")) {
            fields.missing("date", "Write when it happened.");
        }
        if (!fields.has("citation") && !fields.has("because")) {
            fields.missing("citation", "Say where that is written, or name items of evidence: “because: [report]”.");
        }
        if (!fields.has("made")) {
            fields.missing(
                    "made",
                    "Write “forecast” where the model was made before it happened, “postdiction” where it was known.");
        }
        if (!fields.has("status")) {
            fields.missing(
                    "status",
                    "Write “read” where it was read in its source, as was the model if it is from the literature; else “memory”.");
        }
    }

    private Optional<Statement> where(Node node, Optional<State> statusQuo) {
        boolean today = node instanceof Scalar scalar
                && scalar.text().equals(TODAY)
                && statements.vocabulary().atoms(TODAY).isEmpty();
        if (!today) {
            return framing.where(node).map(this::asOne);
        }
        if (statusQuo.isEmpty() && !root.has(TODAY)) {
            findings.error(
                    node.place(), "the case has no status quo", "Write “status-quo: …”, or what happened instead.");
        }
        return statusQuo.map(framing::where).map(this::asOne);
    }

    /** What holds in a member of merged states only is meant of all of them, which count as one. */
    private Statement asOne(Statement where) {
        return space.filter(listed -> listed.merged() && listed.where(where).isEmpty())
                .flatMap(listed -> ofMember(listed, where))
                .map(framing::where)
                .orElse(where);
    }

    /** The first state of which some member satisfies a statement. */
    private static Optional<State> ofMember(StateSpace listed, Statement where) {
        OptionForm options = (OptionForm) listed.form();
        return IntStream.range(0, listed.size())
                .filter(s -> listed.members(s).stream()
                        .anyMatch(member -> where.holds(option -> member.takes(options.position(option)))))
                .mapToObj(listed::state)
                .findFirst();
    }

    /** A model may have ruled out what happened; more often it is a slip. */
    private void warnIfNowhere(Statement where, Node node) {
        if (!held && space.isPresent() && space.get().where(where).isEmpty()) {
            findings.warning(
                    node.place(),
                    "no feasible state is what happened",
                    "Either this is not what is meant, or the model ruled it out, and can only be wrong.");
        }
    }

    private <E extends Enum<E>> Optional<E> choice(Fields fields, String key, E[] values) {
        List<String> words = Arrays.stream(values).map(HappenedBinder::word).toList();
        Optional<Scalar> written = fields.scalar(key);
        written.filter(word -> !words.contains(word.text()))
                .ifPresent(word -> findings.error(
                        word.place(),
                        "“" + key + "” is " + String.join(" or ", words) + ", not “" + word.text() + "”",
                        Spelling.hint(word.text(), words)));
        return written.flatMap(word -> Arrays.stream(values)
                .filter(value -> word(value).equals(word.text()))
                .findFirst());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String said(Node was) {
        return switch (was) {
            case Scalar scalar -> scalar.text();
            case Sequence list when list.items().isEmpty() -> "nothing taken";
            case Sequence list ->
                list.items().stream()
                        .map(item -> item instanceof Scalar scalar ? scalar.text() : "")
                        .collect(Collectors.joining(", "));
            case Mapping _ -> "";
        };
    }
}
