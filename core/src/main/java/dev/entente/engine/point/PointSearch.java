// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.point;

import static dev.entente.engine.sets.Satisfiability.not;

import dev.entente.Direction;
import dev.entente.State;
import dev.entente.engine.sets.Circuit;
import dev.entente.engine.sets.Closest;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.PointVerdict.Shortfall;
import dev.entente.engine.sets.PointVerdict.Step;
import dev.entente.engine.sets.Satisfiability;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether one state is stable for one decision maker i, by satisfiability: a kernel. What it costs hangs on how much
 * wants and rules leave open around that state, not on how many there are (docs/engines.md §6).
 *
 * <p><em>Idea.</em> Counterexamples guide a refinement. One solver proposes improvements of i; a second looks for a
 * sequence of the others' moves from there to a state that deters; for SMR and SSEQ a third looks for a move of i that
 * gets it out again. A sequence that deters one improvement mostly deters many: the first solver goes on to improvements
 * from which these very moves are impossible, or not improving, or don't deter. A way out that serves once serves
 * wherever the others choose alike: the second solver goes on to states from which it is none. Each round rules out at
 * least one improvement or one way out, mostly most of them; some ten rounds are usual.
 *
 * <p><em>Exactness.</em> Moves from a state that i moves to are those from the state itself, as nobody else's options
 * have changed. Where no state is infeasible or only one other can move, one step tells all: for GMR and SMR everybody
 * moves at once. Elsewhere a few steps are unrolled. What these bring about does deter; that nothing does is known only
 * where nothing would if the others could leap there, whatever lies between. Otherwise nothing is said, as for merged
 * states, long rankings or after too much effort, and the diagrams tell ({@link PointQuery}).
 *
 * <p><em>Witness.</em> The same as the diagrams': of the improvements that nothing deters, or of all, the one that
 * changes the fewest options; a shortest sequence, at every step the first decision maker who can go on and the fewest
 * options.
 *
 * <p><em>Source.</em> MiniSat (Eén and Sörensson, 2003; key ES2003), gates by Tseitin (1968; key Tseitin1968). A spent
 * budget ends it by {@link dev.entente.limits.BudgetSpent}.
 */
public final class PointSearch {

    /** States one by one say much and link little: that is for diagrams. */
    private static final int MOST_RANKED = 64;

    private final OptionSpace space;
    private final Budget budget;
    private final SanctionConcept concept;
    private final int i;
    private final State state;
    /** Whether i has what it wants in the state, most important first. */
    private final List<Integer> worth;

    private PointSearch(OptionSpace space, Budget budget, SanctionConcept concept, int i, State state) {
        this.space = space;
        this.budget = budget;
        this.concept = concept;
        this.i = i;
        this.state = state;
        this.worth = new Circuit(new Satisfiability(budget), space, Circuit.literals(space, state)).wants(i);
    }

