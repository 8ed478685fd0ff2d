// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Reading;
import dev.entente.merge.Aside;
import dev.entente.merge.Disagreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions laid together as text: what is taken, what is left open and with which words, and what is refused where. */
class MergedFileTest {

    private static final String CASE = """
            # Two who want the road.
            entente: 1
            title: The road
            decision-makers:
              quarry:
                options: {nights: drive at night, bypass: {label: build a bypass, direction: forward}}
                preferences:
                  - not block      # above all
                  - nights
                  - not bypass
              village:
                options: {block: block the road}
                preferences: [not nights, not block]
            feasible: [block implies nights]
            status-quo: [nights, block]
            outcomes: {deal: nights and not block}
            goal: deal
            variants:
              cheap: {decision-makers: {village: {preferences: {move: {2: 1}}}}}
            """;

    @TempDir
    Path folder;

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    /** The case beside versions that are it with one text in place of another. */
    private Reading<MergedFile> laid(String... replaced) throws IOException {
        Map<String, Path> versions = new LinkedHashMap<>();
        List<String> names = List.of("anna", "ben", "carla");
        for (int k = 0; k + 1 < replaced.length; k += 2) {
            assertThat(CASE).contains(replaced[k]);
            versions.put(names.get(k / 2), written(names.get(k / 2), CASE.replace(replaced[k], replaced[k + 1])));
        }
        return MergedFile.of(written("base", CASE), versions);
    }

    private List<String> refused(String... replaced) throws IOException {
        return laid(replaced).diagnostics().stream()
                .map(found ->
                        found.place().toString().substring(folder.toString().length() + 1) + ": " + found.message()
                                + " | " + found.hint().orElse(""))
                .toList();
    }

    @Test
    void anotherOrderIsLeftOpenWithWhatAllKnow() throws IOException {
        MergedFile order = laid(
                        "not nights, not block", "not nights, not block",
                        "not nights, not block", "not block, not nights")
                .orElseThrow();
        assertThat(order.laying().disagreements()).singleElement().isInstanceOf(Disagreement.Order.class);
        assertThat(order.text())
                .contains("- not block      # above all", "any-order:", "#   ben: not block > not nights");
        assertThat(order.merged().situation().unknowns().ordersOf("village")).hasSize(1);
    }

    @Test
    void whatAllPutFirstStaysKnownWithWhoSaysSo() throws IOException {
        String three = "preferences: [not nights, not block, not bypass]";
        String other = "preferences: [not bypass, not nights, not block]";
        String list = "preferences: [not nights, not block]";
        MergedFile file = laid(list, three, list, other).orElseThrow();
        assertThat(file.text()).contains("{order: not nights > not block, assumption: anna and ben say so}");
    }

    @Test
    void whatOnlySomeWantMakesTypesWithoutPriors() throws IOException {
        MergedFile file = laid(
                        "preferences: [not nights, not block]",
                        "preferences: [not block]",
                        "# above all",
                        "#",
                        "# above",
                        "#")
                .orElseThrow();
        assertThat(file.text())
                .contains("name: as anna has it", "assumption: anna says so", "name: as ben and carla have it")
                .doesNotContain("prior");
        assertThat(file.merged().situation().unknowns().typesOf("village")).hasSize(2);
        assertThat(file.merged().conflict().decisionMakers().get(1).preference().toString())
                .as("that of the case, which two share")
                .contains("nights");
    }

    @Test
    void anOptionOfSomeMayBeThere() throws IOException {
        MergedFile file = laid("block: block the road", "block: block the road, sue: go to court", "# above", "#")
                .orElseThrow();
        assertThat(file.merged().situation().unknowns().options()).containsExactly("village.sue");
        assertThat(file.text()).contains("anna has it, ben has not");
        assertThat(file.laying().disagreements()).singleElement().isInstanceOf(Disagreement.There.class);
    }

    @Test
    void aLimitAboutAnOptionOfSomeComesAlong() throws IOException {
        String options = "options: {block: block the road}";
        String more = "options: {block: block the road, sue: go to court}";
        Map<String, Path> versions = new LinkedHashMap<>();
        versions.put(
                "anna",
                written(
                        "anna",
                        CASE.replace(options, more)
                                .replace("[block implies nights]", "[block implies nights, not (sue and block)]")));
        versions.put("ben", written("ben", CASE));
        MergedFile file = MergedFile.of(written("base", CASE), versions).orElseThrow();
        assertThat(file.text()).contains("not (village.sue and village.block)");
    }

