// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.Attitude;
import dev.entente.Attitudes;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.State;
import dev.entente.Unknowns;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A conflict listed out: states by index, each decision maker's moves and ranking (key FHK1993; docs/theory.md §1). Decision
 * makers are numbered from 0 in the order of the case.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="states-and-moves"}
 */
public final class GraphModel {

    private static final long MOST_MOVES = 40_000_000;

    private final Conflict conflict;
    private final StateSpace space;
    private final List<Moves> moves;
    private final List<Ranking> rankings;
    private final Unknowns unknowns;
    private final AtOnce atOnce;
    /** By decision maker, towards each. */
    private final Attitude[][] attitudes;
    /** By decision maker, as they are asked for: few questions are about what is not known, or about strength. */
    private final Map<Integer, PartialRanking> known = new ConcurrentHashMap<>();

    private final Map<Integer, Ranking> great = new ConcurrentHashMap<>();

    private GraphModel(
            Conflict conflict,
            StateSpace space,
            List<Moves> moves,
            List<Ranking> rankings,
            Unknowns unknowns,
            AtOnce atOnce) {
        this.conflict = conflict;
        this.space = space;
        this.moves = moves;
        this.rankings = rankings;
        this.unknowns = unknowns;
        this.atOnce = atOnce;
        this.attitudes = attitudes(conflict.decisionMakers());
    }

    /**
     * Lists states, moves and rankings, all of which are known.
     *
     * @throws LimitExceeded when there are more than can be listed
     */
    public static GraphModel of(Conflict conflict) {
        return of(conflict, Unknowns.NONE, Budget.UNLIMITED);
    }

    /**
     * Lists states, moves and rankings, and remembers what isn't known of the rankings.
     *
     * @throws LimitExceeded when there are more than can be listed
     * @throws BudgetSpent when it is time to stop
     */
    public static GraphModel of(Conflict conflict, Unknowns unknowns, Budget budget) {
        StateSpace space = StateSpace.of(conflict.form(), budget);
        List<Moves> moves = new ArrayList<>();
        List<Ranking> rankings = new ArrayList<>();
        for (DecisionMaker decisionMaker : conflict.decisionMakers()) {
            moves.add(
                    switch (conflict.form()) {
                        case OptionForm form -> OptionMoves.of(form, decisionMaker.id(), space, MOST_MOVES, budget);
                        case GraphForm form -> arcs(form, decisionMaker.id(), space);
                    });
            rankings.add(Ranking.of(decisionMaker, space, budget));
        }
        return new GraphModel(conflict, space, moves, rankings, unknowns, new AtOnce(conflict, space));
    }

    /** The same states and moves with one decision maker's preference replaced, all of which is then known. */
    public GraphModel with(int decisionMaker, Preference preference) {
        List<Ranking> changed = new ArrayList<>(rankings);
        changed.set(decisionMaker, Ranking.of(preference, space));
        return new GraphModel(
                conflict.with(decisionMaker, preference),
                space,
                moves,
                changed,
                unknowns.settled(conflict.decisionMakers().get(decisionMaker).id()),
                atOnce);
    }

    /** The same states, moves and preferences with one decision maker's attitudes replaced. */
    public GraphModel with(int decisionMaker, Attitudes attitudes) {
        return new GraphModel(conflict.with(decisionMaker, attitudes), space, moves, rankings, unknowns, atOnce);
    }

    private static Moves arcs(GraphForm form, String decisionMaker, StateSpace space) {
        Map<State, TreeSet<Integer>> targets = new HashMap<>();
        for (GraphForm.Arc arc : form.moves().getOrDefault(decisionMaker, List.of())) {
            targets.computeIfAbsent(arc.from(), _ -> new TreeSet<>())
                    .add(space.indexOf(arc.to()).orElseThrow());
        }
        return new Moves(IntStream.range(0, space.size())
                .mapToObj(s -> targets.getOrDefault(space.state(s), new TreeSet<>()).stream()
                        .mapToInt(t -> t)
                        .toArray())
                .toList());
    }

    public Conflict conflict() {
        return conflict;
    }

    public StateSpace space() {
        return space;
    }

    /** The number of states. */
    public int size() {
        return space.size();
    }

