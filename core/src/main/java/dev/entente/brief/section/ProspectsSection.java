// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.design.DistanceToFailure;
import dev.entente.design.DistanceToFailure.Finding.About;
import dev.entente.design.DistanceToFailure.Margin;
import dev.entente.design.DistanceToFailure.Tested;
import dev.entente.design.Packages;
import dev.entente.design.Prospects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a brief says beyond where a conflict rests, in the order in which a reader asks. */
public final class ProspectsSection {

    private static final int MOST_SPOILERS = 3;
    private static final int MOST_MARGINS = 2;

    private final BriefContext context;
    private final Outcome goal;
    private final Prospects prospects;

    public ProspectsSection(BriefContext context, Outcome goal, Prospects prospects) {
        this.context = context;
        this.goal = goal;
        this.prospects = prospects;
    }

    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        prospects.packages().ifPresent(packages -> sections.add(whatWouldHold(packages)));
        prospects
                .spoilers()
                .ifPresent(spoilers -> sections.add(
                        new SpoilersSection(context.wording(), goal, spoilers).section("shown above", MOST_SPOILERS)));
        prospects
                .durability()
                .flatMap(durability -> new DurabilitySection(context.wording(), goal, durability).inBrief())
                .ifPresent(sections::add);
        return sections;
    }

    private Section whatWouldHold(Packages packages) {
        List<Block> blocks = new ArrayList<>(new PackagesSection(packages).inBrief());
        boolean holds =
                context.goal().map(asked -> !asked.equilibria().isEmpty()).orElse(false);
        if (holds && packages.minimal().isEmpty() && packages.whole()) {
            String side = context.wording().names(packages.question().side());
            blocks.add(
                    new Block.Paragraph(List.of(BriefContext.computed("Yet " + goal.label() + " can hold (above) while "
                            + side
                            + " stays free to answer: bound to a package, it gives up the answers by which the others are"
                            + " deterred (" + context.concept() + ")."))));
        }
        prospects
                .changes()
                .map(changes -> new WantsSection(changes).inBrief())
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> blocks.add(new Block.Paragraph(said)));
        return new Section("What would make it hold", blocks);
    }

    /** Which changes of what a party wants turn the findings round: what to watch for. */
    public List<List<Sentence>> whatWouldChange() {
        return prospects.distance().map(this::turning).orElse(List.of());
    }

    private List<List<Sentence>> turning(DistanceToFailure distance) {
        DistanceSection told = new DistanceSection(
                context.wording(), context.findings().engine().model(), goal, distance);
        return distance.tested().stream()
                .filter(tested -> tested.finding().about() != About.GOAL_STATE)
                .filter(tested -> tested.margins().stream()
                        .anyMatch(margin -> margin.smallest().isPresent()))
                .map(tested -> told.inBrief(tested, nearest(tested)))
                .toList();
    }

    /** Those whose wants turn the finding round most easily. */
    private static List<Margin> nearest(Tested tested) {
        return tested.margins().stream()
                .filter(margin -> margin.smallest().isPresent())
                .sorted(Comparator.comparingDouble(margin -> -(double) margin.breaking() / margin.tried()))
                .limit(MOST_MARGINS)
                .toList();
    }
}
