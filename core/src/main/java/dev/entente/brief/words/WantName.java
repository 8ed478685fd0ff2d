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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement as a noun phrase, short enough for a name: "talks only without sanctions", "sabotage with, and only with,
 * inducements or a letter". Statements that mean different things never get the same phrase; one that nests deeper than
 * such a phrase can say is quoted as it is written.
 */
final class WantName {

    /** A longer phrase is no name. */
    private static final int LONGEST = 160;

    /** Of a statement that is quoted, no more than this. */
    private static final int MOST_QUOTED = 800;

    /** What there is when an atom or an outcome is true. */
    sealed interface Noun permits Plain, Doing, Quoted, AtLevel {
        /** "sanctions", "Iran coming to talks". */
        String with();

        /** "no sanctions", "Iran not coming to talks". */
        String no();
    }

    /** A noun phrase: "a security assurance". */
    record Plain(String with) implements Noun {
        @Override
        public String no() {
            return "no " + English.bare(with);
        }
    }

    /**
     * Something that is done.
     *
     * @param doer who does it; empty where it is who wants it
     */
    record Doing(String doer, String doing) implements Noun {
        @Override
        public String with() {
            return doer.isEmpty() ? doing : doer + " " + doing;
        }

        @Override
        public String no() {
            return doer.isEmpty() ? "not " + doing : doer + " not " + doing;
        }
    }

    /** Words that may be no noun, in quotes. */
    record Quoted(String with) implements Noun {
        @Override
        public String no() {
            return "not " + with;
        }
    }

    /** What there is at some level, and what there is at every other. */
    record AtLevel(String with, String no) implements Noun {}

    /** Looks up what the names in statements stand for. */
    interface Nouns {
        Noun of(String atom);

        Noun outcome(String name);

        /** How an atom, named in full, is written in statements. */
        String written(String atom);
    }

    private final Nouns nouns;

    private WantName(Nouns nouns) {
        this.nouns = nouns;
    }

    static String of(Statement statement, Nouns nouns) {
        Statement said = Literals.of(statement);
        return new WantName(nouns)
                .name(said)
                .filter(name -> name.length() <= LONGEST)
                .orElseGet(() -> "what " + quotation(statement.text(nouns::written)) + " says");
    }

    /** A statement as it is written, in quotes; of a long one no more than its beginning, and how long it is. */
    private static String quotation(String text) {
        return text.length() <= MOST_QUOTED
                ? "“" + text + "”"
                : "“"
                        + text.substring(0, text.offsetByCodePoints(0, MOST_QUOTED / 2))
                                .strip() + " …” (" + English.number(text.length()) + " letters)";
    }

    private Optional<String> name(Statement statement) {
        return switch (statement) {
            case Constant(boolean value) -> Optional.of(value ? "anything at all" : "what cannot be");
            case Atom _, ByName _, Not(Atom _), Not(ByName _) -> Optional.of(noun(statement));
            case Not(Count(Quantity quantity, List<Statement> parts)) ->
                counted(quantity == Quantity.ONE ? "none or several" : "two or more", parts);
            case Count(Quantity quantity, List<Statement> parts) ->
                counted(quantity == Quantity.ONE ? "exactly one" : "at most one", parts);
            case Not _ -> Optional.empty();
            case And _ -> phrase(statement);
            case Or(List<Statement> parts) -> either(parts);
            case Implies(Statement when, Statement then, Put _) -> onlyWith(when, then);
            case Iff(Statement left, Statement right) -> exactlyWith(left, right);
        };
    }

    private Optional<String> counted(String howMany, List<Statement> parts) {
        return parts.stream().allMatch(WantName::isLiteral)
                ? Optional.of(howMany + " of "
                        + English.and(parts.stream().map(this::noun).toList()))
                : Optional.empty();
    }

