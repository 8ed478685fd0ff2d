// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import static dev.entente.answer.table.Column.Kind.NUMBER;
import static dev.entente.answer.table.Column.Kind.TEXT;
import static dev.entente.answer.table.Column.Kind.TIME;
import static dev.entente.answer.table.Column.Kind.TRUTH;
import static dev.entente.answer.table.Column.Kind.WHOLE;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables there are. Each begins with the run that its rows are of; the same are made of every command. */
public enum Shape {
    RUNS(
            "each run, with its whole answer",
            new Column("command", TEXT, "what was asked: `solve`, `explore` or `sweep`"),
            new Column("asked_at", TIME, "when it was asked, in universal time"),
            new Column("case_id", TEXT, "the case, by the name of its folder or file"),
            new Column("variant", TEXT, "the variant that was applied"),
            new Column("title", TEXT, "the case’s title"),
            new Column(
                    "fingerprint",
                    TEXT,
                    "names what is computed of the case: two with one fingerprint have one answer"),
            new Column("concepts", TEXT, "the concepts that were asked, with “, ” between"),
            new Column("extent", TEXT, "which worlds: `one` of solve, `every`, or a `sample` drawn by chance"),
            new Column("seed", WHOLE, "what fixes the worlds that are drawn"),
            new Column("open_worlds", NUMBER, "in how many ways what is not known can be filled in; empty of solve"),
            new Column("asked_worlds", WHOLE, "how many worlds were to be looked at"),
            new Column("counted_worlds", WHOLE, "how many were"),
            new Column("kept_worlds", WHOLE, "of how many of them `facts` and `world_outcomes` have rows"),
            new Column("whole", TRUTH, "false where the run was stopped before it was done"),
            new Column("effect_concept", TEXT, "the concept that `effect` in `unknowns` is told for"),
            new Column("effect_outcome", TEXT, "the outcome that it is told for"),
            new Column("engine", TEXT, "what computed it"),
            new Column("version", TEXT, "the version of Entente"),
            new Column("answer", TEXT, "the answer in JSON, of solve without its list of states")),
    CASES(
            "the case of each run, as it was then",
            new Column("case_id", TEXT, "the case, by the name of its folder or file"),
            new Column("fingerprint", TEXT, "as in `runs`"),
            new Column("decision_makers", WHOLE, "how many there are"),
            new Column("options", WHOLE, "how many there are; of a case in graph form, how many states"),
            new Column("text", TEXT, "the whole case file, with what it extends taken in")),
    STATES(
            "each state that is feasible in some world; of a case whose states can’t be listed, those in `equilibria`",
            new Column("state", TEXT, "its pattern, or in graph form its name"),
            new Column("name", TEXT, "its published names, with spaces between"),
            new Column("taken", TEXT, "the options taken, with spaces between"),
            new Column("outcomes", TEXT, "the outcomes that hold there, with spaces between"),
            new Column("status_quo", TRUTH, "whether it is the status quo"),
            new Column("feasible_worlds", WHOLE, "in how many worlds it is feasible"),
            new Column("of_worlds", WHOLE, "of how many")),
    CONCEPTS(
            "each concept of a run",
            new Column("concept", TEXT, "its name"),
            new Column(
                    "none_worlds", WHOLE, "in how many worlds there is no equilibrium; empty where that isn’t known"),
            new Column("of_worlds", WHOLE, "of how many"),
            new Column("share", NUMBER, "the share of worlds, from 0 to 1"),
            new Column("low", NUMBER, "the least share among all worlds that fits a sample"),
            new Column("high", NUMBER, "the greatest"),
            new Column("by_belief", NUMBER, "the share weighed by belief in types, where the case has priors"),
            new Column("at_least", NUMBER, "of solve: how many equilibria there are at least"),
            new Column("at_most", NUMBER, "of solve: and at most; both are one number where all is known"),
            new Column("listed", TRUTH, "whether all its equilibria are rows of `equilibria`")),
    EQUILIBRIA(
            "each state that is an equilibrium of a concept in some world",
            new Column("concept", TEXT, "the concept"),
            new Column("state", TEXT, "the state"),
            new Column("worlds", WHOLE, "in how many worlds it is one"),
            new Column("of_worlds", WHOLE, "of how many"),
            new Column("share", NUMBER, "the share of worlds, from 0 to 1"),
            new Column("low", NUMBER, "the least share among all worlds that fits a sample"),
            new Column("high", NUMBER, "the greatest"),
            new Column("by_belief", NUMBER, "the share weighed by belief in types, where the case has priors")),
    OUTCOMES(
            "each outcome under each concept that was answered",
            new Column("concept", TEXT, "the concept"),
            new Column("outcome", TEXT, "the outcome"),
            new Column("goal", TRUTH, "whether it is the goal of the case"),
            new Column("worlds", WHOLE, "in how many worlds some equilibrium satisfies it"),
            new Column("of_worlds", WHOLE, "of how many"),
            new Column("share", NUMBER, "the share of worlds, from 0 to 1"),
            new Column("low", NUMBER, "the least share among all worlds that fits a sample"),
            new Column("high", NUMBER, "the greatest"),
            new Column("by_belief", NUMBER, "the share weighed by belief in types, where the case has priors")),
    STABLE(
            "each concept, whom it is asked of, and state, of solve",
            new Column("concept", TEXT, "the concept"),
            new Column("asked_of", TEXT, "a decision maker, or several joined by `+`"),
            new Column("state", TEXT, "the state"),
            new Column("stable", TRUTH, "whether they have no reason to leave it")),
    RANKS(
            "each decision maker and state, of solve",
            new Column("decision_maker", TEXT, "the decision maker"),
            new Column("state", TEXT, "the state"),
            new Column("rank", WHOLE, "its place for them, 1 being best")),
    UNKNOWNS(
            "each thing that the case leaves open, of explore and sweep",
            new Column("place", WHOLE, "its place, from 1"),
            new Column("kind", TEXT, "`order`, `types`, `option` or `rule`"),
            new Column("decision_maker", TEXT, "whose it is, of an order or types"),
            new Column("what", TEXT, "what is not known"),
            new Column("completions", NUMBER, "in how many ways it can be filled in"),
            new Column(
                    "effect",
                    NUMBER,
                    "its part, from 0 to 1, in whether the run’s outcome holds, where that was computed"),
            new Column("half_width", NUMBER, "half the interval around that; 0 where exact")),
    FACTS(
            "each fact in each world that is kept, of explore and sweep",
            new Column("world", WHOLE, "the world’s number, from 0"),
            new Column("fact", TEXT, "the fact"),
            new Column("holds", TRUTH, "whether it holds there")),
    WORLD_OUTCOMES(
            "each outcome and concept in each world that is kept",
            new Column("world", WHOLE, "the world’s number, from 0; solve has one"),
            new Column("concept", TEXT, "the concept"),
            new Column("outcome", TEXT, "the outcome"),
            new Column("holds", TRUTH, "whether some equilibrium satisfies it there"));

    /** The version of these tables; one with other columns is higher. */
    public static final int VERSION = 1;

    private final String rows;

    @SuppressWarnings("ImmutableEnumChecker") // it is of a kind that cannot be changed
    private final List<Column> columns;

    /** @param rows what a row is of, for the end of a sentence */
    Shape(String rows, Column... columns) {
        this.rows = rows;
        this.columns = Stream.concat(
                        Stream.of(new Column("run", TEXT, "the run’s id; what was asked later sorts behind")),
                        Stream.of(columns))
                .toList();
    }

    /** What a row is of: “each state and decision maker”. */
    public String rows() {
        return rows;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The table’s name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
