// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.brief.words.English;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.Seq;
import dev.entente.stability.StabilityEngine;
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

    private static final Case OPTIONS = CaseFile.read(
                    Path.of("src/test/resources/found/goal-holds-today.yaml"), Optional.empty())
            .orElseThrow();

    /**
     * Stopped before the first page is known, a brief tells which situations hold, as far as that is known; and nothing that
     * the whole run would not find.
     */
    @Test
    void aBriefStoppedBeforeItsFirstPageTellsWhatHolds() {
        AtomicInteger all = new AtomicInteger();
        StabilityEngine engine = Engines.fittest(GraphModel.of(OPTIONS.conflict()), Budget.UNLIMITED);
        known(Budget.of(() -> all.incrementAndGet() < 0, _ -> {}));
        int early = 0;
        int nothing = 0;
        for (int allowed = 0; allowed < all.get(); allowed++) {
            int most = allowed;
            AtomicInteger asked = new AtomicInteger();
            Budget budget = Budget.of(() -> asked.incrementAndGet() > most, _ -> {});
            try {
                Brief brief = known(budget);
                String told = Markdown.of(brief);
                assertThat(told.contains("Partial: the run was stopped"))
                        .as("after %d checks", most)
                        .isEqualTo(budget.released());
                if (told.contains("What holds, as far as it is known")) {
                    early++;
                    held(told, engine);
                }
            } catch (BudgetSpent spent) {
                nothing++;
                assertThat(early).as("after %d checks", most).isZero();
            }
        }
        assertThat(early).isPositive();
        assertThat(nothing).isPositive();
    }

    private static Brief known(Budget budget) {
        StabilityEngine engine = Engines.fittest(GraphModel.of(OPTIONS.conflict()), budget);
        return new BriefComposer(OPTIONS, engine, new Seq(), new LocalRunner(1), budget)
                .composeWhatIsKnown(Map.of(), "", _ -> {});
    }

    /** Every row of its table, and what it says in short. */
    private static void held(String told, StabilityEngine engine) {
        GraphModel model = engine.model();
        StateSet goal =
                model.space().where(OPTIONS.framing().goal().orElseThrow().when());
        int today = model.statusQuo().orElseThrow();
        for (Concept concept : Concepts.usual()) {
            StateSet holding = engine.equilibria(concept);
            String row = "| %s | %s | %s | %s |"
                    .formatted(
                            concept.name(),
                            English.number(holding.count()),
                            English.number(holding.and(goal).count()),
                            holding.contains(today) ? "holds" : "does not hold");
            assertThat(told.contains("| " + concept.name() + " |"))
                    .as(concept.name() + " in\n" + told)
                    .isEqualTo(told.contains(row));
        }
        StateSet meant = engine.equilibria(Concepts.SEQ);
        String known = "of " + English.count(model.size(), "situation");
        assertThat(told)
                .containsAnyOf(
                        "It is not known yet which " + known,
                        English.start(known) + ", " + English.number(meant.count()) + " hold");
    }
}
