// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import java.util.Locale;

/** What a brief is printed on. */
public enum Paper {
    A4(210, 297, 14),
    /** That of North America, less high: its margins are smaller, so that as much fits on a page. */
    LETTER(215.9, 279.4, 10);

    /** In millimetres. */
    static final double SIDE = 19;

    private final double width;
    private final double height;
    private final double edge;

    Paper(double width, double height, double edge) {
        this.width = width;
        this.height = height;
        this.edge = edge;
    }

    /** In millimetres. */
    double width() {
        return width;
    }

    /** In millimetres. */
    double height() {
        return height;
    }

    /** The margin above and below, in millimetres. */
    double edge() {
        return edge;
    }

    /** As style sheets and commands name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
