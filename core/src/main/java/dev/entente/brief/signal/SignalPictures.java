// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.answer.Signalled;
import dev.entente.answer.Signalled.Ending;
import dev.entente.brief.document.Dial;
import dev.entente.brief.document.Plane;
import dev.entente.brief.document.Plate;
import dev.entente.brief.document.Tree;
import dev.entente.signal.LetterRegions;
import java.util.List;

/**
 * What is drawn of a signal.
 *
 * @param square of both costs
 * @param dial of belief
 * @param tree of one outcome
 */
public record SignalPictures(Plane square, Dial dial, Tree tree) {

    /** Those of the middle of a box, with the outcome that withstands most as a tree. */
    public static SignalPictures of(LetterRegions regions, Signalled told, SignalNames names) {
        return of(regions, told, names, SignalTree.strongest(told.middle()));
    }

    /**
     * Those of a game.
     *
     * @param regions the box that is drawn
     * @param told what can come of the game in its middle
     * @param ending one of its outcomes, which the tree shows
     */
    public static SignalPictures of(LetterRegions regions, Signalled told, SignalNames names, Ending ending) {
        return new SignalPictures(
                new SignalPicture(regions, names, told.middle()).plane(),
                new SignalDial(told, names).dial(),
                new SignalTree(told, names, ending).tree());
    }

    /** All of them on one sheet. */
    public Plate plate() {
        return new Plate(square.caption(), List.of(square, dial, tree));
    }
}
