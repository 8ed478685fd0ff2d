// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SightWords;
import dev.entente.brief.words.Wording;
import dev.entente.explore.compare.CorrectedCase;
import dev.entente.explore.compare.CorrectedCase.Asked;
import dev.entente.explore.compare.CorrectedCase.Change;
import dev.entente.explore.compare.EvidenceAgainst;
import dev.entente.perception.Misperception;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What it changes when the parties learn what they see wrongly, in sections. */
public final class CorrectionsSection {

    /** So many ways to change something are told of. */
    private static final int MOST_WAYS = 10;

    private final CorrectedCase corrected;
    private final SightWords sights;
    private final Wording wording;

    private CorrectionsSection(CorrectedCase corrected, Wording wording) {
        this.corrected = corrected;
        this.sights = new SightWords(corrected.subject(), wording);
        this.wording = wording;
    }

    /** All of it, in reading order. */
    public static List<Section> sections(CorrectedCase corrected, Wording wording) {
        CorrectionsSection told = new CorrectionsSection(corrected, wording);
        List<Section> sections = new ArrayList<>(List.of(told.errors()));
        corrected.asked().forEach(asked -> sections.add(told.asked(asked)));
        sections.add(told.situations());
        sections.add(told.against());
        return sections;
    }

    /** Which evidence of the case is less expected of what is seen than of another type. */
    private Section against() {
        List<List<Sentence>> items = new ArrayList<>();
        corrected.against().forEach(one -> items.add(List.of(BriefContext.computed(against(one)))));
        List<String> without = corrected.errors().stream()
                .filter(error -> corrected.against().stream()
                        .noneMatch(one -> one.error().equals(error)))
                .map(this::name)
                .toList();
        if (!without.isEmpty()) {
            items.add(List.of(BriefContext.computed(
                    English.start(English.and(without)) + ": no likelihood in the case speaks against that.")));
        }
        return new Section("What evidence speaks against an error", List.of(new Block.Bullets(items)));
    }

    private String against(EvidenceAgainst one) {
        String item = English.start(name(one.error())) + ": "
                + wording.citation(List.of(one.claim().id())) + " (“"
                + one.claim().id() + "”) ";
        return one.times()
                .map(times -> item + "is " + BeliefSection.times(times) + " times as expected of “"
                        + one.other().name() + "” as of “" + one.taken().name() + "”.")
                .orElseGet(() -> item + "is expected of “" + one.other().name() + "”, and never of “"
                        + one.taken().name() + "”.");
    }

    /** How many situations hold otherwise. */
    private Section situations() {
        List<List<Sentence>> rows = new ArrayList<>();
        for (int k = 0; k < corrected.errors().size(); k++) {
            rows.add(row(
                    English.start(name(corrected.errors().get(k))),
                    corrected.alone().get(k)));
        }
        if (rows.size() > 1) {
            rows.add(row("All", corrected.together()));
        }
        return new Section(
                "Which situations hold",
                List.of(new Block.Table(
                        List.of("Error that is corrected", "Situations that no longer hold", "That hold only then"),
                        rows)));
    }

    private static List<Sentence> row(String name, Change change) {
        return List.of(
                BriefContext.computed(name),
                BriefContext.computed(count(change.ended())),
                BriefContext.computed(count(change.begun())));
    }

    private static String count(int states) {
        return states == 0 ? "none" : English.number(states);
    }

    private Section errors() {
        return new Section(
                "What each sees",
                List.of(
                        new Block.Bullets(corrected.errors().stream()
                                .map(error -> List.of(Sentence.analyst(sights.told(error))))
                                .toList()),
                        new Block.Paragraph(List.of(BriefContext.computed(
                                BriefContext.holding(corrected.concept()) + " As the parties see things, each judges by"
                                        + " what it takes the others to want.")))));
    }

    private Section asked(Asked asked) {
        String what = asked.outcome().map(Outcome::label).orElse("today’s situation");
        boolean today = asked.outcome().isEmpty();
        List<Block> blocks = new ArrayList<>();
        String seen = English.start(what) + " " + holds(today, asked.now());
        List<Sentence> said = new ArrayList<>(List.of(BriefContext.computed(
                asked.now() == asked.corrected()
                        ? seen + ", as the parties see things and when each sees everything as it is."
                        : seen + " as the parties see things. When each sees everything as it is, it "
                                + holds(today, asked.corrected()) + ".")));
        if (asked.changing().isEmpty()) {
            said.add(BriefContext.computed("No correction changes that."));
            blocks.add(new Block.Paragraph(said));
        } else {
            blocks.add(new Block.Paragraph(said));
            blocks.add(table(asked));
            blocks.add(new Block.Paragraph(List.of(BriefContext.computed(
                    "The smallest sets of errors whose correction changes it" + counted(asked) + ":"))));
            blocks.add(new Block.Bullets(asked.changing().stream()
                    .limit(MOST_WAYS)
                    .map(set -> List.of(BriefContext.computed(together(set))))
                    .toList()));
        }
        return new Section("Whether " + what + " " + (today ? "holds" : "can hold"), blocks);
    }

    private static String counted(Asked asked) {
        return asked.changing().size() > MOST_WAYS
                ? " (the first ten of " + asked.changing().size() + ")"
                : "";
    }

    private static String holds(boolean today, boolean holds) {
        return today ? (holds ? "holds" : "does not hold") : holds ? "can hold" : "cannot hold";
    }

    private Block table(Asked asked) {
        boolean differs = asked.now() != asked.corrected();
        boolean today = asked.outcome().isEmpty();
        List<List<Sentence>> rows = new ArrayList<>();
        for (int k = 0; k < corrected.errors().size(); k++) {
            List<Sentence> row = new ArrayList<>(List.of(
                    BriefContext.computed(English.start(name(corrected.errors().get(k))))));
            if (differs) {
                row.add(BriefContext.computed(asked.shares().get(k).toString()));
            }
            row.add(BriefContext.computed(holds(today, asked.alone().get(k))));
            rows.add(row);
        }
        return new Block.Table(
                differs
                        ? List.of("Error", "Share of the difference", "That one corrected")
                        : List.of("Error", "That one corrected"),
                rows);
    }

    private String name(Misperception error) {
        return sights.name(error);
    }

    private String together(Set<Misperception> errors) {
        return English.start(English.and(corrected.errors().stream()
                        .filter(errors::contains)
                        .map(this::name)
                        .toList()))
                + ".";
    }
}
