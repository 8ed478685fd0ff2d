// SPDX-License-Identifier: Apache-2.0
package dev.entente.expectation;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.analysis.Channels;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.JointMoves;
import dev.entente.cases.Case;
import dev.entente.cases.Expectation;
import dev.entente.cases.Expectation.Check;
import dev.entente.cases.StateNames;
import dev.entente.engine.Engines;
import dev.entente.evidence.Beliefs;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Forming;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what is expected of a case against what is computed. */
public final class Expectations {

    private final Case subject;
    private final GraphModel model;
    private final Budget budget;
    private final StabilityEngine engine;
    private final StateNames names;
    private final DesignExpectations design;
    private final Map<List<String>, Expectations> typed = new HashMap<>();

    /** What came of an expectation. */
    public sealed interface Judgement {

        /** It is as expected. */
        record Met() implements Judgement {}

        /**
         * It is not.
         *
         * @param differences how what came out differs from what was expected
         */
        record Missed(List<String> differences) implements Judgement {
            public Missed {
                differences = List.copyOf(differences);
            }
        }

        /** It needs later work and was not computed. */
        record Waiting() implements Judgement {}
    }

    /** @param subject the case, with the variant applied that the expectations are about */
    public Expectations(Case subject, Budget budget) {
        this.subject = subject;
        this.model = GraphModel.of(subject.conflict(), subject.situation().unknowns(), budget);
        this.budget = budget;
        this.engine = Engines.fittest(model, budget);
        this.names = new StateNames(subject, model.space());
        this.design = new DesignExpectations(subject, engine, budget);
    }

    /** What is expected, in a line: by its name and concepts ("Table 4: Nash, SEQ"), or else in full. */
    public String brief(Expectation expectation) {
        return ExpectationText.brief(expectation, subject);
    }

    /** What is expected, all of it. */
    public String full(Expectation expectation) {
        return ExpectationText.full(expectation.check(), subject);
    }

    /** Computes what the expectation is about. */
    public Judgement judge(Expectation expectation) {
        if (expectation.status() == Expectation.Status.PROMISED || expectation.check() instanceof Check.Promise) {
            return new Judgement.Waiting();
        }
        if (!expectation.types().isEmpty()) {
            return typed.computeIfAbsent(
                            expectation.types(), types -> new Expectations(ofTypes(subject, types), budget))
                    .judge(expectation.check());
        }
        return judge(expectation.check());
    }

    /** The case with some decision makers of these types, named in full. */
    private static Case ofTypes(Case subject, List<String> types) {
        Conflict conflict = subject.conflict();
        for (DecisionMaker one : subject.conflict().decisionMakers()) {
            for (Type type : subject.situation().unknowns().typesOf(one.id())) {
                if (types.contains(one.id() + "." + type.id())) {
                    conflict = conflict.with(conflict.indexOf(one.id()), type.preference());
                }
            }
        }
        return subject.with(conflict);
    }

    private Judgement judge(Check check) {
        List<String> differences = switch (check) {
            case Check.Equilibria equilibria -> equilibria(equilibria);
            case Check.Stable stable -> stable(stable);
            case Check.Some some -> each(some.concepts(), concept -> some(concept, some));
            case Check.None none -> each(none.concepts(), concept -> none(concept, none));
            case Check.Joint joint -> each(joint.concepts(), concept -> joint(concept, joint));
            case Check.Reached reached -> reached(reached);
            case Check.FirstMove first -> firstMove(first);
            case Check.Able able -> able(able);
            case Check.Packages packages -> statusQuo().orElseGet(() -> design.packages(packages));
            case Check.HardGesture gesture -> statusQuo().orElseGet(() -> design.hardGesture(gesture));
            case Check.Belief belief -> belief(belief);
            case Check.Compared compared ->
                ComparedExpectation.refusal(compared, subject)
                        .map(List::of)
                        .orElseGet(() -> each(
                                compared.concepts(),
                                concept -> ComparedExpectation.differences(compared, subject, concept, budget)));
            case Check.Promise _ -> List.of();
        };
        return differences.isEmpty() ? new Judgement.Met() : new Judgement.Missed(differences);
    }

    /** That there is no status quo to start from, where there is none. */
    private Optional<List<String>> statusQuo() {
        return model.statusQuo().isPresent() ? Optional.empty() : Optional.of(List.of("the case has no status quo"));
    }

    private List<String> equilibria(Check.Equilibria expected) {
        Forming forming = expected.coalitions().map(Forming::everywhere).orElseGet(() -> Channels.forming(subject));
        List<String> differences = new ArrayList<>();
        expected.states()
                .forEach((name, states) -> differences.addAll(asked(
                        name, forming, concept -> difference(concept.name(), states, engine.equilibria(concept)))));
        return differences;
    }

    private List<String> stable(Check.Stable expected) {
        List<String> differences = new ArrayList<>();
        expected.states()
                .forEach((name, byDecisionMaker) -> differences.addAll(
                        asked(name, Channels.forming(subject), concept -> stable(concept, byDecisionMaker))));
        return differences;
    }

    private List<String> stable(Concept concept, Map<String, Set<State>> byDecisionMaker) {
        List<String> differences = new ArrayList<>();
        byDecisionMaker.forEach((id, states) -> differences.addAll(difference(
                concept.name() + ", " + id,
                states,
                engine.stable(concept, Coalition.of(subject.conflict().indexOf(id))))));
        return differences;
    }

    private List<String> each(List<String> concepts, Function<Concept, List<String>> compare) {
        return concepts.stream()
                .flatMap(name -> asked(name, Channels.forming(subject), compare).stream())
                .toList();
    }

