// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.CaseNames;
import dev.entente.Direction;
import dev.entente.Named;
import dev.entente.OptionForm;
import dev.entente.Unknowns;
import dev.entente.Vocabulary;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.Wording;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cases.StateWords;
import dev.entente.engine.Engines;
import dev.entente.exchange.Exchange;
import dev.entente.exchange.Exported;
import dev.entente.exchange.Format;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of several levels, from the file to what is said of them. */
class LevelsTest {

    private static final String CASE = """
            entente: 1
            title: The tariff talks
            decision-makers:
              aland:
                name: Aland
                options:
                  tariff: {levels: [none, low, high], steps: one, noun: a tariff, lower: cut its tariff}
                preferences:
                  - any-order: [tariff >= low, open]
                known: ["(tariff >= low) > open"]
              borland:
                name: the Borlanders
                number: plural
                options:
                  open: {label: open their market, noun: an open market}
                  quota: {levels: {0: free trade, 25: a quota of a quarter, 100: closed borders}, noun: quotas, direction: up}
                preferences:
                  - not tariff = none
                  - quota > 0 iff tariff = high
                  - not quota <= 25
            status-quo: [tariff=high]
            variants:
              held: {hold: {quota: 25}, status-quo: [tariff=low, quota=25]}
            """;

    private static Case read(String text) {
        return read(text, Optional.empty());
    }

    private static Case read(String text, Optional<String> variant) {
        Path file = Path.of("case.yaml");
        Reading<Case> reading = CaseFile.read(SourceFile.of("case.yaml", text), file, variant, Optional.empty());
        assertThat(reading.diagnostics().stream().map(Diagnostic::text)).isEmpty();
        return reading.orElseThrow();
    }

    private static OptionForm form(Case of) {
        return (OptionForm) of.conflict().form();
    }

    private static String today(Case of) {
        return form(of).pattern(of.conflict().statusQuo().orElseThrow());
    }

    @Test
    void whatIsNotSaidIsAtTheLowestLevel() {
        Case subject = read(CASE);
        StateWords words = new StateWords(subject);

        assertThat(today(subject)).isEqualTo("NNYNYNN");
        assertThat(words.words(subject.conflict().statusQuo().orElseThrow())).isEqualTo("tariff=high, quota=0");
        assertThat(words.find("open, tariff = low")).isEqualTo(words.find("NYNYYNN"));
        assertThat(words.find("none")).isEqualTo(words.find("YNNNYNN"));
    }

    @Test
    void aVariantHoldsALevel() {
        Case subject = read(CASE, Optional.of("held"));

        assertThat(today(subject)).isEqualTo("NYNNNYN");
        assertThat(GraphModel.of(subject.conflict()).size()).isEqualTo(3 * 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tariff >= low; tariff >= low; at least a low tariff",
                "not tariff >= low; not tariff >= low; less than a low tariff",
                "tariff > none; tariff > none; at least a low tariff",
                "aland.tariff<high; tariff < high; at most a low tariff",
                "tariff ≤ low; tariff <= low; at most a low tariff",
                "tariff = high; tariff = high; a high tariff",
                "tariff >= high; tariff = high; a high tariff",
                "tariff != high; not tariff = high; anything but a high tariff",
                "tariff < low; tariff = none; no tariff",
                "not tariff = none; not tariff = none; some tariff",
                "open only if tariff >= low; open only if tariff >= low; an open market only with at least a low tariff",
                "quota = 25; quota = 25; a quota of a quarter",
            })
    void statementsCompareAndAreToldSo(String written, String text, String phrase) {
        Case subject = read(CASE);
        Statement statement = found(new CaseNames(subject.conflict().form()).statement(written));
        assertThat(statement.text(new Vocabulary(form(subject))::shortest)).isEqualTo(text);
        assertThat(new ShortNames(subject).condition(statement)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tariff; “tariff” has levels, and none is said",
                "tariff = low-ish; “tariff” has no level “low-ish”",
                "open > low; “open” has no levels to compare",
                "tarif >= low; Maybe you meant “tariff”",
            })
    void whatCompareNothingIsRefused(String written, String message) {
        assertThatThrownBy(() -> found(new CaseNames(read(CASE).conflict().form()).statement(written)))
                .hasMessageContainingAll(message, "^");
    }

