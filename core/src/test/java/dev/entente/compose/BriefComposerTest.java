// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Seq;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BriefComposerTest {

    private static final Case IRAN =
            CaseFile.read(Path.of("../cases/iran-2007"), Optional.empty()).orElseThrow();

    private static Brief brief(Budget budget) {
        return new BriefComposer(
                        IRAN,
                        Engines.fittest(GraphModel.of(IRAN.conflict()), budget),
                        new Seq(),
                        new LocalRunner(2),
                        budget)
                .compose(Map.of(), "", _ -> {});
    }

    /** Stopped at any moment there is no brief, or one that says so at its head, or the whole one. */
    @Test
    void aBriefThatWasStoppedSaysSoAtItsHead() {
        AtomicInteger all = new AtomicInteger();
        String whole = Markdown.of(brief(Budget.of(() -> all.incrementAndGet() < 0, _ -> {})));
        assertThat(whole).doesNotContain("Partial:");
        int partial = 0;
        for (int allowed = 0; allowed < all.get(); allowed += 1 + all.get() / 40) {
            int most = allowed;
            AtomicInteger asked = new AtomicInteger();
            Budget budget = Budget.of(() -> asked.incrementAndGet() > most, _ -> {});
            try {
                String told = Markdown.of(brief(budget));
                assertThat(told.contains("Partial: the run was stopped"))
                        .as("after %d of %d checks", most, all.get())
                        .isEqualTo(budget.released());
                if (!budget.released()) {
                    assertThat(told).isEqualTo(whole);
                }
                partial += budget.released() ? 1 : 0;
            } catch (BudgetSpent spent) {
                assertThat(budget.released()).isFalse();
                assertThat(partial)
                        .as("before it is known where the conflict rests")
                        .isZero();
            }
        }
        assertThat(partial).as("partial briefs").isPositive();
    }
}
