// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A Boolean statement over atoms: options in option form, states in graph form. Statements say what is feasible, what a
 * decision maker wants, and what an outcome is.
 *
 * <p>Equality is structural; how something is put, and by which name, takes no part in it. A statement that names others
 * shares them ({@link ByName}), so that a short text can stand for a huge statement: every question here takes time in
 * the number of statements written, not of those spelled out.
 */
public sealed interface Statement {

    /** The most statements that names are spelled out to. */
    long LONGEST_SPELLED_OUT = 1_000;

    /** {@code true} or {@code false}. */
    record Constant(boolean value) implements Statement {}

    /** A name that is true or false in a state, as written or, after reading a case, in full ({@code moe.modify}). */
    record Atom(String name) implements Statement {}

    record Not(Statement statement) implements Statement {}

    /** All of two or more statements. */
    record And(List<Statement> parts) implements Statement {
        public And {
            parts = atLeast(2, parts);
        }
    }

    /** At least one of two or more statements. */
    record Or(List<Statement> parts) implements Statement {
        public Or {
            parts = atLeast(2, parts);
        }
    }

    /** How an {@link Implies} is put. */
    enum Put {
        /** {@code when implies then} */
        IMPLIES,
        /** {@code then if when} */
        IF,
        /** {@code when only if then} */
        ONLY_IF,
        /** {@code if when then then} */
        IF_THEN,
        /** {@code then unless x}, where {@code when} is {@code not x}: both may be so. */
        UNLESS
    }

    /**
     * Where {@code when} holds, {@code then} holds too.
     *
     * @param put how it is put; takes no part in equality
     */
    record Implies(Statement when, Statement then, Put put) implements Statement {
        public Implies {
            if (put == Put.UNLESS && !(when instanceof Not)) {
                throw new IllegalArgumentException("“unless” without what is not so (" + when + ")");
            }
        }

        public Implies(Statement when, Statement then) {
            this(when, then, Put.IMPLIES);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Implies implies && when.equals(implies.when) && then.equals(implies.then);
        }

        @Override
        public int hashCode() {
            return 31 * when.hashCode() + then.hashCode();
        }
    }

    /** Both or neither. */
    record Iff(Statement left, Statement right) implements Statement {}

    /** How many of some statements are true. */
    enum Quantity {
        NONE(0, 0),
        ONE(1, 1),
        AT_MOST_ONE(0, 1);

        private final int least;
        private final int most;

        Quantity(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }
    }

    /** So many of one or more statements are true. */
    record Count(Quantity quantity, List<Statement> parts) implements Statement {
        public Count {
            parts = atLeast(1, parts);
        }
    }

    /**
     * Another statement, said by its name: that of an outcome. It is shared by all statements that name it. Equal to
     * another whose meaning is the same when spelled out, whatever the names.
     */
    final class ByName implements Statement {

        private final String name;
        private final Statement meaning;
        private final int depth;
        private final long size;
        private @Nullable String seal;

        public ByName(String name, Statement meaning) {
            this.name = name;
            this.meaning = meaning;
            this.depth = meaning.depth();
            this.size = meaning.size();
        }

        public String name() {
            return name;
        }

        public Statement meaning() {
            return meaning;
        }

        /** Made when it is first asked for: some statements never are told apart, and the first seal takes a while. */
        @Override
        public String seal() {
            String made = seal;
            if (made == null) {
                made = Seals.of(meaning);
                seal = made;
            }
            return made;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByName byName && seal().equals(byName.seal());
        }

        @Override
        public int hashCode() {
            return seal().hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All of some statements: one alone, and of none what is always true. */
    static Statement all(List<Statement> parts) {
        return switch (parts.size()) {
            case 0 -> new Constant(true);
            case 1 -> parts.getFirst();
            default -> new And(parts);
        };
    }

    /** At least one of some statements: one alone, and of none what is never true. */
    static Statement any(List<Statement> parts) {
        return switch (parts.size()) {
            case 0 -> new Constant(false);
            case 1 -> parts.getFirst();
            default -> new Or(parts);
        };
    }

    /** Whether the statement is true where {@code truth} tells which atoms are. */
    default boolean holds(Predicate<String> truth) {
        return new Evaluation(truth).holds(this);
    }

    /** This statement with every atom replaced by what {@code replacement} gives for its name. */
    default Statement replace(Function<String, Statement> replacement) {
        return new Replacement(replacement, _ -> false).of(this);
    }

    /** The names of the atoms, in order of first appearance. */
    default Set<String> atoms() {
        return Atoms.of(this);
    }

    /**
     * The statement with what names stand for in the place of the names; as it is where that takes more than a thousand
     * statements.
     *
     * @param kept the names that stay
     */
    default Statement spelledOut(Predicate<ByName> kept) {
        return size() > LONGEST_SPELLED_OUT ? this : new Replacement(Atom::new, kept.negate()).of(this);
    }

    /** How many statements this is made of, names spelled out; {@link Long#MAX_VALUE} stands for more than that. */
    default long size() {
        return switch (this) {
            case Constant _, Atom _ -> 1;
            case Not(Statement whole) -> size(List.of(whole));
            case And(List<Statement> parts) -> size(parts);
            case Or(List<Statement> parts) -> size(parts);
            case Implies(Statement when, Statement then, Put _) -> size(List.of(when, then));
            case Iff(Statement left, Statement right) -> size(List.of(left, right));
            case Count(Quantity _, List<Statement> parts) -> size(parts);
            case ByName byName -> byName.size;
        };
    }

    private static long size(List<Statement> parts) {
        long size = 1;
        for (Statement part : parts) {
            long of = part.size();
            size = size > Long.MAX_VALUE - of ? Long.MAX_VALUE : size + of;
        }
        return size;
    }

    /** How many statements stand within one another at most, those meant by names included; 1 for an atom. */
    default int depth() {
        return switch (this) {
            case Constant _, Atom _ -> 1;
            case Not(Statement whole) -> 1 + whole.depth();
            case And(List<Statement> parts) -> 1 + deepest(parts);
            case Or(List<Statement> parts) -> 1 + deepest(parts);
            case Implies(Statement when, Statement then, Put _) -> 1 + Math.max(when.depth(), then.depth());
            case Iff(Statement left, Statement right) -> 1 + Math.max(left.depth(), right.depth());
            case Count(Quantity _, List<Statement> parts) -> 1 + deepest(parts);
            case ByName byName -> byName.depth;
        };
    }

    private static int deepest(List<Statement> parts) {
        int deepest = 0;
        for (Statement part : parts) {
            deepest = Math.max(deepest, part.depth());
        }
        return deepest;
    }

    /**
     * What tells statements apart by what they say once all names are spelled out: equal for two exactly when those are
     * (SHA-256, in 64 hexadecimal digits).
     */
    default String seal() {
        return Seals.of(this);
    }

    /** The statement in the language's words as it was put, with no more parentheses than reading it back needs. */
    default String text() {
        return text(Function.identity());
    }

    /** As {@link #text()}, each atom written as {@code naming} gives it. */
    default String text(Function<String, String> naming) {
        return StatementPrinter.print(this, naming, true);
    }

    /** As {@link #text(Function)}, but the same for statements that are equal but for how they are put. */
    default String plainText(Function<String, String> naming) {
        return StatementPrinter.print(this, naming, false);
    }

    private static List<Statement> atLeast(int least, List<Statement> parts) {
        if (parts.size() < least) {
            throw new IllegalArgumentException("a connective over fewer than " + least + " statements (" + parts + ")");
        }
        return List.copyOf(parts);
    }
}
