// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.analysis.Path;
import dev.entente.analysis.RegionPaths;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.PathWords;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a case that isn't listed can unfold step by step, in sections. */
public final class RegionUnfoldingSection {

    private RegionUnfoldingSection() {}

    /**
     * Tells it.
     *
     * @param target what the target is called
     * @param told the kinds of moves that were asked for
     */
    public static List<Section> sections(RegionPaths paths, String target, List<Steps> told) {
        PathWords words = new PathWords(paths.subject(), paths.model());
        List<List<Sentence>> items = new ArrayList<>();
        for (Steps which : told) {
            List<Sentence> item = new ArrayList<>();
            if (!paths.decided().contains(which)) {
                item.add(PathWords.kind(which, "the time allowed was used up before it was known."));
            } else if (!paths.paths().containsKey(which)) {
                item.add(PathWords.kind(which, "no sequence leads to " + target + "."));
            } else {
                item.addAll(path(words, Objects.requireNonNull(paths.paths().get(which)), which));
            }
            items.add(item);
        }
        return List.of(new Section(
                "From " + words.start(paths.from()) + " to " + target,
                List.of(
                        new Block.Bullets(items),
                        new Block.Paragraph(List.of(BriefContext.computed("A way that could be taken is no more than"
                                + " that: whether others would be taken instead is told where states can be"
                                + " listed."))))));
    }

    private static List<Sentence> path(PathWords words, Path path, Steps which) {
        int length = path.moves().size();
        if (length == 0) {
            return List.of(PathWords.kind(which, "it is so already; nobody has to move."));
        }
        List<Sentence> said = new ArrayList<>();
        said.add(PathWords.kind(which, "in " + English.count(length, "step") + " at least; one way is told."));
        said.addAll(words.path(path, which, "could", ""));
        return said;
    }
}
