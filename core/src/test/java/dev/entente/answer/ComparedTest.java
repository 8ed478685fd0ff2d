// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Outcome;
import dev.entente.Version;
import dev.entente.answer.json.JsonTest;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.compare.Comparison.Ends;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private final Case iran = read("iran-2019");
    private final Case northKorea = read("north-korea-2019");
    private final Outcome talks = iran.framing().outcome("talks").orElseThrow();

    @Test
    void whereAComparisonWasStoppedBothCasesSayWhetherTheOutcomeHolds() {
        assertThat(JsonTest.written(Compared.stopped(iran, northKorea, talks, Concepts.SEQ, new Ends(false, true))))
                .isEqualTo("""
                        {
                          "entente": 1,
                          "from": {"case": "iran-2019", "title": "%s", "holds": false},
                          "to": {"case": "north-korea-2019", "title": "%s", "holds": true},
                          "outcome": "talks",
                          "concept": "SEQ",
                          "partial": true,
                          "version": "%s"
                        }
                        """.formatted(
                                iran.framing().title(), northKorea.framing().title(), Version.running()));
    }

    @Test
    void aCaseAgainstItselfHasNeitherSharesNorAPath() {
        String json = JsonTest.written(Compared.of(Comparison.of(iran, iran, talks, Concepts.SEQ, Budget.UNLIMITED)));

        assertThat(json).contains("\"parts\": [],", "\"cancels\": false,");
        assertThat(json).doesNotContain("share", "sufficient", "interactions", "path", "partial");
    }

    private static Case read(String name) {
        return CaseFile.read(Path.of("..", "cases", name)).orElseThrow();
    }
}
