// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case changed part by part, as someone at a browser does it. */
class WritingTest {

    private static final String CASE = """
            entente: 1
            title: The quarry road # for now
            decision-makers:
              quarry:
                name: the quarry
                options: {nights: run lorries at night, bypass: build a bypass}
                preferences: [not block, nights]
              village:
                name: the village
                options: {block: block the road}
                preferences:
                  - nights implies bypass # a reason
            status-quo: [nights, block]
            """;

    @TempDir
    private Path own;

    private Optional<Visitor> opened = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(own.resolve("road"));
        Files.writeString(own.resolve("road/case.yaml"), CASE);
        opened = Optional.of(Visitor.open(own));
    }

    @AfterEach
    void close() {
        opened.ifPresent(Visitor::close);
    }

    private Visitor visitor() {
        return opened.orElseThrow();
    }

    private Visitor.Page change(String... fields) {
        return visitor().post("/case/my~road/write", fields);
    }

    private String saved() throws IOException {
        assertThat(visitor().post("/case/my~road/save").text()).contains("Saved.");
        return Files.readString(own.resolve("road/case.yaml"));
    }

    @Test
    void everyPartCanBeChangedAndTheRestOfTheFileStays() throws IOException {
        change("edit", "about", "title", "The road", "question", "Who gives way?", "date", "May 2025");
        change("edit", "party", "party", "quarry", "name", "the stone works");
        change("edit", "option", "party", "quarry", "option", "bypass", "label", "dig", "direction", "forward");
        change("edit", "want", "party", "quarry", "do", "down", "place", "0");
        change("edit", "want", "party", "village", "place", "0", "statement", "bypass", "assumption", "it is loud");
        change("edit", "want", "party", "village", "statement", "not block", "assumption", "");
        change("edit", "rule", "kind", "at-most-one", "text", "bypass, block", "assumption", "");
        change("edit", "today", "taken", "nights");
        change("edit", "outcome", "label", "a deal", "when", "bypass and not block");
        change("edit", "goal", "goal", "deal");
        change("edit", "party", "name", "the county", "word", "");
        change("edit", "option", "party", "county", "label", "mediate", "word", "");
        assertThat(saved()).isEqualTo("""
                entente: 1
                title: The road # for now
                decision-makers:
                  quarry:
                    name: the stone works
                    options: {nights: run lorries at night, bypass: {label: dig, direction: forward}}
                    preferences: [nights, not block]
                  village:
                    name: the village
                    options: {block: block the road}
                    preferences:
                      - # a reason
                        want: bypass
                        assumption: it is loud
                      - not block
                  county:
                    name: the county
                    options:
                      mediate: mediate
                    preferences: []
                status-quo: [nights]
                question: Who gives way?
                date: May 2025
                feasible:
                  - at-most-one: [bypass, block]
                outcomes:
                  deal: {label: a deal, when: bypass and not block}
                goal: deal
                """);
    }

    @Test
    void aWantInOtherWordsNoLongerRestsOnItsEvidence() throws IOException {
        Files.writeString(
                own.resolve("road/case.yaml"),
                CASE.replace("- nights implies bypass # a reason", "- {want: block, because: [poll]}")
                        + "sources: {paper: {title: A paper}}\n"
                        + "evidence: {poll: {source: paper, claim: they would}}\n");
        assertThat(change("edit", "want", "party", "village", "place", "0", "statement", "not nights")
                        .text())
                .contains("no longer rests on the evidence that was named for it");
        assertThat(saved()).contains("- {want: not nights}");
    }

    @Test
    void namesAreShownAndChanged() throws IOException {
        change("edit", "party", "party", "quarry", "name", "the quarry", "short", "the firm", "number", "plural");
        change(
                "edit",
                "option",
                "party",
                "quarry",
                "option",
                "nights",
                "label",
                "run lorries at night",
                "noun",
                "night traffic",
                "undo",
                "stop at dusk",
                "direction",
                "both");
        change(
                "edit",
                "want",
                "party",
                "village",
                "place",
                "0",
                "statement",
                "nights implies bypass",
                "name",
                "no night traffic without a bypass");
        change("edit", "want", "party", "village", "statement", "not block", "name", "an open road");
        change("edit", "state", "label", "the worst of both", "when", "[nights, block]", "word", "worst");
        change("edit", "state", "label", "", "when", "not block", "word", "open");
        change("edit", "asks", "asks", "what-does-it-add bypass");
        assertThat(visitor().get("/case/my~road/write").html())
                .contains("value=\"the firm\"", "value=\"night traffic\"", "value=\"stop at dusk\"")
                .contains("value=\"no night traffic without a bypass\"", "value=\"[nights, block]\"")
                .contains("value=\"what-does-it-add bypass\" selected");
        assertThat(saved())
                .contains("""
                            short: the firm
                            number: plural
                        """)
                .contains("nights: {label: run lorries at night, noun: night traffic, undo: stop at dusk}")
                .contains("name: no night traffic without a bypass")
                .contains("name: an open road")
                .contains("""
                        states:
                          worst: {label: the worst of both, when: [nights, block]}
                          open: not block
                        asks: {what-does-it-add: bypass}
                        """);
        change("edit", "state", "state", "open", "word", "free", "label", "an open road", "when", "not block");
        change("edit", "state", "state", "worst", "do", "remove");
        change("edit", "asks", "asks", "");
        change("edit", "party", "party", "quarry", "name", "the quarry", "short", "", "number", "");
        assertThat(saved())
                .contains("states:\n  free: {label: an open road, when: not block}\n")
                .doesNotContain("asks:", "worst:", "short:", "number:");
        assertThat(change("edit", "state", "label", "the start", "when", "nihgts")
                        .text())
                .contains("there is no option or outcome “nihgts”");
    }

    @Test
    void aNameThatWasOfAnotherStatementGoesWithIt() throws IOException {
        Files.writeString(
                own.resolve("road/case.yaml"),
                CASE.replace("- nights implies bypass # a reason", "- {want: block, id: poll, name: a blocked road}"));
        change("edit", "want", "party", "village", "place", "0", "statement", "not nights", "name", "a blocked road");
        assertThat(saved()).contains("- {want: not nights, id: poll, name: null}");
        change("edit", "want", "party", "village", "place", "0", "statement", "not nights", "name", "quiet nights");
        assertThat(saved()).contains("- {want: not nights, id: poll, name: quiet nights}");
        change("edit", "want", "party", "village", "place", "0", "statement", "block", "name", "the road blocked");
        assertThat(saved()).contains("- {want: block, id: poll, name: the road blocked}");
    }

    @Test
    void anEditIsAVersionThatUndoTakesBack() throws IOException {
        change("edit", "want", "party", "quarry", "do", "remove", "place", "0");
        assertThat(visitor().get("/case/my~road/write").text()).contains("Not saved");
        visitor().post("/case/my~road/undo", "tab", "write");
        assertThat(visitor().get("/case/my~road/write").text()).contains("Saved in");
        assertThat(Files.readString(own.resolve("road/case.yaml"))).isEqualTo(CASE);
    }

    @Test
    void whatCantBeReadIsShownForMendingWithAllThatWasTyped() {
        Visitor.Page refused = change(
                "edit", "want", "party", "village", "statement", "nihgts", "assumption", "they sleep", "place", "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("That could not be taken over", "there is no option or outcome “nihgts”");
        assertThat(refused.html()).contains("value=\"nihgts\"", "value=\"they sleep\"");
        assertThat(visitor().get("/case/my~road/write").html())
                .as("the case is as it was")
                .contains("value=\"nights implies bypass\"");

        assertThat(change("edit", "want", "party", "atlantis", "place", "7", "do", "remove")
                        .status())
                .isEqualTo(422);
        assertThat(change("edit", "rule", "kind", "statement", "text", "atlantis", "anyway", "1")
                        .text())
                .contains("This case has mistakes");
    }

    @Test
    void whatSpeaksOfSomethingThatGoesIsShownFirstAndGoesAlong() throws IOException {
        assertThat(change("edit", "party", "party", "village", "do", "remove").text())
                .contains("Other parts of the file speak of it, and go along", "“not block” → “true”")
                .contains("Remove it with all that");
        assertThat(visitor().get("/case/my~road/write").html()).contains("block the road");
        assertThat(change("edit", "party", "party", "village", "do", "remove", "sure", "1")
                        .text())
                .contains("went along");
        assertThat(saved()).doesNotContain("block").contains("status-quo: [nights]");
    }

    /** What is expected of the case, and a case that extends it, aren't changed along; the form says so before it changes anything. */
    @Test
    void otherFilesThatSpeakOfANameAreToldBeforeItChanges() throws IOException {
        Files.writeString(own.resolve("road/expected.yaml"), "checks: [{some: Nash, where: block}]\n");
        Files.createDirectories(own.resolve("bridge"));
        Files.writeString(
                own.resolve("bridge/case.yaml"),
                "entente: 1\ntitle: A bridge\nextends: ../road/case.yaml\nstatus-quo: [block]\n");
        String[] rename = {
            "edit",
            "option",
            "party",
            "village",
            "option",
            "block",
            "word",
            "sit-in",
            "label",
            "block",
            "direction",
            "both"
        };

        assertThat(change(rename).text())
                .contains("Other files speak of it, and stay as they are", "Change it all the same")
                .contains("road/expected.yaml: stays as it is", "bridge/case.yaml: stays as it is");
        assertThat(visitor().get("/case/my~road/write").html()).doesNotContain("sit-in");

        String[] sure = Stream.concat(Stream.of(rename), Stream.of("sure", "1")).toArray(String[]::new);
        change(sure);
        assertThat(saved()).contains("sit-in").doesNotContain("block:");
        assertThat(Files.readString(own.resolve("road/expected.yaml"))).contains("where: block");
    }

    @Test
    void otherFilesThatSpeakOfSomethingElseAreNotTold() throws IOException {
        Files.writeString(own.resolve("road/expected.yaml"), "checks: [{some: Nash, where: blockade or nights}]\n");
        change(
                "edit",
                "option",
                "party",
                "village",
                "option",
                "block",
                "word",
                "sit-in",
                "label",
                "block",
                "direction",
                "both");
        assertThat(saved()).contains("sit-in");
    }

    @Test
    void shortNamesChangeWhereverTheyStand() throws IOException {
        change(
                "edit",
                "option",
                "party",
                "village",
                "option",
                "block",
                "word",
                "sit-in",
                "label",
                "block the road",
                "direction",
                "both");
        change("edit", "party", "party", "quarry", "word", "works", "name", "the works");
        assertThat(saved())
                .isEqualTo(CASE.replace("block: block", "sit-in: block")
                        .replace("not block", "not sit-in")
                        .replace("[nights, block]", "[nights, sit-in]")
                        .replace("  quarry:", "  works:")
                        .replace("name: the quarry", "name: the works"));
    }

    @Test
    void aRankingIsChangedAsOne() throws IOException {
        Files.writeString(
                own.resolve("road/case.yaml"),
                CASE.replace(
                        "preferences: [not block, nights]",
                        "ranking: [YNN, [NNN, NYN], YYN, # for now\n      [YNY, NNY, NYY, YYY]]"));
        assertThat(visitor().get("/case/my~road/write").text())
                .contains("Ranks states, best first", "YNN run lorries at night", "NNN nothing is done");
        change("edit", "ranking", "party", "quarry", "place", "0", "do", "down");
        change("edit", "ranking", "party", "quarry", "place", "1", "do", "tie");
        change("edit", "ranking", "party", "quarry", "place", "2", "apart", "1");
        assertThat(saved()).contains("ranking: [[NNN, NYN], [YNN, YYN],  # for now\n      [YNY, NYY, YYY], NNY]");
        assertThat(change("edit", "option", "party", "quarry", "label", "pay", "word", "pay")
                        .text())
                .contains("in a ranking, states with a new option are tied with those without it");
        assertThat(saved())
                .contains("ranking: [[NN-N, NY-N], [YN-N, YY-N],  # for now\n      [YN-Y, NY-Y, YY-Y], NN-Y]");
    }

    @Test
    void statementsAreCheckedWhileTheyAreTyped() {
        assertThat(visitor().get("/case/my~road/write/check?statement=blok").text())
                .contains("Maybe you meant “block”.");
        assertThat(visitor().get("/case/my~road/write/check?statement=block").text())
                .isEqualTo("Understood.");
    }

    @Test
    void whatComesFromATemplateIsSaidAndOverriddenInTheFile() throws IOException {
        assertThat(visitor().get("/case/iran-2019/write").text()).contains("from the template");
        visitor()
                .post("/case/iran-2019/write", "edit", "outcome", "outcome", "war", "label", "a war", "when", "strike");
        visitor().post("/case/iran-2019/save");
        assertThat(Files.readString(own.resolve("iran-2019/case.yaml")))
                .startsWith(Files.readString(Visitor.cases().resolve("iran-2019/case.yaml")))
                .contains("outcomes:\n  war:\n    label: a war\n");
        assertThat(own.resolve("nuclear-diplomacy/case.yaml"))
                .hasSameTextualContentAs(Visitor.cases().resolve("nuclear-diplomacy/case.yaml"));
    }

    @Test
    void casesOfEveryFormCanBeOpenedForWriting() {
        for (String name : new String[] {
            "published~fang-1993-prisoners-dilemma-graph", "published~hipel-1993-elmira", "north-korea-2019"
        }) {
            assertThat(visitor().get("/case/" + name + "/write").text())
                    .as(name)
                    .contains("Where things stand now");
        }
    }
}
