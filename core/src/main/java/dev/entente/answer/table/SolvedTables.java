// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.SetOfStates.Described;
import dev.entente.analysis.SetOfStates.Listed;
import dev.entente.analysis.Solution;
import dev.entente.analysis.Solution.Answer;
import dev.entente.answer.Solved;
import dev.entente.cases.StateNames;
import dev.entente.cases.StateWords;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.stability.StabilityEngine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of what was solved: one world, numbered 0. */
final class SolvedTables {

    /** So many equilibria of a concept are told where states can't be listed. */
    private static final int MOST_DESCRIBED = 10_000;

    private static final Optional<Double> NONE = Optional.empty();

    private final Run run;
    private final Solution solution;
    private final Solved answer;
    private final List<Outcome> outcomes;

    SolvedTables(Run run, Solution solution, Solved answer) {
        this.run = run;
        this.solution = solution;
        this.answer = answer;
        this.outcomes = run.subject().framing().outcomes();
    }

    Tables tables() {
        Table runs = RunTables.runs(
                run,
                new RunTables.Extent("one", Optional.empty(), NONE, 1, 1, 1),
                new RunTables.Asked(
                        solution.answers().stream()
                                .map(one -> one.concept().name())
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        solution.answeredBy()),
                solution.decided(),
                withoutStates());
        Table cases = RunTables.cases(run);
        Table concepts = new Table(
                Shape.CONCEPTS, solution.answers().stream().map(this::concept).toList());
        Table equilibria = new Table(Shape.EQUILIBRIA, each(this::equilibria));
        Table satisfied = new Table(Shape.OUTCOMES, each(this::outcomes));
        Table byWorld = new Table(Shape.WORLD_OUTCOMES, each(this::worldOutcomes));
        return switch (solution.engine()) {
            case FittingEngine.Unlisted _ ->
                Tables.of(runs, cases, described(), concepts, equilibria, satisfied, byWorld);
            case FittingEngine.Listed(StabilityEngine engine) ->
                Tables.of(
                        runs,
                        cases,
                        listed(engine.model()),
                        concepts,
                        equilibria,
                        satisfied,
                        new Table(Shape.STABLE, each(one -> stable(one, engine))),
                        new Table(Shape.RANKS, ranks(engine.model())),
                        byWorld);
        };
    }

    /** Each state is a row of several tables. */
    private Solved withoutStates() {
        return new Solved(
                answer.head(),
                answer.options(),
                answer.decisionMakers(),
                answer.statusQuo(),
                answer.where(),
                answer.feasible(),
                answer.asked(),
                answer.counts(),
                answer.undecided(),
                answer.told()
                        .map(told -> new Solved.Told(
                                Optional.empty(),
                                told.matching(),
                                told.goal(),
                                told.nearest(),
                                told.nearestGoal(),
                                told.regions(),
                                told.equilibria(),
                                told.truncated())),
                answer.asSeen(),
                answer.engine(),
                answer.version());
    }

    private Iterable<List<Object>> each(Function<Answer, Stream<List<Object>>> rows) {
        return () -> solution.answers().stream().flatMap(rows).iterator();
    }

    private List<Object> concept(Answer one) {
        boolean none = one.atMost().signum() == 0;
        Optional<Integer> known =
                Optional.of(none ? 1 : 0).filter(_ -> none || one.atLeast().signum() > 0);
        return List.of(
                run.id(),
                one.concept().name(),
                known,
                1,
                known.map(Integer::doubleValue),
                NONE,
                NONE,
                NONE,
                one.atLeast().doubleValue(),
                one.atMost().doubleValue(),
                one.equilibria().filter(SolvedTables::allTold).isPresent());
    }

    private static boolean allTold(SetOfStates states) {
        return switch (states) {
            case Listed _ -> true;
            case Described _ -> states.first(MOST_DESCRIBED + 1).size() <= MOST_DESCRIBED;
        };
    }

    private static Stream<State> told(Answer one) {
        return one.equilibria().stream().flatMap(states -> told(states).stream());
    }

    private static List<State> told(SetOfStates states) {
        return states.first(
                switch (states) {
                    case Listed _ -> Integer.MAX_VALUE;
                    case Described _ -> MOST_DESCRIBED;
                });
    }

