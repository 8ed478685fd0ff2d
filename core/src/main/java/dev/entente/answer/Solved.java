// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.Version;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.SetOfStates.Described;
import dev.entente.analysis.SetOfStates.Listed;
import dev.entente.analysis.Solution;
import dev.entente.analysis.Solution.Answer;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.NamedState;
import dev.entente.answer.part.Names;
import dev.entente.cases.Case;
import dev.entente.cases.OutcomesByState;
import dev.entente.cases.StateNames;
import dev.entente.cases.StateWords;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.Region.Cover;
import dev.entente.graph.StateSet;
import dev.entente.perception.Standing;
import dev.entente.stability.Concept;
import dev.entente.stability.StabilityEngine;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which states of a case are equilibria. Under each concept, by its name; what isn't known of one is empty.
 *
 * @param where what the states that are told must satisfy; counts don't
 * @param feasible how many states there are
 * @param asked by concept, of whom it is asked: decision makers, or coalitions, joined by {@code +}
 * @param counts how many equilibria there are
 * @param undecided what is known all the same of concepts of which not all is
 * @param told which they are, where more than counts was asked for
 * @param asSeen by concept and kind ({@code seen-rightly}, {@code on-an-error}, {@code expected-otherwise}, {@code surprise},
 *     {@code prevented}), how states stand as the parties see them, where the case says how they do
 */
