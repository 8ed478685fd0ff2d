// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statement to text; {@link StatementParser} reads the text back to an equal statement. */
final class StatementPrinter {

    private StatementPrinter() {}

    static String print(Statement statement, Function<String, String> naming) {
        return switch (statement) {
            case Constant(boolean value) -> Boolean.toString(value);
            case Atom(String name) -> naming.apply(name);
            case Not(Statement of) -> "not " + within(of, statement, naming);
            case And(List<Statement> parts) -> join(" and ", parts, statement, naming);
            case Or(List<Statement> parts) -> join(" or ", parts, statement, naming);
            case Implies(Statement when, Statement then) -> join(" implies ", List.of(when, then), statement, naming);
            case Iff(Statement left, Statement right) -> join(" iff ", List.of(left, right), statement, naming);
        };
    }

    private static String join(String word, List<Statement> parts, Statement outer, Function<String, String> naming) {
        return parts.stream().map(part -> within(part, outer, naming)).collect(Collectors.joining(word));
    }

    private static String within(Statement inner, Statement outer, Function<String, String> naming) {
        String text = print(inner, naming);
        boolean notOfNot = outer instanceof Not && inner instanceof Not;
        return notOfNot || binding(inner) > binding(outer) ? text : "(" + text + ")";
    }

    /** How tightly a statement's outermost connective binds; a part that binds no tighter wants parentheses. */
    private static int binding(Statement statement) {
        return switch (statement) {
            case Constant _ -> 5;
            case Atom _ -> 5;
            case Not _ -> 4;
            case And _ -> 3;
            case Or _ -> 2;
            case Implies _ -> 1;
            case Iff _ -> 0;
        };
    }
}
