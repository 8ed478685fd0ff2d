// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Brief;
import dev.entente.report.Drawing.Frame;
import java.util.function.ToIntFunction;

/** How a brief is set on paper, so that what is to be read takes few pages; the later the tighter. */
enum Setting {
    ROOMY("roomy", Frame.PAGE),
    TIGHT("tight", Frame.PAGE),
    /** With a picture that is as low as can be. */
    LOW("tight", Frame.STRIP),
    /** The same with its lines closer. */
    DENSE("tight close", Frame.STRIP),
    /** Without what leads elsewhere. */
    LEAST("tight", Frame.LINE),
    /** The same with its lines closer. */
    CLOSE("tight close", Frame.LINE),
    /** With its picture in the annex. */
    TURNED("tight", Frame.PAGE);

    private final String style;
    private final Frame frame;

    Setting(String style, Frame frame) {
        this.style = style;
        this.frame = frame;
    }

    /** Whether it is set small. */
    boolean tight() {
        return this != ROOMY;
    }

    /** The classes of the style sheet. */
    String style() {
        return style;
    }

    /** The room for a picture. */
    Frame frame() {
        return frame;
    }

    /** What is set so. */
    Brief of(Brief brief) {
        return this == TURNED ? brief.withPictureInAnnex() : brief;
    }

    /**
     * The first with which what is to be read fits on one page; where none does, the first of the others with the fewest
     * pages that leaves the picture where it is. Without an annex there is none to put the picture into. What is to be filled
     * in has all the room that it takes.
     *
     * @param pages how many pages are taken by what is to be read; asked seldom, since that is dear
     */
    static Setting fitting(Brief brief, ToIntFunction<Setting> pages) {
        if (brief.isForm()) {
            return ROOMY;
        }
        int roomy = pages.applyAsInt(ROOMY);
        if (roomy == 1) {
            return ROOMY;
        }
        int tight;
        if (!brief.pictured()) {
            tight = pages.applyAsInt(TIGHT);
        } else if (pages.applyAsInt(LOW) == 1) {
            return pages.applyAsInt(TIGHT) == 1 ? TIGHT : LOW;
        } else if (pages.applyAsInt(DENSE) == 1) {
            return DENSE;
        } else if (pages.applyAsInt(LEAST) == 1) {
            return LEAST;
        } else if (pages.applyAsInt(CLOSE) == 1) {
            return CLOSE;
        } else if (!brief.annex().isEmpty() && pages.applyAsInt(TURNED) == 1) {
            return TURNED;
        } else {
            tight = pages.applyAsInt(TIGHT);
        }
        return tight < roomy ? TIGHT : ROOMY;
    }
}
