// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.statement.Statement;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Statements as words can say them: negation stands at atoms, names and counts only, nothing is said twice, and of true
 * and false only what is left alone.
 */
final class Literals {

    private static final Constant TRUE = new Constant(true);
    private static final Constant FALSE = new Constant(false);

    private Literals() {}

    /** An equivalent statement that words can say. */
    static Statement of(Statement statement) {
        return of(statement, false);
    }

    /** As {@link #of(Statement)}, of the opposite. */
    static Statement opposite(Statement statement) {
        return of(statement, true);
    }

    private static Statement of(Statement statement, boolean negated) {
        return switch (statement) {
            case Constant(boolean value) -> new Constant(value != negated);
            case Atom atom -> negated ? new Not(atom) : atom;
            case ByName byName -> negated ? new Not(byName) : byName;
            case Not(Statement whole) -> of(whole, !negated);
            case And(List<Statement> parts) -> negated ? any(parts, true) : all(parts, false);
            case Or(List<Statement> parts) -> negated ? all(parts, true) : any(parts, false);
            case Implies(Statement when, Statement then, Put _) ->
                negated ? both(List.of(of(when, false), of(then, true))) : implies(of(when, false), of(then, false));
            case Iff(Statement left, Statement right) -> iff(of(left, false), of(right, negated));
            case Count(Quantity quantity, List<Statement> parts) -> count(quantity, parts, negated);
        };
    }

    private static Statement all(List<Statement> parts, boolean negated) {
        return both(parts.stream().map(part -> of(part, negated)).toList());
    }

    private static Statement both(List<Statement> parts) {
        Set<Statement> different = new LinkedHashSet<>(parts);
        different.remove(TRUE);
        return different.contains(FALSE) ? FALSE : Statement.all(List.copyOf(different));
    }

    private static Statement any(List<Statement> parts, boolean negated) {
        Set<Statement> different = new LinkedHashSet<>();
        parts.forEach(part -> different.add(of(part, negated)));
        different.remove(FALSE);
        return different.contains(TRUE) ? TRUE : Statement.any(List.copyOf(different));
    }

    private static Statement implies(Statement when, Statement then) {
        if (when.equals(FALSE) || then.equals(TRUE)) {
            return TRUE;
        }
        return when.equals(TRUE) ? then : then.equals(FALSE) ? opposite(when) : new Implies(when, then);
    }

    private static Statement iff(Statement left, Statement right) {
        if (left instanceof Constant(boolean value)) {
            return value ? right : opposite(right);
        }
        return right instanceof Constant(boolean value) ? value ? left : opposite(left) : new Iff(left, right);
    }

    private static Statement count(Quantity quantity, List<Statement> parts, boolean negated) {
        if (quantity == Quantity.NONE) {
            return negated ? any(parts, false) : all(parts, true);
        }
        Statement count = new Count(quantity, parts.stream().map(Literals::of).toList());
        return negated ? new Not(count) : count;
    }
}
