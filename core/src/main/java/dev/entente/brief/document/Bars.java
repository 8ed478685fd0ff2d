// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import java.util.List;

/**
 * Quantities side by side, as bars from a common line.
 *
 * @param caption one sentence that says what is seen
 * @param bars from top to bottom
 */
public record Bars(Sentence caption, List<Bar> bars) implements Illustration {

    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param length from −1 to 1, a share of the longest bar there can be; one below zero points the other way
     * @param figure the quantity as it is written beside the bar
     */
    public record Bar(String label, double length, String figure) {
        public Bar {
            if (!(Math.abs(length) <= 1)) {
                throw new IllegalArgumentException("a bar longer than the longest (" + length + ")");
            }
        }
    }
}
