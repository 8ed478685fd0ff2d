// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every colour of a brief, for light and for dark sheets. Style sheets name them as {@code var(--ink)}; there is no
 * other colour. Each says what it may stand on and how much it must stand out there (WCAG 2: 4.5 for text, 3 for lines
 * and signs, 1 for mere decoration), which a test computes.
 */
enum Colour {
    PAPER(0xffffff, 0x15171b, 1),
    PANEL(0xf5f4f0, 0x1e2127, 1),
    INK(0x1c1d20, 0xe8e6e1, 7),
    SOFT(0x54575c, 0xacafb5, 4.5),
    ACCENT(0x1e3f66, 0xa3c1e6, 4.5),
    RULE(0xd3d1c9, 0x3b3f47, 1),
    BORDER(0x62666c, 0x969ba3, 3),
    BLUE(0x0069a8, 0x56b4e9, 3),
    VERMILION(0xcc5200, 0xf58a53, 3),
    GREEN(0x007f5c, 0x2fc79a, 3),
    PURPLE(0xa6447c, 0xdf93be, 3),
    OCHRE(0x94690a, 0xe6b23c, 3),
    BROWN(0x79583f, 0xcbb09a, 3);

    private final int light;
    private final int dark;
    private final double leastContrast;

    Colour(int light, int dark, double leastContrast) {
        this.light = light;
        this.dark = dark;
        this.leastContrast = leastContrast;
    }

    /** As red, green and blue on a light sheet. */
    int light() {
        return light;
    }

    /** As red, green and blue on a dark sheet. */
    int dark() {
        return dark;
    }

    /** How much the colour must stand out from each of its grounds. */
    double leastContrast() {
        return leastContrast;
    }

    /** What the colour is put on. */
    Set<Colour> grounds() {
        return this == PAPER || this == PANEL ? Set.of() : Set.of(PAPER, PANEL);
    }

    /** The name in style sheets. */
    String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** The declarations of all colours, light and dark by the reader's preference; on paper always light. */
    static String declarations() {
        return ":root{color-scheme:light dark;" + declarations(Colour::light) + "}"
                + "@media screen and (prefers-color-scheme:dark){:root{" + declarations(Colour::dark) + "}}";
    }

    /** A style sheet in which every colour stands for itself, as on a light sheet. */
    static String inLight(String styles) {
        String resolved = styles;
        for (Colour colour : values()) {
            resolved = resolved.replace("var(" + colour.variable() + ")", hex(colour.light));
        }
        return resolved;
    }

    private static String declarations(Function<Colour, Integer> sheet) {
        return Arrays.stream(values())
                .map(colour -> colour.variable() + ":" + hex(sheet.apply(colour)))
                .collect(Collectors.joining(";"));
    }

    /** As style sheets write it, with a number sign before. */
    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
