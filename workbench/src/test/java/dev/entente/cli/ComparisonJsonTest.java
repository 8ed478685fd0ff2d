// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Case;
import dev.entente.Outcome;
import dev.entente.casefile.CaseFile;
import dev.entente.explore.Comparison.Ends;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonJsonTest {

    @Test
    void whereAComparisonWasStoppedBothCasesSayWhetherTheOutcomeHolds() {
        Case iran = read("iran-2019");
        Case northKorea = read("north-korea-2019");
        Outcome talks = iran.outcome("talks").orElseThrow();

        assertThat(ComparisonJson.stopped(iran, northKorea, talks, Concepts.SEQ, new Ends(false, true)))
                .containsEntry("outcome", "talks")
                .containsEntry("concept", "SEQ")
                .containsEntry("partial", true)
                .hasEntrySatisfying(
                        "from",
                        from -> assertThat((Map<?, ?>) from)
                                .isEqualTo(Map.of("case", "iran-2019", "title", iran.title(), "holds", false)))
                .hasEntrySatisfying(
                        "to",
                        to -> assertThat((Map<?, ?>) to)
                                .isEqualTo(Map.of(
                                        "case", "north-korea-2019", "title", northKorea.title(), "holds", true)));
    }

    private static Case read(String name) {
        return CaseFile.read(Path.of("..", "cases", name)).orElseThrow();
    }
}
