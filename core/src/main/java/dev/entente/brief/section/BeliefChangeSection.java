// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Fraction;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShareWords;
import dev.entente.brief.words.ShownWords;
import dev.entente.cases.Case;
import dev.entente.evidence.Belief;
import dev.entente.explore.Believed;
import dev.entente.explore.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What some items of evidence change, in sections: belief before and after them, what can hold by it, and in which type. */
public final class BeliefChangeSection {

    private final Believed believed;
    private final Case subject;
    private final List<String> items;

    private BeliefChangeSection(Believed believed, List<String> items) {
        this.believed = believed;
        this.subject = believed.subject();
        this.items = items;
    }

    /**
     * All of it, in reading order.
     *
     * @param items the ids of the items, all others being counted before and after
     */
    public static List<Section> sections(Believed believed, List<String> items) {
        BeliefChangeSection told = new BeliefChangeSection(believed, items);
        List<Section> sections = new ArrayList<>();
        sections.add(told.asked());
        believed.beliefs().each().forEach(belief -> sections.add(told.belief(belief)));
        if (!believed.subject().framing().outcomes().isEmpty()) {
            sections.add(told.holding());
            sections.addAll(BelievedOutcomesSection.byTypes(believed));
        }
        return sections;
    }

    private Section asked() {
        List<List<Sentence>> claims = subject.basis().claims().stream()
                .filter(claim -> items.contains(claim.id()))
                .map(claim -> List.of(BriefContext.computed(claim.id() + ":"), Sentence.analyst(claim.text())))
                .toList();
        return new Section(
                "What is compared",
                List.of(
                        new Block.Bullets(claims),
                        new Block.Paragraph(List.of(BriefContext.computed("Before: as if the case had not "
                                + (items.size() == 1 ? "this item" : "these items")
                                + "; after: with all of its evidence."
                                + " Priors and likelihoods are the analyst’s own numbers"
                                + ShownWords.butFor(believed.beliefs())
                                + ", and words of likelihood, those of ICD 203, rest on them.")))));
    }

    private Section belief(Belief belief) {
        Belief without = belief.without(items);
        boolean stated = belief.stated();
        Optional<List<Fraction>> before = stated ? without.posterior() : without.support();
        Optional<List<Fraction>> after = stated ? belief.posterior() : belief.support();
        List<List<Sentence>> rows = new ArrayList<>();
        for (int t = 0; t < belief.types().size(); t++) {
            rows.add(List.of(
                    Sentence.analyst(English.start(belief.types().get(t).name())),
                    cell(before, t, stated),
                    cell(after, t, stated)));
        }
        String name =
                subject.conflict().decisionMakers().get(belief.decisionMaker()).name();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Table(List.of("Type", "Before", "After"), rows)));
        without.contradiction()
                .or(belief::contradiction)
                .map(found -> BeliefSection.contradicted(found, name))
                .ifPresent(blocks::add);
        return new Section(
                stated
                        ? "Of which type " + name + " is"
                        : "Likelihood of all items under each type of " + name + ", relative; no priors are stated",
                blocks);
    }

    private static Sentence cell(Optional<List<Fraction>> shares, int type, boolean stated) {
        return BriefContext.computed(shares.map(each -> each.get(type))
                .map(share -> stated ? ShareWords.worded(share) : ShareWords.belief(share))
                .orElse("–"));
    }

    private Section holding() {
        Optional<Weighing> before = believed.without(items);
        Optional<Weighing> after = believed.after();
        List<List<Sentence>> rows = new ArrayList<>();
        for (int o = 0; o < subject.framing().outcomes().size(); o++) {
            rows.add(List.of(
                    BriefContext.computed(
                            English.start(subject.framing().outcomes().get(o).label())),
                    share(before, o),
                    share(after, o)));
        }
        return new Section(
                "In which share of worlds, by belief, each outcome can hold ("
                        + believed.concept().name() + ")",
                List.of(new Block.Table(List.of("Outcome", "Before", "After"), rows)));
    }

    private Sentence share(Optional<Weighing> weighing, int outcome) {
        int concept = believed.explored().place(believed.concept());
        return BriefContext.computed(
                weighing.map(by -> ShareWords.share(by.some(concept, outcome))).orElse("–"));
    }
}
