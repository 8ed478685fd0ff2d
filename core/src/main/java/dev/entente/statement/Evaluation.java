// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Statement.Put;
import dev.entente.statement.Statement.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Whether statements hold in one state; what has a name is judged once. */
final class Evaluation {

    private final Predicate<String> truth;
    private Map<ByName, Boolean> known = Map.of();

    Evaluation(Predicate<String> truth) {
        this.truth = truth;
    }

    boolean holds(Statement statement) {
        return switch (statement) {
            case Constant(boolean value) -> value;
            case Atom(String name) -> truth.test(name);
            case Not(Statement whole) -> !holds(whole);
            case And(List<Statement> parts) -> all(parts);
            case Or(List<Statement> parts) -> any(parts);
            case Implies(Statement when, Statement then, Put _) -> !holds(when) || holds(then);
            case Iff(Statement left, Statement right) -> holds(left) == holds(right);
            case Count(Quantity quantity, List<Statement> parts) -> holds(quantity, parts);
            case ByName byName -> meaning(byName);
        };
    }

    private boolean all(List<Statement> parts) {
        for (Statement part : parts) {
            if (!holds(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(List<Statement> parts) {
        for (Statement part : parts) {
            if (holds(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Quantity quantity, List<Statement> parts) {
        int holding = 0;
        for (Statement part : parts) {
            holding += holds(part) ? 1 : 0;
        }
        return quantity.least() <= holding && holding <= quantity.most();
    }

    private boolean meaning(ByName byName) {
        Boolean before = known.get(byName);
        if (before != null) {
            return before;
        }
        boolean holds = holds(byName.meaning());
        if (known.isEmpty()) {
            known = new HashMap<>();
        }
        known.put(byName, holds);
        return holds;
    }
}
