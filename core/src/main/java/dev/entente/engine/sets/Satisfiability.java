// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.limits.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.logicng.collections.LNGBooleanVector;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/**
 * Conditions on unknown truth values, and whether they can be met at once: LogicNG's MiniSat (Eén and Sörensson, 2003;
 * key ES2003). A literal is twice the number of its unknown, plus 1 where it is negated; unknown 0 is known to be true.
 * Gates become clauses in both directions (Tseitin, 1968; key Tseitin1968), equal gates one unknown.
 */
public final class Satisfiability {

    public static final int TRUE = 0;
    public static final int FALSE = 1;

    /** What takes more is left to diagrams. */
    private static final int MOST_CONFLICTS = 1 << 13;

    private static final int CHECK_EVERY = 1 << 8;

    /** Odd, so that different pairs stay different. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Budget budget;
    private final MiniSat2Solver solver = new MiniSat2Solver();
    private final Map<Long, Integer> gates = new HashMap<>();
    private final Effort effort = new Effort();
    private LNGBooleanVector model = new LNGBooleanVector();

    /** Thrown when an answer would take too much effort. */
    public static final class TooHard extends RuntimeException {
        private static final long serialVersionUID = 1;

        public TooHard() {
            super("", null, false, false);
        }
    }

    private final class Effort implements SATHandler {
        private int conflicts;

        @Override
        public boolean detectedConflict() {
            conflicts++;
            if (conflicts % CHECK_EVERY == 0) {
                budget.check();
            }
            if (conflicts > MOST_CONFLICTS) {
                throw new TooHard();
            }
            return true;
        }
    }

    public Satisfiability(Budget budget) {
        this.budget = budget;
        require(variable(true));
    }

    /**
     * A new unknown.
     *
     * @param likely what to try first
     */
    public int variable(boolean likely) {
        return MiniSatStyleSolver.mkLit(solver.newVar(!likely, true), false);
    }

    public static int not(int literal) {
        return literal ^ 1;
    }

    public static int of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** At least one of the literals is true. */
    public void require(int... either) {
        solver.addClause(new LNGIntVector(either), null);
    }

    int or(int a, int b) {
        return not(and(not(a), not(b)));
    }

    public int and(int a, int b) {
        if (a == b || b == TRUE) {
            return a;
        }
        if (a == TRUE) {
            return b;
        }
        if (a == FALSE || b == FALSE || a == not(b)) {
            return FALSE;
        }
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        return gates.computeIfAbsent(pair * SPREAD, _ -> gate(a, b));
    }

    private int gate(int a, int b) {
        int both = variable(false);
        require(not(both), a);
        require(not(both), b);
        require(both, not(a), not(b));
        return both;
    }

    /** Whether all that is required can be met where some literals are true; if so, {@link #holds} tells how. */
    public boolean canBe(List<Integer> assumed) {
        LNGIntVector assumptions = new LNGIntVector(assumed.size());
        assumed.forEach(assumptions::push);
        boolean can = solver.solve(effort, assumptions) == Tristate.TRUE;
        if (can) {
            model = solver.model();
        }
        return can;
    }

    /** The truth value of a literal in the last answer. */
    boolean holds(int literal) {
        return model.get(MiniSatStyleSolver.var(literal)) != MiniSatStyleSolver.sign(literal);
    }

    /** How many of some literals are true: row by row, as far as is asked (Sinz, 2005; key Sinz2005). */
    final class Counter {
        private final int[] literals;
        /** By number and place: that more than the number are true among the literals up to the place. */
        private final List<int[]> more = new ArrayList<>();

        Counter(int[] literals) {
            this.literals = literals.clone();
        }

        /** That more than so many are true. */
        int moreThan(int number) {
            while (more.size() <= number) {
                more.add(row(more.size() - 1));
            }
            return literals.length == 0 ? FALSE : more.get(number)[literals.length - 1];
        }

        private int[] row(int fewer) {
            int[] row = new int[literals.length];
            int before = FALSE;
            for (int k = 0; k < literals.length; k++) {
                int already = fewer < 0 ? TRUE : k == 0 ? FALSE : more.get(fewer)[k - 1];
                before = or(before, and(literals[k], already));
                row[k] = before;
            }
            return row;
        }
    }
}
