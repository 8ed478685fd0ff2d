// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** A condition that every feasible state satisfies (docs/theory.md §1); together they give the four kinds of the field. */
public sealed interface Rule {

    /** So much of a rule is quoted to tell which it is. */
    int MOST_LETTERS = 200;

    /** Why the analyst believes the rule. */
    Grounds grounds();

    /** A statement that holds, its atoms named in full. */
    record Holds(Statement statement, Grounds grounds) implements Rule {}

    /**
     * How many of some options are taken.
     *
     * @param least the least number taken
     * @param most the greatest number taken
     * @param options names in full
     */
    record Count(int least, int most, List<String> options, Grounds grounds) implements Rule {
        public Count {
            options = List.copyOf(options);
            if (least < 0 || least > most) {
                throw new IllegalArgumentException(
                        "no number of options (" + least + " to " + most + " of " + options + ")");
            }
        }
    }

    /** A pattern that cannot occur. */
    record Never(Pattern pattern, Grounds grounds) implements Rule {}

    /** The patterns of which one must occur. */
    record Only(List<Pattern> patterns, Grounds grounds) implements Rule {
        public Only {
            patterns = List.copyOf(patterns);
        }
    }

    /** Whether the rule lets the state be, where {@code form} names its options. */
    default boolean allows(OptionForm form, State state) {
        return switch (this) {
            case Holds(Statement statement, Grounds _) -> form.holds(statement, state);
            case Count(int least, int most, List<String> options, Grounds _) -> {
                long taken = options.stream()
                        .filter(option -> form.holdsAtom(option, state))
                        .count();
                yield least <= taken && taken <= most;
            }
            case Never(Pattern pattern, Grounds _) -> !pattern.matches(state);
            case Only(List<Pattern> patterns, Grounds _) ->
                patterns.stream().anyMatch(pattern -> pattern.matches(state));
        };
    }

    /** As {@link #text}, but of a long one no more than its beginning. */
    default String beginning(Vocabulary vocabulary) {
        String text = text(vocabulary);
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) + " …" : text;
    }

    /** The rule as the case file writes it, its atoms as {@code vocabulary} shortens them. */
    default String text(Vocabulary vocabulary) {
        return switch (this) {
            case Holds(Statement statement, Grounds _) -> statement.text(vocabulary::shortest);
            case Count(int least, int most, List<String> options, Grounds _) ->
                (least == 1 && most == 1 ? "exactly-one: " : least == 1 ? "at-least-one: " : "at-most-one: ")
                        + options.stream().map(vocabulary::shortest).collect(Collectors.joining(", ", "[", "]"));
            case Never(Pattern pattern, Grounds _) -> "never: " + pattern.letters();
            case Only(List<Pattern> patterns, Grounds _) ->
                patterns.stream().map(Pattern::letters).collect(Collectors.joining(", ", "only: [", "]"));
        };
    }
}
