// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.Coalition;
import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.Solution;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Share;
import dev.entente.graph.StateSpace;
import dev.entente.stability.Concept;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What groups of players did, laid beside what the model says. Shares are of groups; the interval of each is for other groups of such
 * players, and says nothing of how likely anything was in history.
 */
public final class Comparison {

    private final Case subject;
    private final Solution solution;
    private final Form form;
    private final Optional<StateSpace> merged;
    private final Map<String, List<State>> groups = new LinkedHashMap<>();
    private final Map<Concept, Map<State, Boolean>> rest = new HashMap<>();

    private Comparison(Case subject, Solution solution, Results results) {
        this.subject = subject;
        this.solution = solution;
        this.form = subject.conflict().form();
        this.merged = solution.states() instanceof SetOfStates.Listed(var model, var _)
                ? Optional.of(model.space()).filter(StateSpace::merged)
                : Optional.empty();
        results.turns()
                .forEach(turn -> groups.computeIfAbsent(turn.group(), _ -> new ArrayList<>())
                        .add(told(turn.state())));
    }

    /**
     * Lays what groups did beside a solution.
     *
     * @param solution of the same case, under the concepts that results are laid beside
     * @param results with one group at least
     */
    public static Comparison of(Case subject, Solution solution, Results results) {
        return new Comparison(subject, solution, results);
    }

    public Case subject() {
        return subject;
    }

    public Solution solution() {
        return solution;
    }

    /** The state that stands for a merged class. */
    private State told(State state) {
        return merged.map(space -> space.state(space.indexOf(state).orElseThrow()))
                .orElse(state);
    }

    /** How many groups there are. */
    public int groups() {
        return groups.size();
    }

    /** How many rounds the longest game had. */
    public int rounds() {
        return groups.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** The groups that have a round, by where they stand at its end, the most frequent situation first. */
    public Map<State, List<String>> after(int round) {
        Map<State, List<String>> standing = new TreeMap<>();
        groups.forEach((group, states) -> {
            if (states.size() >= round) {
                standing.computeIfAbsent(states.get(round - 1), _ -> new ArrayList<>())
                        .add(group);
            }
        });
        return frequentFirst(standing);
    }

    /** The groups by where they ended, the most frequent situation first. */
    public Map<State, List<String>> ends() {
        Map<State, List<String>> ends = new TreeMap<>();
        groups.forEach((group, states) ->
                ends.computeIfAbsent(states.getLast(), _ -> new ArrayList<>()).add(group));
        return frequentFirst(ends);
    }

    private static Map<State, List<String>> frequentFirst(Map<State, List<String>> standing) {
        Map<State, List<String>> sorted = new LinkedHashMap<>();
        standing.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Whether a situation can rest; empty where it isn’t decided. */
    public Optional<Boolean> rests(Concept concept, State state) {
        return solution.answer(concept)
                .equilibria()
                .map(equilibria -> rest.computeIfAbsent(concept, _ -> new HashMap<>())
                        .computeIfAbsent(
                                state, _ -> !equilibria.where(exactly(state)).isEmpty()));
    }

    private Statement exactly(State state) {
        if (form instanceof GraphForm) {
            return new Statement.Atom(form.pattern(state));
        }
        List<Statement> literals = new ArrayList<>();
        for (int k = 0; k < form.atoms().size(); k++) {
            Statement atom = new Statement.Atom(form.atoms().get(k));
            literals.add(state.takes(k) ? atom : new Statement.Not(atom));
        }
        return Statement.all(literals);
    }

    /** How many groups ended where the model says that it can rest; empty where it isn’t decided. */
    public Optional<Share> resting(Concept concept) {
        return solution.answer(concept).equilibria().map(_ -> {
            int resting = ends().entrySet().stream()
                    .filter(end -> rests(concept, end.getKey()).orElseThrow())
                    .mapToInt(end -> end.getValue().size())
                    .sum();
            return ofGroups(resting, groups());
        });
    }

    /** How many situations can rest; empty where it isn’t decided. */
    public Optional<BigInteger> canRest(Concept concept) {
        return solution.answer(concept).count();
    }

    /** How many situations there are. */
    public BigInteger situations() {
        return solution.states().count();
    }

    /** At how many of the situations that can rest some group ended. */
    public Optional<Integer> reached(Concept concept) {
        return solution.answer(concept).equilibria().map(_ -> (int) ends().keySet().stream()
                .filter(state -> rests(concept, state).orElseThrow())
                .count());
    }

    /** How many groups ended with an outcome. */
    public Share ending(Outcome outcome) {
        int with = groups.values().stream()
                .mapToInt(states -> subject.conflict().holds(outcome.when(), states.getLast()) ? 1 : 0)
                .sum();
        return ofGroups(with, groups());
    }

    /** A share of groups, which are a sample of groups of such players. */
    public static Share ofGroups(int those, int of) {
        return new Share(those, of, true);
    }

    /**
     * A change between two rounds that no party could make alone in one step.
     *
     * @param round at whose end it shows
     * @param by who changed something, where that can be told
     * @param allowed whether each of them could make its part: no option went a way in which it can’t be changed
     */
    public record Together(String group, int round, State from, State to, Coalition by, boolean allowed) {}

    /** The changes that no party could make alone in one step; from today’s situation on, where the case says what that is. */
    public List<Together> together() {
        List<Together> found = new ArrayList<>();
        groups.forEach((group, states) -> {
            Optional<State> before = subject.conflict().statusQuo().map(this::told);
            for (int round = 1; round <= states.size(); round++) {
                State after = states.get(round - 1);
                int at = round;
                before.filter(from -> !from.equals(after))
                        .flatMap(from -> together(group, at, from, after))
                        .ifPresent(found::add);
                before = Optional.of(after);
            }
        });
        return found;
    }

    private Optional<Together> together(String group, int round, State from, State to) {
        return switch (form) {
            case GraphForm graph -> {
                boolean alone =
                        graph.moves().values().stream().anyMatch(arcs -> arcs.contains(new GraphForm.Arc(from, to)));
                yield alone
                        ? Optional.empty()
                        : Optional.of(new Together(group, round, from, to, Coalition.of(), true));
            }
            case OptionForm options -> {
                Set<Integer> by = new LinkedHashSet<>();
                boolean allowed = options.levelsAllow(from, to);
                for (int k = 0; k < options.options().size(); k++) {
                    Option option = options.options().get(k);
                    if (from.takes(k) != to.takes(k)) {
                        by.add(subject.conflict().indexOf(option.owner()));
                        allowed &= to.takes(k)
                                ? option.direction().up()
                                : option.direction().down();
                    }
                }
                yield by.size() == 1 && allowed
                        ? Optional.empty()
                        : Optional.of(new Together(
                                group,
                                round,
                                from,
                                to,
                                Coalition.of(by.stream()
                                        .sorted()
                                        .mapToInt(Integer::intValue)
                                        .toArray()),
                                allowed));
            }
        };
    }
}
