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
import java.util.function.Function;
import java.util.function.Predicate;

/** Statements with other statements for their atoms; what was shared stays so. */
final class Replacement {

    private final Function<String, Statement> replacement;
    private final Predicate<ByName> spelledOut;
    private final Map<ByName, Statement> known = new HashMap<>();

    /** @param spelledOut the names that give way to what they stand for */
    Replacement(Function<String, Statement> replacement, Predicate<ByName> spelledOut) {
        this.replacement = replacement;
        this.spelledOut = spelledOut;
    }

    Statement of(Statement statement) {
        return switch (statement) {
            case Constant constant -> constant;
            case Atom(String name) -> replacement.apply(name);
            case Not(Statement inner) -> new Not(of(inner));
            case And(List<Statement> parts) -> new And(of(parts));
            case Or(List<Statement> parts) -> new Or(of(parts));
            case Implies(Statement when, Statement then, Put put) -> new Implies(of(when), of(then), put);
            case Iff(Statement left, Statement right) -> new Iff(of(left), of(right));
            case Count(Quantity quantity, List<Statement> parts) -> new Count(quantity, of(parts));
            case ByName byName -> byName(byName);
        };
    }

    private List<Statement> of(List<Statement> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Statement byName(ByName byName) {
        Statement before = known.get(byName);
        if (before == null) {
            Statement meaning = of(byName.meaning());
            before = spelledOut.test(byName) ? meaning : new ByName(byName.name(), meaning);
            known.put(byName, before);
        }
        return before;
    }
}