    /** “not a or b” is “a only with b”. */
    private Optional<String> either(List<Statement> parts) {
        if (!parts.stream().allMatch(WantName::isLiteral)) {
            return Optional.empty();
        }
        List<Statement> left = negated(parts).map(Not::statement).toList();
        List<Statement> done =
                parts.stream().filter(part -> !(part instanceof Not)).toList();
        if (left.isEmpty() || (done.isEmpty() && left.size() == 1)) {
            return phrase(Statement.any(parts));
        }
        if (done.isEmpty()) {
            return left.size() == 2
                    ? onlyWith(left.getFirst(), new Not(left.getLast()))
                    : Optional.of("not all of "
                            + English.and(left.stream().map(this::noun).toList()));
        }
        return onlyWith(Statement.all(left), Statement.any(done));
    }

    private Optional<String> onlyWith(Statement when, Statement then) {
        if (when instanceof Not(Statement left) && isLiteral(when)) {
            return then instanceof Not(Statement other) && isLiteral(then)
                    ? onlyWith(other, left)
                    : phrase(then).map(condition -> noun(left) + " unless " + condition);
        }
        Optional<String> condition = with(then);
        return phrase(when)
                .map(phrase -> when instanceof And ? phrase + " together" : phrase)
                .flatMap(phrase -> condition.map(with -> phrase + " only " + with));
    }

    private Optional<String> exactlyWith(Statement left, Statement right) {
        if (!isLiteral(left)) {
            return isLiteral(right) ? exactlyWith(right, left) : Optional.empty();
        }
        if (left instanceof Not(Statement atom)) {
            return exactlyWith(atom, Literals.opposite(right));
        }
        return with(right)
                .map(with -> noun(left)
                        + (with.startsWith("without ")
                                ? " without, and only without, " + with.substring("without ".length())
                                : " with, and only with, " + with.substring("with ".length())));
    }

    /** "with an assurance, inducements and no sanctions", "without sabotage or a blocking law". */
    private Optional<String> with(Statement statement) {
        List<Statement> parts = statement instanceof And(List<Statement> all) ? all : List.of(statement);
        return parts.stream().allMatch(part -> part instanceof Not && isLiteral(part))
                ? Optional.of("without "
                        + English.or(negated(parts)
                                .map(Not::statement)
                                .map(this::noun)
                                .toList()))
                : phrase(statement).map(phrase -> "with " + phrase);
    }

    /** Literals, or what joins them, what is true first. */
    private Optional<String> phrase(Statement statement) {
        return switch (statement) {
            case And(List<Statement> parts)
            when parts.stream().allMatch(WantName::isLiteral) -> Optional.of(English.and(trueFirst(parts)));
            case Or(List<Statement> parts)
            when parts.stream().allMatch(WantName::isLiteral) -> Optional.of(English.or(trueFirst(parts)));
            case Statement literal when isLiteral(literal) -> Optional.of(noun(literal));
            default -> Optional.empty();
        };
    }

    private List<String> trueFirst(List<Statement> parts) {
        return Stream.concat(parts.stream().filter(part -> !(part instanceof Not)), negated(parts))
                .map(this::noun)
                .toList();
    }

    private static Stream<Not> negated(List<Statement> parts) {
        return parts.stream().filter(Not.class::isInstance).map(Not.class::cast);
    }

    private static boolean isLiteral(Statement statement) {
        return switch (statement) {
            case Atom _, ByName _, Not(Atom _), Not(ByName _) -> true;
            case Constant _, Not _, And _, Or _, Implies _, Iff _, Count _ -> false;
        };
    }

    private String noun(Statement literal) {
        return switch (literal) {
            case Atom(String name) -> nouns.of(name).with();
            case ByName byName -> nouns.outcome(byName.name()).with();
            case Not(Atom(String name)) -> nouns.of(name).no();
            case Not(ByName byName) -> nouns.outcome(byName.name()).no();
            case Constant _, Not _, And _, Or _, Implies _, Iff _, Count _ ->
                throw new IllegalArgumentException("no literal (" + literal.text() + ")");
        };
    }
}
