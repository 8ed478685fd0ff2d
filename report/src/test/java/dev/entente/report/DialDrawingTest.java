// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.brief.document.Dial;
import dev.entente.brief.document.Dial.Group;
import dev.entente.brief.document.Dial.Hand;
import dev.entente.brief.document.Dial.Span;
import dev.entente.brief.document.Dial.Turn;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Sentence;
import dev.entente.report.Drawing.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beliefs before and after, drawn. */
class DialDrawingTest {

    private static final Dial DIAL = new Dial(
            Sentence.computed("What is believed."),
            List.of(
                    new Group(
                            "Silence",
                            List.of(
                                    new Hand("before", List.of(new Span(0.5, 0.5)), "1/2"),
                                    new Hand(
                                            "after what nobody sends",
                                            List.of(new Span(0, 0.25)),
                                            "open, 0 to 1/4, which takes room"))),
                    new Group(
                            "Told apart, under a title that is longer than a narrow sheet is wide, as some are",
                            List.of(
                                    new Hand("before", List.of(new Span(0.5, 0.5)), "1/2"),
                                    new Hand("after it", List.of(new Span(1, 1)), "1")))),
            new Turn("One whose name takes its time answers from 0.75 on", 0.75));

    @ParameterizedTest
    @EnumSource(
            value = Frame.class,
            names = {"PAGE", "PHONE", "SCREEN"})
    void allWordsAreOnTheSheetAndApart(Frame frame) {
        PlacedWords.areOnTheSheetAndApart(Drawing.of(DIAL, frame));
    }

    /** A point is a disc, what is open a bar as long as it is, and the turn stands where its number is. */
    @Test
    void beliefsLieWhereTheirNumbersAre() {
        Drawing drawing = Drawing.of(DIAL, Frame.PAGE);
        List<Point> discs = drawing.marks().stream()
                .flatMap(mark -> mark instanceof Mark.Disc disc && disc.fill() != Colour.PAPER
                        ? Stream.of(disc.centre())
                        : Stream.empty())
                .toList();
        Area open = drawing.marks().stream()
                .flatMap(mark ->
                        mark instanceof Mark.Box box && box.radius() > 0 ? Stream.of(box.area()) : Stream.empty())
                .findFirst()
                .orElseThrow();
        double half = discs.getFirst().x();
        double one = discs.getLast().x();
        double zero = 2 * half - one;
        assertThat(discs).hasSize(3);
        assertThat(open.x()).isEqualTo(zero, within(0.01));
        assertThat(open.right()).isEqualTo((zero + half) / 2, within(0.01));
        assertThat(drawing.marks())
                .anySatisfy(mark -> assertThat(mark).isInstanceOfSatisfying(Mark.Line.class, line -> {
                    assertThat(line.pen().dash()).isEqualTo(Mark.Dash.DASHED);
                    assertThat(line.points().getFirst().x()).isEqualTo((half + one) / 2, within(0.01));
                }));
    }

    @Test
    void whoDoesNotSeeItReadsIt() {
        assertThat(PictureInWords.lines(DIAL))
                .contains(
                        "One whose name takes its time answers from 0.75 on",
                        "Silence: before 1/2, after what nobody sends open, 0 to 1/4, which takes room");
    }
}
