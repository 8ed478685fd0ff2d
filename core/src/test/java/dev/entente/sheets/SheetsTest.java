// SPDX-License-Identifier: Apache-2.0
package dev.entente.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.exchange.Grid;
import dev.entente.exchange.Grid.Cell;
import dev.entente.graph.GraphModel;
import dev.entente.graph.Ranking;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sheet asks, what it does not give away, and what comes of it when it comes back. */
class SheetsTest {

    private static final String CASE = """
            entente: 1
            title: The dam
            date: May 2025
            question: Will they share?
            decision-makers:
              up:
                name: the upstream country
                short: Upland
                options:
                  dam: {label: build the dam, noun: the dam, direction: forward}
                  share: {label: share the water, noun: shared water}
                preferences:
                  - any-order:
                      - {id: power, name: power, want: dam}
                      - {id: peace, name: no lawsuit, want: not sue}
                      - {id: water, name: all the water, want: not share}
              down:
                name: the downstream country
                short: Lowland
                options: {sue: {label: go to court, noun: a lawsuit}}
                preferences: [sue iff (dam and not share)]
            status-quo: []
            outcomes:
              fair: {label: a dam with shared water, when: dam and share}
              quarrel: {label: a quarrel, when: dam and sue}
            """;

    @TempDir
    Path folder;

    private static Case subject() {
        return CaseFile.read(SourceFile.of("base.yaml", CASE), Path.of("base.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private static CaseSource source() {
        return CaseSource.of(SourceFile.of("base.yaml", CASE), Path.of("base.yaml"), Optional.empty())
                .orElseThrow();
    }

    private static InterviewSheet sheet(int party) {
        return InterviewSheet.of(subject(), party, Concepts.SEQ, Budget.UNLIMITED);
    }

    @Test
    void cardsAndWantsAreInAlphabeticalOrder() {
        InterviewSheet sheet = sheet(0);
        assertThat(sheet.cards().stream().map(InterviewSheet.Card::words))
                .containsExactly("a dam with shared water", "a quarrel", "today’s situation");
        assertThat(sheet.wants().stream().map(InterviewSheet.Wish::words))
                .containsExactly("all the water", "no lawsuit", "power");
    }

    @Test
    void pairsThatAreOpenAreAskedAbout() {
        assertThat(sheet(0).pairs()).hasSize(3);
        assertThat(sheet(1).pairs()).isEmpty();
    }

    /** It must not lead who fills it in. */
    @Test
    void saysTheSituationAndNoAnswer() {
        Brief brief = SheetBrief.of(sheet(0));
        assertThat(brief.isForm()).isTrue();
        assertThat(Markdown.of(brief))
                .contains(
                        "What does the upstream country want?",
                        "The question: Will they share?",
                        "The upstream country: build the dam (not to be taken back); share the water.",
                        "Today none of this is done.",
                        "A dam with shared water")
                .doesNotContainIgnoringCase(" hold")
                .doesNotContainIgnoringCase("equilibrium")
                .doesNotContainIgnoringCase("computed");
    }

    /** A sheet as cells, these answers filled in by the id of their row. */
    private static Grid filled(Map<String, String> answers) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : SheetTable.rows(sheet(0))) {
            List<String> changed = new ArrayList<>(row);
            String id = row.get(2).isEmpty() ? row.get(0) : row.get(2);
            if (answers.containsKey(id)) {
                changed.set(4, answers.get(id));
            }
            rows.add(changed);
        }
        String text = rows.stream().map(row -> String.join(";", row)).collect(Collectors.joining("\n"));
        SourceFile file = SourceFile.of("anna.csv", text);
        List<List<Cell>> cells = new ArrayList<>();
        int at = 0;
        for (List<String> row : rows) {
            List<Cell> line = new ArrayList<>();
            for (String cell : row) {
                line.add(new Cell(cell, file.place(at, at + cell.length())));
                at += cell.length() + 1;
            }
            cells.add(line);
        }
        return new Grid(file, cells);
    }

    private Case version(FilledSheet sheet) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), CASE);
        Path file = Files.writeString(
                folder.resolve("anna.yaml"), FilledSheet.version(source(), subject(), "base.yaml", List.of(sheet)));
        return CaseFile.read(file).orElseThrow();
    }

    @Test
    void anOrderOfCardsComesBackAsAListThatGivesIt() throws IOException {
        FilledSheet sheet = FilledSheet.read(
                        filled(Map.of(
                                "name", "Anna", "date", "3 June", "fair", "1", "status-quo", "2", "quarrel", "3")),
                        subject())
                .orElseThrow();
        Case version = version(sheet);
        GraphModel model = GraphModel.of(version.conflict());
        Ranking ranking = model.ranking(0);
        int fair =
                model.space().where(version.framing().outcomes().get(0).when()).next(0);
        int quarrel =
                model.space().where(version.framing().outcomes().get(1).when()).next(0);
        int today = model.statusQuo().orElseThrow();
        assertThat(List.of(ranking.rank(fair), ranking.rank(today), ranking.rank(quarrel)))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(sheet.wants().getFirst().getFirst().why()).isEqualTo("Anna, 3 June: read off an order of outcomes");
    }

    @Test
    void numberedWantsComeBackAsTheList() throws IOException {
        FilledSheet sheet = FilledSheet.read(
                        filled(Map.of("dam", "1", "not sue", "2", "not share", "2", "fair", "1")), subject())
                .orElseThrow();
        Case version = version(sheet);
        assertThat(sheet.wants().stream().map(List::size)).containsExactly(1, 2);
        assertThat(version.situation().unknowns().ordersOf("up"))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.first()).isEqualTo(1);
                    assertThat(open.count()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "fair, first, “first” is no place",
        "fair, 0, “0” is no place",
        "fair, -, fewer than two cards are numbered",
    })
    void whatCannotBeReadIsToldAtItsCell(String row, String answer, String message) {
        Reading<FilledSheet> reading = FilledSheet.read(filled(Map.of(row, answer)), subject());
        assertThat(reading).isInstanceOf(Reading.Failed.class);
        assertThat(reading.diagnostics())
                .singleElement()
                .extracting(Diagnostic::text)
                .asString()
                .startsWith("anna.csv:")
                .contains(message);
    }

    @Test
    void whatIsNoSheetIsRefused() {
        Grid grid = filled(Map.of("fair", "1"));
        List<List<Cell>> wrong = new ArrayList<>(grid.rows());
        wrong.set(0, List.of(new Cell("something", wrong.getFirst().getFirst().place())));
        assertThat(FilledSheet.read(new Grid(grid.file(), wrong), subject()).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("this is no sheet");
    }

    @Test
    void everyPartyOfAGraphHasASheet() {
        Case graph = CaseFile.read(Path.of("../cases/published/fang-1993-prisoners-dilemma-graph"))
                .orElseThrow();
        IntStream.range(0, 2)
                .forEach(party -> assertThat(Markdown.of(
                                SheetBrief.of(InterviewSheet.of(graph, party, Concepts.SEQ, Budget.UNLIMITED))))
                        .contains("The situation"));
    }
}
