// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file over its template, a variant over its case. */
class InheritanceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{a: 1, b: 2}                        | {b: 3, c: 4}                         | {a: 1, b: 3, c: 4}",
                "{a: {x: 1, y: 2}}                   | {a: {y: 3, z: 4}}                    | {a: {x: 1, y: 3, z: 4}}",
                "{a: [1, 2]}                         | {a: [3]}                             | {a: [3]}",
                "{a: {x: 1}}                         | {a: text}                            | {a: text}",
                "{a: 1, b: 2}                        | {a: null}                            | {b: 2}",
                "{a: {x: 1, y: 2}}                   | {a: {x: ~}}                          | {a: {y: 2}}",
                "{decision-makers: {us: {ranking: [Y, N], name: US}}} | {decision-makers: {us: {preferences: [a]}}} | {decision-makers: {us: {name: US, preferences: [a]}}}",
                "{decision-makers: {us: {types: {t: {weights: {a: 1}, prior: 1}}}}} | {decision-makers: {us: {types: {t: {ranking: [Y]}}}}} | {decision-makers: {us: {types: {t: {prior: 1, ranking: [Y]}}}}}",
                "{decision-makers: {us: {options: {ranking: R}}}} | {decision-makers: {us: {options: {weights: W}}}} | {decision-makers: {us: {options: {ranking: R, weights: W}}}}",
            })
    void layingOver(String template, String file, String expected) {
        Diagnostics findings = new Diagnostics();
        assertThat(new Merging(findings).extend(mapping(template), mapping(file)))
                .isEqualTo(mapping(expected));
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest(name = "[a, b, c, d] with {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{add: [x]}                                   | [a, b, c, d, x]",
                "{add: [{at: 1, want: x}]}                    | [{want: x}, a, b, c, d]",
                "{add: [{at: 3, want: x}, y]}                 | [a, b, {want: x}, c, d, y]",
                "{drop: [2]}                                  | [a, c, d]",
                "{move: {4: 1}}                               | [d, a, b, c]",
                "{move: {1: 4}}                               | [b, c, d, a]",
                "{drop: [1], move: {2: 3}}                    | [c, d, b]",
                "{drop: [4], move: {1: 2}, add: [{at: 1, want: x}]} | [{want: x}, a, b, c]",
                "{drop: [1, 2, 3, 4]}                         | []",
            })
    void changingWants(String changes, String expected) {
        Mapping base = mapping("decision-makers: {us: {preferences: [a, b, c, d]}}");
        Mapping variant = mapping("decision-makers: {us: {preferences: " + changes + "}}");
        Diagnostics findings = new Diagnostics();
        assertThat(new Merging(findings).vary(base, variant))
                .isEqualTo(mapping("decision-makers: {us: {preferences: " + expected + "}}"));
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void wantsAreFoundByTheirIds() {
        Mapping base = mapping("decision-makers: {us: {preferences: [{id: peace, want: a}, {id: talks, want: b}, c]}}");
        Mapping variant = mapping("decision-makers: {us: {preferences: {move: {talks: 1}, drop: [peace]}}}");
        assertThat(new Merging(new Diagnostics()).vary(base, variant))
                .isEqualTo(mapping("decision-makers: {us: {preferences: [{id: talks, want: b}, c]}}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{decision-makers: {us: {name: null}}}                       | there is no “name” to take away",
                "{decision-makers: {us: {preferences: {ad: [x]}}}}           | a change of preferences has no key “ad”",
                "{decision-makers: {us: {preferences: {drop: [1, 1]}}}}      | “1” is moved or dropped twice",
                "{decision-makers: {us: {preferences: {drop: [5]}}}}         | no preference has the id or place “5”",
                "{decision-makers: {us: {preferences: {move: {1: 9}}}}}      | the list has places 1 to 4 after the change, no place 9",
                "{decision-makers: {us: {preferences: {move: {1: 2, 3: 2}}}}} | two preferences can't both have place 2",
                "{decision-makers: {us: {preferences: {move: {1: up}}}}}     | a place in the list is a number, from 1",
            })
    void aVariantThatCannotBe(String variant, String message) {
        Diagnostics findings = new Diagnostics();
        Mapping base = mapping("decision-makers: {us: {preferences: [a, b, c, d]}}");
        var _ = new Merging(findings).vary(base, mapping(variant));
        assertThat(findings.list()).extracting(Diagnostic::message).containsExactly(message);
    }

    @Test
    void everyNodeKeepsTheFileItComesFrom() throws IOException {
        write("frame/case.yaml", "template: true\ntitle: Frame\ngoal: deal\n");
        write("one/case.yaml", "extends: ../frame\ntitle: One\n");
        Diagnostics findings = new Diagnostics();
        Mapping merged = Inheritance.read(folder.resolve("one"), Optional.empty(), findings)
                .orElseThrow();
        assertThat(findings.list()).isEmpty();
        assertThat(merged.keys()).containsExactly("title", "goal");
        assertThat(merged.value("title").orElseThrow().place().file().name()).endsWith("one/case.yaml");
        assertThat(merged.value("goal").orElseThrow().place().file().name()).endsWith("frame/case.yaml");
    }

    @Test
    void theTemplatesOfATextThatIsNotSavedAndHasMistakes() throws IOException {
        write("base.yaml", "template: true\n");
        write("frame/case.yaml", "template: true\nextends: ../base.yaml\n");
        SourceFile text = SourceFile.of("one", "extends: ../frame\ntitle: [x]\ngoa: x\n");
        assertThat(CaseFile.templates(text, folder.resolve("one/case.yaml"), Optional.of(folder)))
                .containsExactly(
                        folder.resolve("frame/case.yaml").toRealPath(),
                        folder.resolve("base.yaml").toRealPath());
    }

    @Test
    void aTemplateOutsideTheFolderThatIsOpenIsNotRead() throws IOException {
        write("frame.yaml", "title: Frame\n");
        write("open/one.yaml", "extends: ../frame.yaml\n");
        Files.createSymbolicLink(folder.resolve("open/link.yaml"), folder.resolve("frame.yaml"));
        write("open/two.yaml", "extends: link.yaml\n");
        for (String name : List.of("open/one.yaml", "open/two.yaml")) {
            Diagnostics findings = new Diagnostics();
            assertThat(Inheritance.read(folder.resolve(name), Optional.of(folder.resolve("open")), findings))
                    .isEmpty();
            assertThat(findings.list())
                    .extracting(Diagnostic::message)
                    .containsExactly("“extends” leads out of the folder that is open");
        }
        assertThat(Inheritance.read(folder.resolve("open/one.yaml"), Optional.of(folder), new Diagnostics()))
                .isPresent();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Mapping mapping(String text) {
        return (Mapping)
                Document.parse(SourceFile.of("test.yaml", text)).orElseThrow().root();
    }
}
