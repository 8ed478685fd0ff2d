// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShareWords;
import dev.entente.cases.Case;
import dev.entente.evidence.Belief;
import dev.entente.explore.Believed;
import dev.entente.explore.Weighing;
import dev.entente.explore.worlds.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What evidence does to what holds, in sections: shares of worlds by belief, and what holds in the worlds of each type. */
public final class BelievedOutcomesSection {

    private final Believed believed;
    private final Case subject;
    private final int concept;

    private BelievedOutcomesSection(Believed believed) {
        this.believed = believed;
        this.subject = believed.subject();
        this.concept = believed.explored().place(believed.concept());
    }

    /** All of it, in reading order; nothing where the case has no outcomes or no types. */
    public static List<Section> sections(Believed believed) {
        if (believed.subject().framing().outcomes().isEmpty()
                || believed.beliefs().each().isEmpty()) {
            return List.of();
        }
        BelievedOutcomesSection told = new BelievedOutcomesSection(believed);
        List<Section> sections = new ArrayList<>();
        told.byBelief().ifPresent(sections::add);
        told.byItem().ifPresent(sections::add);
        sections.addAll(byTypes(believed));
        return sections;
    }

    /** What can hold in the worlds of each type, decision maker by decision maker. */
    static List<Section> byTypes(Believed believed) {
        BelievedOutcomesSection told = new BelievedOutcomesSection(believed);
        return believed.beliefs().each().stream()
                .flatMap(belief -> told.byType(belief).stream())
                .toList();
    }

    private String can() {
        return " can hold (" + believed.concept().name() + ")";
    }

    /** Each outcome, before and after all evidence. */
    private Optional<Section> byBelief() {
        Optional<Weighing> before = believed.before();
        Optional<Weighing> after = believed.after();
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        List<List<Sentence>> rows = new ArrayList<>();
        for (int o = 0; o < subject.framing().outcomes().size(); o++) {
            rows.add(List.of(
                    BriefContext.computed(
                            English.start(subject.framing().outcomes().get(o).label())),
                    BriefContext.computed(ShareWords.share(believed.explored().some(concept, o))),
                    weighed(before, o),
                    weighed(after, o)));
        }
        return Optional.of(
                new Section(
                        "In which share of worlds, by belief, each outcome" + can(),
                        List.of(
                                new Block.Table(
                                        List.of("Outcome", "Each world alike", "By the priors", "After the evidence"),
                                        rows),
                                new Block.Paragraph(
                                        List.of(
                                                BriefContext.computed(
                                                        "By belief, the worlds of a type together count as far as the analyst believes in it, and"
                                                                + " whatever else is not known counts evenly. A share of worlds is"
                                                                + " no probability: that an outcome can hold does not make it come about."))))));
    }

    private Sentence weighed(Optional<Weighing> weighing, int outcome) {
        return BriefContext.computed(
                weighing.map(by -> ShareWords.share(by.some(concept, outcome))).orElse("–"));
    }

    /** The goal without each item. */
    private Optional<Section> byItem() {
        Optional<Integer> goal = subject.framing().goal().map(believed.explored()::place);
        if (goal.isEmpty() || believed.items().isEmpty()) {
            return Optional.empty();
        }
        Optional<Weighing> with = believed.after();
        List<List<Sentence>> rows = believed.items().stream()
                .map(item -> List.of(
                        BriefContext.computed(item),
                        weighed(believed.without(Set.of(item)), goal.get()),
                        weighed(with, goal.get())))
                .toList();
        return Optional.of(new Section(
                "In which share of worlds, by belief, "
                        + subject.framing().outcomes().get(goal.get()).label() + can(),
                List.of(new Block.Table(List.of("Item", "Without it", "With it"), rows))));
    }

    /** What holds in the worlds of each type. */
    private Optional<Section> byType(Belief belief) {
        List<Outcome> shown = shown();
        Function<Outcome, Optional<Share>> first = outcome -> share(outcome, belief.decisionMaker(), 0);
        if (first.apply(shown.getFirst()).isEmpty()) {
            return Optional.empty();
        }
        List<String> header = new ArrayList<>(List.of("In worlds in which it is"));
        belief.types().forEach(type -> header.add("“" + type.name() + "”"));
        List<List<Sentence>> rows = new ArrayList<>();
        for (Outcome outcome : shown) {
            List<Sentence> row = new ArrayList<>(List.of(BriefContext.computed(English.start(outcome.label()))));
            for (int t = 0; t < belief.types().size(); t++) {
                row.add(BriefContext.computed(share(outcome, belief.decisionMaker(), t)
                        .map(ShareWords::share)
                        .orElse("–")));
            }
            rows.add(row);
        }
        return Optional.of(new Section(
                "What" + can() + " by the type of "
                        + subject.conflict()
                                .decisionMakers()
                                .get(belief.decisionMaker())
                                .name(),
                List.of(new Block.Table(header, rows))));
    }

    private Optional<Share> share(Outcome outcome, int decisionMaker, int type) {
        return believed.explored().some(concept, believed.explored().place(outcome), decisionMaker, type);
    }

    /** The goal first. */
    private List<Outcome> shown() {
        List<Outcome> all = new ArrayList<>(subject.framing().outcomes());
        subject.framing().goal().ifPresent(goal -> {
            all.remove(goal);
            all.addFirst(goal);
        });
        return all;
    }
}
