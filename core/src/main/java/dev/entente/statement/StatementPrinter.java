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
import java.util.List;
import java.util.function.Function;

/** Statement to text; {@link StatementParser} reads the text back to an equal statement. */
final class StatementPrinter {

    private final Function<String, String> naming;
    private final boolean asPut;
    private final StringBuilder text = new StringBuilder();

    private StatementPrinter(Function<String, String> naming, boolean asPut) {
        this.naming = naming;
        this.asPut = asPut;
    }

    /** @param asPut whether words are those that were written, rather than the same for all that is equal */
    static String print(Statement statement, Function<String, String> naming, boolean asPut) {
        StatementPrinter printer = new StatementPrinter(naming, asPut);
        printer.add(statement);
        return printer.text.toString();
    }

    private void add(Statement statement) {
        switch (statement) {
            case Constant(boolean value) -> text.append(value);
            case Atom(String name) -> text.append(spaced(naming.apply(name)));
            case ByName byName -> text.append(byName.name());
            case Not(Statement whole) -> add("not ", whole, statement);
            case And(List<Statement> parts) -> join(" and ", parts, statement);
            case Or(List<Statement> parts) -> join(" or ", parts, statement);
            case Implies implies -> implies(implies, asPut ? implies.put() : Put.IMPLIES);
            case Iff(Statement left, Statement right) -> join(" iff ", List.of(left, right), statement);
            case Count(Quantity quantity, List<Statement> parts) -> count(quantity, parts);
        }
    }

    /** The option of a level is said as a comparison: “sanctions = full”. */
    private static String spaced(String name) {
        int sign = name.indexOf('=');
        return sign < 1 || name.indexOf(' ') >= 0 ? name : name.substring(0, sign) + " = " + name.substring(sign + 1);
    }

    private void implies(Implies implies, Put put) {
        switch (put) {
            case IMPLIES -> join(" implies ", List.of(implies.when(), implies.then()), implies);
            case ONLY_IF -> join(" only if ", List.of(implies.when(), implies.then()), implies);
            case IF -> join(" if ", List.of(implies.then(), implies.when()), implies);
            case UNLESS -> join(" unless ", List.of(implies.then(), ((Not) implies.when()).statement()), implies);
            case IF_THEN -> {
                add("if ", implies.when(), implies);
                add(" then ", implies.then(), implies);
            }
        }
    }

    private void count(Quantity quantity, List<Statement> parts) {
        text.append(words(quantity)).append(" [");
        for (int k = 0; k < parts.size(); k++) {
            text.append(k == 0 ? "" : ", ");
            add(parts.get(k));
        }
        text.append(']');
    }

    private static String words(Quantity quantity) {
        return switch (quantity) {
            case NONE -> "none of";
            case ONE -> "one of";
            case AT_MOST_ONE -> "at most one of";
        };
    }

    private void join(String word, List<Statement> parts, Statement outer) {
        add("", parts.getFirst(), outer);
        for (Statement part : parts.subList(1, parts.size())) {
            add(word, part, outer);
        }
    }

    private void add(String before, Statement inner, Statement outer) {
        text.append(before);
        boolean notOfNot = outer instanceof Not && inner instanceof Not;
        boolean bare = notOfNot || binding(inner) > (outer instanceof Implies ? 1 : binding(outer));
        text.append(bare ? "" : "(");
        add(inner);
        text.append(bare ? "" : ")");
    }

    /**
     * How tightly a statement's outermost connective binds; a part that binds no tighter wants parentheses. “If … then”
     * binds like “iff”, as nobody agrees where it ends.
     */
    private int binding(Statement statement) {
        return switch (statement) {
            case Constant _, Atom _, ByName _, Count _ -> 5;
            case Not _ -> 4;
            case And _ -> 3;
            case Or _ -> 2;
            case Implies implies -> asPut && implies.put() == Put.IF_THEN ? 0 : 1;
            case Iff _ -> 0;
        };
    }
}
