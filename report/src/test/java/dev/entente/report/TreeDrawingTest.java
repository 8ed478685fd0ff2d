// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.document.Plate;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Tree;
import dev.entente.brief.document.Tree.Branch;
import dev.entente.brief.document.Tree.End;
import dev.entente.brief.document.Tree.Knot;
import dev.entente.report.Drawing.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small games, drawn as trees. */
class TreeDrawingTest {

    private static Branch type(String title, String first, String second) {
        return new Branch(title, "1/2", true, new Knot(Optional.empty(), List.of(sent(first), sent(second))));
    }

    private static Branch sent(String message) {
        return new Branch(
                message,
                "with a chance that takes a while to write",
                true,
                new Knot(
                        Optional.of(message),
                        List.of(
                                new Branch("answers", "sure", true, new End("0.25; −0.65")),
                                new Branch("does not answer", "never", false, new End("0; 0")))));
    }

    private static final Tree TREE = new Tree(
            Sentence.computed("A game."),
            List.of("Who it is", "The sender, whose name is long", "The receiver", "What it is worth"),
            new Knot(
                    Optional.empty(),
                    List.of(
                            type("the type that is committed for good and all", "sends none", "sends it"),
                            type("the other type, which is of quite another mind", "sends it", "sends none"))),
            "What lines mean is said in a note that is longer than a sheet is wide, so that it goes on in a second line.");

    @ParameterizedTest
    @EnumSource(
            value = Frame.class,
            names = {"PAGE", "PHONE", "SCREEN"})
    void allWordsAreOnTheSheetAndApart(Frame frame) {
        PlacedWords.areOnTheSheetAndApart(Drawing.of(TREE, frame));
        PlacedWords.areOnTheSheetAndApart(
                Drawing.of(new Plate(Sentence.computed("Two games."), List.of(TREE, TREE)), frame));
    }

    /** One that would run through the places of another goes round them. */
    @Test
    void whatCannotBeToldApartIsJoined() {
        List<List<Point>> joined = lines(Mark.Dash.DASHED).toList();
        assertThat(joined).hasSize(2);
        assertThat(joined).anySatisfy(line -> assertThat(line).hasSize(2));
        assertThat(joined).anySatisfy(line -> {
            assertThat(line).hasSize(4);
            assertThat(line.get(1).x()).isLessThan(line.getFirst().x());
        });
    }

    @Test
    void whatDoesNotComeAboutIsDotted() {
        assertThat(lines(Mark.Dash.DOTTED)).hasSize(4);
        assertThat(lines(Mark.Dash.SOLID)).hasSize(10);
    }

    private static Stream<List<Point>> lines(Mark.Dash dash) {
        return Drawing.of(TREE, Frame.PAGE).marks().stream()
                .flatMap(mark -> mark instanceof Mark.Line line && line.pen().dash() == dash
                        ? Stream.of(line.points())
                        : Stream.empty());
    }

    @Test
    void whoDoesNotSeeItReadsIt() {
        assertThat(PictureInWords.lines(TREE))
                .hasSize(9)
                .contains(
                        "the type that is committed for good and all (1/2), sends it (with a chance that takes a while to"
                                + " write), does not answer (never): 0; 0");
    }

    @Test
    void aStepWithoutAHeadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tree(TREE.caption(), List.of("Who", "What"), TREE.root(), ""))
                .withMessage("2 heads for 4 steps");
    }
}
