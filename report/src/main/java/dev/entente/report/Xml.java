// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.math.BigDecimal;

/** Text and numbers as they stand in XML. */
final class Xml {

    private Xml() {}

    /** Text for content and for attributes between double quotes; characters that XML cannot hold are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Xml::holds).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Text without the characters that XML cannot hold, for whoever escapes the others. */
    static String held(String text) {
        return text.codePoints().allMatch(Xml::holds)
                ? text
                : text.codePoints()
                        .filter(Xml::holds)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** A number with at most two decimals. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    private static boolean holds(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
