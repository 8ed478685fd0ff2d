// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.answer.HeldBrief;
import dev.entente.answer.HeldBrief.Kind;
import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section.Weight;
import dev.entente.brief.document.Sentence;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.finding.SmallFindings;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.LastAsked;
import dev.entente.stability.LegalSequences;
import dev.entente.stability.Seq;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a brief can be checked: all that it says is made from findings, or marked for what it is. */
class BriefCheckTest {

    private static final Case KOREA = read("../cases/north-korea-2007");

    private static Case read(String path) {
        return CaseFile.read(Path.of(path), Optional.empty()).orElseThrow();
    }

    static Stream<Case> cases() {
        return Stream.concat(
                Stream.of(KOREA, read("../cases/published/hipel-1993-elmira")),
                LongStream.range(0, 24).mapToObj(SmallFindings::subject));
    }

    static BriefComposer composer(Case subject, Budget budget) {
        return composer(subject, Engines.fittest(GraphModel.of(subject.conflict()), budget), budget);
    }

    private static BriefComposer composer(Case subject, StabilityEngine engine, Budget budget) {
        return new BriefComposer(subject, engine, new Seq(), new LocalRunner(1), budget);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allThatTheFirstPageSaysIsMadeFromFindingsOrMarked(Case subject) {
        Brief brief = composer(subject, Budget.UNLIMITED).compose(Map.of(), "", _ -> {});
        List<String> parties = subject.conflict().decisionMakers().stream()
                .map(DecisionMaker::shortName)
                .flatMap(BriefCheckTest::each)
                .toList();

        assertThat(Stream.concat(
                                brief.bottomLine().stream(),
                                brief.sections().stream()
                                        .filter(section -> section.weight() == Weight.MAIN)
                                        .flatMap(Attribution::sentences))
                        .filter(sentence ->
                                sentence.findings().isEmpty() && sentence.mark().isEmpty())
                        .map(Sentence::text)
                        .map(text -> text.replaceFirst(", together$", ""))
                        .flatMap(BriefCheckTest::each))
                .isSubsetOf(parties);
    }

    /** "Ann, and Ben" is "ann" and "ben". */
    private static Stream<String> each(String parties) {
        return Stream.of(parties.toLowerCase(Locale.ROOT).split(",? and |, "));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFindingOfABriefIsHeldAndTrue(Case subject) {
        HeldBrief held = BriefCheck.of(composer(subject, Budget.UNLIMITED), Map.of());
        Brief brief = composer(subject, Budget.UNLIMITED).compose(Map.of(), "", _ -> {});

        assertThat(held.right()).isTrue();
        assertThat(held.limits()).isEmpty();
        assertThat(held.stopped()).isFalse();
        assertThat(held.kinds())
                .allSatisfy(kind -> assertThat(kind.right()).isEqualTo(kind.findings()))
                .extracting(Kind::kind)
                .doesNotHaveDuplicates()
                .containsAll(Attribution.sentences(brief)
                        .flatMap(sentence -> sentence.findings().stream())
                        .map(finding -> finding.kind())
                        .toList());
    }

    @Test
    void sentencesThatNoDefinitionDecidesAreMarked() {
        HeldBrief held = BriefCheck.of(composer(KOREA, Budget.UNLIMITED), Map.of());

        assertThat(held.marked().replayed()).isPositive();
        assertThat(held.marked().again()).contains(true);
        assertThat(held.marked().recorded()).isGreaterThan(20);
        assertThat(held.marked().chosen()).isPositive();
    }

    /** An engine that says of one state too few that it holds. */
    private record Lying(StabilityEngine engine) implements StabilityEngine {

        @Override
        public String name() {
            return "lying";
        }

        @Override
        public GraphModel model() {
            return engine.model();
        }

        @Override
        public Budget budget() {
            return engine.budget();
        }

        @Override
        public LegalSequences sequences() {
            return engine.sequences();
        }

        @Override
        public LastAsked lastAsked() {
            return engine.lastAsked();
        }

        @Override
        public StateSet stable(Concept concept, Coalition coalition) {
            return engine.stable(concept, coalition);
        }

        @Override
        public boolean isStable(Concept concept, Coalition coalition, int state) {
            return engine.isStable(concept, coalition, state);
        }

        @Override
        public Verdict verdict(Concept concept, Coalition coalition, int state) {
            return engine.verdict(concept, coalition, state);
        }

        @Override
        public StateSet equilibria(Concept concept) {
            StateSet truth = engine.equilibria(concept);
            return StateSet.where(model().size(), s -> truth.contains(s) && s != truth.next(0));
        }

        @Override
        public boolean isEquilibrium(Concept concept, int state) {
            return engine.isEquilibrium(concept, state);
        }
    }

    @Test
    void whatIsFalseIsFoundWithItsSentence() {
        StabilityEngine engine = Engines.fittest(GraphModel.of(KOREA.conflict()), Budget.UNLIMITED);
        HeldBrief held = BriefCheck.of(composer(KOREA, new Lying(engine), Budget.UNLIMITED), Map.of());

        assertThat(held.right()).isFalse();
        assertThat(held.wrong())
                .anySatisfy(wrong -> {
                    assertThat(wrong.kind()).isEqualTo("holding");
                    assertThat(wrong.sentence()).contains("1,008");
                })
                .allSatisfy(wrong -> assertThat(wrong.finding()).isNotBlank());
        assertThat(held.kinds()).anySatisfy(kind -> assertThat(kind.wrong()).isPositive());
    }

    /** Stopped at any moment, nothing is taken for checked that wasn't. */
    @Test
    void aCheckThatWasStoppedSaysSo() {
        Case subject = SmallFindings.draw(3).subject();
        AtomicInteger all = new AtomicInteger();
        BriefCheck.of(composer(subject, Budget.of(() -> all.incrementAndGet() < 0, _ -> {})), Map.of());
        int most = all.get() - 20;
        AtomicInteger asked = new AtomicInteger();
        HeldBrief held =
                BriefCheck.of(composer(subject, Budget.of(() -> asked.incrementAndGet() > most, _ -> {})), Map.of());

        assertThat(held.stopped()).isTrue();
        assertThat(held.limits()).containsExactly("The time was up before all was checked.");
        assertThat(held.kinds().stream().mapToInt(Kind::unchecked).sum()).isPositive();
        assertThat(held.right()).isTrue();
    }
}