    private List<String> asked(String name, Forming forming, Function<Concept, List<String>> compare) {
        Optional<Concept> concept = Concepts.named(name, forming);
        if (concept.isEmpty()) {
            return List.of(name + " is no concept");
        }
        return concept.get().refusal(model).map(List::of).orElseGet(() -> compare.apply(concept.get()));
    }

    private List<String> difference(String what, Set<State> expected, StateSet found) {
        BitSet wanted = new BitSet();
        List<String> infeasible = new ArrayList<>();
        for (State state : expected) {
            OptionalInt index = model.space().indexOf(state);
            index.ifPresentOrElse(
                    wanted::set, () -> infeasible.add(model.space().form().pattern(state)));
        }
        List<Integer> missing =
                wanted.stream().filter(s -> !found.contains(s)).boxed().toList();
        List<Integer> further =
                found.stream().filter(s -> !wanted.get(s)).boxed().toList();
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) {
            parts.add("not found: " + called(missing));
        }
        if (!further.isEmpty()) {
            parts.add("found and not expected: " + called(further));
        }
        if (!infeasible.isEmpty()) {
            parts.add("not feasible: " + String.join("; ", infeasible));
        }
        return parts.isEmpty() ? List.of() : List.of(what + ": " + String.join(" · ", parts));
    }

    private List<String> some(Concept concept, Check.Some expected) {
        StateSet equilibria = engine.equilibria(concept);
        return equilibria.intersects(model.space().where(expected.where()))
                ? List.of()
                : List.of(concept.name() + ": no such equilibrium among " + equilibria.count());
    }

    private List<String> none(Concept concept, Check.None expected) {
        StateSet such = engine.equilibria(concept).and(model.space().where(expected.where()));
        return such.isEmpty() ? List.of() : List.of(concept.name() + ": " + called(such));
    }

    private List<String> joint(Concept concept, Check.Joint expected) {
        if (model.statusQuo().isEmpty()) {
            return List.of("the case has no status quo");
        }
        int start = model.statusQuo().getAsInt();
        JointMoves moves = new JointMoves(engine.sequences());
        StateSet ends = engine.equilibria(concept).and(model.space().where(expected.where()));
        if (expected.leads()) {
            boolean leads = ends.stream()
                    .anyMatch(end -> moves.minimal(expected.coalition(), start, end).stream()
                            .anyMatch(move -> move.coalition().equals(expected.coalition())));
            return leads
                    ? List.of()
                    : List.of(concept.name() + ": it leads to none of " + ends.count() + " such equilibria");
        }
        StateSet reached = StateSet.where(
                model.size(),
                end -> ends.contains(end)
                        && moves.leads(expected.coalition(), start, end).isPresent());
        return reached.isEmpty() ? List.of() : List.of(concept.name() + ": it leads to " + called(reached));
    }

    private List<String> reached(Check.Reached expected) {
        if (model.statusQuo().isEmpty()) {
            return List.of("the case has no status quo");
        }
        StateSet reached = engine.sequences()
                .reachable(
                        Coalition.all(model.decisionMakers()),
                        Steps.IMPROVEMENTS,
                        model.statusQuo().getAsInt())
                .and(model.space().where(expected.where()));
        if (reached.isEmpty() == !expected.reached()) {
            return List.of();
        }
        return List.of(expected.reached() ? "no such state is reached" : "reached: " + called(reached));
    }

    private List<String> firstMove(Check.FirstMove expected) {
        StateSet where = model.space().where(expected.where());
        return expected.concepts().isEmpty()
                ? firstMove("a first move", expected, where)
                : each(
                        expected.concepts(),
                        concept -> firstMove(concept.name(), expected, where.and(engine.equilibria(concept))));
    }

    private List<String> firstMove(String what, Check.FirstMove expected, StateSet ends) {
        if (model.statusQuo().isEmpty()) {
            return List.of("the case has no status quo");
        }
        StateSet after = model.space().where(expected.after());
        List<FirstMove> found =
                FirstMove.all(engine.sequences(), model.statusQuo().getAsInt(), ends, ends, budget).stream()
                        .filter(move -> expected.movers().contains(move.mover()) && after.contains(move.to()))
                        .toList();
        if (found.isEmpty() != expected.leads()) {
            return List.of();
        }
        return List.of(
                expected.leads()
                        ? what + ": no first move at no cost leads there"
                        : what + ": " + called(found.getFirst().to()) + " leads to "
                                + called(found.getFirst().end()));
    }

    private List<String> able(Check.Able expected) {
        if (model.statusQuo().isEmpty()) {
            return List.of("the case has no status quo");
        }
        State start = model.space().state(model.statusQuo().getAsInt());
        boolean able = Channels.ability(subject, expected.coalition(), start) instanceof Channels.Ability.Able;
        return able == expected.able()
                ? List.of()
                : List.of(able ? "a channel works at the status quo" : "no channel works at the status quo");
    }

    private List<String> belief(Check.Belief expected) {
        Map<String, Fraction> found =
                Beliefs.of(subject).without(expected.before()).byName(subject);
        List<String> differences = new ArrayList<>();
        expected.shares().forEach((type, share) -> {
            Fraction believed = found.get(type);
            if (believed == null) {
                differences.add(type + ": no belief can be given");
            } else if (!share.fits(believed)) {
                differences.add(type + ": " + believed);
            }
        });
        return differences;
    }

    private String called(StateSet states) {
        return called(states.stream().boxed().toList());
    }

    private String called(List<Integer> states) {
        String first = states.stream().limit(6).map(this::called).collect(Collectors.joining("; "));
        return states.size() > 6 ? first + "; and " + (states.size() - 6) + " more" : first;
    }

    private String called(int state) {
        List<String> aliases = names.aliases(state);
        return names.words(state) + (aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")");
    }
}
