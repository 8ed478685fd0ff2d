// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.OpenOrder;
import dev.entente.OptionForm;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a file to a case. */
class CaseFileTest {

    private static final String ELMIRA = """
            entente: 1
            title: Elmira
            decision-makers:
              moe:
                options: {modify: {label: Modify the control order, direction: forward}}
                preferences: [accept, not abandon, {want: not modify, id: no-modify}, modify iff not insist]
              uniroyal:
                options: {delay: {direction: back}, accept: Accept the order, abandon: {direction: forward}}
                preferences: [not modify, delay]
              local:
                options: {insist: Insist}
                preferences: [insist]
            feasible:
              - exactly-one: [delay, accept, abandon]
            merge: [abandon]
            status-quo: [delay]
            outcomes: {settlement: accept and modify, standoff: not settlement and delay}
            goal: settlement
            aliases: {s5: NYNNY, s9: NNNYN}
            variants:
              tougher-ministry: {decision-makers: {moe: {preferences: {add: [{at: 1, want: accept}], move: {no-modify: 3}, drop: [4]}}}}
              no-delay: {hold: {uniroyal.delay: N}}
            """;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../cases"))) {
            return files.filter(file -> file.endsWith("case.yaml") && !CaseFile.isTemplate(file))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void aShippedCaseIsReadWithItsVariantsAndItsAnswers(Path file) {
        Case read = CaseFile.check(file).orElseThrow();
        assertThat(file.toString()).endsWith(read.basis().id() + "/case.yaml");
        read.basis()
                .variants()
                .forEach(variant -> assertThat(CaseFile.read(file, Optional.of(variant))
                                .orElseThrow()
                                .basis()
                                .variant())
                        .contains(variant));
        ExpectedFile.beside(file)
                .ifPresent(
                        answers -> assertThat(ExpectedFile.read(answers, read).orElseThrow())
                                .isNotEmpty());
    }

    @Test
    void elmiraHasNineStates() {
        Case elmira = read(ELMIRA, Optional.empty()).orElseThrow();
        GraphModel model = GraphModel.of(elmira.conflict());
        assertThat(model.size()).isEqualTo(9);
        assertThat(elmira.framing().outcomes().getLast().when().text()).isEqualTo("not settlement and uniroyal.delay");
        assertThat(((OptionForm) elmira.conflict().form()).options().getFirst().label())
                .isEqualTo("Modify the control order");
    }

    @Test
    void whatIsNotKnownIsPartOfTheCase() {
        String open = ELMIRA.replace(
                        "preferences: [accept, not abandon, {want: not modify, id: no-modify}, modify iff not insist]",
                        "preferences: [accept, {any-order: [not abandon, {want: not modify, id: no-modify}, delay]}]\n"
                                + "    known: [not abandon > no-modify]")
                .replace("preferences: [insist]", """
                        preferences: [insist]
                            types: {calm: {prior: 0.5, preferences: [not insist]}, angry: {prior: 0.5, weights: {insist: 2}}}
                        """.stripTrailing())
                .replace("Insist}", "{label: Insist, maybe: true}}")
                .replace(
                        "- exactly-one: [delay, accept, abandon]",
                        "- {exactly-one: [delay, accept, abandon], maybe: true}");
        Unknowns unknowns =
                read(open, Optional.empty()).orElseThrow().situation().unknowns();
        assertThat(unknowns.ordersOf("moe")).containsExactly(new OpenOrder(1, 3, List.of(new OpenOrder.Above(1, 2))));
        assertThat(unknowns.typesOf("local")).extracting(Type::id).containsExactly("calm", "angry");
        assertThat(unknowns.options()).containsExactly("local.insist");
        assertThat(unknowns.rules()).containsExactly(0);
        assertThat(read(ELMIRA, Optional.empty())
                        .orElseThrow()
                        .situation()
                        .unknowns()
                        .none())
                .isTrue();
    }

    private static String known(String known) {
        return ELMIRA.replace(
                "preferences: [accept, not abandon, {want: not modify, id: no-modify}, modify iff not insist]",
                "preferences: [accept, not abandon, {want: not modify, id: no-modify}, modify iff not insist]\n    known: ["
                        + known + "]");
    }

