// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.Version;
import dev.entente.analysis.RegionSolution;
import dev.entente.analysis.Solution;
import dev.entente.answer.SetOfStates.Described;
import dev.entente.answer.SetOfStates.Listed;
import dev.entente.cases.Case;
import dev.entente.cases.OutcomesByState;
import dev.entente.cases.StateNames;
import dev.entente.cases.StateWords;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which states of a case are equilibria. Under each concept, by its name; what isn't known of one is empty.
 *
 * @param where what the states that are told must satisfy; counts don't
 * @param feasible how many states there are
 * @param asked by concept, of whom it is asked: decision makers, or coalitions, joined by {@code +}
 * @param states the states, where they are listed
 * @param counts how many equilibria there are
 * @param undecided what is known all the same of concepts of which not all is
 * @param matching how many equilibria satisfy {@code where}
 * @param goal how many of those that are told satisfy the goal of the case
 * @param nearest of those that are told, the one that changes the fewest options of the status quo; so many
 * @param nearestGoal of those that satisfy the goal
 * @param regions the equilibria that are told in few patterns, where states aren't listed
 * @param equilibria the first of those that are told, by their patterns
 * @param truncated the concepts of which there are more
 */
public record Solved(
        @Inline Head head,
        List<String> options,
        List<String> decisionMakers,
        Optional<String> statusQuo,
        Optional<String> where,
        BigInteger feasible,
        Map<String, List<String>> asked,
        Optional<Iterable<StateRow>> states,
        Map<String, Optional<BigInteger>> counts,
        Optional<Map<String, Bounds>> undecided,
        Optional<Map<String, Optional<BigInteger>>> matching,
        Optional<Map<String, Optional<BigInteger>>> goal,
        Optional<Map<String, Optional<Nearest>>> nearest,
        Optional<Map<String, Optional<Nearest>>> nearestGoal,
        Optional<Map<String, Optional<Patterns>>> regions,
        Optional<Map<String, Optional<List<String>>>> equilibria,
        Optional<List<String>> truncated,
        String engine,
        String version) {

    private static final int MOST_EQUILIBRIA = 10_000;

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

    /** @param changes how many options are otherwise than in the status quo */
    public record Nearest(@Inline NamedState state, int changes) {}

    /**
     * Patterns with {@code -} for either.
     *
     * @param whole whether they cover all
     */
    public record Patterns(List<String> patterns, boolean whole) {}

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

    /** Of listed states. */
    public static Solved of(Solution solution, Telling telling) {
        Listed all = Listed.all(solution.model());
        Names names = new Names(solution.of(), solution.model());
        Map<Concept, Optional<SetOfStates>> found = new LinkedHashMap<>();
        solution.equilibria()
                .forEach((concept, states) -> found.put(concept, Optional.of(new Listed(solution.model(), states))));
        solution.unfinished().forEach(concept -> found.put(concept, Optional.empty()));
        Listed told = telling.where().map(all::where).orElse(all);
        return of(
                solution.of(),
                telling,
                all,
                found,
                concept -> members(concept, names, solution.model()),
                telling.countOnly() ? Optional.empty() : Optional.of(rows(solution, told.states())),
                byName(
                        solution.unfinished(),
                        _ -> new Bounds(BigInteger.ZERO, all.count(), List.of(), "the time allowed was used up")),
                solution.engine().name());
    }

    /** Of a case whose states aren't listed. */
    public static Solved of(RegionSolution solution, Telling telling) {
        List<String> ids = ids(solution.of());
        Map<Concept, Optional<SetOfStates>> found = new LinkedHashMap<>();
        Map<String, Bounds> undecided = new LinkedHashMap<>();
        for (RegionSolution.Answer answer : solution.answers()) {
            found.put(answer.concept(), answer.equilibria().map(region -> new Described(solution.engine(), region)));
            answer.obstacle()
                    .ifPresent(because -> undecided.put(
                            answer.concept().name(),
                            new Bounds(
                                    answer.atLeast(),
                                    answer.atMost(),
                                    answer.decided().stream().map(ids::get).toList(),
                                    because)));
        }
        return of(
                solution.of(),
                telling,
                new Described(solution.engine(), solution.states()),
                found,
                _ -> ids,
                Optional.empty(),
                undecided,
                solution.answeredBy());
    }

    private static Solved of(
            Case about,
            Telling telling,
            SetOfStates all,
            Map<Concept, Optional<SetOfStates>> found,
            Function<Concept, List<String>> asked,
            Optional<Iterable<StateRow>> rows,
            Map<String, Bounds> undecided,
            String engine) {
        Optional<State> start = about.conflict().statusQuo();
        Optional<Statement> aim = about.goalOutcome().map(Outcome::when);
        Optional<State> from = start.filter(_ -> about.conflict().form() instanceof OptionForm);
        Map<String, Optional<SetOfStates>> told = byName(
                found.keySet(),
                concept -> found.get(concept)
                        .map(states -> telling.where().map(states::where).orElse(states)));
        Map<String, Optional<SetOfStates>> aimed =
                each(told, states -> Optional.of(aim.map(states::where).orElse(states)));
        BiFunction<Map<String, Optional<SetOfStates>>, State, Map<String, Optional<Nearest>>> nearest =
                (some, to) -> each(some, states -> states.nearest(to).map(near -> nearest(about, states, near, to)));
        boolean full = !telling.countOnly();
        List<String> more = told.entrySet().stream()
                .filter(one -> one.getValue().filter(Solved::many).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return new Solved(
                Head.of(about),
                about.conflict().form() instanceof OptionForm form ? form.atoms() : List.of(),
                ids(about),
                start.map(all::pattern),
                telling.text(),
                all.count(),
                byName(found.keySet(), asked),
                rows,
                each(byName(found.keySet(), found::get), states -> Optional.of(states.count())),
                Optional.of(undecided).filter(bounds -> !bounds.isEmpty()),
                telling.where().filter(_ -> full).map(_ -> each(told, states -> Optional.of(states.count()))),
                aim.filter(_ -> full).map(_ -> each(aimed, states -> Optional.of(states.count()))),
                from.filter(_ -> full).map(to -> nearest.apply(told, to)),
                aim.flatMap(_ -> from).filter(_ -> full).map(to -> nearest.apply(aimed, to)),
                Optional.of(all)
                        .filter(states -> full && states instanceof Described)
                        .map(_ -> each(told, states -> states.patterns(telling.patterns()))),
                Optional.of(told)
                        .filter(_ -> full)
                        .map(_ -> each(told, states -> Optional.of(states.first(MOST_EQUILIBRIA)))),
                Optional.of(more).filter(names -> full && !names.isEmpty()),
                engine,
                Version.running());
    }

    private static boolean many(SetOfStates states) {
        return states.count().compareTo(BigInteger.valueOf(MOST_EQUILIBRIA)) > 0;
    }

    private static Nearest nearest(Case about, SetOfStates states, State near, State from) {
        return new Nearest(
                new NamedState(states.pattern(near), new StateWords(about).taken(near)),
                near.decimal().xor(from.decimal()).bitCount());
    }

    private static Iterable<StateRow> rows(Solution solution, StateSet told) {
        Rows rows = new Rows(solution);
        return () -> told.stream().mapToObj(rows::row).iterator();
    }

    /** The rows of listed states, each made as it is asked for. */
    private record Rows(Solution solution, List<String> ids, Names names, StateNames called, OutcomesByState outcomes) {

        Rows(Solution solution) {
            this(
                    solution,
                    Solved.ids(solution.of()),
                    new Names(solution.of(), solution.model()),
                    new StateNames(solution.of(), solution.model().space()),
                    new OutcomesByState(solution.of(), solution.model().space()));
        }

        StateRow row(int state) {
            Case about = solution.of();
            Map<String, Integer> rank = new LinkedHashMap<>();
            IntStream.range(0, ids.size())
                    .forEach(i ->
                            rank.put(ids.get(i), solution.model().ranking(i).rank(state)));
            Map<String, Optional<Map<String, Boolean>>> stable =
                    byName(solution.concepts(), concept -> Optional.of(stable(concept, state)));
            solution.unfinished().forEach(concept -> stable.put(concept.name(), Optional.empty()));
            return new StateRow(
                    names.state(state),
                    Optional.of(called.aliases(state))
                            .filter(_ -> !about.aliases().isEmpty()),
                    Optional.of(outcomes.in(state).stream().map(Outcome::id).toList())
                            .filter(_ -> !about.outcomes().isEmpty()),
                    rank,
                    solution.concepts().stream()
                            .filter(concept -> solution.equilibriaOf(concept).contains(state))
                            .map(Concept::name)
                            .toList(),
                    stable);
        }

        private Map<String, Boolean> stable(Concept concept, int state) {
            Map<String, Boolean> stable = new LinkedHashMap<>();
            for (Coalition coalition : concept.asked(solution.model())) {
                stable.put(joined(names, coalition), solution.stable(concept, coalition, state));
            }
            return stable;
        }
    }

    private static List<String> members(Concept concept, Names names, GraphModel model) {
        return concept.asked(model).stream()
                .map(coalition -> joined(names, coalition))
                .toList();
    }

    private static String joined(Names names, Coalition coalition) {
        return String.join("+", names.ids(coalition));
    }

    private static List<String> ids(Case about) {
        return about.conflict().decisionMakers().stream().map(DecisionMaker::id).toList();
    }

    private static <T> Map<String, T> byName(Collection<Concept> concepts, Function<Concept, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        concepts.forEach(concept -> map.put(concept.name(), value.apply(concept)));
        return map;
    }

    private static <S, T> Map<String, Optional<T>> each(Map<String, Optional<S>> sets, Function<S, Optional<T>> value) {
        Map<String, Optional<T>> map = new LinkedHashMap<>();
        sets.forEach((name, set) -> map.put(name, set.flatMap(value)));
        return map;
    }
}