    private Stream<List<Object>> equilibria(Answer one) {
        String concept = one.concept().name();
        return told(one)
                .map(state ->
                        List.of(run.id(), concept, solution.states().pattern(state), 1, 1, 1.0, NONE, NONE, NONE));
    }

    private Stream<List<Object>> outcomes(Answer one) {
        return satisfied(
                one,
                (outcome, holds) -> List.of(
                        run.id(),
                        one.concept().name(),
                        outcome.id(),
                        run.subject().framing().goal().equals(Optional.of(outcome)),
                        holds ? 1 : 0,
                        1,
                        holds ? 1.0 : 0.0,
                        NONE,
                        NONE,
                        NONE));
    }

    private Stream<List<Object>> worldOutcomes(Answer one) {
        return satisfied(
                one, (outcome, holds) -> List.of(run.id(), 0, one.concept().name(), outcome.id(), holds));
    }

    /** A row of one outcome. */
    private interface OutcomeRow {
        List<Object> of(Outcome outcome, boolean holds);
    }

    private Stream<List<Object>> satisfied(Answer one, OutcomeRow row) {
        return one.equilibria().stream()
                .flatMap(states -> outcomes.stream()
                        .map(outcome ->
                                row.of(outcome, !states.where(outcome.when()).isEmpty())));
    }

    private Table listed(GraphModel model) {
        StateNames names = new StateNames(run.subject(), model.space());
        return new Table(
                Shape.STATES,
                () -> IntStream.range(0, model.size())
                        .mapToObj(state -> state(
                                model.space().pattern(state),
                                names.aliases(state),
                                names.taken(state),
                                model.space().state(state)))
                        .iterator());
    }

    /** The states that are told as equilibria. */
    private Table described() {
        StateWords words = new StateWords(run.subject());
        return new Table(Shape.STATES, () -> {
            Set<State> told = new LinkedHashSet<>();
            solution.answers().forEach(one -> told(one).forEach(told::add));
            return told.stream()
                    .map(state -> state(solution.states().pattern(state), aliases(state), words.taken(state), state))
                    .iterator();
        });
    }

    private List<String> aliases(State state) {
        return run.subject().situation().aliases().entrySet().stream()
                .filter(alias -> alias.getValue().equals(state))
                .map(alias -> alias.getKey())
                .toList();
    }

    private List<Object> state(String pattern, List<String> aliases, List<String> taken, State state) {
        var conflict = run.subject().conflict();
        return List.of(
                run.id(),
                pattern,
                Optional.of(String.join(" ", aliases)).filter(text -> !text.isEmpty()),
                String.join(" ", taken),
                outcomes.stream()
                        .filter(outcome -> conflict.form().holds(outcome.when(), state))
                        .map(Outcome::id)
                        .collect(Collectors.joining(" ")),
                conflict.statusQuo().equals(Optional.of(state)),
                1,
                1);
    }

    private Stream<List<Object>> stable(Answer one, StabilityEngine engine) {
        if (one.equilibria().isEmpty()) {
            return Stream.empty();
        }
        GraphModel model = engine.model();
        String concept = one.concept().name();
        List<DecisionMaker> all = model.conflict().decisionMakers();
        return one.asked().stream().flatMap(coalition -> {
            String who = members(coalition, all);
            return IntStream.range(0, model.size())
                    .mapToObj(state -> List.<Object>of(
                            run.id(),
                            concept,
                            who,
                            model.space().pattern(state),
                            engine.isStable(one.concept(), coalition, state)));
        });
    }

    private static String members(Coalition coalition, List<DecisionMaker> all) {
        return coalition.list().stream().map(i -> all.get(i).id()).collect(Collectors.joining("+"));
    }

    private Iterable<List<Object>> ranks(GraphModel model) {
        List<DecisionMaker> all = model.conflict().decisionMakers();
        return () -> IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, model.size())
                        .mapToObj(state -> List.<Object>of(
                                run.id(),
                                all.get(i).id(),
                                model.space().pattern(state),
                                model.ranking(i).rank(state))))
                .iterator();
    }
}
