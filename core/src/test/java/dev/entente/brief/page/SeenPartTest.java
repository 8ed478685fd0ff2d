// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.analysis.Findings;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.section.CorrectionsSection;
import dev.entente.brief.words.Wording;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.explore.compare.CorrectedCase;
import dev.entente.finding.SeenFindings;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a brief says of errors: a prisoner takes the other for a driver who swerves, and other small conflicts. */
class SeenPartTest {

    private static final String DILEMMA = """
            entente: 1
            title: Two prisoners
            decision-makers:
              ada:
                name: Ada
                options: {silent: {label: stay silent, noun: silence, undo: talk}}
                preferences: [ben.silent, not ada.silent]
              ben:
                name: Ben
                options: {silent: {label: stay silent, noun: silence, undo: talk}}
                preferences: [ada.silent, not ben.silent]
            status-quo: [ada.silent, ben.silent]
            outcomes: {both: {label: mutual silence, when: ada.silent and ben.silent}}
            goal: both
            """;

    @TempDir
    private Path folder;

    private Case read(String sees) throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, DILEMMA + sees);
        return CaseFile.read(file).orElseThrow();
    }

    private static StabilityEngine engine(Case subject) {
        return Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
    }

    private static Brief brief(Case subject) {
        return Briefs.of(
                Findings.of(subject, engine(subject), Concepts.SEQ, Budget.UNLIMITED),
                Optional.empty(),
                Optional.empty(),
                "entente brief case",
                "1");
    }

    @Test
    void theTitleSaysWhoseErrorTheAnswerHangsOn() throws IOException {
        Brief brief = brief(read("""
                sees:
                  ada:
                    ben: {ranking: [YN, YY, NY, NN], assumption: he looks afraid}
                """));
        assertThat(brief.title()).isEqualTo("Two prisoners: mutual silence could hold, but for an error by Ada");
        assertThat(Markdown.of(brief))
                .contains(
                        "Mutual silence cannot hold as the parties see things, and could if each saw everything as it is.")
                .contains("Ada takes Ben for another than it is (assumed).")
                .contains("Once Ada sees Ben as it is, mutual silence can hold.")
                .contains("Ada gains by talking, as it sees it. It does not expect Ben to talk in answer.")
                .contains("All else here is told as if each saw everything as it is.");
    }

    @Test
    void whatIsTakenForWhatItIsIsNoError() throws IOException {
        Brief brief = brief(read("""
                sees:
                  ada:
                    ben: {preferences: [ada.silent, not ben.silent]}
                """));
        assertThat(brief.title()).doesNotContain("error");
        assertThat(Markdown.of(brief)).doesNotContain("What each sees").doesNotContain("as the parties see things");
    }

    @Test
    void errorsThatChangeNothingAreToldAsThat() throws IOException {
        String brief = Markdown.of(brief(read("""
                sees:
                  ada:
                    ben: {preferences: [not ben.silent, ada.silent], assumption: he is thought to care for himself first}
                """)));
        assertThat(brief)
                .contains("Ada takes Ben for one that puts _no Ben’s silence_ first (assumed).")
                .contains("Which situations hold is the same as if each saw everything as it is.")
                .doesNotContain("All else here is told as if");
    }

    /** Ben would rather be silent alone; with his silence missed, he can’t know that. */
    @Test
    void aPartyThatDoesNotKnowOfItsOwnMoveStays() throws IOException {
        Path file = folder.resolve("unaware.yaml");
        Files.writeString(
                file,
                DILEMMA.replace("[ada.silent, ben.silent]\nout", "[]\nout")
                                .replace("[ada.silent, not ben.silent]", "[ben.silent]")
                        + "sees: {ben: {misses: [ben.silent], assumption: nobody told him}}\n");
        Case subject = CaseFile.read(file).orElseThrow();
        int today = GraphModel.of(subject.conflict()).statusQuo().orElseThrow();
        assertThat(SeenWords.sentences(
                        subject,
                        GraphModel.of(subject.conflict()),
                        SeenFindings.at(subject, engine(subject), Concepts.SEQ, today)))
                .containsExactly(
                        "Today’s situation holds as the parties see things, and would not if each saw everything as it is.",
                        "Ben would gain by staying silent. It does not know of it.",
                        "Ada expects Ben to stay silent.");
        assertThat(Markdown.of(brief(subject)))
                .contains("Ben does not know that it can stay silent (assumed).")
                .startsWith("# Two prisoners: today’s situation holds, but only on an error by Ben");
    }

    @Test
    void correctionsAreToldWithTheirShares() throws IOException {
        Case subject = read("""
                sees:
                  ada:
                    ben: {ranking: [YN, YY, NY, NN]}
                  ben:
                    ada: {ranking: [NY, YY, YN, NN]}
                """);
        CorrectedCase corrected =
                CorrectedCase.of(subject, Concepts.SEQ, subject.framing().goal(), Budget.UNLIMITED);
        assertThat(corrected.asked().getFirst().shares().stream().map(Object::toString))
                .containsExactly("1/2", "1/2");
        String told = Markdown.of(new Brief(
                Sentence.of(""),
                "",
                Sentence.of(""),
                List.of(),
                CorrectionsSection.sections(corrected, new Wording(subject, GraphModel.of(subject.conflict())))));
        assertThat(told).contains("| Ada about Ben | 1/2 | cannot hold |").contains("Ada about Ben and Ben about Ada.");
    }
}
