// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.design.search.LeastRankings.Measure;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Moves;
import dev.entente.limits.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.handlers.MaxSATHandler;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.MaxSATSolver;
import org.logicng.solvers.maxsat.algorithms.MaxSAT.MaxSATResult;

/**
 * The least change of rankings that makes one state an equilibrium under SEQ or SSEQ, as a MaxSAT problem (docs/engines.md §8).
 *
 * <p><em>Hard clauses.</em> Literals say that i ranks a at least as high as b; they are complete and transitive. For every
 * move of i from s to t: t is no better than s, or some sanction u is no better (nor, for SSEQ, what i can move on to from
 * u) and is brought about from t by improvements of the others. That there is such a sequence is unrolled: a literal says
 * that u is reached in at most k steps, the last by j, and implies an arc of j that improves from a state reached in fewer
 * steps whose last mover is another. Only implications away from the sanction are needed. A sequence that passes no state
 * twice with the same last mover is enough, so k goes up to the number of such pairs and nothing is cut off.
 *
 * <p><em>Soft clauses.</em> One for each pair as it is ranked, or with ties one for each of its two literals, so that a
 * reversal costs 2 and a tie made or broken 1.
 *
 * <p>n S³ clauses for transitivity. A formula factory serves one thread; each problem has its own.
 */
final class OrderFormulas {

    private final GraphModel model;
    private final Measure measure;
    private final Budget budget;
    private final FormulaFactory f = new FormulaFactory();
    private final MaxSATSolver solver = MaxSATSolver.oll(f);
    private int named;

    OrderFormulas(GraphModel model, Measure measure, Budget budget) {
        this.model = model;
        this.measure = measure;
        this.budget = budget;
    }

    /** The changed rankings of all decision makers, as ranks by state. */
    List<int[]> solve(int s, boolean symmetric) {
        for (int i = 0; i < model.decisionMakers(); i++) {
            order(i);
            prefer(i);
            keep(i, s, symmetric);
        }
        if (solver.solve(new Asking()) != MaxSATResult.OPTIMUM) {
            throw new IllegalStateException("rankings without an optimum (" + s + ")");
        }
        Assignment found = solver.model();
        return IntStream.range(0, model.decisionMakers())
                .mapToObj(i -> ranks(i, found))
                .toList();
    }

    /** i ranks a at least as high as b. */
    private Literal atLeast(int i, int a, int b) {
        return measure == Measure.STRICT && a > b ? variable(i, b, a).negate() : variable(i, a, b);
    }

    private Variable variable(int i, int a, int b) {
        return f.variable("r" + i + "_" + a + "_" + b);
    }

    private Literal better(int i, int a, int b) {
        return atLeast(i, b, a).negate();
    }

    private Variable fresh() {
        return f.variable("v" + named++);
    }

    private void hard(List<Literal> literals) {
        solver.addHardFormula(f.clause(literals));
    }

    private void order(int i) {
        int states = model.size();
        for (int a = 0; a < states; a++) {
            budget.check();
            for (int b = 0; b < states; b++) {
                if (a < b && measure == Measure.WITH_TIES) {
                    hard(List.of(atLeast(i, a, b), atLeast(i, b, a)));
                }
                for (int c = 0; c < states; c++) {
                    if (a != b && b != c && a != c) {
                        hard(List.of(atLeast(i, a, b).negate(), atLeast(i, b, c).negate(), atLeast(i, a, c)));
                    }
                }
            }
        }
    }

    /** As the ranking is now. */
    private void prefer(int i) {
        for (int a = 0; a < model.size(); a++) {
            for (int b = 0; b < model.size(); b++) {
                if (a != b && (measure == Measure.WITH_TIES || a < b)) {
                    Literal literal = atLeast(i, a, b);
                    solver.addSoftFormula(model.prefers(i, b, a) ? literal.negate() : literal, 1);
                }
            }
        }
    }

    private void keep(int i, int s, boolean symmetric) {
        model.moves(i).from(s).forEach(t -> {
            List<Literal> ways = new ArrayList<>(List.of(atLeast(i, s, t)));
            Map<Integer, List<Literal>> reached = reached(i, t);
            reached.forEach((u, by) -> {
                Literal sanction = fresh();
                ways.add(sanction);
                List<Literal> somehow = new ArrayList<>(by);
                somehow.add(sanction.negate());
                hard(somehow);
                noBetter(sanction, i, s, u);
                if (symmetric) {
                    model.moves(i).from(u).forEach(v -> noBetter(sanction, i, s, v));
                }
            });
            hard(ways);
        });
    }

