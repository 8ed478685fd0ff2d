// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.Conflict;
import dev.entente.State;
import dev.entente.stability.SanctionConcept;
import dev.entente.statement.Statement;
import java.math.BigInteger;

/**
 * What tells, for a conflict in option form of any size, where it is stable: as regions, without listing states. Asked
 * of single decision makers. Answers are remembered. Not for use by several threads at once.
 *
 * <p>Every question can throw {@link dev.entente.limits.BudgetSpent} when the engine's budget is spent, and
 * {@link dev.entente.limits.LimitExceeded} when memory is; what was answered before stays known.
 */
public interface RegionEngine {

    /** What results name it by. */
    String name();

    Conflict conflict();

    /** All feasible states, a merged class being one. */
    Region states();

    /** The states that decision maker {@code i} has no reason to leave. */
    Region stable(SanctionConcept concept, int i);

    /** The states that nobody has reason to leave. */
    default Region equilibria(SanctionConcept concept) {
        Region equilibria = states();
        for (int i = 0; i < conflict().decisionMakers().size(); i++) {
            equilibria = equilibria.and(stable(concept, i));
        }
        return equilibria;
    }

    /** Whether one feasible state is stable for a decision maker, and why; doesn't compute whole regions. */
    PointVerdict verdict(SanctionConcept concept, int i, State state);

    /** How a feasible state is written: as a pattern, with {@code *} where the members of its merged class differ. */
    String pattern(State state);

    /** How many unilateral improvements a decision maker has from one feasible state. */
    BigInteger improvements(int i, State state);

    /** The feasible states in which a statement holds, its atoms named in full. */
    default Region where(Statement statement) {
        return states().where(statement);
    }
}