public record Solved(
        @Inline Head head,
        List<String> options,
        List<String> decisionMakers,
        Optional<String> statusQuo,
        Optional<String> where,
        BigInteger feasible,
        Map<String, List<String>> asked,
        Map<String, Optional<BigInteger>> counts,
        Optional<Map<String, Bounds>> undecided,
        @Inline Optional<Told> told,
        Optional<Map<String, Map<String, OfKind>>> asSeen,
        String engine,
        String version) {

    private static final int MOST_EQUILIBRIA = 10_000;

    /**
     * The states, and the equilibria among those that satisfy {@code where}.
     *
     * @param states the states, where they are listed
     * @param matching how many equilibria satisfy {@code where}
     * @param goal how many of those satisfy the goal of the case
     * @param nearest the one that changes the fewest options of the status quo
     * @param nearestGoal of those that satisfy the goal
     * @param regions in few patterns, where states aren't listed
     * @param equilibria the first, by their patterns
     * @param truncated the concepts of which there are more
     */
    public record Told(
            Optional<Iterable<StateRow>> states,
            Optional<Map<String, Optional<BigInteger>>> matching,
            Optional<Map<String, Optional<BigInteger>>> goal,
            Optional<Map<String, Optional<Nearest>>> nearest,
            Optional<Map<String, Optional<Nearest>>> nearestGoal,
            Optional<Map<String, Optional<Patterns>>> regions,
            Map<String, Optional<List<String>>> equilibria,
            Optional<List<String>> truncated) {}

    /**
     * One of the listed states.
     *
     * @param aliases its published names, where the case has any
     * @param outcomes those that hold there, where the case has any
     * @param rank for each decision maker its place, 1 being best
     * @param equilibrium the concepts under which it is one
     * @param stable by concept and whom it is asked of, whether they have no reason to leave it
     */
    public record StateRow(
            @Inline NamedState state,
            Optional<List<String>> aliases,
            Optional<List<String>> outcomes,
            Map<String, Integer> rank,
            List<String> equilibrium,
            Map<String, Optional<Map<String, Boolean>>> stable) {}

    /**
     * Between how many equilibria there are.
     *
     * @param decidedFor the decision makers whose stable states are known
     * @param because why not all are, as a sentence without its stop
     */
    public record Bounds(BigInteger atLeast, BigInteger atMost, List<String> decidedFor, String because) {}

    /**
     * The nearest of some states.
     *
     * @param changes how many options are otherwise than in the status quo
     */
    public record Nearest(@Inline NamedState state, int changes) {}

    /**
     * Patterns with {@code -} for either.
     *
     * @param whole whether they cover all
     */
    public record Patterns(List<String> patterns, boolean whole) {
        private static Patterns of(Cover cover) {
            return new Patterns(cover.patterns().stream().map(Pattern::letters).toList(), cover.whole());
        }
    }

    /**
     * What is to be told.
     *
     * @param text what the states that are told must satisfy, as it was written
     * @param where as it is meant
     * @param patterns the most patterns to tell of a concept
     */
    public record Telling(Optional<String> text, Optional<Statement> where, boolean countOnly, int patterns) {

        /** All, in at most 200 patterns of a concept. */
        public static final Telling WHOLE = new Telling(Optional.empty(), Optional.empty(), false, 200);
    }

    /**
     * States of a kind.
     *
     * @param states the first, by their patterns
     */
    public record OfKind(BigInteger count, List<String> states) {}

    /** Of any case, as it is. */
    public static Solved of(Solution solution, Telling telling) {
        return of(solution, telling, Map.of());
    }

    /**
     * Of any case.
     *
     * @param seen by concept and kind, the states as the parties see them
     */
    public static Solved of(Solution solution, Telling telling, Map<Concept, Map<Standing.Kind, StateSet>> seen) {
        Case about = solution.subject();
        SetOfStates all = solution.states();
        Map<String, Optional<SetOfStates>> sets = byConcept(solution, Answer::equilibria);
        Map<String, Bounds> undecided = new LinkedHashMap<>();
        solution.answers()
                .forEach(answer -> answer.obstacle()
                        .ifPresent(because -> undecided.put(answer.concept().name(), bounds(about, answer, because))));
        return new Solved(
                Head.of(about),
                about.conflict().form() instanceof OptionForm form ? form.atoms() : List.of(),
                ids(about),
                about.conflict().statusQuo().map(all::pattern),
                telling.text(),
                all.count(),
                byConcept(
                        solution,
                        answer -> answer.asked().stream()
                                .map(coalition -> members(about, coalition))
                                .toList()),
                counts(sets),
                Optional.of(undecided).filter(bounds -> !bounds.isEmpty()),
                telling.countOnly() ? Optional.empty() : Optional.of(told(solution, telling, sets)),
                Optional.of(asSeen(solution.states(), telling, seen)).filter(kinds -> !kinds.isEmpty()),
                solution.answeredBy(),
                Version.running());
    }

    private static Map<String, Map<String, OfKind>> asSeen(
            SetOfStates all, Telling telling, Map<Concept, Map<Standing.Kind, StateSet>> seen) {
        Map<String, Map<String, OfKind>> told = new LinkedHashMap<>();
        seen.forEach((concept, kinds) -> {
            Map<String, OfKind> byKind = new LinkedHashMap<>();
            kinds.forEach((kind, states) -> byKind.put(kind.word(), ofKind((Listed) all, telling, states)));
            told.put(concept.name(), byKind);
        });
        return told;
    }

    private static OfKind ofKind(Listed all, Telling telling, StateSet states) {
        Listed these = new Listed(all.model(), states);
        SetOfStates matching = telling.where().<SetOfStates>map(these::where).orElse(these);
        return new OfKind(these.count(), telling.countOnly() ? List.of() : new First(matching));
    }

    private static Bounds bounds(Case about, Answer answer, String because) {
        return new Bounds(
                answer.atLeast(),
                answer.atMost(),
                answer.decided().stream().map(ids(about)::get).toList(),
                because);
    }

    private static Told told(Solution solution, Telling telling, Map<String, Optional<SetOfStates>> sets) {
        Case about = solution.subject();
        Map<String, Optional<SetOfStates>> told = telling.where()
                .map(when -> each(sets, states -> Optional.of(states.where(when))))
                .orElse(sets);
        Optional<Map<String, Optional<SetOfStates>>> aimed =
                about.framing().goal().map(goal -> each(told, states -> Optional.of(states.where(goal.when()))));
        Optional<State> start =
                about.conflict().statusQuo().filter(_ -> about.conflict().form() instanceof OptionForm);
        List<String> more = told.entrySet().stream()
                .filter(one -> one.getValue().filter(Solved::many).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return new Told(
                rows(solution, telling),
                telling.where().map(_ -> counts(told)),
                aimed.map(Solved::counts),
                start.map(from -> nearest(about, told, from)),
                start.flatMap(from -> aimed.map(some -> nearest(about, some, from))),
                solution.states() instanceof Described
                        ? Optional.of(each(
                                told, states -> states.cover(telling.patterns()).map(Patterns::of)))
                        : Optional.empty(),
                each(told, states -> Optional.of(new First(states))),
                Optional.of(more).filter(names -> !names.isEmpty()));
    }

    private static Map<String, Optional<BigInteger>> counts(Map<String, Optional<SetOfStates>> sets) {
        return each(sets, states -> Optional.of(states.count()));
    }

    /** The first states of a set, gone through when they are first asked for. */
    private static final class First extends AbstractList<String> {
        private final SetOfStates states;
        private Optional<List<String>> known = Optional.empty();

        First(SetOfStates states) {
            this.states = states;
        }

        private List<String> list() {
            List<String> list = known.orElseGet(() ->
                    states.first(MOST_EQUILIBRIA).stream().map(states::pattern).toList());
            known = Optional.of(list);
            return list;
        }

        @Override
        public String get(int index) {
            return list().get(index);
        }

        @Override
        public int size() {
            return list().size();
        }
    }

    private static boolean many(SetOfStates states) {
        return states.count().compareTo(BigInteger.valueOf(MOST_EQUILIBRIA)) > 0;
    }

    private static Map<String, Optional<Nearest>> nearest(
            Case about, Map<String, Optional<SetOfStates>> sets, State from) {
        StateWords words = new StateWords(about);
        return each(
                sets,
                states -> states.nearest(from)
                        .map(near -> new Nearest(
                                new NamedState(states.pattern(near), words.taken(near)),
                                near.decimal().xor(from.decimal()).bitCount())));
    }

    /** The listed states that are told, each made as it is asked for. */
    private static Optional<Iterable<StateRow>> rows(Solution solution, Telling telling) {
        return switch (solution.engine()) {
            case FittingEngine.Unlisted _ -> Optional.empty();
            case FittingEngine.Listed(StabilityEngine engine) -> {
                Rows rows = new Rows(solution, engine);
                Listed all = Listed.all(engine.model());
                StateSet told = telling.where().map(all::where).orElse(all).states();
                yield Optional.of(() -> told.stream().mapToObj(rows::row).iterator());
            }
        };
    }

    /** The rows of listed states. */
    private record Rows(
            Case about,
            StabilityEngine engine,
            List<String> ids,
            List<Column> columns,
            Names names,
            StateNames called,
            OutcomesByState outcomes) {

        /** A concept with whom it is asked of, by their names, and its equilibria where it was answered. */
        private record Column(Concept concept, Map<String, Coalition> asked, Optional<StateSet> equilibria) {

            static Column of(Case about, Answer answer) {
                Map<String, Coalition> asked = new LinkedHashMap<>();
                answer.asked().forEach(coalition -> asked.put(members(about, coalition), coalition));
                return new Column(
                        answer.concept(), asked, answer.equilibria().map(states -> ((Listed) states).states()));
            }

            boolean holds(int state) {
                return equilibria.isPresent() && equilibria.get().contains(state);
            }
        }

        Rows(Solution solution, StabilityEngine engine) {
            this(
                    solution.subject(),
                    engine,
                    Solved.ids(solution.subject()),
                    solution.answers().stream()
                            .map(answer -> Column.of(solution.subject(), answer))
                            .toList(),
                    new Names(solution.subject(), engine.model()),
                    new StateNames(solution.subject(), engine.model().space()),
                    new OutcomesByState(solution.subject(), engine.model().space()));
        }

        StateRow row(int state) {
            Map<String, Integer> rank = new LinkedHashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                rank.put(ids.get(i), engine.model().ranking(i).rank(state));
            }
            List<String> equilibrium = new ArrayList<>();
            Map<String, Optional<Map<String, Boolean>>> stable = new LinkedHashMap<>();
            for (Column column : columns) {
                if (column.holds(state)) {
                    equilibrium.add(column.concept().name());
                }
                stable.put(column.concept().name(), column.equilibria().map(_ -> stable(column, state)));
            }
            return new StateRow(
                    names.state(state),
                    about.situation().aliases().isEmpty() ? Optional.empty() : Optional.of(called.aliases(state)),
                    about.framing().outcomes().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    outcomes.in(state).stream().map(Outcome::id).toList()),
                    rank,
                    equilibrium,
                    stable);
        }

        private Map<String, Boolean> stable(Column column, int state) {
            Map<String, Boolean> stable = new LinkedHashMap<>();
            column.asked()
                    .forEach((members, coalition) ->
                            stable.put(members, engine.isStable(column.concept(), coalition, state)));
            return stable;
        }
    }

    private static List<String> ids(Case about) {
        return about.conflict().decisionMakers().stream().map(DecisionMaker::id).toList();
    }

    private static String members(Case about, Coalition coalition) {
        return coalition.list().stream().map(ids(about)::get).collect(Collectors.joining("+"));
    }

    private static <T> Map<String, T> byConcept(Solution solution, Function<Answer, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        solution.answers().forEach(answer -> map.put(answer.concept().name(), value.apply(answer)));
        return map;
    }

    private static <S, T> Map<String, Optional<T>> each(Map<String, Optional<S>> sets, Function<S, Optional<T>> value) {
        Map<String, Optional<T>> map = new LinkedHashMap<>();
        sets.forEach((name, set) -> map.put(name, set.flatMap(value)));
        return map;
    }
}
