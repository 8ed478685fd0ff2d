// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Anchor;
import dev.entente.cases.Anchor.Range;
import dev.entente.cases.Anchor.Unit;
import dev.entente.cases.Bearing;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.evidence.Refinding.Changed;
import dev.entente.evidence.Refinding.Found;
import dev.entente.evidence.Refinding.Moved;
import dev.entente.evidence.Refinding.NoPlace;
import dev.entente.evidence.Refinding.NoText;
import dev.entente.evidence.Refinding.Unmarked;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims looked up again in texts that were changed since their fingerprints were taken. */
class RefindingTest {

    private static final String FIRST = "The quarry has orders for the railway, and drives at night.";
    private static final String SECOND = "The village sleeps badly since the lorries come through its main street.";
    private static final String THIRD = "The county sits down with nobody who blocks a road, and says so.";

    @Test
    void theSameTextAtItsPlaceIsFoundWhateverItsQuotesDashesAndSpaces() {
        String before = "“Orders” – they’re\u00a0urgent: 5 lorries";
        assertThat(after(before, "\"ORDERS\" --\n they're urgent; 5 lorries")).isEqualTo(new Found());
        assertThat(after(before, "Or\u00adders, they're urgent: ５ lorries.")).isEqualTo(new Found());
        assertThat(after(before, "Orders, they are urgent: 5 lorries")).isInstanceOf(Changed.class);
    }

    @Test
    void aTextThatStandsElsewhereHasMoved() {
        assertThat(refound(2, text(FIRST, SECOND, THIRD), text("New.", FIRST, SECOND, THIRD)))
                .isEqualTo(new Moved(List.of(new Range(3, 3))));
        assertThat(refound(3, text(FIRST, SECOND, THIRD), text(THIRD, SECOND)))
                .isEqualTo(new Moved(List.of(new Range(1, 1))));
    }

    @Test
    void anEditedTextHasChangedAndHasMostWordsInCommon() {
        assertThat(refound(2, text(FIRST, SECOND), text(FIRST, SECOND.replace("main", "only"))))
                .isInstanceOfSatisfying(Changed.class, changed -> {
                    assertThat(changed.overlap().orElseThrow()).isCloseTo(11 / 13.0, within(0.25));
                    assertThat(changed.nearest()).isEmpty();
                });
        assertThat(refound(2, text(FIRST, SECOND), text(SECOND.replace("main", "only"), THIRD)))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed ->
                                assertThat(changed.nearest().orElseThrow().at()).isEqualTo(new Range(1, 1)));
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(refound(3, text(FIRST, SECOND, THIRD), text(FIRST, SECOND))).isEqualTo(new NoPlace(2));
        Claim claim = claim(Optional.of(new Anchor(Unit.PARAGRAPH, "1", Optional.empty())));
        assertThat(Refinding.all(with(claim), Map.of()).getFirst().result()).isEqualTo(new NoText());
        assertThat(Refinding.all(with(claim), Map.of("letter", text(FIRST)))
                        .getFirst()
                        .result())
                .isInstanceOf(Unmarked.class);
    }

    @Test
    void paragraphsCountFromTheBodyAndLeaveOutHeadingsAndOrnaments() {
        SourceText text = SourceText.of(
                "By A. Manager\n\n<!-- body -->\n# Orders\n" + FIRST + "\n\n* * *\n\n" + SECOND + "\n\f\n" + THIRD);
        assertThat(text.count(Unit.PARAGRAPH)).isEqualTo(3);
        assertThat(text.count(Unit.PAGE)).isEqualTo(2);
        assertThat(text.passage(Unit.PARAGRAPH, new Range(2, 3))).contains(Passage.of(SECOND + " " + THIRD));
        assertThat(text.passage(Unit.PAGE, new Range(2, 2))).contains(Passage.of(THIRD));
    }

    @Test
    void aSketchEstimatesTheWordsInCommon() {
        Random random = new Random(7);
        double error = 0;
        for (int trial = 0; trial < 200; trial++) {
            Set<String> one = words(random);
            Set<String> other = words(random);
            Set<String> both = new HashSet<>(one);
            both.retainAll(other);
            Set<String> all = new HashSet<>(one);
            all.addAll(other);
            error += Sketch.of(one).overlap(Sketch.of(other)) - both.size() / (double) all.size();
        }
        assertThat(error / 200).isCloseTo(0, within(0.02)); // three standard errors of the mean
    }

    private static Set<String> words(Random random) {
        Set<String> words = new HashSet<>();
        IntStream.range(0, 80).filter(_ -> random.nextInt(4) > 0).forEach(k -> words.add("word" + k));
        return words;
    }

    private static Refinding.Result after(String before, String after) {
        return refound(1, text(before), text(after));
    }

    /** What becomes of a paragraph that was marked in one text and is looked up in another. */
    private static Refinding.Result refound(int paragraph, SourceText before, SourceText after) {
        Optional<String> mark = before.fingerprint(Unit.PARAGRAPH, new Range(paragraph, paragraph));
        assertThat(mark).isPresent();
        Claim claim = claim(Optional.of(new Anchor(Unit.PARAGRAPH, String.valueOf(paragraph), mark)));
        return Refinding.all(with(claim), Map.of("letter", after)).getFirst().result();
    }

    private static SourceText text(String... paragraphs) {
        return SourceText.of(String.join("\n\n", paragraphs));
    }

    private static Claim claim(Optional<Anchor> anchor) {
        return new Claim("orders", "letter", anchor, "There are orders.", Bearing.NONE);
    }

    private static Case with(Claim claim) {
        Case plain = CaseFile.read(
                        SourceFile.of("case.yaml", """
                        entente: 1
                        title: A road
                        decision-makers: {quarry: {options: {nights: drive at night}, preferences: [nights]}}
                        """), Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
        return plain.withClaims(List.of(claim));
    }
}
