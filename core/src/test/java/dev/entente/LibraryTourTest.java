// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.analysis.Explanation;
import dev.entente.analysis.Findings;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.SetOfStates;
import dev.entente.analysis.Solution;
import dev.entente.analysis.Unfolding;
import dev.entente.ask.Inquiry;
import dev.entente.ask.Openings;
import dev.entente.ask.Question;
import dev.entente.ask.Reply;
import dev.entente.ask.Step;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Markdown;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.design.DesignQuestion;
import dev.entente.design.Packages;
import dev.entente.design.Prospects;
import dev.entente.design.Spoilers;
import dev.entente.design.Staging;
import dev.entente.engine.Engines;
import dev.entente.engine.FittingEngine;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Dossier;
import dev.entente.explore.Exploration;
import dev.entente.explore.Survey;
import dev.entente.explore.compare.Comparison;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.explore.worlds.Worlds;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Definitions;
import dev.entente.stability.Forming;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the comments of the library's entry types show: each region stands in one of them. */
class LibraryTourTest {

    private static final Path CASES = Path.of("..", "cases");
    private static final Case KOREA = read("north-korea-2007");
    private static final StabilityEngine ENGINE = engine(KOREA);
    private static final int TODAY = ENGINE.model().statusQuo().orElseThrow();

    private static Case read(String name) {
        return CaseFile.read(CASES.resolve(name)).orElseThrow();
    }

