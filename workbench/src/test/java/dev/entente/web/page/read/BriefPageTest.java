// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.web.Visitor;
import dev.entente.web.Visitor.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case opens on its brief, and what would change it can be tried from there. */
class BriefPageTest {

    private static final Pattern LEVER = Pattern.compile(
            "<button form=\"levers\" class=\"lever\" name=\"change\" value=\"([^\"]*)\" aria-label=\"([^\"]*)\">(.*?)</button>");

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path own) {
        visitor = Visitor.open(own);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    /** The page when all of it is there. */
    private static Page whole(String address) {
        Page page = visitor.get(address);
        while (page.text().contains("Look again")) {
            page = visitor.get(address);
        }
        return page;
    }

    private static List<MatchResult> levers(Page page) {
        return LEVER.matcher(page.html()).results().toList();
    }

    @Test
    void opensOnTheFirstPageWithTheAnnexFolded() {
        Page page = whole("/case/iran-2019");
        assertThat(page.text())
                .contains("Iran, June 2019: only the standoff holds", "Why the standoff holds", "What would change it")
                .contains("The annex: what holds under each concept");
        assertThat(page.html().indexOf("<details class=\"folded\">"))
                .isGreaterThan(page.html().indexOf("How far to trust this"))
                .isLessThan(page.html().indexOf("The parties, and what they want</h3>"));
    }

    /** Each row of what would change it has its button, and pressing it makes that change and no other. */
    @Test
    void everyLeverMakesItsChange() {
        List<MatchResult> levers = levers(whole("/case/iran-2019"));
        assertThat(levers).hasSize(5);
        assertThat(levers).extracting(lever -> lever.group(3)).containsOnly("What if?");
        assertThat(levers.get(1).group(2)).isEqualTo("What if Washington gives up cover at home?");
        for (MatchResult lever : levers) {
            try (Visitor other = visitor.another()) {
                Page tried = other.post("/case/iran-2019/try/lever", "change", lever.group(1));
                assertThat(tried.address()).isEqualTo("/case/iran-2019/try");
                assertThat(tried.text())
                        .as(lever.group(1))
                        .contains("something tried")
                        .containsPattern("[Aa] disarmament deal[^.]* can hold now");
            }
        }
    }

    /** In a case where the goal holds the buttons end it. */
    @Test
    void whatEndsItIsAButtonToo() {
        List<MatchResult> levers = levers(whole("/case/north-korea-2007"));
        assertThat(levers).isNotEmpty();
        for (MatchResult lever : levers) {
            try (Visitor other = visitor.another()) {
                assertThat(other.post("/case/north-korea-2007/try/lever", "change", lever.group(1))
                                .text())
                        .as(lever.group(1))
                        .containsPattern("A disarmament deal( and [^.]*)? can no longer hold");
            }
        }
    }

    @Test
    void aLeverThatTheCaseHasNotIsRefused() {
        for (String change : List.of(
                "",
                "drop us 40",
                "drop nobody 1",
                "move us 1 40",
                "hold us.none N",
                "drop us 1,drop us",
                "drop us 0")) {
            assertThat(visitor.post("/case/iran-2019/try/lever", "change", change)
                            .status())
                    .as(change)
                    .isEqualTo(422);
        }
        assertThat(visitor.get("/case/iran-2019/try").text()).contains("Nothing is tried yet.");
    }

    @Test
    void whatIsWorkedOutCanBeStopped() {
        try (Visitor other = visitor.another()) {
            assertThat(other.get("/case/libya-2003").text()).contains("Libya, 2003");
            assertThat(other.post("/case/libya-2003/brief", "do", "stop").status())
                    .isEqualTo(200);
            assertThat(other.post("/case/libya-2003/brief", "do", "again").text())
                    .contains("Libya, 2003");
        }
    }

    /** Five tabs, what “holds” means as a setting in a sentence, and one next step. */
    @Test
    void theBarIsShortAndSaysWhatHoldsMeans() {
        String html = visitor.get("/case/iran-2019").html();
        String tabs = html.substring(html.indexOf("class=\"tabs\""), html.indexOf("class=\"tools\""));
        assertThat(tabs.split("<a ")).hasSize(6);
        assertThat(html)
                .contains("counting the answers that others would give for their own sake (sequential stability)");
        assertThat(html.split("class=\"next\"")).hasSize(2);
    }

    @Test
    void theGalleryTellsTheFindingOnceItIsAsked() {
        String found = visitor.get("/case/iran-2019/found").text();
        assertThat(found).isEqualTo("Only the standoff holds.");
        assertThat(visitor.get("/").text()).contains("Only the standoff holds.").doesNotContain("Chicken");
        assertThat(visitor.get("/?show=published").text()).contains("Chicken");
        assertThat(visitor.get("/case/iran-2019/found").html()).contains("class=\"table bare\"");
        assertThat(visitor.get("/case/libya-2003/found").html()).contains("class=\"table full\"");
    }
}
