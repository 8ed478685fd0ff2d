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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The atoms of a statement; what has a name is gone through once. */
final class Atoms {

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<ByName> seen = new HashSet<>();

    private Atoms() {}

    /** In order of first appearance. */
    static Set<String> of(Statement statement) {
        Atoms atoms = new Atoms();
        atoms.add(statement);
        return atoms.names;
    }

    private void add(Statement statement) {
        switch (statement) {
            case Constant _ -> {}
            case Atom(String name) -> names.add(name);
            case Not(Statement whole) -> add(whole);
            case And(List<Statement> parts) -> parts.forEach(this::add);
            case Or(List<Statement> parts) -> parts.forEach(this::add);
            case Implies(Statement when, Statement then, Put _) -> {
                add(when);
                add(then);
            }
            case Iff(Statement left, Statement right) -> {
                add(left);
                add(right);
            }
            case Count(Quantity _, List<Statement> parts) -> parts.forEach(this::add);
            case ByName byName -> {
                if (seen.add(byName)) {
                    add(byName.meaning());
                }
            }
        }
    }
}
