// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.design.search.LeastRankings;
import dev.entente.design.search.LeastRankings.Change;
import dev.entente.design.search.LeastRankings.Measure;
import dev.entente.design.search.LeastRankings.Pair;
import dev.entente.design.search.RankingCounts.Counts;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which rankings would make the goal hold, and how many, in sentences. */
public final class RankingsSection {

    private static final int MOST_PAIRS = 6;

    private final Wording wording;
    private final GraphModel model;
    private final Outcome goal;

    public RankingsSection(Wording wording, GraphModel model, Outcome goal) {
        this.wording = wording;
        this.model = model;
        this.goal = goal;
    }

    /** The least change of rankings. */
    public Section change(String heading, LeastRankings least) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(BriefContext.computed(cost(least)))));
        least.answer().filter(answer -> !answer.changes().isEmpty()).ifPresent(answer -> {
            blocks.add(new Block.Paragraph(
                    List.of(BriefContext.computed("It holds at " + state(answer.state()) + " if:"))));
            blocks.add(new Block.Bullets(answer.changes().stream()
                    .map(change -> List.of(BriefContext.computed(told(change))))
                    .toList()));
        });
        return new Section(heading, blocks);
    }

    private String cost(LeastRankings least) {
        if (least.atMost().isEmpty()) {
            return "What change of rankings would make " + goal.label() + " hold was not found in the time allowed.";
        }
        long most = least.atMost().getAsLong();
        if (most == 0) {
            return English.start(goal.label()) + goal.verb(" holds", " hold") + " with the rankings as they are.";
        }
        String unit = least.measure() == Measure.STRICT ? "reversed pair" : "step";
        String counted = least.measure() == Measure.STRICT
                ? ""
                : " A pair of states reversed counts as two steps, a tie made or broken as one.";
        return (least.exact()
                        ? English.start(English.count(most, unit)) + " in what the parties rank"
                                + (most == 1 ? " is" : " are") + " enough to make " + goal.label()
                                + " hold, and no fewer."
                        : "To make " + goal.label() + " hold takes at least "
                                + English.count(least.atLeast(), unit) + " in what the parties rank, and at most "
                                + English.number(most) + ". How many exactly was not worked out.")
                + counted;
    }

    private String told(Change change) {
        List<String> said =
                change.pairs().stream().limit(MOST_PAIRS).map(this::pair).toList();
        int more = change.pairs().size() - said.size();
        return wording.startName(change.decisionMaker()) + wording.verb(change.decisionMaker(), " ranks ", " rank ")
                + String.join("; ", said)
                + (more > 0 ? "; and " + English.count(more, "pair") + " more otherwise than now" : "") + ".";
    }

    private String pair(Pair pair) {
        return pair.tied()
                ? state(pair.first()) + " and " + state(pair.second()) + " alike"
                : state(pair.first()) + " above " + state(pair.second());
    }

    private String state(int state) {
        return wording.place(state);
    }

    /** For how many rankings of each decision maker each state of the goal holds. */
    public Section counts(String heading, List<Counts> counts, StateSet states) {
        List<SanctionConcept> concepts =
                List.copyOf(counts.getFirst().equilibrium().keySet());
        List<String> header = new ArrayList<>(List.of("Whose ranking", "Where"));
        concepts.forEach(concept -> header.add(concept.name()));
        List<List<Sentence>> rows = new ArrayList<>();
        for (Counts one : counts) {
            states.stream().forEach(s -> {
                List<Sentence> row = new ArrayList<>();
                row.add(BriefContext.strong(wording.startName(one.decisionMaker())));
                row.add(BriefContext.computed(English.start(state(s))));
                concepts.forEach(concept -> row.add(BriefContext.computed(digits(one.of(concept, s)))));
                rows.add(row);
            });
        }
        String intro = "There are " + digits(counts.getFirst().rankings()) + " ways to rank the "
                + English.count(model.size(), "situation") + " without ties. For so many of them "
                + goal.label() + goal.verb(" holds", " hold") + " if one party ranks so and the others as they do ("
                + concepts.stream().map(SanctionConcept::name).collect(Collectors.joining(", ")) + "):";
        return new Section(
                heading,
                List.of(new Block.Paragraph(List.of(BriefContext.computed(intro))), new Block.Table(header, rows)));
    }

    private static String digits(BigInteger number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }
}