    @Test
    void aChangeOfLevelIsToldAsOne() {
        Case subject = read(CASE);
        GraphModel model = GraphModel.of(subject.conflict());
        Wording wording = new Wording(subject, model);

        assertThat(wording.does(0, at(subject, model, "tariff=high"), at(subject, model, "tariff=low")))
                .isEqualTo("Aland cuts its tariff from high to low");
        assertThat(wording.does(0, at(subject, model, "tariff=none"), at(subject, model, "tariff=low")))
                .isEqualTo("Aland moves its tariff from none to low");
        assertThat(wording.does(1, at(subject, model, "quota=0"), at(subject, model, "open, quota=100")))
                .isEqualTo("the Borlanders move their quotas from 0 to 100 and open their market");
        assertThat(wording.lines(at(subject, model, "quota=25, tariff=low")))
                .containsExactly("Aland: a low tariff", "The Borlanders: a quota of a quarter");
    }

    private static int at(Case subject, GraphModel model, String words) {
        return model.space().indexOf(found(new StateWords(subject).find(words))).orElseThrow();
    }

    private static <T> T found(Named<T> named) {
        return switch (named) {
            case Named.Found<T>(T value) -> value;
            case Named.Unknown<T>(String message) -> throw new AssertionError(message);
        };
    }

    @Test
    void movesGoByStepsAndOneWay() {
        Case subject = read(CASE);
        GraphModel model = GraphModel.of(subject.conflict());
        int today = model.statusQuo().getAsInt();

        assertThat(model.moves(0).from(today).mapToObj(model.space()::pattern)).containsExactly("NYNNYNN");
        int closed = at(subject, model, "tariff=high, quota=100");
        assertThat(model.moves(1).from(closed).mapToObj(model.space()::pattern)).containsExactly("NNYYNNY");
    }

    @Test
    void whatAsksSetsOfStatesRefusesStepsInASentence() {
        assertThatThrownBy(() -> Engines.symbolic(read(CASE).conflict(), Budget.UNLIMITED))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("the level of aland.tariff goes one step at a time");
        assertThat(Engines.fittest(read(CASE).conflict(), Unknowns.NONE, Budget.UNLIMITED))
                .isNotNull();
    }

    @Test
    void noOtherFormatTakesSteps() {
        Case free = read(CASE.replace(", steps: one", "").replace(", direction: up", ""));

        for (Format format : List.of(Format.TABLE, Format.GMCR, Format.NFG)) {
            assertThat(Exchange.write(read(CASE), format, Budget.UNLIMITED))
                    .isInstanceOfSatisfying(
                            Exported.Refused.class,
                            refused -> assertThat(refused.why())
                                    .endsWith(
                                            "knows no levels that go one step at a time, and those of aland.tariff do."));
            assertThat(Exchange.write(free, format, Budget.UNLIMITED)).isNotInstanceOf(Exported.Refused.class);
        }
    }

    private static CaseEditor editor(String text) {
        return CaseEditor.of(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty())
                .orElseThrow();
    }

    @Test
    void whatHasLevelsIsCalledOtherwiseEverywhere() {
        String after = editor(CASE).renameOption("aland", "tariff", "duty").text();

        assertThat(after).contains("duty >= low, open", "\"(duty >= low) > open\"", "- not duty = none", "[duty=high]");
        assertThat(after).doesNotContain("tariff >=", "tariff=");
        assertThat(editor(after).renameOption("aland", "duty", "tariff").text()).isEqualTo(CASE);
        assertThat(today(read(after))).isEqualTo("NNYNYNN");
    }

    @Test
    void patternsAreWidenedByAnotherOptionAndLevelsAreTakenOutInTheText() {
        String patterned = CASE.replace("[tariff=high]", "NNYNYNN");
        String after = editor(patterned)
                .option("aland", "talk", "talk", Direction.BOTH)
                .text();

        assertThat(after).contains("status-quo: NNYNNYNN");
        assertThat(editor(CASE).patternLetters()).isEqualTo(7);
        assertThatThrownBy(() -> editor(CASE).removeOption("aland", "tariff"))
                .isInstanceOf(ChangeRefused.class)
                .hasMessageContaining("has levels; it is changed, or taken out, in the text of the file");
    }

    @Test
    void aWantThatComparesIsNamedInParentheses() {
        assertThat(editor(CASE).wantNames("aland")).containsExactly("(tariff >= low)", "open");
    }
}
