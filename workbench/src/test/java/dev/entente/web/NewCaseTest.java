// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.report.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From nothing to a first case, and from a file to one of one's own. */
class NewCaseTest {

    /** What is kept of a case in the making. */
    private static final String BEGUN = ".new-case";

    @TempDir
    private Path own;

    private Optional<Visitor> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(Visitor.open(own));
    }

    @AfterEach
    void close() {
        opened.ifPresent(Visitor::close);
    }

    private Visitor visitor() {
        return opened.orElseThrow();
    }

    private Visitor.Page step(String step, String... fields) {
        return visitor().post("/new/" + step, fields);
    }

    private void answer() {
        step("question", "question", "Will they come to terms?", "title", "The quarry road", "to", "");
        step(
                "parties",
                "parties:id",
                "",
                "parties:name",
                "the quarry",
                "parties:id",
                "",
                "parties:name",
                "the village",
                "parties:id",
                "",
                "parties:name",
                "");
        step(
                "options",
                "options.quarry:label",
                "run lorries at night",
                "options.quarry:noun",
                "night lorries",
                "options.quarry:label",
                "build a bypass",
                "options.quarry:noun",
                "",
                "options.village:label",
                "block the road",
                "options.village:noun",
                "a roadblock",
                "options.village:undo",
                "clear the road");
        step("limits", "limits", "at most one: build-a-bypass, roadblock", "limits", "");
        step(
                "outcomes",
                "outcomes:label",
                "a bypass deal",
                "outcomes:when",
                "night lorries, build-a-bypass, not roadblock",
                "outcomes:label",
                "a blockade",
                "outcomes:when",
                "roadblock");
        step("today", "today", "night-lorries", "today", "roadblock");
        step("hope", "hope", "bypass-deal");
        step(
                "wants",
                "wants.quarry:order",
                "bypass-deal",
                "wants.quarry:order",
                "blockade",
                "wants.quarry:want",
                "night-lorries",
                "wants.quarry:why",
                "orders: lost",
                "wants.village:order",
                "",
                "wants.village:want",
                "night-lorries implies build-a-bypass");
    }

    @Test
    void eightStepsEndOnPageOne() {
        answer();
        Visitor.Page made = step(
                "wants",
                "wants.quarry:order",
                "bypass-deal",
                "wants.quarry:order",
                "blockade",
                "wants.quarry:want",
                "night-lorries",
                "wants.quarry:why",
                "orders: lost",
                "wants.village:want",
                "night-lorries implies build-a-bypass",
                "to",
                "make");
        assertThat(made.address()).isEqualTo("/case/my%7Ethe-quarry-road");
        assertThat(made.text()).contains("The quarry road", "Will they come to terms?", "In short");

        Case read = CaseFile.read(own.resolve("the-quarry-road")).orElseThrow();
        assertThat(read.conflict().decisionMakers()).extracting("name").containsExactly("the quarry", "the village");
        assertThat(read.framing().goal()).isPresent();
        assertThat(own.resolve("the-quarry-road/case.yaml")).content().contains("assumption: \"orders: lost\"");
        assertThat(visitor().get("/new").text()).as("a fresh start").doesNotContain("You have begun one");
    }

    @Test
    void eachStepReadsBackTheOneBeforeAndTellsWhatFollows() {
        answer();
        assertThat(visitor().get("/new/limits").text())
                .contains(
                        "The village blocks the road. What there is then: a roadblock. Giving it up: to clear the road.")
                .contains("With this much, six of eight situations can be.");
        assertThat(visitor().get("/new/wants").text())
                .contains("The brief will ask what makes a bypass deal hold.")
                .contains("The quarry: best a bypass deal, worst a blockade.")
                .contains("can hold");
    }

    @Test
    void aMistakeIsShownAtItsPlaceAndWhatWasTypedStays() {
        answer();
        Visitor.Page refused =
                step("wants", "wants.quarry:want", "not roadblok", "wants.quarry:why", "since so", "to", "make");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("value=\"not roadblok\"", "value=\"since so\"");
        assertThat(refused.text())
                .contains("There is no option or outcome “roadblok”. Maybe you meant “roadblock”.")
                .contains("Say at least one thing that the village wants.");

        assertThat(step("wants", "wants.quarry:want", "not roadblok", "to", "options")
                        .text())
                .as("going back is always possible")
                .contains("What can each of them do?");
        assertThat(visitor().get("/new/wants").html()).contains("value=\"not roadblok\"");
        assertThat(own.toFile().list()).as("no case is made yet").containsExactly(BEGUN);
    }

    @Test
    void whatIsMissingElsewhereIsShownWithTheWayThere() {
        answer();
        step("limits", "limits", "roadblock implies not night-lorries");
        Visitor.Page refused = step(
                "wants", "wants.quarry:want", "night-lorries", "wants.village:want", "not night-lorries", "to", "make");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Today can’t be so", "Mend it under “Today”");
        assertThat(own.toFile().list()).as("no case is made yet").containsExactly(BEGUN);
    }

    @Test
    void whatThereIsThenAndGivingItUpAreProposed() {
        answer();
        assertThat(visitor().get("/new/options").html())
                .contains("placeholder=\"building a bypass\"", "placeholder=\"stop building a bypass\"")
                .doesNotContain("/new/name");
        assertThat(visitor().get("/new").html()).contains("href=\"/new/question\"");
    }

    @Test
    void aWordOfTheLanguageIsNoName() {
        answer();
        assertThat(step("options", "options.quarry:label", "not: refuse").text())
                .contains("“not” has a meaning of its own in statements; choose another short name.");
    }

    @Test
    void whoIsRenamedKeepsOptionsAndWants() {
        answer();
        step(
                "parties",
                "parties:id",
                "quarry",
                "parties:name",
                "the stone works",
                "parties:id",
                "village",
                "parties:name",
                "the village");
        assertThat(visitor().get("/new/wants").html())
                .contains("the stone works", "value=\"night-lorries\"", "orders: lost");
    }

    @Test
    void aPairThatReadsAsAlternativesIsProposedAndCanBeRefused() {
        answer();
        step("options", "options.quarry:label", "fill fast", "options.quarry:label", "fill slowly");
        assertThat(visitor().get("/new/limits").html())
                .contains(
                        "read as alternatives. Never both at once?",
                        "name=\"apart.quarry.fill-fast+quarry.fill-slowly\"");
        step("limits", "apart.quarry.fill-fast+quarry.fill-slowly", "yes");
        assertThat(visitor().get("/new/outcomes").text()).contains("Never both: ", "three of four situations");
        step("limits", "limits", "");
        assertThat(visitor().get("/new/outcomes").text())
                .contains("can be together", "four situations can be imagined");
    }

    @Test
    void undoTakesBackTheLastStepAndShowsIt() {
        answer();
        Visitor.Page undone = step("hope", "to", "undo");
        assertThat(undone.address()).isEqualTo("/new/wants");
        assertThat(undone.html()).doesNotContain("orders: lost");
        assertThat(step("wants", "to", "undo").address()).isEqualTo("/new/hope");
        assertThat(visitor().get("/new/hope").html()).doesNotContain("selected");
    }

    @Test
    void whatIsTypedIsReadBack() {
        answer();
        assertThat(visitor()
                        .get("/new/check?place=options.village&options.village:label=hold+a+vote")
                        .text())
                .contains("The village holds a vote.");
        assertThat(visitor().get("/new/check?place=limits&limits=roadblok").text())
                .contains("Maybe you meant “roadblock”.");
        assertThat(visitor().get("/new/check?place=nowhere").status()).isEqualTo(200);
    }

    @Test
    void theExampleOpens() {
        assertThat(visitor().post("/new/starter").text()).contains("A dispute over a dam", "In short");
        assertThat(own.resolve("a-dispute-over-a-dam/case.yaml")).exists();
    }

    @Test
    void aCopyOfAShippedCaseOpens() {
        assertThat(visitor().post("/new/copy", "case", "iran-2019").address()).isEqualTo("/case/my%7Eiran-2019");
        assertThat(own.resolve("nuclear-diplomacy/case.yaml")).exists();
    }

    @Test
    void aFileIsBroughtInUnderAFreeNameWithItsMistakes() throws IOException {
        String broken = "entente: 1\ntitle: Broken\nparties: x\n";
        assertThat(visitor()
                        .post("/new/file", "name", "my case.yaml", "text", broken)
                        .text())
                .contains("This case has mistakes", "a case has no key “parties”");
        visitor().post("/new/file", "name", "my case.yaml", "text", broken);
        visitor().post("/new/file", "name", "../../escape.yaml", "text", broken);
        visitor().post("/new/file", "name", "case.yaml", "text", broken);
        try (var folders = Files.list(own)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrder("my-case", "my-case-2", "escape", "broken");
        }
        assertThat(own.resolve("my-case/case.yaml")).hasContent(broken);
        assertThat(visitor().post("/new/file", "text", "x".repeat(2_000_001)).status())
                .isEqualTo(413);
    }

    @Test
    void aFolderThatCantBeMadeIsSaidAndTheTextStays() throws IOException {
        answer();
        Files.delete(own.resolve(BEGUN));
        Files.delete(own);
        Files.writeString(own, "no folder");
        assertThat(step(
                                "wants",
                                "wants.quarry:want",
                                "night-lorries",
                                "wants.village:want",
                                "not night-lorries",
                                "to",
                                "make")
                        .text())
                .contains("Cannot write", "Nothing is lost");
        assertThat(visitor().get("/new/question").html()).contains("value=\"The quarry road\"");
        assertThat(visitor().post("/new/file", "text", "title: pasted").text())
                .contains("Cannot write", "title: pasted");
    }

    /** A game, a file of GMCR+ or a table that is dropped becomes a case, which begins with what did not come over. */
    @Test
    void aFileOfAnotherProgramBecomesACase() throws IOException {
        String game =
                "NFG 1 R \"Two roads\" { \"North\" \"South\" } { { \"build\" \"wait\" } { \"pay\" \"refuse\" } } 3 1 2 0 1 3 0 2";
        visitor().post("/new/file", "name", "roads.nfg", "text", game);
        assertThat(Files.readString(own.resolve("two-roads/case.yaml")))
                .startsWith(
                        "# Made of roads.nfg.\n# Line 1: how much one payoff is better than another does not come over")
                .contains("title: Two roads", "exactly-one: [build, wait]");
    }

    @Test
    void aSpreadsheetBecomesACase() throws IOException {
        List<List<String>> rows = List.of(
                List.of("row", "party", "what it can do", "direction", "s1", "s2"),
                List.of("option", "the quarry", "drive at night", "both", "N", "Y"),
                List.of("rank", "the quarry", "", "", "2", "1"));
        String letters = Base64.getEncoder().encodeToString(Sheets.xlsx(rows));
        visitor().post("/new/file", "name", "table.xlsx", "text", letters);
        assertThat(Files.readString(own.resolve("table/case.yaml"))).startsWith("# Made of table.xlsx.\n");
    }

    /** What a tree does not say is missing in the case, and said so. */
    @Test
    void aTreeBecomesACaseThatIsNotWhole() throws IOException {
        String game = "EFG 2 R \"Two steps\" { \"A\" \"B\" } p \"now\" 1 1 \"\" { \"go\" \"stay\" } 0"
                + " t \"gone\" 1 \"\" { 1 0 } t \"stayed\" 2 \"\" { 0 1 }";
        Visitor.Page page = visitor().post("/new/file", "name", "steps.efg", "text", game);
        assertThat(Files.readString(own.resolve("two-steps/case.yaml")))
                .contains("# Line 1: the game doesn’t say how good it is to rest before an end.")
                .contains("now: [gone, stayed]", "ranking: [gone, stayed]");
        assertThat(page.text()).contains("now");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.nfg  | NFG 1 R "t" { "a" } { 2 } 1 x | No case can be made of a.nfg. Line 1: “x” is no payoff.
            a.csv  | a,b                           | Line 1: the first row is not the head of the table of a conflict
            a.xlsx | PK                            | Line 1: this is no spreadsheet that can be read
            a.efg  | EFG 2 R "t" { "a" } c "" 1 "" { "x" 1 } 0 t "" 0 | Line 1: chance decides here, and in a case parties alone do.
            a.dot  | digraph {}                    | Of the graph of moves no case can be made.
            """)
    void whatIsNoCaseIsSaidToBeNone(String name, String text, String said) {
        Visitor.Page reply = visitor().post("/new/file", "name", name, "text", text);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains(said);
    }
}