    @Test
    void whatIsKnownMayHaveAReasonAndWhatWasAskedMayStayOpen() {
        String asked = "{order: accept > no-modify, assumption: it said so}, not abandon ? no-modify,"
                + " {order: accept = not abandon}";
        assertThat(read(known(asked), Optional.empty())
                        .orElseThrow()
                        .situation()
                        .unknowns()
                        .ordersOf("moe"))
                .containsExactly(new OpenOrder(0, 4, List.of(new OpenOrder.Above(0, 2))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {assumption: it said so}             | the key “order” is missing
            {order: accept > no-modify, why: so} | has no key “why”
            accept ? no-modifi                   | “no-modifi” is none of its wants
            accept ?                             | does not say what is left open
            """)
    void whatIsWrongWithItIsTold(String known, String message) {
        assertThat(read(known(known), Optional.empty()).diagnostics())
                .extracting(Diagnostic::text)
                .anySatisfy(text -> assertThat(text).contains(message));
    }

    @Test
    void ofARankingTheTiersAreInOpenOrderAsFarAsNothingIsKnown() {
        String ranked = ELMIRA.replace(
                "preferences: [insist]",
                "ranking: [\"-Y--Y\", NYNNN, [\"--Y--\", \"---Y-\"], YYNNN]\n    known: [NYNNN > YYNNN, insist and delay > accept or abandon]");
        assertThat(read(ranked, Optional.empty())
                        .orElseThrow()
                        .situation()
                        .unknowns()
                        .ordersOf("local"))
                .containsExactly(new OpenOrder(0, 4, List.of(new OpenOrder.Above(1, 3), new OpenOrder.Above(0, 2))));
    }

    @Test
    void aVariantThatHoldsTheStatusQuoOtherwiseHasNone() {
        Reading<Case> read = read(ELMIRA, Optional.of("no-delay"));
        assertThat(read.orElseThrow().conflict().statusQuo()).isEmpty();
        assertThat(GraphModel.of(read.orElseThrow().conflict()).size()).isEqualTo(5);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the status quo is gone, as the variant holds “not delay”");
    }

    @Test
    void aRankingStandsForThePartThatAVariantLeaves() {
        String ranked =
                ELMIRA.replace("preferences: [insist]", "ranking: [\"-Y--Y\", NYNNN, [\"--Y--\", \"---Y-\"], YYNNN]");
        assertThat(read(ranked, Optional.empty())).isInstanceOf(Reading.Done.class);
        Case held = read(ranked, Optional.of("no-delay")).orElseThrow();
        GraphModel model = GraphModel.of(held.conflict());
        assertThat(model.ranking(2).depth()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "- press and tlak ¦ 1:13-1:17",
                "- \"press and tlak\" ¦ 1:14-1:18",
                "- 'it''s and tlak' ¦ 1:14-1:18",
                "- \"a \\\" and tlak\" ¦ 1:13-1:17",
                "- press⏎  and tlak ¦ 2:7-2:11",
                "- >-⏎  press⏎  and tlak ¦ 3:7-3:11",
                "- |⏎  press and tlak ¦ 2:13-2:17",
                "- &x press and tlak ¦ 1:16-1:20",
                "- 🕊 and tlak ¦ 1:9-1:13",
            })
    void aWordInAScalarHasItsPlace(String text, String expected) {
        SourceFile file = SourceFile.of("test.yaml", text.replace("⏎", "\n") + "\n");
        // As read, errors aside: an anchor that nothing repeats is one.
        Node root = Document.of(file, new Diagnostics()).orElseThrow().root();
        Node.Scalar scalar = (Node.Scalar) ((Node.Sequence) root).items().getFirst();
        int at = scalar.text().indexOf("tlak");
        Place place = scalar.place(at, at + 4);
        assertThat(place.text()).isEqualTo("tlak");
        assertThat("%d:%d-%d:%d".formatted(place.line(), place.column(), place.endLine(), place.endColumn()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "preferences: [a, not b]               | x: a               | ",
                "preferences: [a or b, a, a]           | x: a               | this preference never matters: without it the states are ranked the same",
                "preferences: [a, a or not a, b]       | x: a               | this preference never matters: it holds in every state",
                "preferences: [a, a and not a, b]      | x: a               | this preference never matters: it holds in no state",
                "preferences: [a, b]                   | x: a and not a     | the outcome “x” holds in no state",
            })
    void whatIsProbablyNotMeantIsWarnedOf(String preferences, String outcome, String warning) throws IOException {
        Path file = Files.createTempFile("entente", ".yaml");
        Files.writeString(file, """
                entente: 1
                title: Two options
                citation: made up
                decision-makers: {us: {options: {a: Do a, b: Do b}, %s}}
                outcomes: {%s}
                """.formatted(preferences, outcome));
        Reading<Case> read = CaseFile.check(file);
        Files.delete(file);
        assertThat(read).isInstanceOf(Reading.Done.class);
        List<String> messages =
                read.diagnostics().stream().map(Diagnostic::message).distinct().toList();
        assertThat(messages).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    private static Reading<Case> read(String text, Optional<String> variant) {
        Path at = Path.of("elmira.yaml");
        return CaseFile.read(SourceFile.of("elmira.yaml", text), at, variant, Optional.empty());
    }

    private static Reading<Case> ranked(String ranking) {
        String text = """
                entente: 1
                title: Two levels of loss
                decision-makers:
                  a: {options: {x: do x}, ranking: %s}
                  b: {options: {y: do y}, preferences: [x]}
                """.formatted(ranking);
        return CaseFile.read(SourceFile.of("two.yaml", text), Path.of("two.yaml"), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[YN, YY], much better than, NN, NY]",
                "[[YN, YY], ≫, NN, NY]",
                "[\"Y-\", much better than, NN, NY]"
            })
    void inARankingWhatIsMuchBetterIsGreatlyPreferredToAllBehind(String ranking) {
        GraphModel model = GraphModel.of(ranked(ranking).orElseThrow().conflict());
        for (String better : List.of("YN", "YY", "NN", "NY")) {
            for (String worse : List.of("YN", "YY", "NN", "NY")) {
                assertThat(model.greatlyPrefers(0, state(model, better), state(model, worse)))
                        .as("%s ≫ %s", better, worse)
                        .isEqualTo(better.startsWith("Y") && worse.startsWith("N"));
            }
        }
        assertThat(model.ranking(0).depth()).isEqualTo(3);
    }

    private static int state(GraphModel model, String pattern) {
        return IntStream.range(0, model.size())
                .filter(s -> model.space().pattern(s).equals(pattern))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[much better than, YN, YY, NN, NY]         | stands between states",
                "[YN, YY, NN, NY, much better than]         | stands between states",
                "[YN, much better than, ≫, YY, NN, NY]      | stands between states",
                "[YN, [YY, much better than, NN], NY]       | none is much better than another"
            })
    void whatIsMuchBetterStandsBetweenStates(String ranking, String message) {
        assertThat(ranked(ranking).diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains(message));
    }
}
