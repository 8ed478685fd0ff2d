// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import dev.entente.GraphModel;
import dev.entente.Moves;
import dev.entente.StateSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Legal sequences of moves (Fang, Hipel and Kilgour, 1993, ch. 4; key FHK1993; THEORY §2): walks along the arcs of a
 * coalition's members in which <em>no decision maker moves twice in succession</em>, though it may move again after
 * another has. Searched over pairs of a state and its last mover, as the rule needs.
 *
 * <p>A state is left by a mover j in continuation of any arrival whose last mover isn't j. So a state needs expanding
 * at most twice: when it is first reached, say by j, for all but j; and when it is first reached by another, for j. A
 * search costs the order of the coalition's arcs. Sets are remembered by coalition and start. Not for use by several
 * threads at once.
 */
public final class LegalSequences {

    private static final int NOT_REACHED = -1;
    private static final int BY_SEVERAL = -2;

    private final GraphModel model;
    private final Map<Walk, StateSet[]> reached = new HashMap<>();
    private @Nullable Foresight foresight;

    // A search's workings: who reached each state first, and arrivals to go on from, two for each state at most.
    private final int[] firstMover;
    private final BitSet found = new BitSet();
    private final int[] arrived;
    private final int[] arrivedBy;
    private int head;
    private int tail;

    /** Which walks are meant: of whom, and whether every step must be an improvement of its mover. */
    private record Walk(Coalition coalition, boolean improving) {}

    /** A step of a sequence, by the decision maker who makes it. */
    public record Step(int mover, int from, int to) {}

    public LegalSequences(GraphModel model) {
        this.model = model;
        this.firstMover = new int[model.size()];
        this.arrived = new int[2 * model.size()];
        this.arrivedBy = new int[2 * model.size()];
    }

    public GraphModel model() {
        return model;
    }

    /**
     * R_H(s), or R_H⁺(s) when {@code improving}: the states that legal sequences of H lead to from s. The state itself
     * belongs to it when a sequence leads back.
     */
    public StateSet reachable(Coalition coalition, boolean improving, int start) {
        StateSet[] byStart = reached.computeIfAbsent(new Walk(coalition, improving), _ -> new StateSet[model.size()]);
        StateSet known = byStart[start];
        if (known == null) {
            known = search(coalition, improving, start);
            byStart[start] = known;
        }
        return known;
    }

    private StateSet search(Coalition coalition, boolean improving, int start) {
        Arrays.fill(firstMover, NOT_REACHED);
        found.clear();
        head = 0;
        tail = 0;
        int[] members = coalition.list().stream().mapToInt(i -> i).toArray();
        for (int j : members) {
            leave(start, j, improving);
        }
        while (head < tail) {
            int state = arrived[head];
            int by = arrivedBy[head++];
            for (int j : members) {
                // First arrival, by `by`: everyone else goes on. Second, by another: the first mover may go on too.
                if (by >= 0 ? j != by : j == -1 - by) {
                    leave(state, j, improving);
                }
            }
        }
        return StateSet.of(found);
    }

    private void leave(int from, int j, boolean improving) {
        Moves moves = model.moves(j);
        for (int k = 0; k < moves.degree(from); k++) {
            int to = moves.to(from, k);
            if (!improving || model.prefers(j, to, from)) {
                arrive(to, j);
            }
        }
    }

    private void arrive(int at, int j) {
        int first = firstMover[at];
        if (first == NOT_REACHED) {
            found.set(at);
            firstMover[at] = j;
            arrived[tail] = at;
            arrivedBy[tail++] = j;
        } else if (first != BY_SEVERAL && first != j) {
            firstMover[at] = BY_SEVERAL;
            arrived[tail] = at;
            arrivedBy[tail++] = -1 - first;
        }
    }

    /** What is anticipated move by move between two decision makers. */
    Foresight foresight() {
        if (foresight == null) {
            foresight = new Foresight(model);
        }
        return foresight;
    }

    /**
     * A shortest legal sequence of the coalition from a state to one that passes the test; empty when there is none.
     * Among equally short ones the first by order of decision makers and states.
     */
    public Optional<List<Step>> shortest(Coalition coalition, boolean improving, int start, IntPredicate goal) {
        Map<Arrival, Arrival> before = new HashMap<>();
        Deque<Arrival> queue = new ArrayDeque<>();
        queue.add(new Arrival(start, NOT_REACHED));
        while (!queue.isEmpty()) {
            Arrival at = queue.remove();
            for (int j : coalition.list()) {
                if (j == at.by()) {
                    continue;
                }
                for (int to : model.moves(j).from(at.state()).toArray()) {
                    Arrival next = new Arrival(to, j);
                    if ((!improving || model.prefers(j, to, at.state())) && before.putIfAbsent(next, at) == null) {
                        if (goal.test(to)) {
                            return Optional.of(steps(next, before));
                        }
                        queue.add(next);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A state and who moved there last. */
    private record Arrival(int state, int by) {}

    private static List<Step> steps(Arrival end, Map<Arrival, Arrival> before) {
        List<Step> steps = new ArrayList<>();
        Arrival at = end;
        for (@Nullable Arrival from = before.get(at); from != null; from = before.get(at)) {
            steps.add(new Step(at.by(), from.state(), at.state()));
            at = from;
        }
        return List.copyOf(steps.reversed());
    }
}
