// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Grounds;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.reference.CodedCase;
import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.cases.reference.RowRule;
import dev.entente.cases.reference.RowRule.Known;
import dev.entente.cases.reference.RowRule.OneOf;
import dev.entente.cases.reference.RowRule.Within;
import dev.entente.cases.reference.TableKind;
import dev.entente.cases.reference.TableRule;
import dev.entente.explore.worlds.Fingerprint;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceClassesTest {

    private static final String DISPUTE = """
            entente: 1
            title: A pay dispute
            decision-makers:
              union:
                options: {strike: strike}
                preferences: [not strike]
              firm:
                options: {raise: raise pay}
                preferences: [not raise]
            sources:
              record: {title: A record of disputes}
            evidence:
              mill: {source: record, claim: The mill paid in the end.}
            """;

    private static Case read(String lines, String... variant) {
        return CaseFile.read(
                        SourceFile.of("case.yaml", DISPUTE + lines),
                        Path.of("case.yaml"),
                        List.of(variant).stream().findFirst(),
                        Optional.empty())
                .orElseThrow();
    }

    private static ReferenceClass only(String lines) {
        List<ReferenceClass> classes = read(lines).basis().classes();
        assertThat(classes).hasSize(1);
        return classes.getFirst();
    }

    @Test
    void countsStandByWhatCountsAndGroup() {
        ReferenceClass one = only("""
                reference-classes:
                  raises:
                    question: Does pay rise after a strike?
                    cases: disputes, 1990–1999
                    source: record
                    counts:
                      pay rises: {short: 3 of 4, long: 0 of 10}
                      pay rises or hours fall: {short: 4 of 4, long: 1 of 10}
                    caveat: [Few are on record., None is ours.]
                """);

        assertThat(one.codings())
                .containsExactly(
                        new Coding(
                                "pay rises",
                                List.of(new Group("short", new Counted(3, 4)), new Group("long", new Counted(0, 10)))),
                        new Coding(
                                "pay rises or hours fall",
                                List.of(new Group("short", new Counted(4, 4)), new Group("long", new Counted(1, 10)))));
        assertThat(one.source()).contains("record");
        assertThat(one.caveats()).containsExactly("Few are on record.", "None is ours.");
        assertThat(one.overlapping()).isFalse();
    }

    @Test
    void casesNeedNotBeToldApart() {
        ReferenceClass one = only("""
                outcomes: {rise: raise}
                reference-classes:
                  raises:
                    {question: Does pay rise?, cases: disputes, counts: {pay rises: 3 of 4}, overlap: true, base-rate-of: rise}
                """);

        assertThat(one.codings()).containsExactly(new Coding("pay rises", List.of(new Group("", new Counted(3, 4)))));
        assertThat(one.overlapping()).isTrue();
        assertThat(one.rateOf()).contains("rise");
        assertThat(one.rate()).contains(new Counted(3, 4));
    }

    @Test
    void casesCodedOneByOneAreCounted() {
        ReferenceClass one = only("""
                reference-classes:
                  raises:
                    question: Does pay rise?
                    cases: disputes
                    counts: [pay rises, hours fall]
                    rows:
                      the mill: {group: short, came: [pay rises, hours fall], because: mill}
                      the mine: {group: long, came: [], assumption: nobody wrote of it}
                      the dock: {group: short, came: hours fall, assumption: hearsay}
                """);

        assertThat(one.codings())
                .containsExactly(
                        new Coding(
                                "pay rises",
                                List.of(new Group("short", new Counted(1, 2)), new Group("long", new Counted(0, 1)))),
                        new Coding(
                                "hours fall",
                                List.of(new Group("short", new Counted(2, 2)), new Group("long", new Counted(0, 1)))));
        assertThat(one.coded())
                .first()
                .isEqualTo(new CodedCase(
                        "the mill",
                        "short",
                        List.of("pay rises", "hours fall"),
                        new Grounds(List.of("mill"), Optional.empty())));
    }

    @Test
    void aTableSaysWhichRowsCount() {
        ReferenceClass one = only("""
                reference-classes:
                  raises:
                    question: Does pay rise?
                    cases: disputes
                    table:
                      file: disputes.csv
                      codebook: {end: {1: pay rises}}
                      among: [{year: {from: 1990, to: 1999}}, {year: unknown}]
                      groups: {short: {days: {to: 5}, end: {known: true}}}
                      counts: {pay rises: {end: pay rises}, hours fall: {end: [2, 3]}}
                """);
        TableRule rule = one.table().orElseThrow();

        assertThat(one.codings()).isEmpty();
        assertThat(rule.kind()).isEqualTo(TableKind.PLAIN);
        assertThat(rule.codebook()).isEqualTo(Map.of("end", Map.of("1", "pay rises")));
        assertThat(rule.among())
                .isEqualTo(new RowRule(List.of(
                        List.of(new Within(
                                "year", Optional.of(new BigDecimal(1990)), Optional.of(new BigDecimal(1999)))),
                        List.of(new OneOf("year", List.of("unknown"))))));
        assertThat(rule.groups())
                .isEqualTo(Map.of(
                        "short",
                        new RowRule(List.of(List.of(
                                new Within("days", Optional.empty(), Optional.of(new BigDecimal(5))),
                                new Known("end", true))))));
        assertThat(rule.counts())
                .containsExactly(
                        Map.entry("pay rises", new RowRule(List.of(List.of(new OneOf("end", List.of("pay rises")))))),
                        Map.entry("hours fall", new RowRule(List.of(List.of(new OneOf("end", List.of("2", "3")))))));
    }

    /** What came of other cases is no part of the model. */
    @Test
    void theModelStaysTheSame() {
        Case with = read(
                "reference-classes: {raises: {question: Does pay rise?, cases: disputes, counts: {it: 1 of 2}}}\n");

        assertThat(Fingerprint.of(with)).isEqualTo(Fingerprint.of(read("")));
    }

    @Test
    void aVariantMayCountOthers() {
        Case varied = read("""
                reference-classes: {raises: {question: Does pay rise?, cases: disputes, counts: {it: 1 of 2}}}
                variants:
                  later: {reference-classes: {raises: {counts: {it: 2 of 2}}}}
                """, "later");

        assertThat(varied.basis().classes().getFirst().codings())
                .containsExactly(new Coding("it", List.of(new Group("", new Counted(2, 2)))));
    }
}
