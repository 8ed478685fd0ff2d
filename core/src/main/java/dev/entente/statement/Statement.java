// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A Boolean statement over atoms: options in option form, states in graph form. Statements say what is feasible, what a
 * decision maker wants, and what an outcome is.
 *
 * <p>{@code A if B} is read as {@code B implies A}. Equality is structural.
 */
public sealed interface Statement {

    /** {@code true} or {@code false}. */
    record Constant(boolean value) implements Statement {}

    /** A name that is true or false in a state, as written or, after reading a case, in full ({@code moe.modify}). */
    record Atom(String name) implements Statement {}

    record Not(Statement statement) implements Statement {}

    /** All of two or more statements. */
    record And(List<Statement> parts) implements Statement {
        public And {
            parts = atLeastTwo(parts);
        }
    }

    /** At least one of two or more statements. */
    record Or(List<Statement> parts) implements Statement {
        public Or {
            parts = atLeastTwo(parts);
        }
    }

    /** Where {@code when} holds, {@code then} holds too. */
    record Implies(Statement when, Statement then) implements Statement {}

    /** Both or neither. */
    record Iff(Statement left, Statement right) implements Statement {}

    /** Whether the statement is true where {@code truth} tells which atoms are. */
    default boolean holds(Predicate<String> truth) {
        return switch (this) {
            case Constant(boolean value) -> value;
            case Atom(String name) -> truth.test(name);
            case Not(Statement of) -> !of.holds(truth);
            case And(List<Statement> parts) -> parts.stream().allMatch(part -> part.holds(truth));
            case Or(List<Statement> parts) -> parts.stream().anyMatch(part -> part.holds(truth));
            case Implies(Statement when, Statement then) -> !when.holds(truth) || then.holds(truth);
            case Iff(Statement left, Statement right) -> left.holds(truth) == right.holds(truth);
        };
    }

    /** This statement with every atom replaced by what {@code replacement} gives for its name. */
    default Statement replace(Function<String, Statement> replacement) {
        return switch (this) {
            case Constant constant -> constant;
            case Atom(String name) -> replacement.apply(name);
            case Not(Statement of) -> new Not(of.replace(replacement));
            case And(List<Statement> parts) ->
                new And(parts.stream().map(part -> part.replace(replacement)).toList());
            case Or(List<Statement> parts) ->
                new Or(parts.stream().map(part -> part.replace(replacement)).toList());
            case Implies(Statement when, Statement then) ->
                new Implies(when.replace(replacement), then.replace(replacement));
            case Iff(Statement left, Statement right) -> new Iff(left.replace(replacement), right.replace(replacement));
        };
    }

    /** The names of the atoms, in order of first appearance. */
    default Set<String> atoms() {
        Set<String> names = new LinkedHashSet<>();
        var _ = replace(name -> {
            names.add(name);
            return new Atom(name);
        });
        return names;
    }

    /** The statement in the language's words, with no more parentheses than reading it back needs. */
    default String text() {
        return StatementPrinter.print(this, Function.identity());
    }

    /** As {@link #text()}, each atom written as {@code naming} gives it. */
    default String text(Function<String, String> naming) {
        return StatementPrinter.print(this, naming);
    }

    private static List<Statement> atLeastTwo(List<Statement> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a connective over fewer than two statements (" + parts + ")");
        }
        return List.copyOf(parts);
    }
}
