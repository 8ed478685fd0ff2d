// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import dev.entente.statement.Lexer.Refusal;
import dev.entente.statement.ParsedStatement.AtomUse;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the language of statements, by recursive descent.
 *
 * <pre>
 * statement   = conditional [ "iff" conditional ]
 * conditional = or [ ("implies" | "if") or ]
 * or          = and { "or" and }
 * and         = not { "and" not }
 * not         = "not" not | "(" statement ")" | "true" | "false" | name
 * </pre>
 *
 * The signs {@code ! & | -> <->} stand for not, and, or, implies, iff. A chain of implies, if or iff is refused, as
 * readers disagree on what it means.
 */
public final class StatementParser {

    private static final int DEEPEST = 200;

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
        boolean joint = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' && !joint) {
                joint = true;
            } else if (isNameCharacter(c)) {
                joint = false;
            } else {
                return false;
            }
        }
        return !joint;
    }

    static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private Statement statement() {
        if (++depth > DEEPEST) {
            throw refuse(peek(), "parentheses nest deeper than " + DEEPEST, "Split the statement.");
        }
        Statement left = conditional();
        if (accept(Kind.IFF)) {
            left = new Iff(left, conditional());
            refuseChain(Kind.IFF);
        }
        depth--;
        return left;
    }

    private Statement conditional() {
        Statement left = or();
        if (accept(Kind.IMPLIES)) {
            left = new Implies(left, or());
        } else if (accept(Kind.IF)) {
            left = new Implies(or(), left);
        }
        refuseChain(Kind.IMPLIES);
        refuseChain(Kind.IF);
        return left;
    }

    private Statement or() {
        return list(Kind.OR, Or::new, this::and);
    }

    private Statement and() {
        return list(Kind.AND, And::new, this::not);
    }

    private Statement list(
            Kind word, Function<List<Statement>, Statement> connective, java.util.function.Supplier<Statement> part) {
        List<Statement> parts = new ArrayList<>(List.of(part.get()));
        while (accept(word)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : connective.apply(parts);
    }

    private Statement not() {
        int negations = 0;
        while (accept(Kind.NOT)) {
            negations++;
        }
        Statement statement = primary();
        for (int i = 0; i < negations; i++) {
            statement = new Not(statement);
        }
        return statement;
    }

    private Statement primary() {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case OPEN -> parenthesized();
            case TRUE, FALSE -> new Constant(next().kind() == Kind.TRUE);
            case NAME -> atom();
            case NOT, AND, OR, IMPLIES, IF, IFF, CLOSE, END -> throw missingOperand(token);
        };
    }

    private Statement atom() {
        Token token = next();
        uses.add(new AtomUse(token.text(), token.start(), token.end()));
        return new Atom(token.text());
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

    private void refuseChain(Kind word) {
        if (peek().kind() == word) {
            throw refuse(
                    peek(),
                    "a chain of implies, if or iff wants parentheses",
                    "Write “(a " + word.word() + " b) " + word.word() + " c” or “a " + word.word() + " (b "
                            + word.word() + " c)”.");
        }
    }

    private Refusal missingOperand(Token found) {
        if (at == 0 && found.kind() == Kind.END) {
            return refuse(found, "the statement is empty", "Name an option, or write “true”.");
        }
        String place = at == 0 ? "at the start" : "after " + tokens.get(at - 1).quoted();
        return refuse(found, "a name is missing " + place + ", before " + found.quoted(), "");
    }

    private Refusal unexpected(Token found) {
        if (found.kind() == Kind.CLOSE) {
            return refuse(found, "this parenthesis closes nothing", "Take it away, or add “(” before.");
        }
        Token before = tokens.get(at - 1);
        return refuse(
                found,
                "“and”, “or” or another connective is missing before " + found.quoted(),
                miswrittenWord(found).or(() -> miswrittenWord(before)).orElse("Names hold no spaces."));
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
}
