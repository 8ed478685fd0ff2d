// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.brief.words.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Joint moves and jumps in sentences.
 *
 * @param onward how it is told what follows on them
 */
record JointWords(Wording wording, OnwardWords onward) {

    /** Who moves together and to what, what each does, what follows, and whether they can. */
    List<Sentence> move(JointMove move, String end, Ability ability, Onward way) {
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.strong(English.start(wording.names(move.coalition())) + ", to " + end + ". "));
        said.add(BriefContext.computed(wording.together(move.coalition(), move.from(), move.to()) + atOnce(move)));
        if (!move.then().isEmpty()) {
            said.add(BriefContext.computed(
                    " Then " + onward.steps(way) + (move.then().size() == 1 ? ", for a gain." : ", each for a gain.")));
        }
        said.add(BriefContext.computed(" That holds, and all of them are better off there." + onward.otherwise(way)));
        said.add(BriefContext.computed(" " + ChannelWords.channel(ability, wording)));
        return said;
    }

    /** "Uniroyal and the Ministry could jump together to …, and both hold. Uniroyal … The Ministry …" */
    String jump(JointMove jump, String end) {
        return wording.names(jump.coalition()) + " can jump together to " + end + ". "
                + wording.together(jump.coalition(), jump.from(), jump.to()) + atOnce(jump);
    }

    /** What there is to say of a joint move that has to be made at once. */
    static String atOnce(JointMove move) {
        return move.onlyAtOnce() ? sameMoment(move.coalition()) : "";
    }

    /** " That works only if both do it at the same moment." */
    static String sameMoment(Coalition movers) {
        return " That works only if " + (movers.size() == 2 ? "both" : "all of them") + " do it at the same moment.";
    }
}
