// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of competing hypotheses: what they say becomes evidence for the types of a party. */
class HypothesisTableTest {

    private static final String CASE = """
            entente: 1
            title: The meeting # of May
            decision-makers:
              village:
                name: the village
                options: {block: block the road}
                preferences: [not block]
                types:
                  patient: {name: a patient village, prior: 0.5, preferences: [not block]}
                  angry: {name: an angry village, prior: 0.5, preferences: [block]}
              quarry:
                name: the quarry
                options: {nights: run lorries at night}
                preferences: [nights]
            status-quo: [nights]
            sources: {minutes: {title: Minutes of the meeting}}
            evidence:
              show-of-hands: {source: minutes, claim: Most hands were for waiting.}
            """;

    private static final Map<String, String> MARKS =
            Map.of("CC", "0.9", "C", "7/10", "N", "50 %", "I", "0.3", "II", "0.1");

    private static Reading<String> read(Map<String, String> marks, int party, List<List<String>> rows) {
        SourceFile file = SourceFile.of("case.yaml", CASE);
        Case subject = CaseFile.read(file, Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
        return HypothesisTable.read(Grids.of(rows), subject, file, Path.of("case.yaml"), party, marks);
    }

    @Test
    void itemsBecomeEvidenceWithTheirLikelihoods() {
        String after = read(
                        MARKS,
                        0,
                        List.of(
                                List.of("Evidence", "a patient village", "Angry", "Source", "Credibility"),
                                List.of("Stones are gathered", "II", "cc", "", "0.5"),
                                List.of("Show of hands", "0.8", "20 %", "Minutes of the meeting"),
                                List.of(),
                                List.of("It rains", "", "", "The paper")))
                .orElseThrow();
        assertThat(after)
                .startsWith(CASE.substring(0, CASE.indexOf("sources:")))
                .contains("""
                evidence:
                  show-of-hands: {source: minutes, claim: Most hands were for waiting.}
                  stones-are-gathered:
                    source: table-a-csv
                    claim: Stones are gathered
                    likelihood: {village.patient: 0.1, village.angry: 0.9}
                    reliability: 0.5
                  show-of-hands-2: {source: minutes, claim: Show of hands, likelihood: {village.patient: 0.8, village.angry: 20 %}}
                  it-rains: {source: paper, claim: It rains}
                """);
        Case read = CaseFile.read(
                        SourceFile.of("case.yaml", after), Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
        assertThat(read.basis().claims()).hasSize(4);
        assertThat(read.basis().sources()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    maybe | 0.2   | what number “maybe” stands for is not said
                    0.2   | 1.2   | 1.2 is not between 0 and 1
                    0.2   | 1/0   | a number from 0 to 1 is expected here
                    0.2   | ''    | how likely this is under some hypotheses is not said
                    """)
    void whatACellCannotSayIsAMistake(String one, String other, String said) {
        Reading<String> read = read(
                MARKS,
                0,
                List.of(List.of("", "patient", "angry"), List.of("Stones", one, other), List.of("", "C", "C")));
        assertThat(texts(read)).hasSize(2).anyMatch(text -> text.contains(said));
        assertThat(texts(read)).anyMatch(text -> text.contains("a row without its item of evidence"));
    }

    @Test
    void marksTellNoNumberOfThemselves() {
        assertThat(texts(read(Map.of(), 0, List.of(List.of("", "patient", "angry"), List.of("Stones", "II", "C")))))
                .hasSize(2)
                .allMatch(text -> text.contains("give each one, such as"));
    }

    @Test
    void hypothesesAreTypesThatTheCaseHas() {
        assertThat(texts(read(MARKS, 0, List.of(List.of("", "patient", "furious"), List.of("Stones", "C", "C")))))
                .anyMatch(text -> text.contains("“furious” is no type of the village"))
                .anyMatch(text -> text.contains("the table has no column for angry"));
        assertThat(texts(read(MARKS, 1, List.of(List.of("", "patient"), List.of("Stones", "C")))))
                .anyMatch(text -> text.contains("the quarry has no types in the case, and a hypothesis is one"));
        assertThat(texts(read(MARKS, 0, List.of(List.of("", "patient", "angry")))))
                .anyMatch(text -> text.contains("the table has no rows of evidence"));
    }

    private static List<String> texts(Reading<String> read) {
        assertThat(read).isInstanceOf(Reading.Failed.class);
        return read.diagnostics().stream().map(Diagnostic::text).toList();
    }

    @Test
    void marksAsTheyAreTyped() {
        assertThat(HypothesisTable.marks("II=0.1, I=0.3")).contains(Map.of("II", "0.1", "I", "0.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "II", "II=", "=0.1", "II=0.1,II=0.2", "II=0.1=2"})
    void whatAreNoMarks(String text) {
        assertThat(HypothesisTable.marks(text)).isEmpty();
    }
}
