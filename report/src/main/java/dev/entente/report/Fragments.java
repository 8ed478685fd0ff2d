// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Picture;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.finding.Finding;
import java.util.List;

/**
 * Parts of a brief for pages that stand in a frame of their own: well-formed markup without styles in it, every text
 * escaped. Colours, faces and the style of pictures are in {@link #styles}.
 */
public final class Fragments {

    /** Where nothing stands behind anything. */
    public static final Beside NOTHING = new Beside() {
        @Override
        public String sentence(List<Finding> findings) {
            return "";
        }

        @Override
        public String entry(Entry entry) {
            return "";
        }
    };

    private Fragments() {}

    /** The style sheet that the parts need: colours by name, faces, pictures, what is looked up. */
    public static String styles() {
        return Colour.declarations() + "\n" + Face.embedded(BriefHtml.FACES) + PictureSvg.styles()
                + BriefHtml.sheet("lookup.css");
    }

    /** What a page puts behind what a brief says: markup, or nothing. */
    public interface Beside {

        /** Behind a sentence of the first page that is made from these findings. */
        String sentence(List<Finding> findings);

        /** Behind the first cell of a row of the annex. */
        String entry(Entry entry);
    }

    /**
     * Sections, each under a heading of the second level.
     *
     * @param ids begins every id, so that several fit on one page
     */
    public static String sections(List<Section> sections, String ids) {
        return Markup.of(sections, ids, (shown, number) -> picture(shown, ids + "picture-" + number));
    }

    /**
     * Sections of a brief, in which a want’s formula and source are shown at its name.
     *
     * @param brief whose annex tells them
     */
    public static String sections(Brief brief, List<Section> sections, String ids, Beside beside) {
        return Markup.of(
                sections, ids, (shown, number) -> picture(shown, ids + "picture-" + number), Lookup.of(brief), beside);
    }

    /** Sentences that run on, those in the analyst's voice marked. */
    public static String sentences(List<Sentence> sentences) {
        return Markup.sentences(sentences);
    }

    /** As {@link #sections(Brief, List, String, Beside)}, of sentences that run on. */
    public static String sentences(Brief brief, List<Sentence> sentences, String ids, Beside beside) {
        return Markup.sentences(sentences, ids, Lookup.of(brief), beside);
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
