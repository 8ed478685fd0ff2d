// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.point;

import static dev.entente.engine.sets.Satisfiability.FALSE;
import static dev.entente.engine.sets.Satisfiability.TRUE;
import static dev.entente.engine.sets.Satisfiability.not;

import dev.entente.Direction;
import dev.entente.State;
import dev.entente.engine.sets.Circuit;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.Satisfiability;
import java.util.ArrayList;
import java.util.List;

/**
 * Sequences of moves of all but the focal decision maker, as far as they are unrolled: a place before the first step and
 * one after each. In a step nobody may move; so what takes fewer steps takes as many, too. That one decision maker moves
 * twice in a row does no harm where states aren't merged (docs/engines.md §1.1).
 */
final class Unrolling {

    private final Satisfiability solver;
    private final OptionSpace space;
    private final int focal;
    private final List<Circuit> places = new ArrayList<>();
    /** By step and decision maker, whether it moves. */
    private final List<int[]> moves = new ArrayList<>();

    /**
     * Sequences that begin at a place.
     *
     * @param focal who doesn't move
     */
    Unrolling(Satisfiability solver, OptionSpace space, int focal, Circuit start) {
        this.solver = solver;
        this.space = space;
        this.focal = focal;
        places.add(start);
    }

    int steps() {
        return moves.size();
    }

    Circuit place(int steps) {
        return places.get(steps);
    }

    Circuit last() {
        return places.getLast();
    }

    /** Whether a decision maker moves in a step, numbered from 0. */
    int moves(int step, int decisionMaker) {
        return moves.get(step)[decisionMaker];
    }

    /** One step more: one decision maker moves, to a feasible state, and, if need be, to one that is better for it. */
    void step(boolean improving) {
        int[] movers = new int[space.decisionMakers()];
        for (int j = 0; j < movers.length; j++) {
            movers[j] = j != focal && canMove(space, j, last()) ? solver.variable(false) : FALSE;
            for (int other = 0; other < j; other++) {
                solver.require(not(movers[other]), not(movers[j]));
            }
        }
        Circuit from = last();
        add(movers);
        for (int j = 0; improving && j < movers.length; j++) {
            if (movers[j] != FALSE) {
                solver.require(not(movers[j]), last().better(last().wants(j), from.wants(j)));
            }
        }
    }

    /** One step more in which all move at once, whatever lies between: what can be brought about lies among where it ends. */
    void leap() {
        int[] movers = new int[space.decisionMakers()];
        for (int j = 0; j < movers.length; j++) {
            movers[j] = Satisfiability.of(j != focal);
        }
        add(movers);
    }

    private void add(int[] movers) {
        int[] options = last().options();
        for (int j = 0; j < movers.length; j++) {
            for (int option : movers[j] == FALSE ? new int[0] : space.own(j)) {
                options[option] = changed(solver, space.direction(option), options[option], movers[j]);
            }
        }
        Circuit to = new Circuit(solver, space, options);
        solver.require(to.feasible());
        places.add(to);
        moves.add(movers);
    }

    /** Whether a decision maker has an option that it may be able to change. */
    static boolean canMove(OptionSpace space, int j, Circuit at) {
        for (int option : space.own(j)) {
            if (!fixed(space.direction(option), at.option(option))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fixed(Direction direction, int literal) {
        return direction == Direction.FIXED
                || (literal == TRUE && !direction.down())
                || (literal == FALSE && !direction.up());
    }

    /** An option after a step, in which it can change only if a literal is true. */
    static int changed(Satisfiability solver, Direction direction, int before, int moves) {
        if (fixed(direction, before)) {
            return before;
        }
        int after = solver.variable(before == TRUE);
        solver.require(not(before), after, direction.down() ? moves : FALSE);
        solver.require(before, not(after), direction.up() ? moves : FALSE);
        return after;
    }

    /** The states gone through in the solver's last answer, each once. */
    List<State> states() {
        List<State> states = new ArrayList<>();
        for (Circuit place : places) {
            State state = place.state();
            if (states.isEmpty() || !states.getLast().equals(state)) {
                states.add(state);
            }
        }
        return states;
    }
}
