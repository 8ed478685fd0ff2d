// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Plane;
import dev.entente.brief.document.Plane.Bounds;
import dev.entente.brief.document.Plane.Corner;
import dev.entente.brief.document.Plane.Region;
import dev.entente.brief.document.Plane.Spot;
import dev.entente.brief.document.Sentence;
import dev.entente.report.Drawing.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Planes of two quantities, drawn. */
class PlaneDrawingTest {

    private static Plane plane(Corner least, Corner most) {
        return new Plane(
                Sentence.computed("What a letter can tell."),
                "what it costs one whose name is longer than the side of the square that it stands under",
                "what it costs the other",
                2,
                List.of(
                        new Region(
                                "It tells all",
                                "one pays less than it is worth, and the other more, which takes a line or two to say",
                                List.of(new Corner(0, 1), new Corner(0, 2), new Corner(2, 2), new Corner(2, 1))),
                        new Region(
                                "It tells nothing",
                                "all the same",
                                List.of(new Corner(0, 0), new Corner(0, 1), new Corner(2, 1), new Corner(2, 0)))),
                new Bounds("What is known", least, most),
                Optional.of(new Spot("What is looked at", new Corner(1.5, 0.5))));
    }

    private static Plane plane() {
        return plane(new Corner(0.5, 0.5), new Corner(1, 1.5));
    }

    private static Stream<Mark.Text> texts(Drawing drawing) {
        return drawing.marks().stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast);
    }

    @ParameterizedTest
    @EnumSource(
            value = Frame.class,
            names = {"PAGE", "PHONE", "SCREEN"})
    void allWordsAreOnTheSheetAndApart(Frame frame) {
        PlacedWords.areOnTheSheetAndApart(Drawing.of(plane(), frame));
    }

    /** Each letter is in the plane and in the legend, on paper, so that nobody needs to see colours. */
    @Test
    void regionsAreFoundByLettersOnPaper() {
        Drawing drawing = Drawing.of(plane(), Frame.PAGE);
        for (String letter : List.of("A", "B")) {
            assertThat(texts(drawing).filter(text -> text.text().equals(letter)))
                    .hasSize(2)
                    .allSatisfy(text -> assertThat(text.colour()).isEqualTo(Colour.INK));
        }
        assertThat(drawing.marks().stream()
                        .filter(mark -> mark instanceof Mark.Disc disc && disc.fill() == Colour.PAPER))
                .hasSize(6);
        assertThat(drawing.text()).contains("It tells all", "It tells nothing", "What is known", "What is looked at");
    }

    @Test
    void whatIsKnownLiesWhereItsNumbersAre() {
        Drawing drawing = Drawing.of(plane(), Frame.PAGE);
        Area square =
                outlines(drawing).filter(area -> area.width() > 100).findFirst().orElseThrow();
        Area known = outlines(drawing).findFirst().orElseThrow();
        assertThat((known.x() - square.x()) / square.width()).isBetween(0.249, 0.251);
        assertThat(known.width() / square.width()).isBetween(0.249, 0.251);
        assertThat((square.bottom() - known.bottom()) / square.height()).isBetween(0.249, 0.251);
        assertThat(known.height() / square.height()).isBetween(0.499, 0.501);
    }

    @Test
    void whatIsKnownToBeOneNumberIsSeen() {
        Corner one = new Corner(0.5, 0.5);
        assertThat(outlines(Drawing.of(plane(one, one), Frame.PAGE)))
                .allMatch(area -> area.width() >= 3 && area.height() >= 3);
    }

    private static Stream<Area> outlines(Drawing drawing) {
        return drawing.marks().stream()
                .flatMap(mark ->
                        mark instanceof Mark.Box box && box.fill().isEmpty() ? Stream.of(box.area()) : Stream.empty());
    }

    @Test
    void whoDoesNotSeeItReadsIt() {
        assertThat(PictureInWords.lines(plane()))
                .containsExactly(
                        "Across what it costs one whose name is longer than the side of the square that it stands under,"
                                + " up what it costs the other; What is known from 0.5 to 1.0 across and from"
                                + " 0.5 to 1.5 up",
                        "What is looked at",
                        "A, It tells all: one pays less than it is worth, and the other more, which takes a line or two to"
                                + " say",
                        "B, It tells nothing: all the same");
        assertThat(PictureSvg.svg(plane())).contains("A, It tells all: one pays less");
        assertThat(PicturePng.png(plane())).isNotEmpty();
    }
}
