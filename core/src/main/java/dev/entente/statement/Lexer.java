// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import dev.entente.statement.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text to tokens. A name is letters, digits and {@code _}, with {@code -} or one qualifying dot between them. */
final class Lexer {

    private static final Map<String, Kind> SIGNS = Map.of(
            "!",
            Kind.NOT,
            "&",
            Kind.AND,
            "|",
            Kind.OR,
            "->",
            Kind.IMPLIES,
            "<->",
            Kind.IFF,
            "(",
            Kind.OPEN,
            ")",
            Kind.CLOSE);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** @throws Refusal when a character belongs to no token */
    static List<Token> tokens(String text) {
        return new Lexer(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            int start = at;
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (StatementParser.isNameCharacter(text.charAt(at))) {
                skipName();
                String word = text.substring(start, at);
                tokens.add(new Token(Kind.ofWord(word).orElse(Kind.NAME), word, start, at));
            } else {
                String sign = sign();
                at += sign.length();
                tokens.add(new Token(SIGNS.getOrDefault(sign, Kind.END), sign, start, at));
            }
        }
        tokens.add(new Token(Kind.END, "", at, at));
        return tokens;
    }

    private void skipName() {
        while (at < text.length()
                && (StatementParser.isNameCharacter(text.charAt(at))
                        || (isJoint(text.charAt(at))
                                && at + 1 < text.length()
                                && StatementParser.isNameCharacter(text.charAt(at + 1))))) {
            at++;
        }
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '.';
    }

    private String sign() {
        for (String sign : List.of("<->", "->")) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        String one = text.substring(at, text.offsetByCodePoints(at, 1));
        if (SIGNS.containsKey(one)) {
            return one;
        }
        throw new Refusal(new StatementError(
                at, at + one.length(), "“" + one + "” is not part of the language of statements", hintFor(one)));
    }

    private static String hintFor(String sign) {
        return switch (sign) {
            case "~", "-", "¬" -> "Write “not” to negate.";
            case "=", "≡", "↔" -> "Write “iff” for “both or neither”.";
            case ">", "⇒", "→", "<" -> "Write “implies”, or “if” the other way round.";
            case "+", "∨" -> "Write “or”.";
            case ",", "*", "∧" -> "Write “and” or “or” between statements.";
            default -> "Names are letters, digits and “_”, with “-” between them.";
        };
    }

    /** Carries a {@link StatementError} out of the lexer and the parser; never leaves the package. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // thrown and caught within one call
        private final StatementError error;

        Refusal(StatementError error) {
            super(error.message(), null, false, false);
            this.error = error;
        }

        StatementError error() {
            return error;
        }
    }
}
