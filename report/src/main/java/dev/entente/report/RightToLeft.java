// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.List;

/**
 * Text with parts that are read from right to left, by Unicode's bidirectional algorithm (UAX 9), as the JDK has it: for
 * a line of a picture, and for the PDF library, which asks for the parts of a paragraph and for each as it is drawn.
 */
final class RightToLeft implements BidiReorderer {

    private static final String MIRRORED = "()[]{}<>«»‹›≤≥“”‘’";

    /** Whether text is read from right to left: whether its first letter is. */
    static boolean read(String text) {
        return new Parts().getBaseDirection(text) == BidiSplitter.RTL;
    }

    /** A line in the order in which its letters stand, from the left, each in the form that it has there. */
    static String drawn(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        RightToLeft order = new RightToLeft();
        Parts parts = new Parts();
        parts.setParagraph(line, BidiSplitter.LTR);
        StringBuilder drawn = new StringBuilder();
        for (BidiTextRun part : parts.runs) {
            String text = line.substring(part.getStart(), part.getStart() + part.getLength());
            String shaped = order.shapeText(text);
            drawn.append(part.getDirection() == BidiSplitter.RTL ? order.reorderRTLTextToLTR(shaped) : shaped);
        }
        return drawn.toString();
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder reversed = new StringBuilder();
        int[] letters = text.codePoints().toArray();
        for (int at = letters.length - 1; at >= 0; at--) {
            reversed.appendCodePoint(mirrored(letters[at]));
        }
        return reversed.toString();
    }

    private static int mirrored(int letter) {
        int place = MIRRORED.indexOf(letter);
        return place < 0 ? letter : MIRRORED.charAt(place ^ 1);
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.of(text);
    }

    @Override
    public String deshapeText(String text) {
        return text.codePoints().noneMatch(letter -> letter >= 0xFB50 && letter <= 0xFEFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** The parts of a paragraph, from left to right. */
    static final class Parts implements BidiSplitter {

        private List<BidiTextRun> runs = List.of();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            Bidi bidi =
                    new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int count = bidi.getRunCount();
            byte[] levels = new byte[count];
            BidiTextRun[] parts = new BidiTextRun[count];
            for (int k = 0; k < count; k++) {
                levels[k] = (byte) bidi.getRunLevel(k);
                int start = bidi.getRunStart(k);
                parts[k] = new BidiTextRun(start, bidi.getRunLimit(k) - start, levels[k] % 2 == 0 ? LTR : RTL);
            }
            if (count > 0) {
                Bidi.reorderVisually(levels, 0, parts, 0, count);
            }
            runs = List.of(parts);
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int place) {
            return runs.get(place);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return paragraph
                    .codePoints()
                    .map(Character::getDirectionality)
                    .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                            || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                    .mapToObj(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
                    .findFirst()
                    .orElse(NEUTRAL);
        }
    }
}
