// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static dev.entente.brief.document.Sentence.computed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.report.Slides.Body;
import dev.entente.report.Slides.Slide;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlidesTest {

    @Test
    void firstTheAnswerThenThePictureThenWhatEachPartSays() {
        assertThat(Slides.of(SampleBrief.told()))
                .extracting(Slide::over, slide -> slide.title().text())
                .containsExactly(
                        tuple("", "Iran, June 2019: a standoff that holds itself in place"),
                        tuple("In a picture", "Only the standoff holds."),
                        tuple("Why the standoff holds", "No party gains by leaving the standoff."),
                        tuple(
                                "What could hold instead",
                                "Talks without a strike occur in 512 states; in none of them do all five decision makers"
                                        + " stay put (Nash, sequential stability)."),
                        tuple("What stands between", "What stands between"), // which says nothing as a whole
                        tuple(
                                "What would make it hold",
                                "No package of letters, rewards, assurances and eased sanctions does, as wants stand."),
                        tuple(
                                "What would make it hold",
                                "On Iran’s side one statement suffices too: if Tehran would talk under sanctions, talks"
                                        + " become stable, though without a freeze."));
    }

    @Test
    void eachItemIsASlideUnderItsFirstSentence() {
        List<Slide> slides = slides(new Block.Bullets(List.of(
                List.of(
                        computed("One leaves the U.S. Senate. Then two does (" + Sentence.name("Cover. At home")
                                        + "). It ends.")
                                .after("How it comes apart. "),
                        computed("Nobody minds.")),
                List.of(computed("Of 12 situations, one leaves 1.5 on average.")))));

        assertThat(slides)
                .extracting(Slide::over, slide -> slide.title().text(), slide -> said(slide))
                .containsExactly(
                        tuple(
                                "Part · How it comes apart",
                                "One leaves the U.S. Senate.",
                                List.of("Then two does (Cover. At home).", "It ends.", "Nobody minds.")),
                        tuple("Part", "Of 12 situations, one leaves 1.5 on average.", List.of()));
    }

    @Test
    void aParagraphIsSupportedByTheItemsBelowIt() {
        List<Slide> slides = slides(
                new Block.Paragraph(List.of(computed("All rests on one. It is assumed."))),
                new Block.Bullets(List.of(List.of(computed("Without it. Nothing.")), List.of(computed("With it.")))));

        assertThat(slides)
                .extracting(slide -> slide.title().text(), slide -> said(slide))
                .containsExactly(
                        tuple("All rests on one.", List.of("It is assumed.", "Without it. Nothing.", "With it.")));
    }

    @Test
    void aTableBearsWhatItsPartSaysAndLeavesItsSourcesToTheNotes() {
        Block.Table table = new Block.Table(
                List.of("Party", "What", "Source"),
                List.of(
                        List.of(
                                computed("Tehran"),
                                Sentence.of(Sentence.name("No talks") + " breaks it."),
                                computed("Miller, ¶3")),
                        List.of(computed("Washington"), computed("It moves."), computed("Miller, ¶12"))));
        Block.Table wants = new Block.Table(
                List.of("Party", "Want", "Formula", "Source"),
                List.of(
                        List.of(computed("Iran"), computed("1. none"), computed(""), computed("")),
                        List.of(
                                computed(""),
                                Sentence.of("2. " + Sentence.name("no talks")),
                                computed("not talk"),
                                computed("Miller, ¶3"))));
        Section part = new Section("Part", List.of(new Block.Paragraph(List.of(computed("Told of it."))), table))
                .saying(computed("It holds."));
        Slide slide = Slides.of(brief(part, new Section("Wants", List.of(wants), Section.Weight.NOTES)))
                .getLast();

        assertThat(slide.title().text()).isEqualTo("It holds.");
        assertThat(slide.body())
                .isInstanceOfSatisfying(
                        Body.Grid.class,
                        grid -> assertThat(grid.table().header()).containsExactly("Party", "What"));
        assertThat(slide.notes())
                .containsExactly("Told of it.", "Iran: 2. no talks; not talk; Miller, ¶3", "Washington: Miller, ¶12");
    }

    private static List<String> said(Slide slide) {
        return slide.body() instanceof Body.Text text
                ? text.said().stream().map(Sentence::text).toList()
                : List.of();
    }

    /** The slides of a part, without the first. */
    private static List<Slide> slides(Block... blocks) {
        List<Slide> slides = Slides.of(brief(new Section("Part", List.of(blocks))));
        return slides.subList(1, slides.size());
    }

    private static Brief brief(Section... sections) {
        return new Brief("Title", "", computed("Standing."), List.of(), List.of(sections));
    }
}
