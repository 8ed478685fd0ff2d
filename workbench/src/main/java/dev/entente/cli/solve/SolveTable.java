// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.solve;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.analysis.SetOfStates.Listed;
import dev.entente.analysis.Solution;
import dev.entente.answer.Solved.Telling;
import dev.entente.app.Initials;
import dev.entente.cases.Case;
import dev.entente.cases.OutcomesByState;
import dev.entente.cases.StateNames;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.perception.Standing.Kind;
import dev.entente.stability.Coalitional;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Strong;
import dev.entente.stability.UnknownPreference;
import dev.entente.stability.Weak;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A solution as a page of text. */
final class SolveTable {

    /** The most states that are shown when not all of them are of interest. */
    private static final int MOST_ROWS = 64;

    private static final int MOST_NAMED = 6;
    private static final int WIDEST_PATTERN = 40;

    private final StabilityEngine engine;
    private final Map<Concept, StateSet> equilibria = new LinkedHashMap<>();
    private final Map<Concept, Map<Kind, StateSet>> seen;
    private final StateSet listed;
    private final Telling telling;
    private final Case subject;
    private final GraphModel model;
    private final List<DecisionMaker> decisionMakers;
    private final StateNames names;
    private final OutcomesByState outcomes;
    private final Initials initials;

    /** Of what was answered. */
    SolveTable(Solution solution, StabilityEngine engine, Telling telling, Map<Concept, Map<Kind, StateSet>> seen) {
        this.engine = engine;
        this.seen = seen;
        this.telling = telling;
        this.subject = solution.subject();
        this.model = engine.model();
        Listed all = Listed.all(model);
        this.listed = telling.where().map(all::where).orElse(all).states();
        solution.answers()
                .forEach(answer -> answer.equilibria()
                        .ifPresent(states -> equilibria.put(answer.concept(), ((Listed) states).states())));
        this.decisionMakers = subject.conflict().decisionMakers();
        this.names = new StateNames(subject, model.space());
        this.outcomes = new OutcomesByState(subject, model.space());
        this.initials =
                Initials.of(decisionMakers.stream().map(DecisionMaker::id).toList());
    }

    void print(PrintWriter out, Ink ink) {
        if (telling.countOnly()) {
            equilibria.forEach((concept, states) -> out.println(concept.name() + " " + states.count()));
            return;
        }
        heading(out, ink);
        out.println();
        equilibria(out, ink);
        out.println();
        if (!seen.isEmpty()) {
            asSeen(out, ink);
            out.println();
        }
        states(out, ink);
    }

    /** How many states stand how, as the parties see them. */
    private void asSeen(PrintWriter out, Ink ink) {
        TextTable table = new TextTable(List.of(
                Column.text("as the parties see it"),
                Column.number("at rest"),
                Column.number("seen rightly"),
                Column.number("expected otherwise"),
                Column.number("surprise"),
                Column.number("on an error"),
                Column.number("prevented")));
        seen.forEach((concept, kinds) -> table.add(
                List.of(
                        concept.name(),
                        Ink.number(count(kinds, Kind.SEEN_RIGHTLY)
                                + count(kinds, Kind.EXPECTED_OTHERWISE)
                                + count(kinds, Kind.SURPRISE)
                                + count(kinds, Kind.ON_AN_ERROR)),
                        Ink.number(count(kinds, Kind.SEEN_RIGHTLY)),
                        Ink.number(count(kinds, Kind.EXPECTED_OTHERWISE)),
                        Ink.number(count(kinds, Kind.SURPRISE)),
                        Ink.number(count(kinds, Kind.ON_AN_ERROR)),
                        Ink.number(count(kinds, Kind.PREVENTED))),
                false));
        table.print(out, ink);
        out.println("Expected otherwise: somebody expects it to be left. Surprise: somebody does not know of it.");
        out.println(
                "On an error: it would be left if each saw everything as it is. Prevented: then it would be at rest.");
    }

    private static int count(Map<Kind, StateSet> kinds, Kind kind) {
        return Optional.ofNullable(kinds.get(kind)).map(StateSet::count).orElse(0);
    }

    private void heading(PrintWriter out, Ink ink) {
        out.println(ink.bold(Ink.plain(subject.heading())));
        subject.framing().question().ifPresent(question -> out.println(Ink.plain(question)));
        out.println();
        TextTable who = new TextTable(List.of(Column.text(""), Column.text(""), Column.wrapping("")));
        for (int i = 0; i < decisionMakers.size(); i++) {
            DecisionMaker one = decisionMakers.get(i);
            who.add(List.of(initials.of(i), one.id(), one.id().equals(one.name()) ? "" : one.name()), false);
        }
        who.print(out, ink);
    }

    private void equilibria(PrintWriter out, Ink ink) {
        Map<StateSet, List<Concept>> alike = new LinkedHashMap<>();
        equilibria.forEach((concept, states) ->
                alike.computeIfAbsent(states, _ -> new ArrayList<>()).add(concept));
        TextTable table = new TextTable(List.of(Column.wrapping("equilibria"), Column.number(""), Column.wrapping("")));
        alike.forEach((states, concepts) -> table.add(
                List.of(
                        concepts.stream().map(Concept::name).collect(Collectors.joining(", ")),
                        Ink.number(states.count()),
                        named(states)),
                false));
        table.print(out, ink);
    }

    private String named(StateSet states) {
        StateSet shown = states.and(listed);
        String first = shown.stream().limit(MOST_NAMED).mapToObj(this::called).collect(Collectors.joining(" · "));
        String rest = shown.count() > MOST_NAMED
                ? " · " + TextTable.unbroken("and " + Ink.number(shown.count() - MOST_NAMED) + " more")
                : "";
        String hidden = shown.equals(states) ? "" : "(" + Ink.number(shown.count()) + " listed) ";
        return hidden + first + rest;
    }

