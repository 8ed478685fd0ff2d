// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Story;
import dev.entente.report.Arrangement.Track;
import dev.entente.report.Drawing.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a story's picture lies on anything else, all of it is there and large enough to be read. */
class StoryDrawingTest {

    private static final double ROUNDING = 0.01;

    static Stream<Story> stories() {
        return Stream.concat(
                Stream.of(Stories.standoff()), IntStream.range(0, 200).mapToObj(Stories::random));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void nothingOverlaps(Story story) {
        for (Frame frame : Frame.values()) {
            Drawing drawing = StoryDrawing.of(story, frame);
            List<Area> areas = new ArrayList<>(drawing.boxes());
            drawing.tracks().stream()
                    .map(Track::badge)
                    .filter(badge -> badge.height() > 0)
                    .forEach(areas::add);
            apart(areas);
            apart(texts(drawing).map(Mark.Text::area).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noArrowRunsThroughABoxOrWords(Story story) {
        for (Frame frame : Frame.values()) {
            Drawing drawing = StoryDrawing.of(story, frame);
            for (Track track : drawing.tracks()) {
                for (Area step : steps(track)) {
                    assertThat(drawing.boxes()).noneMatch(box -> box.inset(0.5).overlaps(step));
                    assertThat(texts(drawing).map(Mark.Text::area)).noneMatch(text -> text.overlaps(step));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyWordIsOnTheSheetAndOfEightPoints(Story story) {
        for (Frame frame : Frame.values()) {
            Drawing drawing = StoryDrawing.of(story, frame);
            assertThat(drawing.width()).isEqualTo(frame.width());
            Area sheet = new Area(0, 0, drawing.width(), drawing.height());
            texts(drawing).forEach(text -> {
                assertThat(text.size()).isGreaterThanOrEqualTo(8);
                assertThat(sheet.contains(text.area())).as(text.text()).isTrue();
            });
            Story shown = frame == Frame.LINE ? story.withoutBranch() : story;
            String words = texts(drawing)
                    .map(Mark.Text::text)
                    .collect(Collectors.joining())
                    .replace(" ", "");
            shown.places()
                    .forEach(place -> assertThat(words).contains(place.title().replace(" ", "")));
            shown.passages().forEach(passage -> {
                passage.turns().stream()
                        .flatMap(turn -> turn.movers().stream())
                        .forEach(mover -> assertThat(words)
                                .contains(
                                        mover.want().replace(" ", ""),
                                        story.parties().get(mover.party()).replace(" ", "")));
                assertThat(words).contains(passage.more().replace(" ", ""));
            });
        }
    }

    @Test
    void noWordIsBrokenThatFitsOnALine() {
        for (Frame frame : Frame.values()) {
            assertThat(texts(StoryDrawing.of(Stories.standoff(), frame)).map(Mark.Text::text))
                    .anyMatch(text -> text.contains("inducements"));
        }
    }

    @Test
    void aStoryRunsFromLeftToRightAndBackBelow() {
        Drawing drawing = StoryDrawing.of(Stories.standoff(), Frame.PAGE);
        List<Area> boxes = drawing.boxes();
        assertThat(boxes.get(0).right()).isLessThan(boxes.get(1).x());
        assertThat(boxes.get(1).right()).isLessThan(boxes.get(2).x());
        assertThat(boxes.get(3).y()).isGreaterThan(boxes.get(0).bottom());
        Track back = drawing.tracks().get(2);
        assertThat(back.points())
                .extracting(Point::y)
                .allMatch(y -> y >= boxes.get(0).bottom());
        assertThat(back.points().getLast().x())
                .isBetween(boxes.get(0).x(), boxes.get(0).right());
    }

    @Test
    void whereHeightIsDearItTakesLess() {
        assertThat(Stream.of(Frame.PAGE, Frame.STRIP, Frame.LINE)
                        .map(frame -> StoryDrawing.of(Stories.standoff(), frame).height()))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .doesNotHaveDuplicates();
        assertThat(StoryDrawing.of(Stories.standoff(), Frame.LINE).height()).isLessThan(140);
    }

    private static Stream<Mark.Text> texts(Drawing drawing) {
        return drawing.marks().stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast);
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
}
