// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates that are shipped, and the cases begun from them. */
class TemplateTest {

    private static final int DRAWN = 20;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../cases"))) {
            List<Path> found = files.filter(file -> file.endsWith("case.yaml") && CaseFile.isTemplate(file))
                    .sorted()
                    .toList();
            assertThat(found).extracting(Template::nameOf).contains("water", "labour", "nuclear-diplomacy");
            return found;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void aTemplateIsACaseOfWhichNothingIsToBeWarned(Path file) {
        Reading<Template> read = Template.read(file);
        assertThat(read.diagnostics()).isEmpty();
        Template template = read.orElseThrow();

        String text = template.begun("Mine", Map.of(), Map.of(), Optional.empty());

        assertThat(text)
                .startsWith("# Begun from the template “" + template.name() + "”")
                .doesNotContain("template:", "SPDX");
        assertThat(checked(text).diagnostics()).isEmpty();
        assertThat(checked(text).orElseThrow().conflict())
                .isEqualTo(template.subject().conflict());
        assertThat(template.subject().conflict().decisionMakers())
                .allMatch(party -> !template.wants(party.id()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void aCaseHasTheNamesAndTheWantsThatAreChosenInTheirOrder(Path file) {
        Template template = Template.read(file).orElseThrow();
        for (int seed = 0; seed < DRAWN; seed++) {
            Random random = new Random(seed);
            Map<String, String> names = new LinkedHashMap<>();
            Map<String, List<Integer>> wants = new LinkedHashMap<>();
            for (DecisionMaker party : template.subject().conflict().decisionMakers()) {
                names.put(party.id(), "Party " + party.id());
                List<Integer> places = new ArrayList<>(
                        IntStream.range(0, template.wants(party.id()).size())
                                .boxed()
                                .toList());
                Collections.shuffle(places, random);
                wants.put(party.id(), places.subList(0, 1 + random.nextInt(places.size())));
            }

            Conflict begun = CaseFile.read(
                            SourceFile.of("case.yaml", template.begun("Mine", names, wants, Optional.of(List.of()))),
                            Path.of("case.yaml"),
                            Optional.empty(),
                            Optional.empty())
                    .orElseThrow()
                    .conflict();

            for (DecisionMaker party : begun.decisionMakers()) {
                List<Want> listed = template.wants(party.id());
                assertThat(party.name()).isEqualTo("Party " + party.id());
                assertThat(((Prioritized) party.preference()).wants())
                        .as("seed %d, %s", seed, party.id())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                        .isEqualTo(wants.getOrDefault(party.id(), List.of()).stream()
                                .map(listed::get)
                                .toList());
            }
            assertThat(begun.statusQuo().orElseThrow().decimal()).isZero();
        }
    }

    private static Reading<Case> checked(String text) {
        return CaseFile.check(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty());
    }
}
