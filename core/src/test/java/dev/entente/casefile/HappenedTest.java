// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.Happened;
import dev.entente.cases.Happened.Made;
import dev.entente.cases.Happened.Status;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.graph.StateSpace;
import dev.entente.merge.Laying;
import dev.entente.merge.Laying.Result;
import dev.entente.merge.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened in the end, as a file says it. */
class HappenedTest {

    private static final Path FILE = Path.of("case.yaml");

    private static final String ROAD = """
            entente: 1
            title: A road
            decision-makers:
              quarry: {options: {nights: drive at night, bypass: pay for a bypass}, preferences: [nights, not bypass]}
              village: {options: {block: block the road}, preferences: [not nights]}
            feasible: [not (nights and block)]
            status-quo: [nights]
            outcomes: {deal: bypass and not block, blocked: block}
            aliases: {s6: YYN}
            """;

    private static final String REST = "date: 2026, citation: The county’s paper, made: forecast, status: read";

    private static String saying(String was) {
        return ROAD + "outcome: {was: " + was + ", " + REST + "}\n";
    }

    private static Reading<Case> check(String text) {
        return CaseFile.check(SourceFile.of("case.yaml", text), FILE, Optional.empty());
    }

    private static Case bound(String text) {
        return check(text).orElseThrow();
    }

    private static List<String> patterns(Case subject) {
        StateSpace space = StateSpace.of(subject.conflict().form());
        return space.where(subject.happened().orElseThrow().where()).stream()
                .mapToObj(space::pattern)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            deal                 | NYN YYN
            not deal and nights  | YNN
            -Y-                  | NYN YYN NYY
            YYN                  | YYN
            s6                   | YYN
            [nights, bypass]     | YYN
            []                   | NNN
            status-quo           | YNN
            """)
    void isAnyStatesThatCanBeSaid(String was, String states) {
        assertThat(patterns(bound(saying(was)))).containsExactlyInAnyOrder(states.split(" "));
    }

    @Test
    void saysWhenAndBySourceAndHowSure() {
        assertThat(bound(saying("deal")).happened()).hasValueSatisfying(happened -> {
            assertThat(happened.was()).isEqualTo("deal");
            assertThat(happened.date()).isEqualTo("2026");
            assertThat(happened.made()).isEqualTo(Made.FORECAST);
            assertThat(happened.status()).isEqualTo(Status.READ);
        });
        assertThat(bound(ROAD).happened()).isEmpty();
    }

    @Test
    void evidenceIsASourceToo() {
        Case subject = bound(ROAD + """
                outcome: {was: deal, date: 2026, because: [end, note], made: postdiction, status: memory}
                sources: {paper: {title: The county’s paper}}
                evidence:
                  end: {source: paper, page: 4, claim: The bypass was paid for.}
                  note: {source: paper, claim: Nobody blocks the road.}
                """);
        Happened happened = subject.happened().orElseThrow();

        assertThat(happened.source(subject.basis())).isEqualTo("The county’s paper, p. 4; The county’s paper");
    }

    /** So that a forecast is found again once it is known what happened. */
    @Test
    void theFingerprintOfTheModelStays() {
        assertThat(Fingerprint.of(bound(saying("deal")))).isEqualTo(Fingerprint.of(bound(ROAD)));
    }

    @Test
    void warnsWhereTheModelRulesItOut() {
        assertThat(check(saying("nights and block")).diagnostics())
                .extracting(Diagnostic::message)
                .contains("no feasible state is what happened");
        assertThat(check(saying("deal") + "variants: {blocked: {hold: {block: Y}}}\n")
                        .diagnostics())
                .extracting(Diagnostic::message)
                .noneMatch(message -> message.contains("what happened"));
    }

    @Test
    void aMemberOfMergedStatesStandsForAllOfThem() {
        Case subject = bound("""
                entente: 1
                title: A plant
                decision-makers:
                  firm: {options: {leave: leave, pay: pay}, preferences: [not pay]}
                merge: [leave]
                outcome: {was: YY, %s}
                """.formatted(REST));

        assertThat(patterns(subject)).containsExactly("Y*");
    }

    @Test
    void inGraphFormItIsAStateOrSeveral() {
        String graph = """
                entente: 1
                title: A graph
                states: {a: at a, b: at b, c: at c}
                decision-makers:
                  one: {moves: {a: b}, ranking: [b, a, c]}
                status-quo: a
                outcomes: {away: not a}
                outcome: {was: %s, %s}
                """;

        assertThat(patterns(bound(graph.formatted("b", REST)))).containsExactly("b");
        assertThat(patterns(bound(graph.formatted("away", REST)))).containsExactly("b", "c");
        assertThat(patterns(bound(graph.formatted("status-quo", REST)))).containsExactly("a");
    }

    private static CaseEditor editor(String text) {
        return CaseEditor.of(SourceFile.of("case.yaml", text), FILE, Optional.empty())
                .orElseThrow();
    }

    @Test
    void namesThatChangeChangeHere() {
        assertThat(editor(saying("deal")).renameOutcome("deal", "bargain").text())
                .contains("was: bargain");
        assertThat(editor(saying("[nights, bypass]"))
                        .renameOption("quarry", "bypass", "road")
                        .text())
                .contains("was: [nights, road]");
        assertThat(editor(saying("nights and not bypass"))
                        .renameOption("quarry", "nights", "dark")
                        .text())
                .contains("was: dark and not bypass");
        assertThat(editor(saying("status-quo"))
                        .renameOption("quarry", "nights", "dark")
                        .text())
                .contains("was: status-quo");
    }

    @Test
    void anOptionThatGoesTakesAlongWhatHappenedWithIt() {
        assertThat(editor(saying("YYN")).removeOption("quarry", "bypass").text())
                .doesNotContain("outcome:");
        assertThat(editor(saying("Y-N")).removeOption("quarry", "bypass").text())
                .contains("was: YN");
        assertThat(editor(saying("deal")).removeOutcome("deal").text()).contains("was: (bypass and not block)");
    }

    /** Versions that differ in it are told, and that of the case is taken. */
    @Test
    void isSetAsideWhereVersionsAreLaidTogether() {
        Result laid = Laying.of(
                bound(saying("deal")),
                List.of(new Version("anna", bound(saying("deal"))), new Version("ben", bound(saying("blocked")))));

        assertThat(((Result.Laid) laid).laying().asides())
                .anySatisfy(aside -> assertThat(aside.toString()).contains("what happened"));
    }
}
