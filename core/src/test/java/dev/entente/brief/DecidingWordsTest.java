// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.analysis.Explanation;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.section.SpoilersSection;
import dev.entente.brief.section.StagingSection;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.design.DesignQuestion;
import dev.entente.design.Spoilers;
import dev.entente.design.Staging;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.Seq;
import dev.entente.stability.StabilityEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What decides for a party is told in the form that its preference has, and what would follow apart from what only could. */
class DecidingWordsTest {

    private record Told(Case subject, StabilityEngine engine) {

        static Told of(String text) {
            Case subject = CaseFile.read(
                            SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty(), Optional.empty())
                    .orElseThrow();
            return new Told(subject, Engines.fittest(GraphModel.of(subject.conflict()), Budget.UNLIMITED));
        }

        int state(String taken) {
            return new StateNames(subject, engine.model().space()).find(taken).or(IllegalArgumentException::new);
        }

        String spoilers(String taken) {
            Spoilers spoilers = Spoilers.of(
                    subject,
                    engine,
                    new Seq(),
                    engine.model()
                            .space()
                            .where(subject.framing().goal().orElseThrow().when()),
                    state(taken),
                    Budget.UNLIMITED);
            return text(new SpoilersSection(
                            new Wording(subject, engine.model()),
                            subject.framing().goal().orElseThrow(),
                            spoilers)
                    .section());
        }

        String staging() {
            DesignQuestion question =
                    new DesignQuestion(subject, subject.framing().goal().orElseThrow(), Coalition.of(0), Concepts.SEQ);
            return text(new StagingSection(Staging.of(question, engine, Budget.UNLIMITED)).section());
        }

        List<String> explained(int i, String taken) {
            return new Reasons(new Wording(subject, engine.model()), engine.model())
                    .full(Explanation.of(engine, Concepts.SEQ, i, state(taken)));
        }

        private static String text(Section section) {
            return section.blocks().stream()
                    .flatMap(block -> switch (block) {
                        case Block.Paragraph(List<Sentence> said) -> said.stream();
                        case Block.Bullets(List<List<Sentence>> items) ->
                            items.stream().flatMap(List::stream);
                        default -> throw new IllegalArgumentException(block.toString());
                    })
                    .map(Sentence::quoted)
                    .collect(Collectors.joining());
        }
    }

    private static final String TWO = """
            entente: 1
            title: A deal
            decision-makers:
              a:
                name: Anna
                options: {pay: pay}
                %s
              b:
                name: Ben
                options: {work: work}
                %s
            status-quo: []
            outcomes: {deal: {label: a deal, when: pay and work}}
            goal: deal
            """;

    @Test
    void aSpoilerWithWeightsIsExplainedByThem() {
        String told = Told.of(TWO.formatted("weights: {work: 3, not pay: 1}", "weights: {pay: 2, work: 1}"))
                .spoilers("pay,work");

        assertThat(told)
                .contains(
                        "Anna leaves it: it gains by no longer paying, by its weights: 1 gained with “not paying” (3 before, 4"
                                + " after).")
                .contains(
                        "What would deter it: that Ben stops working (at a loss to Ben, by its weights: 1 lost without"
                                + " “working” (1 before, 0 after)).")
                .contains(
                        "Ben could end it and does not want to. The way: no longer working. It would be worse off, by its"
                                + " weights: 1 lost without “working” (3 before, 2 after).");
    }

    @Test
    void aSpoilerWithARankingIsExplainedByIt() {
        String told = Told.of(TWO.formatted("ranking: [NY, YY, NN, YN]", "ranking: [YY, NY, YN, NN]"))
                .spoilers("pay,work");

        assertThat(told)
                .contains("it gains by no longer paying: it ranks that first of four, and this second")
                .contains("at a loss to Ben: it ranks that fourth of four, and this second")
                .contains("It would be worse off: it ranks that third of four, and this first.");
    }

    @Test
    void whoDropsOutOfAPlanIsExplainedByItsWeights() {
        String told = Told.of(TWO.formatted(
                                "weights: {work: 3, not pay: 1}", "weights: {work and not pay: -1, pay and work: 2}")
                        .replace("goal: deal", "goal: deal\nchannels: []"))
                .staging();

        assertThat(told)
                .contains(
                        "Anna pays.Then Anna gains by dropping out: no longer paying, by its weights: 1 gained with “not"
                                + " paying” (0 before, 1 after).");
    }

    /** Ben could punish Anna for not paying, to his gain; he likes better to take what she left. */
    @Test
    void anAnswerThatWouldNotBeTheOneChosenIsToldWithCould() {
        Told told = Told.of("""
                entente: 1
                title: A rival answer
                decision-makers:
                  a:
                    name: Anna
                    options: {stop: stop}
                    preferences: [not punish, stop]
                  b:
                    name: Ben
                    options: {punish: punish, take: take}
                    preferences: [take if stop, punish if stop]
                feasible: [not (punish and take), not take if not stop]
                status-quo: []
                """);

        assertThat(told.explained(0, "status-quo"))
                .containsExactly(
                        "It would gain by stopping, but Ben could punish, which would leave it worse off than before."
                                + " Ben could also take, which it likes better: the situation with Ben taking, where the"
                                + " others could rest too.");
    }

    @Test
    void anAnswerThatNothingElseCouldReplaceIsToldWithWould() {
        Told told = Told.of("""
                entente: 1
                title: An answer
                decision-makers:
                  a: {name: Anna, options: {stop: stop}, preferences: [not punish, stop]}
                  b: {name: Ben, options: {punish: punish}, preferences: [punish iff stop]}
                status-quo: []
                """);

        assertThat(told.explained(0, "status-quo"))
                .containsExactly(
                        "It would gain by stopping, but Ben would punish, which would leave it worse off than before.");
    }
}