    private static StabilityEngine engine(Case subject) {
        return Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED);
    }

    private static Conflict dilemma() {
        return Conflict.between("ann", "ben")
                .can("ann", "confess")
                .can("ben", "confess")
                .wants("ann", "not ben.confess", "ann.confess")
                .wants("ben", "not ann.confess", "ben.confess")
                .build();
    }

    @Test
    void aConflictWithOtherPreferences() {
        Conflict dilemma = dilemma();
        // @start region="other-preferences"
        Preference kept = dilemma.decisionMakers().get(0).preference();
        Conflict other = dilemma.with(dilemma.indexOf("ben"), kept);

        assertThat(other).isNotEqualTo(dilemma);
        assertThat(other.with(1, dilemma.decisionMakers().get(1).preference())).isEqualTo(dilemma);
        // @end
    }

    @Test
    void aModelOfStatesAndMoves() {
        // @start region="states-and-moves"
        GraphModel model = GraphModel.of(dilemma());

        assertThat(model.space().pattern(0)).isEqualTo("NN");
        assertThat(model.improvements(0, 0)).containsExactly(1); // Ann gains by confessing
        assertThat(model.prefers(0, 0, 1)).isFalse();
        // @end
    }

    @Test
    void aCaseAndItsMistakes() {
        // @start region="read"
        Case korea = CaseFile.read(CASES.resolve("north-korea-2007")).orElseThrow();
        Reading<Case> missing = CaseFile.read(CASES.resolve("atlantis"));

        assertThat(korea.framing().goal().orElseThrow().id()).isEqualTo("deal");
        assertThat(missing).isInstanceOf(Reading.Failed.class); // its mistakes are values, each with place and hint
        // @end
    }

    @Test
    void whatACaseAsks() {
        // @start region="ask-of-a-case"
        Case korea = CaseFile.read(CASES.resolve("north-korea-2007")).orElseThrow();
        Case talks = korea.askedAbout(korea.framing().outcome("talks").orElseThrow());

        assertThat(korea.basis().variants()).containsExactly("no-letter", "half-believed");
        assertThat(talks.framing().goal()).isEqualTo(korea.framing().outcome("talks"));
        assertThat(talks.conflict()).isEqualTo(korea.conflict());
        // @end
    }

    @Test
    void aTextReadOnceAndAskedManyTimes() {
        // @start region="variants"
        String text = """
                entente: 1
                title: A toll
                decision-makers:
                  mayor: {options: {toll: ask for a toll}, preferences: [toll]}
                  driver: {options: {pay: pay}, preferences: [pay iff toll]}
                status-quo: []
                variants:
                  sullen: {decision-makers: {driver: {preferences: [not pay]}}}
                """;
        CaseSource source = CaseSource.of(SourceFile.of("toll.yaml", text), Path.of("toll.yaml"), Optional.empty())
                .orElseThrow();
        Case sullen = source.read(Optional.of("sullen"), Merging.NO_CHANGES).orElseThrow();

        assertThat(engine(sullen).equilibria(Concepts.SEQ).count()).isEqualTo(1);
        // @end
    }

    @Test
    void enginesOfAllSizes() {
        // @start region="engines"
        Conflict dilemma = dilemma();
        StabilityEngine listed = Engines.fittest(GraphModel.of(dilemma), Budget.UNLIMITED);
        RegionEngine regions = Engines.symbolic(dilemma, Budget.UNLIMITED); // takes 2^60 states as well

        assertThat(listed.equilibria(Concepts.SEQ).count()).isEqualTo(2);
        assertThat(regions.equilibria(Concepts.SEQ).count()).isEqualTo(2);
        // @end
    }

    @Test
    void aVerdictWithItsReason() {
        // @start region="verdict"
        StabilityEngine engine = new Definitions(GraphModel.of(dilemma()));
        Coalition ann = Coalition.of(0);

        assertThat(engine.isEquilibrium(Concepts.SEQ, 0)).isTrue();
        assertThat(engine.verdict(Concepts.SEQ, ann, 0)).isInstanceOf(Verdict.Deterred.class);
        assertThat(engine.verdict(Concepts.NASH, ann, 0).stable()).isFalse(); // Nash looks at no answers
        // @end
    }

    @Test
    void conceptsByName() {
        // @start region="concepts"
        var concept = Concepts.named("SMR", Forming.NONE).orElseThrow();

        assertThat(concept).isEqualTo(Concepts.SMR);
        assertThat(Concepts.usualNames()).isEqualTo("Nash, GMR, SMR, SEQ or SSEQ");
        // @end
    }

    @Test
    void statesInWords() {
        // @start region="state-names"
        StateNames names = new StateNames(KOREA, ENGINE.model().space());

        assertThat(names.words(TODAY)).isEqualTo("press, talk, join");
        assertThat(names.find("press, talk, join")).isEqualTo(new Named.Found<>(TODAY));
        // @end
    }

    @Test
    void equilibriaOfACase() {
        // @start region="solution"
        FittingEngine engine = Engines.fittest(KOREA.conflict(), Budget.UNLIMITED);
        Solution solution = Solution.of(KOREA, engine, List.of(Concepts.NASH, Concepts.SEQ), Budget.UNLIMITED);

        SetOfStates holding = solution.answer(Concepts.SEQ).equilibria().orElseThrow(); // known, as time was allowed
        State today = KOREA.conflict().statusQuo().orElseThrow();
        assertThat(holding.nearest(today)).isPresent().get().isNotEqualTo(today); // today doesn't hold
        // @end
    }

    @Test
    void whyAStateHolds() {
        // @start region="explanation"
        GraphModel model = GraphModel.of(dilemma());
        Explanation why = Explanation.of(new Definitions(model), Concepts.SEQ, 0, 0);

        assertThat(why.answers()).hasSize(1);
        assertThat(why.answers().getFirst().improvement()).isEqualTo(1); // Ann could confess,
        assertThat(why.answers().getFirst().sanction()).isPresent(); // and Ben would then, too
        // @end
    }

    @Test
    void howAConflictUnfolds() {
        // @start region="unfolding"
        Unfolding unfolding = Unfolding.of(KOREA, ENGINE, Concepts.SEQ, TODAY, Optional.empty(), Budget.UNLIMITED);
        List<FirstMove> first = unfolding.first();

        assertThat(unfolding.whole()).isTrue();
        assertThat(first).isNotEmpty();
        assertThat(unfolding.equilibria().contains(first.getFirst().end())).isTrue();
        // @end
    }

    @Test
    void whatWouldMakeAGoalHold() {
        // @start region="design-question"
        Coalition us = Coalition.of(KOREA.conflict().indexOf("us"));
        DesignQuestion question =
                new DesignQuestion(KOREA, KOREA.framing().goal().orElseThrow(), us, Concepts.SEQ);

        assertThat(question.goal().id()).isEqualTo("deal");
        // @end
        // @start region="packages"
        Packages packages =
                Packages.of(question, Engines.fittest(KOREA.conflict(), Budget.UNLIMITED), Budget.UNLIMITED);

        assertThat(packages.minimal()).hasSize(1);
        assertThat(packages.minimal().getFirst().offer().taken())
                .extracting(Option::id)
                .containsExactly("letter", "reward", "assure");
        // @end
        // @start region="staging"
        Staging staging = Staging.of(question, ENGINE, Budget.UNLIMITED);

        assertThat(staging.plans().getFirst().steps()).hasSize(5);
        // @end
    }

    @Test
    void whoCouldWreckAnOutcome() {
        // @start region="spoilers"
        Case korea = read("north-korea-2019");
        Findings findings = Findings.of(korea, engine(korea), Concepts.SEQ, Budget.UNLIMITED);
        StateSet goal = findings.goal().orElseThrow().states();
        int state = findings.goalState().orElseThrow();
        Spoilers spoilers = Spoilers.of(korea, findings.engine(), Concepts.SEQ, goal, state, Budget.UNLIMITED);

        assertThat(spoilers.holds()).isTrue();
        assertThat(spoilers.unwilling()).isNotEmpty();
        // @end
    }

    @Test
    void aBriefOfACase() {
        // @start region="brief"
        Findings findings = Findings.of(KOREA, ENGINE, Concepts.SEQ, Budget.UNLIMITED);
        Optional<Prospects> prospects = Prospects.of(findings, List.of(), Budget.UNLIMITED);
        Brief brief = Briefs.of(findings, prospects, Optional.empty(), "a program of mine", "1.0");

        assertThat(Markdown.of(brief)).startsWith("# " + brief.title()).contains("## What a letter adds", "## Annex");
        // @end
        // @start region="findings"
        assertThat(findings.today().orElseThrow().equilibrium())
                .isFalse(); // somebody has reason to leave the status quo
        assertThat(findings.goalState()).isPresent(); // but there is a state that holds and satisfies the goal
        // @end
    }

    @Test
    void whatSurvivesWhatIsNotKnown() {
        Case iran = read("iran-2007");
        // @start region="exploration"
        Worlds worlds = Worlds.of(iran);
        ExperimentDesign design =
                new ExperimentDesign("", List.of(Concepts.SEQ), Exploration.extent(worlds, 100_000, 1));
        Exploration explored = Exploration.of(worlds, design, new LocalRunner(2), Budget.UNLIMITED);
        Outcome deal = iran.framing().goal().orElseThrow();

        assertThat(explored.some(explored.place(Concepts.SEQ), explored.place(deal))
                        .value())
                .isEqualTo(0.5);
        // @end
        // @start region="worlds"
        assertThat(worlds.unknowns()).hasSize(1);
        assertThat(worlds.count()).isEqualTo(BigInteger.TWO);
        // @end
        // @start region="survey"
        Survey.Question question =
                new Survey.Question(Concepts.SEQ, Optional.of(deal), Coalition.of(0), OptionalDouble.empty());
        Survey survey = Survey.of(explored, question, new LocalRunner(2), Budget.UNLIMITED);

        assertThat(survey.holds().orElseThrow().found()).hasSize(1);
        // @end
    }

    @Test
    void whatIsStillToBeAsked() {
        // @start region="inquiry"
        Case iran = read("iran-2019");
        Case open = Openings.of(Openings.afresh(iran, "target"), Set.of("target"));
        Inquiry inquiry = Inquiry.of(open, Concepts.SEQ, 1, Budget.UNLIMITED).whole(Budget.UNLIMITED);
        while (inquiry.next() instanceof Step.Ask(Question question)) {
            // Whoever knows Tehran answers here; this one says what the file has.
            inquiry = inquiry.with(new Reply(question, Reply.Said.ONE), Budget.UNLIMITED);
        }

        assertThat(inquiry.next()).isInstanceOf(Step.Settled.class);
        assertThat(inquiry.compared()).isLessThan(inquiry.pairs());
        // @end
    }

    @Test
    void whyTwoCasesDiffer() {
        // @start region="comparison"
        Case iran = read("iran-2019");
        Case korea = read("north-korea-2019");
        Outcome talks = iran.framing().outcome("talks").orElseThrow();
        Comparison comparison = Comparison.of(iran, korea, talks, Concepts.SEQ, Budget.UNLIMITED);

        assertThat(comparison.gains()).isTrue();
        assertThat(comparison.shares()).hasSize(comparison.parts().size());
        // @end
    }

    @Test
    void whatAModelRestsOn() {
        // @start region="dossier"
        Dossier dossier = Dossier.of(KOREA);

        assertThat(dossier.parts()).isNotEmpty();
        assertThat(dossier.bare()).isEmpty(); // every part rests on a claim or a stated assumption
        // @end
    }

    @Test
    void beliefInTypes() {
        Case iran = read("iran-2007");
        // @start region="beliefs"
        Beliefs beliefs = Beliefs.of(iran);
        int target = iran.conflict().indexOf("target");

        assertThat(beliefs.prior().get(target)).containsExactly(Fraction.of(1, 2), Fraction.of(1, 2));
        assertThat(beliefs.posterior().orElseThrow().get(target)).containsExactly(Fraction.of(7, 9), Fraction.of(2, 9));
        // @end
    }

    @Test
    void aBudgetStopsAndIsTold() {
        // @start region="budget"
        long end = System.nanoTime() + 1_000_000_000L;
        Budget budget = Budget.of(() -> System.nanoTime() > end, step -> {});
        Solution solution = Solution.of(KOREA, new FittingEngine.Listed(engine(KOREA)), List.of(Concepts.SEQ), budget);

        assertThat(solution.unfinished().isEmpty())
                .isEqualTo(solution.answer(Concepts.SEQ).equilibria().isPresent());
        // @end
    }
}
