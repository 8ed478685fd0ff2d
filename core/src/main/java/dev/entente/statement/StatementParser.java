// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import dev.entente.statement.Lexer.Refusal;
import dev.entente.statement.ParsedStatement.AtomUse;
import dev.entente.statement.ParsedStatement.Compared;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Put;
import dev.entente.statement.Statement.Quantity;
import dev.entente.statement.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the language of statements, by recursive descent.
 *
 * <pre>
 * statement   = conditional [ ("iff" | "if and only if") conditional ]
 * conditional = or [ ("implies" | "only if" | "if" | "unless") or ]
 *             | "if" or "then" or
 * or          = [ "either" ] and { "or" and }
 * and         = not { "and" not } | not "xor" not
 * not         = "not" not | "(" statement ")" | "true" | "false" | name
 *             | name ("=" | "!=" | "&gt;=" | "&gt;" | "&lt;=" | "&lt;") level
 *             | ("none of" | "one of" | "exactly one of" | "at most one of" | "at least one of") list
 * list        = "[" statement { "," statement } "]"
 * </pre>
 *
 * The signs {@code ! & | -> <->} stand for not, and, or, implies, iff. A chain of conditionals or iff is refused, and xor
 * beside and or or, as readers disagree on what it means. The words that are not {@linkplain #reservedWords reserved}
 * mean something only where no name could stand, so that they can name options too.
 */
public final class StatementParser {

    /** How deep statements may stand within one another, what outcomes stand for included. */
    public static final int DEEPEST = 200;

    private static final String CHAIN = "a chain of implies, if or iff wants parentheses";

    private final List<Token> tokens;
    private final List<AtomUse> uses = new ArrayList<>();
    private int at;
    private int depth;

    private StatementParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The statement that the text states, or the first mistake in it. */
    public static ParsedStatement parse(String text) {
        try {
            StatementParser parser = new StatementParser(Lexer.tokens(text));
            Statement statement = parser.statement();
            parser.expectEnd();
            if (statement.depth() > DEEPEST) {
                throw tooDeep(parser.tokens.getFirst());
            }
            return new ParsedStatement.Read(statement, parser.uses);
        } catch (Refusal refusal) {
            return new ParsedStatement.Refused(refusal.error());
        }
    }

    /** The words of the language, which no option, decision maker or outcome can be named by. */
    public static Set<String> reservedWords() {
        return Set.of("not", "and", "or", "implies", "if", "iff", "true", "false");
    }

    /** Whether the text can name an option: letters, digits and {@code _}, with {@code -} between them. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && NameCharacters.beginsName(text.codePointAt(0))
                && NameCharacters.end(text, 0, false) == text.length();
    }

    private Statement statement() {
        deeper(peek());
        boolean ifThen = peek().kind() == Kind.IF;
        Statement left = conditional();
        if (acceptIff()) {
            if (ifThen) {
                throw chain(tokens.get(at - 1), "Write “(if a then b) iff c” or “if a then (b iff c)”.");
            }
            left = new Iff(left, conditional());
            if (iffAt(0) > 0) {
                throw chain(peek(), parenthesized("iff"));
            }
        }
        depth--;
        return left;
    }

    private void deeper(Token where) {
        if (++depth > DEEPEST) {
            throw tooDeep(where);
        }
    }

    private static Refusal tooDeep(Token where) {
        return refuse(where, "statements stand within one another deeper than " + DEEPEST, "Split the statement.");
    }

    private Statement conditional() {
        if (accept(Kind.IF)) {
            return ifThen(tokens.get(at - 1));
        }
        Statement left = or();
        Optional<Put> put = acceptConditional();
        if (put.isEmpty()) {
            return left;
        }
        Statement read = switch (put.get()) {
            case IMPLIES -> new Implies(left, or());
            case ONLY_IF -> new Implies(left, or(), Put.ONLY_IF);
            case UNLESS -> new Implies(new Not(or()), left, Put.UNLESS);
            case IF, IF_THEN -> new Implies(or(), left, Put.IF);
        };
        refuseChain();
        return read;
    }

    private Statement ifThen(Token opening) {
        Statement when = or();
        if (!accept("then")) {
            if (peek().kind() == Kind.END || peek().kind() == Kind.CLOSE) {
                throw refuse(opening, "this “if” has no “then”", "Write “if a then b”, or “b if a”.");
            }
            throw conditionalAt(0) > 0 || iffAt(0) > 0 ? chain(peek(), "Write “if (…) then b”.") : unexpected(peek());
        }
        Statement then = or();
        refuseChain();
        return new Implies(when, then, Put.IF_THEN);
    }

    /** How many tokens from some place on put a conditional; 0 when they don't. */
    private int conditionalAt(int ahead) {
        Token token = peek(ahead);
        return switch (token.kind()) {
            case IMPLIES -> 1;
            case IF -> iffAt(ahead) > 0 ? 0 : 1;
            case NAME ->
                token.says("unless") ? 1 : token.says("only") && peek(ahead + 1).kind() == Kind.IF ? 2 : 0;
            case TRUE, FALSE, NOT, AND, OR, IFF, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COMPARE, END -> 0;
        };
    }

    /** How many tokens from some place on say “iff”, or “if and only if”; 0 when they don't. */
    private int iffAt(int ahead) {
        boolean spelledOut = peek(ahead).kind() == Kind.IF
                && peek(ahead + 1).kind() == Kind.AND
                && peek(ahead + 2).says("only")
                && peek(ahead + 3).kind() == Kind.IF;
        return spelledOut ? 4 : peek(ahead).kind() == Kind.IFF ? 1 : 0;
    }

    private boolean acceptIff() {
        int length = iffAt(0);
        at += length;
        return length > 0;
    }

    private Optional<Put> acceptConditional() {
        int length = conditionalAt(0);
        if (length == 0) {
            return Optional.empty();
        }
        Token first = peek();
        at += length;
        return Optional.of(
                first.kind() == Kind.IMPLIES
                        ? Put.IMPLIES
                        : first.kind() == Kind.IF ? Put.IF : length == 2 ? Put.ONLY_IF : Put.UNLESS);
    }

    private Statement or() {
        boolean either = peek().says("either") && peek(1).begins() && !joins(1);
        Token opening = peek();
        at += either ? 1 : 0;
        List<Statement> parts = list(Kind.OR, this::and);
        if (either && parts.size() == 1) {
            throw refuse(opening, "this “either” has no “or”", "Write “either a or b”, which means “a or b”.");
        }
        return Statement.any(parts);
    }

    private Statement and() {
        int start = at;
        List<Statement> parts = list(Kind.AND, this::not);
        if (!peek().says("xor")) {
            return Statement.all(parts);
        }
        boolean mixed = parts.size() > 1 || (start > 0 && tokens.get(start - 1).kind() == Kind.OR);
        Token xor = next();
        Statement other = not();
        Token after = peek();
        if (mixed || after.kind() == Kind.AND || after.kind() == Kind.OR || after.says("xor")) {
            throw refuse(
                    xor,
                    "“xor” beside “and”, “or” or another “xor” wants parentheses",
                    "Write “one of [a, b, c]” where exactly one is meant.");
        }
        return count(Quantity.ONE, List.of(parts.getFirst(), other), xor);
    }

    /** Whether a name some places on is a word that joins what stands around it. */
    private boolean joins(int ahead) {
        return conditionalAt(ahead) > 0
                || peek(ahead).says("xor")
                || peek(ahead).says("then");
    }

    private List<Statement> list(Kind word, Supplier<Statement> part) {
        List<Statement> parts = new ArrayList<>(List.of(part.get()));
        while (accept(word)) {
            parts.add(part.get());
        }
        return parts;
    }

    private Statement not() {
        int negations = 0;
        while (accept(Kind.NOT)) {
            negations++;
            deeper(tokens.get(at - 1));
        }
        Statement statement = primary();
        for (int i = 0; i < negations; i++) {
            statement = new Not(statement);
        }
        depth -= negations;
        return statement;
    }

    private Statement primary() {
        Token token = peek();
        return switch (token.kind()) {
            case OPEN -> parenthesized();
            case TRUE, FALSE -> new Constant(next().kind() == Kind.TRUE);
            case NAME -> {
                Optional<CountWords> words = CountWords.at(this);
                yield words.isPresent() ? counted(words.get()) : atom();
            }
            case NOT, AND, OR, IMPLIES, IF, IFF, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COMPARE, END ->
                throw missingOperand(token);
        };
    }

    /** What a list of statements begins with, and what the whole means. */
    private record CountWords(Function<List<Statement>, Statement> meaning, List<String> words) {

        private static final List<CountWords> ALL = List.of(
                new CountWords(parts -> new Count(Quantity.NONE, parts), List.of("none", "of")),
                new CountWords(parts -> new Count(Quantity.ONE, parts), List.of("one", "of")),
                new CountWords(parts -> new Count(Quantity.ONE, parts), List.of("exactly", "one", "of")),
                new CountWords(parts -> new Count(Quantity.AT_MOST_ONE, parts), List.of("at", "most", "one", "of")),
                new CountWords(Statement::any, List.of("at", "least", "one", "of")));

        static Optional<CountWords> at(StatementParser parser) {
            return ALL.stream().filter(words -> words.standAt(parser)).findFirst();
        }

        private boolean standAt(StatementParser parser) {
            for (int k = 0; k < words.size(); k++) {
                if (!parser.peek(k).says(words.get(k))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Statement counted(CountWords words) {
        Token opening = peek();
        at += words.words.size();
        String said = String.join(" ", words.words);
        if (!accept(Kind.OPEN_LIST)) {
            throw refuse(peek(), "a list in brackets is missing after “" + said + "”", "Write “" + said + " [a, b]”.");
        }
        Token bracket = tokens.get(at - 1);
        List<Statement> parts = list(Kind.COMMA, this::statement);
        if (!accept(Kind.CLOSE_LIST)) {
            throw peek().kind() == Kind.END
                    ? refuse(bracket, "this bracket is never closed", "Add “]” where the list should end.")
                    : unexpected(peek());
        }
        refuseTwice(parts, opening);
        return words.meaning.apply(parts);
    }

    private static Statement count(Quantity quantity, List<Statement> parts, Token where) {
        refuseTwice(parts, where);
        return new Count(quantity, parts);
    }

    private static void refuseTwice(List<Statement> parts, Token where) {
        Set<Statement> different = new LinkedHashSet<>();
        for (Statement part : parts) {
            if (!different.add(part)) {
                throw refuse(where, "“" + part.text() + "” stands twice among these", "Leave it out once.");
            }
        }
    }

    private Statement atom() {
        Token token = next();
        if (peek().kind() == Kind.COMPARE) {
            return compared(token);
        }
        uses.add(new AtomUse(token.text(), token.start(), token.end()));
        return new Atom(token.text());
    }

    private Statement compared(Token name) {
        Token sign = next();
        Comparison.Sign how = Comparison.Sign.of(sign.text()).orElseThrow();
        if (peek().kind() != Kind.NAME) {
            throw refuse(
                    sign,
                    "a level is missing after “" + sign.text() + "”",
                    "Write “sanctions >= partial” where an option has levels; between statements “" + how.connective()
                            + "”.");
        }
        Token level = next();
        if (peek().kind() == Kind.COMPARE) {
            throw refuse(peek(), "a chain of comparisons wants “and”", "Write “a > low and a < high”.");
        }
        Comparison comparison = new Comparison(name.text(), how, level.text());
        uses.add(new AtomUse(
                name.text(),
                name.start(),
                name.end(),
                Optional.of(new Compared(comparison, level.start(), level.end()))));
        return new Atom(comparison.text());
    }

    private Statement parenthesized() {
        Token open = next();
        Statement inside = statement();
        if (!accept(Kind.CLOSE)) {
            if (peek().kind() == Kind.END) {
                throw refuse(open, "this parenthesis is never closed", "Add “)” where it should end.");
            }
            throw unexpected(peek());
        }
        return inside;
    }

    private void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw unexpected(peek());
        }
    }

    private void refuseChain() {
        int length = conditionalAt(0);
        if (length > 0) {
            throw chain(peek(), parenthesized(said(length)));
        }
    }

    private String said(int length) {
        return String.join(
                " ", tokens.subList(at, at + length).stream().map(Token::word).toList());
    }

    private static String parenthesized(String word) {
        return "Write “(a " + word + " b) " + word + " c” or “a " + word + " (b " + word + " c)”.";
    }

    private static Refusal chain(Token where, String hint) {
        return refuse(where, CHAIN, hint);
    }

    private Refusal missingOperand(Token found) {
        if (at == 0 && found.kind() == Kind.END) {
            return refuse(found, "the statement is empty", "Name an option, or write “true”.");
        }
        String place = at == 0 ? "at the start" : "after " + tokens.get(at - 1).quoted();
        return refuse(found, "a name is missing " + place + ", before " + found.quoted(), twice(found));
    }

    private String twice(Token found) {
        return at > 0 && tokens.get(at - 1).kind() == found.kind() ? "Once is enough." : "";
    }

    private Refusal unexpected(Token found) {
        return switch (found.kind()) {
            case CLOSE -> refuse(found, "this parenthesis closes nothing", "Take it away, or add “(” before.");
            case COMPARE ->
                refuse(
                        found,
                        "only the name of an option can be compared with a level",
                        "Write “sanctions >= partial” where an option has levels.");
            case OPEN_LIST, CLOSE_LIST, COMMA -> new Refusal(Lexer.notOfTheLanguage(found.text(), found.start()));
            case NAME, TRUE, FALSE, NOT, AND, OR, IMPLIES, IF, IFF, OPEN, END -> {
                Token before = tokens.get(at - 1);
                yield refuse(
                        found,
                        "“and”, “or” or another connective is missing before " + found.quoted(),
                        miswrittenWord(found).or(() -> miswrittenWord(before)).orElse("Names hold no spaces."));
            }
        };
    }

    private static Optional<String> miswrittenWord(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        return token.kind() == Kind.NAME && reservedWords().contains(lower)
                ? Optional.of("Maybe you meant “" + lower + "” (in lower case).")
                : Optional.empty();
    }

    private static Refusal refuse(Token token, String message, String hint) {
        return new Refusal(new StatementError(token.start(), Math.max(token.end(), token.start() + 1), message, hint));
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private Token next() {
        return tokens.get(at++);
    }

    private boolean accept(Kind kind) {
        if (tokens.get(at).kind() == kind) {
            at++;
            return true;
        }
        return false;
    }

    private boolean accept(String word) {
        if (tokens.get(at).says(word)) {
            at++;
            return true;
        }
        return false;
    }
}
