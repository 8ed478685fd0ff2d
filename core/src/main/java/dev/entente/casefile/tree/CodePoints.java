// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.BitSet;

/** Turns positions counted in code points, as the YAML engine counts, into offsets in a text. */
final class CodePoints {

    private final int length;
    private final BitSet pairs = new BitSet();
    private int lastCount;
    private int lastOffset;

    CodePoints(String text) {
        this.length = text.length();
        for (int i = 0; i < length; i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                pairs.set(i);
            }
        }
    }

    int offset(int codePoints) {
        if (pairs.isEmpty()) {
            return Math.min(codePoints, length);
        }
        if (codePoints < lastCount) {
            lastCount = 0;
            lastOffset = 0;
        }
        // Positions are asked for in the order of the text, nearly, so that going on from the last one is cheap.
        while (lastCount < codePoints && lastOffset < length) {
            lastOffset += pairs.get(lastOffset) ? 2 : 1;
            lastCount++;
        }
        return lastOffset;
    }
}