    /** The number of decision makers. */
    public int decisionMakers() {
        return moves.size();
    }

    public Moves moves(int decisionMaker) {
        return moves.get(decisionMaker);
    }

    /**
     * Where a coalition can go in one step in which its members move at once (docs/theory.md §5), the state itself left out: in
     * option form to each state that differs only in options of theirs, each changed in a direction that it allows;
     * from a merged class where any of its members leads. Nowhere in graph form. Costs the options times the states over 64.
     */
    public StateSet atOnce(Coalition coalition, int s) {
        return atOnce.from(coalition, s);
    }

    /** How many moves the decision makers have in all states together. */
    public long arcs() {
        return moves.stream().mapToLong(Moves::count).sum();
    }

    /** Whether a coalition can go at once to all that legal sequences of it lead to, but for the start: in unmerged option form, where no level goes by steps (docs/theory.md §5). */
    public boolean atOnceIsAll() {
        return atOnce.all();
    }

    /** Whether what can be done at once can also be done one after another, in any order: every choice of options is feasible. */
    public boolean everyOrder() {
        return atOnceIsAll()
                && conflict.form() instanceof OptionForm form
                && size() == 1L << form.options().size();
    }

    /**
     * The smallest coalition that can go at once from a state to another, where that {@linkplain #atOnceIsAll is all}:
     * those whose options differ. Empty when some option can't be changed that way, or when none differs.
     */
    public Optional<Coalition> moversAtOnce(int from, int to) {
        return atOnce.movers(from, to);
    }

    public Ranking ranking(int decisionMaker) {
        return rankings.get(decisionMaker);
    }

    /** s ≻_i t: whether decision maker {@code i} strictly prefers {@code s} to {@code t}. */
    public boolean prefers(int i, int s, int t) {
        return rankings.get(i).prefers(s, t);
    }

    private static Attitude[][] attitudes(List<DecisionMaker> all) {
        return all.stream()
                .map(one -> all.stream()
                        .map(other -> one.attitudes().towards(one.id(), other.id()))
                        .toArray(Attitude[]::new))
                .toArray(Attitude[][]::new);
    }

    /** t ∈ TRP_i(s): whether {@code t} in the place of {@code s} is no loss to those whom {@code i} likes, and no gain to those whom it dislikes (Inohara, Hipel and Walker, 2007; key IHW2007; docs/theory.md §15). */
    public boolean accepts(int i, int s, int t) {
        for (int j = 0; j < attitudes[i].length; j++) {
            boolean refused = switch (attitudes[i][j]) {
                case LIKE -> prefers(j, s, t);
                case DISLIKE -> prefers(j, t, s);
                case INDIFFERENT -> false;
            };
            if (refused) {
                return false;
            }
        }
        return true;
    }

    /** How decision maker {@code i} is disposed towards {@code j}. */
    public Attitude attitude(int i, int j) {
        return attitudes[i][j];
    }

    /** What is known of decision maker {@code i}'s order of the states; {@link #ranking} is that of the plain reading. */
    public PartialRanking known(int i) {
        return known.computeIfAbsent(
                i, _ -> PartialRanking.of(conflict.decisionMakers().get(i), unknowns, space));
    }

    /** s ≫_i t: whether {@code i} strictly prefers {@code s} to {@code t}, and greatly so: the first want that they differ on is strong, or the ranking has a great difference between them (Hamouda, Kilgour and Hipel, 2004; key HKH2004; docs/theory.md §6). */
    public boolean greatlyPrefers(int i, int s, int t) {
        return great(i).prefers(s, t);
    }

    /** The ranking by great differences alone: between states of one rank all differences are small. */
    public Ranking great(int i) {
        return great.computeIfAbsent(
                i, _ -> Ranking.of(conflict.decisionMakers().get(i).preference().great(), space));
    }

    /** R_i⁺(s): the unilateral improvements of {@code i} from {@code s}, ascending. */
    public IntStream improvements(int i, int s) {
        return moves.get(i).from(s).filter(t -> prefers(i, t, s));
    }

    /** The index of the status quo. */
    public OptionalInt statusQuo() {
        return conflict.statusQuo().map(space::indexOf).orElse(OptionalInt.empty());
    }
}
