// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Goal;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two cases beside each other: what each asks, where it rests today, and whether an outcome can hold in it. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * One of the cases.
     *
     * @param findings of the case, asked about the outcome
     * @param stands where things stand by what is written, be that feasible in the case or not
     */
    public record Side(Findings findings, Optional<State> stands) {

        private BriefContext context() {
            return new BriefContext(
                    findings, new Wording(findings.subject(), findings.engine().model()));
        }
    }

    /**
     * Tells it.
     *
     * @param one the one case
     * @param other the other, under the same concept
     */
    public static Section section(Side one, Side other) {
        Findings here = one.findings();
        Findings there = other.findings();
        List<BriefContext> sides = List.of(one.context(), other.context());
        List<List<Sentence>> rows = new ArrayList<>();
        if (Stream.of(here, there)
                .anyMatch(findings -> findings.subject().framing().question().isPresent())) {
            rows.add(row("Question", sides, SideBySide::question));
        }
        rows.add(List.of(BriefContext.strong("Today"), today(one), today(other)));
        rows.add(row("What holds", sides, SideBySide::holding));
        here.goal()
                .map(Goal::outcome)
                .ifPresent(outcome -> rows.add(row(English.start(outcome.label()), sides, SideBySide::goal)));
        return new Section(
                "Side by side",
                List.of(new Block.Table(
                        List.of(
                                "",
                                ComparisonBrief.name(here.subject(), List.of(there.subject())),
                                ComparisonBrief.name(there.subject(), List.of(here.subject()))),
                        rows)));
    }

    private static List<Sentence> row(String what, List<BriefContext> sides, Function<BriefContext, Sentence> told) {
        return Stream.concat(
                        Stream.of(BriefContext.strong(what)), sides.stream().map(told))
                .toList();
    }

    private static Sentence question(BriefContext side) {
        return Sentence.analyst(side.findings().subject().framing().question().orElse("–"));
    }

    private static Sentence today(Side side) {
        BriefContext context = side.context();
        return BriefContext.computed(context.today()
                .map(today -> today(context, today))
                .or(() -> side.stands().flatMap(state -> gone(side.findings().subject(), state)))
                .orElse("It is not said where things stand."));
    }

    /** That where things stand is no feasible state of a case, as what is tried or its variant rules it out. */
    private static Optional<String> gone(Case subject, State state) {
        return subject.conflict().form() instanceof OptionForm form
                ? form.broken(state)
                        .map(rule -> "Where things stand today cannot be in this case, as it holds “"
                                + rule.text(new Vocabulary(form)) + "”.")
                : Optional.empty();
    }

    private static String today(BriefContext side, ExplainedState today) {
        return BriefContext.today(side.wording(), today).text();
    }

    private static Sentence holding(BriefContext side) {
        return BriefContext.computed(
                English.start(English.number(side.findings().holding().count())) + " of "
                        + English.count(side.findings().engine().model().size(), "situation") + ".");
    }

    private static Sentence goal(BriefContext side) {
        Goal goal = side.goal().orElseThrow();
        String all = English.count(goal.states().count(), "situation") + " with it";
        if (goal.equilibria().isEmpty()) {
            return BriefContext.computed(
                    goal.states().isEmpty() ? "No situation has it." : "Cannot hold: of " + all + ", none does.");
        }
        int nearest = side.findings().goalState().orElseThrow();
        return BriefContext.computed(
                "Can hold: of " + all + ", " + English.number(goal.equilibria().count())
                        + (goal.equilibria().count() == 1 ? " does, " : " do, one of them ")
                        + side.wording().place(nearest) + ".");
    }
}