    private void noBetter(Literal sanction, int i, int s, int u) {
        if (u != s) {
            hard(List.of(sanction.negate(), atLeast(i, s, u)));
        }
    }

    /** An arrival in a state by a move of a decision maker. */
    private record Arrival(int state, int by) {}

    /** By state: literals of which one must hold for the others of i to bring it about from t by improvements. */
    private Map<Integer, List<Literal>> reached(int i, int t) {
        List<Arrival> possible = possible(i, t);
        Map<Arrival, Literal> reached = Map.of();
        for (int k = 0; k < possible.size(); k++) {
            budget.check();
            reached = further(t, possible, reached);
        }
        Map<Integer, List<Literal>> byState = new LinkedHashMap<>();
        for (Arrival arrival : possible) {
            byState.computeIfAbsent(arrival.state(), _ -> new ArrayList<>()).add(reached.get(arrival));
        }
        return byState;
    }

    /** The arrivals that legal sequences of the others of i can make from t, whatever is preferred. */
    private List<Arrival> possible(int i, int t) {
        List<Arrival> arrivals = new ArrayList<>();
        Deque<Arrival> open = new ArrayDeque<>(List.of(new Arrival(t, i)));
        while (!open.isEmpty()) {
            Arrival at = open.poll();
            for (int j = 0; j < model.decisionMakers(); j++) {
                Moves moves = model.moves(j);
                for (int k = 0; j != i && j != at.by() && k < moves.degree(at.state()); k++) {
                    Arrival next = new Arrival(moves.to(at.state(), k), j);
                    if (!arrivals.contains(next)) {
                        arrivals.add(next);
                        open.add(next);
                    }
                }
            }
        }
        return arrivals;
    }

    /** The arrivals that at most one step more can make, given those before; none before the first step. */
    private Map<Arrival, Literal> further(int t, List<Arrival> possible, Map<Arrival, Literal> before) {
        Map<Arrival, Literal> after = new HashMap<>();
        for (Arrival arrival : possible) {
            List<Literal> ways = new ArrayList<>();
            int j = arrival.by();
            if (model.moves(j).from(t).anyMatch(to -> to == arrival.state())) {
                ways.add(better(j, arrival.state(), t));
            }
            for (Arrival last : into(arrival, possible)) {
                if (before.containsKey(last)) {
                    Literal way = fresh();
                    hard(List.of(way.negate(), before.get(last)));
                    hard(List.of(way.negate(), better(j, arrival.state(), last.state())));
                    ways.add(way);
                }
            }
            if (!ways.isEmpty()) {
                Literal reached = fresh();
                ways.add(reached.negate());
                hard(ways);
                after.put(arrival, reached);
            }
        }
        return after;
    }

    /** The arrivals from which another's move makes this one. */
    private List<Arrival> into(Arrival arrival, List<Arrival> possible) {
        Moves moves = model.moves(arrival.by());
        return possible.stream()
                .filter(last ->
                        last.by() != arrival.by() && moves.from(last.state()).anyMatch(to -> to == arrival.state()))
                .toList();
    }

    private int[] ranks(int i, Assignment found) {
        return IntStream.range(0, model.size())
                .map(s -> 1
                        + (int) IntStream.range(0, model.size())
                                .filter(t -> t != s && !found.evaluateLit(atLeast(i, s, t)))
                                .count())
                .toArray();
    }

    /** Lets the solver go on while the budget does. */
    private final class Asking implements MaxSATHandler {

        @Override
        public SATHandler satHandler() {
            return new SATHandler() {
                @Override
                public boolean detectedConflict() {
                    budget.check();
                    return true;
                }
            };
        }

        @Override
        public boolean foundLowerBound(int bound, Assignment model) {
            budget.check();
            return true;
        }

        @Override
        public boolean foundUpperBound(int bound, Assignment model) {
            budget.check();
            return true;
        }

        @Override
        public int lowerBoundApproximation() {
            return -1;
        }

        @Override
        public int upperBoundApproximation() {
            return -1;
        }
    }
}
