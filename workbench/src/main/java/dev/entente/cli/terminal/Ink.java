// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import java.math.BigInteger;
import picocli.CommandLine;

/** How text is set on a terminal, and what of a case's text can be shown there. */
public record Ink(boolean coloured) {

    /** Colours where the reader's terminal takes them and {@code NO_COLOR} isn't set. */
    public static Ink of(CommandLine commandLine) {
        return new Ink(commandLine.getColorScheme().ansi().enabled());
    }

    public String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    private String styled(String style, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }

    /** A count as people write it: 1,008. */
    public static String number(int count) {
        return number(BigInteger.valueOf(count));
    }

    /** A count as people write it: 1,008. */
    public static String number(BigInteger count) {
        String digits = count.toString();
        return digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
    }

    /** The text on one line, without what could drive the terminal. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .map(c -> isHidden(c) ? '·' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isHidden(int c) {
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
    }
}
