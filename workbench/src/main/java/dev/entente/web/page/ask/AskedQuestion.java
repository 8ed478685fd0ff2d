// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.ask;

import dev.entente.Coalition;
import dev.entente.GraphForm;
import dev.entente.Named;
import dev.entente.Outcome;
import dev.entente.State;
import dev.entente.Unknowns;
import dev.entente.analysis.RegionPaths;
import dev.entente.analysis.Unfolding;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.section.ExplorationSection;
import dev.entente.brief.section.UnfoldingSection;
import dev.entente.cases.Case;
import dev.entente.compose.DesignComposer;
import dev.entente.compose.DesignComposer.Composed;
import dev.entente.compose.DesignFound;
import dev.entente.compose.DesignTopic;
import dev.entente.compose.SurveyComposer;
import dev.entente.design.DesignQuestion;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import dev.entente.explore.worlds.Runner;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A question with what it is about.
 *
 * @param outcome the outcome it is about; none where the case names none
 * @param side whose options make a package
 * @param variants the other variants of the case, by name
 * @param tried whether the case is another than the one that is written
 * @param runner what goes through its worlds
 */
record AskedQuestion(
        AskQuestion question,
        Case subject,
        Optional<Outcome> outcome,
        Coalition side,
        SanctionConcept concept,
        Map<String, Case> variants,
        boolean tried,
        Runner runner) {

    private static final List<Steps> EVERY_KIND = List.of(Steps.values());

    /** The answer in sections, as the command tells it. */
    List<Section> answer(Budget budget) {
        if (question != AskQuestion.SURVIVE && subject.conflict().statusQuo().isEmpty() && tried) {
            return said(
                    "Nothing to start from",
                    "With what you tried there is no situation to start from. Take something of it back under “What if”, or state one under “status-quo”.");
        }
        return switch (question) {
            case HOLD ->
                design(
                        EnumSet.of(
                                DesignTopic.NOTES,
                                DesignTopic.PACKAGES,
                                DesignTopic.WANTS,
                                DesignTopic.RANKINGS,
                                DesignTopic.RANKING_COUNTS,
                                DesignTopic.STAGING),
                        budget);
            case WRECK -> design(EnumSet.of(DesignTopic.NOTES, DesignTopic.SPOILERS), budget);
            case DURABLE -> design(EnumSet.of(DesignTopic.NOTES, DesignTopic.DURABILITY, DesignTopic.DISTANCE), budget);
            case UNFOLD -> unfold(budget);
            case SURVIVE -> survive(budget);
        };
    }

    private List<Section> design(Set<DesignTopic> topics, Budget budget) {
        if (outcome.isEmpty()) {
            return said(
                    "An outcome is missing",
                    "The case names no outcome that could be asked after; write one under “outcomes”.");
        }
        FittingEngine conflict = Engines.fittest(subject.conflict(), budget);
        if (subject.conflict().form() instanceof GraphForm) {
            return told(DesignComposer.ofGraph(subject, outcome.get(), concept, conflict, topics, budget));
        }
        topics.retainAll(DesignTopic.usual(subject));
        return switch (DesignQuestion.of(subject, outcome.get(), side, concept)) {
            case Named.Found<DesignQuestion>(DesignQuestion asked) ->
                told(DesignComposer.of(asked, conflict, variants, topics, budget));
            case Named.Unknown<DesignQuestion>(String sentence) -> said(question.label(), sentence);
        };
    }

    private List<Section> told(Composed composed) {
        List<Section> sections = composed.parts().stream()
                .flatMap(part -> part.sections().stream())
                .toList();
        return sections.isEmpty() ? said(question.label(), nothing(composed)) : sections;
    }

    /** Why there is nothing to tell. */
    private String nothing(Composed composed) {
        boolean weighed = composed.parts().stream().anyMatch(part -> part.found() instanceof DesignFound.OfDurability);
        return weighed
                ? "The case has no other variant and no types to try it under, and no wants that could be changed one by"
                        + " one."
                : "No situation of this case has " + outcome.orElseThrow().label() + ".";
    }

    private List<Section> unfold(Budget budget) {
        Optional<State> start = subject.conflict().statusQuo();
        if (start.isEmpty()) {
            return said("Where it starts", "The case doesn’t say where things stand; state it under “status-quo”.");
        }
        String target = outcome.map(Outcome::label).orElse("another situation that holds");
        return switch (Engines.fittest(subject.conflict(), budget)) {
            case FittingEngine.Listed(StabilityEngine engine) -> {
                GraphModel model = engine.model();
                Optional<StateSet> states = outcome.map(asked -> model.space().where(asked.when()));
                Unfolding unfolding =
                        Unfolding.of(subject, engine, concept, model.statusQuo().orElseThrow(), states, budget);
                yield UnfoldingSection.sections(unfolding, target, EVERY_KIND, 1);
            }
            case FittingEngine.Unlisted(RegionEngine engine) ->
                outcome.isEmpty()
                        ? said(
                                "Where it leads",
                                "The case has more situations than can be listed, and names no outcome to go to.")
                        : UnfoldingSection.sections(
                                RegionPaths.of(
                                        subject,
                                        engine,
                                        start.get(),
                                        engine.where(outcome.get().when()),
                                        EVERY_KIND,
                                        budget),
                                target,
                                EVERY_KIND);
        };
    }

    private List<Section> survive(Budget budget) {
        if (subject.situation().unknowns().none()) {
            return said(
                    "Nothing is marked as not known",
                    "The case says of nothing that it isn’t known, so there is one world, and every answer survives."
                            + " Mark wants whose order is open as “any-order”, or give a decision maker “types”.");
        }
        GraphModel plain = GraphModel.of(subject.conflict(), Unknowns.NONE, budget);
        SurveyComposer composer = new SurveyComposer(
                subject,
                SurveyComposer.design(subject, List.of(concept), Exploration.USUAL_WORLDS, Exploration.USUAL_SEED),
                new Survey.Question(concept, outcome, side, OptionalDouble.empty()),
                runner,
                budget);
        return ExplorationSection.sections(composer.compose(), plain);
    }

    private static List<Section> said(String heading, String sentence) {
        return List.of(new Section(heading, List.of(new Block.Paragraph(List.of(Sentence.computed(sentence))))));
    }
}
