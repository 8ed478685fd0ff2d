// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import dev.entente.Coalition;
import dev.entente.Version;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Solution;
import dev.entente.ask.Settling;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Brief;
import dev.entente.cases.Case;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Prospects;
import dev.entente.engine.FittingEngine.Listed;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Runner;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.SeenFindings;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks all that a brief tells, and has it told.
 *
 * @param engine of the case's conflict
 * @param holds the concept that "holds" means
 * @param runner what goes through the worlds
 */
public record BriefComposer(Case subject, StabilityEngine engine, Concept holds, Runner runner, Budget budget) {

    /** More worlds than these are sampled. */
    private static final long MOST_WORLDS = 1_000;

    /**
     * The brief. Where the budget is spent once it is known where the conflict rests, it is released, and the brief says at
     * its head that it is partial.
     *
     * @param variants the case's other variants, by name
     * @param command the line that computes it again
     * @param note is told, in a sentence, what is left out and why
     * @throws BudgetSpent when the budget is spent before it is known where the conflict rests
     */
    public Brief compose(Map<String, Case> variants, String command, Consumer<String> note) {
        return tell(ask(variants, note), command);
    }

    /**
     * The same; where the budget is spent before what the first page tells is found, a brief of which situations hold, as
     * far as that is known.
     *
     * @throws BudgetSpent when the budget is spent before it is known which hold under any concept
     */
    public Brief composeWhatIsKnown(Map<String, Case> variants, String command, Consumer<String> note) {
        Set<Concept> concepts = new LinkedHashSet<>(Concepts.usual());
        concepts.add(holds);
        Solution solution = Solution.of(subject, new Listed(engine), List.copyOf(concepts), budget);
        return unlessStopped(() -> Optional.of(compose(variants, command, note)))
                .or(() -> StoppedBrief.of(solution, engine.model(), holds, command)
                        .map(BriefComposer::partial))
                .orElseThrow(BudgetSpent::new);
    }

    /** What a brief is told from. */
    record Answers(
            Findings findings,
            Optional<Prospects> prospects,
            Optional<Survey> survey,
            Optional<Settling> settling,
            Optional<SeenFindings> seen) {

        /** All but what survives what is not known. */
        CaseFindings all() {
            return new CaseFindings(findings, prospects, settling, seen);
        }
    }

    Answers ask(Map<String, Case> variants, Consumer<String> note) {
        Findings findings = Findings.of(subject, engine, holds, budget);
        List<Alternative.Variant> alternatives = Alternative.Variant.all(subject, variants);
        Optional<Prospects> prospects = unlessStopped(() -> Prospects.of(findings, alternatives, budget));
        Optional<SeenFindings> seen = unlessStopped(() -> SeenFindings.of(findings));
        if (!subject.situation().pictures().isEmpty()) {
            Views.refusal(holds).map(Views::leftOut).ifPresent(note);
        }
        return new Answers(findings, prospects, unlessStopped(() -> survey(note)), unlessStopped(this::settling), seen);
    }

    /** Whether what is known of open orders settles the answers. */
    private Optional<Settling> settling() {
        return holds instanceof SanctionConcept concept ? Settling.of(subject, concept, budget) : Optional.empty();
    }

    Brief tell(Answers answers, String command) {
        Brief brief = told(() -> Briefs.of(answers.all(), answers.survey(), command, Version.running()));
        return budget.released() ? partial(brief) : brief;
    }

    /** Told again, where the time is up while it is told, with what can be looked up in the grace there is. */
    private Brief told(Supplier<Brief> telling) {
        try {
            return telling.get();
        } catch (BudgetSpent spent) {
            if (budget.released()) {
                throw spent;
            }
            budget.release();
            return telling.get();
        }
    }

    /** Empty where something was stopped, then or before. */
    <T> Optional<T> unlessStopped(Supplier<Optional<T>> asked) {
        if (budget.released()) {
            return Optional.empty();
        }
        try {
            return asked.get();
        } catch (BudgetSpent spent) {
            budget.release();
            return Optional.empty();
        }
    }

    private static Brief partial(Brief brief) {
        return brief.saying("Partial: the run was stopped before all was known that a brief tells.");
    }

    /** What survives what the case marks as not known; empty where nothing is, or where it is too much to count. */
    Optional<Survey> survey(Consumer<String> note) {
        if (subject.situation().unknowns().none() || !(holds instanceof SanctionConcept concept)) {
            return Optional.empty();
        }
        try {
            ExperimentDesign design =
                    SurveyComposer.design(subject, List.of(concept), MOST_WORLDS, Exploration.USUAL_SEED);
            Survey.Question question =
                    new Survey.Question(concept, subject.framing().goal(), Coalition.of(0), OptionalDouble.empty());
            Survey survey = new SurveyComposer(subject, design, question, runner, budget).compose();
            if (!survey.whole()) {
                throw new BudgetSpent(); // a part of a brief is told whole or not at all
            }
            return Optional.of(survey);
        } catch (LimitExceeded limit) {
            note.accept("how robust the findings are is left out: " + limit.getMessage() + ".");
            return Optional.empty();
        }
    }
}
