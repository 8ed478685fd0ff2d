// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.DecisionMaker;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.Solution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SceneWords;
import dev.entente.brief.words.ShareWords;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.explore.worlds.Share;
import dev.entente.stability.Concept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What groups of players did beside what the model says, in sections. */
public final class ComparisonWords {

    /** So many changes that nobody could make alone are told one by one. */
    private static final int MOST_CHANGES = 12;

    private final Comparison comparison;
    private final Case subject;
    private final List<Concept> concepts;
    private final Function<State, String> places;

    private ComparisonWords(Comparison comparison) {
        this.comparison = comparison;
        this.subject = comparison.subject();
        this.concepts = comparison.solution().answers().stream()
                .map(Solution.Answer::concept)
                .toList();
        this.places = places();
    }

    /** All of it, in reading order. */
    public static List<Section> sections(Comparison comparison) {
        return new ComparisonWords(comparison).all();
    }

    private Function<State, String> places() {
        if (comparison.solution().states() instanceof SetOfStates.Listed(var model, var _)) {
            Wording wording = new Wording(subject, model);
            return state -> wording.place(model.space().indexOf(state).orElseThrow());
        }
        SceneWords scene = new SceneWords(subject);
        return scene::state;
    }

    private List<Section> all() {
        List<Section> sections = new ArrayList<>();
        sections.add(ends());
        concepts.forEach(concept -> sections.add(rest(concept)));
        if (!subject.framing().outcomes().isEmpty()) {
            sections.add(outcomes());
        }
        if (comparison.rounds() > 1) {
            for (int round = 1; round <= comparison.rounds(); round++) {
                sections.add(round(round));
            }
        }
        sections.add(together());
        sections.add(new Section(
                "What this is",
                List.of(Papers.paragraph(
                        "Groups are a sample of players, and a share of them is no probability of history.",
                        "An interval says where the share among all groups of such players may lie, had these been drawn from them by"
                                + " chance (95 of 100 samples). Groups that heard of each other, or of the model’s answer, tell less"
                                + " than their number."))));
        return sections;
    }

    private Section ends() {
        int groups = comparison.groups();
        return new Section(
                "Where groups ended",
                List.of(
                        Papers.paragraph(English.start(English.count(groups, "group")) + " played, up to "
                                + English.count(comparison.rounds(), "round") + "."),
                        standing(comparison.ends(), groups)));
    }

    private Block standing(Map<State, List<String>> where, int of) {
        List<String> header = new ArrayList<>(List.of("situation", "groups", "share"));
        concepts.forEach(concept -> header.add("can rest (" + concept.name() + ")"));
        List<List<String>> rows = new ArrayList<>();
        where.forEach((state, by) -> {
            List<String> row = new ArrayList<>(List.of(
                    English.start(places.apply(state)),
                    String.valueOf(by.size()),
                    share(Comparison.ofGroups(by.size(), of))));
            concepts.forEach(concept -> row.add(comparison
                    .rests(concept, state)
                    .map(rests -> rests ? "yes" : "no")
                    .orElse("not known")));
            rows.add(row);
        });
        return Papers.table(header, rows);
    }

    /** "67 % (30 % to 90 %)". */
    private static String share(Share share) {
        return ShareWords.percent(share.value())
                + share.interval()
                        .map(interval -> " (" + ShareWords.percent(interval.low()) + " to "
                                + ShareWords.percent(interval.high()) + ")")
                        .orElse("");
    }

    private Section rest(Concept concept) {
        Optional<Share> resting = comparison.resting(concept);
        String heading = "What can rest, under " + concept.name();
        if (resting.isEmpty()) {
            return new Section(
                    heading, List.of(Papers.paragraph("It isn’t decided in the time allowed what can rest.")));
        }
        BigInteger can = comparison.canRest(concept).orElseThrow();
        BigInteger all = comparison.situations();
        double share = can.doubleValue() / all.doubleValue();
        int reached = comparison.reached(concept).orElseThrow();
        String ended = English.start(English.number(resting.get().worlds())) + " of "
                + English.count(resting.get().of(), "group") + " ended where the model says that it can rest: "
                + share(resting.get()) + ".";
        String chance = "Of " + English.count(all, "situation") + " " + English.number(can) + " can rest ("
                + ShareWords.percent(share)
                + "): so large a share of groups would end there if groups ended just anywhere.";
        String some = can.signum() == 0
                ? ""
                : " Groups ended at " + English.number(reached) + " of the " + English.number(can) + " that can rest.";
        return new Section(heading, List.of(Papers.paragraph(ended, chance + some)));
    }

    private Section outcomes() {
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : subject.framing().outcomes()) {
            Share share = comparison.ending(outcome);
            rows.add(List.of(
                    English.start(outcome.label())
                            + (subject.framing().goal().filter(outcome::equals).isPresent() ? " (asked about)" : ""),
                    String.valueOf(share.worlds()),
                    share(share)));
        }
        return new Section("With which outcomes", List.of(Papers.table(List.of("outcome", "groups", "share"), rows)));
    }

    private Section round(int round) {
        Map<State, List<String>> after = comparison.after(round);
        int of = after.values().stream().mapToInt(List::size).sum();
        return new Section("After round " + round, List.of(standing(after, of)));
    }

    private Section together() {
        List<Comparison.Together> changes = comparison.together();
        String heading = "Steps that no party could take alone";
        if (changes.isEmpty()) {
            return new Section(
                    heading, List.of(Papers.paragraph("There are none: every change was one party’s move.")));
        }
        List<List<String>> rows = changes.stream()
                .limit(MOST_CHANGES)
                .map(change -> List.of(
                        change.group(),
                        String.valueOf(change.round()),
                        English.start(places.apply(change.from())),
                        English.start(places.apply(change.to())),
                        by(change)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Papers.paragraph(
                "The model has one party move at a time. Here several changed something in one round, by agreement or because all"
                        + " decided at once."));
        blocks.add(Papers.table(List.of("group", "round", "from", "to", "by"), rows));
        if (changes.size() > rows.size()) {
            blocks.add(Papers.paragraph("And " + English.count(changes.size() - (long) rows.size(), "further change")
                    + "; --format json has all."));
        }
        return new Section(heading, blocks);
    }

    private String by(Comparison.Together change) {
        List<DecisionMaker> parties = subject.conflict().decisionMakers();
        List<String> who = change.by().list().stream()
                .map(party -> parties.get(party).shortName())
                .toList();
        return (who.isEmpty() ? "Nobody has this move" : English.start(English.and(who)))
                + (change.allowed() ? "" : "; something was changed that can’t be changed so");
    }
}
