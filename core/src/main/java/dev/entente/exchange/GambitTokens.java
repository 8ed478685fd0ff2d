// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Fraction;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.SourceFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a file of Gambit is made of, one after another: braces, texts in quotes, and words; commas separate as spaces do. */
final class GambitTokens {

    static final char TEXT = '"';
    static final char WORD = 'w';
    static final char END = 'e';

    /** No number has more places, before the point or behind it, that an exponent gives it. */
    private static final int MOST_PLACES = 400;

    /** A sign, a text in quotes or a word, and where it stands. */
    record Token(char kind, String text, Place place) {}

    private final SourceFile file;
    private final Diagnostics findings;
    private int at;
    private Token token;

    GambitTokens(SourceFile file, Diagnostics findings) {
        this.file = file;
        this.findings = findings;
        this.at = file.start();
        this.token = scan();
    }

    /** Ends reading at a mistake that hides what comes after it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /** The head of a file: what it is, the version, and R or D. */
    void head(String what, String version, String otherwise) {
        if (!token.text().equals(what) || token.kind() != WORD) {
            throw stop(file.place(0, 0), otherwise);
        }
        next();
        Token number = take(WORD, "the version, " + version + ",");
        Token kind = take(WORD, "R or D");
        if (!number.text().equals(version)
                || !(kind.text().equals("R") || kind.text().equals("D"))) {
            throw stop(
                    number.place(),
                    "this is version “%s %s” of the format, and %s R is known"
                            .formatted(number.text(), kind.text(), version));
        }
    }

    /** What comes next. */
    Token token() {
        return token;
    }

    /** Whether a text, a word or a brace of that kind comes next. */
    boolean is(char kind) {
        return token.kind() == kind;
    }

    Token take(char kind, String what) {
        if (token.kind() != kind) {
            throw stop(
                    token.place(),
                    (token.kind() == END ? "the file ends" : "“" + token.text() + "” stands") + " where " + what
                            + " should be");
        }
        return next();
    }

    Token next() {
        Token taken = token;
        token = scan();
        return taken;
    }

    /** Texts in braces, at least one. */
    List<String> texts(String what) {
        take('{', what + " in braces");
        List<String> texts = new ArrayList<>();
        while (is(TEXT)) {
            texts.add(next().text());
        }
        take('}', "the end of " + what);
        if (texts.isEmpty()) {
            throw stop(token.place(), what + " are missing");
        }
        return texts;
    }

    /** So many payoffs. */
    List<Fraction> payoffs(int players) {
        List<Fraction> numbers = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            numbers.add(number("payoff"));
        }
        return numbers;
    }

    /** A decimal number or a fraction. */
    Fraction number(String what) {
        Token read = take(WORD, "a " + what);
        String[] parts = read.text().split("/", -1);
        try {
            Fraction over = decimal(parts[0]);
            Fraction under = parts.length == 2 ? decimal(parts[1]) : Fraction.ONE;
            if (parts.length <= 2 && under.signum() > 0) {
                return over.over(under);
            }
        } catch (NumberFormatException e) {
            // told below, as any other
        }
        throw stop(read.place(), "“" + read.text() + "” is no " + what);
    }

    private static Fraction decimal(String text) {
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs(decimal.scale()) > MOST_PLACES) {
            throw new NumberFormatException("a number of too many places");
        }
        return Fraction.of(decimal);
    }

    private Token scan() {
        String text = file.text();
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(END, "", file.place(at, at));
        }
        char first = text.charAt(at++);
        if (first == '{' || first == '}') {
            return new Token(first, String.valueOf(first), file.place(start, at));
        }
        return first == '"' ? quoted(start) : word(start);
    }

    private Token quoted(int start) {
        String text = file.text();
        StringBuilder said = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.startsWith("\\\"", at) ? 1 : 0;
            said.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw stop(file.place(start, start + 1), "a text in quotes that does not end");
        }
        at++;
        return new Token(TEXT, said.toString(), file.place(start, at));
    }

    private Token word(int start) {
        String text = file.text();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "{}\",".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Token(WORD, text.substring(start, at), file.place(start, at));
    }

    Stopped stop(Place place, String message) {
        findings.error(place, message);
        return new Stopped();
    }

    /** A text as such a file has it. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
