// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.finding.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * Parts of a brief for pages that stand in a frame of their own: well-formed markup without styles in it, every text
 * escaped. Colours, faces and the style of pictures are in {@link #styles}.
 */
public final class Fragments {

    private Fragments() {}

    /** The style sheet that the parts need: colours by name, faces, pictures. */
    public static String styles() {
        return Colour.declarations() + "\n" + Face.embedded(BriefHtml.FACES) + PictureSvg.styles();
    }

    /**
     * Sections, each under a heading of the second level.
     *
     * @param ids begins every id, so that several fit on one page
     */
    public static String sections(List<Section> sections, String ids) {
        return sections(sections, ids, _ -> "");
    }

    /**
     * The same with something behind what is made from findings.
     *
     * @param beside markup to stand behind a row of a table or an item of a list that is made from these findings; empty for
     *     nothing
     */
    public static String sections(List<Section> sections, String ids, Function<List<Finding>, String> beside) {
        return Markup.of(sections, ids, (shown, number) -> picture(shown, ids + "picture-" + number), beside::apply);
    }

    /** Sentences that run on, those in the analyst's voice marked. */
    public static String sentences(List<Sentence> sentences) {
        return Markup.sentences(sentences);
    }

    /** A picture, for wide and for narrow screens, of which the page's style sheet shows one. */
    public static String picture(Illustration shown, String id) {
        return BriefHtml.figure(shown, id);
    }

    /**
     * A picture in which each state leads to an address.
     *
     * @param addresses one per place, in the picture's order
     */
    public static String linked(Picture picture, List<String> addresses, String id) {
        return PictureSvg.linked(picture, addresses, id);
    }
}
