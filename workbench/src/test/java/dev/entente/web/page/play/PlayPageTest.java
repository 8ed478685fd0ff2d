// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.web.Visitor;
import dev.entente.web.Visitor.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playing a case out: the way lives in the address. */
class PlayPageTest {

    private static final String IRAN = "/case/iran-2019/";

    /** From the deal that both would prefer: Israel works against it, and Congress. */
    private static final String WAY = "?from=YYYNNYYYNNNN&way=allies~YYYNNYYYNYNN&way=congress~YYYNNYYYNYYN";

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path own) {
        visitor = Visitor.open(own);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void startsFromToday() {
        assertThat(visitor.get(IRAN + "play").text())
                .contains("It starts from", "The standoff (today), holds", "Nobody has moved yet.")
                .contains("Nobody gains by a move from here.");
    }

    @Test
    void tellsWhoWouldAnswerWhyAndWhereItEnds() {
        assertThat(visitor.get(IRAN + "play" + WAY).text())
                .contains("Congress legislates against a deal.")
                .contains("Congress gains by it (block relief, inducements or letters only).")
                .contains("No answer of the others takes that gain away.")
                .contains("Washington has reason to withdraw the inducements and keep up sanctions (cover at home).")
                .contains("That ends in the standoff, which holds.");
    }

    @Test
    void aMoveIsTakenBackAndAWayIsGoneStepByStep() {
        Page played = visitor.get(IRAN + "play" + WAY);
        Page back = visitor.get(played.link("Take the last move back"));
        assertThat(back.text())
                .contains("Israel and Saudi Arabia work to sink a deal.")
                .doesNotContain("legislates against a deal.");
        Page start = visitor.get(back.link("Take the last move back"));
        assertThat(start.text()).contains("Nobody has moved yet.");
        assertThat(visitor.get(start.link("Work to sink a deal")).text())
                .contains("Israel and Saudi Arabia work to sink a deal.");
    }

    @Test
    void severalPartsAreSetAtOnceWhereAChannelAllowsIt() {
        Page refused = visitor.get(IRAN + "play?set-all=1&set=us.letter&set=target.talk");
        assertThat(refused.text()).contains("Washington and Tehran have no channel in which they could move together.");
        Page joint = visitor.get(
                "/case/north-korea-2007/play?set-all=1&set=us.letter&set=us.reward&set=us.assure&set=target.talk&set=target.freeze&set=target.disarm&set=partners.join");
        assertThat(joint.text()).doesNotContain("no channel").contains("Washington");
        assertThat(visitor.get(IRAN + "play?set-all=1&set=us.press&set=target.provoke")
                        .text())
                .contains("Nothing was set otherwise than it is.");
    }

    @Test
    void whatCannotBeGoneIsSaid() {
        assertThat(visitor.get(IRAN + "play?way=us~YYYYYYYYYYYY").text()).contains("The way so far");
        assertThat(visitor.get(IRAN + "play?way=nobody~YYYNNYYYNNNN").text()).contains("There is no such move.");
        assertThat(visitor.get(IRAN + "play?way=congress~YYYNNYYYNNNN").text()).contains("Congress cannot go from");
        assertThat(visitor.get(IRAN + "play?from=nowhere").text()).contains("Nobody has moved yet.");
    }

    /** It goes into the brief as the analyst’s choice, and only where it is asked for. */
    @Test
    void theWayGoesIntoTheBrief() {
        assertThat(visitor.get(IRAN + "brief.md" + WAY).html())
                .contains("A way, as the analyst played it", "Chosen by the analyst, move by move")
                .contains("**Congress legislates against a deal.**");
        assertThat(visitor.get(IRAN + "brief.md").html()).doesNotContain("as the analyst played it");
        assertThat(visitor.get(IRAN + "brief.pdf" + WAY).body().startsWith("%PDF"))
                .isTrue();
    }

    @Test
    void aGraphIsPlayedToo() {
        Page page = visitor.get("/case/published~fang-1993-prisoners-dilemma-graph/play");
        assertThat(page.text()).contains("can", "Now:").doesNotContain("Set several things at once");
    }
}