    private String called(int state) {
        return TextTable.unbroken(names.called(state));
    }

    private void states(PrintWriter out, Ink ink) {
        Rows rows = rows();
        TextTable table = new TextTable(columns());
        rows.states().forEach(state -> table.add(row(state), isStatusQuo(state)));
        table.print(out, ink);
        out.println();
        legend(out, rows);
    }

    /**
     * The states shown.
     *
     * @param which what they are among those listed; empty when they are all of them
     */
    private record Rows(List<Integer> states, String which) {}

    /** All states where they are few; otherwise the status quo, and the equilibria of as many concepts as leave few. */
    private Rows rows() {
        if (listed.count() <= MOST_ROWS) {
            return new Rows(listed.stream().boxed().toList(), "");
        }
        int[] agreeing = new int[model.size()];
        equilibria.values().forEach(holding -> holding.and(listed).stream().forEach(state -> agreeing[state]++));
        int least = 1;
        int concepts = equilibria.size();
        while (least < concepts && atLeast(least, agreeing).size() > MOST_ROWS) {
            least++;
        }
        List<Integer> states = new ArrayList<>(atLeast(least, agreeing));
        states.sort(Comparator.comparingInt((Integer state) -> isStatusQuo(state) ? 0 : 1)
                .thenComparingInt(state -> -agreeing[state])
                .thenComparing(Comparator.naturalOrder()));
        String which = "equilibria under %s of the concepts"
                .formatted(least == concepts ? "all" : least == 1 ? "some" : "at least " + least);
        return new Rows(
                states.stream().limit(MOST_ROWS).toList(),
                states.size() > MOST_ROWS ? "the first " + MOST_ROWS + " " + which : which);
    }

    private List<Integer> atLeast(int least, int[] agreeing) {
        return listed.stream()
                .filter(state -> agreeing[state] >= least || isStatusQuo(state))
                .boxed()
                .toList();
    }

    private boolean isStatusQuo(int state) {
        return model.statusQuo().equals(OptionalInt.of(state));
    }

    private boolean showsPattern() {
        return !(model.conflict().form() instanceof OptionForm form)
                || form.options().size() <= WIDEST_PATTERN;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("")));
        if (showsPattern()) {
            columns.add(Column.text("state"));
        }
        if (!subject.situation().aliases().isEmpty()) {
            columns.add(Column.text("name"));
        }
        columns.add(Column.wrapping(model.conflict().form() instanceof GraphForm ? "what it is" : "options taken"));
        if (!subject.framing().outcomes().isEmpty()) {
            columns.add(Column.wrapping("outcome"));
        }
        for (int i = 0; i < decisionMakers.size(); i++) {
            columns.add(Column.number(initials.of(i)).under("rank"));
        }
        equilibria
                .keySet()
                .forEach(concept -> columns.add(Column.text(concept.name()).under("Y, or who leaves")));
        return columns;
    }

    private List<String> row(int state) {
        List<String> row = new ArrayList<>(List.of(isStatusQuo(state) ? ">" : ""));
        if (showsPattern()) {
            row.add(model.space().pattern(state));
        }
        if (!subject.situation().aliases().isEmpty()) {
            row.add(String.join(", ", names.aliases(state)));
        }
        row.add(
                model.conflict().form() instanceof GraphForm graph
                        ? graph.states().get(state).label()
                        : names.words(state));
        if (!subject.framing().outcomes().isEmpty()) {
            row.add(outcomes.in(state).stream().map(Outcome::id).collect(Collectors.joining(", ")));
        }
        for (int i = 0; i < decisionMakers.size(); i++) {
            row.add(Integer.toString(model.ranking(i).rank(state)));
        }
        equilibria.forEach((concept, states) -> row.add(leavers(concept, states, state)));
        return row;
    }

    private String leavers(Concept concept, StateSet holding, int state) {
        List<Coalition> leavers = engine.leavers(concept, state);
        if (leavers.isEmpty()) {
            return holding.contains(state) ? "Y" : "strong";
        }
        return leavers.stream()
                .map(initials::of)
                .collect(Collectors.joining(concept instanceof Coalitional ? " " : ""));
    }

    private void legend(PrintWriter out, Rows rows) {
        String all = Ink.number(model.size());
        String matching = telling.text()
                .map(text -> "the %s states (of %s) where %s".formatted(Ink.number(listed.count()), all, text))
                .orElse("all " + all + " states");
        boolean marked = rows.states().stream().anyMatch(this::isStatusQuo);
        out.println(
                rows.which().isEmpty()
                        ? "Shown: " + matching + "."
                        : "Shown: %s%s, among %s. --format csv lists the rest."
                                .formatted(marked ? "the status quo and " : "", rows.which(), matching));
        out.println("Rank 1 is best. Y: an equilibrium; otherwise who has reason to leave."
                + (marked ? " > marks the status quo." : ""));
        if (equilibria.keySet().stream().anyMatch(UnknownPreference.class::isInstance)) {
            out.println("Ranks are those of the plain preferences; a to d weigh what is not known of them.");
        }
        if (equilibria.keySet().stream().anyMatch(Strong.class::isInstance)) {
            out.println("Under strong stability: otherwise whom no great loss holds.");
        }
        if (equilibria.keySet().stream().anyMatch(Weak.class::isInstance)) {
            out.println("Under weak stability: strong where it is a strong equilibrium.");
        }
    }
}
