// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.explore.worlds.LocalRunner;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.web.desk.Desks;
import dev.entente.web.desk.Jobs;
import dev.entente.web.desk.Shelf;
import dev.entente.web.desk.SolvedCases;
import dev.entente.web.desk.Workers;
import dev.entente.web.page.frame.LimitPage;
import dev.entente.web.page.frame.RegionCase;
import dev.entente.web.page.frame.Workplace;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page whose states take too long to be gone through says what can be counted, unless its reader has left. */
class OpenedCaseTest {

    @TempDir
    private Path own;

    private static final String TEXT = """
            entente: 1
            title: Small
            decision-makers:
              us: {name: us, options: {give: give way}, preferences: [not give]}
              them: {name: them, options: {yield: yield}, preferences: [not yield]}
            status-quo: []
            outcomes: {end: yield}
            goal: end
            """;

    private Response late(OpenedCase.Told page, Budget budget, RegionCase.Told counted) throws IOException {
        Files.writeString(Files.createDirectories(own.resolve("small")).resolve("case.yaml"), TEXT);
        try (Workers workers = new Workers()) {
            Workplace workplace = new Workplace(
                    new Shelf(Optional.empty(), own), Desks.ofOne(own), new SolvedCases(), workers, new LocalRunner(1));
            return workplace
                    .onSheet(OpenedCase.page(workplace, page, counted))
                    .answer(
                            new Request("one", "GET", List.of("case", "my~small"), Map.of(), false, budget),
                            Map.of("case", "my~small"));
        }
    }

    private static Response spent(Request request, OpenedCase opened, Map<String, String> named) {
        throw new BudgetSpent();
    }

    @Test
    void whatCanBeCountedIsToldInItsPlace() throws IOException {
        assertThat(late(OpenedCaseTest::spent, Budget.UNLIMITED, BriefPage::counted))
                .isInstanceOfSatisfying(Response.Page.class, page -> {
                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.html())
                            .contains("Small: today’s situation holds; end cannot")
                            .contains(
                                    "Going through the states of this case one by one takes longer than there was time for.")
                            .doesNotContain("more states than can be listed");
                });
        assertThat(late(OpenedCaseTest::spent, Budget.UNLIMITED, LimitPage::answer))
                .isInstanceOfSatisfying(
                        Response.Page.class,
                        page -> assertThat(page.html())
                                .contains("takes longer than there was time for. What stands here needs them all."));
    }

    @Test
    void nothingIsToldToOneWhoHasLeft() {
        Budget left = Budget.of(() -> true, _ -> {});
        assertThatThrownBy(() -> late(OpenedCaseTest::spent, left, BriefPage::counted))
                .isInstanceOf(BudgetSpent.class);
    }

    @Test
    void whatIsFoundInTimeIsShown() throws IOException {
        assertThat(late(
                        new BriefPage(new Jobs<>(Runnable::run, Duration.ofMinutes(1)))::answer,
                        Budget.UNLIMITED,
                        BriefPage::counted))
                .isInstanceOfSatisfying(
                        Response.Page.class, page -> assertThat(page.html()).doesNotContain("What is left out"));
    }
}
