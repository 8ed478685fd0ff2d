// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.State;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An unknown state: each option's truth value as a literal, and what statements mean there. */
public final class Circuit implements BooleanAlgebra<Integer> {

    private final Satisfiability solver;
    private final OptionSpace space;
    private final int[] options;
    private final Semantics<Integer> meaning;
    private final Map<Integer, List<Integer>> wants = new HashMap<>();

    /**
     * An unknown state.
     *
     * @param options a literal by option
     */
    public Circuit(Satisfiability solver, OptionSpace space, int[] options) {
        this.solver = solver;
        this.space = space;
        this.options = options.clone();
        this.meaning = new Semantics<>(this, space.form());
    }

    /** The literals of a known state. */
    public static int[] literals(OptionSpace space, State state) {
        return IntStream.range(0, space.options())
                .map(option -> Satisfiability.of(state.takes(option)))
                .toArray();
    }

    public int option(int option) {
        return options[option];
    }

    public int[] options() {
        return options.clone();
    }

    /** The wants of a decision maker, most important first. */
    public List<Integer> wants(int decisionMaker) {
        return wants.computeIfAbsent(
                decisionMaker, _ -> meaning.wants(space.preference(decisionMaker), members -> members));
    }

    public int feasible() {
        return meaning.feasible();
    }

    /** Which state it was in the solver's last answer. */
    public State state() {
        BigInteger decimal = BigInteger.ZERO;
        for (int option = 0; option < options.length; option++) {
            decimal = solver.holds(options[option]) ? decimal.setBit(option) : decimal;
        }
        return new State(decimal);
    }

    @Override
    public Integer none() {
        return Satisfiability.FALSE;
    }

    @Override
    public Integer all() {
        return Satisfiability.TRUE;
    }

    @Override
    public Integer taking(int option) {
        return options[option];
    }

    @Override
    public Integer and(Integer a, Integer b) {
        return solver.and(a, b);
    }

    @Override
    public Integer or(Integer a, Integer b) {
        return solver.or(a, b);
    }

    @Override
    public Integer andNot(Integer a, Integer b) {
        return solver.and(a, Satisfiability.not(b));
    }

    @Override
    public Integer not(Integer a) {
        return Satisfiability.not(a);
    }

    @Override
    public boolean isEmpty(Integer a) {
        return a == Satisfiability.FALSE;
    }
}
