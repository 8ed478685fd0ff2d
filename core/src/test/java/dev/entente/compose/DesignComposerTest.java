// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.answer.Designed;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.design.DesignQuestion;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesignComposerTest {

    private static final Case IRAN =
            CaseFile.read(Path.of("../cases/iran-2007"), Optional.empty()).orElseThrow();
    private static final FittingEngine CONFLICT =
            new FittingEngine.Listed(Engines.fittest(GraphModel.of(IRAN.conflict()), Budget.UNLIMITED));

    /** Where the time is up from the first moment on, each part is there and says so, in words and for machines. */
    @Test
    void aSpentBudgetIsTold() {
        var goal = IRAN.framing().goal().orElseThrow();
        var question =
                DesignQuestion.of(IRAN, goal, Coalition.of(0), Concepts.SEQ).or(IllegalArgumentException::new);
        Budget spent = Budget.of(() -> true, _ -> {});

        var composed = DesignComposer.of(question, CONFLICT, Map.of(), DesignTopic.usual(IRAN), spent);

        assertThat(composed.whole()).isFalse();
        assertThat(composed.parts())
                .filteredOn(part -> part.found() instanceof DesignFound.NotComputed)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.sections().toString())
                        .contains("The time allowed was used up before this was computed."));
        Designed answer = new DesignAnswer(IRAN, CONFLICT, composed.parts())
                .answer(goal, Optional.of(Coalition.of(0)), Concepts.SEQ);
        assertThat(answer.notComputed().orElseThrow())
                .containsEntry("spoilers", "The time allowed was used up before this was computed.");
    }
}
