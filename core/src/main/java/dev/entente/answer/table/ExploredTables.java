// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.table;

import dev.entente.Outcome;
import dev.entente.answer.Explored;
import dev.entente.answer.Explored.Open;
import dev.entente.answer.Explored.OutcomeShares;
import dev.entente.answer.Explored.StateShares;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.BelievedShare;
import dev.entente.answer.part.WorldShare;
import dev.entente.casefile.RunFile;
import dev.entente.cases.OutcomesByState;
import dev.entente.cases.StateNames;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of what was explored. */
final class ExploredTables {

    /** So many rows of facts, and of outcomes by world, are made at most: of the first worlds. */
    private static final int MOST_ROWS = 5_000_000;

    private final Run run;
    private final Survey survey;
    private final Exploration explored;
    private final Explored answer;
    private final List<String> concepts;
    private final List<Outcome> outcomes;
    private final List<String> facts;

    ExploredTables(Run run, Survey survey, Explored answer) {
        this.run = run;
        this.survey = survey;
        this.explored = survey.explored();
        this.answer = answer;
        this.concepts = answer.run().concepts();
        this.outcomes = run.subject().framing().outcomes();
        this.facts = explored.worlds().facts().stream()
                .map(fact -> Explored.name(fact, run.subject()))
                .toList();
    }

    Tables tables() {
        RunFile record = answer.run();
        return Tables.of(
                RunTables.runs(
                        run,
                        new RunTables.Extent(
                                Json.word(record.extent()),
                                record.seed(),
                                Optional.of(answer.worlds().doubleValue()),
                                record.worlds(),
                                answer.counted(),
                                kept().count()),
                        new RunTables.Asked(concepts, Optional.of(record.concept()), record.outcome(), record.engine()),
                        survey.whole(),
                        answer),
                RunTables.cases(run),
                new Table(Shape.STATES, this::states),
                new Table(
                        Shape.CONCEPTS,
                        answer.noEquilibrium().entrySet().stream()
                                .map(this::concept)
                                .toList()),
                new Table(
                        Shape.EQUILIBRIA,
                        () -> Explored.everyState(survey)
                                .flatMap(this::equilibria)
                                .iterator()),
                new Table(
                        Shape.OUTCOMES,
                        answer.outcomes().stream().flatMap(this::outcomes).toList()),
                new Table(
                        Shape.UNKNOWNS,
                        IntStream.range(0, answer.unknowns().size())
                                .mapToObj(this::unknown)
                                .toList()),
                new Table(Shape.FACTS, () -> kept().boxed().flatMap(this::facts).iterator()),
                new Table(
                        Shape.WORLD_OUTCOMES,
                        () -> kept().boxed().flatMap(this::worldOutcomes).iterator()));
    }

    /** The worlds that facts and outcomes are told of. */
    private IntStream kept() {
        int rows = Math.max(1, Math.max(facts.size(), concepts.size() * outcomes.size()));
        return explored.kept().limit(MOST_ROWS / rows);
    }

    private Iterator<List<Object>> states() {
        StateNames names = new StateNames(run.subject(), explored.space());
        OutcomesByState satisfied = new OutcomesByState(run.subject(), explored.space());
        OptionalInt statusQuo = run.subject()
                .conflict()
                .statusQuo()
                .map(explored.space()::indexOf)
                .orElse(OptionalInt.empty());
        return IntStream.range(0, explored.space().size())
                .filter(state -> explored.tally().feasible(state) > 0)
                .mapToObj(state -> List.<Object>of(
                        run.id(),
                        explored.space().pattern(state),
                        Optional.of(String.join(" ", names.aliases(state))).filter(text -> !text.isEmpty()),
                        String.join(" ", names.taken(state)),
                        satisfied.in(state).stream().map(Outcome::id).collect(Collectors.joining(" ")),
                        statusQuo.equals(OptionalInt.of(state)),
                        explored.tally().feasible(state),
                        explored.tally().worlds()))
                .iterator();
    }

    private List<Object> concept(Map.Entry<String, WorldShare> none) {
        List<Object> row = new ArrayList<>(List.of(run.id(), none.getKey()));
        row.addAll(cells(none, answer.noEquilibriumByBelief()));
        row.addAll(List.of(Optional.empty(), Optional.empty(), true));
        return row;
    }

    private Stream<List<Object>> equilibria(StateShares state) {
        return state.equilibrium().entrySet().stream()
                .filter(by -> by.getValue().worlds() > 0)
                .map(by -> {
                    List<Object> row = new ArrayList<>(List.of(run.id(), by.getKey(), state.pattern()));
                    row.addAll(cells(by, state.equilibriumByBelief()));
                    return row;
                });
    }

    private Stream<List<Object>> outcomes(OutcomeShares of) {
        boolean goal = run.subject()
                .framing()
                .goal()
                .filter(one -> one.id().equals(of.outcome()))
                .isPresent();
        return of.some().entrySet().stream().map(by -> {
            List<Object> row = new ArrayList<>(List.of(run.id(), by.getKey(), of.outcome(), goal));
            row.addAll(cells(by, of.someByBelief()));
            return row;
        });
    }

    /** Worlds, of how many, their share, the interval, and the share by belief. */
    private static List<Object> cells(
            Map.Entry<String, WorldShare> byConcept, Optional<Map<String, BelievedShare>> believed) {
        WorldShare share = byConcept.getValue();
        return List.of(
                share.worlds(),
                share.of(),
                share.of() == 0 ? Optional.empty() : Optional.of((double) share.worlds() / share.of()),
                share.interval().map(List::getFirst),
                share.interval().map(List::getLast),
                believed.flatMap(by -> Optional.ofNullable(by.get(byConcept.getKey())))
                        .map(BelievedShare::share));
    }

    private List<Object> unknown(int place) {
        Explored.Unknown unknown = answer.unknowns().get(place);
        Optional<Explored.Effect> effect = answer.effects().stream()
                .flatMap(effects -> effects.effects().stream())
                .filter(one -> one.unknown() == place)
                .findFirst();
        List<Object> row = new ArrayList<>(List.of(run.id(), place + 1));
        row.addAll(open(unknown.open()));
        row.addAll(List.of(
                unknown.completions().doubleValue(),
                effect.map(Explored.Effect::part),
                effect.map(Explored.Effect::halfWidth)));
        return row;
    }

    /** Its kind, whose it is, and what. */
    private static List<Object> open(Open open) {
        return switch (open) {
            case Open.Order(var kind, String whose, int first, int count) ->
                List.of(Json.word(kind), Optional.of(whose), "places " + first + " to " + (first + count - 1));
            case Open.Types(var kind, String whose, List<String> types) ->
                List.of(Json.word(kind), Optional.of(whose), String.join(", ", types));
            case Open.Option(var kind, String option) -> List.of(Json.word(kind), Optional.empty(), option);
            case Open.Rule(var kind, int _, String rule) -> List.of(Json.word(kind), Optional.empty(), rule);
        };
    }

    private Stream<List<Object>> facts(int world) {
        List<Boolean> holding = explored.holding(world);
        return IntStream.range(0, holding.size())
                .mapToObj(fact -> List.of(run.id(), world, facts.get(fact), holding.get(fact)));
    }

    private Stream<List<Object>> worldOutcomes(int world) {
        return IntStream.range(0, concepts.size())
                .boxed()
                .flatMap(c -> IntStream.range(0, outcomes.size())
                        .mapToObj(o -> List.<Object>of(
                                run.id(),
                                world,
                                concepts.get(c),
                                outcomes.get(o).id(),
                                explored.holds(world, c, o))));
    }
}
