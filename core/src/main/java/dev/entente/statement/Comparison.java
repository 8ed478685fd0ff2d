// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement that compares the level of something with one of its levels: {@code sanctions >= partial}. Read from a text it is an
 * atom whose name is the {@linkplain #text() comparison}; only a case knows what the levels are.
 *
 * @param name what has levels, as written
 * @param level the name of a level, as written
 */
public record Comparison(String name, Sign sign, String level) {

    /** How a level is compared. */
    public enum Sign {
        AT_LEAST(">=", "implies", "≥"),
        AT_MOST("<=", "implies", "≤"),
        IS_NOT("!=", "xor", "≠"),
        IS("=", "iff", "="),
        ABOVE(">", "implies", ">"),
        BELOW("<", "implies", "<");

        private final String sign;
        private final String connective;
        private final String other;

        Sign(String sign, String connective, String other) {
            this.sign = sign;
            this.connective = connective;
            this.other = other;
        }

        public String sign() {
            return sign;
        }

        /** The word that was meant, where the sign stands between statements. */
        public String connective() {
            return connective;
        }

        /** The sign that is written so, if it is one. */
        static Optional<Sign> of(String text) {
            return Stream.of(values())
                    .filter(one -> one.sign.equals(text) || one.other.equals(text))
                    .findFirst();
        }

        /** Which levels, from 0, of so many stand so to one of them. */
        boolean holds(int level, int compared) {
            return switch (this) {
                case AT_LEAST -> level >= compared;
                case AT_MOST -> level <= compared;
                case IS_NOT -> level != compared;
                case IS -> level == compared;
                case ABOVE -> level > compared;
                case BELOW -> level < compared;
            };
        }
    }

    /** The comparison that an atom’s name is; empty for a name that is none. */
    public static Optional<Comparison> of(String atom) {
        List<String> parts = List.of(atom.split(" ", -1));
        return parts.size() == 3
                ? Sign.of(parts.get(1)).map(sign -> new Comparison(parts.getFirst(), sign, parts.getLast()))
                : Optional.empty();
    }

    /** As it is written: {@code sanctions >= partial}. */
    public String text() {
        return name + " " + sign.sign() + " " + level;
    }

    /**
     * What it says of options of which exactly one is taken.
     *
     * @param options the names of the options of all levels, from the lowest
     * @param compared the place of the level that it names, from 0
     * @param name what has levels, as it is to be written
     */
    public Statement meaning(List<String> options, int compared, String name) {
        List<Statement> levels = Stream.iterate(0, level -> level < options.size(), level -> level + 1)
                .filter(level -> sign.holds(level, compared))
                .<Statement>map(level -> new Statement.Atom(options.get(level)))
                .toList();
        return switch (sign) {
            case IS_NOT -> new Statement.Not(new Statement.Atom(options.get(compared)));
            case AT_LEAST, AT_MOST, IS, ABOVE, BELOW ->
                levels.size() == 1
                        ? levels.getFirst()
                        : new Statement.ByName(new Comparison(name, sign, level).text(), Statement.any(levels));
        };
    }
}
