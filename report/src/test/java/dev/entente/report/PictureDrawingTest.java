// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Picture;
import dev.entente.report.Arrangement.Track;
import dev.entente.report.Drawing.Frame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a picture lies on anything else, whatever the picture. */
class PictureDrawingTest {

    /** Positions are sums of halves of widths. */
    private static final double ROUNDING = 0.01;

    private static final Map<Frame, Map<Picture, Drawing>> KNOWN = new EnumMap<>(Frame.class);

    static Stream<Picture> pictures() {
        return Stream.concat(named(), IntStream.range(0, 60).mapToObj(Pictures::random));
    }

    static Stream<Picture> named() {
        return Stream.of(
                Pictures.standoff(), Pictures.opening(), Pictures.alone(), Pictures.apart(), Pictures.crowded());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingOverlaps(Picture picture) {
        for (Frame frame : List.of(Frame.PAGE, Frame.PHONE, Frame.SCREEN)) {
            Drawing drawing = drawing(picture, frame);
            apart(drawing.boxes());
            apart(drawing.tracks().stream().map(Track::badge).toList());
            List<Area> both = new ArrayList<>(drawing.boxes());
            drawing.tracks().forEach(track -> both.add(track.badge()));
            apart(both);
            apart(texts(drawing).stream().map(Mark.Text::area).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void movesRunAroundTheStates(Picture picture) {
        for (Frame frame : List.of(Frame.PAGE, Frame.PHONE, Frame.SCREEN)) {
            Drawing drawing = drawing(picture, frame);
            for (Track track : drawing.tracks()) {
                for (Area step : steps(track)) {
                    assertThat(drawing.boxes()).noneMatch(box -> box.inset(0.5).overlaps(step));
                }
                assertThat(steps(track)).anyMatch(step -> step.overlaps(track.badge()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noMoveRunsThroughTheSignsOfAnother(Picture picture) {
        for (Frame frame : List.of(Frame.PAGE, Frame.PHONE, Frame.SCREEN)) {
            List<Track> tracks = drawing(picture, frame).tracks();
            for (Track track : tracks) {
                assertThat(tracks.stream()
                                .filter(other -> !other.equals(track))
                                .flatMap(other -> steps(other).stream()))
                        .noneMatch(step -> step.overlaps(track.badge().inset(1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void movesJoinTheStatesTheyBelongTo(Picture picture) {
        Drawing drawing = drawing(picture, Frame.PAGE);
        for (int i = 0; i < drawing.tracks().size(); i++) {
            List<Point> points = drawing.tracks().get(i).points();
            assertThat(touches(drawing.boxes().get(picture.arrows().get(i).from()), points.getFirst()))
                    .isTrue();
            assertThat(touches(drawing.boxes().get(picture.arrows().get(i).to()), points.getLast()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void textStaysInItsBoxOrInTheLegend(Picture picture) {
        for (Frame frame : List.of(Frame.PAGE, Frame.PHONE, Frame.SCREEN)) {
            Drawing drawing = drawing(picture, frame);
            Area sheet = new Area(0, 0, drawing.width(), drawing.height());
            double legend =
                    drawing.boxes().stream().mapToDouble(Area::bottom).max().orElse(0);
            for (Mark.Text text : texts(drawing)) {
                assertThat(sheet.contains(text.area())).as(text.text()).isTrue();
                assertThat(text.start().y() > legend
                                || drawing.boxes().stream()
                                        .anyMatch(box -> box.inset(3).contains(text.area())))
                        .as(text.text())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyWordIsThere(Picture picture) {
        String shown = String.join(
                        "",
                        texts(PictureDrawing.of(picture, Frame.PAGE)).stream()
                                .map(Mark.Text::text)
                                .toList())
                .replace(" ", "");
        for (Picture.Place place : picture.places()) {
            assertThat(shown).contains(place.letter(), place.title().replace(" ", ""));
            place.lines().forEach(line -> assertThat(shown).contains(line.replace(" ", "")));
        }
    }

    /** Seventeen centimetres by nine, and text of at least 7.5 points when the page scales it down to that. */
    @Test
    void anOrdinaryPictureFitsOnItsPartOfAPage() {
        for (Picture picture : List.of(Pictures.standoff(), Pictures.opening(), Pictures.alone(), Pictures.apart())) {
            Drawing drawing = drawing(picture, Frame.PAGE);
            double scale = Frame.PAGE.width() / drawing.width();
            assertThat(drawing.height() * scale).isLessThan(275);
            assertThat(texts(drawing))
                    .allSatisfy(text -> assertThat(text.size() * scale).isGreaterThanOrEqualTo(7.5));
        }
    }

    @Test
    void theStatusQuoComesFirst() {
        List<Area> boxes = PictureDrawing.of(Pictures.standoff(), Frame.PAGE).boxes();
        assertThat(boxes.stream().skip(1))
                .allMatch(box -> box.x() > boxes.getFirst().right());
    }

    @ParameterizedTest
    @MethodSource("named")
    void theSamePictureIsDrawnTheSame(Picture picture) {
        assertThat(PictureDrawing.of(picture, Frame.PAGE)).isEqualTo(PictureDrawing.of(picture, Frame.PAGE));
    }

    @Test
    void signsDifferInShapeAndColourForSixAndInThePairForTwentyFour() {
        List<Sign> signs = IntStream.range(0, 24).mapToObj(Sign::of).toList();
        assertThat(signs).doesNotHaveDuplicates();
        assertThat(signs.subList(0, 6)).extracting(Sign::shape).doesNotHaveDuplicates();
        assertThat(signs.subList(0, 6)).extracting(Sign::colour).doesNotHaveDuplicates();
    }

    private static Drawing drawing(Picture picture, Frame frame) {
        return KNOWN.computeIfAbsent(frame, _ -> new HashMap<>())
                .computeIfAbsent(picture, _ -> PictureDrawing.of(picture, frame));
    }

    private static List<Mark.Text> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    private static void apart(List<Area> areas) {
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                assertThat(areas.get(i).inset(ROUNDING).overlaps(areas.get(j)))
                        .as("%s and %s", areas.get(i), areas.get(j))
                        .isFalse();
            }
        }
    }

    /** The straight parts of a track as areas without width. */
    private static List<Area> steps(Track track) {
        List<Area> steps = new ArrayList<>();
        for (int i = 1; i < track.points().size(); i++) {
            Point a = track.points().get(i - 1);
            Point b = track.points().get(i);
            steps.add(new Area(
                    Math.min(a.x(), b.x()) - ROUNDING,
                    Math.min(a.y(), b.y()) - ROUNDING,
                    Math.abs(a.x() - b.x()) + 2 * ROUNDING,
                    Math.abs(a.y() - b.y()) + 2 * ROUNDING));
        }
        return steps;
    }

    private static boolean touches(Area box, Point end) {
        Area point = Area.around(end, 2 * ROUNDING, 2 * ROUNDING);
        return box.overlaps(point) && !box.inset(0.1).overlaps(point);
    }
}
