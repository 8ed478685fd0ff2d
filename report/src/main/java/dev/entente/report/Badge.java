// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.report.Arrangement.Size;
import dev.entente.report.Mark.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signs of those who make a move, on its line: one alone, several together in a frame. */
final class Badge {

    private static final double SIGN = 8.8;
    private static final double STEP = 11;
    private static final double HEIGHT = 12.5;

    private Badge() {}

    /** The room that so many signs take. */
    static Size size(int movers) {
        return movers == 1 ? new Size(HEIGHT, HEIGHT) : new Size(movers * STEP + 5, HEIGHT);
    }

    /** The signs of these movers about the middle of an area. */
    static List<Mark> drawn(List<Integer> movers, Point centre) {
        Size size = size(movers.size());
        Area area = Area.around(centre, size.width(), size.height());
        List<Mark> marks = new ArrayList<>();
        marks.add(
                movers.size() == 1
                        ? new Mark.Box(area.inset(0.6), HEIGHT / 2 - 0.6, Optional.of(Colour.PAPER), Optional.empty())
                        : pill(area));
        double first = centre.x() - (movers.size() - 1) * STEP / 2;
        for (int i = 0; i < movers.size(); i++) {
            marks.addAll(Sign.of(movers.get(i)).drawn(new Point(first + i * STEP, centre.y()), SIGN));
        }
        return marks;
    }

    /** The frame of a joint move. */
    static Mark pill(Area area) {
        Pen pen = Pen.solid(Colour.INK, 0.9);
        return new Mark.Box(area, area.height() / 2, Optional.of(Colour.PAPER), Optional.of(pen));
    }
}
