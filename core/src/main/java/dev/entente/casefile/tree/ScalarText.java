// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import dev.entente.casefile.tree.Node.Kind;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Style;
import java.util.regex.Pattern;

/** Scalars as text: plain where that reads back as the same, else quoted; a text of several lines in lines. */
final class ScalarText {

    private static final Pattern SIGN_FIRST = Pattern.compile("[-?:,\\[\\]{}#&*!|>'\"%@`=~<].*");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

    private ScalarText() {}

    /** Among lines, behind a key or dash at column {@code indent}. */
    static String inBlock(Scalar scalar, int indent, String newline) {
        boolean lines = scalar.text().indexOf('\n') >= 0 && fitsLiteral(scalar.text());
        return lines ? literal(scalar.text(), indent + 2, newline) : oneLine(scalar, false);
    }

    /** In brackets or braces. */
    static String inFlow(Scalar scalar) {
        return oneLine(scalar, true);
    }

    /** As a key. */
    static String key(Scalar scalar, boolean inFlow) {
        return oneLine(scalar, inFlow);
    }

    private static String oneLine(Scalar scalar, boolean inFlow) {
        String text = scalar.text();
        if (scalar.kind() != Kind.TEXT) {
            return text.isEmpty() ? "null" : text;
        }
        if (scalar.style() == Style.PLAIN && isPlain(text, inFlow)) {
            return text;
        }
        boolean single = scalar.style() == Style.SINGLE_QUOTED
                && !UNPRINTABLE.matcher(text).find();
        return single ? singleQuoted(text) : doubleQuoted(text);
    }

    /** A text in the quotes that leave it as it is, where one of them does. */
    static String quoted(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('\\') >= 0 ? singleQuoted(text) : doubleQuoted(text);
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static boolean isPlain(String text, boolean inFlow) {
        return Scalars.kindOfPlain(text) == Kind.TEXT
                && text.strip().equals(text)
                && !SIGN_FIRST.matcher(text).matches()
                && !UNPRINTABLE.matcher(text).find()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.startsWith("...")
                && !(inFlow && text.matches(".*[,\\[\\]{}:].*"));
    }

    private static boolean fitsLiteral(String text) {
        return text.lines()
                        .noneMatch(line -> !line.equals(line.stripTrailing())
                                || UNPRINTABLE.matcher(line).find())
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n\n")
                && text.indexOf('\r') < 0;
    }

    private static String literal(String text, int indent, String newline) {
        StringBuilder literal = new StringBuilder(text.endsWith("\n") ? "|" : "|-");
        text.lines()
                .forEach(line -> literal.append(newline)
                        .append(line.isEmpty() ? "" : " ".repeat(indent))
                        .append(line));
        return literal.toString();
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(UNPRINTABLE.matcher(String.valueOf(c)).matches() ? "\\u%04x".formatted((int) c) : c);
            }
        }
        return quoted.append('"').toString();
    }
}
