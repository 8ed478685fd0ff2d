// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.perception.Misperception;
import dev.entente.perception.Standing.Kind;
import dev.entente.perception.Views;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What decision makers take each other to be, as a file says it. */
class PicturesTest {

    private static final String DILEMMA = """
            entente: 1
            title: A dilemma
            decision-makers:
              a:
                options: {defect: defect}
                ranking: [YN, NN, YY, NY]
              b:
                options: {defect: defect}
                ranking: [NY, NN, YY, YN]
                types:
                  tough: {ranking: [NY, NN, YY, YN]}
                  soft: {ranking: [NY, NN, YN, YY]}
            status-quo: []
            variants:
              chicken: {decision-makers: {b: {ranking: [NY, NN, YN, YY]}}}
            """;

    private static Reading<Case> read(String text) {
        return CaseFile.read(
                SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty(), Optional.empty());
    }

    private static Case bound(String sees) {
        return switch (read(DILEMMA + sees)) {
            case Reading.Done<Case>(Case subject, var _) -> subject;
            case Reading.Failed<Case>(List<Diagnostic> found) ->
                throw new AssertionError(found.stream().map(Diagnostic::text).toList());
        };
    }

    private static List<String> mistakes(String sees) {
        return switch (read(DILEMMA + sees)) {
            case Reading.Done<Case> _ -> List.of();
            case Reading.Failed<Case>(List<Diagnostic> found) ->
                found.stream().map(Diagnostic::message).toList();
        };
    }

    /** What somebody wants in a variant is what it wants in the case with that applied, in a variant too. */
    @Test
    void aVariantIsTakenOfTheCaseAndNotOfAnother() {
        String text = """
                entente: 1
                title: A dilemma
                decision-makers:
                  a: {options: {defect: defect}, preferences: [b.defect]}
                  b: {options: {defect: defect}, preferences: [a.defect]}
                status-quo: []
                variants:
                  proud: {decision-makers: {b: {preferences: {add: [{at: 1, id: pride, want: b.defect}]}}}}
                  meek: {decision-makers: {b: {preferences: {add: [{at: 1, id: fear, want: not b.defect}]}}}}
                sees: {a: {b: proud}}
                """;
        for (String variant : List.of("proud", "meek")) {
            Case subject = CaseFile.read(
                            SourceFile.of("case.yaml", text),
                            Path.of("case.yaml"),
                            Optional.of(variant),
                            Optional.empty())
                    .orElseThrow();
            assertThat(Views.of(subject, Budget.UNLIMITED).errors())
                    .as(variant)
                    .isEqualTo(variant.equals("proud") ? List.of() : List.of(new Misperception.Wants(0, 1)));
        }
    }

    /** Whichever way it is said that A takes B for a player of chicken, cooperation is prevented. */
    @Test
    void aTypeAVariantAndWantsWrittenOutSayTheSame() {
        for (String taken : List.of(
                "b: soft",
                "b: chicken",
                "b: {as: soft, assumption: it gave in before}",
                "b: {ranking: [NY, NN, YN, YY]}")) {
            Views views = Views.of(bound("sees: {a: {" + taken + "}}\n"), Budget.UNLIMITED);
            assertThat(views.errors()).as(taken).containsExactly(new Misperception.Wants(0, 1));
            assertThat(views.truly(Concepts.SEQ).count()).as(taken).isEqualTo(2);
            assertThat(views.resting(Concepts.SEQ).stream()
                            .mapToObj(s -> views.model().space().pattern(s)))
                    .as(taken)
                    .containsExactly("YY");
            assertThat(views.standing(Concepts.SEQ, 0).kind()).as(taken).isEqualTo(Kind.PREVENTED);
        }
    }

    @Test
    void whoIsTakenForWhatItIsMakesNoError() {
        assertThat(Views.of(bound("sees: {a: {b: tough}}\n"), Budget.UNLIMITED).errors())
                .isEmpty();
    }

    @Test
    void whatIsMissedIsNotSeen() {
        Views views = Views.of(bound("sees: {a: {misses: [b.defect]}}\n"), Budget.UNLIMITED);
        assertThat(views.errors()).containsExactly(new Misperception.Missing(0));
        assertThat(views.visible(0).count()).isEqualTo(2);
    }

    @Test
    void howSomebodyIsThoughtToSeeItIsKept() {
        Case subject = bound("sees: {a: {b: {as: soft, sees: {a: {ranking: [NN, YN, NY, YY]}}}}}\n");
        assertThat(subject.situation().pictures().getFirst().takes().getFirst().sees())
                .isPresent();
        assertThat(Views.of(subject, Budget.UNLIMITED).expected(Concepts.SEQ, 0).count())
                .isPositive();
    }

    @Test
    void everyMistakeIsSaidAtItsPlace() {
        assertThat(mistakes("""
                sees:
                  a:
                    a: soft
                    b: sof
                    c: soft
                    misses: [b.attack, b.defect or a.defect]
                  d: {}
                  b:
                    a: {as: soft, ranking: [NN, YN, NY, YY]}
                """))
                .contains(
                        "“a” knows its own wants",
                        "“sof” is no type of b, and no variant",
                        "there is no decision maker “c”",
                        "what is missed is an option",
                        "there is no decision maker “d”",
                        "“as” stands beside wants that are written out");
        assertThat(mistakes("sees: {a: {b: {as: soft, sees: {a: {as: x, sees: {}}}}}}\n"))
                .contains("what one thinks that another thinks a third sees is not looked at");
        assertThat(mistakes("sees: {b: {a: {}}}\n")).hasSize(1);
    }

    @Test
    void whatIsDoneTodayIsSeenByAll() {
        String today = DILEMMA.replace("status-quo: []", "status-quo: [b.defect]");
        assertThat(read(today + "sees: {a: {misses: [b.defect]}}\n")).isInstanceOf(Reading.Failed.class);
    }
}
