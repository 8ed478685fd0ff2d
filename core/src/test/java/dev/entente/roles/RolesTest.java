// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each is told who plays a part, and how the time is spent. */
class RolesTest {

    private static final String CASE = """
            entente: 1
            title: The dam
            date: May 2025
            question: Will the court stop the dam?
            decision-makers:
              up:
                name: the upstream country
                short: Upland
                options:
                  dam: {label: build the dam, noun: the dam, direction: forward}
                  water: {levels: [none, half, full], noun: released water, steps: one}
                preferences:
                  - any-order:
                      - {name: power, want: dam}
                      - {want: not sue, because: [rumour]}
                types:
                  proud: {prior: 0.5, preferences: [dam]}
                  poor: {prior: 0.5, preferences: [not sue]}
              down:
                name: the downstream farmers
                short: Lowland
                options: {sue: {label: go to court, noun: a lawsuit}, talk: {label: talk}}
                weights: {not dam: 2, fair: 1}
            sees: {down: {up: {preferences: [water = full], assumption: they are trusting}}}
            feasible: [not (sue and talk)]
            status-quo: [water = none]
            outcomes:
              fair: {label: a fair share, when: dam and water = full}
              quarrel: {label: a quarrel, when: dam and sue}
            goal: quarrel
            sources: {paper: {title: The Paper}}
            evidence: {rumour: {source: paper, claim: Courts frighten Upland.}}
            """;

    private static Case subject(String text) {
        return CaseFile.read(SourceFile.of("dam.yaml", text), Path.of("dam.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private static String sheet(Case subject, String seat) {
        Brief brief = Seat.all(subject).stream()
                .filter(one -> one.id().equals(seat))
                .map(one -> RoleSheet.of(one, new Timetable(60, 3)))
                .findFirst()
                .orElseThrow();
        return Markdown.of(brief);
    }

    @Test
    void aSheetForEachTypeAndNothingOfOthers() {
        Case subject = subject(CASE);
        assertThat(Seat.all(subject)).extracting(Seat::id).containsExactly("up-proud", "up-poor", "down");
        assertThat(sheet(subject, "up-proud"))
                .contains(
                        "You are the upstream country",
                        "not to be taken back",
                        "one step at a time",
                        "Released water: half")
                .doesNotContain("proud", "poor", "fair", "quarrel", "court stop", "Courts frighten", "points");
        assertThat(sheet(subject, "down"))
                .contains("Add up the points", "“a fair share” stands for", "Upland wants", "You may be wrong")
                .doesNotContain("power", "Courts frighten", "quarrel");
    }

    @Test
    void statesAndMovesWithoutOptions() {
        Case subject = subject("""
                entente: 1
                title: A game
                states: {a: a start, b: a middle, c: an end}
                decision-makers: {one: {moves: {a: [b], b: [c]}, ranking: [c, [a, b]]}}
                status-quo: a
                """);
        assertThat(sheet(subject, "one"))
                .contains(
                        "from “a start” to “a middle”",
                        "“A start” (today) – or, just as good: “a middle”".replace("A s", "a s"))
                .contains("I move to, or I stay");
        assertThat(ResultsTable.head(subject)).containsExactly("group", "round", "state");
    }

    @ParameterizedTest
    @CsvSource({"60, 3", "14, 2", "480, 8", "11, 1", "32, 8"})
    void theMinutesSum(int minutes, int rounds) {
        Timetable time = new Timetable(minutes, rounds);
        assertThat(time.parts().stream().mapToInt(Timetable.Part::minutes).sum())
                .isEqualTo(minutes);
        assertThat(time.parts()).allMatch(part -> part.minutes() > 0);
        assertThat(time.talking() + time.deciding()).isEqualTo(time.round());
    }

    @Test
    void tooShortIsRefused() {
        assertThatThrownBy(() -> new Timetable(10, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
