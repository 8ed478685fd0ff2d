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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is left of statements when some of their atoms are never true. */
public final class NeverTaken {

    private static final Constant TRUE = new Constant(true);
    private static final Constant FALSE = new Constant(false);

    private NeverTaken() {}

    /** The statement without atoms that are never true; a constant where nothing else is left. */
    public static Statement without(Statement statement, Predicate<String> never) {
        return switch (statement) {
            case Constant constant -> constant;
            case Atom atom -> never.test(atom.name()) ? FALSE : atom;
            case Not(Statement whole) -> not(without(whole, never));
            case And(List<Statement> parts) -> joined(parts, never, TRUE, FALSE, And::new);
            case Or(List<Statement> parts) -> joined(parts, never, FALSE, TRUE, Or::new);
            case Implies(Statement when, Statement then, Put put) ->
                implies(without(when, never), without(then, never), put);
            case Iff(Statement left, Statement right) -> iff(without(left, never), without(right, never));
            case Count(Quantity quantity, List<Statement> parts) -> count(quantity, parts, never);
            case ByName named -> named;
        };
    }

    private static Statement count(Quantity quantity, List<Statement> parts, Predicate<String> never) {
        List<Statement> left = new ArrayList<>();
        List<Statement> twice = new ArrayList<>();
        int sure = 0;
        for (Statement part : parts) {
            Statement rest = without(part, never);
            sure += rest.equals(TRUE) ? 1 : 0;
            if (left.contains(rest)) {
                twice.add(rest);
            } else if (!(rest instanceof Constant)) {
                left.add(rest);
            }
        }
        left.removeAll(twice);
        Statement rest = counted(quantity, left, sure);
        if (twice.isEmpty() || rest.equals(FALSE)) {
            return rest;
        }
        // No more than one is true of all, so none that stands twice.
        List<Statement> all =
                new ArrayList<>(twice.stream().distinct().map(NeverTaken::not).toList());
        if (!rest.equals(TRUE)) {
            all.add(rest);
        }
        return all.size() == 1 ? all.getFirst() : new And(all);
    }

    private static Statement counted(Quantity quantity, List<Statement> left, int sure) {
        if (sure > quantity.most()) {
            return FALSE;
        }
        Quantity open = sure == quantity.most() ? Quantity.NONE : quantity;
        return switch (left.size()) {
            case 0 -> new Constant(sure >= quantity.least());
            case 1 -> one(open, left.getFirst());
            default -> new Count(open, left);
        };
    }

    private static Statement one(Quantity quantity, Statement part) {
        return switch (quantity) {
            case NONE -> not(part);
            case ONE -> part;
            case AT_MOST_ONE -> TRUE;
        };
    }

    private static Statement not(Statement whole) {
        return switch (whole) {
            case Constant(boolean value) -> new Constant(!value);
            case Not(Statement inner) -> inner;
            case Atom _, And _, Or _, Implies _, Iff _, Count _, ByName _ -> new Not(whole);
        };
    }

    /**
     * Parts joined.
     *
     * @param idle what makes no difference among the parts
     * @param deciding what decides, whatever the other parts are
     */
    private static Statement joined(
            List<Statement> parts,
            Predicate<String> never,
            Constant idle,
            Constant deciding,
            Function<List<Statement>, Statement> join) {
        List<Statement> left = new ArrayList<>();
        for (Statement part : parts) {
            Statement rest = without(part, never);
            if (rest.equals(deciding)) {
                return deciding;
            }
            if (!rest.equals(idle)) {
                left.add(rest);
            }
        }
        return switch (left.size()) {
            case 0 -> idle;
            case 1 -> left.getFirst();
            default -> join.apply(left);
        };
    }

    private static Statement implies(Statement when, Statement then, Put put) {
        if (when.equals(FALSE) || then.equals(TRUE)) {
            return TRUE;
        }
        return when.equals(TRUE) ? then : then.equals(FALSE) ? not(when) : put(when, then, put);
    }

    private static Statement put(Statement when, Statement then, Put put) {
        boolean unless = put == Put.UNLESS && !(when instanceof Not);
        return new Implies(when, then, unless ? Put.IMPLIES : put);
    }

    private static Statement iff(Statement left, Statement right) {
        if (left instanceof Constant(boolean value)) {
            return value ? right : not(right);
        }
        return right instanceof Constant(boolean value) ? (value ? left : not(left)) : new Iff(left, right);
    }
}
