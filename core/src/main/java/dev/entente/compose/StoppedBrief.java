// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Outcome;
import dev.entente.Version;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.Solution;
import dev.entente.analysis.Solution.Answer;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.section.OutsideSection;
import dev.entente.brief.section.SourcesSection;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known where a brief was stopped before all was found that its first page tells: which situations hold, under the
 * concepts that were answered.
 *
 * @param found by concept, those that were answered
 * @param holds the concept that "holds" means
 */
record StoppedBrief(Case subject, GraphModel model, List<Found> found, Concept holds) {

    /** The situations that hold under a concept. */
    record Found(Concept concept, StateSet equilibria) {}

    /** Tells what a solution knows; empty where it knows nothing. */
    static Optional<Brief> of(Solution solution, GraphModel model, Concept holds, String command) {
        List<Found> found = solution.answers().stream()
                .flatMap(answer -> found(answer).stream())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoppedBrief(solution.subject(), model, found, holds).brief(solution, command));
    }

    private static Optional<Found> found(Answer answer) {
        return answer.equilibria().flatMap(states -> switch (states) {
            case SetOfStates.Listed(GraphModel _, StateSet listed) -> Optional.of(new Found(answer.concept(), listed));
            case SetOfStates.Described _ -> Optional.empty();
        });
    }

    private Brief brief(Solution solution, String command) {
        SourcesSection basis = new SourcesSection(subject, new Wording(subject, model));
        List<Section> sections = new ArrayList<>(List.of(whereItRests()));
        basis.sources().ifPresent(sections::add);
        sections.add(method(solution, command));
        OutsideSection.inBrief(subject).ifPresent(sections::add);
        return new Brief(
                subject.framing().title() + ": stopped before the question was answered",
                subject.framing().question().orElse(""),
                Sentence.computed(basis.standing().text() + " " + Briefs.holding(holds)),
                List.of(Sentence.computed(inShort())),
                sections);
    }

    private Section method(Solution solution, String command) {
        List<String> concepts =
                found.stream().map(each -> each.concept().name()).toList();
        String said = "Graph Model for Conflict Resolution, with " + English.count(model.size(), "feasible state")
                + " and "
                + English.count(model.decisionMakers(), "decision maker") + ". Stability by " + English.and(concepts)
                + ", by the engine “" + solution.answeredBy() + "” of Entente " + Version.running() + ".";
        return new Section(
                "How this was computed",
                List.of(new Block.Paragraph(List.of(Sentence.computed(said))), new Block.Command(command)),
                Section.Weight.NOTES);
    }

    private String inShort() {
        return found.stream()
                .filter(each -> each.concept().equals(holds))
                .findFirst()
                .map(each -> "Of " + English.count(model.size(), "situation") + ", "
                        + English.number(each.equilibria().count())
                        + (each.equilibria().count() == 1 ? " holds." : " hold.") + today(each) + goal(each))
                .orElseGet(() -> "It is not known yet which of " + English.count(model.size(), "situation") + " hold.");
    }

    private String today(Found each) {
        return model.statusQuo().isEmpty()
                ? ""
                : " Today’s situation " + (todayHolds(each) ? "holds." : "does not hold.");
    }

    private String goal(Found each) {
        return subject.framing()
                .goal()
                .map(goal ->
                        " " + English.start(goal.label()) + (inGoal(each, goal) > 0 ? " can hold." : " cannot hold."))
                .orElse("");
    }

    private boolean todayHolds(Found each) {
        return each.equilibria().contains(model.statusQuo().orElseThrow());
    }

    private int inGoal(Found each, Outcome goal) {
        return each.equilibria().and(model.space().where(goal.when())).count();
    }

    private Section whereItRests() {
        List<String> header = new ArrayList<>(List.of("Under", "Situations that hold"));
        Optional<Outcome> goal = subject.framing().goal();
        boolean today = model.statusQuo().isPresent();
        goal.ifPresent(outcome -> header.add("Of them with " + outcome.label()));
        if (today) {
            header.add("Today’s situation");
        }
        List<List<Sentence>> rows = new ArrayList<>();
        for (Found each : found) {
            List<String> row = new ArrayList<>(List.of(
                    each.concept().name(), English.number(each.equilibria().count())));
            goal.ifPresent(outcome -> row.add(English.number(inGoal(each, outcome))));
            if (today) {
                row.add(todayHolds(each) ? "holds" : "does not hold");
            }
            rows.add(row.stream().map(Sentence::computed).toList());
        }
        return new Section("What holds, as far as it is known", List.of(new Block.Table(header, rows)));
    }
}
