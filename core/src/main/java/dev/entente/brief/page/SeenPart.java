// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Section.Weight;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SightWords;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Corrected;
import dev.entente.finding.SeenFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the first page says of errors: which there are, what comes of them, and whose decide. */
final class SeenPart {

    /** So many ways to set right what is asked are told of. */
    private static final int MOST_CORRECTIONS = 2;

    private final CaseFindings findings;
    private final PageWords words;
    private final FindingWords says;
    private final SightWords sights;

    SeenPart(CaseFindings findings, PageWords words, FindingWords says, SightWords sights) {
        this.findings = findings;
        this.words = words;
        this.says = says;
        this.sights = sights;
    }

    /** The title’s answer where it hangs on an error, and the findings that it is made from. */
    record Answer(String text, List<Finding> of) {}

    /** Empty where it doesn’t. */
    Optional<Answer> answer() {
        return findings.seen()
                .flatMap(seen -> seen.goalOtherwise()
                        .map(goal -> new Answer(
                                goal.atRest()
                                        ? words.goal() + " can hold, but only on " + errors(seen, true)
                                        : words.goal() + " could hold, but for " + errors(seen, true),
                                basis(seen, goal, true)))
                        .or(() -> seen.todayOtherwise()
                                .map(today -> new Answer(
                                        today.atRest()
                                                ? words.today(today.state()) + " holds, but only on "
                                                        + errors(seen, false)
                                                : words.today(today.state()) + " would hold, but for "
                                                        + errors(seen, false),
                                        basis(seen, today, false)))));
    }

    private static List<Finding> basis(SeenFindings seen, Finding first, boolean goal) {
        List<Finding> basis = new ArrayList<>(List.of(first));
        corrections(seen, goal).stream().findFirst().ifPresent(basis::add);
        return basis;
    }

    private static List<Corrected> corrections(SeenFindings seen, boolean goal) {
        return seen.corrections().stream().filter(one -> one.ofGoal() == goal).toList();
    }

    /** "an error by Tehran", where correcting that alone changes it. */
    private String errors(SeenFindings seen, boolean goal) {
        return corrections(seen, goal).stream()
                .findFirst()
                .filter(one -> one.errors().size() == 1)
                .map(one -> "an error by "
                        + words.party(one.errors().iterator().next().viewer()))
                .orElse("errors in what the parties see");
    }

    /** What comes first in short where the answer hangs on an error. */
    List<Sentence> inShort() {
        List<Sentence> said = new ArrayList<>();
        findings.seen().filter(SeenFindings::tellsOtherwise).ifPresent(seen -> {
            seen.goalOtherwise().map(says::sentence).ifPresent(said::add);
            seen.todayOtherwise().map(says::sentence).ifPresent(said::add);
            said.add(elseAsItIs(seen));
        });
        return said;
    }

    private static Sentence elseAsItIs(SeenFindings seen) {
        return Sentence.of("All else here is told as if each saw everything as it is.", seen.states());
    }

    /** On the first page: the errors, what hangs on them, and what somebody expects otherwise. */
    Optional<Section> section() {
        return findings.seen().map(seen -> {
            List<Sentence> said = new ArrayList<>();
            seen.errors()
                    .forEach(error -> said.add(Sentence.of(sights.told(error)).marked(Mark.RECORDED)));
            seen.goalOtherwise().map(says::sentence).ifPresent(said::add);
            seen.todayOtherwise().map(says::sentence).ifPresent(said::add);
            said.addAll(corrected(seen));
            said.add(says.sentence(seen.states()));
            seen.expectations().stream().limit(1).map(says::sentence).forEach(said::add);
            return new Section("What each sees", List.of(new Block.Paragraph(said)));
        });
    }

    /** In the annex: examples, what else is expected otherwise, and what speaks against an error. */
    Optional<Section> more() {
        return findings.seen().flatMap(seen -> {
            List<List<Sentence>> items = new ArrayList<>();
            seen.examples()
                    .forEach(example -> items.add(List.of(says.sentence(example).marked(Mark.CHOSEN))));
            seen.expectations().stream().skip(1).forEach(expects -> items.add(List.of(says.sentence(expects))));
            seen.errors()
                    .forEach(error -> sights.against(error)
                            .ifPresent(cited -> items.add(List.of(Sentence.of("By the analyst’s numbers, " + cited
                                            + " speaks against this: " + sights.told(error))
                                    .marked(Mark.RECORDED)))));
            boolean differs =
                    !(seen.states().won().isEmpty() && seen.states().lost().isEmpty());
            if (differs && !seen.tellsOtherwise()) {
                items.add(List.of(elseAsItIs(seen)));
            }
            return items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Section(
                            "What comes of how each sees it", List.of(new Block.Bullets(items)), Weight.NOTES));
        });
    }

    /** What it takes that today or the goal stands otherwise, the smallest first. */
    private List<Sentence> corrected(SeenFindings seen) {
        List<Sentence> said = new ArrayList<>();
        if (seen.tellsOtherwise() && seen.corrections().isEmpty()) {
            said.add(Sentence.of(
                    "Which of the " + English.number(seen.errors().size())
                            + " errors decide was not looked for: there are too many.",
                    seen.states()));
        }
        for (boolean goal : new boolean[] {true, false}) {
            corrections(seen, goal).stream()
                    .limit(MOST_CORRECTIONS)
                    .map(says::sentence)
                    .forEach(said::add);
        }
        return said;
    }
}
