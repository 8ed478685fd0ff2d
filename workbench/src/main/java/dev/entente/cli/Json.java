// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Writes maps, lists, texts, numbers and booleans as JSON, in the order in which they come; an empty {@link Optional} is
 * null. What fits a line stands on
 * one; a long list may be any {@link Iterable}, so that it need not be held at once.
 */
final class Json {

    /** The version of every shape that Entente writes, under the key {@code entente}. */
    static final int VERSION = 1;

    private static final int WIDTH = 110;

    private final PrintWriter out;

    private Json(PrintWriter out) {
        this.out = out;
    }

    /** Writes a value and ends the line. */
    static void write(Object value, PrintWriter out) {
        new Json(out).value(value, 0);
        out.print('\n');
    }

    private void value(Object value, int indent) {
        StringBuilder line = new StringBuilder();
        if (fits(value, line, WIDTH - indent)) {
            out.append(line);
        } else if (value instanceof Map<?, ?> map) {
            var entries = map.entrySet().iterator();
            lines('{', '}', indent, entries, entry -> {
                out.append(quoted(String.valueOf(entry.getKey()))).append(": ");
                value(entry.getValue(), indent + 2);
            });
        } else if (value instanceof Iterable<?> list) {
            lines('[', ']', indent, list.iterator(), item -> value(item, indent + 2));
        } else {
            out.append(scalar(value));
        }
    }

    private <T> void lines(char open, char close, int indent, Iterator<T> items, java.util.function.Consumer<T> write) {
        out.append(open);
        String margin = "\n" + " ".repeat(indent + 2);
        while (items.hasNext()) {
            out.append(margin);
            write.accept(items.next());
            out.append(items.hasNext() ? "," : "");
        }
        out.append('\n').append(" ".repeat(indent)).append(close);
    }

    /** Appends the value to the line, as long as the line stays within the width; false when it doesn't. */
    private static boolean fits(Object value, StringBuilder line, int width) {
        switch (value) {
            case Map<?, ?> map -> {
                line.append('{');
                String comma = "";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    line.append(comma)
                            .append(quoted(String.valueOf(entry.getKey())))
                            .append(": ");
                    if (!fits(entry.getValue(), line, width)) {
                        return false;
                    }
                    comma = ", ";
                }
                line.append('}');
            }
            case Iterable<?> list -> {
                line.append('[');
                String comma = "";
                for (Object item : list) {
                    line.append(comma);
                    if (!fits(item, line, width)) {
                        return false;
                    }
                    comma = ", ";
                }
                line.append(']');
            }
            default -> line.append(scalar(value));
        }
        return line.length() <= width;
    }

    private static String scalar(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Double number -> decimal(number);
            case Boolean truth -> truth.toString();
            case Optional<?> none when none.isEmpty() -> "null";
            default -> throw new IllegalArgumentException("no JSON value (" + value + ")");
        };
    }

    /** To six places, the same on every machine. */
    static String decimal(double number) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(number * 1e6), 6).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || (Character.isSurrogate(c) && !paired(text, i))) {
                        quoted.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
