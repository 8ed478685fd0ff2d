// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of a sender that is taken for soft: items with how expected each is of soft and of firm. */
class EvidenceAgainstTest {

    private static List<EvidenceAgainst> of(String wants, String items) {
        Case read = CaseFile.read(
                        SourceFile.of("case.yaml", """
                                entente: 1
                                title: Seen
                                decision-makers:
                                  a:
                                    options: {go: go}
                                    preferences: [%s]
                                    types:
                                      soft: {prior: 0.5, preferences: [not go]}
                                      firm: {prior: 0.5, preferences: [go]}
                                  b: {options: {act: act}, preferences: [act]}
                                sees: {b: {a: {as: soft, assumption: guessed}}}
                                sources: {s: {title: Source}}
                                evidence:
                                %s
                                """.formatted(wants, items.indent(2))),
                        Path.of("case.yaml"),
                        Optional.empty(),
                        Optional.empty())
                .orElseThrow();
        return CorrectedCase.of(read, Concepts.SEQ, Optional.empty(), Budget.UNLIMITED)
                .against();
    }

    private static String item(String id, String soft, String firm, String more) {
        return "%s: {claim: it was, source: s, paragraph: 1, likelihood: {a.soft: %s, a.firm: %s}%s}\n"
                .formatted(id, soft, firm, more);
    }

    @Test
    void whatIsMoreExpectedOfWhatIsTrueSpeaksAgainstIt() {
        List<EvidenceAgainst> against = of(
                "go",
                item("half", "0.4", "0.8", "")
                        + item("never", "0", "0.5", "")
                        + item("alike", "0.5", "0.5", "")
                        + item("for", "0.9", "0.1", ""));

        assertThat(against).extracting(one -> one.claim().id()).containsExactly("never", "half");
        assertThat(against).extracting(one -> one.other().id()).containsOnly("firm");
        assertThat(against.getFirst().times()).isEmpty();
        assertThat(against.getLast().times()).contains(Fraction.of(2, 1));
    }

    /** Trusted by half, 0.4 to 0.8 is three quarters to one. */
    @Test
    void whatIsTrustedLessSpeaksLess() {
        assertThat(of("go", item("half", "0.4", "0.8", ", reliability: 0.5")))
                .singleElement()
                .satisfies(one -> assertThat(one.times()).contains(Fraction.of(4, 3)));
    }

    @Test
    void ofAGroupTheOneThatCounts() {
        assertThat(of("go", item("less", "0.4", "0.8", ", group: g") + item("more", "0.1", "0.8", ", group: g")))
                .extracting(one -> one.claim().id())
                .containsExactly("more");
    }
}
