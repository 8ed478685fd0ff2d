// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Fraction;
import dev.entente.Named;
import dev.entente.Preference.Prioritized;
import dev.entente.Type;
import dev.entente.Vocabulary;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.evidence.Belief;
import dev.entente.evidence.Beliefs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to write a case that people take to, and what they hand over by mistake. */
class WhatPeopleWriteTest {

    private static final Path FOUND = Path.of("src/test/resources/found");

    @TempDir
    private Path folder;

    @Test
    void thePhrasesOfSentencesAreStatements() {
        Case read = CaseFile.check(FOUND.resolve("words.yaml")).orElseThrow();
        Vocabulary vocabulary = new Vocabulary(read.conflict().form());
        assertThat(read.conflict().decisionMakers().stream()
                        .flatMap(one -> ((Prioritized) one.preference()).wants().stream())
                        .map(want -> want.statement().text(vocabulary::shortest)))
                .containsExactly(
                        "talk only if not press", "freeze unless press", "talk iff freeze", "press unless freeze");
    }

    @Test
    void aNameCanCarryMarksHoweverTheyAreTyped() throws IOException {
        String text = Files.readString(FOUND.resolve("combining-mark.yaml"));
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Case read = read(Normalizer.normalize(text, form)).orElseThrow();
            assertThat(read.conflict().decisionMakers().getFirst().id())
                    .isEqualTo(Normalizer.normalize("québec", Normalizer.Form.NFC));
            assertThat(read.names().statement(Normalizer.normalize("not québec.x", form)))
                    .isInstanceOf(Named.Found.class);
        }
    }

    @Test
    void aMistakeBehindMarksIsFoundInItsPlace() {
        String text = Normalizer.normalize("""
                entente: 1
                title: x
                decision-makers:
                  québec: {options: {gére: x, b: y}, preferences: ["gére and b and c"]}
                """, Normalizer.Form.NFD);
        Diagnostic error = read(text).diagnostics().stream()
                .filter(diagnostic -> diagnostic.message().contains("“c”"))
                .findFirst()
                .orElseThrow();
        assertThat(error.place().text()).isEqualTo("c");
    }

    @Test
    void thirdsAreThirds() {
        Case read = CaseFile.check(FOUND.resolve("prior-one-third.yaml")).orElseThrow();
        List<Type> types = read.situation().unknowns().typesOf("a");
        assertThat(types).extracting(type -> type.prior().orElseThrow()).containsOnly(Fraction.of(1, 3));
        assertThat(Beliefs.of(read).each().getFirst().prior().orElseThrow()).containsOnly(Fraction.of(1, 3));
    }

    @ParameterizedTest(name = "{0} is {1}/{2}")
    @CsvSource({
        "1/3, 1, 3",
        "2 / 6, 1, 3",
        "25 %, 1, 4",
        "25%, 1, 4",
        "12.5 %, 1, 8",
        "0.25, 1, 4",
        "25e-2, 1, 4",
        "0, 0, 1",
        "1, 1, 1",
        "100 %, 1, 1",
        "3/3, 1, 1"
    })
    void aShareIsANumberAFractionOrInPerCent(String written, long numerator, long denominator) {
        Case read = believing(written).orElseThrow();
        Belief belief = Beliefs.of(read).each().getFirst();
        Fraction share = Fraction.of(numerator, denominator);
        assertThat(belief.items().getFirst().claim().bearing().reliability()).isEqualTo(share);
        assertThat(belief.items().getFirst().stated().getFirst()).isEqualTo(share);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "4/3; 4/3 is not between 0 and 1",
                "110 %; 110 % is not between 0 and 1",
                "1/0; a number from 0 to 1 is expected here, not “1/0”",
                "a third; a number from 0 to 1 is expected here, not “a third”",
                "1e999999999; this number has more than 100 digits",
                "0e999999999; this number has more than 100 digits",
                "1e-999999999; this number has more than 100 digits",
            })
    void whatIsNoShareIsRefused(String written, String message) {
        assertThat(believing(written).diagnostics())
                .extracting(Diagnostic::message)
                .contains(message);
    }

    private static Reading<Case> believing(String share) {
        return read("""
                entente: 1
                title: x
                decision-makers:
                  a: {options: {x: do x}, preferences: [x], types: {p: {preferences: [x]}, q: {preferences: [not x]}}}
                sources: {s: {title: t}}
                evidence: {e: {source: s, claim: c, reliability: %1$s, likelihood: {a.p: %1$s, a.q: 0.5}}}
                """.formatted(share));
    }

    @Test
    void sharesThatAreAlmostAThirdAreToldOfThirds() {
        String text = """
                entente: 1
                title: x
                decision-makers:
                  a:
                    options: {x: do x}
                    preferences: [x]
                    types: {p: {prior: 33 %, preferences: [x]}, q: {prior: 33 %, preferences: [x]}, r: {prior: 33 %, preferences: [x]}}
                """;
        assertThat(read(text).diagnostics())
                .anySatisfy(diagnostic -> assertThat(diagnostic.text())
                        .contains("the priors sum to 0.99, not to 1", "Write 1/3 for each"));
    }

    @Test
    void aWeightOfABillionDigitsIsRefused() {
        assertThat(read("""
                        entente: 1
                        title: x
                        decision-makers:
                          a: {options: {x: do x}, weights: {x: 1e999999999, not x: 1}}
                        """).diagnostics())
                .extracting(Diagnostic::message)
                .contains("this number has more than 100 digits");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "[x > y, y > z, z > x]; these three contradict each other: x > y, y > z, z > x",
                "[x > y > z, z > x]; these three contradict each other: x > y, y > z, z > x",
                "[x > y, y > x]; these two contradict each other: x > y, y > x",
                "[y > y]; “y > y” has it above itself",
                "[z > x]; the list as written has it the other way round",
            })
    void aCircleInWhatIsKnownIsCalledOne(String known, String message) throws IOException {
        String text =
                Files.readString(FOUND.resolve("known-cycle.yaml")).replace("[\"x > y\", \"y > z\", \"z > x\"]", known);
        assertThat(read(text).diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .extracting(Diagnostic::message)
                .containsExactly(message);
    }

    @Test
    void aCircleOfStatesIsCalledOne() {
        assertThat(read("""
                        entente: 1
                        title: x
                        decision-makers:
                          a: {options: {x: do x, y: do y}, ranking: [YY, YN, NY, NN], known: ["YY > YN", "YN > NY", "NY > YY"]}
                        """).diagnostics())
                .extracting(Diagnostic::message)
                .contains("these three contradict each other: YY > YN, YN > NY, NY > YY");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "game.efg; EFG 2 R \"Chicken\" { \"a\" \"b\" }; a game of Gambit in extensive form",
                "game.nfg; NFG 1 R \"Chicken\" { \"a\" \"b\" } { 2 2 }; a game of Gambit in strategic form",
                "conflict.gmcr; {\"decisionMakers\": []}; a file of GMCR+",
                "model.xml; <?xml version=\"1.0\"?><model/>; an XML file",
                "page.html; <!DOCTYPE html><html/>; a web page (HTML)",
                "other.json; {\"players\": [1, 2]}; JSON of another program",
                "paper.pdf; %PDF-1.7; a PDF document",
                "letter.docx; PK\u0003\u0004-; a Word document",
                "table.xlsx; PK\u0003\u0004-; an Excel workbook",
                "some.zip; PK\u0003\u0004-; an archive (ZIP), such as a Word document is",
                "a.out; x\u0000y; a file that holds no text",
            })
    void aFileOfAnotherProgramIsNamed(String name, String content, String kind) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(CaseFile.check(file).diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("this is " + kind + ", and no case");
    }

    @Test
    void aCaseInJsonIsACase() {
        assertThat(read("""
                        {"entente": 1, "title": "x", "decision-makers": {"a": {"options": {"x": "do x"}, "preferences": ["x"]}}}
                        """)).isInstanceOf(Reading.Done.class);
    }

    private static Reading<Case> read(String text) {
        return CaseFile.read(
                SourceFile.of("written.yaml", text), Path.of("written.yaml"), Optional.empty(), Optional.empty());
    }
}
