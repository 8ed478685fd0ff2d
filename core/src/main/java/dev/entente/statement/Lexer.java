// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import dev.entente.statement.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text to tokens. A name is letters, digits and {@code _}, with {@code -} or one qualifying dot between them. */
final class Lexer {

    private static final Map<String, Kind> SIGNS = Map.ofEntries(
            Map.entry("!", Kind.NOT),
            Map.entry("&", Kind.AND),
            Map.entry("|", Kind.OR),
            Map.entry("->", Kind.IMPLIES),
            Map.entry("<->", Kind.IFF),
            Map.entry("(", Kind.OPEN),
            Map.entry(")", Kind.CLOSE),
            Map.entry("[", Kind.OPEN_LIST),
            Map.entry("]", Kind.CLOSE_LIST),
            Map.entry(",", Kind.COMMA));

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
            } else if (NameCharacters.beginsName(text.codePointAt(at))) {
                at = NameCharacters.end(text, at, true);
                String word = Normalizer.normalize(text.substring(start, at), Normalizer.Form.NFC);
                tokens.add(new Token(Kind.ofWord(word).orElse(Kind.NAME), word, start, at));
            } else {
                String sign = sign();
                at += sign.length();
                Kind kind = Comparison.Sign.of(sign).isPresent() ? Kind.COMPARE : SIGNS.getOrDefault(sign, Kind.END);
                tokens.add(new Token(kind, sign, start, at));
            }
        }
        tokens.add(new Token(Kind.END, "", at, at));
        return tokens;
    }

    private String sign() {
        for (String sign : List.of("=>", "==")) {
            if (text.startsWith(sign, at)) {
                throw new Refusal(notOfTheLanguage(sign, at));
            }
        }
        for (String sign : List.of("<->", "->", ">=", "<=", "!=")) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        String one = text.substring(at, text.offsetByCodePoints(at, 1));
        if (SIGNS.containsKey(one) || Comparison.Sign.of(one).isPresent()) {
            return one;
        }
        throw new Refusal(notOfTheLanguage(one, at));
    }

    /** Refuses a sign that has no meaning where it stands. */
    static StatementError notOfTheLanguage(String sign, int at) {
        return new StatementError(
                at, at + sign.length(), "“" + sign + "” is not part of the language of statements", hintFor(sign));
    }

    private static String hintFor(String sign) {
        return switch (sign) {
            case "~", "-", "¬" -> "Write “not” to negate.";
            case "≡", "↔" -> "Write “iff” for “both or neither”.";
            case "==" -> "Write “iff” for “both or neither”, or “=” for a level.";
            case "⇒", "→" -> "Write “implies”, or “if” the other way round.";
            case "=>" -> "Write “implies”, or “>=” for a level.";
            case "+", "∨" -> "Write “or”.";
            case ",", "*", "∧" -> "Write “and” or “or” between statements.";
            case "⊕", "^" -> "Write “xor”.";
            case "[", "]" -> "Brackets go with “none of [a, b]”, “one of [a, b]” and “at most one of [a, b]”.";
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
