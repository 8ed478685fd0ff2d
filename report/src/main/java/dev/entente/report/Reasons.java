// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Story;
import dev.entente.brief.document.Story.Mover;
import dev.entente.brief.document.Story.Passage;
import dev.entente.brief.document.Story.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands at an arrow: who moves, each with its sign, and the name of the want behind it. */
final class Reasons {

    private static final double SIZE = 8.2;
    private static final double STEP = 10;
    private static final double SIGN = 7.6;
    private static final double INDENT = 11;
    private static final double GAP = 2;

    private Reasons() {}

    /**
     * Set in some width, from the origin down.
     */
    record Set(List<Mark> marks, double width, double height) {
        Set {
            marks = List.copyOf(marks);
        }
    }

    /** One below the other, each want below whom it moves. */
    static Set stacked(Story story, Passage passage, double width) {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        for (Turn turn : passage.turns()) {
            for (Mover mover : turn.movers()) {
                marks.addAll(Sign.of(mover.party()).drawn(new Point(SIGN / 2, y + STEP / 2), SIGN));
                y = lines(marks, party(story, passage, turn, mover), Face.SANS_STRONG, INDENT, width, y);
                y = lines(marks, PictureInWords.against(mover.worth()), Face.SANS, INDENT, width, y);
                y = lines(marks, mover.want(), Face.SANS_ITALIC, INDENT, width, y) + GAP;
            }
            if (turn.movers().size() > 1) {
                y = lines(marks, PictureInWords.together(turn), Face.SANS, INDENT, width, y) + GAP;
            }
        }
        y = lines(marks, passage.more(), Face.SANS, INDENT, width, y);
        double right = marks.stream()
                .filter(Mark.Text.class::isInstance)
                .mapToDouble(mark -> ((Mark.Text) mark).area().right())
                .max()
                .orElse(0);
        return new Set(marks, right, y);
    }

    /** The width below which a word would be broken. */
    static double least(Story story, Passage passage) {
        return INDENT
                + Stream.concat(
                                passage.turns().stream()
                                        .flatMap(turn -> turn.movers().stream()
                                                .flatMap(mover -> Stream.of(
                                                        widest(party(story, passage, turn, mover), Face.SANS_STRONG),
                                                        widest(mover.want(), Face.SANS_ITALIC)))),
                                Stream.of(widest("together,", Face.SANS), widest(passage.more(), Face.SANS)))
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
    }

    private static double widest(String text, Face face) {
        return Stream.of(text.split("\\s+", -1))
                .mapToDouble(word -> face.width(word, SIZE))
                .max()
                .orElse(0);
    }

    /** "then Congress": who moves, and that it is not the first to. */
    private static String party(Story story, Passage passage, Turn turn, Mover mover) {
        boolean later = !turn.equals(passage.turns().getFirst())
                && mover.equals(turn.movers().getFirst());
        String name = story.parties().get(mover.party());
        return later ? "then " + name : Sentence.start(name);
    }

    private static double lines(List<Mark> marks, String text, Face face, double x, double width, double y) {
        double at = y;
        if (!text.isEmpty()) {
            for (String line : Wrap.lines(text, face, SIZE, width - x)) {
                at += STEP;
                marks.add(new Mark.Text(new Point(x, at - 2.6), line, face, SIZE, Colour.INK));
            }
        }
        return at;
    }

    /** Side by side as far as the width goes, each want beside whom it moves. */
    static Set running(Story story, Passage passage, double width) {
        List<Set> parts = new ArrayList<>();
        for (Turn turn : passage.turns()) {
            turn.movers().forEach(mover -> parts.add(beside(party(story, passage, turn, mover), mover, width)));
            plain(parts, PictureInWords.together(turn), width);
        }
        plain(parts, passage.more(), width);
        List<Mark> marks = new ArrayList<>();
        double x = 0;
        double y = 0;
        double row = 0;
        double right = 0;
        for (Set part : parts) {
            if (x > 0 && x + part.width() > width) {
                x = 0;
                y += row;
                row = 0;
            }
            for (Mark mark : part.marks()) {
                marks.add(mark.moved(x, y));
            }
            right = Math.max(right, x + part.width());
            x += part.width() + INDENT;
            row = Math.max(row, part.height());
        }
        return new Set(marks, right, y + row);
    }

    private static Set beside(String party, Mover mover, double width) {
        List<Mark> marks = new ArrayList<>(Sign.of(mover.party()).drawn(new Point(SIGN / 2, STEP / 2), SIGN));
        String against = PictureInWords.against(mover.worth());
        double x = INDENT;
        double end = x + Face.SANS_STRONG.width(party, SIZE) + 4;
        double whole = end + Face.SANS.width(against, SIZE) + Face.SANS_ITALIC.width(mover.want(), SIZE) + 4;
        if (whole > width) {
            double y = lines(marks, party, Face.SANS_STRONG, x, width, 0);
            y = lines(marks, against, Face.SANS, x, width, y);
            y = lines(marks, mover.want(), Face.SANS_ITALIC, x, width, y);
            return new Set(marks, width, y);
        }
        lines(marks, party, Face.SANS_STRONG, x, Double.MAX_VALUE, 0);
        if (!against.isEmpty()) {
            lines(marks, against, Face.SANS, end, Double.MAX_VALUE, 0);
            end += Face.SANS.width(against, SIZE) + 4;
        }
        lines(marks, mover.want(), Face.SANS_ITALIC, end, Double.MAX_VALUE, 0);
        return new Set(marks, end + Face.SANS_ITALIC.width(mover.want(), SIZE), STEP);
    }

    private static void plain(List<Set> parts, String text, double width) {
        if (!text.isEmpty()) {
            List<Mark> marks = new ArrayList<>();
            double height = lines(marks, text, Face.SANS, 0, width, 0);
            parts.add(new Set(marks, Math.min(width, Face.SANS.width(text, SIZE)), height));
        }
    }
}