    /** The verdict on a feasible state, if it can be told in this way. */
    public static Optional<PointVerdict> verdict(
            OptionSpace space, Budget budget, SanctionConcept concept, int i, State state) {
        boolean listed = IntStream.range(0, space.decisionMakers())
                .anyMatch(j -> (j == i || concept.credible()) && space.ranked(j) > MOST_RANKED);
        if (space.merged() || listed) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PointSearch(space, budget, concept, i, state).verdict());
        } catch (Satisfiability.TooHard tooHard) {
            return Optional.empty();
        }
    }

    private PointVerdict verdict() {
        Improvements improvements = new Improvements();
        Optional<State> any = improvements.find(List.of());
        if (any.isEmpty()) {
            return new PointVerdict(true, Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean stable =
                concept.answered() && improvements.undeterred(List.of()).isEmpty();
        State improvement = improvements.closest(!stable);
        Optional<List<Step>> sanction = stable ? Optional.of(path(improvement)) : Optional.empty();
        return new PointVerdict(
                stable, Optional.of(improvement), sanction, stable ? Optional.empty() : shortfall(improvement));
    }

    private Optional<Shortfall> shortfall(State improvement) {
        for (Nearly nearly : Nearly.of(concept)) {
            PointSearch answers = new PointSearch(space, budget, nearly.deterring(), i, state);
            if (answers.new Replies().to(improvement).isPresent()) {
                List<Step> path = answers.path(improvement);
                Optional<State> escape =
                        nearly.escape() ? new WaysOut().closest(path.getLast().to()) : Optional.empty();
                return Optional.of(new Shortfall(path, nearly.idle(), escape));
            }
        }
        return Optional.empty();
    }

    /** Whether a place is better for i than the state. */
    private int better(Circuit place) {
        return place.better(place.wants(i), worth);
    }

    /** The options of i at one place, all others at another. */
    private Circuit mixed(Satisfiability solver, int[] own, int[] others) {
        int[] options = others.clone();
        for (int option : space.own(i)) {
            options[option] = own[option];
        }
        return new Circuit(solver, space, options);
    }

    /** Where i may be able to move, staying included. */
    private int[] moved(Satisfiability solver, int[] from) {
        int[] options = from.clone();
        for (int option : space.own(i)) {
            options[option] = Unrolling.changed(solver, space.direction(option), from[option], Satisfiability.TRUE);
        }
        return options;
    }

    /** What i can improve to. */
    private final class Improvements {

        private final Satisfiability solver = new Satisfiability(budget);
        private final Circuit to = new Circuit(solver, space, moved(solver, Circuit.literals(space, state)));
        /** True where improvements that are known to be deterred are left out. */
        private final int open = solver.variable(true);

        private final Replies replies = new Replies();

        Improvements() {
            solver.require(to.feasible());
            solver.require(better(to));
        }

        Optional<State> find(List<Integer> assumed) {
            return solver.canBe(assumed) ? Optional.of(to.state()) : Optional.empty();
        }

        Optional<State> undeterred(List<Integer> assumed) {
            List<Integer> besides = new ArrayList<>(assumed);
            besides.add(open);
            while (true) {
                Optional<State> improvement = find(besides);
                if (improvement.isEmpty() || !concept.answered()) {
                    return improvement;
                }
                Optional<List<State>> reply = replies.to(improvement.get());
                if (reply.isEmpty()) {
                    return improvement;
                }
                leaveOut(reply.get());
            }
        }

        /** Goes on to improvements from which a sequence isn't possible, or where it doesn't deter. */
        private void leaveOut(List<State> sequence) {
            List<Integer> obstacles = new ArrayList<>(List.of(not(open)));
            Circuit before = to;
            for (int k = 1; k < sequence.size(); k++) {
                Circuit place = mixed(solver, to.options(), Circuit.literals(space, sequence.get(k)));
                obstacles.add(not(place.feasible()));
                if (concept.credible()) {
                    int j = mover(sequence.get(k - 1), sequence.get(k));
                    obstacles.add(not(place.better(place.wants(j), before.wants(j))));
                }
                before = place;
            }
            obstacles.add(better(before));
            if (concept.symmetric()) {
                Circuit wayOut = mixed(solver, moved(solver, to.options()), before.options());
                obstacles.add(solver.and(wayOut.feasible(), better(wayOut)));
            }
            solver.require(array(obstacles));
        }

        State closest(boolean undeterred) {
            return new Closest(solver, to, state)
                    .of(undeterred ? this::undeterred : this::find, List.of())
                    .orElseThrow();
        }
    }

    /** Whose options differ between two states. */
    private int mover(State from, State to) {
        return space.owner(from.decimal().xor(to.decimal()).getLowestSetBit());
    }

    /** What the others can do about an improvement. */
    private final class Replies {

        private final Deterring steps = from(new Satisfiability(budget));
        private final Optional<Deterring> leap;

        Replies() {
            boolean free = space.form().rules().isEmpty() && !concept.credible();
            long movers = movers();
            for (int step = 0; step < (movers > 1 && !free ? movers + 1 : 1); step++) {
                if (free) {
                    steps.moves.leap();
                } else {
                    steps.moves.step(concept.credible());
                }
            }
            steps.aim();
            this.leap = movers > 1 && !free ? Optional.of(from(new Satisfiability(budget))) : Optional.empty();
            leap.ifPresent(all -> all.moves.leap());
            leap.ifPresent(Deterring::aim);
        }

        private Deterring from(Satisfiability solver) {
            return new Deterring(solver, new Circuit(solver, space, moved(solver, Circuit.literals(space, state))));
        }

        private long movers() {
            Circuit start = steps.moves.place(0);
            return IntStream.range(0, space.decisionMakers())
                    .filter(j -> j != i && Unrolling.canMove(space, j, start))
                    .count();
        }

        Optional<List<State>> to(State improvement) {
            Optional<List<State>> sequence = steps.find(equal(steps.moves.place(0), improvement));
            if (sequence.isEmpty() && leap.isPresent()) {
                Deterring all = leap.get();
                if (all.find(equal(all.moves.place(0), improvement)).isPresent()) {
                    throw new Satisfiability.TooHard();
                }
            }
            return sequence;
        }
    }

    private List<Integer> equal(Circuit place, State to) {
        List<Integer> equal = new ArrayList<>();
        for (int option = 0; option < space.options(); option++) {
            if (place.option(option) > Satisfiability.FALSE) {
                equal.add(place.option(option) ^ (to.takes(option) ? 0 : 1));
            }
        }
        return equal;
    }

    /** A shortest sequence of the others' moves from an improvement to a state that deters, of which there is one. */
    private List<Step> path(State improvement) {
        Satisfiability solver = new Satisfiability(budget);
        Deterring sequences = new Deterring(solver, new Circuit(solver, space, Circuit.literals(space, improvement)));
        do {
            sequences.moves.step(concept.credible());
            sequences.aim();
        } while (sequences.find(List.of()).isEmpty());
        List<Integer> chosen = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        State at = improvement;
        for (int step = 0; step < sequences.moves.steps(); step++) {
            int mover = sequences.firstMover(step, chosen);
            State to = sequences.closest(step + 1, at, chosen);
            chosen.addAll(equal(sequences.moves.place(step + 1), to));
            steps.add(new Step(mover, at, to));
            at = to;
        }
        return steps;
    }

    /** The others' sequences of moves from a place to a state that deters. */
    private final class Deterring {

        private final Satisfiability solver;
        private final Unrolling moves;
        private final WaysOut waysOut = new WaysOut();
        /** True where the last place deters. */
        private int target;

        Deterring(Satisfiability solver, Circuit start) {
            this.solver = solver;
            this.moves = new Unrolling(solver, space, i, start);
        }

        /** From now on the last place is what should deter. */
        void aim() {
            target = solver.variable(true);
            solver.require(not(target), not(better(moves.last())));
        }

        /** The states gone through, each once. */
        Optional<List<State>> find(List<Integer> assumed) {
            List<Integer> besides = new ArrayList<>(assumed);
            besides.add(target);
            while (solver.canBe(besides)) {
                Optional<State> wayOut =
                        concept.symmetric() ? waysOut.from(moves.last().state()) : Optional.empty();
                if (wayOut.isEmpty()) {
                    return Optional.of(moves.states());
                }
                close(wayOut.get());
            }
            return Optional.empty();
        }

        /** The first who can move in a step; added to what is chosen. */
        int firstMover(int step, List<Integer> chosen) {
            for (int j = 0; j < space.decisionMakers(); j++) {
                chosen.add(moves.moves(step, j));
                if (find(chosen).isPresent()) {
                    return j;
                }
                chosen.removeLast();
            }
            throw new IllegalStateException("nobody can move in step " + step);
        }

        State closest(int steps, State to, List<Integer> chosen) {
            return new Closest(solver, moves.place(steps), to)
                    .of(literals -> find(literals).map(_ -> moves.place(steps).state()), chosen)
                    .orElseThrow();
        }

        /** Goes on to places from which i can't move as in one way out, or where it wouldn't be one. */
        private void close(State wayOut) {
            int[] own = Circuit.literals(space, wayOut);
            Circuit there = mixed(solver, own, moves.last().options());
            List<Integer> obstacles = new ArrayList<>(List.of(not(target)));
            obstacles.add(not(solver.and(there.feasible(), better(there))));
            for (int option : space.own(i)) {
                int before = moves.last().option(option);
                if (!(wayOut.takes(option)
                        ? space.direction(option).up()
                        : space.direction(option).down())) {
                    obstacles.add(before ^ own[option] ^ 1);
                }
            }
            solver.require(array(obstacles));
        }
    }

    /** Where i can move to that is better for it than the state, whatever the others choose. */
    private final class WaysOut {

        private final Satisfiability solver = new Satisfiability(budget);
        private final Circuit to = new Circuit(
                solver,
                space,
                IntStream.range(0, space.options())
                        .map(option -> solver.variable(state.takes(option)))
                        .toArray());

        WaysOut() {
            solver.require(to.feasible());
            solver.require(better(to));
        }

        Optional<State> from(State place) {
            return find(kept(place));
        }

        /** The one that changes the fewest options. */
        Optional<State> closest(State place) {
            return new Closest(solver, to, place).of(this::find, kept(place));
        }

        private Optional<State> find(List<Integer> assumed) {
            return solver.canBe(assumed) ? Optional.of(to.state()) : Optional.empty();
        }

        /** What can't be changed by moving. */
        private List<Integer> kept(State place) {
            List<Integer> assumed = new ArrayList<>();
            for (int option = 0; option < space.options(); option++) {
                boolean taken = place.takes(option);
                Direction direction = space.direction(option);
                if (space.owner(option) != i || !(taken ? direction.down() : direction.up())) {
                    assumed.add(to.option(option) ^ (taken ? 0 : 1));
                }
            }
            return assumed;
        }
    }

    private static int[] array(List<Integer> literals) {
        return literals.stream().mapToInt(literal -> literal).toArray();
    }
}
