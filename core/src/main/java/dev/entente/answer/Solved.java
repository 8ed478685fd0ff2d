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
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.NamedState;
import dev.entente.answer.part.Names;
import dev.entente.cases.Case;
import dev.entente.cases.OutcomesByState;
import dev.entente.cases.StateNames;
import dev.entente.cases.StateWords;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which states of a case are equilibria. Under each concept, by its name; what isn't known of one is empty.
 *
 * @param where what the states that are told must satisfy; counts don't
 * @param feasible how many states there are
 * @param asked by concept, of whom it is asked: decision makers, or coalitions, joined by {@code +}
 * @param counts how many equilibria there are
 * @param undecided what is known all the same of concepts of which not all is
 * @param told which they are, where more than counts was asked for
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
        Map<String, Optional<SetOfStates>> sets = byName(
                solution.concepts(),
                concept -> Optional.of(new Listed(solution.model(), solution.equilibriaOf(concept))));
        sets.putAll(byName(solution.unfinished(), _ -> Optional.empty()));
        List<Concept> concepts = Stream.concat(solution.concepts().stream(), solution.unfinished().stream())
                .toList();
        return of(
                solution.subject(),
                telling,
                all,
                sets,
                byName(
                        concepts,
                        concept -> List.copyOf(askedOf(concept, solution).keySet())),
                Optional.of(rows(
                        solution, telling.where().map(all::where).orElse(all).states())),
                byName(
                        solution.unfinished(),
                        _ -> new Bounds(BigInteger.ZERO, all.count(), List.of(), "the time allowed was used up")),
                solution.engine().name());
    }

    /** Of a case whose states aren't listed. */
    public static Solved of(RegionSolution solution, Telling telling) {
        List<String> ids = ids(solution.subject());
        Map<String, Optional<SetOfStates>> sets = new LinkedHashMap<>();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        Map<String, Bounds> undecided = new LinkedHashMap<>();
        for (RegionSolution.Answer answer : solution.answers()) {
            String name = answer.concept().name();
            sets.put(name, answer.equilibria().map(region -> new Described(solution.engine(), region)));
            asked.put(name, ids);
            answer.obstacle().ifPresent(because -> undecided.put(name, bounds(answer, ids, because)));
        }
        return of(
                solution.subject(),
                telling,
                new Described(solution.engine(), solution.states()),
                sets,
                asked,
                Optional.empty(),
                undecided,
                solution.answeredBy());
    }

    private static Bounds bounds(RegionSolution.Answer answer, List<String> ids, String because) {
        return new Bounds(
                answer.atLeast(),
                answer.atMost(),
                answer.decided().stream().map(ids::get).toList(),
                because);
    }

    private static Solved of(
            Case about,
            Telling telling,
            SetOfStates all,
            Map<String, Optional<SetOfStates>> sets,
            Map<String, List<String>> asked,
            Optional<Iterable<StateRow>> rows,
            Map<String, Bounds> undecided,
            String engine) {
        return new Solved(
                Head.of(about),
                about.conflict().form() instanceof OptionForm form ? form.atoms() : List.of(),
                ids(about),
                about.conflict().statusQuo().map(all::pattern),
                telling.text(),
                all.count(),
                asked,
                counts(sets),
                Optional.of(undecided).filter(bounds -> !bounds.isEmpty()),
                telling.countOnly() ? Optional.empty() : Optional.of(told(about, telling, all, sets, rows)),
                engine,
                Version.running());
    }

    private static Told told(
            Case about,
            Telling telling,
            SetOfStates all,
            Map<String, Optional<SetOfStates>> sets,
            Optional<Iterable<StateRow>> rows) {
        Map<String, Optional<SetOfStates>> told = telling.where()
                .map(when -> each(sets, states -> Optional.of(states.where(when))))
                .orElse(sets);
        Optional<Map<String, Optional<SetOfStates>>> aimed =
                about.goalOutcome().map(goal -> each(told, states -> Optional.of(states.where(goal.when()))));
        Optional<State> start =
                about.conflict().statusQuo().filter(_ -> about.conflict().form() instanceof OptionForm);
        List<String> more = told.entrySet().stream()
                .filter(one -> one.getValue().filter(Solved::many).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return new Told(
                rows,
                telling.where().map(_ -> counts(told)),
                aimed.map(Solved::counts),
                start.map(from -> nearest(about, told, from)),
                start.flatMap(from -> aimed.map(some -> nearest(about, some, from))),
                all instanceof Described
                        ? Optional.of(each(told, states -> states.patterns(telling.patterns())))
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
            List<String> list = known.orElseGet(() -> states.first(MOST_EQUILIBRIA));
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

    private static Iterable<StateRow> rows(Solution solution, StateSet told) {
        Rows rows = new Rows(solution);
        return () -> told.stream().mapToObj(rows::row).iterator();
    }

    /** The rows of listed states, each made as it is asked for. */
    private record Rows(
            Solution solution,
            Map<String, Map<String, Coalition>> asked,
            List<String> ids,
            Names names,
            StateNames called,
            OutcomesByState outcomes) {

        Rows(Solution solution) {
            this(
                    solution,
                    byName(solution.concepts(), concept -> askedOf(concept, solution)),
                    Solved.ids(solution.subject()),
                    new Names(solution.subject(), solution.model()),
                    new StateNames(solution.subject(), solution.model().space()),
                    new OutcomesByState(solution.subject(), solution.model().space()));
        }

        StateRow row(int state) {
            Case about = solution.subject();
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
            asked.getOrDefault(concept.name(), Map.of())
                    .forEach((members, coalition) -> stable.put(members, solution.stable(concept, coalition, state)));
            return stable;
        }
    }

    /** Whom a concept is asked of, by their names. */
    private static Map<String, Coalition> askedOf(Concept concept, Solution solution) {
        Names names = new Names(solution.subject(), solution.model());
        Map<String, Coalition> asked = new LinkedHashMap<>();
        concept.asked(solution.model())
                .forEach(coalition -> asked.put(String.join("+", names.ids(coalition)), coalition));
        return asked;
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
