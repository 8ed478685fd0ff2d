// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.web.Visitor;
import dev.entente.web.Visitor.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryPageTest {

    private static final String TRY = "/case/iran-2019/try";

    private static Visitor first;
    private Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path own) {
        first = Visitor.open(own);
    }

    @AfterAll
    static void shut() {
        first.close();
    }

    @BeforeEach
    void comeIn() {
        visitor = first.another();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void fromTheStatusQuoAnOptionIsTakenAwayAndTheChangeIsCalledOutAndUndone() {
        Page today = visitor.get(visitor.get("/case/iran-2019/states").link("The standoff"));
        assertThat(today.text()).contains("What if Washington cannot keep up sanctions?");

        Page tried = visitor.post(TRY + "/hold", "held", "us.press=N");
        assertThat(tried.address()).isEqualTo(TRY);
        assertThat(tried.text())
                .contains("Today can no longer be as it is")
                .contains("What is tried Washington cannot keep up sanctions")
                .contains("Congress has reason to leave it.")
                .contains("A standoff can no longer hold.");

        Page undone = visitor.post("/case/iran-2019/undo", "tab", "try");
        assertThat(undone.text()).contains("Nothing is tried yet.").contains("Washington cannot keep up sanctions");
        assertThat(visitor.post("/case/iran-2019/redo", "tab", "try").text())
                .contains("Today can no longer be as it is");
    }

    @Test
    void aWantMovesAndIsTakenBackSingly() {
        visitor.post(TRY + "/hold", "held", "us.strike=N");
        Page moved = visitor.post(TRY + "/want", "who", "target", "do", "move", "place", "0", "to", "2");
        assertThat(moved.text()).contains("Tehran puts “no strikes” third, not first");

        Page back = visitor.post(TRY + "/back", "told", "Tehran puts “no strikes” third, not first");
        assertThat(back.text()).contains("Washington cannot carry out strikes Take back");
        assertThat(visitor.post(TRY + "/nothing").text()).contains("Nothing is tried yet.");
    }

    @Test
    void aStatementThatCannotBeReadStaysOnThePageWithItsMistakeUnderneath() {
        Page refused = visitor.post(
                TRY + "/want",
                "who",
                "target",
                "do",
                "add",
                "want",
                "not pres or talk",
                "assumption",
                "they said so",
                "to",
                "1");

        assertThat(refused.text())
                .contains("There is no option or outcome “pres”.", "Maybe you meant “press”.", "^^^^")
                .contains("Nothing is tried yet.");
        assertThat(refused.html())
                .contains("value=\"not pres or talk\"", "value=\"they said so\"", "<option value=\"1\" selected>");
    }

    @Test
    void aWantInOtherWordsIsSaidToHaveLostItsEvidence() {
        assertThat(visitor.post(TRY + "/want", "who", "us", "do", "edit", "place", "2", "want", "talk")
                        .text())
                .contains("; it no longer rests on “pressure-only” Take back");
    }

    /** The formula stands in the field alone where it is edited. */
    @Test
    void eachWantStandsOnceByItsName() {
        String html = visitor.get(TRY).html();
        assertThat(html.split("<div class=\"text\">cover at home</div>")).hasSize(2);
        assertThat(html)
                .doesNotContain("<code class=\"words\">")
                .contains("value=\"(reward or not press) implies not (spoil or block)\"");
    }

    /** At the party where something was changed the answer stands too. */
    @Test
    void theAnswerStandsBesideWhatWasChanged() {
        Page tried = visitor.post(TRY + "/hold", "held", "target.talk=Y");
        String party = tried.html().substring(tried.html().indexOf("id=\"party-target\""));
        assertThat(party.indexOf("class=\"near\"")).isBetween(0, party.indexOf("What it can do"));
    }

    @Test
    void nothingIsNoVariant() {
        Page refused = visitor.post(TRY + "/save", "name", "empty");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nothing is tried, so that there is nothing to keep as a variant.");
        assertThat(visitor.get("/case/iran-2019/case.yaml").html()).doesNotContain("empty:");
    }

    @Test
    void aStatementIsReadWhileItIsTyped() {
        assertThat(visitor.getInPage(TRY + "/check?who=target&want=talk").text())
                .isEqualTo("That is: talks");
        assertThat(visitor.getInPage(TRY + "/check?who=target&want=talk+and").text())
                .contains("^");
    }

    @Test
    void whatLeavesNoStateIsSaidAndCanBeTakenBack() {
        visitor.post(TRY + "/hold", "held", "target.freeze=Y");
        Page none = visitor.post(TRY + "/hold", "held", "target.provoke=Y");

        assertThat(none.text())
                .contains("This can't be computed.", "No state is left under the rules and what is held");
        assertThat(visitor.post(TRY + "/back", "told", "Tehran will in any case freeze the programme")
                        .text())
                .contains("Tehran will in any case stage attacks and breaches of the accord Take back")
                .doesNotContain("This can't be computed.");
    }

    @Test
    void aTypeIsChosenAndAVariantKeptOnTheSheet() {
        String of = "/case/north-korea-2007";
        Page chosen = visitor.post(of + "/try/type", "who", "us", "type", "posturing");
        assertThat(chosen.text()).contains("Washington: as the type “posturing”");

        Page kept = visitor.post(of + "/try/save", "name", "For show");
        assertThat(kept.text()).contains("not saved", "Nothing is tried yet.", "Saved as the variant “for-show”");
        assertThat(visitor.get(of + "/case.yaml").html()).contains("for-show:");
        assertThat(visitor.get(of + "/try").html()).contains("<option value=\"for-show\" selected>");
    }

    @Test
    void thePatchIsTakenHome() {
        visitor.post(TRY + "/hold", "held", "us.press=N");

        Page patch = visitor.get(TRY + "/patch.yaml?name=No+sanctions");
        assertThat(patch.savedAs()).contains("iran-2019-no-sanctions.yaml");
        assertThat(patch.html()).contains("no-sanctions:", "us.press: N");
    }

    @Test
    void aRankingIsShownAndSaidToHaveNoWants() {
        Page graph = visitor.get("/case/published~fang-1993-prisoners-dilemma-graph/try");

        assertThat(graph.text())
                .contains("It has a ranking or weights and no list of wants")
                .doesNotContain("taken away");
    }
}
