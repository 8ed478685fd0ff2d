// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Plate;
import dev.entente.report.Drawing.Frame;
import java.util.ArrayList;
import java.util.List;

/** Illustrations laid out one below the other, each under its caption. */
final class PlateDrawing {

    private static final double SIZE = 9.5;
    private static final double STEP = 12.4;
    private static final double GAP = 6;
    private static final double BETWEEN = 14;

    private PlateDrawing() {}

    static Drawing of(Plate plate, Frame frame) {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        for (Illustration part : plate.parts()) {
            double top = y == 0 ? 0 : y + BETWEEN;
            double below = top;
            for (String line : Wrap.lines(part.caption().text(), Face.SANS_STRONG, SIZE, frame.width())) {
                below += STEP;
                marks.add(new Mark.Text(new Point(0, below - 2), line, Face.SANS_STRONG, SIZE, Colour.ACCENT));
            }
            double start = below + GAP;
            Drawing drawing = Drawing.of(part, frame);
            drawing.marks().forEach(mark -> marks.add(mark.moved(0, start)));
            y = start + drawing.height();
        }
        return new Drawing(frame.width(), y, marks, List.of(), List.of());
    }
}