    @Test
    void anOptionThatNobodyHasGoes() throws IOException {
        String without = CASE.replace("      - not bypass\n", "")
                .replace(", bypass: {label: build a bypass, direction: forward}", "");
        Map<String, Path> versions = new LinkedHashMap<>();
        versions.put("anna", written("anna", without));
        versions.put("ben", written("ben", without));
        MergedFile file = MergedFile.of(written("base", CASE), versions).orElseThrow();
        assertThat(file.nowhere()).containsExactly("quarry.bypass");
        assertThat(file.merged().conflict().form().atoms()).doesNotContain("quarry.bypass");
    }

    @Test
    void whatAllSayAgainstTheCaseIsTaken() throws IOException {
        String list = "preferences: [not nights, not block]";
        MergedFile file =
                laid(list, "preferences: [block]", list, "preferences: [block]").orElseThrow();
        assertThat(file.text()).contains("preferences: [block]");
        assertThat(file.laying().agreed()).anyMatch(one -> one.party().equals("village") && !one.asBefore());
        assertThat(file.dropped()).as("its second want is gone").containsExactly("cheap");
    }

    @Test
    void wordsAreTheCasesAndAreListed() throws IOException {
        MergedFile file = laid("title: The road", "title: A road", "drive at night", "drive all night")
                .orElseThrow();
        assertThat(file.text()).contains("title: The road", "nights: drive at night");
        assertThat(file.laying().asides())
                .contains(
                        new Aside("the title", List.of(0), Aside.Taken.CASE),
                        new Aside("the words of some options", List.of(1), Aside.Taken.CASE));
    }

    @Test
    void evidenceComesAlong() throws IOException {
        String cited = CASE.replace("[not nights, not block]", "[{want: not nights, because: noise}]")
                + "sources: {letter: {title: A letter}}\nevidence: {noise: {source: letter, claim: They hear it.}}\n";
        Map<String, Path> versions = new LinkedHashMap<>();
        versions.put("anna", written("anna", cited));
        versions.put("ben", written("ben", CASE));
        MergedFile file = MergedFile.of(written("base", CASE), versions).orElseThrow();
        assertThat(file.text()).contains("They hear it.");
    }

    @Test
    void whatIsNotTheSameCaseIsToldAtItsPlaceAllAtOnce() throws IOException {
        assertThat(refused(
                        "direction: forward", "direction: back",
                        "status-quo: [nights, block]", "status-quo: [nights]",
                        "block implies nights", "not (block and bypass)"))
                .satisfiesExactly(
                        direction -> assertThat(direction)
                                .startsWith("anna.yaml:6:")
                                .contains("“quarry.bypass” changes otherwise here: back, and in the case forward"),
                        today -> assertThat(today)
                                .startsWith("ben.yaml:15:13: things stand otherwise here")
                                .contains("not the same case at the same time"),
                        missing -> assertThat(missing)
                                .startsWith(
                                        "carla.yaml:14:11: a limit of the case is missing here: block implies nights"),
                        limit -> assertThat(limit).startsWith("carla.yaml:14:12: this limit is not in the case"));
    }

    @Test
    void outcomesGoalsAndParties() throws IOException {
        assertThat(refused("deal: nights and not block", "deal: not block", "goal: deal\n", "\n"))
                .satisfiesExactly(
                        outcome -> assertThat(outcome)
                                .contains("anna.yaml:16:18: the outcome “deal” is something else elsewhere"),
                        goal -> assertThat(goal).contains("the goal is not that of the case, “deal”"));
        assertThat(refused("  village:", "  town:", "# above", "#"))
                .anySatisfy(found -> assertThat(found).contains("“town” does not decide in the case"))
                .anySatisfy(found -> assertThat(found).contains("“village” decides in the case, and not here"));
    }

    @Test
    void mistakesOfTheVersionsAreTold() throws IOException {
        assertThat(refused("status-quo: [nights, block]", "status-quo: [nigths]", "# above", "#"))
                .singleElement()
                .asString()
                .startsWith("anna.yaml:15:14: ");
    }
}
